"""What becomes of offers and promises when texts, deals and drafts change."""

from game.model.change import evolve
from game.model.council import Seat
from game.model.events import Close, DealEnded, DealMade, Event, OfferClosed, PactEnded, PledgeLapsed, SponsorLeft
from game.model.offers import Assent, AssentKind, Deal, Offer, OfferKind, Pact, Pledge, Promise
from game.model.scenario import Scenario
from game.model.state import State
from game.model.text import Draft, Package, Status, Text
from game.rules.record import circle, swapped, tell, with_draft, without
from game.rules.texts import text_fault
from game.rules.trust import is_free
from game.rules.worth import bound_levels


def close_offer(state: State, offer: Offer, close: Close) -> State:
    """Return the state with an offer gone by itself."""
    state = evolve(state, offers=without(state.offers, lambda other: other is offer))
    return tell(state, OfferClosed(offer, close), (offer.proposer, *offer.recipients))


def close_offers_on(state: State, draft: Draft, before: Text) -> State:
    """Close the offers that a new text overtakes: a measure they name moved, or they no longer make sense."""
    moved = draft.text.changes(before)
    for offer in state.offers:
        if offer.draft != draft.penholder:
            continue
        names_moved = any(measure in moved for measure in offer.package.measures)
        if names_moved or text_fault(state.scenario, offer.package.applied(draft.text), draft.instrument):
            state = close_offer(state, offer, Close.REVISED)
    return state


def expire_offers(state: State) -> State:
    """Close the offers that have lain for as many rounds as they live."""
    for offer in state.offers:
        if state.round - offer.round >= state.scenario.rule.offer_rounds:
            state = close_offer(state, offer, Close.EXPIRED)
    return state


def replace_deals(state: State, offer: Offer) -> State:
    """End the older deals that the parties to a new one replace: of the same seats, or of fewer and to the contrary."""
    parties = {offer.proposer, *offer.recipients}
    for promise in state.promises:
        if not isinstance(promise, Deal) or promise.draft != offer.draft or not parties.issuperset(promise.parties):
            continue
        if len(parties) == len(promise.parties) or not promise.package.is_compatible(offer.package):
            state = end_promise(state, promise, Close.REPLACED)
    return state


def conclude(state: State, offer: Offer, draft: Draft) -> State:
    """Make a deal of an offer everybody accepted, on the draft as it now stands."""
    guards = ((offer.proposer, offer.guard), *offer.accepted)
    pledges = tuple(Pledge(seat, guard, draft.text) for seat, guard in sorted(guards, key=lambda pair: pair[0]))
    deal = Deal(draft.penholder, offer.package, pledges, state.round)
    state = tell(evolve(state, promises=(*state.promises, deal)), DealMade(deal), deal.parties)
    return _close_overtaken(state, deal)


def _close_overtaken(state: State, deal: Deal) -> State:
    """Close older offers that would break the new deal of their proposer."""
    for offer in state.offers:
        if (
            offer.kind is OfferKind.DEAL
            and offer.draft == deal.draft
            and offer.proposer in deal.parties
            and not offer.package.is_compatible(deal.package)
        ):
            state = close_offer(state, offer, Close.OVERTAKEN)
    return state


def end_promise(state: State, promise: Promise, close: Close) -> State:
    """Return the state with a promise gone, its parties told."""
    state = evolve(state, promises=without(state.promises, lambda other: other is promise))
    match promise:
        case Deal():
            return tell(state, DealEnded(promise, close), promise.parties)
        case Pact():
            return tell(state, PactEnded(promise, close), tuple(sorted({*promise.parties, promise.draft})))
        case Assent():
            return state


def drop_assents(state: State, draft: Draft) -> State:
    """End the assents to an earlier version; co-sponsors must renew (RULES §3, Co-sponsor)."""
    for promise in state.promises:
        if isinstance(promise, Assent) and promise.draft == draft.penholder and promise.text != draft.text:
            state = end_promise(state, promise, Close.REVISED)
            if promise.kind is AssentKind.SPONSOR:
                state = tell(state, SponsorLeft(promise.seat, draft.penholder, Close.REVISED), circle(draft))
    if not draft.sponsors:
        return state
    return with_draft(state, draft, evolve(draft, sponsors=()))


def moves_past(scenario: Scenario, pledge: Pledge, package: Package, text: Text) -> bool:
    """Whether a text is past what a party signed, on a measure the package does not name."""
    named = package.measures
    return any(
        text.levels[index] not in bound_levels(measure, pledge.signed.levels[index], pledge.guard)
        for index, measure in enumerate(scenario.measures)
        if index not in named
    )


def lapse_pledges(state: State, draft: Draft, by: Seat | None) -> State:
    """Let the pledges lapse that a new text has moved past, but not that of who wrote it (R36)."""
    for promise in state.promises:
        if not isinstance(promise, Deal) or promise.draft != draft.penholder:
            continue
        gone = tuple(
            pledge.seat
            for pledge in promise.pledges
            if not pledge.lapsed
            and pledge.seat != by
            and moves_past(state.scenario, pledge, promise.package, draft.text)
        )
        if gone:
            pledges = tuple(evolve(p, lapsed=True) if p.seat in gone else p for p in promise.pledges)
            deal = evolve(promise, pledges=pledges)
            state = evolve(state, promises=swapped(state.promises, promise, deal))
            for seat in gone:
                state = tell(state, PledgeLapsed(seat, deal, Close.MOVED_PAST), deal.parties)
            state = end_if_empty(state, deal, Close.MOVED_PAST)
    return state


def end_if_empty(state: State, deal: Deal, close: Close) -> State:
    """End a deal in which lapses have left one pledge at most, or releases none."""
    is_live = any(not is_free(deal, pledge) for pledge in deal.pledges)
    if is_live and sum(not pledge.lapsed for pledge in deal.pledges) > 1:
        return state
    return end_promise(state, deal, close)


def lay_down(state: State, draft: Draft, status: Status, *news: Event) -> State:
    """Return the state with a draft off the table, and all that hung on it (RULES §3: it ends with the draft)."""
    state = with_draft(state, draft, evolve(draft, status=status))
    for event in news:
        state = tell(state, event, circle(draft))
    pen = draft.penholder
    for offer in state.offers:
        if offer.draft == pen:
            state = close_offer(state, offer, Close.DRAFT_GONE)
    for promise in state.promises:
        if promise.draft == pen:
            state = end_promise(state, promise, Close.DRAFT_GONE)
    return evolve(
        state,
        demands=without(state.demands, lambda demand: demand.draft == pen),
        polls=without(state.polls, lambda poll: poll.draft == pen),
        channels=state.channels if status is Status.ADOPTED else without(state.channels, lambda c: c.draft == pen),
    )
