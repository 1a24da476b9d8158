"""How far the conceder has come down, and what it asks for."""

from attrs import frozen

from game.minds.appraisal import as_good, best_text, net, own, steps, supposed_gain
from game.model.council import Seat
from game.model.offers import Deal
from game.model.priorities import Priorities
from game.model.text import Draft, Package, Term, Text
from game.model.view import View
from game.rules.priors import centre
from game.rules.trust import bound

NAMED = 6
"""Clauses in a package."""


@frozen
class Target:
    """The text a penholder would now be content with, and the least it takes."""

    text: Text
    floor: int
    """Points in hundredths."""


def floor(view: View, best: int) -> int:
    """Return the least a penholder takes now: its best at the start, its price in the last round.

    It gives slowly at first, with the square of the time spent (a Boulware conceder); all in whole numbers.
    """
    price = own(view).price
    days = max(1, view.last_round - 1)
    left = max(0, days * days - (view.round - 1) ** 2)
    return price + (best - price) * left // (days * days) if best > price else best


def target(view: View) -> Target:
    """Return the most widely acceptable text that is still worth what the penholder's patience asks."""
    scenario, mine = view.scenario, own(view)
    text = best_text(scenario, mine)
    least = floor(view, net(scenario, mine, text))
    text = _kept(view, text)
    while True:
        allowed = [t for t in steps(scenario, text) if net(scenario, mine, t) >= least and _keeps(view, t)]
        better = max(allowed, key=lambda other: _welcome(view, other), default=text)
        if _welcome(view, better) <= _welcome(view, text):
            return Target(text, least)
        text = better


def _kept(view: View, text: Text) -> Text:
    """Return the text with what the seat's own deals ask for written in."""
    for promise in view.promises:
        if isinstance(promise, Deal) and promise.draft == view.seat:
            text = promise.package.applied(text)
    return text


def _keeps(view: View, text: Text) -> bool:
    return all(
        promise.package.holds(text)
        for promise in view.promises
        if isinstance(promise, Deal) and promise.draft == view.seat
    )


def _welcome(view: View, text: Text) -> int:
    """Return how far the least content seats still are from yes; a veto counts double, surplus hardly."""
    total = 0
    permanent = view.scenario.council.permanent
    for seat in view.scenario.council.seats:
        if seat != view.seat:
            margin = supposed_gain(view.scenario, seat, text)
            weight = 20 if seat in permanent else 10
            total += weight * min(margin, 0) + max(0, min(margin, 500))
    return total


def declared(view: View, draft: Draft, text: Text) -> tuple[int, int]:
    """Return how many seats are pledged or expected to vote yes, and how many vetoes are expected."""
    yes = noes = 0
    for seat in view.scenario.council.seats:
        likely = supposed_gain(view.scenario, seat, text)
        if seat == draft.penholder or bound(view, seat, draft.penholder, text) or likely >= 0:
            yes += 1
        elif seat in view.scenario.council.permanent and likely < -centre(view.scenario)[seat].veto_cost:
            noes += 1
    return yes, noes


def asking(view: View, seat: Seat, aim: Text) -> Package | None:
    """Return a package of the clauses of a text that a seat minds most, or None if it minds none."""
    priorities = own(view) if seat == view.seat else centre(view.scenario)[seat]
    minded = sorted(range(len(aim.levels)), key=lambda measure: -_stake(priorities, measure))[:NAMED]
    named = (_term(view, priorities, measure, aim) for measure in sorted(minded))
    terms = tuple(term for term in named if _binds(view, term))
    return Package(terms) if terms else None


def _stake(priorities: Priorities, measure: int) -> int:
    table = priorities.worth[measure]
    return max(table) - min(table)


def _term(view: View, priorities: Priorities, index: int, aim: Text) -> Term:
    """Name the level and every level beyond it that the seat likes as well or better."""
    measure, table, level = view.scenario.measures[index], priorities.worth[index], aim.levels[index]
    if not measure.is_ordered:
        return Term(index, (level,))
    return Term(index, as_good(table, level))


def _binds(view: View, term: Term) -> bool:
    return len(term.levels) <= view.scenario.measures[term.measure].top
