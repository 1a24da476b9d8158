"""A place in a text as its reader finds it: line, column, and the line itself, safe to print."""

from attrs import frozen

WIDEST = 100
"""Characters of a line that are shown."""


@frozen
class Excerpt:
    """Line and column from 1, the line or the part of it around the column, and where in that part the column is."""

    line: int
    column: int
    text: str
    caret: int


def excerpt(text: str, offset: int) -> Excerpt:
    """Return where an offset is."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    left = max(start, offset - WIDEST // 2) if end - start > WIDEST else start
    right = min(end, left + WIDEST)
    before = ("…" if left > start else "") + _shown(text[left:offset])
    shown = before + _shown(text[offset:right]) + ("…" if right < end else "")
    return Excerpt(text.count("\n", 0, offset) + 1, offset - start + 1, shown.rstrip(), len(before))


def escaped(text: str) -> str:
    """Return a text with whatever does not print spelled out."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)


def _shown(text: str) -> str:
    return escaped(text.replace("\t", "    "))
