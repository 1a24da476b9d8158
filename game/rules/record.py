"""Who is told what, and the logs it goes into."""

from collections.abc import Callable
from typing import TypeVar

from game.model.change import evolve
from game.model.council import Seat
from game.model.events import Event, Letter, RoundOpened, Told
from game.model.phases import Letters, Log
from game.model.state import State
from game.model.text import Draft

Item = TypeVar("Item")


def tell(state: State, event: Event, audience: tuple[Seat, ...] | None = None) -> State:
    """Return the state with an event told to some seats, or to everybody."""
    return evolve(state, fresh=(*state.fresh, Told(event, audience)))


def circle(draft: Draft) -> tuple[Seat, ...] | None:
    """Return the audience of what happens on a draft."""
    return None if draft.open_since is not None else draft.circle


def written(state: State) -> State:
    """Return the state with its fresh events entered into the logs; a new round begins a new page."""
    if not state.fresh:
        return state
    log, letters = state.log, state.letters
    page: list[Event] = []
    post: dict[Seat, list[Letter]] = {}
    for told in state.fresh:
        if isinstance(told.event, RoundOpened):
            log, letters = (*_extended(log, page), ()), tuple((*box, ()) for box in _delivered(letters, post))
            page, post = [], {}
        if told.audience is None:
            page.append(told.event)
            continue
        letter = Letter(len(log[-1]) + len(page), told.event)
        for seat in told.audience:
            post.setdefault(seat, []).append(letter)
    return evolve(state, log=_extended(log, page), letters=_delivered(letters, post), fresh=())


def _extended(log: Log, page: list[Event]) -> Log:
    return (*log[:-1], (*log[-1], *page)) if page else log


def _delivered(letters: tuple[Letters, ...], post: dict[Seat, list[Letter]]) -> tuple[Letters, ...]:
    if not post:
        return letters
    return tuple([(*box[:-1], (*box[-1], *post[seat])) if seat in post else box for seat, box in enumerate(letters)])


def swapped(items: tuple[Item, ...], old: Item, new: Item) -> tuple[Item, ...]:
    """Return a tuple with one object replaced by another; compares by identity."""
    return tuple([new if item is old else item for item in items])


def without(items: tuple[Item, ...], gone: Callable[[Item], bool]) -> tuple[Item, ...]:
    """Return a tuple less the items of which something holds."""
    return tuple([item for item in items if not gone(item)])


def living(state: State, penholder: Seat) -> Draft:
    """Return the penholder's living draft; raises ``LookupError`` without one."""
    for draft in state.drafts:
        if draft.penholder == penholder and draft.is_alive:
            return draft
    raise LookupError(f"seat {penholder} has no living draft")


def with_draft(state: State, old: Draft, new: Draft) -> State:
    """Return the state with one draft replaced."""
    return evolve(state, drafts=swapped(state.drafts, old, new))
