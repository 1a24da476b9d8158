"""The only gate to hidden information (RULES §6)."""

from game.model.change import evolve
from game.model.council import CHANCE, Seat
from game.model.offers import Assent, Channel, Deal, Demand, Pact, Promise
from game.model.state import State
from game.model.text import Draft
from game.model.view import View

_latest: tuple[State, Seat | None, View] | None = None
"""The view made last: who decides asks for it, and then ``apply`` for the same one again."""


def view(state: State, seat: Seat | None) -> View:
    """Return what a seat knows; ``None`` asks for what everybody may know, ``CHANCE`` for its questions."""
    global _latest
    latest = _latest  # another thread may put its own in the place
    if latest is not None and latest[0] is state and latest[1] == seat:
        return latest[2]
    made = _made(state, seat)
    _latest = (state, seat, made)
    return made


def _made(state: State, seat: Seat | None) -> View:
    sits = seat is not None and seat >= 0
    drafts = tuple(
        [_shown(draft, seat) for draft in state.drafts if draft.open_since is not None or seat in draft.circle]
    )
    seen = {draft.penholder for draft in drafts if draft.is_alive}
    return View(
        seat=seat,
        scenario=state.scenario,
        setup=state.setup,
        priorities=state.priorities[seat] if sits and seat is not None else None,
        last_round=state.last_round,
        credibility=state.credibility,
        redeemed=state.redeemed,
        round=state.round,
        phase=state.phase,
        stage=state.stage,
        room=state.room,
        to_act=state.to_act,
        queue=state.queue,
        actions_left=state.actions_left if state.queue and state.queue[0] == seat else 0,
        charges=tuple([charge for charge in state.charges if charge.seat == seat]),
        drafts=drafts,
        offers=tuple([offer for offer in state.offers if offer.proposer == seat or seat in offer.recipients]),
        promises=tuple([promise for promise in state.promises if _knows_promise(seat, seen, promise)]),
        demands=tuple([demand for demand in state.demands if _knows_demand(seat, seen, demand)]),
        polls=tuple([poll for poll in state.polls if poll.draft in seen]),
        channels=tuple([channel for channel in state.channels if _knows_channel(seat, drafts, channel)]),
        meeting=state.meeting,
        cast=next((cast for cast in state.cast if cast.seat == seat), None),
        counts=state.counts,
        questions=state.questions if seat == CHANCE else (),
        filed=tuple([action for action in state.filed if action.seat == seat]),
        grant_used=state.grant_used,
        ending=state.ending,
        log=state.log,
        letters=state.letters[seat] if sits and seat is not None else (),
    )


def _knows_promise(seat: Seat | None, seen: set[Seat], promise: Promise) -> bool:
    match promise:
        case Deal():
            return seat in promise.parties
        case Pact():
            return seat in promise.parties or seat == promise.draft
        case Assent():
            return promise.draft in seen


def _knows_demand(seat: Seat | None, seen: set[Seat], demand: Demand) -> bool:
    if seat is not None and seat in (demand.seat, demand.draft):
        return True
    return demand.is_public and demand.draft in seen


def _shown(draft: Draft, seat: Seat | None) -> Draft:
    """Hide from all but the penholder who else let the silence pass, and the texts from before one saw it (R42)."""
    if seat == draft.penholder or not (draft.silent or draft.came_later):
        return draft
    first = [version for other, version in draft.came_later if other == seat or seat is None]
    unseen = max(first, default=1) - 1
    return evolve(
        draft,
        silent=tuple([other for other in draft.silent if other == seat]),
        versions=draft.versions[unseen:],
        unseen=unseen,
        came_later=(),
    )


def _knows_channel(seat: Seat | None, drafts: tuple[Draft, ...], channel: Channel) -> bool:
    """Whether a seat opened it, holds a name on the draft (R28), or sees the draft and can tell (R44)."""
    if channel.seat == seat:
        return True
    is_out = channel.is_leaked or channel.is_written_in
    return any(
        draft.penholder == channel.draft and draft.is_alive and (is_out or seat in draft.owners) for draft in drafts
    )
