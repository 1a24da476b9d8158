"""One of several: a dropdown, tabs, a row of segments, a switch."""

from collections.abc import Callable, Iterator, Sequence

import pygame
from attrs import define, field
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box
from game.ui.type import LEAST_BOLD, NAME, SECOND, Type
from game.ui.widgets.node import Control, Role
from game.words.language import _


@define(eq=False, kw_only=True)
class Choice(Control):
    """One of several words; arrows step through them, a click opens them as a list that its screen shows."""

    options: Sequence[str]
    chosen: int = 0
    set: Callable[[int], None] | None = None
    open: Callable[["Choice"], None] | None = None
    """Shows all options at once; without it a click takes the next."""
    is_marked: bool = False
    """Whether it is set to something that counts, and so stands out."""
    type: Type = LEAST_BOLD
    role: Role = Role.CHOICE
    tall: float | None = 32

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        widest = max((look.letters.width(option, self.type) for option in self.options), default=0)
        return min(width, widest + look.px(48)), look.letters.height(self.type) + look.px(8)

    def paint(self, look: Look, surface: Surface) -> None:
        fill, ink, edge = Hue.PAPER, Hue.INK, Hue.RULE
        if self.is_marked:
            fill, ink, edge = Hue.SUPPORT_TINT, Hue.INK, Hue.SUPPORT
        if self.is_hovered:
            fill = Hue.TINT
        box(surface, self.rect, look.colour(fill), look.px(6), look.colour(edge), look.px(1))
        inner = self.rect.inflate(-look.px(20), 0)
        said = look.letters.cut(self.options[self.chosen], self.type, inner.width - look.px(20))
        look.write(surface, said, self.type, ink, inner)
        look.icon(surface, "chevron-down", ink, (inner.right - look.px(6), inner.centery), 16)

    def press(self) -> None:
        if not self.is_enabled:
            return
        if self.open is not None:
            self.open(self)
        else:
            self.choose((self.chosen + 1) % len(self.options))

    def hear(self, event: pygame.event.Event) -> bool:
        step = {pygame.K_LEFT: -1, pygame.K_UP: -1, pygame.K_RIGHT: 1, pygame.K_DOWN: 1}.get(event.key)
        if step is not None and self.is_enabled:
            self.choose(min(max(0, self.chosen + step), len(self.options) - 1))
            return True
        return Control.hear(self, event)

    def choose(self, place: int) -> None:
        """Take an option."""
        if self.set is not None and self.is_enabled and place != self.chosen:
            self.set(place)

    def state(self) -> str:
        return self.options[self.chosen]

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield Hue.INK, (Hue.SUPPORT_TINT if self.is_marked else Hue.PAPER)


@define(eq=False, kw_only=True)
class Segments(Control):
    """One of a few words, all of them shown side by side: tabs, settings."""

    options: Sequence[str]
    chosen: int = 0
    set: Callable[[int], None] | None = None
    type: Type = NAME
    role: Role = Role.TAB
    tall: float | None = 44
    _lines: tuple[tuple[str, ...], ...] = field(default=(), init=False)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        wants = [look.letters.width(option, self.type) + look.px(32) for option in self.options]
        whole = min(width, max(wants, default=0) * len(wants))
        cell = whole // max(1, len(wants)) - look.px(16)
        lines = max((len(look.letters.wrapped(option, self.type, cell, 2)) for option in self.options), default=1)
        return whole, lines * look.letters.height(self.type) + look.px(14)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        cell = rect.width // max(1, len(self.options)) - look.px(16)
        self._lines = tuple(look.letters.wrapped(option, self.type, cell, 2) for option in self.options)

    def _rects(self) -> list[Rect]:
        number = len(self.options)
        edges = [self.rect.left + self.rect.width * place // number for place in range(number + 1)]
        return [
            Rect(edges[place], self.rect.top, edges[place + 1] - edges[place], self.rect.height)
            for place in range(number)
        ]

    def paint(self, look: Look, surface: Surface) -> None:
        box(surface, self.rect, look.colour(Hue.SUNKEN), look.px(8), look.colour(Hue.LINE), look.px(1))
        line = look.letters.height(self.type)
        for place, rect in enumerate(self._rects()):
            is_set = place == self.chosen
            if is_set:
                box(surface, rect, look.colour(Hue.SUPPORT), look.px(8))
            top = rect.centery - line * len(self._lines[place]) // 2
            for text in self._lines[place]:
                hue = Hue.ON_COLOUR if is_set else Hue.TEXT
                look.write(surface, text, self.type, hue, Rect(rect.left, top, rect.width, line), 0.5)
                top += line

    def press(self) -> None:
        self._choose((self.chosen + 1) % max(1, len(self.options)))

    def click(self, look: Look, point: tuple[int, int]) -> None:
        for place, rect in enumerate(self._rects()):
            if rect.collidepoint(point):
                self._choose(place)

    def hear(self, event: pygame.event.Event) -> bool:
        step = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key)
        if step is None:
            return Control.hear(self, event)
        self._choose(min(max(0, self.chosen + step), len(self.options) - 1))
        return True

    def _choose(self, place: int) -> None:
        if self.set is not None and self.is_enabled and place != self.chosen:
            self.set(place)

    def state(self) -> str:
        return self.options[self.chosen]

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield Hue.ON_COLOUR, Hue.SUPPORT
        yield Hue.TEXT, Hue.SUNKEN


@define(eq=False, kw_only=True)
class Switch(Control):
    """On or off, with its word."""

    said: str
    is_on: bool = False
    set: Callable[[bool], None] | None = None
    type: Type = SECOND
    hue: Hue = Hue.TEXT
    role: Role = Role.CHOICE
    tall: float | None = 40

    def __attrs_post_init__(self) -> None:
        self.label = self.label or self.said

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        room = max(1, width - look.px(64))
        lines = look.letters.wrapped(self.said, self.type, room)
        words = max((look.letters.width(line, self.type) for line in lines), default=0)
        return min(width, words + look.px(64)), len(lines) * look.letters.height(self.type) + look.px(8)

    def paint(self, look: Look, surface: Surface) -> None:
        track = Rect(self.rect.left, self.rect.centery - look.px(13), look.px(50), look.px(26))
        fill = Hue.SUPPORT if self.is_on else Hue.ABSTAIN
        box(surface, track, look.colour(fill), look.px(13))
        knob = Rect(0, 0, look.px(20), look.px(20))
        knob.center = (track.right - look.px(13) if self.is_on else track.left + look.px(13), track.centery)
        box(surface, knob, look.colour(Hue.ON_COLOUR), look.px(10))
        room = Rect(track.right + look.px(12), self.rect.top, self.rect.right - track.right - look.px(12), 0)
        line = look.letters.height(self.type)
        lines = look.letters.wrapped(self.said, self.type, max(1, room.width))
        top = self.rect.centery - line * len(lines) // 2
        for text in lines:
            look.write(surface, text, self.type, self.hue, Rect(room.left, top, room.width, line))
            top += line

    def press(self) -> None:
        if self.set is not None and self.is_enabled:
            self.set(not self.is_on)

    def state(self) -> str:
        return _("on") if self.is_on else _("off")

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield self.hue, None
