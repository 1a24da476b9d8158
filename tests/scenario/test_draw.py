"""Priorities drawn from what the room believes (RULES §1, §7). Numbers never change."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

from game.model.priorities import LikelyLine, Priorities, RedLine, Spread
from game.model.scenario import Scenario
from game.rules.priors import centre
from game.scenario.draw import draw
from game.scenario.library import from_text
from tests.scenario.sample import FILE, TEXT, changed

SEEDS = range(400)
DIGEST = "8180d0a203ab13fb6058a8fb6d955783cb4b4d0c51604337d095ffa9c1cbf50d"

CERTAIN = TEXT + "[spreads]\nweight = 0\nideal = 0\nurgency = 0\nveto_cost = 0\nother = 0\n"


def digest() -> str:
    """Return a fingerprint of many draws of the sample."""
    scenario = from_text(TEXT, FILE)
    drawn = [told(seat) for seed in range(50) for seat in draw(scenario, seed)]
    return hashlib.sha256(repr(drawn).encode()).hexdigest()


def told(seat: Priorities) -> tuple[object, ...]:
    """Return priorities as plain numbers, so that the fingerprint outlives a new field."""
    single = (seat.urgency, seat.price, seat.veto_cost, seat.dissent_cost, seat.unity, seat.record, seat.defeat)
    return seat.worth, single, seat.walk_away, [(line.measure, line.levels) for line in seat.red_lines]


@pytest.fixture(scope="module")
def sample() -> Scenario:
    return from_text(TEXT, FILE)


def test_1_draws_are_the_same_for_ever():
    assert digest() == DIGEST


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_2_draws_do_not_depend_on_the_order_of_hashes(seed):
    program = "from tests.scenario.test_draw import digest; print(digest())"

    root, environment = Path(__file__).parents[2], {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=root, env=environment
    )

    assert done.stdout.strip() == DIGEST


def test_3_equal_seeds_draw_alike_and_others_do_not(sample):
    assert draw(sample, 1) == draw(sample, 1)
    assert draw(sample, 1) != draw(sample, 2)


def test_4_another_seat_changes_nobodys_draw(sample):
    extra = '[[member]]\ncode = "FFF"\nname = "Fland"\nposition = { text = "x", standing = "inferred" }\n'
    larger = from_text(TEXT.replace("[[member]]\n", extra + "[[member]]\n", 1), FILE)

    assert draw(larger, 7)[1:] == draw(sample, 7)


def test_5_the_formula_at_the_centre():
    worth = centre(from_text(CERTAIN, FILE))[1].worth

    # weights 9 and 3 of 12; ideals a quarter and nothing: weight x (ideal - |level / top - ideal|)
    assert worth == ((0, 0, -3750), (0, 0), (0, -1250, -2500))


def test_6_without_spreads_every_draw_is_the_centre_but_for_red_lines():
    text = changed(("weight_spread = 0.1\n", ""), ("mean = -4, spread = 0.5", "mean = -4"))
    scenario = from_text(text + CERTAIN.removeprefix(TEXT), FILE)

    for seed in range(20):
        for drawn, central in zip(draw(scenario, seed), centre(scenario), strict=True):
            assert evolve(drawn, red_lines=()) == evolve(central, red_lines=())


def test_7_the_status_quo_is_worth_nothing_to_anybody(sample):
    assert {levels[0] for seed in SEEDS for seat in draw(sample, seed) for levels in seat.worth} == {0}


def test_8_a_score_sheet_may_be_worth_something_at_level_0():
    text = changed(("yes_needed = 3", "yes_needed = 3\nstatus_quo = false"), ("[0, 8, -1.25]", "[14, 8, 0.125]"))

    assert draw(from_text(text, FILE), 3)[2].worth[0] == (1400, 800, 12)  # half to even


def test_9_costs_and_prices_are_never_negative_but_urgency_may_be():
    text = changed(("price = 2\n", "price = { mean = 1, spread = 5 }\n"), ("spread = 0.5", "spread = 5"))
    drawn = [draw(from_text(text, FILE), seed)[1] for seed in SEEDS]

    assert min(seat.price for seat in drawn) == 0
    assert max(seat.price for seat in drawn) > 500
    assert min(seat.urgency for seat in drawn) < -800 < 200 < max(seat.urgency for seat in drawn)


def test_10_a_red_line_is_there_as_often_as_it_is_likely(sample):
    lines = [draw(sample, seed)[1].red_lines for seed in SEEDS]

    assert 0.5 < sum(RedLine(0, (2,)) in drawn for drawn in lines) / len(lines) < 0.7
    assert 0.05 < sum(RedLine(0, (0,)) in drawn for drawn in lines) / len(lines) < 0.15
    assert all(draw(sample, seed)[2].red_lines == (RedLine(2, (2,)),) for seed in SEEDS)


def test_11_the_centre_holds_the_red_lines_that_are_as_likely_as_not(sample):
    assert centre(sample)[1].red_lines == (RedLine(0, (2,)),)
    evens = evolve(sample.priors[1], red_lines=(LikelyLine(RedLine(0, (1,)), 0.5), LikelyLine(RedLine(0, (2,)), 0.49)))
    assert centre(evolve(sample, priors=(evens,)))[0].red_lines == (RedLine(0, (1,)),)


def test_12_weights_spread_as_the_file_says(sample):
    wide = [draw(sample, seed)[0].worth[0][2] for seed in SEEDS]  # around 66.67, less where the ideal is below 1
    narrow = [-draw(sample, seed)[2].worth[2][2] for seed in SEEDS]

    assert 3000 < sorted(wide)[len(wide) // 2] < 6600
    assert max(narrow) > 14_000
    assert min(narrow) < 7_000


def test_13_ideals_stay_in_their_range(sample):
    prior = sample.priors[4]
    wish = evolve(prior.wishes[0], weight=Spread(100.0, 0.0), ideal=Spread(0.5, 1.0))
    loose = evolve(sample, priors=(*sample.priors[:4], evolve(prior, wishes=(wish, *prior.wishes[1:]))))

    tops = [draw(loose, seed)[4].worth[0][2] for seed in SEEDS]

    assert min(tops) == -10_000  # ideal 0
    assert max(tops) == 10_000  # ideal 1


def test_14_everything_is_a_whole_number(sample):
    for seat in draw(sample, 5):
        assert isinstance(seat, Priorities)
        numbers = [*seat.worth[0], *seat.worth[1], seat.urgency, seat.price, seat.unity, seat.walk_away]
        assert all(type(number) is int for number in numbers)
