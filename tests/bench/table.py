"""Figures with their standard errors, and the tables they stand in, for people and for machines."""

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from math import sqrt
from typing import TypeAlias

from attrs import field, frozen

from game.minds import roster


@frozen
class Figure:
    """A mean of so many observations, with its standard error; both in the unit its column names."""

    mean: float
    error: float
    count: int

    def __str__(self) -> str:
        return f"{self.mean:.2f} ± {self.error:.2f}" if self.count else "none"


Cell: TypeAlias = Figure | str | int | float | None


@frozen
class Order:
    """What a command was asked for."""

    games: int
    seed: int
    skill: str
    jobs: int = 1
    kinds: tuple[str, ...] = ()
    """Kinds of action, where a command asks for some."""
    pen: str | None = None
    """How the pen is held, where it is not by a mind of the skill."""


@frozen
class Row:
    """One line of a table: what was played, and a cell for every column."""

    label: str
    cells: tuple[Cell, ...] = field(converter=tuple)


@frozen
class Table:
    """A table of figures."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...] = field(converter=tuple)
    notes: tuple[str, ...] = ()

    def cell(self, label: str, column: str) -> Cell:
        """Return what stands in a row under a column; raises ``LookupError`` for a stranger."""
        row = next((row for row in self.rows if row.label == label), None)
        if row is None or column not in self.columns:
            raise LookupError(f"{label}, {column}")
        return row.cells[self.columns.index(column)]

    def mean(self, label: str, column: str) -> float:
        """Return the mean that stands there; raises ``LookupError`` when no figure does."""
        cell = self.cell(label, column)
        if not isinstance(cell, Figure):
            raise LookupError(f"{label}, {column}: no figure")
        return cell.mean


def mean(numbers: Iterable[float]) -> Figure:
    """Return the mean of independent observations and its standard error."""
    listed = list(numbers)
    if not listed:
        return Figure(0.0, 0.0, 0)
    middle = sum(listed) / len(listed)
    squares = sum((number - middle) ** 2 for number in listed)
    error = sqrt(squares / (len(listed) - 1) / len(listed)) if len(listed) > 1 else 0.0
    return Figure(middle, error, len(listed))


def share(cases: Iterable[bool]) -> Figure:
    """Return how often something was so, in percent."""
    return mean(100.0 * case for case in cases)


def ratio(pairs: Iterable[tuple[float, float]]) -> Figure:
    """Return a sum over a sum in percent, with the standard error of a ratio of means."""
    listed = list(pairs)
    below = sum(whole for _, whole in listed)
    if not listed or not below:
        return Figure(0.0, 0.0, 0)
    whole = sum(part for part, _ in listed) / below
    rest = mean(part - whole * of for part, of in listed)
    return Figure(100 * whole, 100 * rest.error * len(listed) / abs(below), len(listed))


def printed(table: Table, order: Order) -> str:
    """Return a table as it is read, with what is needed to make it again."""
    shown = [("", *table.columns), *((row.label, *(_shown(cell) for cell in row.cells)) for row in table.rows)]
    widths = [max(len(line[at]) for line in shown) for at in range(len(table.columns) + 1)]
    pen = f", pen {order.pen}" if order.pen else ""
    lines = [f"{table.title} (n = {order.games}, seed {order.seed}, skill {order.skill}{pen}; mean ± standard error)"]
    for line in shown:
        cells = [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        lines.append("  ".join([line[0].ljust(widths[0]), *cells]).rstrip())
    return "\n".join([*lines, *table.notes])


def as_json(table: Table, order: Order) -> str:
    """Return a table for a machine."""
    rows = [
        {"row": row.label, **{name: _plain(cell) for name, cell in zip(table.columns, row.cells, strict=True)}}
        for row in table.rows
    ]
    asked = {"games": order.games, "seed": order.seed, "skill": order.skill, "pen": order.pen or order.skill}
    return json.dumps({"title": table.title, **asked, "rows": rows, "notes": table.notes}, indent=1)


def _shown(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case float():
            return f"{cell:.2f}"
        case _:
            return str(cell)


def _plain(cell: Cell) -> object:
    if isinstance(cell, Figure):
        return {"mean": round(cell.mean, 4), "error": round(cell.error, 4), "n": cell.count}
    return round(cell, 4) if isinstance(cell, float) else cell


def command(
    about: str | None,
    measured: Callable[[Order], Sequence[Table]],
    games: int,
    kinds: Sequence[str] = (),
    option: str = "--kind",
    pens: Sequence[str] = (),
) -> None:
    """Read what is asked for on the command line, measure it and print it.

    ``kinds`` are what an option may name, ``pens`` the ways to hold the pen.
    """
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--games", type=int, default=games, help="games for each row; %(default)s unless said")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--skill", default=roster.DEFAULT_SKILL, choices=roster.SKILLS)
    parser.add_argument("--jobs", type=int, default=1, help="processes; the figures are the same for any number")
    parser.add_argument("--json", action="store_true")
    if kinds:
        parser.add_argument(option, dest="kind", action="append", default=[], choices=kinds, help="again for more")
    if pens:
        parser.add_argument("--pen", choices=pens, help="how the pen is held; as all other seats unless said")
    asked = parser.parse_args()
    named, pen = tuple(asked.kind) if kinds else (), asked.pen if pens else None
    order = Order(asked.games, asked.seed, asked.skill, asked.jobs, named, pen)
    for table in measured(order):
        print(as_json(table, order) if asked.json else printed(table, order) + "\n")
