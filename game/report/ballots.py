"""Slips to cut out: ballots, straw polls and offers for a class that bargains on paper."""

from attrs import frozen

from game.model.council import Seat
from game.model.scenario import Scenario
from game.report.fitting import Paper
from game.report.page import rendered

OFFERS = 6
"""Offer slips on a page."""
TERMS = 4
"""Lines for terms on an offer slip."""


@frozen
class Slips:
    """What is printed, and how many sets of it."""

    scenario: Scenario
    seats: tuple[Seat, ...]
    paper: Paper
    copies: int = 1


def ballots_page(wanted: Slips) -> str:
    """Return the slips of the seats wanted, as one page to print and to cut."""
    members = wanted.scenario.council.members
    count = -(-len(wanted.seats) // OFFERS) * OFFERS * wanted.copies
    return rendered(
        "ballots.html",
        scenario=wanted.scenario,
        paper=wanted.paper,
        members=[members[seat] for seat in wanted.seats],
        copies=range(wanted.copies),
        offers=range(count),
        terms=range(TERMS),
    )
