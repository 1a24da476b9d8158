"""What of one's own would lapse by a new text or a new deal."""

from game.desk.page import Line, Page, Tone
from game.model.council import Seat
from game.model.offers import Offer, OfferKind
from game.model.text import Package, Status, Text
from game.model.view import View
from game.rules.texts import text_fault
from game.words.language import _
from game.words.lists import listed
from game.words.names import members


def lapsing(view: View, penholder: Seat, text: Text | None, package: Package | None = None) -> Page:
    """Return a warning of one's own offers and straw poll that a draft's new text, or a new deal, would close."""
    draft = view.draft(penholder)
    if draft is None:
        return ()
    is_new = text is not None and text != draft.text and draft.status is Status.CIRCULATED
    own = [offer for offer in view.offers if offer.proposer == view.seat and offer.draft == penholder]
    gone = [
        offer
        for offer in own
        if (is_new and text is not None and _is_overtaken(view, offer, draft.text, text)) or _is_broken(offer, package)
    ]
    seats = tuple(sorted({seat for offer in gone for seat in offer.recipients}))
    lost = [_("your offers to {members}").format(members=members(view.scenario, seats))] if seats else []
    if is_new and any(poll.draft == penholder and poll.asker == view.seat for poll in view.polls):
        lost.append(_("your straw poll on this version"))
    return (Line(_("This would end: {list}.").format(list=listed(lost)), Tone.WARNING),) if lost else ()


def _is_overtaken(view: View, offer: Offer, before: Text, after: Text) -> bool:
    """Whether a text moves a measure an offer names, or leaves no sensible way to write it in (R7)."""
    moved = after.changes(before)
    if any(measure in moved for measure in offer.package.measures):
        return True
    draft = view.draft(offer.draft)
    return draft is not None and bool(text_fault(view.scenario, offer.package.applied(after), draft.instrument))


def _is_broken(offer: Offer, package: Package | None) -> bool:
    """Whether a newer deal of the proposer closes an offer that would break it."""
    return package is not None and offer.kind is OfferKind.DEAL and not offer.package.is_compatible(package)
