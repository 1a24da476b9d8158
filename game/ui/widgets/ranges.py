"""The range control: which levels of a measure a term allows; any set of them where they have no order."""

from collections.abc import Callable, Iterator, Sequence

import pygame
from attrs import define, field
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, disc
from game.ui.type import LEAST, LEAST_BOLD
from game.ui.widgets.node import Control, Role
from game.words.language import _
from game.words.lists import either

DOT, STOP, GAP = 16, 18, 8
"""Design pixels for the dot of the present text, for the mark of a red line, and before a figure."""


@define(eq=False, kw_only=True)
class Range(Control):
    """The levels of a measure, those that are allowed filled; a dot marks the present text's.

    What a click, an arrow or a drag means is for its screen to say; it only tells where it happened.
    """

    labels: Sequence[str]
    allowed: Sequence[int]
    """Empty: the measure is not named."""
    current: int
    reach: Callable[[int], None] | None = None
    """Told a level that was pointed at."""
    step: Callable[[int], None] | None = None
    """Told by how many levels the handle is to move."""
    drop: Callable[[], None] | None = None
    """Told that the measure is no longer to be named."""
    is_ordered: bool = True
    is_open_below: bool = False
    """Whether all lower levels are allowed by the rule, so that the handle is at the upper end."""
    is_open_above: bool = False
    crossed: Sequence[int] = ()
    figures: Sequence[str] = ()
    """What each level is worth to the reader, as it is written, or nothing."""
    caret: int | None = None
    """Where levels have no order: the one that the space bar takes in or leaves out."""
    role: Role = Role.RANGE
    _cells: tuple[tuple[str, ...], ...] = field(default=(), init=False)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        lines = max(
            self._lines_needed(look, place, lines, width) for place, lines in enumerate(self._wrapped(look, width))
        )
        return width, lines * look.letters.height(LEAST) + look.px(6)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self._cells = self._wrapped(look, rect.width)

    def _wrapped(self, look: Look, width: int) -> tuple[tuple[str, ...], ...]:
        return tuple(
            look.letters.wrapped(label, LEAST_BOLD, max(look.px(20), self._room(look, place, width)), 4)
            for place, label in enumerate(self.labels)
        )

    def _room(self, look: Look, place: int, width: int) -> int:
        """Return how many pixels the words of a level have, beside its marks."""
        marks = (DOT if place == self.current else 0) + (STOP if place in self.crossed else 0)
        return width // max(1, len(self.labels)) - look.px(18 + marks)

    def _lines_needed(self, look: Look, place: int, lines: Sequence[str], width: int) -> int:
        """Return how many lines a level takes: its figure stands beside the last line if there is room."""
        if not self.figures:
            return len(lines)
        figure = look.letters.width(self.figures[place], LEAST_BOLD) + look.px(GAP)
        last = look.letters.width(lines[-1], LEAST_BOLD) if lines else 0
        return len(lines) + (0 if last + figure <= self._room(look, place, width) else 1)

    def _rects(self) -> list[Rect]:
        number = len(self.labels)
        edges = [self.rect.left + self.rect.width * place // number for place in range(number + 1)]
        return [
            Rect(edges[place], self.rect.top, edges[place + 1] - edges[place], self.rect.height)
            for place in range(number)
        ]

    def paint(self, look: Look, surface: Surface) -> None:
        radius = look.px(6)
        box(surface, self.rect, look.colour(Hue.TINT), radius, look.colour(Hue.RULE), look.px(1))
        rects = self._rects()
        for place, rect in enumerate(rects):
            if place in self.allowed:
                self._fill(look, surface, place, rects)
            elif place:
                surface.fill(
                    look.colour(Hue.RULE), (rect.left, rect.top + look.px(8), look.px(1), rect.height - look.px(16))
                )
        for place, rect in enumerate(rects):
            self._cell(look, surface, place, rect)
        for edge in self._handles(rects):
            handle = Rect(edge - look.px(5), self.rect.top, look.px(10), self.rect.height)
            box(surface, handle, look.colour(Hue.PAPER), look.px(4), look.colour(Hue.INK), look.px(2))
        if self.is_focused and not self.is_ordered:
            box(surface, rects[self._at()], None, look.px(6), look.colour(Hue.INK), look.px(2))

    def _fill(self, look: Look, surface: Surface, place: int, rects: list[Rect]) -> None:
        rect = Rect(rects[place])
        while place + 1 in self.allowed and place + 1 < len(rects):
            place += 1
            rect.union_ip(rects[place])
        hue = Hue.OPPOSE if any(one in self.crossed for one in self.allowed) else Hue.SUPPORT
        box(surface, rect, look.colour(hue), look.px(6))

    def _cell(self, look: Look, surface: Surface, place: int, rect: Rect) -> None:
        is_in = place in self.allowed
        hue = Hue.ON_COLOUR if is_in else Hue.INK_2 if not self.allowed else Hue.INK
        lines = self._cells[place]
        line = look.letters.height(LEAST)
        type_ = LEAST_BOLD if is_in else LEAST
        needed = self._lines_needed(look, place, lines, self.rect.width)
        figure = look.letters.width(self.figures[place], LEAST_BOLD) if self.figures else 0
        beside = [0] * (len(lines) - 1) + [figure + look.px(GAP) if figure and needed == len(lines) else 0]
        words = max(
            (look.letters.width(text, type_) + more for text, more in zip(lines, beside, strict=True)), default=0
        )
        words = max(words, figure)
        mark = look.px(DOT) if place == self.current else 0
        stop = look.px(STOP) if place in self.crossed else 0
        top, left = rect.centery - line * needed // 2, rect.centerx - (words + mark + stop) // 2
        if mark:
            dot = Hue.FOCUS if is_in else Hue.INK
            disc(surface, (left + look.px(5), rect.centery), look.px(4), look.colour(dot))
        if place in self.crossed:
            spot = (left + mark + words + look.px(STOP // 2 + 2), rect.centery)
            look.icon(surface, "no-entry", Hue.ON_COLOUR if is_in else Hue.OPPOSE_TEXT, spot, 14)
        for text in lines:
            look.write(surface, text, type_, hue, Rect(left + mark, top, words, line))
            top += line
        if figure:
            foot = Rect(left + mark, top - line if needed == len(lines) else top, words, line)
            look.write(surface, self.figures[place], LEAST_BOLD, Hue.ON_COLOUR if is_in else Hue.PRIVATE_TEXT, foot, 1)

    def _handles(self, rects: list[Rect]) -> list[int]:
        """Return where handles stand: at the ends of a range that can be moved."""
        if not self.allowed or not self.is_ordered:
            return []
        edges = [] if self.is_open_below else [rects[self.allowed[0]].left]
        edges += [] if self.is_open_above else [rects[self.allowed[-1]].right]
        return edges if self.is_open_below or self.is_open_above or len(self.allowed) > 1 else []

    def hear(self, event: pygame.event.Event) -> bool:
        if self.step is None or not self.is_enabled:
            return False
        by = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key)
        if by is not None and not self.is_ordered:
            self.caret = min(max(0, self._at() + by), len(self.labels) - 1)
        elif by is not None:
            self.step(by)
        elif event.key in (pygame.K_DELETE, pygame.K_BACKSPACE) and self.drop is not None:
            self.drop()
        elif event.key == pygame.K_SPACE and self.reach is not None:
            self.reach(self._at())
        else:
            return False
        return True

    def _at(self) -> int:
        if self.caret is not None:
            return min(self.caret, len(self.labels) - 1)
        return self.allowed[0] if self.allowed else self.current

    def click(self, look: Look, point: tuple[int, int]) -> None:
        self._touch(point)

    def drag(self, look: Look, point: tuple[int, int]) -> bool:
        return self.is_ordered and self._touch(point)

    def _touch(self, point: tuple[int, int]) -> bool:
        if self.reach is None or not self.is_enabled:
            return False
        across = min(max(point[0], self.rect.left), self.rect.right - 1)
        for place, rect in enumerate(self._rects()):
            if rect.left <= across < rect.right:
                self.reach(place)
                return True
        return False

    def state(self) -> str:
        if not self.allowed:
            return _("not named, now {level}").format(level=self._said(self.current))
        return either([self._said(level) for level in self.allowed])

    def _said(self, level: int) -> str:
        return f"{self.labels[level]} ({self.figures[level]})" if self.figures else self.labels[level]

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield (Hue.INK if self.allowed else Hue.INK_2), Hue.TINT
        if self.figures:
            yield Hue.PRIVATE_TEXT, Hue.TINT
        if self.allowed:
            yield Hue.ON_COLOUR, (Hue.OPPOSE if any(one in self.crossed for one in self.allowed) else Hue.SUPPORT)
