"""Ballots, slips and plates: one for each seat, and large enough."""

import pytest

from game.report.ballots import Slips, ballots_page
from game.report.fitting import PAPERS
from game.report.plates import plate, plates_page
from game.scenario.library import load, names
from tests.report.hostile import SCRIPT, SCRIPTS, WORDS, hostile
from tests.report.reading import assert_sound

A4 = PAPERS["a4"]
LEGIBLE = 17.5
"""Millimetres: ten minutes of arc at six metres, which half of normal sight can read."""


@pytest.mark.parametrize("copies", [1, 3])
@pytest.mark.parametrize("name", names())
def test_every_seat_has_its_slips(name, copies):
    scenario = load(name)

    reader = assert_sound(ballots_page(Slips(scenario, scenario.council.seats, A4, copies)))

    for member in scenario.council.members:
        assert reader.texts.count(member.name) == 2 * copies
    vetoes = sum(member.permanent for member in scenario.council.members)
    assert reader.texts.count("Your no is a veto.") == vetoes * copies
    assert reader.texts.count("Accepted") >= len(scenario.council.members) * copies


def test_slips_name_every_measure_and_level():
    scenario = load("dprk-2017-12")
    shown = " ".join(assert_sound(ballots_page(Slips(scenario, (0,), A4))).texts)

    assert all(level.label in shown for measure in scenario.measures for level in measure.levels)


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
@pytest.mark.parametrize("name", names())
def test_plates_are_read_from_six_metres(name, paper):
    scenario = load(name)

    for seat in scenario.council.seats:
        made = plate(scenario, seat, paper)
        assert made.capital >= LEGIBLE
        assert " ".join(made.lines) == scenario.council.members[seat].name


def test_a_plate_has_both_sides_and_the_veto_is_marked():
    scenario = load("dprk-2017-07")
    reader = assert_sound(plates_page(scenario, scenario.council.seats, A4))

    assert reader.count("img") == 30
    assert reader.texts.count("VETO") == 2 * 5
    assert reader.texts.count("France") == 2


@pytest.mark.parametrize("words", [WORDS, SCRIPTS], ids=["hostile", "any script"])
def test_words_of_any_kind_are_shown_as_they_are(words):
    scenario = hostile(words)
    for page in (
        ballots_page(Slips(scenario, scenario.council.seats, A4)),
        plates_page(scenario, scenario.council.seats, A4),
    ):
        assert_sound(page)
        assert SCRIPT not in page


def test_a_name_without_end_still_has_a_plate():
    from attrs import evolve

    scenario = load("tutorial")
    members = tuple(evolve(member, name="x" * 300) for member in scenario.council.members)
    made = plate(evolve(scenario, council=evolve(scenario.council, members=members)), 0, A4)

    assert made.lines == ("x" * 300,)
