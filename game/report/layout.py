"""How high a role sheet is at a size of type, told from its words; errs on the high side."""

from game.report.fitting import POINT, Paper, breadth, lines
from game.report.sheets import Row, Sheet

LEADING = 1.24
"""Of the size of type, as in ``roles.css``."""
GAP = 0.22
"""After a paragraph."""
HEAD = 1.9
"""A heading with the space around it."""
TITLE = 0.18
"""Share of the width of the table of points that the titles of measures take."""
NOTES = 0.9
"""Of the size of type: how large notes on how to play are."""
GUTTER = 5
"""Millimetres between columns."""


def height(sheet: Sheet, paper: Paper, size: float) -> float:
    """Return how high a sheet will be, in millimetres."""
    em = size * POINT
    above = (*sheet.public, *sheet.said, *sheet.wishes, *sheet.never, *sheet.beside)
    below = (*sheet.reading, sheet.example, *sheet.turn, *map(_joined, (*sheet.deeds, *sheet.glossary)))
    top = 4.6 * em + lines(sheet.rank, size, paper.wide * 0.55) * LEADING * em
    foot = 2.3 * em
    return (
        top
        + _columns(above, 2, 3, paper, size)
        + _table(sheet, paper, size)
        + _columns(below, 3, 3, paper, NOTES * size)
        + foot
    )


def _columns(texts: tuple[str, ...], count: int, heads: int, paper: Paper, size: float) -> float:
    """Return how high texts with some headings are in balanced columns."""
    width = (paper.wide - (count - 1) * GUTTER) / count
    rows = sum(lines(text, size, width) for text in texts)
    whole = rows * LEADING + len(texts) * GAP + heads * HEAD
    return (whole / count + 1.5 * LEADING) * size * POINT


def _table(sheet: Sheet, paper: Paper, size: float) -> float:
    em = size * POINT
    return HEAD * em + 1.6 * em + sum(_row(row, len(sheet.levels), paper, size) for row in sheet.rows) + 1.6 * em


def _row(row: Row, levels: int, paper: Paper, size: float) -> float:
    em = size * POINT
    title = lines(f"{row.title} {row.matters}", size, paper.wide * TITLE - em, bold=True)
    room = paper.wide * (1 - TITLE) / levels - em
    cells = [
        lines(f"▸ {cell.label}", size, room) + _figures(cell.points, cell.is_crossed, em, room) for cell in row.cells
    ]
    return max(title, *cells) * 1.15 * em + 0.35 * em + 0.3


def _figures(points: str, is_crossed: bool, em: float, room: float) -> int:
    wide = breadth(f"★ {points} ✕ red line 100%" if is_crossed else f"★ {points} 100%") * 1.08 * em
    return 1 if wide <= room else 2


def _joined(pair: tuple[str, str]) -> str:
    return f"{pair[0]} {pair[1]}"
