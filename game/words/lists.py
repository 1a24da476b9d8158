"""Several things in a row, as a language joins them."""

from collections.abc import Sequence

from game.words.language import _


def listed(items: Sequence[str]) -> str:
    """Return "A, B and C"; nothing for no items."""
    return _joined(items, _("{rest}, {last}"), _("{rest} and {last}"))


def either(items: Sequence[str]) -> str:
    """Return "A, B or C"; nothing for no items."""
    return _joined(items, _("{rest}, {last}"), _("{rest} or {last}"))


def in_turn(items: Sequence[str]) -> str:
    """Return "A; B; C", for items that have commas of their own; nothing for no items."""
    return _joined(items, _("{rest}; {last}"), _("{rest}; {last}"))


def commas(items: Sequence[str]) -> str:
    """Return "A, B, C", for rolls and tables; nothing for no items."""
    return _joined(items, _("{rest}, {last}"), _("{rest}, {last}"))


def _joined(items: Sequence[str], middle: str, end: str) -> str:
    if not items:
        return ""
    rest = items[0]
    for place, last in enumerate(items[1:], start=2):
        rest = (end if place == len(items) else middle).format(rest=rest, last=last)
    return rest
