"""May a seat offer, answer, demand, poll or release so? (RULES §3)."""

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
from game.model.council import Seat, Voice
from game.model.errors import Breach
from game.model.offers import Answer, Deal, Offer, OfferKind, Pact
from game.model.state import State
from game.model.text import Draft, Instrument, Package, Status
from game.model.view import View
from game.rules.texts import package_fault, text_fault


def offer_breach(view: View, action: MakeOffer) -> Breach | None:
    """Judge an offer: in the circle, one live offer to a seat, a package the draft can take."""
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    return (
        _invitation_breach(view, draft, action.seat, action.recipients)
        or package_fault(view.scenario, action.package)
        or _deal_breach(view, draft, action.seat, action.recipients, action.package)
    )


def _invitation_breach(view: View, draft: Draft, seat: Seat, recipients: tuple[Seat, ...]) -> Breach | None:
    """Judge whom an offer or a joint demand is made to."""
    if draft.instrument is Instrument.STATEMENT:
        return Breach.NOT_A_RESOLUTION
    if seat not in draft.circle:
        return Breach.NOT_IN_CIRCLE
    if not recipients or list(recipients) != sorted(set(recipients)):
        return Breach.NO_RECIPIENT
    for other in recipients:
        if other == seat:
            return Breach.TO_ITSELF
        if other not in view.room:
            return Breach.NOT_IN_ROOM
        if other not in draft.circle and seat != draft.penholder:
            return Breach.NOT_IN_CIRCLE
    for offer in view.offers:
        if offer.proposer == seat and any(other in offer.recipients for other in recipients):
            return Breach.OFFER_PENDING
    return None


def _deal_breach(view: View, draft: Draft, seat: Seat, recipients: tuple[Seat, ...], package: Package) -> Breach | None:
    """Judge whether a deal could be written in: the penholder's text must be free to move, and make sense."""
    text = package.applied(draft.text)
    fault = text_fault(view.scenario, text, draft.instrument)
    if fault is not None:
        return fault
    is_party = draft.penholder == seat or draft.penholder in recipients
    if is_party and draft.status is not Status.CIRCULATED and text != draft.text:
        return Breach.TEXT_IS_FIXED
    return None


def on_table(view: View, proposer: Seat) -> Offer | None:
    """Return the proposer's offer among those the seat can answer now."""
    return next((offer for offer in view.table if offer.proposer == proposer), None)


def answer_breach(view: View, action: AcceptOffer | DeclineOffer) -> Breach | None:
    """Judge an answer: the offer is on one's table, and its deal can still be written in."""
    offer = on_table(view, action.proposer)
    if offer is None:
        pending = any(o.proposer == action.proposer and o.awaits(action.seat) for o in view.offers)
        return Breach.NOT_ON_TABLE if pending else Breach.NO_SUCH_OFFER
    draft = view.draft(offer.draft)
    if isinstance(action, DeclineOffer) or offer.kind is OfferKind.PACT or draft is None:
        return None
    return _deal_breach(view, draft, offer.proposer, offer.recipients, offer.package)


def counter_breach(view: View, action: CounterOffer) -> Breach | None:
    """Judge a counter: something to counter, and a package of its own."""
    offer = on_table(view, action.proposer)
    if offer is None:
        return Breach.NO_SUCH_OFFER
    draft = view.draft(offer.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    if action.package == offer.package:
        return Breach.SAME_DEMAND
    to = offer.countered_to(action.seat)
    fault = package_fault(view.scenario, action.package)
    if fault is not None or offer.kind is OfferKind.PACT:
        return fault or (Breach.TOO_FEW if len(to) < 2 else None)
    return _deal_breach(view, draft, action.seat, to, action.package)


def joint_demand_breach(view: View, action: MakeJointDemand) -> Breach | None:
    """Judge an invitation to a pact: two seats or more beside oneself, none of them the penholder."""
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    if action.draft == action.seat or action.draft in action.recipients:
        return Breach.PENHOLDER_INVITED
    if any(other not in draft.circle for other in action.recipients):
        return Breach.NOT_IN_CIRCLE
    fault = _invitation_breach(view, draft, action.seat, action.recipients)
    if fault is not None:
        return fault
    return Breach.TOO_FEW if len(action.recipients) < 2 else package_fault(view.scenario, action.package)


def call_breach(view: View, action: CallGroup) -> Breach | None:
    """Judge a call to a group: only by its voice, and somebody must be free to hear it."""
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    council = view.scenario.council
    if not council.group(action.group):
        return Breach.UNKNOWN_GROUP
    if Voice(action.group) not in council.members[action.seat].levers:
        return Breach.NO_VOICE
    if draft.instrument is Instrument.STATEMENT:
        return Breach.NOT_A_RESOLUTION
    if action.draft == action.seat:
        return Breach.PENHOLDER_INVITED
    if not callable_members(view, draft, action):
        return Breach.NO_RECIPIENT
    return package_fault(view.scenario, action.package)


def callable_members(known: State | View, draft: Draft, action: CallGroup) -> tuple[Seat, ...]:
    """Return the group's members that see the draft, do not hold its pen and have no offer of the caller's."""
    busy = {seat for offer in known.offers if offer.proposer == action.seat for seat in offer.recipients}
    return tuple(
        seat
        for seat in known.scenario.council.group(action.group)
        if seat in draft.circle and seat in known.room and seat not in busy and seat not in (action.seat, action.draft)
    )


def demand_breach(view: View, action: MakeDemand) -> Breach | None:
    """Judge a demand: on another's draft, and not the one already made."""
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    if draft.instrument is Instrument.STATEMENT:
        return Breach.NOT_A_RESOLUTION
    if draft.penholder == action.seat:
        return Breach.OWN_DRAFT
    for demand in view.demands:
        is_same = demand.package == action.package and demand.is_public == action.is_public
        if demand.seat == action.seat and demand.draft == action.draft and demand.behalf is None and is_same:
            return Breach.SAME_DEMAND
    return package_fault(view.scenario, action.package)


def broker_breach(view: View, action: Broker) -> Breach | None:
    """Judge a brokered demand: in a smaller room, for a seat that is still outside it."""
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    if not 0 <= action.outsider < len(view.scenario.council.members):
        return Breach.UNKNOWN_SEAT
    if draft.instrument is Instrument.STATEMENT:
        return Breach.NOT_A_RESOLUTION
    if action.outsider in view.room:
        return Breach.NOT_STAGED
    for demand in view.demands:
        is_same = action.draft == demand.draft or action.seat == demand.seat
        if is_same and demand.behalf == action.outsider:
            return Breach.ALREADY_BROKERED
    fault = package_fault(view.scenario, action.package)
    return fault or text_fault(view.scenario, action.package.applied(draft.text), draft.instrument)


def poll_breach(view: View, action: AskPoll) -> Breach | None:
    """Judge a straw poll: one at a time on a draft, and somebody to ask."""
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    if any(poll.draft == action.draft for poll in view.polls):
        return Breach.POLL_OPEN
    has_others = any(seat != action.seat and seat in view.room for seat in draft.circle)
    return None if has_others else Breach.NO_RECIPIENT


def poll_answer_breach(view: View, action: AnswerPoll) -> Breach | None:
    """Judge an answer to a straw poll: asked, and terms just where they belong."""
    if not any(poll.draft == action.draft and action.seat in poll.asked for poll in view.polls):
        return Breach.NO_POLL
    if action.answer is not Answer.YES_IF:
        return Breach.POLL_TAKES_NO_TERMS if action.package else None
    return package_fault(view.scenario, action.package) if action.package else Breach.POLL_NEEDS_TERMS


def release_breach(view: View, action: ReleaseParty) -> Breach | None:
    """Judge a release: a deal of one's own, another party, once."""
    for promise in view.promises:
        if isinstance(promise, Deal) and promise.draft == action.draft and promise.parties == action.parties:
            if action.seat not in promise.parties or action.freed not in promise.parties:
                return Breach.NO_SUCH_PROMISE
            if action.freed == action.seat:
                return Breach.TO_ITSELF
            pledge = next(pledge for pledge in promise.pledges if pledge.seat == action.freed)
            return Breach.ALREADY_FREED if pledge.lapsed or action.seat in pledge.freed_by else None
    return Breach.NO_SUCH_PROMISE


def consent_breach(view: View, action: ConsentToEndPact) -> Breach | None:
    """Judge a consent to end a pact: a party, once."""
    for promise in view.promises:
        if isinstance(promise, Pact) and promise.draft == action.draft and promise.parties == action.parties:
            if action.seat not in promise.parties:
                return Breach.NO_SUCH_PROMISE
            return Breach.ALREADY_FREED if action.seat in promise.consenting else None
    return Breach.NO_SUCH_PROMISE
