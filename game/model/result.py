"""How a game ended, and what it was worth to each seat. Points in hundredths."""

import enum

from attrs import frozen

from game.model.council import Seat
from game.model.text import Instrument, Text
from game.model.voting import Ending


class ChargeKind(enum.Enum):
    """What a seat paid for on the way (RULES §1, value of an outcome)."""

    PRICE = "price"
    RED_LINE = "red line"
    VETO = "veto"
    DISSENT = "dissent"
    DEFEAT = "defeat"
    BROKEN_PROMISE = "broken promise"
    TABLING = "tabling"
    LEAK = "leak"
    CHAIR = "chair"


@frozen
class Charge:
    """Points a seat lost by an act of its own."""

    seat: Seat
    kind: ChargeKind
    points: int


@frozen
class Score:
    """A seat's points and where they come from."""

    seat: Seat
    worth: int = 0
    urgency: int = 0
    unity: int = 0
    record: int = 0
    thanks: int = 0
    """Of the state concerned, for a wish brought in."""
    walk_away: int = 0
    charges: tuple[Charge, ...] = ()

    @property
    def points(self) -> int:
        """The value of the outcome to the seat."""
        gained = self.worth + self.urgency + self.unity + self.record + self.thanks + self.walk_away
        return gained - sum(charge.points for charge in self.charges)


@frozen
class Result:
    """The end of a game."""

    ending: Ending
    instrument: Instrument | None
    """Of what was decided; ``None`` when nothing was."""
    text: Text | None
    """What governs now: later texts over earlier ones, on the measures they name."""
    voted: bool
    """Whether a vote on a draft was ever taken."""
    scores: tuple[Score, ...]
