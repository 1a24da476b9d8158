"""What the table remembers for one seat between its turns; nothing of it is part of the game."""

from attrs import define

from game.desk.hints import hints
from game.model.council import Seat
from game.model.scenario import Hint
from game.play.session import Session
from game.words.minutes import length


@define
class Notes:
    """One seat's place in the log, the hints it has had, and its standing orders."""

    read: int = 0
    """Entries of the log it has seen."""
    said: frozenset[Hint] = frozenset()
    declines: bool = False
    """Whether offers below its walk-away are declined by themselves."""
    has_begun: bool = False
    """Whether it has had the floor before."""


def recalled(session: Session, seat: Seat) -> Notes:
    """Return a seat's notes as its own past turns must have left them."""
    notes = Notes()
    for number, action in enumerate(session.actions):
        if action.seat == seat:
            seen = session.at(number).view(seat)
            notes.has_begun, notes.read = True, length(seen)
            notes.said |= frozenset(hints(seen, notes.said))
    return notes
