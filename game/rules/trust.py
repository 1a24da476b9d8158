"""Credibility, and what seats are bound to (RULES §4)."""

from typing import TypeAlias

from game.model.change import evolve
from game.model.council import Seat
from game.model.events import Cause, Close, CredibilityChanged, PledgeLapsed, PromiseBroken
from game.model.offers import Assent, Deal, Pact, Pledge, Promise
from game.model.result import Charge, ChargeKind
from game.model.state import State
from game.model.text import Draft, Text
from game.model.view import View
from game.model.voting import Cast, Vote
from game.rules.record import circle, swapped, tell

Known: TypeAlias = State | View
"""The truth, or what one seat knows of it: enough to tell what that seat is bound to."""


def shifted(state: State, seat: Seat, change: int, cause: Cause) -> State:
    """Return the state with a seat's credibility moved, within 0 and 100."""
    before = state.credibility[seat]
    now = max(0, min(100, before + change))
    state = evolve(state, redeemed=_redeemed(state, seat, change, cause))
    if now == before:
        return state
    credibility = (*state.credibility[:seat], now, *state.credibility[seat + 1 :])
    state = evolve(state, credibility=credibility)
    return tell(state, CredibilityChanged(seat, now - before, now, cause))


def _redeemed(state: State, seat: Seat, change: int, cause: Cause) -> tuple[Seat, ...]:
    """Return who has delivered since it was distrusted, until it falls again (R30)."""
    if cause is Cause.PROMISE_KEPT:
        return state.redeemed if is_trusted(state, seat) else (*state.redeemed, seat)
    return tuple(other for other in state.redeemed if other != seat or change >= 0)


def charged(state: State, seat: Seat, kind: ChargeKind, points: int) -> State:
    """Return the state with points lost by a seat."""
    return evolve(state, charges=(*state.charges, Charge(seat, kind, points))) if points else state


def is_trusted(state: Known, seat: Seat) -> bool:
    """Whether a seat's promises count: credible enough, or it has delivered since it was not."""
    return state.credibility[seat] >= state.scenario.rule.trusted_from or seat in state.redeemed


def broken(state: State, seat: Seat, draft: Draft) -> State:
    """Return the state after a seat broke its word on a draft; once for each vote or revision."""
    rule = state.scenario.rule
    state = charged(state, seat, ChargeKind.BROKEN_PROMISE, rule.broken_promise)
    state = tell(state, PromiseBroken(seat, draft.penholder), circle(draft))
    return shifted(state, seat, -rule.break_credibility, Cause.PROMISE_BROKEN)


def is_free(deal: Deal, pledge: Pledge) -> bool:
    """Whether every other party has freed this one, or its pledge has lapsed."""
    return pledge.lapsed or all(party == pledge.seat or party in pledge.freed_by for party in deal.parties)


def pledge_of(deal: Deal, seat: Seat) -> Pledge | None:
    """Return a seat's pledge in a deal."""
    return next((pledge for pledge in deal.pledges if pledge.seat == seat), None)


def requires_yes(state: Known, promise: Promise, seat: Seat, draft: Seat, text: Text) -> bool | None:
    """Say what a promise asks of a seat's vote on a text: yes (True), not yes (False), or nothing (None)."""
    if promise.draft != draft:
        return None
    match promise:
        case Deal():
            return True if promise.package.holds(text) and is_owed(state, promise, seat) else None
        case Assent():
            return True if promise.seat == seat and promise.text == text else None
        case Pact():
            if seat not in promise.parties or promise.package.holds(text):
                return None
            return False if _owed_to_trusted(state, promise.parties, seat) else None


def is_owed(state: Known, deal: Deal, seat: Seat) -> bool:
    """Whether a seat's pledge in a deal binds it: not lapsed, and owed to somebody whose own word counts."""
    pledge = pledge_of(deal, seat)
    return pledge is not None and not pledge.lapsed and _owed_to_trusted(state, deal.parties, seat, pledge.freed_by)


def _owed_to_trusted(state: Known, parties: tuple[Seat, ...], seat: Seat, but: tuple[Seat, ...] = ()) -> bool:
    return any(other != seat and other not in but and is_trusted(state, other) for other in parties)


def bound(state: Known, seat: Seat, draft: Seat, text: Text) -> bool | None:
    """Say how a seat has promised to vote on a text; of promises that collide, the older binds."""
    for promise in state.promises:
        asked = requires_yes(state, promise, seat, draft, text)
        if asked is not None:
            return asked
    return None


def judged(state: State, before: State, draft: Draft, cast: Cast) -> State:
    """Return the state after holding a vote against the promises that stood before anybody's was judged."""
    seat = cast.seat
    asked = bound(before, seat, draft.penholder, draft.text)
    if asked is None:
        return state
    state = _lapsed_younger(state, seat, draft.penholder, draft.text, asked)
    if asked is (cast.vote is Vote.YES):
        return shifted(state, seat, state.scenario.rule.kept_credibility, Cause.PROMISE_KEPT)
    return broken(state, seat, draft)


def _lapsed_younger(state: State, seat: Seat, draft: Seat, text: Text, asked: bool) -> State:
    """Tell a seat of deals that lapse because an older promise asks for the contrary."""
    for promise in state.promises:
        other = requires_yes(state, promise, seat, draft, text)
        if other is not None and other is not asked and isinstance(promise, Deal):
            pledges = tuple(evolve(p, lapsed=True) if p.seat == seat else p for p in promise.pledges)
            deal = evolve(promise, pledges=pledges)
            state = evolve(state, promises=swapped(state.promises, promise, deal))
            state = tell(state, PledgeLapsed(seat, deal, Close.OVERTAKEN), deal.parties)
    return state


def has_met_promise(state: Known, seat: Seat, draft: Seat, text: Text) -> bool:
    """Whether a seat's price is waived: a live deal or pact of its own is met by the text (RULES §1, price)."""
    for promise in state.promises:
        match promise:
            case Deal() if promise.draft == draft and promise.package.holds(text):
                pledge = pledge_of(promise, seat)
                if pledge is not None and not is_free(promise, pledge):
                    return True
            case Pact() if promise.draft == draft and seat in promise.parties and promise.package.holds(text):
                return True
            case _:
                pass
    return False
