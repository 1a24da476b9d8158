"""What charts are made of: marks on a sheet 720 units wide, and the table that says the same in numbers."""

import enum
import math
import unicodedata
from typing import TypeAlias

from attrs import frozen

WIDTH = 720
LETTER = 8.2
"""How wide a letter is, about; marks have no font to measure, so this errs on the wide side."""
LINE = 17
"""From one line of letters to the next."""


class Tint(enum.Enum):
    """What a colour says; the style sheet has the colour for screens and for paper."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    ABSTAIN = "abstain"
    UNDECIDED = "undecided"
    PRIVATE = "private"
    PUBLIC = "public"
    BRASS = "brass"
    INK = "ink"


HATCHED = frozenset({Tint.OPPOSE, Tint.UNDECIDED})
"""Tints that also get stripes, since they look like others without colour."""


class Shape(enum.Enum):
    """The shape of a point."""

    DISC = "disc"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    RING = "ring"


@frozen
class Box:
    """A filled rectangle."""

    left: float
    top: float
    width: float
    height: float
    tint: Tint
    said: str = ""
    """What a pointer that rests on it is told."""
    kind: str = "box"

    @property
    def is_hatched(self) -> bool:
        """Whether it has stripes."""
        return self.tint in HATCHED


@frozen
class Point:
    """A point of some shape, by its middle."""

    x: float
    y: float
    size: float
    tint: Tint
    shape: Shape = Shape.DISC
    said: str = ""
    kind: str = "point"

    @property
    def corners(self) -> str:
        """The corners of a shape that has some, as SVG writes them."""
        size = self.size
        turns = {
            Shape.SQUARE: ((-size, -size), (size, -size), (size, size), (-size, size)),
            Shape.DIAMOND: ((0, -1.3 * size), (1.3 * size, 0), (0, 1.3 * size), (-1.3 * size, 0)),
            Shape.TRIANGLE: ((0, -1.3 * size), (1.2 * size, size), (-1.2 * size, size)),
        }.get(self.shape, ())
        return " ".join(f"{self.x + x:.1f},{self.y + y:.1f}" for x, y in turns)


@frozen
class Trace:
    """A line through places."""

    places: tuple[tuple[float, float], ...]
    tint: Tint
    dash: str = ""
    kind: str = "trace"

    @property
    def corners(self) -> str:
        """Its places as SVG writes them."""
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in self.places)


class Rule(enum.Enum):
    """What a straight line is for."""

    GRID = "grid"
    AXIS = "axis"
    LIMIT = "limit"
    """A level to be reached, or that one is compared with."""


@frozen
class Stroke:
    """A straight line from one place to another."""

    start: tuple[float, float]
    end: tuple[float, float]
    rule: Rule
    kind: str = "stroke"


class Anchor(enum.Enum):
    """Which end of the words stands at their place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@frozen
class Words:
    """A line of letters on its baseline."""

    x: float
    y: float
    text: str
    anchor: Anchor = Anchor.START
    tone: str = "label"
    """``label``, ``value``, ``axis``, ``inside`` (on a coloured box) or a tint's value."""
    kind: str = "words"


Mark: TypeAlias = Box | Point | Trace | Stroke | Words


@frozen
class Table:
    """The numbers of a chart: the first cells of each row name it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    names: int = 1
    """How many columns hold names; the others hold numbers."""


@frozen
class Chart:
    """A picture, what it shows in words, and its numbers."""

    name: str
    """In lower case without spaces, and another one for each chart of a page."""
    title: str
    about: str
    """One or two sentences on what is to be seen."""
    height: float
    marks: tuple[Mark, ...]
    table: Table
    width: float = WIDTH


def span(text: str) -> float:
    """Return how wide a text is, about."""
    return sum(2 * LETTER if unicodedata.east_asian_width(letter) in "WF" else LETTER for letter in text)


def folded(text: str, width: float) -> tuple[str, ...]:
    """Return a text in lines no wider than that, so far as its words allow; longer words are broken."""
    lines = [""]
    for word in text.split():
        if lines[-1] and span(f"{lines[-1]} {word}") > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
        while span(lines[-1]) > width and len(lines[-1]) > 1:
            fitting = max(1, next(n for n in range(len(lines[-1]), 0, -1) if n == 1 or span(lines[-1][:n]) <= width))
            lines[-1:] = [lines[-1][:fitting], lines[-1][fitting:]]
    return tuple(lines)


def ticks(low: float, high: float, count: int = 6) -> tuple[float, ...]:
    """Return round numbers, about so many, from at most the lowest to at least the highest."""
    if high <= low:
        high = low + 1
    rough = (high - low) / count
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(step * number for number in range(first, last + 1))


def number(value: float) -> str:
    """Return a number of an axis: no more decimals than it needs, with a true minus."""
    return f"{value:.10g}".replace("-", "−")
