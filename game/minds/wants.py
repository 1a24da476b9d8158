"""What a seat seems to want, measure by measure, as a belief has it."""

import numpy as np

from game.minds.belief import Belief, normal_below
from game.minds.space import Floats, Levels
from game.model.council import Seat
from game.model.measures import Measure
from game.model.reasons import Drift, Want
from game.model.text import Text

FEARED = 0.5
"""How likely a red line must be for its levels to count as unwanted."""

UNSURE = 0.5
"""Points by which a preference is looser than what is believed of it."""


def wants(belief: Belief, seat: Seat, text: Text) -> tuple[Want, ...]:
    """Return what a seat seems to want of every measure, what most is at stake for it first."""
    scenario = belief.where.scenario
    found = [_want(belief, seat, number, text.levels[number]) for number in range(len(scenario.measures))]
    return tuple(sorted(found, key=lambda want: (-want.stake, want.measure)))


def feared(belief: Belief, seat: Seat) -> tuple[tuple[int, tuple[int, ...], int], ...]:
    """Return the red lines a seat is thought more likely than not to have: measure, levels, percent."""
    lines = belief.lines
    return tuple(
        (int(lines.measure[number]), tuple(np.flatnonzero(lines.levels[number]).tolist()), percent(likely))
        for number, likely in enumerate(belief.likely)
        if lines.seat[number] == seat and likely >= FEARED
    )


def percent(chance: float) -> int:
    """Return a chance in whole percent; only what is certain is 0 or 100."""
    if chance in (0.0, 1.0):
        return round(100 * chance)
    return min(99, max(1, round(100 * chance)))


def _want(belief: Belief, seat: Seat, number: int, now: int) -> Want:
    measure = belief.where.scenario.measures[number]
    levels = np.arange(measure.top + 1)
    rows = _rows(belief, number, levels)
    worth: Floats = np.round(rows @ belief.mean[seat] - _dread(belief, seat, number, levels), 6)
    best = int(np.argmax(worth))
    stake = float(worth[best] - worth.min())
    other = now if best != now else int(np.argmin(worth))
    apart = rows[best] - rows[other]
    spread = float(np.sqrt(max(0.0, apart @ belief.covariance[seat] @ apart) + UNSURE**2))
    sure = float(normal_below(np.array((worth[best] - worth[other]) / spread)))
    return Want(seat, number, best, _drift(measure, best, now), round(stake * 100), percent(sure))


def _rows(belief: Belief, number: int, levels: Levels) -> Floats:
    """Return what of each hidden number every level of a measure brings, shape (levels, numbers)."""
    where = belief.where
    rows = np.zeros((len(levels), where.size + 1))
    rows[levels, where.columns[number, levels]] = 1.0
    rows = rows[:, : where.size]
    rows[:, where.urgency] = where.substance[number, levels]
    return rows


def _dread(belief: Belief, seat: Seat, number: int, levels: Levels) -> Floats:
    """Return what a seat's likely red lines take from every level of a measure."""
    lines, cost = belief.lines, belief.where.scenario.rule.red_line / 100
    mine = np.flatnonzero((lines.seat == seat) & (lines.measure == number) & (belief.likely >= FEARED))
    return np.asarray((belief.likely[mine, None] * lines.levels[mine][:, levels]).sum(axis=0) * cost)


def _drift(measure: Measure, best: int, now: int) -> Drift:
    if best == now:
        return Drift.KEPT
    if not measure.is_ordered:
        return Drift.OTHER
    return Drift.STRONGER if best > now else Drift.WEAKER
