"""Pages on which a finished game is looked back on: every sentence goes through gettext, every row can be heard."""

import gettext

import pytest

from game.analysis.lookback import lookback
from game.analysis.public_record import public_record
from game.analysis.retrospect import retrospect
from game.desk.blocking import blocking_page
from game.desk.missed import missed_page
from game.desk.page import Grid, Heading, Line
from game.desk.portraits import portraits_page
from game.desk.promises import promises_page
from game.desk.public_questions import public_questions_page
from game.desk.public_record import open_page, seats_page
from game.desk.questions import questions_page
from game.desk.sources import standing_page
from game.desk.texts import rounds_page
from game.desk.turning import turning_page
from game.desk.votes import votes_page
from game.model.actions import Announce, NoteCorrection
from game.model.council import CONTROL
from game.model.phases import Setup
from game.play.sitting import begin, header
from game.scenario.library import load, source
from game.words.language import use_translations
from tests.words.conftest import Bracketed


def game(name, skill, seed):
    session = begin(header(source(name), seed, (skill,) * len(load(name).council.members)))
    session.advance()
    return session


@pytest.fixture(scope="module", params=[("dprk-2017-07", "conceder", 3), ("tutorial", "random", 2)], ids=str)
def past(request):
    session = game(*request.param)
    return session, lookback(session), retrospect(session), public_record(session)


PAGES = {
    "questions": lambda session, found, best, record: questions_page(found, best),
    "missed": lambda session, found, best, record: missed_page(found),
    "turning": lambda session, found, best, record: turning_page(found),
    "blocking": lambda session, found, best, record: blocking_page(found),
    "promises": lambda session, found, best, record: promises_page(found),
    "portraits": lambda session, found, best, record: portraits_page(found),
    "one portrait": lambda session, found, best, record: portraits_page(found, (1,)),
    "rounds": lambda session, found, best, record: rounds_page(found.scenario, found.versions),
    "votes": lambda session, found, best, record: votes_page(found.scenario, record.view.counts),
    "seats in public": lambda session, found, best, record: seats_page(record),
    "in the open": lambda session, found, best, record: open_page(record),
    "questions in public": lambda session, found, best, record: public_questions_page(
        record.view, record.decided, record.versions[0].text if record.versions else None
    ),
    "standing": lambda session, found, best, record: standing_page(found.scenario),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_every_sentence_is_translated_and_every_row_says_what_it_shows(past, page):
    own = {member.name for member in past[1].scenario.council.members} | set(past[1].scenario.departures)
    try:
        use_translations(Bracketed())
        blocks = page(*past)
    finally:
        use_translations(gettext.NullTranslations())

    assert isinstance(blocks[0], Heading)
    for block in blocks:
        match block:
            case Heading(text=text) | Line(text=text):
                assert "[" in text or text in own
                assert "{" not in text
            case Grid(columns=columns, rows=rows):
                assert all(column.title.startswith("[") for column in columns)
                assert all(len(row.cells) == len(columns) for row in rows)
                assert all(row.said and "{" not in row.said for row in rows)


def test_without_staff_there_is_a_whip_count_once_the_game_is_over():
    from game.model.phases import Setup

    start = header(source("tutorial"), 1, ("conceder",) * 5, Setup(unaided=True))
    aided = header(source("tutorial"), 1, ("conceder",) * 5)
    session, other = begin(start), begin(aided)
    session.advance()
    other.advance()

    assert lookback(session).reckonings == lookback(other).reckonings
    assert lookback(session).reckonings


def test_what_was_taken_back_in_class_is_on_record_and_what_was_announced_is_not():
    session = begin(header(source("tutorial"), 1, ("attache",) * 5, Setup(taught=True)))
    session.act(Announce(CONTROL, "Ada speaks next"))
    session.act(NoteCorrection(CONTROL, 1))
    session.advance()
    told = " ".join(line.text for line in open_page(public_record(session)) if isinstance(line, Line))

    assert "taken back" in told or "took back" in told
    assert "Ada" not in told
