"""What a new text would break, and whom it would free (RULES §4)."""

from game.desk.figures import roughly
from game.desk.page import Line, Page, Tone, lines
from game.desk.roll import seat_of
from game.model.council import Seat
from game.model.offers import Deal
from game.model.text import Package, Text
from game.model.view import View
from game.rules.promises import moves_past
from game.rules.trust import is_free, is_owed
from game.words.language import _
from game.words.names import members
from game.words.texts import terms


def broken_deals(
    view: View, text: Text, package: Package | None = None, others: tuple[Seat, ...] = ()
) -> tuple[Deal, ...]:
    """Return the deals that the penholder whose view it is would break by writing a text.

    Signing a package with others replaces some deals without blame (R39); those are not among them.
    """
    seat = seat_of(view)
    found = view.draft(seat)
    if found is None:
        return ()
    return tuple(
        deal
        for deal in view.promises
        if isinstance(deal, Deal)
        and deal.draft == seat
        and is_owed(view, deal, seat)
        and deal.package.holds(found.text)
        and not deal.package.holds(text)
        and not (package and _is_replaced(deal, package, {seat, *others}))
    )


def _is_replaced(deal: Deal, package: Package, parties: set[Seat]) -> bool:
    """Whether a new deal of these parties takes an older one's place."""
    is_among = parties.issuperset(deal.parties)
    return is_among and (len(parties) == len(deal.parties) or not deal.package.is_compatible(package))


def broken_by(view: View, text: Text, package: Package | None = None, others: tuple[Seat, ...] = ()) -> Page:
    """Return a warning if writing a text would break or let lapse deals of the penholder whose view it is."""
    broken = broken_deals(view, text, package, others)
    gone = freed_by(view, text, broken)
    free = _("The text moves past what they signed, and they are free again: {members}.")
    lapsing = (Line(free.format(members=members(view.scenario, gone)), Tone.WARNING),) if gone else ()
    if not broken:
        return lapsing
    said = [
        _("This breaks your deal with {members}: {terms}.").format(
            members=members(view.scenario, partners(view, deal)), terms="; ".join(terms(view.scenario, deal.package))
        )
        for deal in broken
    ]
    return *lines(said, Tone.WARNING), Line(cost_of_breach(view), Tone.WARNING), *lapsing


def partners(view: View, deal: Deal) -> tuple[Seat, ...]:
    """Return the other parties to a deal."""
    return tuple(party for party in deal.parties if party != view.seat)


def freed_by(view: View, text: Text, broken: tuple[Deal, ...] = ()) -> tuple[Seat, ...]:
    """Return who would be free of a deal with this penholder, since its text moves past what they signed."""
    gone = [
        pledge.seat
        for deal in view.promises
        if isinstance(deal, Deal) and deal.draft == view.seat and deal not in broken
        for pledge in deal.pledges
        if pledge.seat != view.seat
        and not is_free(deal, pledge)
        and moves_past(view.scenario, pledge, deal.package, text)
    ]
    return tuple(dict.fromkeys(gone))


def cost_of_breach(view: View) -> str:
    """Return what a broken promise costs."""
    rule = view.scenario.rule
    sentence = _("A broken promise costs you {points} and {credibility} credibility.")
    return sentence.format(points=roughly(rule.broken_promise), credibility=rule.break_credibility)
