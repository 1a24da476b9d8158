"""The horseshoe table, with seats along it and room for a picture of the moment in its middle."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import cos, pi, sin

import pygame
from attrs import define, field
from pygame import Rect, Surface

from game.ui.hues import RGB, Hue
from game.ui.look import Look
from game.ui.plate import HIGH, WIDE, Plate
from game.ui.shapes import polygons
from game.ui.widgets.node import Node

BEND = 4.6
"""How square the curve is: 2 is an ellipse."""

STEPS = 400
MOST = 25
"""Seats that a horseshoe holds; beyond, they are a list."""

SMALLEST_SHRINK = 0.62

INSET = 22
"""Design pixels between the table and what stands in its middle."""


@define(eq=False, kw_only=True)
class Horseshoe(Node):
    """Plates from the lower left over the top, where the President sits, to the lower right."""

    plates: Sequence[Plate]
    """In the order in which they sit, from the lower left."""
    middle: Node
    grow: float = 1
    shrink: float = 1.0
    _spots: tuple[tuple[int, int], ...] = field(default=(), init=False)
    _inner: Rect = field(factory=lambda: Rect(0, 0, 0, 0), init=False)

    def parts(self) -> Sequence[Node]:
        return (self.middle, *self.plates)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.px(420)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self.shrink, self._spots = _seated(rect, look.factor, len(self.plates))
        wide, high = look.px(WIDE * self.shrink), look.px(HIGH * self.shrink)
        for plate, (x, y) in zip(self.plates, self._spots, strict=True):
            plate.shrink = self.shrink
            plate.place(look, Rect(x - wide // 2, y - high // 2, wide, high))
        self._inner = self._room(look, wide, high)
        self.middle.place(look, self._inner)

    def _room(self, look: Look, wide: int, high: int) -> Rect:
        table = look.px(64 * self.shrink)
        left = self.rect.left + wide + table
        right = self.rect.right - wide - table
        above = [plate.rect.bottom for plate in self.plates if plate.rect.right > left and plate.rect.left < right]
        top = max([self.rect.top + high + table // 2, *above]) + look.px(12)
        inset = look.px(INSET * self.shrink)
        return Rect(left + inset, top, max(1, right - left - 2 * inset), max(1, self.rect.bottom - top - look.px(8)))

    def paint(self, look: Look, surface: Surface) -> None:
        wide, high = look.px(WIDE * self.shrink), look.px(HIGH * self.shrink)
        wood = _table(
            self.rect.size,
            (wide * 3 // 4, high * 3 // 4, look.px(64 * self.shrink)),
            tuple(look.colour(hue) for hue in (Hue.WOOD, Hue.WOOD_DARK, Hue.WOOD_LIGHT, Hue.DEEP)),
        )
        surface.blit(wood, self.rect.topleft)


def seated(seats: Sequence[int], president: int) -> tuple[int, ...]:
    """Return seats in the order in which they sit, the President in the middle of the curve."""
    ring = list(seats)
    at = ring.index(president)
    turned = ring[at:] + ring[:at]
    half = len(ring) // 2
    # Speaking order runs clockwise from the President, seen from the open end.
    return tuple(turned[len(ring) - half :] + turned[: len(ring) - half])


def _seated(rect: Rect, factor: float, number: int) -> tuple[float, tuple[tuple[int, int], ...]]:
    """Return how much smaller plates must be, and the middle of each."""
    shrink = 1.0
    while True:
        spots = _along(rect, factor, number, shrink)
        if spots is not None or shrink <= SMALLEST_SHRINK:
            return shrink, spots or _evenly(rect, factor, number, shrink)
        shrink = max(SMALLEST_SHRINK, shrink - 0.02)


def _curve(rect: Rect, factor: float, shrink: float) -> list[tuple[float, float]]:
    wide, high = WIDE * shrink * factor, HIGH * shrink * factor
    across, up = (rect.width - wide) / 2 - 6 * factor, rect.height - high - 26 * factor
    foot = rect.bottom - high / 2 - 6 * factor
    points = []
    for step in range(STEPS + 1):
        angle = pi - pi * step / STEPS
        c, s = cos(angle), sin(angle)
        x = (abs(c) ** (2 / BEND)) * (1 if c >= 0 else -1)
        points.append((rect.centerx + across * x, foot - up * (s ** (2 / BEND))))
    return points


def _along(rect: Rect, factor: float, number: int, shrink: float) -> tuple[tuple[int, int], ...] | None:
    """Return spots along the curve, far enough apart that no plate covers another, or None if it is too short."""
    spots = _evenly(rect, factor, number, shrink)
    return spots if _are_apart(spots, WIDE * shrink * factor, HIGH * shrink * factor) else None


def _evenly(rect: Rect, factor: float, number: int, shrink: float) -> tuple[tuple[int, int], ...]:
    """Return spots along the curve, the same way apart in plates, though plates may touch."""
    pitch = ((WIDE * shrink + 8) * factor, (HIGH * shrink + 8) * factor)
    points = _curve(rect, factor, shrink)
    lengths = [0.0]
    for (x0, y0), (x1, y1) in pairwise(points):
        lengths.append(lengths[-1] + max(abs(x1 - x0) / pitch[0], abs(y1 - y0) / pitch[1]))
    step = lengths[-1] / max(1, number - 1)
    wanted = [step * index for index in range(number)] if number > 1 else [lengths[-1] / 2]
    return tuple(_at(points, lengths, length) for length in wanted)


def _at(points: list[tuple[float, float]], lengths: list[float], length: float) -> tuple[int, int]:
    """Return the point so far along a curve."""
    place = min(max(1, bisect_left(lengths, length)), len(points) - 1)
    part = (length - lengths[place - 1]) / max(1e-9, lengths[place] - lengths[place - 1])
    (x0, y0), (x1, y1) = points[place - 1], points[place]
    return round(x0 + (x1 - x0) * min(part, 1.0)), round(y0 + (y1 - y0) * min(part, 1.0))


def _are_apart(spots: Sequence[tuple[int, int]], wide: float, high: float) -> bool:
    return all(
        abs(x0 - x1) >= wide or abs(y0 - y1) >= high
        for place, (x0, y0) in enumerate(spots)
        for x1, y1 in spots[place + 1 :]
    )


@lru_cache(maxsize=2)
def _table(size: tuple[int, int], sides: tuple[int, int, int], colours: tuple[RGB, ...]) -> Surface:
    """Return the table as a picture: a wooden arch with a dark edge and a light rim."""
    wide, high = size
    inset, top, thick = sides
    wood, dark, light, floor = colours

    def arch(grow: int) -> list[tuple[float, float]]:
        across, up = wide / 2 - inset + grow, high - top + grow
        turns = (pi * step / STEPS for step in range(STEPS + 1))
        return [(wide / 2 - across * bent(cos(turn)), high - up * bent(sin(turn))) for turn in turns]

    def bent(part: float) -> float:
        size = float(abs(part) ** (2 / BEND))
        return size if part >= 0 else -size

    rims = (
        (0, dark),
        (-3, wood),
        (-round(thick * 0.30), light),
        (-round(thick * 0.30) - 2, wood),
        (-round(thick * 0.82), light),
        (-round(thick * 0.82) - 2, dark),
        (-thick, floor),
    )
    small = polygons(size, [(colour, arch(grow)) for grow, colour in rims])
    return small.convert_alpha() if pygame.display.get_surface() else small
