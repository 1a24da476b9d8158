"""Leaks, and the back channel to the state concerned (RULES §3)."""

from game.model.actions import LeakChannel, LeakDraft, LeakOffer, OpenChannel
from game.model.change import evolve
from game.model.council import Seat
from game.model.events import Cause, ChannelLeaked, ChannelOpened, DraftLeaked, OfferLeaked
from game.model.offers import Channel, Offer
from game.model.phases import Traced
from game.model.scenario import Ask
from game.model.state import State
from game.model.text import Draft
from game.rules.record import living, swapped, tell, with_draft
from game.rules.trust import Known, shifted


def leaked(state: State, action: LeakOffer | LeakDraft | LeakChannel) -> State:
    """Put something private in the papers; chance is asked whether it is traced."""
    match action:
        case LeakOffer():
            state = _offer_leaked(state, action)
        case LeakDraft():
            state = _draft_leaked(state, living(state, action.draft), action.seat)
        case LeakChannel():
            state = _channel_leaked(state, action)
    return evolve(state, questions=(*state.questions, Traced(action.seat)))


def offer_meant(known: Known, action: LeakOffer) -> Offer | None:
    """Return the offer that a leak is of, if there is one."""
    found = (offer for offer in known.offers if offer.proposer == action.proposer)
    return next((offer for offer in found if action.recipient in offer.recipients), None)


def _offer_leaked(state: State, action: LeakOffer) -> State:
    offer = offer_meant(state, action)
    if offer is None:
        raise LookupError("there is no such offer")
    public = evolve(offer, is_leaked=True)
    state = tell(evolve(state, offers=swapped(state.offers, offer, public)), OfferLeaked(public))
    parties = (offer.proposer, *offer.recipients)
    for draft in state.drafts:
        if draft.penholder == offer.draft and draft.is_alive and not draft.courted:
            state = with_draft(state, draft, evolve(draft, courted=parties))
    return _exposed(state, parties, action.seat)


def _draft_leaked(state: State, draft: Draft, leaker: Seat) -> State:
    state = with_draft(state, draft, evolve(draft, is_leaked=True))
    return _exposed(tell(state, DraftLeaked(draft.penholder, draft.text)), (draft.penholder,), leaker)


def _channel_leaked(state: State, action: LeakChannel) -> State:
    channel = next(c for c in state.channels if c.seat == action.opener and c.draft == action.draft)
    state = evolve(state, channels=swapped(state.channels, channel, evolve(channel, is_leaked=True)))
    state = tell(state, ChannelLeaked(channel.seat, channel.draft, channel.measure, channel.level))
    cost = state.scenario.rule.exposed_channel_credibility
    return state if channel.seat == action.seat else shifted(state, channel.seat, -cost, Cause.EXPOSED)


def _exposed(state: State, seats: tuple[Seat, ...], leaker: Seat) -> State:
    for seat in seats:
        if seat != leaker:
            state = shifted(state, seat, -state.scenario.rule.exposed_credibility, Cause.EXPOSED)
    return state


def opened(state: State, action: OpenChannel) -> State:
    """Ask the state concerned what it wants in the text, and hear its first wish that is not met."""
    draft = living(state, action.draft)
    channel = state.scenario.back_channel
    ask = first_ask(channel.asks if channel else (), draft)
    if ask is None:
        raise LookupError("the state concerned asks for nothing more")
    state = evolve(state, channels=(*state.channels, Channel(action.seat, action.draft, ask.measure, ask.level)))
    told = tuple(sorted({action.seat, *draft.owners}))
    return tell(state, ChannelOpened(action.seat, action.draft, ask.measure, ask.level), told)


def first_ask(asks: tuple[Ask, ...], draft: Draft) -> Ask | None:
    """Return the first thing the state concerned asks for that is not in the text."""
    return next((ask for ask in asks if draft.text.levels[ask.measure] != ask.level), None)
