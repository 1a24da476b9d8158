"""The best texts that would pass, exactly, by mixed-integer programming (RULES §5).

"Passes" is by the rules of ``passing``, which judge every text the solver finds. Values are whole hundredths of a
point, and a text is only called best when the solver has proved that none has a hundredth more. Of equals it is the
one that changes least, and then the one that comes first in a fixed shuffle, so that it is the same everywhere.
"""

from collections.abc import Callable
from functools import lru_cache
from math import inf

from attrs import frozen

from game.analysis.nash import geometric_mean, log_product, nash_programme
from game.analysis.passing import left, passes, surpluses
from game.analysis.programme import Programme, Row, Sum, programme
from game.model.council import Seat
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.streams import stream
from game.model.text import Text
from game.rules.worth import text_value

PROOF = 0.9
"""Hundredths: a bound less than this above a whole number rules out the next one."""

NEAR = 1e-6
"""How near the best sum of logarithms is to what was proved to be the most."""


@frozen
class Best:
    """A text that passes and is best by some measure, in hundredths of a point."""

    text: Text
    value: int


def is_passable(scenario: Scenario, priorities: tuple[Priorities, ...]) -> bool:
    """Whether any text at all would pass."""
    return attainable(scenario, priorities, 0) is not None


def attainable(scenario: Scenario, priorities: tuple[Priorities, ...], seat: Seat) -> int | None:
    """Return the most a text that would pass leaves a seat with, in hundredths, or ``None`` if none passes."""
    best = _some_best_for(scenario, priorities, seat)
    return None if best is None else best.value


def best_for(scenario: Scenario, priorities: tuple[Priorities, ...], seat: Seat) -> Best | None:
    """Return the text that would pass and leaves a seat with most, or ``None`` if none passes."""
    best = _some_best_for(scenario, priorities, seat)
    if best is None:
        return None
    texts = _programme(scenario, priorities)
    return _least_changing(texts, texts.left(seat), lambda text: left(scenario, priorities, seat, text), best)


@lru_cache(maxsize=16)
def best_welfare(scenario: Scenario, priorities: tuple[Priorities, ...]) -> Best | None:
    """Return the text that would pass and is worth most to all seats together, or ``None``."""
    texts = _programme(scenario, priorities)

    def value(text: Text) -> int:
        return welfare(scenario, priorities, text)

    best = _some_best(texts, texts.welfare, value)
    return None if best is None else _least_changing(texts, texts.welfare, value, best)


@lru_cache(maxsize=16)
def best_nash(scenario: Scenario, priorities: tuple[Priorities, ...]) -> Best | None:
    """Return the text that would pass with the largest Nash product, or ``None``.

    Its value is the geometric mean of what seats gain (``nash``). The product is the largest but for one part in a
    million.
    """
    from game.analysis.solver import solution

    tops = [_most_worth(scenario, priorities, seat) for seat in scenario.council.seats]
    most = tuple(top - own.walk_away for top, own in zip(tops, priorities, strict=True) if top is not None)
    if len(most) < len(tops):
        return None
    texts = _programme(scenario, priorities)
    problem = nash_programme(texts, most)
    best: Text | None = None
    reached = -inf
    cuts: list[Row] = []
    while True:
        found = solution(texts, problem.objective, (*problem.rows, *cuts), problem.columns, NEAR / 10)
        if found is None:
            break
        if not passes(scenario, priorities, found.text):
            cuts.append(texts.excluding(found.text))
            continue
        product = log_product(surpluses(scenario, priorities, found.text))
        if product > reached:
            best, reached = found.text, product
        if found.bound + problem.constant <= reached + NEAR:
            break
        problem = problem.touching(found.text)
    return None if best is None else Best(best, round(geometric_mean(surpluses(scenario, priorities, best))))


def welfare(scenario: Scenario, priorities: tuple[Priorities, ...], text: Text) -> int:
    """Return what a text is worth to all seats together."""
    return sum(text_value(scenario, own, text) for own in priorities)


@lru_cache(maxsize=16)
def _programme(scenario: Scenario, priorities: tuple[Priorities, ...]) -> Programme:
    return programme(scenario, priorities)


@lru_cache(maxsize=256)
def _some_best_for(scenario: Scenario, priorities: tuple[Priorities, ...], seat: Seat) -> Best | None:
    texts = _programme(scenario, priorities)
    return _some_best(texts, texts.left(seat), lambda text: left(scenario, priorities, seat, text))


def _most_worth(scenario: Scenario, priorities: tuple[Priorities, ...], seat: Seat) -> int | None:
    """Return the most a text that would pass is worth to a seat, whatever its own vote costs it."""
    texts, own = _programme(scenario, priorities), priorities[seat]
    if not own.red_lines:
        return attainable(scenario, priorities, seat)
    best = _some_best(texts, texts.value(seat), lambda text: text_value(scenario, own, text))
    return None if best is None else best.value


def _some_best(texts: Programme, objective: Sum, value: Callable[[Text], int]) -> Best | None:
    """Return any best text: search until the solver proves that none has more."""
    from game.analysis.solver import solution

    best: Best | None = None
    cuts: list[Row] = []
    while True:
        more = [] if best is None else [Row(objective, low=best.value + 0.5)]
        found = solution(texts, objective, (*cuts, *more))
        if found is None:
            break
        if passes(texts.scenario, texts.priorities, found.text):
            points = value(found.text)
            if best is None or points > best.value:
                best = Best(found.text, points)
            if found.bound < best.value + PROOF:
                break
        cuts.append(texts.excluding(found.text))
    return best


def _least_changing(texts: Programme, objective: Sum, value: Callable[[Text], int], best: Best) -> Best:
    """Return of all texts as good as the best the one that comes first."""
    from game.analysis.solver import solution

    order = tuple(
        (column, -_place(measure, level, len(texts.levels)))
        for measure, columns in enumerate(texts.levels)
        for level, column in enumerate(columns)
    )
    rows = [Row(objective, low=best.value - 0.5)]
    while (found := solution(texts, order, rows)) is not None:
        if value(found.text) == best.value and passes(texts.scenario, texts.priorities, found.text):
            return Best(found.text, best.value)
        rows.append(texts.excluding(found.text))
    return best


@lru_cache(maxsize=1024)
def _place(measure: int, level: int, count: int) -> float:
    """Return how late a level comes among equals: by its height, then by a lot that no sum of others outweighs."""
    return float(1000 * level + int(stream(0, "ties", measure, level).random() * (999 // count)))
