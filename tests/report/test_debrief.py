"""The debrief as a page: sound, whole, by seat; and the public one the same whatever was hidden."""

import csv
import io
import re

import pytest
from attrs import evolve

from game.analysis.background import compute
from game.cli import main
from game.model.voting import Ending
from game.play.sitting import HUMAN, begin, header, replay, resume
from game.report.debrief import debrief_page
from game.report.ledger import HIDDEN, PUBLIC, ledger
from game.scenario.library import load, source
from game.words.meetings import ended as ended_words
from tests.analysis.games import played
from tests.report.games import game_of
from tests.report.hostile import hostile
from tests.report.reading import assert_sound
from tests.ui.meeting_stage import ended

LARGEST = 1_500_000
"""Bytes of a page."""


@pytest.fixture(scope="module")
def journal(tmp_path_factory):
    path = tmp_path_factory.mktemp("games") / "anna-and-ben.journal"
    played(path)
    return path


@pytest.fixture(scope="module")
def page(journal):
    return debrief_page(replay(journal), journal, is_public=False)


def people_of(name):
    return (HUMAN,) * len(load(name).council.members)


def again(session, seed, count=None):
    """Return the same acts, of seats that people play, with other hidden priorities."""
    name = session.header.scenario
    other = begin(header(source(name), seed, people_of(name), session.header.setup))
    for action in session.actions[:count]:
        other.act(action)
    return other


def test_the_page_is_sound_and_has_every_section(page):
    reader = assert_sound(page)

    for title in (
        "What was decided",
        "What it was worth",
        "Questions for discussion",
        "When it was decided",
        "The text, round by round",
        "Offers that would have helped both",
        "Who could have stopped it",
        "Deals and promises",
        "The votes",
        "What each wanted, and what the others believed",
        "What is on record, and what is not",
    ):
        assert title in reader.texts
    assert len(page.encode()) < LARGEST
    links = [link["href"] for link in reader.all("a")]
    assert {f"#{part['id']}" for part in reader.all("section") if "id" in part} == set(links)


def test_every_chart_has_a_table_beside_it(page):
    reader = assert_sound(page)

    assert reader.count("svg") == 3
    assert reader.texts.count("The numbers") == 3


def test_every_seat_has_its_points_and_nothing_is_said_of_who_played_it(page, journal):
    session = replay(journal)
    for member, score in zip(session.state.scenario.council.members, session.result().scores, strict=True):
        assert member.name in page
        assert f"{abs(score.points) / 100:.1f}" in page
    assert "anna" not in page.lower()
    assert str(journal.parent) not in page


def test_what_is_not_computed_is_said_and_shown_once_it_is(tmp_path):
    path = tmp_path / "a.journal"
    played(path)
    before = debrief_page(replay(path), path, is_public=False)
    assert "Value added and par are not there yet: they need 25 AI games, and 0 have been played." in before
    assert "…" in before

    compute(path)
    after = debrief_page(replay(path), path, is_public=False)
    assert "not there yet" not in after
    assert "…" not in after


GAMES = {
    "R.1 a small council": ("tutorial", "conceder", 1),
    "R.2 another game of it": ("tutorial", "conceder", 5),
    "R.3 the full Council": ("dprk-2017-07", "conceder", 3),
    "R.4 in which nothing may be decided": ("dprk-2019-12", "random", 2),
}


@pytest.fixture(scope="module", params=GAMES.values(), ids=GAMES)
def session(request):
    name, skill, seed = request.param
    made = begin(header(source(name), seed, (skill,) * len(load(name).council.members)))
    made.advance()
    return made


def test_the_public_page_is_the_same_to_the_byte_whatever_was_hidden(session):
    one, other = again(session, 100), again(session, 200)
    assert one.state.priorities != other.state.priorities
    assert one.state.log == other.state.log

    assert debrief_page(one, None, is_public=True) == debrief_page(other, None, is_public=True)
    assert ledger(one, None, is_public=True) == ledger(other, None, is_public=True)


def test_the_whole_page_is_not(session):
    one, other = again(session, 100), again(session, 200)

    assert debrief_page(one, None, is_public=False) != debrief_page(other, None, is_public=False)
    assert ledger(one, None, is_public=False) != ledger(other, None, is_public=False)


def test_of_a_game_that_goes_on_there_is_the_public_record_alone(session):
    half = len(session.actions) // 2
    one, other = again(session, 100, half), again(session, 200, half)
    said = debrief_page(one, None, is_public=False)

    assert said == debrief_page(other, None, is_public=False)
    assert "The game goes on, in round" in said
    assert "What is on the table" in said
    assert not any(told.title in said for told in session.state.scenario.history)
    assert ledger(one, None, is_public=False) == ledger(other, None, is_public=True)


HIDDEN_WORDS = (
    "points",
    "worth",
    "value added",
    "par ",
    "optimum",
    "best for all",
    "attainable",
    "believed",
    "interest",
)


def test_the_public_page_has_none_of_what_is_hidden(session):
    said = debrief_page(again(session, 100), None, is_public=True)
    reader = assert_sound(said)
    own = {remark.text for brief in session.state.scenario.briefs for remark in (brief.position, *brief.remarks)}
    own |= {told.text for told in session.state.scenario.history} | set(session.state.scenario.departures)
    shown = [text for text in reader.texts if not any(text in whole or whole in text for whole in own)]
    titles = [text.lower() for text in shown if len(text) < 40]

    for word in HIDDEN_WORDS:
        assert not [text for text in titles if re.search(rf"\b{word}\b", text)], word
    assert reader.count("svg") == 0


def test_the_public_page_says_so(session):
    assert "The public record: it may be shown to anybody." in debrief_page(session, None, is_public=True)
    assert "With everything that was hidden" in debrief_page(session, None, is_public=False)


def test_a_row_for_each_seat(journal):
    session = replay(journal)
    rows = list(csv.DictReader(io.StringIO(ledger(session, journal, is_public=False))))

    assert tuple(rows[0]) == (*PUBLIC, *HIDDEN)
    assert [row["seat"] for row in rows] == [member.code for member in session.state.scenario.council.members]
    assert [float(row["points"]) for row in rows] == [score.points / 100 for score in session.result().scores]
    assert rows[0]["played_by"] == "people"
    assert {row["played_by"] for row in rows[1:]} == {"AI"}


def test_no_hidden_column_in_the_public_table(journal):
    rows = list(csv.DictReader(io.StringIO(ledger(replay(journal), journal, is_public=True))))

    assert tuple(rows[0]) == PUBLIC


def test_the_command_writes_both_and_never_over_what_is_there(journal, tmp_path, capsys):
    page, table = tmp_path / "a.html", tmp_path / "a.csv"
    order = ["report", str(journal), "-o", str(page), "--csv", str(table)]
    assert main(order) == 0
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert table.read_text(encoding="utf-8").startswith("\ufeffseat,member,")

    page.write_text("mine", encoding="utf-8")
    assert main(order) == 1
    assert "is there already; --force writes over it" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == "mine"
    assert main([*order, "--force", "--public"]) == 0
    assert "may be shown to anybody" in page.read_text(encoding="utf-8")


def test_the_journal_is_left_alone_even_when_it_is_named_twice(journal, tmp_path, capsys):
    before = journal.read_bytes()

    assert main(["report", str(journal), "-o", str(journal), "--force"]) == 1
    assert "must be different files" in capsys.readouterr().err
    assert main(["report", str(journal), "-o", str(tmp_path / "a.html")]) == 0
    assert journal.read_bytes() == before


def test_a_damaged_journal_is_told_up_to_the_damage(journal, tmp_path, capsys):
    lines = journal.read_bytes().splitlines(keepends=True)
    half = len(lines) // 2
    hurt = tmp_path / "hurt.journal"
    hurt.write_bytes(b"".join([*lines[:half], lines[half][:20], b"?", lines[half][21:], *lines[half + 1 :]]))
    page = tmp_path / "hurt.html"

    assert main(["report", str(hurt), "-o", str(page)]) == 1
    said = page.read_text(encoding="utf-8")
    assert "The file this game was kept in is damaged." in said
    assert "The game goes on, in round" in said
    assert "hurt.journal" not in said
    assert "hurt.journal" in capsys.readouterr().err
    assert_sound(said)


def test_a_game_that_was_left_is_told_as_far_as_it_went(tmp_path):
    path, page = tmp_path / "left.journal", tmp_path / "left.html"
    played(path, last=3)

    assert main(["report", str(path), "-o", str(page)]) == 0
    assert "The game goes on, in round" in page.read_text(encoding="utf-8")
    resume(path).close()


def test_a_line_that_was_cut_short_is_told(journal, tmp_path):
    cut, page = tmp_path / "cut.journal", tmp_path / "cut.html"
    cut.write_bytes(journal.read_bytes()[:-5])

    assert main(["report", str(cut), "-o", str(page)]) == 0
    assert "The last line of the journal was cut short" in page.read_text(encoding="utf-8")


SCRIPTS = ("<script>alert(1)</script>", "中华人民共和国", "الجمهورية الجزائرية", "=1+1", "Ελλάδα & Κύπρος")


def test_names_in_any_script_stay_names():
    first = load("tutorial")
    members = tuple(evolve(member, name=name) for member, name in zip(first.council.members, SCRIPTS, strict=True))
    measures = tuple(evolve(measure, title=f"<b>{measure.title}</b>") for measure in first.measures)
    of = evolve(first, council=evolve(first.council, members=members), measures=measures, title="<i>A title</i>")
    session = game_of(of)

    for is_public in (False, True):
        said = debrief_page(session, None, is_public)
        reader = assert_sound(said)
        assert {"script", "b", "i"}.isdisjoint(tag for tag, _ in reader.elements)
        for name in SCRIPTS:
            assert any(name in text for text in reader.texts)
    rows = list(csv.reader(io.StringIO(ledger(session, None, is_public=False))))
    assert [row[1] for row in rows[1:]] == [SCRIPTS[0], SCRIPTS[1], SCRIPTS[2], "'=1+1", SCRIPTS[4]]


def test_no_word_of_a_scenario_is_markup():
    session = game_of(hostile())

    for is_public in (False, True):
        said = debrief_page(session, None, is_public)
        assert_sound(said)
        assert "<script" not in said
        assert "<img src=x" not in said
        assert "{{ 7 * 7 }}" in said


@pytest.mark.parametrize("ending", Ending)
@pytest.mark.parametrize("is_public", [False, True])
def test_every_ending_has_its_page(ending, is_public):
    session = ended(ending)
    said = debrief_page(session, None, is_public)
    reader = assert_sound(said)

    assert ended_words(ending) in reader.texts
    assert ("In this game nothing was decided." in reader.texts) is (ending not in (Ending.ADOPTED, Ending.STATEMENT))


NOT_GAMES = {
    "R.11 an empty file": (b"", "journal"),
    "R.12 no journal at all": (b"\x00\xff" * 500, "journal"),
}


@pytest.mark.parametrize(("content", "word"), NOT_GAMES.values(), ids=NOT_GAMES)
def test_what_is_no_game_gets_one_sentence(content, word, tmp_path, capsys):
    path, page = tmp_path / "no.journal", tmp_path / "no.html"
    path.write_bytes(content)

    assert main(["report", str(path), "-o", str(page)]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert word in said
    assert not page.exists()


def test_waiting_computes_first(tmp_path):
    path, page = tmp_path / "a.journal", tmp_path / "a.html"
    played(path)

    assert main(["report", str(path), "-o", str(page), "--wait"]) == 0
    assert "not there yet" not in page.read_text(encoding="utf-8")
