"""Figures that are seen: a meter, a span of chances, a chart of lines."""

from collections.abc import Iterator, Sequence

from attrs import define, field
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, polyline
from game.ui.type import LEAST
from game.ui.widgets.node import Node, Role


@define(eq=False, kw_only=True)
class Meter(Node):
    """A share of a whole as a filled bar, with marks on it. Everything between 0 and 1."""

    value: float
    marks: Sequence[float] = ()
    ghost: float | None = None
    """Where it stood before."""
    fill: Hue = Hue.SUPPORT
    track: Hue = Hue.TRACK
    thick: float = 22
    role: Role = Role.METER
    tall: float | None = 34

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.px(self.thick)

    def paint(self, look: Look, surface: Surface) -> None:
        tall = look.px(self.thick)
        track = Rect(self.rect.left, self.rect.centery - tall // 2, self.rect.width, tall)
        box(surface, track, look.colour(self.track), tall // 2)
        filled = round(track.width * min(max(self.value, 0.0), 1.0))
        if self.ghost is not None:
            ghost = round(track.width * min(max(self.ghost, 0.0), 1.0))
            if ghost > filled:
                box(surface, Rect(track.left, track.top, ghost, tall), look.colour(Hue.OPPOSE_TINT), tall // 2)
        if filled > 0:
            box(
                surface,
                Rect(track.left, track.top, max(filled, min(tall, track.width)), tall),
                look.colour(self.fill),
                tall // 2,
            )
        for mark in self.marks:
            at = track.left + round(track.width * min(max(mark, 0.0), 1.0))
            surface.fill(
                look.colour(Hue.INK), (at - look.px(1), track.top - look.px(5), look.px(3), tall + look.px(10))
            )


@define(eq=False, kw_only=True)
class Span(Node):
    """A chance with how unsure it is: a band from low to high, and a mark between."""

    low: float
    middle: float
    high: float
    fill: Hue = Hue.SUPPORT
    band: Hue = Hue.SUPPORT_TINT
    goal: float | None = None
    """What it has to reach."""
    role: Role = Role.METER
    tall: float | None = 28

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.px(24)

    def paint(self, look: Look, surface: Surface) -> None:
        tall = look.px(12)
        track = Rect(self.rect.left, self.rect.centery - tall // 2, self.rect.width, tall)
        box(surface, track, look.colour(Hue.TRACK), tall // 2)
        left, right = (track.left + round(track.width * part) for part in (self.low, self.high))
        box(surface, Rect(left, track.top, max(tall, right - left), tall), look.colour(self.band), tall // 2)
        at = track.left + round(track.width * self.middle)
        mark = Rect(at - look.px(3), track.top - look.px(5), look.px(6), tall + look.px(10))
        if self.goal is not None:
            goal = track.left + round(track.width * self.goal)
            surface.fill(look.colour(Hue.UNDECIDED_TEXT), (goal - look.px(1), mark.top, look.px(3), mark.height))
        box(surface, mark, look.colour(self.fill), look.px(3))


@define(eq=False, kw_only=True)
class Odds(Node):
    """The chance of a yes from the left, that of a veto from the right; what is left between is neither."""

    yes: float
    no: float = 0.0
    thick: float = 14
    role: Role = Role.METER

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.px(self.thick + 6)

    def paint(self, look: Look, surface: Surface) -> None:
        tall = look.px(self.thick)
        track = Rect(self.rect.left, self.rect.centery - tall // 2, self.rect.width, tall)
        box(surface, track, look.colour(Hue.TRACK), tall // 2)
        yes, no = (round(track.width * min(max(part, 0.0), 1.0)) for part in (self.yes, self.no))
        if yes:
            part = Rect(track.left, track.top, min(track.width, max(yes, tall)), tall)
            box(surface, part, look.colour(Hue.SUPPORT), tall // 2)
        if no:
            wide = min(track.width, max(no, tall))
            part = Rect(track.right - wide, track.top, wide, tall)
            box(surface, part, look.colour(Hue.OPPOSE), tall // 2)


@define(eq=False, kw_only=True)
class Chart(Node):
    """Lines over time, with a level to reach and a band of uncertainty. Values up to ``top``."""

    series: Sequence[tuple[Sequence[float], Hue]]
    top: float
    names: Sequence[str] = ()
    """What stands under the points, as many as fit."""
    goal: float | None = None
    band: Sequence[tuple[float, float]] = ()
    ticks: Sequence[float] = ()
    ink: Hue = Hue.INK_2
    role: Role = Role.CHART
    grow: float = 1
    tall: float | None = 160
    _plot: Rect = field(factory=lambda: Rect(0, 0, 0, 0), init=False)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.px(120)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        left, below = look.px(36), look.letters.height(LEAST) + look.px(6)
        self._plot = Rect(
            rect.left + left, rect.top + look.px(10), rect.width - left - look.px(12), rect.height - below - look.px(14)
        )

    def paint(self, look: Look, surface: Surface) -> None:
        for tick in self.ticks:
            y = self._down(tick)
            surface.fill(look.colour(Hue.RULE), (self._plot.left, y, self._plot.width, look.px(1)))
            tall = look.letters.height(LEAST)
            place = Rect(self.rect.left, y - tall // 2, look.px(28), tall)
            look.write(surface, f"{tick:g}", LEAST, self.ink, place, 1)
        if self.band:
            upper = [(self._across(n, len(self.band)), self._down(high)) for n, (_low, high) in enumerate(self.band)]
            lower = [(self._across(n, len(self.band)), self._down(low)) for n, (low, _high) in enumerate(self.band)]
            if len(upper) > 1:
                import pygame

                pygame.draw.polygon(surface, look.colour(Hue.SUPPORT_TINT), [*upper, *reversed(lower)])
        if self.goal is not None:
            y = self._down(self.goal)
            surface.fill(look.colour(Hue.UNDECIDED_TEXT), (self._plot.left, y, self._plot.width, look.px(3)))
        for values, hue in self.series:
            points = [(float(self._across(n, len(values))), float(self._down(v))) for n, v in enumerate(values)]
            polyline(surface, look.colour(hue), points, look.px(4))
        self._write_names(look, surface)

    def _write_names(self, look: Look, surface: Surface) -> None:
        if not self.names:
            return
        widest = max(look.letters.width(name, LEAST) for name in self.names) + look.px(12)
        step = max(1, -(-widest * len(self.names) // max(1, self._plot.width)))
        tall, upto = look.letters.height(LEAST), self.rect.left
        for place in range(0, len(self.names), step):
            wide = look.letters.width(self.names[place], LEAST)
            middle = self._across(place, len(self.names))
            left = min(max(self.rect.left, middle - wide // 2), self.rect.right - wide)
            if left < upto:
                continue
            upto = left + wide
            look.write(surface, self.names[place], LEAST, self.ink, Rect(left, self.rect.bottom - tall, wide, tall))

    def _across(self, place: int, number: int) -> int:
        return self._plot.left + round(self._plot.width * place / max(1, number - 1))

    def _down(self, value: float) -> int:
        return self._plot.bottom - round(self._plot.height * min(max(value / self.top, 0.0), 1.0))

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield self.ink, None
