"""Which numbers games hang on: made-up games in which the truth is known."""

from random import Random

import pytest
from attrs import evolve

from game.analysis.playtest.drawn import Number
from game.analysis.playtest.sensitivity import LEAST_GAMES, levers
from tests.samples import scenario

SCENARIO = scenario()
MEASURES = len(SCENARIO.measures)
SHARED = ("defaults", "urgency")


def known(count=6):
    return [Number(seat % 3, "urgency", 10.0, 2.0, place=("member", seat, "urgency")) for seat in range(count)]


def lots(games, count=6, seed=1):
    rng = Random(seed)
    return [[rng.gauss(0, 1) for _ in range(count)] for _ in range(games)]


def text(level):
    return (level, *(1,) * (MEASURES - 1))


def test_the_number_that_decides_comes_first():
    draws = lots(100)
    found, chance = levers(SCENARIO, known(), draws, [text(2) if draw[4] > 0 else text(0) for draw in draws])

    assert found[0].place == ("member", 4, "urgency")
    assert found[0].is_beyond_chance
    assert 0.5 < found[0].explained < 0.8  # a threshold is not a straight line: two thirds of it go with one
    assert not any(lever.is_beyond_chance for lever in found[1:])
    assert found[0].explained > chance > found[1].explained


def test_what_it_adds_is_the_slope():
    draws = lots(400, seed=3)
    rng = Random(5)
    adopted = [rng.random() < 0.5 + 0.1 * draw[2] for draw in draws]
    found, _chance = levers(SCENARIO, known(), draws, [text(1) if so else None for so in adopted])

    assert found[0].place == ("member", 2, "urgency")
    assert found[0].adopted == pytest.approx(0.1, abs=2 * found[0].adopted_error)
    assert found[0].adopted_error == pytest.approx(0.5 / 20, rel=0.15)


def test_a_number_that_several_share_is_moved_for_all_of_them():
    numbers = [Number(seat, "urgency", 10.0, 2.0, place=SHARED) for seat in range(4)]
    draws = lots(400, count=4, seed=4)
    rng = Random(6)
    adopted = [rng.random() < 0.5 + 0.05 * sum(draw) for draw in draws]
    found, _chance = levers(SCENARIO, numbers, draws, [text(1) if so else None for so in adopted])

    assert len(found) == 1
    assert found[0].seats == (0, 1, 2, 3)
    assert found[0].adopted == pytest.approx(0.2, abs=2.5 * found[0].adopted_error)


def test_chance_alone_is_seldom_taken_for_more():
    wrong = 0
    for seed in range(40):
        draws, rng = lots(60, seed=seed), Random(100 + seed)
        found, _chance = levers(SCENARIO, known(), draws, [text(rng.randrange(3)) for _ in draws])
        wrong += found[0].is_beyond_chance

    assert wrong <= 6  # two are to be expected; more than six come once in a hundred runs


def test_a_red_line_tells_what_its_being_there_adds():
    numbers = [Number(0, "red_lines", 0.5, 0.0, measure=0, level=2, place=("member", 0, "likely"))]
    draws = [[float(game % 2)] for game in range(100)]
    found, _chance = levers(SCENARIO, numbers, draws, [None if draw[0] else text(2) for draw in draws])

    assert found[0].adopted == pytest.approx(-1.0)
    assert (found[0].shifts[0].measure, found[0].shifts[0].by) == (0, pytest.approx(-2.0))
    assert found[0].explained == pytest.approx(1.0)


def test_of_a_choice_of_words_each_is_counted_by_itself():
    wordy = evolve(SCENARIO, measures=(evolve(SCENARIO.measures[0], is_ordered=False), *SCENARIO.measures[1:]))
    numbers = [Number(0, "red_lines", 0.5, 0.0, measure=0, level=2, place=("member", 0, "likely"))]
    draws = [[float(game % 2)] for game in range(100)]
    found, _chance = levers(wordy, numbers, draws, [text(1) if draw[0] else text(2) for draw in draws])

    first = [shift for shift in found[0].shifts if shift.measure == 0]
    assert {shift.level: shift.by for shift in first} == {1: pytest.approx(1.0), 2: pytest.approx(-1.0)}


NOTHING = {
    "too few games": (LEAST_GAMES - 1, lambda game: text(game % 3)),
    "games that all end alike": (100, lambda _game: text(1)),
    "games in which nothing is adopted": (100, lambda _game: None),
}


@pytest.mark.parametrize(("games", "outcome"), NOTHING.values(), ids=NOTHING)
def test_nothing_is_said_of(games, outcome):
    assert levers(SCENARIO, known(), lots(games), [outcome(game) for game in range(games)]) == ((), 0.0)


def test_a_number_that_never_differs_is_left_out():
    numbers = [Number(0, "urgency", 10.0, 0.0, place=SHARED), *known(1)]
    found, _chance = levers(SCENARIO, numbers, lots(100, count=2), [text(game % 2) for game in range(100)])

    assert [lever.place for lever in found] == [("member", 0, "urgency")]
