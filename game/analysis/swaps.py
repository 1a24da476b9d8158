"""Swaps that nobody proposed: two seats, two measures, each gives way on one and gains more on the other."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from attrs import frozen

from game.analysis.outcome import Outcome, Wants, gain
from game.analysis.passing import passes
from game.model.council import Seat
from game.model.offers import Offer
from game.model.scenario import Scenario
from game.model.text import Text
from game.rules.worth import text_value

LEAST = 100
"""Hundredths: a swap that brings either side less is not worth the telling."""


MOST_TRADERS = 15
"""Seats on either side of a trade that are looked at: in a larger council those that would gain most."""


@frozen
class Side:
    """One side of a swap: who wants it, and which level of which measure."""

    seat: Seat
    measure: int
    level: int
    gain: int
    """What the whole swap would have brought this seat, in hundredths."""


@frozen
class Swap:
    """Two changes of the text the game ended with, each wanted by one seat and a concession of the other."""

    text: Text
    """The text with both, which would have passed."""
    sides: tuple[Side, Side]

    @property
    def seats(self) -> frozenset[Seat]:
        """Between whom."""
        return frozenset(side.seat for side in self.sides)

    @property
    def measures(self) -> frozenset[int]:
        """Of what."""
        return frozenset(side.measure for side in self.sides)


def swaps(scenario: Scenario, wants: Wants, came: Outcome, offers: Iterable[Offer] = ()) -> tuple[Swap, ...]:
    """Return every swap that would have raised both sides by a point or more, that passes and was never offered."""
    made = tuple(offers)
    found: list[Swap] = []
    for first, second in combinations(range(len(scenario.measures)), 2):
        for text in _both(scenario, came.text, first, second):
            sides = list(_traders(scenario, wants, came, text, first, second))
            if sides and not was_offered(made, text, first, second) and passes(scenario, wants, text):
                found += [Swap(text, pair) for pair in sides]
    return tuple(found)


def _both(scenario: Scenario, text: Text, first: int, second: int) -> Iterator[Text]:
    """Yield the texts that differ on both measures and on no other."""
    for one in range(scenario.measures[first].top + 1):
        for other in range(scenario.measures[second].top + 1):
            if one != text.levels[first] and other != text.levels[second]:
                yield text.revised(first, one).revised(second, other)


def _traders(
    scenario: Scenario, wants: Wants, came: Outcome, text: Text, first: int, second: int
) -> Iterator[tuple[Side, Side]]:
    """Yield the pairs of whom the one wants the first change and not the second, and the other the contrary."""
    gainers = {
        seat: more for seat in scenario.council.seats if (more := gain(scenario, wants, came, seat, text)) >= LEAST
    }
    one, other = (came.text.revised(measure, text.levels[measure]) for measure in (first, second))
    likes = {
        seat: (_likes(scenario, wants, came, seat, one), _likes(scenario, wants, came, seat, other)) for seat in gainers
    }
    keen = sorted(gainers, key=lambda seat: (-gainers[seat], seat))
    for seat in [seat for seat in keen if likes[seat] == (True, False)][:MOST_TRADERS]:
        for partner in [seat for seat in keen if likes[seat] == (False, True)][:MOST_TRADERS]:
            yield (
                Side(seat, first, text.levels[first], gainers[seat]),
                Side(partner, second, text.levels[second], gainers[partner]),
            )


def _likes(scenario: Scenario, wants: Wants, came: Outcome, seat: Seat, text: Text) -> bool:
    """Whether a seat would rather have this text than the one the game ended with."""
    own = wants[seat]
    return text_value(scenario, own, text) > text_value(scenario, own, came.text)


def was_offered(offers: Iterable[Offer], text: Text, first: int, second: int) -> bool:
    """Whether any offer named both measures and would have allowed these levels."""
    return any({first, second} <= set(offer.package.measures) and offer.package.holds(text) for offer in offers)


def telling(found: Iterable[Swap], people: tuple[Seat, ...] = (), most: int = 3) -> tuple[Swap, ...]:
    """Return the few to tell: those of people first, then by what the lesser side gains; no side or pair twice."""
    ranked = sorted(found, key=lambda swap: (-len(swap.seats & set(people)), *_size(swap)))
    told: list[Swap] = []
    for swap in ranked:
        if len(told) == most:
            break
        if not any(_is_like(swap, other) for other in told):
            told.append(swap)
    return tuple(told)


def _is_like(swap: Swap, other: Swap) -> bool:
    """Whether two swaps are between the same two, of the same two measures, or one asks for the same in both."""
    asked = {(side.seat, side.measure) for side in swap.sides} & {(side.seat, side.measure) for side in other.sides}
    return swap.seats == other.seats or swap.measures == other.measures or bool(asked)


def _size(swap: Swap) -> tuple[int, ...]:
    gains = sorted(side.gain for side in swap.sides)
    return (-gains[0], -gains[1], *sorted(swap.seats), *swap.text.levels)
