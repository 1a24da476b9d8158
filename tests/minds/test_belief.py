"""Section BE: what a seat believes of others, against brute force. Numbers never change."""

from math import erfc, sqrt

import numpy as np
import pytest
from attrs import evolve

from game.minds.belief import CLAIMED, GATE, Belief, fresh, hazard, normal_below
from game.minds.memory import Memory
from game.minds.space import row, rows, space
from game.minds.start import start
from game.model.priorities import LikelyLine, RedLine
from game.model.text import Text
from game.rules.views import view
from game.scenario.draw import draw
from tests.minds.odd import council
from tests.minds.test_space import every_text
from tests.samples import start as first_position

OF = council(tops=(1, 2), seats=3, permanent=1)
NUMBERS = space(OF).size  # two measures: one and two levels; urgency; price
OTHER = 1

NOISES = {
    "BE.1 one number, more than a bound": ((1, 0), 3.0, 2.0, True),
    "BE.2 one number, less than a bound": ((1, 0), 3.0, 2.0, False),
    "BE.3 one number, as one would expect": ((1, 0), -8.0, 1.0, True),
    "BE.4 one number, against expectation": ((1, 0), 12.0, 3.0, True),
    "BE.5 a sum of two numbers": ((1, 1), 4.0, 2.0, True),
    "BE.6 a difference of two numbers": ((1, -1), 9.0, 1.5, True),
    "BE.7 a weighted sum, less": ((0.5, 2), 3.0, 4.0, False),
    "BE.8 the second number alone": ((0, 1), 0.0, 1.0, True),
    "BE.9 said very loosely": ((1, 1), 4.0, 60.0, True),
}
MEAN = np.array([5.0, -2.0])
COVARIANCE = np.array([[36.0, 12.0], [12.0, 25.0]])


def believing(mean=MEAN, covariance=COVARIANCE) -> Belief:
    """Return a belief that is certain of all but two numbers of another seat."""
    belief = fresh(OF)
    belief.mean[OTHER] = 0.0
    belief.covariance[OTHER] = 0.0
    belief.mean[OTHER, :2] = mean
    belief.covariance[OTHER, :2, :2] = covariance
    return belief


def weighted(*weights: float):
    return np.array([*weights, *(0.0,) * (NUMBERS - len(weights))])


def by_brute_force(weights, least, noise, is_more):
    """Return the posterior's mean and covariance, summed over a fine grid of two numbers."""
    sides = [
        np.linspace(m - 9 * sqrt(v), m + 9 * sqrt(v), 1201) for m, v in zip(MEAN, np.diag(COVARIANCE), strict=True)
    ]
    points = np.stack(np.meshgrid(*sides, indexing="ij"), axis=-1).reshape(-1, 2)
    apart = points - MEAN
    density = np.exp(-0.5 * np.einsum("ni,ij,nj->n", apart, np.linalg.inv(COVARIANCE), apart))
    margin = (points @ np.array(weights) - least) / noise * (1 if is_more else -1)
    density *= np.array([0.5 * erfc(-m / sqrt(2)) for m in np.clip(margin, -30, 30)])
    density /= density.sum()
    mean = density @ points
    return mean, (points - mean).T @ ((points - mean) * density[:, None])


@pytest.mark.parametrize(("weights", "least", "noise", "is_more"), NOISES.values(), ids=NOISES)
def test_the_closed_form_has_the_moments_of_the_truth(weights, least, noise, is_more):
    belief = believing()
    moved = belief.believe(OTHER, weighted(*weights), least, noise, is_more)
    mean, covariance = by_brute_force(weights, least, noise, is_more)

    assert belief.mean[OTHER, :2] == pytest.approx(mean, abs=2e-3)
    assert belief.covariance[OTHER, :2, :2] == pytest.approx(covariance, abs=2e-2)
    assert moved == pytest.approx(abs((belief.mean[OTHER, :2] - MEAN) @ np.array(weights)), abs=1e-9)


def test_be_11_nothing_else_moves():
    belief, before = believing(), believing()
    belief.believe(OTHER, weighted(1, 1), 4.0, 2.0)

    others = [seat for seat in OF.council.seats if seat != OTHER]
    assert (belief.mean[others] == before.mean[others]).all()
    assert (belief.covariance[others] == before.covariance[others]).all()
    assert (belief.mean[OTHER, 2:] == 0).all()
    assert belief.stamp == before.stamp + 1


def test_be_12_nothing_said_changes_what_is_certain():
    belief = believing()

    assert belief.believe(OTHER, weighted(0, 0, 1), 50.0, 1.0) == 0.0
    assert (belief.mean[OTHER, :2] == MEAN).all()


CONTRADICTIONS = {
    "BE.13 a statement against expectation is taken in": (GATE - 0.01, True),
    "BE.14 a flat contradiction is not": (GATE + 0.01, False),
    "BE.15 however flat": (50.0, False),
}


@pytest.mark.parametrize(("deviations", "is_heard"), CONTRADICTIONS.values(), ids=CONTRADICTIONS)
@pytest.mark.parametrize("is_more", [True, False])
def test_contradictions(deviations, is_heard, is_more):
    belief = believing()
    bound = 5.0 + (1 if is_more else -1) * deviations * sqrt(36.0 + 4.0)
    moved = belief.believe(OTHER, weighted(1), bound, 2.0, is_more)

    assert (moved > 0) == is_heard
    assert bool((belief.mean[OTHER, :2] != MEAN).any()) == is_heard
    assert bool((belief.covariance[OTHER, :2, :2] != COVARIANCE).any()) == is_heard
    assert (belief.doubt[OTHER] > 0) == (not is_heard)


def test_be_16_who_was_caught_is_believed_less():
    honest, caught = believing(), believing()
    caught.believe(OTHER, weighted(1), 500.0, 2.0)
    far, near = (b.believe(OTHER, weighted(1), 8.0, 2.0) for b in (honest, caught))

    assert 0 < near < far


def test_be_17_saying_it_again_moves_less():
    belief = believing()
    moves = [belief.believe(OTHER, weighted(1), 5.0, 2.0) for _ in range(6)]

    assert moves == sorted(moves, reverse=True)
    assert np.linalg.eigvalsh(belief.covariance[OTHER]).min() > -1e-9


def test_be_18_a_belief_stays_a_belief_under_a_thousand_statements():
    """Variances stay above nothing and finite, whatever is said in whatever order."""
    rng = np.random.default_rng(1)
    belief = fresh(OF)
    for _ in range(1000):
        belief.believe(OTHER, rng.normal(size=NUMBERS), rng.normal() * 20, 1.0, bool(rng.random() < 0.5))

    assert np.isfinite(belief.mean).all()
    assert np.isfinite(belief.covariance).all()
    assert np.linalg.eigvalsh(belief.covariance[OTHER]).min() > -1e-6
    _mean, spread = belief.value(rows(every_text(OF)))
    assert (spread >= 0).all()


def test_be_21_ones_own_numbers_are_certain():
    state = first_position(OF, price=300)
    seen = view(state, 2)
    belief = Memory().recall(seen).belief
    texts = every_text(OF)
    mean, spread = belief.value(rows(texts))

    assert (belief.covariance[2] == 0).all()
    assert (spread[:, 2] == 0).all()
    assert mean[:, 2] == pytest.approx(
        [space(OF).features(row(text))[0] @ space(OF).numbers(seen.priorities) for text in texts]
    )
    assert belief.believe(2, weighted(1), 500.0, 1.0) == 0.0


def test_be_22_ones_own_red_lines_are_known():
    line = LikelyLine(RedLine(1, (2,)), 0.3)
    of = evolve(
        OF, priors=tuple(evolve(prior, red_lines=(line, LikelyLine(RedLine(0, (1,)), 0.6))) for prior in OF.priors)
    )
    state = first_position(of, red_lines=(RedLine(1, (2,)),))
    belief = Memory().recall(view(state, 0)).belief

    assert belief.crossing_of(row(Text((0, 2))))[0] == pytest.approx([1.0, 0.3, 0.3])
    assert belief.crossing_of(row(Text((1, 0))))[0] == pytest.approx([0.0, 0.6, 0.6])
    assert belief.crossing_of(row(Text((1, 2))))[0] == pytest.approx([1.0, 0.72, 0.72])
    assert belief.crossing_of(row(Text((0, 1))))[0] == pytest.approx([0.0, 0.0, 0.0])


def test_be_23_a_claimed_line_is_likely_and_a_yes_across_it_clears_it():
    of = evolve(OF, priors=tuple(evolve(prior, red_lines=(LikelyLine(RedLine(1, (2,)), 0.3),)) for prior in OF.priors))
    belief = fresh(of)
    belief.suspect(OTHER, 1, (0, 1), is_said=True)
    claimed = belief.likely.copy()
    belief.clear(OTHER, row(Text((0, 2))), 0.1)

    assert claimed[OTHER] >= CLAIMED
    assert claimed[[0, 2]] == pytest.approx([0.3, 0.3])
    assert belief.likely[OTHER] < 0.1


def test_be_24_a_demand_that_allows_the_forbidden_level_claims_nothing():
    of = evolve(OF, priors=tuple(evolve(prior, red_lines=(LikelyLine(RedLine(1, (2,)), 0.3),)) for prior in OF.priors))
    belief = fresh(of)
    belief.suspect(OTHER, 1, (1, 2), is_said=True)

    assert belief.likely == pytest.approx(0.3)


def test_be_25_news_moves_urgency_and_the_levels_of_a_measure_in_proportion():
    belief, before = fresh(OF), fresh(OF)
    belief.news(np.array([1.0, -2.0, 0.5]), ((1, np.array([4.0, 0.0, -6.0])),))
    moved = belief.mean - before.mean

    assert moved[:, belief.where.urgency] == pytest.approx([1.0, -2.0, 0.5])
    assert moved[:, 1] == pytest.approx([2.0, 0.0, -3.0])
    assert moved[:, 2] == pytest.approx([4.0, 0.0, -6.0])
    assert moved[:, 0] == pytest.approx(0.0)
    assert (belief.covariance == before.covariance).all()


DRAWS = 3000


def test_be_31_belief_begins_at_the_moments_of_the_draw():
    of = council(tops=(2, 3, 2, 2), seats=4)
    begun, where = start(of), space(of)
    drawn = np.array([[where.numbers(own) for own in draw(of, seed)] for seed in range(DRAWS)])
    free = [column for column in range(where.size) if column != where.price]  # a price is never below nothing

    for seat in of.council.seats:
        deviations = drawn[:, seat].std(axis=0)
        error = np.abs(drawn[:, seat].mean(axis=0) - begun.mean[seat])[free]
        assert (error <= 0.1 * deviations[free] + 0.02).all()
        believed = np.sqrt(np.diag(begun.covariance[seat]))
        assert believed[free] == pytest.approx(deviations[free], rel=0.12, abs=0.02)


def test_be_32_levels_of_a_measure_are_believed_to_hang_together():
    of = council(tops=(2, 3, 2, 2), seats=2, permanent=1)
    begun, where = start(of), space(of)
    drawn = np.array([[where.numbers(own) for own in draw(of, seed)] for seed in range(DRAWS)])
    for seat in of.council.seats:
        found = np.cov(drawn[:, seat].T)
        scale = np.sqrt(np.outer(np.diag(found), np.diag(found))) + 0.1

        assert np.abs((found - begun.covariance[seat]) / scale)[: where.urgency, : where.urgency].max() < 0.15


def test_be_33_texts_one_step_away_are_counted_as_surely_as_from_scratch():
    of = council(tops=(2, 3, 2, 2))
    belief = fresh(of)
    rng = np.random.default_rng(2)
    for _ in range(30):
        belief.believe(int(rng.integers(5)), rng.normal(size=belief.where.size), rng.normal() * 9, 1.0)
    near = row(Text((1, 2, 0, 1)))
    texts = belief.where.neighbours((1, 2, 0, 1))
    for with_price in (True, False):
        features = belief.where.features(texts, with_price)
        quick = belief._variance_beside(texts, near, features, with_price)

        assert quick == pytest.approx(belief._variance(features), rel=1e-9, abs=1e-6)


def test_be_34_the_quick_normal_distribution_has_three_digits_and_a_half():
    margins = np.linspace(-6, 6, 2401)
    exact = np.array([0.5 * erfc(-margin / sqrt(2)) for margin in margins])

    assert np.abs(normal_below(margins) - exact).max() < 4e-4
    assert normal_below(np.array([-1e9, 1e9])) == pytest.approx([0.0, 1.0])


@pytest.mark.parametrize("margin", [-1.5, 0.0, 3.0, 40.0, -30.0])
def test_be_35_the_hazard_is_finite(margin):
    assert np.isfinite(hazard(margin))
    assert hazard(margin) >= 0


LINE = LikelyLine(RedLine(1, (2,)), 0.3)
ANSWERS = {
    "BE.31 a yes makes a line it would cross less likely": (20.0, True, -1),
    "BE.32 a no where a yes was expected makes it more likely": (20.0, False, 1),
    "BE.33 a yes that is worth more than the line says nothing": (90.0, True, 0),
    "BE.34 nor does a no that was expected anyway": (-90.0, False, 0),
}


@pytest.mark.parametrize(("middle", "is_yes", "way"), ANSWERS.values(), ids=ANSWERS)
def test_what_an_answer_says_of_red_lines(middle, is_yes, way):
    belief = fresh(evolve(OF, priors=tuple(evolve(prior, red_lines=(LINE,)) for prior in OF.priors)))
    weights = space(OF).features(row(Text((0, 2))))[0]
    belief.mean[OTHER] = 0.0
    belief.mean[OTHER, np.flatnonzero(weights == 1.0)[0]] = middle
    crossing = belief.judge(OTHER, row(Text((0, 2))), weights, 2.0, is_yes)

    assert crossing == pytest.approx(belief.likely[OTHER])
    assert belief.likely[[0, 2]] == pytest.approx([0.3, 0.3])
    assert np.sign(round(float(belief.likely[OTHER]) - 0.3, 3)) == way


def test_be_35_an_answer_to_a_text_that_crosses_no_line_says_nothing_of_lines():
    belief = fresh(evolve(OF, priors=tuple(evolve(prior, red_lines=(LINE,)) for prior in OF.priors)))

    assert belief.judge(OTHER, row(Text((1, 1))), space(OF).features(row(Text((1, 1))))[0], 2.0, is_yes=False) == 0.0
    assert belief.likely == pytest.approx(0.3)
