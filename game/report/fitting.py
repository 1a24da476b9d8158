"""How large letters may be so that a sheet fits on its page.

Sheets are set in Arial or one of the fonts made to its measure, which every common system has, so that lines can be
broken here as a printer will break them. What does not fit at the smallest size goes on over a second page; nothing
is ever cut.
"""

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from attrs import frozen

SIZES = tuple(tenths / 10 for tenths in range(115, 59, -1))
"""Points of type, largest first."""

POINT = 25.4 / 72
"""Millimetres."""

_PRINTED = (
    "28 28 35 56 56 89 67 19 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 28 28 58 58 58 56 "
    "102 67 67 72 72 67 61 78 72 28 50 67 56 83 72 78 67 78 72 67 61 72 67 94 67 67 61 28 28 28 47 56 "
    "33 56 56 50 56 56 28 56 56 22 22 50 22 83 56 56 56 56 33 50 28 56 50 72 50 50 50 33 26 33 58"
)
_WIDTHS = {chr(32 + place): int(width) / 100 for place, width in enumerate(_PRINTED.split())}
"""Of the size of type: how wide Arial is, from space to tilde."""

_OTHER, _FULL, _BOLD = 0.62, 1.0, 1.08


@frozen
class Paper:
    """A kind of paper, in millimetres, with a margin that every printer leaves."""

    name: str
    width: float
    height: float
    css: str
    margin: float = 8

    @property
    def wide(self) -> float:
        """Return the width within margins."""
        return self.width - 2 * self.margin

    @property
    def high(self) -> float:
        """Return the height within margins."""
        return self.height - 2 * self.margin


PAPERS = {"a4": Paper("a4", 210, 297, "A4"), "letter": Paper("letter", 215.9, 279.4, "letter")}


def fitting(height: Callable[[float], float], room: float) -> float:
    """Return the largest size of type, in points, at which a height (in millimetres) fits into a room."""
    first, last = 0, len(SIZES) - 1
    while first < last:
        middle = (first + last) // 2
        if height(SIZES[middle]) <= room:
            last = middle
        else:
            first = middle + 1
    return SIZES[first]


def breadth(text: str) -> float:
    """Return how wide a text is in one line, in sizes of type."""
    return sum(_WIDTHS.get(letter) or _unusual(letter) for letter in text)


def lines(text: str, size: float, width: float, bold: bool = False) -> int:
    """Return how many lines a text takes at a size, in so many millimetres."""
    room = width / (size * POINT) / (_BOLD if bold else 1)
    space = _WIDTHS[" "]
    count, used = 1, 0.0
    for word in _words(text):
        if used and used + space + word > room:
            count, used = count + 1, 0.0
        used += word + (space if used else 0)
        while used > room:  # longer than a line: it is broken
            count, used = count + 1, used - room
    return count


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[float, ...]:
    return tuple(breadth(word) for word in text.split())


@lru_cache(maxsize=1024)
def _unusual(letter: str) -> float:
    return _FULL if unicodedata.east_asian_width(letter) in "WF" else _OTHER
