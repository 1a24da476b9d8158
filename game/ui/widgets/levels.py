"""The level control: one measure's levels side by side, one of them set. One tab stop; arrows change the level."""

from collections.abc import Callable, Iterator, Sequence

import pygame
from attrs import define, field
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, dashed
from game.ui.type import LEAST, LEAST_BOLD
from game.ui.widgets.node import Control, Role
from game.words.language import _

LABEL = LEAST
FIGURE = LEAST_BOLD
PAD = 10
"""Design pixels of a cell that its letters leave free, left and right together."""

MOST_LINES = 4


@define(eq=False, kw_only=True)
class Levels(Control):
    """The levels of a measure. Without ``set`` it only shows."""

    labels: Sequence[str]
    level: int
    before: int | None = None
    """The level of the version before, dashed."""
    figures: Sequence[str] = ()
    """What each level is worth, as it is written, or nothing."""
    crossed: Sequence[int] = ()
    """The levels across one's red line."""
    set: Callable[[int], None] | None = None
    role: Role = Role.LEVELS
    _cells: tuple[tuple[str, ...], ...] = field(default=(), init=False)

    @property
    def takes_changes(self) -> bool:
        """Whether a level can be chosen."""
        return self.set is not None and self.is_enabled

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        cell = self._cell_width(look, width)
        needs = [self._lines_needed(look, place, lines, cell) for place, lines in enumerate(self._wrapped(look, width))]
        return width, max(needs) * look.letters.height(LABEL) + look.px(6)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self._cells = self._wrapped(look, rect.width)

    def _wrapped(self, look: Look, width: int) -> tuple[tuple[str, ...], ...]:
        cell = self._cell_width(look, width)
        return tuple(look.letters.wrapped(label, LABEL, cell - look.px(PAD), MOST_LINES) for label in self.labels)

    def _lines_needed(self, look: Look, place: int, lines: Sequence[str], cell: int) -> int:
        """Return how many lines a level takes: its figure stands beside the last line if there is room."""
        return len(lines) + (0 if self._foot_width(look, place, lines) <= cell - look.px(PAD) else 1)

    def _foot_width(self, look: Look, place: int, lines: Sequence[str]) -> int:
        figure = look.letters.width(self.figures[place], FIGURE) + look.px(8) if self.figures else 0
        if place in self.crossed:
            return look.px(10_000)
        return (look.letters.width(lines[-1], LABEL) if lines else 0) + figure

    def _cell_width(self, look: Look, width: int) -> int:
        return (width - look.px(4) * (len(self.labels) - 1)) // max(1, len(self.labels))

    def _rects(self, look: Look) -> list[Rect]:
        wide, gap = self._cell_width(look, self.rect.width), look.px(4)
        return [
            Rect(self.rect.left + place * (wide + gap), self.rect.top, wide, self.rect.height)
            for place in range(len(self.labels))
        ]

    def paint(self, look: Look, surface: Surface) -> None:
        for place, rect in enumerate(self._rects(look)):
            self._cell(look, surface, place, rect)

    def _cell(self, look: Look, surface: Surface, place: int, rect: Rect) -> None:
        is_set, is_crossed = place == self.level, place in self.crossed
        edge: Hue | None = Hue.RULE
        fill, ink = Hue.TINT, Hue.INK
        figure = Hue.PRIVATE_TEXT
        if is_crossed:
            fill, ink, edge = Hue.OPPOSE_TINT, Hue.OPPOSE_TEXT, Hue.OPPOSE
        if is_set:
            fill, ink, edge = (Hue.OPPOSE if is_crossed else Hue.SUPPORT), Hue.ON_COLOUR, None
            figure = Hue.ON_COLOUR
        radius = look.px(5)
        border = None if edge is None else look.colour(edge)
        box(surface, rect, look.colour(fill), radius, border, look.px(2 if is_crossed else 1))
        if place == self.before and not is_set:
            box(surface, rect, look.colour(Hue.PAPER), radius)
            dashed(surface, rect, look.colour(Hue.INK_2), radius, look.px(2), look.px(6))
        inner = rect.inflate(-look.px(PAD), -look.px(6))
        line = look.letters.height(LABEL)
        needed = self._lines_needed(look, place, self._cells[place], rect.width)
        top = inner.top + max(0, inner.height - needed * line) // 2
        for text in self._cells[place]:
            look.write(surface, text, LABEL, ink, Rect(inner.left, top, inner.width, line))
            top += line
        foot = Rect(inner.left, top - line if needed == len(self._cells[place]) else top, inner.width, line)
        if self.figures:
            look.write(surface, self.figures[place], FIGURE, ink if is_crossed else figure, foot, 1)
        if is_crossed:
            look.icon(surface, "no-entry", ink, (foot.left + look.px(7), foot.centery), 15)
            said = look.letters.cut(_("red line"), FIGURE, foot.width - look.px(48))
            look.write(surface, said, FIGURE, ink, Rect(foot.left + look.px(19), foot.top, foot.width, foot.height))

    def hear(self, event: pygame.event.Event) -> bool:
        if not self.takes_changes:
            return False
        step = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key)
        if step is not None:
            self._choose(self.level + step)
            return True
        if event.key in (pygame.K_HOME, pygame.K_END):
            self._choose(0 if event.key == pygame.K_HOME else len(self.labels) - 1)
            return True
        return False

    def click(self, look: Look, point: tuple[int, int]) -> None:
        for place, rect in enumerate(self._rects(look)):
            if rect.collidepoint(point) and self.takes_changes:
                self._choose(place)

    def _choose(self, place: int) -> None:
        if self.set is not None and 0 <= place < len(self.labels) and place != self.level:
            self.set(place)

    def state(self) -> str:
        said = self.labels[self.level]
        if self.figures:
            said += f", {self.figures[self.level]}"
        return said + (", " + _("red line") if self.level in self.crossed else "")

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield Hue.INK, Hue.TINT
        yield Hue.ON_COLOUR, Hue.SUPPORT
        if self.figures:
            yield Hue.PRIVATE_TEXT, Hue.TINT
        if self.crossed:
            yield Hue.OPPOSE_TEXT, Hue.OPPOSE_TINT
            yield Hue.ON_COLOUR, Hue.OPPOSE
