"""A table: columns as wide as they need, numbers to the right, the widest giving way."""

from collections.abc import Iterator, Sequence

from attrs import define, field
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.type import LEAST_BOLD, SECOND, SECOND_BOLD, Type
from game.ui.widgets.layout import squeezed
from game.ui.widgets.node import Node, Role


@define(eq=False, kw_only=True)
class Table(Node):
    """Rows of words under titles. Cells wrap."""

    titles: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: Sequence[bool] = ()
    """Which columns are numbers."""
    strong: Sequence[int] = ()
    """Rows that stand out."""
    ink: Hue = Hue.TEXT
    dim: Hue = Hue.DIM
    rule: Hue = Hue.LINE
    type: Type = SECOND
    role: Role = Role.TABLE
    _widths: tuple[int, ...] = field(default=(), init=False)
    _cells: tuple[tuple[tuple[str, ...], ...], ...] = field(default=(), init=False)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        widths = self._fitted(look, width)
        heights = self._heights(look, self._wrapped(look, widths))
        return min(width, sum(widths)), sum(heights) + self._head(look)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self._widths = self._fitted(look, rect.width)
        self._cells = self._wrapped(look, self._widths)

    def _head(self, look: Look) -> int:
        return look.letters.height(LEAST_BOLD) + look.px(10) if any(self.titles) else 0

    def _fitted(self, look: Look, width: int) -> tuple[int, ...]:
        pad = look.px(20)
        wants = []
        for place, title in enumerate(self.titles):
            cells = [look.letters.width(row[place], self._face(n)) for n, row in enumerate(self.rows)]
            wants.append(max([look.letters.width(title, LEAST_BOLD), *cells]) + pad)
        return tuple(squeezed(wants, width))

    def _face(self, row: int) -> Type:
        return SECOND_BOLD if row in self.strong else self.type

    def _wrapped(self, look: Look, widths: Sequence[int]) -> tuple[tuple[tuple[str, ...], ...], ...]:
        pad = look.px(20)
        return tuple(
            tuple(
                look.letters.wrapped(cell, self._face(number), max(look.px(24), wide - pad))
                for cell, wide in zip(row, widths, strict=True)
            )
            for number, row in enumerate(self.rows)
        )

    def _heights(self, look: Look, cells: Sequence[Sequence[Sequence[str]]]) -> list[int]:
        line = look.letters.height(self.type)
        return [max(len(lines) for lines in row) * line + look.px(10) for row in cells]

    def paint(self, look: Look, surface: Surface) -> None:
        top = self.rect.top
        line = look.letters.height(self.type)
        if any(self.titles):
            head = self._head(look)
            for title, place in zip(self.titles, self._columns(), strict=True):
                cell = Rect(place[0], top, place[1] - look.px(20), head - look.px(6))
                words = look.letters.cut(title, LEAST_BOLD, cell.width + look.px(16))
                look.write(surface, words, LEAST_BOLD, self.dim, cell, 1 if self._is_number(place[2]) else 0)
            top += head
            surface.fill(look.colour(self.dim), (self.rect.left, top - look.px(3), self.rect.width, look.px(2)))
        for number, (row, tall) in enumerate(zip(self._cells, self._heights(look, self._cells), strict=True)):
            for lines, place in zip(row, self._columns(), strict=True):
                upper = top + look.px(5)
                for words in lines:
                    cell = Rect(place[0], upper, place[1] - look.px(20), line)
                    across = 1 if self._is_number(place[2]) else 0
                    look.write(surface, words, self._face(number), self.ink, cell, across)
                    upper += line
            top += tall
            surface.fill(look.colour(self.rule), (self.rect.left, top - 1, self.rect.width, 1))

    def _columns(self) -> list[tuple[int, int, int]]:
        left, found = self.rect.left, []
        for place, wide in enumerate(self._widths):
            found.append((left, wide, place))
            left += wide
        return found

    def _is_number(self, place: int) -> bool:
        return place < len(self.numbers) and self.numbers[place]

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield self.ink, None
        yield self.dim, None
