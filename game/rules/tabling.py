"""Putting a draft on the table."""

from game.model.change import evolve
from game.model.council import Seat
from game.model.events import DraftTabled, SponsorJoined
from game.model.offers import Assent, AssentKind
from game.model.state import State
from game.model.text import Draft
from game.rules.record import circle, living, tell, with_draft


def placed(state: State, draft: Draft, sponsors: tuple[Seat, ...] = ()) -> State:
    """Return the state with a new draft on the table and its first co-sponsors' names on it."""
    if len(draft.circle) == len(state.scenario.council.members):
        draft = evolve(draft, open_since=state.round)
    state = tell(evolve(state, drafts=(*state.drafts, draft)), DraftTabled(draft), circle(draft))
    for seat in sponsors:
        state = sponsored(state, seat, living(state, draft.penholder))
    return state


def sponsored(state: State, seat: Seat, draft: Draft) -> State:
    """Return the state with one more name on a draft, and its pledge of yes to this version."""
    new = evolve(draft, sponsors=(*draft.sponsors, seat))
    assent = Assent(AssentKind.SPONSOR, seat, draft.penholder, draft.text)
    state = evolve(with_draft(state, draft, new), promises=(*state.promises, assent))
    return tell(state, SponsorJoined(seat, draft.penholder), circle(new))
