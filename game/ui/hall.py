"""The picture behind the title: a horseshoe table from above, flags along it, light from one side."""

from functools import lru_cache
from itertools import pairwise
from math import cos, pi, sin

import pygame
from attrs import define
from pygame import Rect, Surface

from game.ui import artwork
from game.ui.hues import RGB, Hue
from game.ui.look import Look
from game.ui.shapes import gradient, polygons, veil
from game.ui.widgets.node import Node, Role

SEATED = ("URY", "BOL", "CHN", "EGY", "ETH", "FRA", "ITA", "JPN", "KAZ", "RUS", "SEN", "SWE", "UKR", "GBR", "USA")
"""The Council of July 2017, of which the first scenarios tell."""

BEND = 2.6
"""How square the table's curve is: 2 is an ellipse."""


@define(eq=False, kw_only=True)
class Hall(Node):
    """A quiet picture that fills its place; what stands before it is the child's business."""

    child: Node
    flags: tuple[str, ...] = SEATED
    is_aside: bool = True
    """Whether the table stands to the right, with room for words to the left of it."""
    role: Role = Role.IMAGE

    def parts(self) -> tuple[Node, ...]:
        return (self.child,)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self.child.place(look, rect)

    def paint(self, look: Look, surface: Surface) -> None:
        hues = (Hue.GROUND, Hue.DEEP, Hue.WOOD, Hue.WOOD_DARK, Hue.WOOD_LIGHT)
        colours = tuple(look.colour(hue) for hue in hues)
        surface.blit(_room(self.rect.size, self.is_aside, self.flags, colours), self.rect.topleft)

    def surface_under(self) -> Hue | None:
        return Hue.GROUND


@lru_cache(maxsize=2)
def _room(size: tuple[int, int], is_aside: bool, flags: tuple[str, ...], colours: tuple[RGB, ...]) -> Surface:
    ground, deep, wood, dark, light = colours
    wide, high = size
    room = pygame.Surface(size)
    gradient(room, room.get_rect(), ground, deep)
    unit = min(wide * 0.6, high * 1.04) if is_aside else min(wide * 0.94, high)
    middle = (wide - unit * 0.52 if is_aside else wide / 2, high * 0.55 if is_aside else high * 0.62)
    _glow(room, middle, unit * 0.62, ground)
    _table(room, middle, unit, (wood, dark, light), deep)
    _flags(room, middle, unit, flags)
    if not is_aside:  # words stand right on the picture: it steps back
        veil(room, deep, 226)
    return room


def _glow(room: Surface, middle: tuple[float, float], radius: float, ground: RGB) -> None:
    """Lighten the floor round the table, less and less outwards."""
    small = pygame.Surface((64, 64), pygame.SRCALPHA)
    for step in range(32, 0, -1):
        lit = tuple(min(255, part + 26) for part in ground)
        pygame.draw.circle(small, (*lit, (33 - step) * 5), (32, 32), step)
    side = round(2 * radius)
    lit_floor = pygame.transform.smoothscale(small, (side, side))
    room.blit(lit_floor, (round(middle[0] - radius), round(middle[1] - radius)))


def _curve(middle: tuple[float, float], radius: tuple[float, float], number: int) -> list[tuple[float, float]]:
    """Return points from the lower left over the top to the lower right, open at the foot."""
    points = []
    for step in range(number):
        angle = pi * (1.18 - 1.36 * step / (number - 1))
        c, s = cos(angle), sin(angle)
        x = abs(c) ** (2 / BEND) * (1 if c >= 0 else -1)
        y = abs(s) ** (2 / BEND) * (1 if s >= 0 else -1)
        points.append((middle[0] + radius[0] * x, middle[1] - radius[1] * y))
    return points


def _table(room: Surface, middle: tuple[float, float], unit: float, woods: tuple[RGB, RGB, RGB], deep: RGB) -> None:
    wood, dark, light = woods

    def band(outer: float, inner: float) -> list[tuple[float, float]]:
        rims = [_curve(middle, (unit * part, unit * part * 0.98), 240) for part in (outer, inner)]
        return [*rims[0], *reversed(rims[1])]

    shapes = (
        ((*deep, 120), band(0.362, 0.236)),
        (dark, band(0.350, 0.248)),
        (wood, band(0.346, 0.252)),
        (light, band(0.318, 0.315)),
        (dark, band(0.268, 0.265)),
    )
    room.blit(polygons(room.get_size(), shapes), (0, 0))


def _flags(room: Surface, middle: tuple[float, float], unit: float, flags: tuple[str, ...]) -> None:
    """Stand a flag on the table before each seat, and a chair behind it."""
    wide = max(12, round(unit * 0.064))
    high = wide * 3 // 4
    spots = _even(_curve(middle, (unit * 0.418, unit * 0.41), 400), len(flags))
    for code, (x, y) in zip(flags, spots, strict=True):
        drawn = artwork.flag(code, wide, high)
        plate = pygame.Surface((wide + 8, high + 8), pygame.SRCALPHA)
        pygame.draw.rect(plate, (250, 248, 242), plate.get_rect(), border_radius=5)
        plate.blit(drawn, (4, 4))
        cast = pygame.Surface(plate.get_size(), pygame.SRCALPHA)
        pygame.draw.rect(cast, (0, 0, 0, 90), cast.get_rect(), border_radius=6)
        left, top = round(x) - plate.get_width() // 2, round(y) - plate.get_height() // 2
        room.blit(cast, (left + 2, top + 4))
        room.blit(plate, (left, top))


def _even(points: list[tuple[float, float]], number: int) -> list[tuple[float, float]]:
    """Return so many points the same way apart along a curve, both ends included."""
    lengths = [0.0]
    for (x0, y0), (x1, y1) in pairwise(points):
        lengths.append(lengths[-1] + ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5)
    found, place = [], 0
    for index in range(number):
        wanted = lengths[-1] * index / max(1, number - 1)
        while place < len(points) - 1 and lengths[place] < wanted:
            place += 1
        found.append(points[place])
    return found
