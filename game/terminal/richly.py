"""The rich style: tables and colour, for a terminal and an eye."""

import io
from collections.abc import Iterable
from typing import assert_never

from rich.console import Console, JustifyMethod
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Styled

from game.desk.page import Block, Grid, Heading, Line, Style, Tone, printable
from game.terminal.plainly import HANGING, wrapped
from game.words.language import _

LOOKS = {
    Tone.NORMAL: "",
    Tone.STRONG: "bold",
    Tone.FAINT: "dim",
    Tone.GOOD: "green",
    Tone.WARNING: "bold red",
}
HEADING = "bold cyan"
NARROW = 60
"""Cells below which a table has no room, and is read row by row."""


def rich_style(in_colour: bool = True) -> Style:
    """Return the style, with or without colour."""

    def drawn(blocks: Iterable[Block], width: int) -> str:
        out = io.StringIO()
        console = Console(
            file=out,
            width=width,
            height=25,  # with a height rich believes the width even where TERM is dumb
            force_terminal=in_colour,
            color_system="standard" if in_colour else None,
            no_color=not in_colour,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )
        for number, block in enumerate(blocks):
            _draw(console, block, is_first=number == 0)
        # A padded blank would wrap on terminals that are one cell narrower than they say.
        return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())

    return drawn


def _draw(console: Console, block: Block, is_first: bool) -> None:
    match block:
        case Heading(text):
            if not is_first:
                console.print()
            console.print(Styled(printable(text), style=HEADING))
        case Line(text, tone, indent):
            warned = _("Warning: {sentence}").format(sentence=text) if tone is Tone.WARNING else text
            for line in wrapped(warned, console.width, indent):
                console.print(Styled(line, style=LOOKS[tone]), soft_wrap=True)
        case Grid(_columns, rows) if console.width < NARROW:
            for row in rows:
                for line in wrapped(row.said, console.width):
                    console.print(Styled(line, style=LOOKS[row.tone]), soft_wrap=True)
        case Grid():
            console.print(Padding(_table(block), (0, 0, 0, HANGING // 2)))
        case _:
            assert_never(block)


def _table(grid: Grid) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", show_edge=False)
    for column in grid.columns:
        justify: JustifyMethod = "right" if column.is_number else "left"
        is_whole = column.is_number or column.is_typed
        table.add_column(column.title, justify=justify, no_wrap=is_whole, overflow="fold")
    for row in grid.rows:
        table.add_row(*(Styled(printable(cell)) for cell in row.cells), style=LOOKS[row.tone])
    return table
