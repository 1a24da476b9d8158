"""The debrief: what play was worth, when it is known and when it is not."""

import io
import re
from contextlib import suppress

import pytest
from attrs import evolve

from game.analysis.background import compute
from game.analysis.tally import remembered
from game.desk.afterthoughts import reasons_page
from game.desk.debrief import hindsight_page
from game.desk.page import Heading
from game.model.actions import PassTurn, PutInBlue
from game.play.afterthought import afterthoughts
from game.play.sitting import replay, resume
from game.rules.views import view
from game.terminal import debrief as face
from game.terminal.afterthoughts import why_page
from game.terminal.debrief import debrief
from game.terminal.plainly import plain
from game.terminal.readers import PipedReader
from game.terminal.screen import Screen
from tests.analysis.games import played, start_of
from tests.desk.tables import flat
from tests.terminal.test_games import Keyboard


@pytest.fixture
def journal(tmp_path):
    path = tmp_path / "a.journal"
    played(path)
    return path


def shown(session, reader):
    out = io.StringIO()
    debrief(session, Screen(plain, reader, out, 80))
    return flat(out.getvalue())


def piped(session, *words):
    try:
        return shown(session, PipedReader(io.StringIO("".join(f"{word}\n" for word in (*words, "quit")))))
    finally:
        session.close()


def test_at_first_only_the_share_is_known(journal):
    said = piped(resume(journal))

    assert "In hindsight: " in said
    assert "Share of the attainable: " in said
    assert "Value added: not yet computed." in said
    assert "Par: not yet computed." in said
    assert remembered(journal, start_of()) == {}  # nobody waits for it at a pipe


def test_what_has_been_computed_is_shown_whenever_it_is_asked_for(journal):
    compute(journal)
    said = piped(resume(journal), "hindsight")

    assert "not yet computed" not in said
    assert said.count("Value added: ") == said.count("Par: percentile ") == 2
    assert "what your play was worth, as far as it is computed by now" not in said  # the list is for a person


class Counted:
    """Stands for the process that computes."""

    def __init__(self, journal, made):
        self.journal = journal
        self.stopped = 0
        made.append(self)

    def stop(self):
        self.stopped += 1


@pytest.fixture
def processes(monkeypatch):
    made = []
    monkeypatch.setattr(face, "Background", lambda journal: Counted(journal, made))
    return made


@pytest.mark.parametrize("leaving", ["quit", EOFError(), KeyboardInterrupt()])
def test_it_is_computed_while_a_person_looks_and_no_longer(journal, processes, leaving):
    session = resume(journal)
    with suppress(EOFError, KeyboardInterrupt):
        shown(session, Keyboard("hindsight", leaving))
    session.close()

    (process,) = processes
    assert process.journal == journal
    assert process.stopped == 1


def test_for_a_person_it_is_on_the_list(journal, processes):
    session = resume(journal)
    said = shown(session, Keyboard("", "quit"))
    session.close()

    assert "3. hindsight: what your play was worth, as far as it is computed by now" in said


def test_a_game_that_no_person_played_has_no_hindsight_and_computes_none(tmp_path, processes):
    path = tmp_path / "a.journal"
    played(path, ())
    session = resume(path)
    said = shown(session, Keyboard("hindsight", "quit"))
    session.close()

    assert "No person played in this game." in said
    assert processes == []


def test_several_people_each_have_their_own(tmp_path):
    path = tmp_path / "a.journal"
    session = played(path, (0, 2))
    titles = [block.text for block in hindsight_page(session) if isinstance(block, Heading)]

    names = [session.state.scenario.council.members[seat].name for seat in (0, 2)]
    assert titles == [f"In hindsight: {name}" for name in names]


def test_nothing_of_it_is_in_any_view(journal):
    compute(journal)
    session = resume(journal)
    session.close()

    for seat in (None, *session.state.scenario.council.seats):
        told = repr(view(session.state, seat))
        assert "attainable" not in told
        assert "value_added" not in told


def test_reasons_of_ai_members_are_told_when_it_is_over(tmp_path):
    path = tmp_path / "b.journal"
    played(path, skill="counsellor")
    said = piped(resume(path), "why KES", "why")

    assert re.search(r"Kestria (offers|tells|answers|accepts|declines|votes)", said)
    assert "Kestria passes." not in said
    assert " likely to pass" in said
    assert "Asked again" not in said


def test_a_person_is_not_asked_why_and_a_simpler_mind_cannot_say(journal):
    said = piped(resume(journal), "why ARV", "why KES")

    assert "No AI member did anything but pass." in said
    assert "This mind gives no reasons." in said


def test_reasons_are_not_told_while_the_game_goes_on(tmp_path):
    path = tmp_path / "b.journal"
    played(path, skill="counsellor", last=1)

    with pytest.raises(ValueError, match="not over"):
        why_page(replay(path))


def test_who_would_act_otherwise_now_says_so(tmp_path):
    path = tmp_path / "b.journal"
    played(path, skill="counsellor")
    told = next(afterthoughts(replay(path)))
    other = evolve(told, decided=PassTurn(told.action.seat), action=PutInBlue(told.action.seat))
    page = flat(plain(reasons_page(replay(path).view(None).scenario, [other]), 80))

    assert other.is_other
    assert not told.is_other
    assert "Asked again, it would do otherwise: " in page


PAGES = {
    "questions": "Questions for discussion",
    "missed": "Offers that would have helped both",
    "decided": "When it was decided",
    "blocking": "Who could have stopped it",
    "promises": "Deals and promises",
    "beliefs": "What each wanted, and what the others believed",
}


@pytest.mark.parametrize(("word", "heading"), PAGES.items(), ids=PAGES)
def test_what_is_known_in_hindsight_is_shown_by_pages(journal, word, heading):
    assert heading in piped(resume(journal), word)


def test_what_was_believed_of_one_seat_is_shown_measure_by_measure(journal):
    session = resume(journal)
    scenario = session.view(None).scenario
    said = piped(session, f"beliefs {scenario.council.members[1].code}")

    assert all(f"{measure.title}: wanted " in said for measure in scenario.measures)


@pytest.mark.parametrize(
    ("words", "file"), [("report", "tutorial debrief.html"), ("report public", "tutorial public.html")]
)
def test_the_report_is_saved_and_where_is_said(journal, empty_home, words, file):
    said = piped(resume(journal), words)
    saved = empty_home / "documents" / "Penholder" / file

    assert saved.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert f"Saved as {saved}".replace(" ", "") in said.replace(" ", "")


def test_a_report_that_cannot_be_saved_is_told_and_the_debrief_goes_on(journal, empty_home):
    (empty_home / "documents").write_text("in the way", encoding="utf-8")
    said = piped(resume(journal), "report", "report of mine", "points")

    assert "The report could not be saved" in said
    assert "say report, or report public" in said
    assert "Points, against nothing being decided" in said
