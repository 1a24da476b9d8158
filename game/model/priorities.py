"""What a member wants. Points are whole hundredths everywhere in the rules."""

from attrs import frozen

from game.model.text import Text


@frozen
class RedLine:
    """Levels of one measure that a member has sworn never to vote for."""

    measure: int
    levels: tuple[int, ...]

    def is_crossed(self, text: Text) -> bool:
        """Whether the text stands across the line."""
        return text.levels[self.measure] in self.levels


@frozen
class Priorities:
    """The hidden numbers of one seat in one game."""

    worth: tuple[tuple[int, ...], ...]
    """Points of every level of every measure; the status quo is worth 0 unless the scenario has none."""
    urgency: int = 0
    price: int = 0
    veto_cost: int = 0
    dissent_cost: int = 0
    unity: int = 0
    record: int = 0
    defeat: int = 0
    walk_away: int = 0
    """What no text at all is worth (only score-sheet games differ from 0)."""
    red_lines: tuple[RedLine, ...] = ()


@frozen
class Spread:
    """A hidden number as the room knows it: its centre and standard deviation, in the file's own units."""

    mean: float = 0.0
    spread: float = 0.0
    source: str = ""


@frozen
class Wish:
    """The prior of one measure for one seat.

    Either ``weight`` (points at the centre, its spread a log-sd) and ``ideal`` (share of the range), or
    ``table``: points of every level, each drawn with ``table_spread``.
    """

    weight: Spread = Spread()
    ideal: Spread = Spread()
    table: tuple[float, ...] | None = None
    table_spread: float = 0.0
    source: str = ""


@frozen
class LikelyLine:
    """A red line as the room suspects it."""

    line: RedLine
    likely: float
    source: str = ""


@frozen
class Prior:
    """What the whole room knows of a seat's hidden numbers."""

    wishes: tuple[Wish, ...]
    urgency: Spread = Spread()
    price: Spread = Spread()
    veto_cost: Spread = Spread()
    dissent_cost: Spread = Spread()
    unity: Spread = Spread()
    record: Spread = Spread()
    defeat: Spread = Spread()
    walk_away: Spread = Spread()
    red_lines: tuple[LikelyLine, ...] = ()
