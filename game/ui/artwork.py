"""Icons and flags, tinted and scaled, kept for the next frame. A missing file leaves a mark, never an error."""

from functools import lru_cache

import pygame
from pygame import Surface

from game import paths
from game.ui.hues import RGB
from game.ui.shapes import box


@lru_cache(maxsize=256)
def icon(name: str, size: int, colour: RGB) -> Surface:
    """Return an icon of so many pixels in a colour."""
    drawn = _icon(name)
    if drawn is None:
        mark = pygame.Surface((size, size), pygame.SRCALPHA)
        box(mark, mark.get_rect().inflate(-size // 3, -size // 3), colour, size // 4)
        return mark
    tinted = pygame.transform.smoothscale(drawn, (size, size))
    tinted.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return tinted


@lru_cache(maxsize=128)
def flag(code: str, width: int, height: int) -> Surface:
    """Return a member's flag in so many pixels, with a fine edge; a state without one has its code on a plain field."""
    try:
        drawn = pygame.image.load(paths.assets() / "flags" / f"{_file_name(code)}.png").convert_alpha()
        scaled = pygame.transform.smoothscale(drawn, (width, height))
    except (OSError, pygame.error):
        scaled = _plain(code, width, height)
    pygame.draw.rect(scaled, (0, 0, 0), scaled.get_rect(), 1)
    return scaled


@lru_cache(maxsize=16)
def picture(name: str, width: int, height: int) -> Surface:
    """Return one of the larger drawings in so many pixels; nothing where its file is missing."""
    try:
        drawn = pygame.image.load(paths.assets() / "icons" / f"{_file_name(name)}.png").convert_alpha()
    except (OSError, pygame.error):
        return pygame.Surface((width, height), pygame.SRCALPHA)
    return pygame.transform.smoothscale(drawn, (width, height))


@lru_cache(maxsize=128)
def _icon(name: str) -> Surface | None:
    try:
        return pygame.image.load(paths.assets() / "icons" / f"{_file_name(name)}.png").convert_alpha()
    except (OSError, pygame.error):
        return None


def _file_name(name: str) -> str:
    """Return a name that cannot leave its folder, whatever a scenario calls a member."""
    return "".join(letter for letter in name if letter.isalnum() or letter == "-") or "none"


def _plain(code: str, width: int, height: int) -> Surface:
    """Return a field in a colour made from the code, so that states without a flag can be told apart."""
    hue = sum(ord(letter) * (place + 1) * 37 for place, letter in enumerate(code)) % 360
    field = pygame.Surface((width, height))
    colour = pygame.Color(0)
    colour.hsva = (hue, 45, 55, 100)
    field.fill(colour)
    lighter = pygame.Color(0)
    lighter.hsva = (hue, 25, 85, 100)
    field.fill(lighter, (0, height // 3, width, height - 2 * (height // 3)))
    return field.convert_alpha()
