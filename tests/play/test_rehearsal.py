"""A game on a file that is being written: what is done again after it was saved, and what is not."""

from pathlib import Path

import pytest

from game.authoring.templates import Template
from game.minds.roster import DEFAULT_SKILL, mind
from game.model.actions import PassTurn
from game.play.rehearsal import Rehearsal
from game.play.sitting import HUMAN, header, scenario_of
from game.play.watching import Watch
from tests.scenario.sample import TEXT

SMALL = Template("small", "").text


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "sample.toml"
    path.write_text(TEXT, "utf-8")
    return path


def rehearsal(path):
    def dealt(source):
        members = scenario_of(source).council.members
        return header(source, 3, tuple(HUMAN if member.code in ("BBB", "MAR") else "attache" for member in members))

    return Rehearsal(str(path), dealt)


def played(session, turns=2):
    """Let the others act, and the person in the chair pass, for so many turns."""
    for _turn in range(turns):
        session.advance()
        session.act(PassTurn(session.to_act))
    session.advance()
    return session


EDITS = {  # what the author changes, whether every act is done again, whether any is
    "P.1 a word": (("A sample", "Another sample"), True, True),
    "P.2 a hidden number": (("weight = 9", "weight = 12"), True, True),
    "P.3 a line of the brief": (('text = "It wants a ban."', 'text = "It wants more."'), True, True),
    "P.4 a level more": (('{ label = "hard" }', '{ label = "hard" }, { label = "harder" }'), False, False),
    "P.5 a choice in place of an order": (('title = "The port"', 'title = "The port"\nordered = false'), False, False),
    "P.6 members in another order": (('code = "EEE"', 'code = "FFF"'), False, False),
}


@pytest.mark.parametrize(("edit", "does_all", "does_any"), EDITS.values(), ids=EDITS)
def test_what_is_done_again(edit, does_all, does_any, path):
    rehearsed = rehearsal(path)
    before = played(rehearsed.take().session)
    path.write_text(path.read_text("utf-8").replace(*edit), "utf-8")

    take = rehearsed.take(before)

    assert take.problems == ()
    assert (take.lost == 0) is (does_all or not does_any)
    assert bool(take.repeated) is does_any
    assert take.session.actions == (before.actions if does_all else ())


def test_acts_that_are_no_longer_possible_end_it_there(path):
    path.write_text(SMALL, "utf-8")
    rehearsed = rehearsal(path)
    before = played(rehearsed.take().session, turns=3)
    shorter = ', "15 October", "22 October", "29 October"'
    assert shorter in SMALL
    path.write_text(SMALL.replace(shorter, "").split("[[event]]")[0], "utf-8")

    take = rehearsed.take(before)

    assert take.problems == ()
    assert 0 < take.repeated < len(before.actions)
    assert take.repeated + take.lost == len(before.actions)


def test_a_broken_file_gives_its_problems_and_the_next_goes_on(path):
    rehearsed = rehearsal(path)
    before = played(rehearsed.take().session)
    path.write_text(TEXT.replace("yes_needed = 3", "yes_needed = 30"), "utf-8")
    broken = rehearsed.take(before)
    path.write_text(TEXT, "utf-8")

    assert broken.session is None
    assert "not at 30" in broken.problems[0].said
    assert rehearsed.take(before).session.actions == before.actions


def test_a_game_that_is_over_begins_anew(path):
    rehearsed = rehearsal(path)
    over = rehearsed.take().session
    over.deputise(1, mind(DEFAULT_SKILL))
    over.advance()

    assert over.to_act is None
    assert rehearsed.take(over).session.actions == ()


def test_nothing_is_kept_on_disk(path):
    before = set(path.parent.rglob("*"))

    session = played(rehearsal(path).take().session)

    assert session.journal is None
    assert set(path.parent.rglob("*")) == before


def test_a_variant_can_be_meant(path):
    rehearsed = rehearsal(f"{path}:calm")

    assert rehearsed.path == path
    assert rehearsed.take().session.view(None).scenario.id == "sample-calm"


SAVINGS = {
    "P.7 written over": lambda path: path.write_text(TEXT + "# more\n", "utf-8"),
    "P.8 replaced by another file": lambda path: _beside(path).replace(path),
    "P.9 removed": lambda path: path.unlink(),
    "P.10 as long as before": lambda path: path.write_text(TEXT.replace("Coal", "Cole"), "utf-8"),
}


@pytest.mark.parametrize("save", SAVINGS.values(), ids=SAVINGS)
def test_a_saved_file_is_noticed_once(save, path):
    watch = Watch(path)
    assert not watch.has_changed()

    save(path)

    assert watch.has_changed()
    assert not watch.has_changed()


def _beside(path: Path) -> Path:
    other = path.with_suffix(".new")
    other.write_text(TEXT + "# other\n", "utf-8")
    return other
