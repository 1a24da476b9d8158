"""Paper for councils of any size, and for score sheets, which have no status quo and cost nothing to turn down."""

import pytest

from game.model.phases import Setup
from game.report.ballots import Slips, ballots_page
from game.report.fitting import PAPERS
from game.report.key import key_page
from game.report.plates import plates_page
from game.report.roles import Print, roles_page
from tests.analysis.councils import council
from tests.report.reading import assert_sound
from tests.scoresheets import convert

ODD = {
    "two seats, one measure": lambda: council(1, seats=2, permanent=0, count=1, tops=1),
    "no veto": lambda: council(2, seats=9, permanent=0, count=5),
    "six levels": lambda: council(3, seats=5, count=4, tops=5),
    "forty seats": lambda: council(4, seats=40, permanent=5, count=6),
    "a score sheet": lambda: convert.scenario(convert.sheet("base")),
    "another score sheet": lambda: convert.scenario(convert.sheet("game1")),
}


@pytest.mark.parametrize("make", ODD.values(), ids=ODD)
def test_any_council_has_its_paper(make):
    scenario = make()
    seats = scenario.council.seats
    wanted = Print(scenario, 7, Setup(), seats, PAPERS["letter"])

    roles = assert_sound(roles_page(wanted))
    assert sum(text.startswith("Confidential: for") for text in roles.texts) == len(seats)
    assert_sound(key_page(wanted))
    assert_sound(ballots_page(Slips(scenario, seats, PAPERS["a4"])))
    assert_sound(plates_page(scenario, seats, PAPERS["a4"]))
