"""Who could have stopped a text, and on whom it hung."""

from collections.abc import Iterator
from itertools import combinations

from attrs import frozen

from game.analysis.outcome import Wants
from game.analysis.passing import least, line, surplus
from game.analysis.versions import Version
from game.model.council import Seat
from game.model.scenario import Scenario
from game.model.state import State
from game.model.text import Text


@frozen
class Opposition:
    """Who would rather have had no text than this one, by the priorities of the time."""

    version: Version
    yes: int
    """True yes votes."""
    vetoes: tuple[Seat, ...]
    """Permanent seats that would stop it, each alone."""
    unwilling: tuple[Seat, ...]
    """All others that would not vote yes."""
    needed: int
    """How many that withhold their yes stop a text."""
    pivot: Seat
    """The seat on which it hangs: the first whose mind would change the result, if the text lost or gained favour."""
    margin: int
    """By how much it does, in hundredths; below nothing where the text would fail."""

    @property
    def is_blocked(self) -> bool:
        """Whether it would have failed."""
        return bool(self.vetoes) or len(self.unwilling) >= self.needed

    @property
    def short(self) -> int:
        """How many more the unwilling would have needed to block it by withholding their yes."""
        return max(0, self.needed - len(self.unwilling) - len(self.vetoes))


def oppositions(states: tuple[State, ...], found: tuple[Version, ...]) -> tuple[Opposition, ...]:
    """Return who stood against every version of a text."""
    return tuple(opposition(states[one.number].scenario, states[one.number].priorities, one) for one in found)


def opposition(scenario: Scenario, wants: Wants, version: Version) -> Opposition:
    """Return who stands against a text."""
    council, margins = scenario.council, margins_of(scenario, wants, version.text)
    vetoes = tuple(seat for seat in council.permanent if margins[seat] + wants[seat].veto_cost < 0)
    against = tuple(seat for seat in council.seats if margins[seat] < 0)
    pivot, margin = pivot_of(scenario, wants, version.text)
    return Opposition(
        version,
        len(margins) - len(against),
        vetoes,
        tuple(seat for seat in against if seat not in vetoes),
        council.blocking,
        pivot,
        margin,
    )


def margins_of(scenario: Scenario, wants: Wants, text: Text) -> tuple[int, ...]:
    """Return by how much a text is good enough for each seat, in hundredths; below nothing where it is not."""
    floor = least(scenario)
    return tuple(surplus(scenario, own, text) - line(scenario, own, text) - floor for own in wants)


def pivot_of(scenario: Scenario, wants: Wants, text: Text) -> tuple[Seat, int]:
    """Return the seat on which a text hangs, and how much it could lose to everybody and still pass.

    That is the last of the yes votes it needs, the most willing counted first, or the permanent seat nearest to a
    veto, whichever is less; of equals the first in the order of seats.
    """
    council, margins = scenario.council, margins_of(scenario, wants, text)
    willing = sorted(council.seats, key=lambda seat: (-margins[seat], -seat))
    last = willing[council.yes_needed - 1]
    held = [(margins[seat] + wants[seat].veto_cost, seat) for seat in council.permanent]
    margin, seat = min([(margins[last], last), *held])
    return seat, margin


def blocking_sets(found: Opposition) -> Iterator[tuple[Seat, ...]]:
    """Yield the smallest sets of seats that would have stopped the text together and wished to."""
    for seat in found.vetoes:
        yield (seat,)
    yield from combinations(found.unwilling, found.needed)


def pivots(found: tuple[Opposition, ...]) -> tuple[tuple[Seat, int], ...]:
    """Return who held the pivot, and in how many versions; the most often first."""
    held = [one.pivot for one in found]
    return tuple(sorted(((seat, held.count(seat)) for seat in set(held)), key=lambda one: (-one[1], one[0])))
