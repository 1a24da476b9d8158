"""The reference of every key of a scenario file, as a page for a browser."""

import re

from attrs import frozen

from game.authoring.keys import tables
from game.authoring.reference import HEADS, INTRODUCTION, TITLE, WHOLE, anchor, row, section, whole_sample
from game.authoring.samples import sample_of
from game.report.page import rendered

_MARK = re.compile(r"`(?P<code>[^`]+)`|\*\*(?P<strong>[^*]+)\*\*|\[(?P<a>[^\]]+)\]\((?P<to>#[^)]+)\)")


@frozen
class Piece:
    """Some words of a line: plain, as code, strong, or a link."""

    words: str
    kind: str = ""
    """Its element in HTML, or nothing."""
    to: str = ""
    """Where a link leads."""


@frozen
class Chapter:
    """What the reference says of one table."""

    anchor: str
    heading: tuple[Piece, ...]
    about: str
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    sample: str


def reference_page() -> str:
    """Return the page."""
    return rendered(
        "reference.html",
        title=TITLE,
        introduction=[pieces(text) for text in INTRODUCTION],
        heads=HEADS,
        chapters=_chapters(),
        whole_heading=WHOLE,
        whole=whole_sample().strip(),
    )


def pieces(text: str) -> tuple[Piece, ...]:
    """Return a line of Markdown in pieces."""
    found: list[Piece] = []
    at = 0
    for mark in _MARK.finditer(text):
        kind = next(name for name in ("code", "strong", "a") if mark[name])
        found += [Piece(text[at : mark.start()]), Piece(mark[kind], kind, mark["to"] or "")]
        at = mark.end()
    return tuple(piece for piece in [*found, Piece(text[at:])] if piece.words)


def _chapters() -> list[Chapter]:
    return [
        Chapter(
            anchor=anchor(section(table.kind).heading),
            heading=pieces(section(table.kind).heading),
            about=table.about,
            rows=tuple(tuple(pieces(cell) for cell in row(table, key)) for key in table.keys),
            sample=sample_of(table.name, whole_sample()),
        )
        for table in tables()
    ]
