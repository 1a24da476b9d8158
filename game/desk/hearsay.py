"""What others have answered so far, as far as one knows."""

from collections.abc import Iterator

from game.model.actions import MakeOffer
from game.model.council import Seat
from game.model.events import Close, Event, OfferClosed, OfferDeclined, PollAnswered
from game.model.text import Draft, Package
from game.model.view import View


def told(view: View) -> Iterator[Event]:
    """Yield all that was ever told to a seat, what was public first."""
    for page in view.log:
        yield from page
    for letters in view.letters:
        yield from (letter.event for letter in letters)


def replies(view: View, draft: Draft) -> list[PollAnswered]:
    """Return the answers to straw polls on a draft's present version, as far as one knows them."""
    return [
        event
        for event in told(view)
        if isinstance(event, PollAnswered) and (event.draft, event.version) == (draft.penholder, draft.version)
    ]


def was_declined(view: View, seat: Seat, package: Package) -> bool:
    """Whether a seat has turned down these very terms, or answered them with others."""
    for event in told(view):
        match event:
            case OfferDeclined(seat=other, offer=offer) if other == seat and offer.package == package:
                return True
            case OfferClosed(offer=offer, close=Close.COUNTERED) if seat in offer.recipients:
                if offer.package == package:
                    return True
            case _:
                pass
    return False


def is_filed_for(view: View, seat: Seat) -> bool:
    """Whether a sealed round already holds an offer of one's own to a seat; a second one would be void."""
    return any(isinstance(action, MakeOffer) and seat in action.recipients for action in view.filed)
