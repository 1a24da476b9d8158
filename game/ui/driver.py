"""The system's windows: is there a screen, which driver, how large a window to open."""

import os
import sys
from importlib import metadata
from pathlib import Path

from game.words.language import _

LARGEST, SMALLEST = (1920, 1080), (1024, 640)


class NoScreenError(Exception):
    """There is nowhere to open a window, or nothing to open it with; the message is one sentence."""


def refusal() -> str:
    """Return why no window can be opened, in a sentence, or nothing."""
    found = {name for name in ("pygame", "pygame-ce") if _is_installed(name)}
    if len(found) > 1:
        return _(
            "Both pygame and pygame-ce are installed, and overwrite each other; run: pip uninstall pygame pygame-ce, "
            "then: pip install pygame-ce."
        )
    if not has_display():
        return _("There is no screen to open a window on; the game goes on in the terminal, as with --text.")
    return ""


def has_display() -> bool:
    """Whether the system says there is a screen, or a driver without one was asked for."""
    if os.environ.get("SDL_VIDEODRIVER"):
        return True
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def prepare() -> None:
    """Set what SDL wants to know before it starts."""
    os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")
    os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "penholder")
    is_x11 = bool(os.environ.get("DISPLAY")) and not os.environ.get("WAYLAND_DISPLAY")
    if is_x11 and not _has_gpu():  # a frame in 2 ms instead of 24, and half the memory
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")


def first_size() -> tuple[int, int]:
    """Return the size of a new window: most of the screen, within what the layout is made for."""
    import pygame

    try:
        screen = pygame.display.get_desktop_sizes()[0]
    except (pygame.error, IndexError):
        screen = LARGEST
    return (
        max(SMALLEST[0], min(LARGEST[0], screen[0] * 9 // 10)),
        max(SMALLEST[1], min(LARGEST[1], screen[1] * 9 // 10)),
    )


def _has_gpu() -> bool:
    return Path("/dev/dri").exists()


def _is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True
