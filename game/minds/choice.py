"""A thing a seat could do, what it would gain by it, and why it would."""

from attrs import frozen

from game.model.actions import Action
from game.model.council import Seat
from game.model.reasons import Motive

__all__ = ["Choice", "Motive"]


@frozen
class Choice:
    """An action, what it is thought to gain, and the motive."""

    action: Action
    gain: float
    """Points."""
    motive: Motive
    about: Seat | None = None
    """The seat whose wishes it rests on, if any."""
    chance: float | None = None
    """How likely the text it leads to is thought to pass."""
