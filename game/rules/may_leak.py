"""May a seat leak this, or use the back channel? (RULES §3)."""

from game.model.actions import LeakChannel, LeakDraft, LeakOffer, OpenChannel
from game.model.errors import Breach
from game.model.text import Instrument, Status
from game.model.view import View
from game.rules.leaking import first_ask, offer_meant


def offer_breach(view: View, action: LeakOffer) -> Breach | None:
    """Judge the leak of an offer: one knows it, and the papers do not."""
    offer = offer_meant(view, action)
    if offer is None:
        return Breach.NOTHING_TO_LEAK
    return Breach.ALREADY_PUBLIC if offer.is_leaked else None


def draft_breach(view: View, action: LeakDraft) -> Breach | None:
    """Judge the leak of a text: one knows it, and not everybody does."""
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.NOTHING_TO_LEAK
    return Breach.ALREADY_PUBLIC if draft.is_leaked or draft.open_since is not None else None


def channel_breach(view: View, action: LeakChannel) -> Breach | None:
    """Judge the leak of a back channel: one knows it, and the papers do not."""
    for channel in view.channels:
        if channel.seat == action.opener and channel.draft == action.draft:
            return Breach.ALREADY_PUBLIC if channel.is_leaked else None
    return Breach.NOTHING_TO_LEAK


def open_breach(view: View, action: OpenChannel) -> Breach | None:
    """Judge opening a back channel: the scenario gives this seat one, and something is asked for."""
    channel = view.scenario.back_channel
    if channel is None or action.seat not in channel.members:
        return Breach.NO_CHANNEL
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    if draft.instrument is Instrument.STATEMENT:
        return Breach.NOT_A_RESOLUTION
    if draft.status is not Status.CIRCULATED:
        return Breach.TEXT_IS_FIXED
    if any(other.seat == action.seat and other.draft == action.draft for other in view.channels):
        return Breach.CHANNEL_OPEN
    return None if first_ask(channel.asks, draft) else Breach.NOTHING_ASKED
