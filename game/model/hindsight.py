"""What a seat's play was worth, seen from afterwards (RULES §5). Points in hundredths."""

from attrs import frozen

from game.model.council import Seat


@frozen
class Hindsight:
    """One seat's game beside what it could have been."""

    seat: Seat
    points: int
    attainable: int | None
    """The most a text that would have passed was worth to it; ``None`` if none would have."""
    share: float | None
    """Its points as a share of that, where that is enough to share."""
    value_added: int | None
    """Its points less what it gets for nothing; ``None`` until that is computed."""
    par: int | None
    """Its percentile among AI games from the same seat and draw; ``None`` until that is computed."""
    games: int
    """How many of the games that both need have been played."""
    wanted: int
    """How many they need."""
