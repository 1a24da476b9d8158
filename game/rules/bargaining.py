"""Offers, answers, demands and polls as they take effect (RULES §3)."""

from game.model.actions import (
    AcceptOffer,
    AnswerPoll,
    AskPoll,
    Broker,
    CallGroup,
    ConsentToEndPact,
    CounterOffer,
    DeclineOffer,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    ReleaseParty,
)
from game.model.change import evolve
from game.model.council import Seat
from game.model.events import (
    Close,
    DemandMade,
    OfferAccepted,
    OfferDeclined,
    PactConsented,
    PactJoined,
    PactMade,
    PartyReleased,
    PollAnswered,
    PollAsked,
)
from game.model.offers import Deal, Demand, Offer, OfferKind, Pact, Poll, Reply
from game.model.state import State
from game.model.text import Status
from game.rules.calendar import put_on_table, with_poll
from game.rules.drafting import revised
from game.rules.may_bargain import callable_members
from game.rules.promises import close_offer, conclude, end_if_empty, end_promise, replace_deals
from game.rules.record import circle, living, swapped, tell, without


def offered(state: State, action: MakeOffer) -> State:
    """Put a package on the recipients' tables."""
    offer = Offer(
        OfferKind.DEAL, action.seat, action.recipients, action.draft, action.package, state.round, action.guard
    )
    return put_on_table(state, offer)


def jointly_demanded(state: State, action: MakeJointDemand) -> State:
    """Invite seats to a pact."""
    offer = Offer(OfferKind.PACT, action.seat, action.recipients, action.draft, action.package, state.round)
    return put_on_table(state, offer)


def called(state: State, action: CallGroup) -> State:
    """Invite all of a group that is in the circle and free to hear it."""
    recipients = callable_members(state, living(state, action.draft), action)
    offer = Offer(OfferKind.PACT, action.seat, recipients, action.draft, action.package, state.round, calls_group=True)
    return put_on_table(state, offer)


def find_offer(state: State, seat: Seat, proposer: Seat) -> Offer:
    """Return the live offer of a proposer that awaits a seat; raises ``LookupError`` without one."""
    for offer in state.offers:
        if offer.proposer == proposer and offer.awaits(seat):
            return offer
    raise LookupError(f"no offer of seat {proposer} awaits seat {seat}")


def accepted(state: State, action: AcceptOffer) -> State:
    """Note an acceptance; with the last one the offer becomes a deal or a pact."""
    offer = find_offer(state, action.seat, action.proposer)
    taken = evolve(offer, accepted=(*offer.accepted, (action.seat, action.guard)))
    if offer.calls_group:
        return _joined(state, offer, taken, action.seat)
    if any(taken.awaits(seat) for seat in taken.recipients):
        state = evolve(state, offers=swapped(state.offers, offer, taken))
        return tell(state, OfferAccepted(action.seat, taken), (taken.proposer, *taken.recipients))
    state = evolve(state, offers=without(state.offers, lambda other: other is offer))
    if offer.kind is OfferKind.PACT:
        return _agreed(state, taken, (taken.proposer, *taken.recipients))
    return _dealt(state, taken)


def _dealt(state: State, offer: Offer) -> State:
    """Write the package in at once, if the penholder is a party, and bind everybody to the result."""
    state = replace_deals(state, offer)
    draft = living(state, offer.draft)
    is_party = draft.penholder == offer.proposer or draft.penholder in offer.recipients
    text = offer.package.applied(draft.text)
    if is_party and draft.status is Status.CIRCULATED and text != draft.text:
        state = revised(state, draft, text)
    return conclude(state, offer, living(state, offer.draft))


def _agreed(state: State, offer: Offer, parties: tuple[Seat, ...]) -> State:
    pact = Pact(offer.draft, offer.package, tuple(sorted(parties)), state.round)
    state = _replace_pacts(state, pact)
    state = evolve(state, promises=(*state.promises, pact))
    return tell(state, PactMade(pact), tuple(sorted({*pact.parties, pact.draft})))


def _replace_pacts(state: State, pact: Pact) -> State:
    """End an older pact of the same seats on the same draft."""
    for promise in state.promises:
        if isinstance(promise, Pact) and promise.draft == pact.draft and promise.parties == pact.parties:
            state = end_promise(state, promise, Close.REPLACED)
    return state


def _joined(state: State, offer: Offer, taken: Offer, seat: Seat) -> State:
    """Let a member of a called group join at once, whatever the others do."""
    if any(taken.awaits(other) for other in taken.recipients):
        state = evolve(state, offers=swapped(state.offers, offer, taken))
    else:
        state = evolve(state, offers=without(state.offers, lambda other: other is offer))
    state = tell(state, OfferAccepted(seat, taken), (taken.proposer, *taken.recipients))
    called = _called_pact(state, offer)
    if called is None:
        return _agreed(state, taken, (offer.proposer, seat))
    if seat in called.parties:
        return state
    pact = evolve(called, parties=tuple(sorted({*called.parties, seat})), consenting=())
    state = _replace_pacts(state, pact)
    state = evolve(state, promises=swapped(state.promises, called, pact))
    return tell(state, PactJoined(seat, pact), tuple(sorted({*pact.parties, pact.draft})))


def _called_pact(state: State, offer: Offer) -> Pact | None:
    """Return the pact on these terms that the voice of a group already has, if any."""
    pacts = [promise for promise in state.promises if isinstance(promise, Pact) and offer.proposer in promise.parties]
    return next((pact for pact in pacts if (pact.draft, pact.package) == (offer.draft, offer.package)), None)


def declined(state: State, action: DeclineOffer) -> State:
    """Take an offer off the table; a group that was called goes on without the seat."""
    return _refused(state, find_offer(state, action.seat, action.proposer), action.seat)


def _refused(state: State, offer: Offer, seat: Seat) -> State:
    others = tuple(other for other in offer.recipients if other != seat)
    still = evolve(offer, recipients=others)
    if offer.calls_group and any(still.awaits(other) for other in others):
        state = evolve(state, offers=swapped(state.offers, offer, still))
    else:
        state = evolve(state, offers=without(state.offers, lambda other: other is offer))
    return tell(state, OfferDeclined(seat, offer), (offer.proposer, *offer.recipients))


def countered(state: State, action: CounterOffer) -> State:
    """Answer an offer with another, which replaces it and any older one the other way."""
    offer = find_offer(state, action.seat, action.proposer)
    to = offer.countered_to(action.seat)
    if offer.calls_group:
        state = _refused(state, offer, action.seat)
    else:
        state = close_offer(state, offer, Close.COUNTERED)
    for older in state.offers:
        if older.proposer == action.seat and any(seat in older.recipients for seat in to):
            state = close_offer(state, older, Close.REPLACED)
    counter = Offer(offer.kind, action.seat, to, offer.draft, action.package, state.round, action.guard)
    return put_on_table(state, counter)


def demanded(state: State, action: MakeDemand | Broker) -> State:
    """State a demand, which replaces one's earlier demand on that draft said to the same ears (R12)."""
    behalf = action.outsider if isinstance(action, Broker) else None
    is_public = True if isinstance(action, Broker) else action.is_public
    demand = Demand(action.seat, action.draft, action.package, is_public, state.round, behalf)
    kept = without(state.demands, lambda old: evolve(old, package=demand.package, round=demand.round) == demand)
    state = evolve(state, demands=(*kept, demand))
    private = tuple(sorted((action.seat, action.draft)))
    return tell(state, DemandMade(demand), circle(living(state, action.draft)) if is_public else private)


def polled(state: State, action: AskPoll) -> State:
    """Open a straw poll among the circle's seats in the room."""
    draft = living(state, action.draft)
    asked = tuple(seat for seat in draft.circle if seat != action.seat and seat in state.room)
    state = evolve(state, polls=(*state.polls, Poll(action.seat, action.draft, asked, round=state.round)))
    return tell(state, PollAsked(action.seat, action.draft, draft.version), circle(draft))


def poll_answered(state: State, action: AnswerPoll) -> State:
    """Note an answer to a straw poll."""
    draft = living(state, action.draft)
    poll = next(poll for poll in state.polls if poll.draft == action.draft)
    reply = Reply(action.seat, action.answer, action.package)
    asked = tuple(seat for seat in poll.asked if seat != action.seat)
    state = with_poll(state, poll, evolve(poll, asked=asked, replies=(*poll.replies, reply)))
    return tell(state, PollAnswered(action.draft, draft.version, reply), circle(draft))


def released(state: State, action: ReleaseParty) -> State:
    """Free another party to a deal from what it owes the actor."""
    deal = find_deal(state, action)
    pledges = tuple(
        evolve(pledge, freed_by=(*pledge.freed_by, action.seat)) if pledge.seat == action.freed else pledge
        for pledge in deal.pledges
    )
    freer = evolve(deal, pledges=pledges)
    state = evolve(state, promises=swapped(state.promises, deal, freer))
    state = tell(state, PartyReleased(action.seat, action.freed, freer), freer.parties)
    return end_if_empty(state, freer, Close.RELEASED)


def find_deal(state: State, action: ReleaseParty) -> Deal:
    """Return the deal an action names; raises ``LookupError`` without one."""
    for promise in state.promises:
        if isinstance(promise, Deal) and promise.draft == action.draft and promise.parties == action.parties:
            return promise
    raise LookupError(f"no deal of seats {action.parties}")


def consented(state: State, action: ConsentToEndPact) -> State:
    """Note that a party agrees to end a pact; it ends with the last of them."""
    for promise in state.promises:
        if isinstance(promise, Pact) and promise.draft == action.draft and promise.parties == action.parties:
            pact = evolve(promise, consenting=(*promise.consenting, action.seat))
            state = evolve(state, promises=swapped(state.promises, promise, pact))
            state = tell(state, PactConsented(action.seat, pact), tuple(sorted({*pact.parties, pact.draft})))
            if len(pact.consenting) == len(pact.parties):
                state = end_promise(state, pact, Close.RELEASED)
            return state
    raise LookupError(f"no pact of seats {action.parties}")
