"""Pages of the desk as nodes: what every face shows, drawn."""

from collections.abc import Iterable
from typing import assert_never

from game.desk.page import Block, Grid, Heading, Line, Page, Tone
from game.ui.hues import Hue
from game.ui.type import BODY, HEADING, NAME, SECOND
from game.ui.widgets.layout import Column, Pad, Row, Space
from game.ui.widgets.node import Node
from game.ui.widgets.table import Table
from game.ui.widgets.text import Icon, Text, heading

ON_PANEL = {
    Tone.NORMAL: (BODY, Hue.TEXT),
    Tone.STRONG: (NAME, Hue.TEXT),
    Tone.FAINT: (SECOND, Hue.DIM),
    Tone.GOOD: (NAME, Hue.SUPPORT_LIGHT),
    Tone.WARNING: (NAME, Hue.OPPOSE_LIGHT),
}
ON_PAPER = {
    Tone.NORMAL: (BODY, Hue.INK),
    Tone.STRONG: (NAME, Hue.INK),
    Tone.FAINT: (SECOND, Hue.INK_2),
    Tone.GOOD: (NAME, Hue.SUPPORT_TEXT),
    Tone.WARNING: (NAME, Hue.OPPOSE_TEXT),
}
INDENT = 9
"""Design pixels for each cell of a terminal's indent."""


def page_node(page: Page, on_paper: bool = False, gap: float = 6) -> Column:
    """Return a page as a column of nodes."""
    return Column(children=tuple(_blocks(page, on_paper)), gap=gap)


def _blocks(page: Page, on_paper: bool) -> Iterable[Node]:
    for place, block in enumerate(page):
        if isinstance(block, Heading) and place:
            yield Space(tall=8)
        yield _block(block, on_paper)


def _block(block: Block, on_paper: bool) -> Node:
    match block:
        case Heading(text):
            return heading(text, HEADING, Hue.INK if on_paper else Hue.TEXT)
        case Line(text, tone, indent):
            type_, hue = (ON_PAPER if on_paper else ON_PANEL)[tone]
            said: Node = Text(said=text, type=type_, hue=hue)
            if tone is Tone.WARNING:
                said.grow = 1
                said = Row(children=(Icon(name="warning", side=22, hue=hue), said), gap=10, down=0)
            return Pad(child=said, sides=indent * INDENT / 2, ends=0) if indent else said
        case Grid(columns, rows):
            kept = [place for place, column in enumerate(columns) if not column.is_typed]
            return Table(
                titles=[columns[place].title for place in kept],
                rows=[[row.cells[place] for place in kept] for row in rows],
                numbers=[columns[place].is_number for place in kept],
                strong=[n for n, row in enumerate(rows) if row.tone in (Tone.STRONG, Tone.WARNING)],
                ink=Hue.INK if on_paper else Hue.TEXT,
                dim=Hue.INK_2 if on_paper else Hue.DIM,
                rule=Hue.RULE if on_paper else Hue.LINE,
                label="; ".join(row.said for row in rows),
            )
        case _:
            assert_never(block)
