"""How much of what could have been had was had. Points in hundredths, above and below alike.

Above stands what came of the game, below the best text that would have passed with prices waived and no text as the
alternative (RULES §5), both against the same zero. So a share can exceed 1, by unity, a record or a yes that was
bought, and fall below 0.
"""

from attrs import frozen

from game.analysis.nash import FLOOR, geometric_mean
from game.analysis.optimum import attainable, best_nash, best_welfare
from game.analysis.value_added import points_of
from game.model.council import Seat
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.text import Instrument, Text
from game.play.session import Session
from game.rules.worth import text_value

SHOWN_FROM = 500
"""The least that could have been had for a share of it to mean something."""

Wants = tuple[Priorities, ...]


@frozen
class Attained:
    """One game beside what it could have been; ``None`` where too little or nothing could have been had."""

    is_passable: bool
    """Whether any text would have passed."""
    shares: tuple[float | None, ...]
    """By seat: its points as a share of its best text that would have passed."""
    welfare: float | None
    """What was decided is worth to all together, as a share of the most."""
    nash: float | None
    """The geometric mean of what seats gain above its floor, as a share of the most."""


def attained(
    scenario: Scenario,
    wants: Wants,
    points: tuple[int, ...],
    text: Text | None,
    instrument: Instrument | None,
    with_nash: bool = True,
) -> Attained:
    """Return how a game that gave seats these points and decided this text stands beside the optimum.

    The Nash ratio takes more time than all the rest; without it, it is ``None``.
    """
    best = best_welfare(scenario, wants)
    values = worths(scenario, wants, text, instrument or Instrument.RESOLUTION)
    return Attained(
        is_passable=best is not None,
        shares=tuple(share(scenario, wants, seat, points[seat]) for seat in scenario.council.seats),
        welfare=_part(sum(values), None if best is None else best.value),
        nash=_nash(scenario, wants, values) if with_nash else None,
    )


def attained_by(session: Session, with_nash: bool = True) -> Attained:
    """Return how a finished game stands beside the optimum; raises ``ValueError`` while it goes on."""
    result, state = session.result(), session.state
    if result is None:
        raise ValueError("the game is not over")
    return attained(state.scenario, state.priorities, points_of(session), result.text, result.instrument, with_nash)


def share(scenario: Scenario, wants: Wants, seat: Seat, points: int) -> float | None:
    """Return a seat's points as a share of the attainable, or ``None`` where that is below five points."""
    return _part(points, attainable(scenario, wants, seat))


def worths(scenario: Scenario, wants: Wants, text: Text | None, instrument: Instrument) -> tuple[int, ...]:
    """Return what a decision, or none, is worth to every seat."""
    if text is None:
        return tuple(own.walk_away for own in wants)
    return tuple(text_value(scenario, own, text, instrument) for own in wants)


def _part(points: int, most: int | None) -> float | None:
    return points / most if most is not None and most >= SHOWN_FROM else None


def _nash(scenario: Scenario, wants: Wants, values: tuple[int, ...]) -> float | None:
    """Return 0 for no decision, which leaves every seat at the floor, and 1 for the best text."""
    best = best_nash(scenario, wants)
    if best is None or best.value < 2 * FLOOR:
        return None
    most = _mean(wants, worths(scenario, wants, best.text, Instrument.RESOLUTION))
    return (_mean(wants, values) - FLOOR) / (most - FLOOR)


def _mean(wants: Wants, values: tuple[int, ...]) -> float:
    return geometric_mean([value - own.walk_away for value, own in zip(values, wants, strict=True)])
