"""New texts: revisions, deals written in, and what the state concerned asked for."""

from game.model.change import evolve
from game.model.council import Seat
from game.model.events import (
    ChannelAnswered,
    Close,
    DraftCirculated,
    DraftRevised,
    SilenceHeld,
)
from game.model.offers import Assent, AssentKind, Deal
from game.model.state import State
from game.model.text import Draft, Instrument, Status, Text
from game.rules.promises import close_offers_on, drop_assents, end_promise, lapse_pledges
from game.rules.record import circle, living, swapped, tell, with_draft, without
from game.rules.trust import broken, is_owed


def rewritten(state: State, draft: Draft, text: Text, by: Seat | None = None) -> State:
    """Return the state with a draft at a new text, by its penholder or by the meeting; promises follow."""
    new = evolve(
        draft,
        text=text,
        versions=(*draft.versions, draft.text),
        silence_used=False,
        silent=(),
        is_leaked=False,
        tabled=state.round if draft.instrument is Instrument.STATEMENT else draft.tabled,
    )
    state = with_draft(state, draft, new)
    state = evolve(state, polls=without(state.polls, lambda poll: poll.draft == draft.penholder))
    state = drop_assents(state, new)
    new = living(state, draft.penholder)
    state = lapse_pledges(close_offers_on(state, new, draft.text), new, by)
    return _written_in(state, new)


def revised(state: State, draft: Draft, text: Text) -> State:
    """Return the state after a penholder's own revision; one penalty for all the deals it breaks."""
    pen, before = draft.penholder, draft.text
    breaks = [
        promise
        for promise in state.promises
        if isinstance(promise, Deal)
        and promise.draft == pen
        and is_owed(state, promise, pen)
        and promise.package.holds(before)
        and not promise.package.holds(text)
    ]
    for promise in breaks:
        state = end_promise(state, promise, Close.BROKEN)
    state = rewritten(state, draft, text, pen)
    state = tell(state, DraftRevised(pen, before, text, draft.version + 1), circle(draft))
    return broken(state, pen, draft) if breaks else state


def shown(state: State, draft: Draft, to: tuple[Seat, ...]) -> State:
    """Return the state with more seats in a draft's circle."""
    new_seats = tuple(seat for seat in to if seat not in draft.circle)
    if not new_seats:
        return state
    seen_by = tuple(sorted((*draft.circle, *new_seats)))
    is_open = len(seen_by) == len(state.scenario.council.members)
    later = tuple((seat, draft.version) for seat in new_seats) if draft.versions else ()
    new = evolve(
        draft,
        circle=seen_by,
        open_since=state.round if is_open else None,
        came_later=(*draft.came_later, *later),
    )
    bare = evolve(new, silent=(), versions=(), unseen=len(new.versions), came_later=())
    return tell(with_draft(state, draft, new), DraftCirculated(bare, new_seats), circle(new))


def end_silence(state: State, draft: Draft) -> State:
    """Return the state after a silence ran out unbroken: who let it pass has pledged yes to this text."""
    back = evolve(draft, status=Status.CIRCULATED, silent=())
    state = with_draft(state, draft, back)
    assents = tuple(Assent(AssentKind.SILENCE, seat, draft.penholder, draft.text) for seat in draft.silent)
    state = evolve(state, promises=(*state.promises, *assents))
    return tell(state, SilenceHeld(draft.penholder, draft.silent), circle(draft))


def _written_in(state: State, draft: Draft) -> State:
    """Keep the state concerned calm for a round once its addition stands in the text (RULES §3, Back channel)."""
    for channel in state.channels:
        if (
            channel.draft == draft.penholder
            and not channel.is_written_in
            and draft.text.levels[channel.measure] == channel.level
        ):
            answered = evolve(channel, is_written_in=True)
            state = evolve(state, channels=swapped(state.channels, channel, answered), calm_until=state.round + 1)
            state = tell(state, ChannelAnswered(channel.seat, channel.draft), circle(draft))
    return state
