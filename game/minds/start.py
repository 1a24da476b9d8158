"""Where belief begins: the scenario's public priors as means, covariances and likelihoods. Points, not hundredths."""

from functools import lru_cache
from math import sqrt

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.minds.space import Floats, Levels, Space, space
from game.model.priorities import Wish
from game.model.scenario import Scenario
from game.model.streams import normal, stream

SAMPLES = 48
"""Pairs of deviates from which a prior's moments are taken."""


@frozen(eq=False)
class Lines:
    """Suspected red lines of all seats, one in a row."""

    seat: NDArray[np.int64]
    measure: NDArray[np.int64]
    levels: NDArray[np.bool_]
    """Shape (lines, most levels)."""
    of_seat: Floats
    """Shape (lines, seats): 1 where the line is the seat's."""

    def crossed(self, texts: Levels) -> NDArray[np.bool_]:
        """Say which text crosses which line, shape (texts, lines)."""
        return np.asarray(self.levels[np.arange(len(self.seat))[None, :], texts[:, self.measure]])


@frozen(eq=False)
class Start:
    """Where belief begins: the scenario's public priors as moments."""

    mean: Floats
    """Shape (seats, numbers)."""
    covariance: Floats
    """Shape (seats, numbers, numbers)."""
    lines: Lines
    likely: Floats
    """How likely each line is there."""
    veto_cost: Floats
    veto_spread: Floats


@lru_cache(maxsize=8)
def start(scenario: Scenario) -> Start:
    """Return what a well-read stranger believes before anything was said."""
    where, seats = space(scenario), len(scenario.priors)
    mean = np.zeros((seats, where.size + 1))
    covariance = np.zeros((seats, where.size + 1, where.size + 1))
    for seat, prior in enumerate(scenario.priors):
        for measure, wish in enumerate(prior.wishes):
            levels = scenario.measures[measure].top + 1
            columns = where.columns[measure, :levels]
            centre, spread = _moments(wish, levels)
            mean[seat, columns] = centre
            covariance[seat][np.ix_(columns, columns)] = spread
        hidden = ((where.urgency, prior.urgency), (where.price, prior.price), (where.least, prior.walk_away))
        for column, number in hidden:
            mean[seat, column], covariance[seat, column, column] = number.mean, number.spread**2
    size = where.size
    lines, likely = _lines(scenario, where)
    return Start(
        np.ascontiguousarray(mean[:, :size]),
        np.ascontiguousarray(covariance[:, :size, :size]),
        lines,
        likely,
        np.array([prior.veto_cost.mean for prior in scenario.priors]),
        np.array([prior.veto_cost.spread for prior in scenario.priors]),
    )


def _moments(wish: Wish, levels: int) -> tuple[Floats, Floats]:
    """Return mean and covariance of the worth of a measure's levels, from a fixed sample of the prior."""
    if wish.table is not None:
        return np.array(wish.table), np.eye(levels) * wish.table_spread**2
    weight, ideal = _deviates()
    weights = wish.weight.mean * np.exp(wish.weight.spread * weight)
    ideals = np.clip(wish.ideal.mean + wish.ideal.spread * ideal, 0.0, 1.0)
    where = np.arange(levels) / max(1, levels - 1)
    worth = weights[:, None] * (ideals[:, None] - np.abs(where[None, :] - ideals[:, None]))
    centre = worth.mean(axis=0)
    apart = worth - centre
    return centre, apart.T @ apart / len(worth)


@lru_cache(maxsize=1)
def _deviates() -> tuple[Floats, Floats]:
    """Return standard normal pairs, symmetric in both, the same on every system."""
    rng = stream(0, "moments")
    pairs = np.array([(normal(rng), normal(rng)) for _ in range(SAMPLES)])
    weight, ideal = pairs[:, 0], pairs[:, 1]
    weight, ideal = weight / sqrt(float((weight**2).mean())), ideal / sqrt(float((ideal**2).mean()))
    return np.concatenate([weight, -weight, weight, -weight]), np.concatenate([ideal, ideal, -ideal, -ideal])


def _lines(scenario: Scenario, where: Space) -> tuple[Lines, Floats]:
    found = [(seat, suspected) for seat, prior in enumerate(scenario.priors) for suspected in prior.red_lines]
    levels = np.zeros((len(found), where.width), dtype=bool)
    of_seat = np.zeros((len(found), len(scenario.priors)))
    for number, (seat, suspected) in enumerate(found):
        levels[number, list(suspected.line.levels)] = True
        of_seat[number, seat] = 1.0
    lines = Lines(
        np.array([seat for seat, _ in found], dtype=np.int64),
        np.array([suspected.line.measure for _, suspected in found], dtype=np.int64),
        levels,
        of_seat,
    )
    return lines, np.array([suspected.likely for _, suspected in found], dtype=np.float64)
