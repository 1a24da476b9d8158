"""The terms of play: phases, questions to chance, and the shape of the logs."""

import enum
from typing import TypeAlias

from attrs import frozen

from game.model.council import Seat
from game.model.events import Event, Letter


class Phase(enum.Enum):
    """Where in a round we are."""

    NEWS = "news"
    CONSULTATIONS = "consultations"
    MOTIONS = "motions"
    OBJECTION = "objection"
    BALLOT = "ballot"
    INSISTENCE = "insistence"
    CLOSED = "closed"


@frozen
class Setup:
    """The terms of one game that its players chose; the scenario's own unless said."""

    open_room: bool = False
    sealed: bool = False
    core: bool = False
    unaided: bool = False
    """Whether people play without staff, as in a class that is marked."""
    open_floor: bool = False
    """Whether seats take their turns in a round in any order, and come back as long as they have not passed (R47)."""
    taught: bool = False
    """Whether somebody runs the game from outside it: the seat ``CONTROL``."""

    @property
    def by_round(self) -> bool:
        """Whether what is asked of all runs to the end of the next round, since turns have no order (R15, R48)."""
        return self.sealed or self.open_floor


@frozen
class Occurs:
    """A question to chance: does this event of the day happen?"""

    news: int


@frozen
class Traced:
    """A question to chance: is this seat's leak traced?"""

    seat: Seat


Question: TypeAlias = Occurs | Traced

Log: TypeAlias = tuple[tuple[Event, ...], ...]
"""Public events, by round; index 0 holds what came before the first round."""

Letters: TypeAlias = tuple[tuple[Letter, ...], ...]
"""One seat's private events, by round."""
