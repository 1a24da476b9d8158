"""Packages: which terms one seat would sign, and with what others could live. Points, not hundredths."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.minds.appraisal import safest_guard
from game.minds.outlook import Outlook
from game.minds.space import Floats, Mask, Space, row
from game.model.council import Seat
from game.model.offers import Guard
from game.model.scenario import Scenario
from game.model.text import Package, Term, Text
from game.rules.worth import bound_levels

MOST_TERMS = 9
"""Terms in a package that people can still read."""

FORBIDDEN = 1e9


def table(outlook: Outlook, seat: Seat) -> Floats:
    """Return what each level of each measure is worth to a seat, urgency and red lines counted in."""
    where, belief = outlook.where, outlook.belief
    numbers = outlook.numbers if seat == outlook.seat else belief.mean[seat]
    padded = np.append(numbers, 0.0)
    worth = np.asarray(padded[where.columns] + numbers[where.urgency] * where.substance)
    if seat == outlook.seat:
        for line in outlook.mine.red_lines:
            worth[line.measure, list(line.levels)] -= outlook.red_line
        return worth
    for number in np.flatnonzero(belief.lines.seat == seat):
        worth[belief.lines.measure[number]] -= outlook.red_line * belief.likely[number] * belief.lines.levels[number]
    return worth


@lru_cache(maxsize=4096)
def guarded(where: Space, signed: Text, guard: Guard) -> Mask:
    """Return the levels of unnamed measures that keep a pledge alive."""
    scenario: Scenario = where.scenario
    allowed = np.zeros_like(where.exists)
    for index, measure in enumerate(scenario.measures):
        allowed[index, list(bound_levels(measure, signed.levels[index], guard))] = True
    return allowed


def worst(
    where: Space, worth: Floats, urgency: float, signed: Text, package: Package | None
) -> tuple[float, Guard, Floats]:
    """Return the least a package binds to under its best guard, that guard, and the least of each measure.

    Worth counts urgency by every bit of substance; past a full answer there is no more of it to gain or to lose.
    """
    best: tuple[float, Guard, Floats] | None = None
    flat, nearer = worth - urgency * where.substance, min if urgency >= 0 else max
    for guard in Guard:
        allowed = guarded(where, signed, guard).copy()
        for term in package.terms if package else ():
            allowed[term.measure] = False
            allowed[term.measure, list(term.levels)] = True
        least = np.where(allowed, worth, FORBIDDEN).min(axis=1)
        full = np.where(allowed, flat, FORBIDDEN).min(axis=1).sum() + urgency
        total = round(nearer(float(least.sum()), float(full)), 6)
        if best is None or total > best[0] + 1e-9:
            best = (total, guard, least)
    assert best is not None
    return best


def term(outlook: Outlook, worth: Floats, measure: int, level: int) -> Term:
    """Name a level, and every level beside it that is worth as much or more."""
    top = outlook.view.scenario.measures[measure].top
    points: NDArray[np.float64] = np.round(worth[measure], 4)
    if not outlook.view.scenario.measures[measure].is_ordered:
        return Term(measure, tuple(other for other in range(top + 1) if points[other] >= points[level]))
    low = high = level
    while low > 0 and points[low - 1] >= points[level]:
        low -= 1
    while high < top and points[high + 1] >= points[level]:
        high += 1
    return Term(measure, tuple(range(low, high + 1)))


def package(outlook: Outlook, seat: Seat, before: Text, after: Text, least: float) -> tuple[Package, float] | None:
    """Return the fewest terms that turn a text into another for a seat and bind it to no less than so many points.

    With it the least it binds the seat to; None if nine terms do not do it, or nothing is named.
    """
    worth = table(outlook, seat)
    numbers = outlook.numbers if seat == outlook.seat else outlook.belief.mean[seat]
    walk_away, urgency = float(numbers[outlook.where.least]), float(numbers[outlook.where.urgency])
    chosen = {measure: term(outlook, worth, measure, after.levels[measure]) for measure in before.changes(after)}
    level = worth[np.arange(len(after.levels)), list(after.levels)]
    stakes = np.where(outlook.where.exists, worth, -FORBIDDEN).max(axis=1) - np.where(
        outlook.where.exists, worth, FORBIDDEN
    ).min(axis=1)
    while len(chosen) <= MOST_TERMS:
        named = _package(outlook, chosen)
        total, _guard, floor = worst(outlook.where, worth, urgency, after, named)
        if named is not None and total - walk_away >= least:
            return named, total - walk_away
        losses = np.round(level - floor, 6)
        losses[list(chosen)] = 0.0
        if losses.max() > 0:
            measure = int(np.argmax(losses))
        elif named is None and len(chosen) < len(losses):
            open_stakes = np.round(stakes, 6)
            open_stakes[list(chosen)] = -1.0
            measure = int(np.argmax(open_stakes))
        else:
            return None
        chosen[measure] = term(outlook, worth, measure, after.levels[measure])
    return None


def _package(outlook: Outlook, chosen: dict[int, Term]) -> Package | None:
    """Return the package of the terms that exclude something."""
    measures = outlook.view.scenario.measures
    terms = tuple(chosen[m] for m in sorted(chosen) if len(chosen[m].levels) <= measures[m].top)
    return Package(terms) if terms else None


def both(first: Package, second: Package) -> Package:
    """Return the package that asks for what either asks for; on a measure that both name, for what suits both."""
    named = {term.measure: term for term in first.terms}
    for term in second.terms:
        other = named.get(term.measure, term)
        named[term.measure] = Term(term.measure, tuple(level for level in term.levels if level in other.levels))
    return Package(tuple(named[measure] for measure in sorted(named)))


def signable(outlook: Outlook, signed: Text, terms: Package, least: float) -> tuple[bool, Guard]:
    """Say whether the seat itself would sign, since the least it binds to is enough, and under which guard.

    It never signs a text across its red line: at the vote it would rather break its word.
    """
    points, guard = safest_guard(outlook.view, signed, terms)
    return points >= round(least * 100) and not outlook.crosses(row(signed))[0], guard
