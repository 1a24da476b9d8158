"""The teacher's key: everybody's numbers as they are, and optima that nobody can better."""

from itertools import product

import pytest

from game.analysis.kinship import camps, likeness
from game.analysis.passing import left, passes
from game.analysis.trades import trade, trades
from game.model.text import Text
from game.report.key import key_page
from game.rules.worth import text_value
from game.scenario.draw import draw
from game.scenario.library import load, names
from game.words.points import points
from tests.report.hostile import SCRIPT, hostile
from tests.report.reading import assert_sound
from tests.report.test_roles import a_print


@pytest.mark.parametrize("name", names())
def test_every_scenario_has_a_sound_key(name):
    scenario = load(name)

    reader = assert_sound(key_page(a_print(scenario)))

    drawn = draw(scenario, 7)
    for number, measure in enumerate(scenario.measures):
        for own in drawn:
            for level in range(measure.top + 1):
                assert any(text.lstrip("★✕") == points(own.worth[number][level]) for text in reader.texts)


def test_the_most_each_seat_can_get_is_what_brute_force_finds():
    scenario = load("tutorial")
    drawn = draw(scenario, 7)
    texts = [Text(levels) for levels in product(range(3), repeat=4)]
    passing = [text for text in texts if passes(scenario, drawn, text)]
    told = " ".join(assert_sound(key_page(a_print(scenario))).texts)
    section = told[told.index("The most that each seat can get") :]

    for seat, member in enumerate(scenario.council.members):
        most = max(left(scenario, drawn, seat, text) for text in passing)
        assert f"{member.name} {points(most)} " in section


def test_hostile_words_do_nothing():
    page = key_page(a_print(hostile()))

    assert_sound(page)
    assert SCRIPT not in page


def test_likeness_is_the_correlation_over_all_texts():
    scenario = load("tutorial")
    one, other = draw(scenario, 3)[:2]
    texts = [Text(levels) for levels in product(range(3), repeat=4)]
    full = scenario.rule.substance_full

    def value(own, text):  # urgency without its cap
        answered = sum(m.levels[level].substance for m, level in zip(scenario.measures, text.levels, strict=True))
        worth = sum(table[level] for table, level in zip(own.worth, text.levels, strict=True))
        return worth + own.urgency * answered / full

    first, second = ([value(own, text) for text in texts] for own in (one, other))
    means = [sum(values) / len(values) for values in (first, second)]
    shared = sum((a - means[0]) * (b - means[1]) for a, b in zip(first, second, strict=True))
    spreads = [sum((v - mean) ** 2 for v in values) for values, mean in ((first, means[0]), (second, means[1]))]

    assert likeness(scenario, one, other) == pytest.approx(shared / (spreads[0] * spreads[1]) ** 0.5)
    assert likeness(scenario, one, one) == pytest.approx(1)
    assert likeness(scenario, one, other) == pytest.approx(likeness(scenario, other, one))


def test_everybody_is_in_one_camp():
    scenario = load("dprk-2017-07")
    found = camps(scenario, draw(scenario, 7))

    assert sorted(seat for camp in found for seat in camp) == list(scenario.council.seats)
    assert camps(scenario, draw(scenario, 7)[:1] * 15) == (scenario.council.seats,)


def test_a_trade_leaves_both_better_off_and_crosses_no_red_line():
    scenario = load("dprk-2017-09")
    drawn = draw(scenario, 7)
    found = trades(scenario, drawn, 5)

    assert found
    for one in found:
        levels = [0] * len(scenario.measures)
        for concession in (one.one, one.other):
            levels[concession.measure] = concession.level
            borne = drawn[concession.borne]
            assert not any(
                line.measure == concession.measure and concession.level in line.levels for line in borne.red_lines
            )
        for seat in (one.one.wanted, one.other.wanted):
            worth = text_value(scenario, drawn[seat], Text(tuple(levels)))
            answered = sum(m.levels[at].substance for m, at in zip(scenario.measures, levels, strict=True))
            urgency = drawn[seat].urgency * min(answered, scenario.rule.substance_full) // scenario.rule.substance_full
            assert worth - urgency > 0


def test_the_best_trade_is_what_brute_force_finds():
    scenario = load("tutorial")
    drawn = draw(scenario, 7)
    best = trade(scenario, drawn, 0, 1)
    most = 0
    for first, second in product(range(4), repeat=2):
        for one, other in product((1, 2), repeat=2):
            mine = (drawn[0].worth[first][one], drawn[1].worth[first][one])
            its = (drawn[0].worth[second][other], drawn[1].worth[second][other])
            crossed = any(line.measure == first and one in line.levels for line in drawn[1].red_lines)
            crossed |= any(line.measure == second and other in line.levels for line in drawn[0].red_lines)
            if first != second and mine[0] > 0 > mine[1] and its[1] > 0 > its[0] and not crossed:
                most = max(most, min(mine[0] + its[0], mine[1] + its[1]))

    assert (best.least if best else 0) == most
