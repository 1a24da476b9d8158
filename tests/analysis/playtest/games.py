"""Games of playtests, and reports made up of figures that were never played."""

from functools import cache

from attrs import evolve

from game.analysis.playtest.figures import Playtest, playtest
from game.analysis.playtest.trial import Trial, trial
from game.play.batch import Order
from game.scenario.library import source

ORDER = Order(source("tutorial"), 5, "conceder")


@cache
def trials(count: int) -> tuple[Trial, ...]:
    """Return the first games of the order."""
    return tuple(trial(ORDER, 0, number) for number in range(count))


@cache
def report() -> Playtest:
    """Return what a few games came to."""
    return playtest(ORDER, trials(12), 12)


def of_measure(found: Playtest, index: int, **changes: object) -> Playtest:
    """Return a report in which a measure has other figures."""
    measures = list(found.measures)
    measures[index] = evolve(measures[index], **changes)
    return evolve(found, measures=tuple(measures))


def of_seat(found: Playtest, index: int, **changes: object) -> Playtest:
    """Return a report in which a seat has other figures."""
    seats = list(found.seats)
    seats[index] = evolve(seats[index], **changes)
    return evolve(found, seats=tuple(seats))
