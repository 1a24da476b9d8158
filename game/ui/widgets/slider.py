"""A place on a line: a moment of a game, moved to by keys, a click or a drag."""

from collections.abc import Callable, Iterator, Sequence

import pygame
from attrs import define
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, disc
from game.ui.widgets.node import Control, Role

KNOB = 14
"""Design pixels of half the knob."""


@define(eq=False, kw_only=True)
class Slider(Control):
    """A whole number from nought to a top, with marks: page keys go from mark to mark."""

    value: int
    top: int
    marks: Sequence[int] = ()
    said: str = ""
    """What the value stands for, for the transcript."""
    set: Callable[[int], None] | None = None
    role: Role = Role.RANGE
    tall: float | None = 44

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.px(36)

    def _track(self, look: Look) -> Rect:
        knob = look.px(KNOB)
        return Rect(self.rect.left + knob, self.rect.centery - look.px(4), self.rect.width - 2 * knob, look.px(8))

    def _across(self, track: Rect, value: int) -> int:
        return track.left + round(track.width * value / max(1, self.top))

    def paint(self, look: Look, surface: Surface) -> None:
        track = self._track(look)
        box(surface, track, look.colour(Hue.LINE), look.px(4))
        at = self._across(track, self.value)
        box(
            surface,
            Rect(track.left, track.top, max(1, at - track.left), track.height),
            look.colour(Hue.PUBLIC),
            look.px(4),
        )
        for mark in self.marks:
            x = self._across(track, mark)
            surface.fill(look.colour(Hue.DIM), (x - look.px(1), track.top - look.px(8), look.px(2), look.px(24)))
        fill = Hue.UNDECIDED if self.is_hovered or self.is_down else Hue.FOCUS
        disc(surface, (at, track.centery), look.px(KNOB), look.colour(Hue.INK))
        disc(surface, (at, track.centery), look.px(KNOB - 3), look.colour(fill))

    def press(self) -> None:
        """Nothing: it is moved, not pressed."""

    def hear(self, event: pygame.event.Event) -> bool:
        step = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key)
        if step is not None:
            self._move(self.value + step)
        elif event.key == pygame.K_HOME:
            self._move(0)
        elif event.key == pygame.K_END:
            self._move(self.top)
        elif event.key == pygame.K_PAGEUP:
            self._move(max((mark for mark in self.marks if mark < self.value), default=0))
        elif event.key == pygame.K_PAGEDOWN:
            self._move(min((mark for mark in self.marks if mark > self.value), default=self.top))
        else:
            return False
        return True

    def click(self, look: Look, point: tuple[int, int]) -> None:
        self.drag(look, point)

    def drag(self, look: Look, point: tuple[int, int]) -> bool:
        track = self._track(look)
        return self._move(round((point[0] - track.left) * self.top / max(1, track.width)))

    def _move(self, value: int) -> bool:
        value = min(max(0, value), self.top)
        if self.set is None or value == self.value:
            return False
        self.value = value
        self.set(value)
        return True

    def state(self) -> str:
        return self.said or str(self.value)

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield from ()
