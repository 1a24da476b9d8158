"""What is shown: blocks, without a word on how they look. A style turns them into lines of text."""

import enum
from collections.abc import Callable, Iterable
from typing import TypeAlias

from attrs import frozen


class Tone(enum.Enum):
    """How a line is meant; never the only sign of it."""

    NORMAL = "normal"
    STRONG = "strong"
    FAINT = "faint"
    GOOD = "good"
    WARNING = "warning"


@frozen
class Heading:
    """What the following blocks are about."""

    text: str


@frozen
class Line:
    """One fact."""

    text: str
    tone: Tone = Tone.NORMAL
    indent: int = 0


@frozen
class Column:
    """A column of a grid."""

    title: str
    is_number: bool = False
    is_typed: bool = False
    """Whether it holds words one has to type, so that none of them may be cut; the window leaves it out."""


@frozen
class Row:
    """A row of a grid: its cells for the eye, and the same as one fact for the ear."""

    cells: tuple[str, ...]
    said: str
    tone: Tone = Tone.NORMAL


@frozen
class Grid:
    """A table."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


Block: TypeAlias = Heading | Line | Grid
Page: TypeAlias = tuple[Block, ...]
Style: TypeAlias = Callable[[Iterable[Block], int], str]
"""Returns blocks as text no wider than so many cells, each line with its newline."""


def lines(texts: Iterable[str], tone: Tone = Tone.NORMAL, indent: int = 0) -> Page:
    """Return texts as lines of one kind."""
    return tuple(Line(text, tone, indent) for text in texts)


def printable(text: str) -> str:
    """Return a text in which nothing can move the cursor or change a colour."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
