"""What is shown at one time. A scene makes nodes from a view, and turns events into actions."""

from typing import TYPE_CHECKING

import pygame

from game.ui.look import Look
from game.ui.widgets.node import Node

if TYPE_CHECKING:
    from game.ui.application import Application


class Scene:
    """One screen, or a dialog over another."""

    name = "scene"
    """What it is called in pictures and tests."""

    is_overlay = False
    """Whether the scene below it shows through, dimmed."""

    stays = False
    """Whether it goes on being shown when the turn comes to its reader."""

    takes_all_keys = False
    """Whether even the keys of the window itself are for it."""

    is_shown_to_all = False
    """Whether everybody may look, so that no notice of one seat's may stay on it."""

    commands: tuple[str, ...] = ()
    """What it answers beside its buttons, for help to list."""

    veil = 170
    """How dark the scene below it is made, of 255."""

    def __init__(self, app: "Application") -> None:
        self.app = app

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        """Return what is shown in a window of so many pixels."""
        raise NotImplementedError  # every scene shows something of its own

    def opened(self) -> None:
        """Be told that it is now on top."""

    def left(self) -> None:
        """Be told that it is gone for good."""

    def hear(self, event: pygame.event.Event) -> bool:
        """Answer a key or other event that no node took; say whether it was for it."""
        if event.type == pygame.KEYDOWN and self.app.look.keys.is_pressed("close", event):
            self.back()
            return True
        return False

    def back(self) -> None:
        """Answer Esc: go back to what was shown before, if there was anything."""
        self.app.close(self)

    def wait(self) -> int | None:
        """Return in how many milliseconds it wants to be woken, or None while nothing moves."""
        return None

    def tick(self) -> None:
        """Move on; it is called when the time it asked for is over."""

    def title(self) -> str:
        """Return what stands in the title bar of the window, which anybody may see."""
        return ""
