"""What a mind is: a function of its View, with a passed generator."""

from random import Random
from typing import Protocol

from game.model.actions import Action
from game.model.view import View


class Mind(Protocol):
    """An AI member. It is handed its own seat's view and nothing else (RULES §6)."""

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action for the seat whose view it is; it is that seat's turn."""
        ...
