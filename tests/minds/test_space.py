"""Section SP: texts as vectors. Numbers never change."""

from itertools import product

import numpy as np
import pytest

from game.minds.belief import fresh
from game.minds.space import row, rows, space, text_of
from game.model.priorities import Priorities
from game.model.scenario import Rule
from game.model.text import Package, Term, Text
from game.rules.scoring import laid_over
from game.rules.texts import is_consistent
from game.rules.worth import least, text_value
from game.scenario.draw import draw
from game.scenario.library import load
from tests.minds.odd import SCORE_SHEETS, council

COUNCILS = {
    "an ordinary council": council(),
    "substance past what answers in full": council(rule=Rule(substance_full=90)),
    "nothing answers": council(rule=Rule(substance_full=10**6)),
    "score sheets": council(rule=SCORE_SHEETS),
    "a chain of requirements": council(tops=(2, 2, 2), is_chain=True),
    "one measure": council(tops=(3,)),
}
each_council = pytest.mark.parametrize("of", COUNCILS.values(), ids=COUNCILS)


def every_text(of):
    return [Text(levels) for levels in product(*(range(measure.top + 1) for measure in of.measures))]


@each_council
def test_sp_1_features_times_numbers_are_what_the_rules_say_a_text_is_worth(of):
    where, texts = space(of), every_text(of)
    for own in draw(of, 5):
        values = where.features(rows(texts), with_price=False) @ where.numbers(own)

        # the rules count urgency in whole hundredths, rounded down
        for text, value in zip(texts, values, strict=True):
            assert 0 <= value - (text_value(of, own, text) - least(of, own)) / 100 + 1e-9 < 0.01 + 2e-9


@each_council
def test_sp_2_the_price_is_owed_for_every_yes(of):
    where, texts = space(of), rows(every_text(of))
    for own in draw(of, 5):
        numbers = where.numbers(own)
        dear, free = where.features(texts) @ numbers, where.features(texts, with_price=False) @ numbers

        assert np.allclose(free - dear, own.price / 100)


@each_council
def test_sp_3_what_makes_sense_is_consistent_and_changes_something(of):
    texts = every_text(of)
    fine = space(of).makes_sense(rows(texts))

    for text, is_fine in zip(texts, fine, strict=True):
        assert is_fine == (is_consistent(of, text) and not (text.is_empty and of.rule.has_status_quo))


@each_council
def test_sp_4_neighbours_are_all_sensible_texts_one_change_away_and_mended_ones(of):
    where = space(of)
    sensible = [text for text in every_text(of) if where.makes_sense(row(text))[0]]
    for text in sensible:
        found = [text_of(levels) for levels in where.neighbours(text.levels)]
        one_away = {other for other in sensible if len(text.changes(other)) == 1}

        assert one_away <= set(found)
        assert set(found) <= set(sensible)
        assert text not in found


MENDED = {
    "SP.5 a level brings with it what it requires": ((0, 0, 0), (1, 1, 0)),
    "SP.6 what required a level falls with it": ((2, 2, 0), (0, 0, 0)),
    "SP.7 a whole chain is brought": ((0, 0, 0), (2, 2, 2)),
    "SP.8 a whole chain falls": ((2, 2, 2), (1, 0, 0)),
}


@pytest.mark.parametrize(("text", "wanted"), MENDED.values(), ids=MENDED)
def test_requirements_are_mended(text, wanted):
    of = council(tops=(2, 2, 2), is_chain=True, rule=SCORE_SHEETS)

    assert wanted in [tuple(levels) for levels in space(of).neighbours(text).tolist()]


@each_council
def test_sp_9_a_mask_allows_what_the_package_allows(of):
    where, texts = space(of), every_text(of)
    last = len(of.measures) - 1
    for package in (Package((Term(0, (0,)),)), Package((Term(last, (0, 1)),)), Package((Term(last, (1,)),))):
        held = where.holds(where.mask(package), rows(texts))

        assert held.tolist() == [package.holds(text) for text in texts]
    assert where.holds(where.mask(None), rows(texts)).all()


@pytest.mark.parametrize("name", ["dprk-2017-07", "dprk-2019-12", "tutorial"])
def test_sp_10_the_scenarios_opening_texts_are_worth_what_the_rules_say(name):
    of = load(name)
    where = space(of)
    for draft in of.drafts:
        texts = [draft.text, *(text_of(levels) for levels in where.neighbours(draft.text.levels))]
        for own in draw(of, 2):
            values = where.features(rows(texts), with_price=False) @ where.numbers(own)
            exact = [text_value(of, own, text) / 100 for text in texts]

            assert np.abs(values - exact).max() <= 0.01 + 1e-9


MINIMA = {
    "SP.12 a minimum that must be reached": (Rule(has_status_quo=False), 0.0),
    "SP.13 a minimum that must be exceeded": (Rule(has_status_quo=False, is_strict=True), -0.01),
}


@pytest.mark.parametrize(("rule", "value"), MINIMA.values(), ids=MINIMA)
def test_a_text_that_is_worth_exactly_the_least(rule, value):
    of = council(tops=(1, 1), rule=rule)
    own = Priorities(((1000, 3000), (2000, 500)), walk_away=5000)

    assert space(of).features(row(Text((1, 0)))) @ space(of).numbers(own) == pytest.approx([value])


@each_council
def test_sp_14_beside_a_text_adopted_before_another_is_worth_what_it_adds(of):
    texts = every_text(of)
    plain, adopted = space(of), texts[len(texts) * 2 // 3]
    beside = space(of, adopted)
    joined = rows(laid_over(of, adopted, text) for text in texts)
    for own in draw(of, 3):
        before = plain.features(row(adopted), with_price=False) @ plain.numbers(own)
        for with_price in (True, False):
            added = plain.features(joined, with_price) @ plain.numbers(own) - before

            assert np.allclose(beside.features(rows(texts), with_price) @ beside.numbers(own), added)


@each_council
def test_sp_15_beside_a_text_adopted_before_steps_from_a_text_are_valued_as_texts_are(of):
    texts = every_text(of)
    belief = fresh(of)
    belief.where = space(of, texts[len(texts) // 2])
    near = row(texts[-1])
    around = belief.where.neighbours(texts[-1].levels)
    many = np.repeat(around, 1 + 400_000 // (len(around) * belief.where.size**2), axis=0)
    stepped, whole = belief.value(many, near=near), belief.value(many)

    assert np.allclose(stepped[0], whole[0])
    assert np.allclose(stepped[1], whole[1], atol=1e-6)


def test_sp_11_a_text_survives_the_way_there_and_back():
    text = Text((1, 0, 2, 1))

    assert text_of(row(text)[0]) == text
    assert {type(level) for level in text_of(row(text)[0]).levels} == {int}
