"""Who wants the same: how alike seats' wishes are, and the camps that they make."""

from collections.abc import Sequence

from game.model.council import Seat
from game.model.priorities import Priorities
from game.model.scenario import Scenario

CAMP = 0.5
"""How alike, on the average, members of a camp are at least to those who join them."""


def likeness(scenario: Scenario, one: Priorities, other: Priorities) -> float:
    """Return the correlation of what texts are worth to two seats, from -1 to 1, over texts drawn at random.

    Every level of every measure is as likely as another; urgency counts in proportion, without its cap.
    """
    both = _shared(scenario, one, other)
    spreads = _shared(scenario, one, one) * _shared(scenario, other, other)
    return both / spreads**0.5 if spreads > 0 else 0.0


def camps(scenario: Scenario, priorities: Sequence[Priorities]) -> tuple[tuple[Seat, ...], ...]:
    """Return the seats in camps: the likest join first, and nobody joins who is too unlike; the largest camp first."""
    seats = range(len(priorities))
    alike = {(a, b): likeness(scenario, priorities[a], priorities[b]) for a in seats for b in seats}
    found: list[tuple[Seat, ...]] = [(seat,) for seat in seats]
    while len(found) > 1:
        pairs = [(a, b) for place, a in enumerate(found) for b in found[place + 1 :]]
        nearest = max(pairs, key=lambda pair: _between(alike, *pair))
        if _between(alike, *nearest) < CAMP:
            break
        found = [camp for camp in found if camp not in nearest]
        found.append(tuple(sorted(nearest[0] + nearest[1])))
    return tuple(sorted(found, key=lambda camp: (-len(camp), camp)))


def _between(alike: dict[tuple[Seat, Seat], float], one: tuple[Seat, ...], other: tuple[Seat, ...]) -> float:
    return sum(alike[a, b] for a in one for b in other) / (len(one) * len(other))


def _shared(scenario: Scenario, one: Priorities, other: Priorities) -> float:
    """Return the covariance of what a random text is worth to two seats."""
    total = 0.0
    for number, measure in enumerate(scenario.measures):
        first, second = (
            [
                own.worth[number][level] + own.urgency * setting.substance / scenario.rule.substance_full
                for level, setting in enumerate(measure.levels)
            ]
            for own in (one, other)
        )
        count = len(measure.levels)
        middle, mean = sum(first) / count, sum(second) / count
        total += sum((a - middle) * (b - mean) for a, b in zip(first, second, strict=True)) / count
    return total
