"""From what the room believes of a seat to priorities: at the centre, or as the lots fall (RULES §1)."""

from collections.abc import Callable
from functools import lru_cache

from attrs import frozen

from game.model.priorities import Prior, Priorities, Spread, Wish
from game.model.scenario import Scenario

_SIGNED = ("urgency", "walk_away")
_NEVER_NEGATIVE = ("price", "veto_cost", "dissent_cost", "unity", "record", "defeat")


@frozen
class Lots:
    """Where deviations from the centre come from, in standard deviations, and whether a likely thing is so."""

    deviation: Callable[[], float]
    befalls: Callable[[float], bool]


CENTRAL = Lots(deviation=lambda: 0.0, befalls=lambda likely: likely >= 0.5)
"""No deviation; what is as likely as not is so."""


@lru_cache(maxsize=8)
def centre(scenario: Scenario) -> tuple[Priorities, ...]:
    """Return what a well-read stranger expects of every seat: the centre of its prior."""
    return tuple(priorities(scenario, prior, CENTRAL) for prior in scenario.priors)


def priorities(scenario: Scenario, prior: Prior, lots: Lots) -> Priorities:
    """Return a seat's priorities as the lots fall, in hundredths of a point."""
    measures = zip(prior.wishes, scenario.measures, strict=True)
    is_free = not scenario.rule.has_status_quo
    worth = tuple(_worth(wish, measure.top, is_free, lots) for wish, measure in measures)
    single = {name: _single(getattr(prior, name), lots) for name in (*_SIGNED, *_NEVER_NEGATIVE)}
    single |= {name: max(0, single[name]) for name in _NEVER_NEGATIVE}
    lines = tuple(suspected.line for suspected in prior.red_lines if lots.befalls(suspected.likely))
    return Priorities(worth=worth, red_lines=lines, **single)


def _worth(wish: Wish, top: int, is_free: bool, lots: Lots) -> tuple[int, ...]:
    """Return the points of every level of a measure; level 0 is worth 0 where it is the status quo."""
    if wish.table is not None:
        drawn = [_hundredths(points + wish.table_spread * lots.deviation()) for points in wish.table]
        return tuple(drawn if is_free else [0, *drawn[1:]])
    weight = wish.weight.mean * _exponential(wish.weight.spread * lots.deviation())
    ideal = min(1.0, max(0.0, wish.ideal.mean + wish.ideal.spread * lots.deviation()))
    return tuple(_hundredths(weight * (ideal - abs(level / top - ideal))) for level in range(top + 1))


def _single(number: Spread, lots: Lots) -> int:
    return _hundredths(number.mean + number.spread * lots.deviation())


def _hundredths(points: float) -> int:
    return round(points * 100)


def _exponential(power: float) -> float:
    """Return e to a small power by squaring ten times: the C library's own may differ in the last digit."""
    result = 1.0 + power / 1024
    for _ in range(10):
        result *= result
    return result
