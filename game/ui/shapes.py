"""Shapes with smooth edges, kept for the next frame."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import pygame
from pygame import Rect, Surface

from game.ui.hues import RGB

Colour = tuple[int, int, int] | tuple[int, int, int, int]

FINE = 4
"""How much larger a shape is drawn before it is made smaller, so that its edge is smooth."""
SMOOTH = 2
"""The same of large shapes."""
STRIP = 64
"""Pixels of height that are drawn, or darkened, at a time, so that no picture larger than the window is made."""


def box(surface: Surface, rect: Rect, fill: RGB | None, radius: int, border: RGB | None = None, width: int = 1) -> None:
    """Draw a rectangle with round corners, of pixels; a border lies inside its edge."""
    if rect.width <= 0 or rect.height <= 0:
        return
    radius = min(radius, rect.width // 2, rect.height // 2)
    if border is not None and fill is not None:
        _filled(surface, rect, border, radius)
        _filled(surface, rect.inflate(-2 * width, -2 * width), fill, max(0, radius - width))
    elif fill is not None:
        _filled(surface, rect, fill, radius)
    elif border is not None:
        _outlined(surface, rect, border, radius, width)


def dashed(surface: Surface, rect: Rect, colour: RGB, radius: int, width: int, dash: int) -> None:
    """Draw a dashed frame inside a rectangle's edge."""
    x, y, right, bottom = rect.left, rect.top, rect.right, rect.bottom
    for start in range(x + radius, right - radius, 2 * dash):
        length = min(dash, right - radius - start)
        surface.fill(colour, (start, y, length, width))
        surface.fill(colour, (start, bottom - width, length, width))
    for start in range(y + radius, bottom - radius, 2 * dash):
        length = min(dash, bottom - radius - start)
        surface.fill(colour, (x, start, width, length))
        surface.fill(colour, (right - width, start, width, length))


def disc(surface: Surface, centre: tuple[int, int], radius: int, fill: RGB, border: RGB | None = None) -> None:
    """Draw a round spot, or a ring round it."""
    rect = Rect(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius)
    box(surface, rect, fill, radius, border, max(2, radius // 6))


def polyline(surface: Surface, colour: RGB, points: list[tuple[float, float]], width: int) -> None:
    """Draw a line through points, of a smooth edge and so many pixels wide."""
    for one, other in pairwise(points):
        _stroke(surface, colour, one, other, width)
    for point in points[1:-1]:
        if width > 2:
            disc(surface, (round(point[0]), round(point[1])), width // 2, colour)


def _stroke(surface: Surface, colour: RGB, one: tuple[float, float], other: tuple[float, float], width: int) -> None:
    if one[0] == other[0] or one[1] == other[1]:
        left, right = sorted((round(one[0]), round(other[0])))
        top, bottom = sorted((round(one[1]), round(other[1])))
        half = width // 2
        surface.fill(colour, (left - half, top - half, right - left + width, bottom - top + width))
        return
    length = max(1.0, ((other[0] - one[0]) ** 2 + (other[1] - one[1]) ** 2) ** 0.5)
    across = ((one[1] - other[1]) / length * width / 2, (other[0] - one[0]) / length * width / 2)
    corners = [
        (one[0] + across[0], one[1] + across[1]),
        (other[0] + across[0], other[1] + across[1]),
        (other[0] - across[0], other[1] - across[1]),
        (one[0] - across[0], one[1] - across[1]),
    ]
    pygame.draw.polygon(surface, colour, corners)
    pygame.draw.aalines(surface, colour, True, corners)


def polygon(surface: Surface, colour: RGB, points: list[tuple[float, float]]) -> None:
    """Fill a shape between points, its edge smooth."""
    pygame.draw.polygon(surface, colour, points)
    pygame.draw.aalines(surface, colour, True, points)


def gradient(surface: Surface, rect: Rect, top: RGB, bottom: RGB) -> None:
    """Fill a rectangle from one colour to another, downwards."""
    for row in range(rect.height):
        part = row / max(1, rect.height - 1)
        colour = tuple(round(a + (b - a) * part) for a, b in zip(top, bottom, strict=True))
        surface.fill(colour, (rect.left, rect.top + row, rect.width, 1))


def polygons(size: tuple[int, int], shapes: Sequence[tuple[Colour, Sequence[tuple[float, float]]]]) -> Surface:
    """Return a picture of polygons with smooth edges, one over the other, their corners in pixels."""
    whole = pygame.Surface(size, pygame.SRCALPHA)
    large = pygame.Surface((size[0] * SMOOTH, STRIP * SMOOTH), pygame.SRCALPHA)
    for top in range(0, size[1], STRIP):
        large.fill((0, 0, 0, 0))
        for colour, corners in shapes:
            pygame.draw.polygon(large, colour, [(x * SMOOTH, (y - top) * SMOOTH) for x, y in corners])
        whole.blit(pygame.transform.smoothscale(large, (size[0], STRIP)), (0, top), special_flags=pygame.BLEND_RGBA_MAX)
    return whole


def veil(surface: Surface, colour: RGB, alpha: int) -> None:
    """Darken a whole picture, more with more of 255."""
    strip = pygame.Surface((surface.get_width(), STRIP))
    strip.fill(colour)
    strip.set_alpha(alpha)
    for top in range(0, surface.get_height(), STRIP):
        surface.blit(strip, (0, top))


def shadow(surface: Surface, rect: Rect, radius: int, depth: int) -> None:
    """Darken what lies round a raised rectangle, softly, some pixels below it; under it nothing is drawn."""
    x, y, wide, high = rect.left - depth, rect.top - depth // 2, rect.width + 2 * depth, rect.height + 2 * depth
    side = min(radius + 2 * depth, wide // 2, high // 2)
    corners, (top, left, bottom, right) = _shadow(side, wide - 2 * side, high - 2 * side, radius, depth)
    surface.blits(
        (
            (corners[0], (x, y)),
            (corners[1], (x + wide - side, y)),
            (corners[2], (x, y + high - side)),
            (corners[3], (x + wide - side, y + high - side)),
            (top, (x + side, y)),
            (left, (x, y + side)),
            (bottom, (x + side, y + high - side)),
            (right, (x + wide - side, y + side)),
        ),
        doreturn=False,
    )


@lru_cache(maxsize=64)
def _shadow(
    side: int, across: int, down: int, radius: int, depth: int
) -> tuple[tuple[Surface, ...], tuple[Surface, Surface, Surface, Surface]]:
    """Return a shadow's corners, and its edges: above, left, below, right."""
    whole = pygame.Surface((2 * side + 2, 2 * side + 2), pygame.SRCALPHA)
    for ring in range(depth):
        layer = pygame.Surface(whole.get_size(), pygame.SRCALPHA)
        inner = whole.get_rect().inflate(-2 * ring, -2 * ring)
        pygame.draw.rect(layer, (0, 0, 0, round(70 / depth)), inner, border_radius=radius + depth - ring)
        whole.blit(layer, (0, 0))
    far = side + 2
    corners = tuple(whole.subsurface((a, b, side, side)).copy() for a, b in ((0, 0), (far, 0), (0, far), (far, far)))
    edges = (
        pygame.transform.scale(whole.subsurface((side, 0, 1, side)), (max(0, across), side)),
        pygame.transform.scale(whole.subsurface((0, side, side, 1)), (side, max(0, down))),
        pygame.transform.scale(whole.subsurface((side, far, 1, side)), (max(0, across), side)),
        pygame.transform.scale(whole.subsurface((far, side, side, 1)), (side, max(0, down))),
    )
    return corners, edges


def _filled(surface: Surface, rect: Rect, fill: RGB, radius: int) -> None:
    if radius < 1:
        surface.fill(fill, rect)
        return
    x, y, width, height = rect
    surface.fill(fill, (x + radius, y, width - 2 * radius, radius))
    surface.fill(fill, (x, y + radius, width, height - 2 * radius))
    surface.fill(fill, (x + radius, y + height - radius, width - 2 * radius, radius))
    corners = _corners(radius, fill)
    surface.blits(
        (
            (corners[0], (x, y)),
            (corners[1], (x + width - radius, y)),
            (corners[2], (x, y + height - radius)),
            (corners[3], (x + width - radius, y + height - radius)),
        ),
        doreturn=False,
    )


def _outlined(surface: Surface, rect: Rect, border: RGB, radius: int, width: int) -> None:
    x, y, wide, high = rect
    surface.fill(border, (x + radius, y, wide - 2 * radius, width))
    surface.fill(border, (x + radius, y + high - width, wide - 2 * radius, width))
    surface.fill(border, (x, y + radius, width, high - 2 * radius))
    surface.fill(border, (x + wide - width, y + radius, width, high - 2 * radius))
    if radius < 1:
        return
    corners = _ring_corners(radius, border, width)
    surface.blit(corners[0], (x, y))
    surface.blit(corners[1], (x + wide - radius, y))
    surface.blit(corners[2], (x, y + high - radius))
    surface.blit(corners[3], (x + wide - radius, y + high - radius))


@lru_cache(maxsize=512)
def _corners(radius: int, fill: RGB) -> tuple[Surface, Surface, Surface, Surface]:
    large = pygame.Surface((2 * radius * FINE, 2 * radius * FINE), pygame.SRCALPHA)
    large.fill((*fill, 0))
    pygame.draw.circle(large, fill, (radius * FINE, radius * FINE), radius * FINE)
    return _quarters(pygame.transform.smoothscale(large, (2 * radius, 2 * radius)), radius)


@lru_cache(maxsize=256)
def _ring_corners(radius: int, border: RGB, width: int) -> tuple[Surface, Surface, Surface, Surface]:
    large = pygame.Surface((2 * radius * FINE, 2 * radius * FINE), pygame.SRCALPHA)
    large.fill((*border, 0))
    pygame.draw.circle(large, border, (radius * FINE, radius * FINE), radius * FINE, width * FINE)
    return _quarters(pygame.transform.smoothscale(large, (2 * radius, 2 * radius)), radius)


def _quarters(whole: Surface, radius: int) -> tuple[Surface, Surface, Surface, Surface]:
    cut = [
        whole.subsurface((x, y, radius, radius)).copy() for x, y in ((0, 0), (radius, 0), (0, radius), (radius, radius))
    ]
    return cut[0], cut[1], cut[2], cut[3]
