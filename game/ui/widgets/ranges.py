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


@define(eq=False, kw_only=True)
class Range(Control):
    """The levels of a measure, those that are allowed filled; a dot marks the present text's."""

    labels: Sequence[str]
    allowed: Sequence[int]
    """Empty: the measure is not named."""
    current: int
    set: Callable[[tuple[int, ...]], None] | None = None
    is_ordered: bool = True
    crossed: Sequence[int] = ()
    role: Role = Role.RANGE
    _cells: tuple[tuple[str, ...], ...] = field(default=(), init=False)
    _cursor: int = field(default=0, init=False)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        lines = max(len(lines) for lines in self._wrapped(look, width))
        return width, lines * look.letters.height(LEAST) + look.px(12)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self._cells = self._wrapped(look, rect.width)
        self._cursor = self.allowed[0] if self.allowed else self.current

    def _wrapped(self, look: Look, width: int) -> tuple[tuple[str, ...], ...]:
        cell = width // max(1, len(self.labels)) - look.px(34)
        return tuple(look.letters.wrapped(label, LEAST, max(look.px(20), cell), 3) for label in self.labels)

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
        words = max((look.letters.width(text, type_) for text in lines), default=0)
        mark = look.px(18) if place == self.current else 0
        top, left = rect.centery - line * len(lines) // 2, rect.centerx - (words + mark) // 2
        if mark:
            dot = Hue.FOCUS if is_in else Hue.INK
            disc(surface, (left + look.px(5), rect.centery), look.px(4), look.colour(dot))
        if place in self.crossed:
            spot = (rect.right - look.px(12), rect.centery)
            look.icon(surface, "no-entry", Hue.ON_COLOUR if is_in else Hue.OPPOSE_TEXT, spot, 14)
        for text in lines:
            look.write(surface, text, type_, hue, Rect(left + mark, top, words, line))
            top += line

    def _handles(self, rects: list[Rect]) -> list[int]:
        """Return where handles stand: at the open end of a range."""
        if not self.allowed or not self.is_ordered or len(self.allowed) == len(self.labels):
            return []
        low, high = self.allowed[0], self.allowed[-1]
        edges = [rects[low].left] if low > 0 and high == len(rects) - 1 else []
        return edges + ([rects[high].right] if low == 0 and high < len(rects) - 1 else [])

    def hear(self, event: pygame.event.Event) -> bool:
        if self.set is None or not self.is_enabled:
            return False
        step = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key)
        if step is not None:
            self._moved(step)
            return True
        if event.key == pygame.K_DELETE or event.key == pygame.K_BACKSPACE:
            self._tell(())
            return True
        if not self.is_ordered and event.key == pygame.K_SPACE:
            self._tell(toggled(self.allowed, self._cursor))
            return True
        return False

    def _moved(self, step: int) -> None:
        """Move the handle; where nothing is named yet, name the present level."""
        top = len(self.labels) - 1
        if not self.allowed:
            self._tell((self.current,))
        elif not self.is_ordered or len(self.allowed) == 1:
            level = min(max(self.allowed[0] + step, 0), top)
            self._tell((level,))
        elif self.allowed[0] == 0:
            self._tell(tuple(range(min(max(self.allowed[-1] + step, 0), top) + 1)))
        else:
            self._tell(tuple(range(min(max(self.allowed[0] + step, 0), top), top + 1)))

    def click(self, look: Look, point: tuple[int, int]) -> None:
        self._touch(point)

    def drag(self, look: Look, point: tuple[int, int]) -> bool:
        return self._touch(point)

    def _touch(self, point: tuple[int, int]) -> bool:
        if self.set is None or not self.is_enabled:
            return False
        for place, rect in enumerate(self._rects()):
            if rect.left <= point[0] < rect.right or (place == len(self.labels) - 1 and point[0] >= rect.right):
                return self._reach(place)
        return False

    def _reach(self, place: int) -> bool:
        """Have the range reach just to a level."""
        if not self.is_ordered:
            return self._tell(toggled(self.allowed, place))
        top = len(self.labels) - 1
        if len(self.allowed) > 1 and self.allowed[0] == 0 and self.allowed[-1] < top:
            return self._tell(tuple(range(place + 1)))
        if len(self.allowed) > 1 and self.allowed[-1] == top and self.allowed[0] > 0:
            return self._tell(tuple(range(place, top + 1)))
        return self._tell((place,))

    def _tell(self, allowed: tuple[int, ...]) -> bool:
        if self.set is None or allowed == tuple(self.allowed):
            return False
        self.set(allowed)
        return True

    def state(self) -> str:
        if not self.allowed:
            return _("free, now {level}").format(level=self.labels[self.current])
        return either([self.labels[level] for level in self.allowed])

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield (Hue.INK if self.allowed else Hue.INK_2), Hue.TINT
        if self.allowed:
            yield Hue.ON_COLOUR, (Hue.OPPOSE if any(one in self.crossed for one in self.allowed) else Hue.SUPPORT)


def toggled(allowed: Sequence[int], level: int) -> tuple[int, ...]:
    """Return a set of levels with one more, or one less."""
    return tuple(sorted(set(allowed) ^ {level}))
