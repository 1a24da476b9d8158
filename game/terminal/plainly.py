"""The plain style: no colour, no boxes, one fact a line. It reads well aloud and in a file."""

import textwrap
from collections.abc import Iterable, Iterator
from typing import assert_never

from game.desk.page import Block, Grid, Heading, Line, Tone, printable
from game.words.language import _

HANGING = 4


def plain(blocks: Iterable[Block], width: int) -> str:
    """Return blocks as plain text."""
    written: list[str] = []
    for block in blocks:
        if isinstance(block, Heading) and written:
            written.append("")
        written.extend(_lines(block, width))
    return "".join(line + "\n" for line in written)


def _lines(block: Block, width: int) -> Iterator[str]:
    match block:
        case Heading(text):
            yield from wrapped(text + ":", width)
        case Line(text, tone, indent):
            warned = _("Warning: {sentence}").format(sentence=text) if tone is Tone.WARNING else text
            yield from wrapped(warned, width, indent)
        case Grid(_columns, rows):
            for row in rows:
                yield from wrapped(row.said, width)
        case _:
            assert_never(block)


def wrapped(text: str, width: int, indent: int = 0) -> list[str]:
    """Return a fact as lines; what does not fit in the first is set in."""
    return textwrap.wrap(
        printable(text),
        max(width, 20),
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + HANGING),
        break_on_hyphens=False,
    ) or [""]
