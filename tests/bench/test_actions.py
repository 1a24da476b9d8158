"""The harness that counts actions, and closes kinds of them to a seat."""

import pytest

from game.model.actions import MakeOffer
from game.model.phases import Setup
from tests.bench.actions import KINDS, Crew, Stage, counted, counts, worth, worths
from tests.bench.paired import HASTY, JULY
from tests.bench.play import OPEN
from tests.bench.table import Order

ORDER = Order(1, 1, "conceder")
CREW = Crew("conceder")


@pytest.fixture(autouse=True)
def _two_rooms(monkeypatch):
    monkeypatch.setattr("tests.bench.actions.stages", lambda: (Stage("tutorial", Setup()), Stage(JULY, OPEN)))


def test_every_kind_has_a_row():
    table = counts(ORDER)

    assert {row.label for row in table.rows} == set(KINDS)
    assert "Never used: " in table.notes[0]


def test_counts_are_of_one_game():
    game = counted(Stage(JULY, OPEN), CREW, 1, 0)

    assert game["MakeOffer"] > 0
    assert game["CastVote"] % 15 == 0


def test_a_kind_that_nobody_used_cannot_be_taken_away():
    assert worth("LeakDraft", Stage(JULY, Setup()), CREW, 1, 0) is None
    assert worth(MakeOffer.__name__, Stage(JULY, Setup()), CREW, 1, 0) is not None


def test_of_a_game_whose_pen_a_beginner_holds_only_what_the_others_do_counts():
    crew = Crew("conceder", HASTY)

    assert counted(Stage(JULY, OPEN), crew, 1, 0)["PutInBlue"] == 0
    assert counted(Stage(JULY, OPEN), crew, 1, 0)["BreakSilence"] > 0
    assert worth("PutInBlue", Stage(JULY, OPEN), crew, 1, 0) is None


def test_what_a_kind_is_worth_has_a_row_for_every_stage_it_was_used_in():
    rows = worths(ORDER, "MakeOffer")

    assert rows[0].label == "MakeOffer: all"
    assert len(rows) == 3
