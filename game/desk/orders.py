"""Standing orders: what a seat has told its staff to do by itself."""

from game.minds.appraisal import net, own, signed_text
from game.model.actions import DeclineOffer
from game.model.offers import Offer
from game.model.view import View
from game.rules.legality import is_legal


def to_decline(view: View) -> DeclineOffer | None:
    """Return the answer to an offer that would leave its seat worse off than no text, if there is such an offer."""
    for offer in view.table:
        action = DeclineOffer(view.seat or 0, offer.proposer)
        if is_below_walk_away(view, offer) and is_legal(view, action):
            return action
    return None


def is_below_walk_away(view: View, offer: Offer) -> bool:
    """Whether the text an offer would be signed on is worth less to one than none."""
    text = signed_text(view, offer)
    return text is not None and net(view.scenario, own(view), text) < 0
