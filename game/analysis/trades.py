"""Natural trades: two levels of which each of two seats wants one and can bear the other."""

from collections.abc import Sequence
from itertools import combinations

from attrs import frozen

from game.model.council import Seat
from game.model.priorities import Priorities
from game.model.scenario import Scenario


@frozen
class Concession:
    """A level that one seat wants and another does not; both figures in hundredths, against nothing changing."""

    measure: int
    level: int
    wanted: Seat
    gain: int
    borne: Seat
    loss: int
    """How much it costs who bears it, above nought."""


@frozen
class Trade:
    """A concession for a concession, after which both are better off."""

    one: Concession
    other: Concession

    @property
    def least(self) -> int:
        """What it brings to whom it brings less, in hundredths."""
        return min(self.one.gain - self.other.loss, self.other.gain - self.one.loss)


def trade(scenario: Scenario, priorities: Sequence[Priorities], one: Seat, other: Seat) -> Trade | None:
    """Return the trade that leaves the worse off of two seats best, or None if they have none."""
    give = _concessions(scenario, priorities, one, other)
    take = _concessions(scenario, priorities, other, one)
    found = [Trade(mine, its) for mine in give for its in take if mine.measure != its.measure]
    best = max(found, key=lambda trade: trade.least, default=None)
    return best if best is not None and best.least > 0 else None


def trades(scenario: Scenario, priorities: Sequence[Priorities], most: int) -> tuple[Trade, ...]:
    """Return the best trades of all pairs, the best first, no seat in more than two of them."""
    pairs = combinations(scenario.council.seats, 2)
    found = [one for a, b in pairs if (one := trade(scenario, priorities, a, b)) is not None]
    kept: list[Trade] = []
    for one in sorted(found, key=lambda trade: -trade.least):
        both = (one.one.wanted, one.other.wanted)
        if all(sum(seat in (old.one.wanted, old.other.wanted) for old in kept) < 2 for seat in both):
            kept.append(one)
    return tuple(kept[:most])


def _concessions(scenario: Scenario, priorities: Sequence[Priorities], wanted: Seat, borne: Seat) -> list[Concession]:
    """Return every level that one seat gains by and another loses by, none across a red line."""
    found = []
    for number, measure in enumerate(scenario.measures):
        for level in range(1, measure.top + 1):
            gain, loss = priorities[wanted].worth[number][level], -priorities[borne].worth[number][level]
            if gain > 0 and loss > 0 and not _crossed(priorities[borne], number, level):
                found.append(Concession(number, level, wanted, gain, borne, loss))
    return found


def _crossed(own: Priorities, measure: int, level: int) -> bool:
    return any(line.measure == measure and level in line.levels for line in own.red_lines)
