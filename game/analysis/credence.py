"""What seats wanted, beside what the others had come to believe of them by the end. Points, not hundredths."""

from statistics import fmean
from typing import TYPE_CHECKING

from attrs import frozen

from game.model.council import Seat
from game.model.state import State
from game.rules.views import view

if TYPE_CHECKING:
    from game.minds.belief import Belief
    from game.minds.space import Floats, Space


@frozen
class Reading:
    """One seat's wish on one measure, and how the others read it at the end."""

    measure: int
    ideal: int
    """The level worth most to it, the answer to the crisis counted; of equals the lowest."""
    stake: float
    """Points between its best and its worst level."""
    believed: int
    """The level that most others took for its best; of equals the lowest."""
    agreeing: int
    """How many of the others took the right one."""
    error: float
    """How far off the others were on the mean of levels: points."""
    before: float
    """The same before anybody had said a word."""


@frozen
class Portrait:
    """How one seat was read by all others."""

    seat: Seat
    readings: tuple[Reading, ...]
    """By measure."""

    @property
    def error(self) -> float:
        """How far off the others were, points on the mean of measures."""
        return fmean(reading.error for reading in self.readings)

    @property
    def before(self) -> float:
        """The same before anybody had said a word."""
        return fmean(reading.before for reading in self.readings)

    @property
    def weightiest(self) -> tuple[Reading, ...]:
        """Its readings, what was most at stake for it first."""
        return tuple(sorted(self.readings, key=lambda reading: (-reading.stake, reading.measure)))


def portraits(state: State) -> tuple[Portrait, ...]:
    """Return how every seat was read by the ambassadors of all others, each from its own view of the end."""
    from game.minds.belief import fresh
    from game.minds.memory import Memory

    scenario = state.scenario
    council = scenario.council
    if len(council.members) < 2:
        return ()
    first = fresh(scenario)
    means = [Memory().recall(view(state, seat)).belief.mean for seat in council.seats]
    return tuple(
        Portrait(
            seat,
            tuple(_reading(state, seat, measure, means, first) for measure in range(len(scenario.measures))),
        )
        for seat in council.seats
    )


def _reading(state: State, seat: Seat, measure: int, means: "list[Floats]", first: "Belief") -> Reading:
    import numpy as np

    where = first.where
    levels = _levels(where, measure)
    true = levels @ where.numbers(state.priorities[seat])
    others = [levels @ mean[seat] for observer, mean in enumerate(means) if observer != seat]
    ideal = int(np.argmax(np.round(true, 6)))
    taken = [int(np.argmax(np.round(one, 6))) for one in others]
    return Reading(
        measure,
        ideal,
        float(true.max() - true.min()),
        max(sorted(set(taken)), key=taken.count),
        taken.count(ideal),
        fmean(_apart(one, true) for one in others),
        _apart(levels @ first.mean[seat], true),
    )


def _levels(where: "Space", measure: int) -> "Floats":
    """Return what of each hidden number every level of a measure brings by itself, shape (levels, numbers)."""
    import numpy as np

    count = where.scenario.measures[measure].top + 1
    rows = np.zeros((count, where.size + 1))
    rows[np.arange(count), where.columns[measure, :count]] = 1.0
    rows = rows[:, : where.size]
    rows[:, where.urgency] = np.minimum(1.0, where.substance[measure, :count])
    return rows


def _apart(believed: "Floats", true: "Floats") -> float:
    """Return how far a belief is off: the mean distance over levels, points; level 0 counts as the zero of both."""
    return float(abs((believed - believed[0]) - (true - true[0])).sum() / max(1, len(true) - 1))
