"""What would make a package safer to sign: terms and guards that raise the worst text it binds one to."""

from attrs import frozen

from game.desk.guards import wisest_guard
from game.desk.redlines import merged
from game.minds.appraisal import as_good, least_bound, own
from game.model.offers import Guard
from game.model.text import Package, Term, Text
from game.model.view import View
from game.rules.worth import open_lines, worst_text

SHOWN = 3


@frozen
class Mend:
    """A term to add or to narrow, or another guard, and what the worst text would then be worth."""

    term: Term | None
    guard: Guard | None
    least: int
    """In hundredths of a point."""
    closes_line: bool = False
    """Whether it closes a red line that is open now."""


def open_measures(view: View, signed: Text, package: Package, guard: Guard) -> tuple[int, ...]:
    """Return the measures on which some text a package binds one to would cross one's red line."""
    return tuple(line.measure for line in merged(open_lines(view.scenario, own(view), signed, package, guard)))


def mends(view: View, signed: Text, package: Package, guard: Guard) -> tuple[Mend, ...]:
    """Return what would raise the worst text: open red lines closed first, then the safest guard, then a term."""
    lines = (closing(view, signed, package, measure) for measure in open_measures(view, signed, package, guard))
    closed = [term for term in lines if term is not None]
    found = [_rated(view, signed, package, guard, term, closes=True) for term in closed]
    now, wise = least_bound(view, signed, package, guard), wisest_guard(view, signed, package)
    safest = least_bound(view, signed, package, wise)
    if safest > now:
        found.append(Mend(None, wise, safest))
    worst = worst_text(view.scenario, own(view), signed, package, guard)
    done = [term.measure for term in closed]
    held = [_liked(view, measure, signed.levels[measure]) for measure in signed.changes(worst) if measure not in done]
    rated = [_rated(view, signed, package, guard, term) for term in held]
    found += sorted((mend for mend in rated if mend.least > now), key=lambda mend: -mend.least)[:1]
    return tuple(found[:SHOWN])


def closing(view: View, signed: Text, package: Package, measure: int) -> Term | None:
    """Return the widest term on a measure that keeps one's red line, nearest to the text; None if none can."""
    crossed = {at for line in own(view).red_lines if line.measure == measure for at in line.levels}
    named = next((term.levels for term in package.terms if term.measure == measure), None)
    piece = view.scenario.measures[measure]
    allowed = [at for at in named or range(piece.top + 1) if at not in crossed]
    if not allowed:
        return None
    if not piece.is_ordered:
        return Term(measure, tuple(allowed))
    here = signed.levels[measure]
    return Term(measure, min(_runs(allowed), key=lambda run: (min(abs(at - here) for at in run), -len(run))))


def _runs(levels: list[int]) -> list[tuple[int, ...]]:
    """Return rising levels as ranges without gaps."""
    runs: list[tuple[int, ...]] = []
    for level in levels:
        if runs and runs[-1][-1] == level - 1:
            runs[-1] = (*runs[-1], level)
        else:
            runs.append((level,))
    return runs


def _liked(view: View, number: int, level: int) -> Term:
    """Return a term that allows a level, and what is liked as well or better beside it."""
    measure, table = view.scenario.measures[number], own(view).worth[number]
    if not measure.is_ordered:
        return Term(number, tuple(at for at in range(measure.top + 1) if table[at] >= table[level]))
    return Term(number, as_good(table, level))


def _rated(view: View, signed: Text, package: Package, guard: Guard, term: Term, closes: bool = False) -> Mend:
    return Mend(term, None, least_bound(view, signed, with_term(package, term), guard), closes)


def with_term(package: Package, term: Term) -> Package:
    """Return a package with a term added, or in place of the one on the same measure."""
    terms = {one.measure: one for one in package.terms} | {term.measure: term}
    return Package(tuple(terms[measure] for measure in sorted(terms)))
