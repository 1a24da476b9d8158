"""A piece of a screen: what it is, what it says, where it is, and what becomes of a click."""

import enum
from collections.abc import Callable, Iterator, Sequence

import pygame
from attrs import define, field
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look


class Role(enum.Enum):
    """What a node is, for tests, for the transcript, and for who navigates by keyboard."""

    GROUP = "group"
    TEXT = "text"
    HEADING = "heading"
    IMAGE = "image"
    BUTTON = "button"
    LINK = "link"
    LEVELS = "levels"
    RANGE = "range"
    CHOICE = "choice"
    FIELD = "field"
    TAB = "tab"
    LIST = "list"
    ROW = "row"
    TABLE = "table"
    SEAT = "seat"
    METER = "meter"
    CHART = "chart"
    DIALOG = "dialog"
    NOTICE = "notice"


@define(eq=False, kw_only=True)
class Node:
    """A piece of a screen. Sizes given to it are design pixels; its rectangle is in pixels of the window."""

    key: str = ""
    """What it is called within its screen, so that focus stays where it is when the screen is made again."""
    role: Role = Role.GROUP
    label: str = ""
    wide: float | None = None
    tall: float | None = None
    grow: float = 0
    """Its share of room that is left over."""
    rect: Rect = field(factory=lambda: Rect(0, 0, 0, 0))
    clips: bool = False
    """Whether what lies past its edge is cut off, as in a list that scrolls."""
    floats: bool = False
    """Whether it may lie over its neighbours, as a badge does."""
    _sizes: dict[int, tuple[int, int]] = field(factory=dict, init=False, repr=False)
    """What it measured, by the width it was given; a node says the same as long as it is shown."""

    def parts(self) -> Sequence["Node"]:
        """Return the nodes inside it, in reading order."""
        return ()

    def size(self, look: Look, width: int) -> tuple[int, int]:
        """Return how wide and high it would be in so much width, in pixels."""
        known = self._sizes.get(width)
        if known is None:
            wide = look.px(self.wide) if self.wide is not None else None
            natural = self.natural(look, width if wide is None else min(wide, width))
            known = self._sizes[width] = (
                natural[0] if wide is None else min(wide, width),
                natural[1] if self.tall is None else max(look.px(self.tall), natural[1]),
            )
        return known

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        """Return the size that what is in it needs."""
        return 0, 0

    def place(self, look: Look, rect: Rect) -> None:
        """Take a rectangle, and give each part its own."""
        self.rect = rect

    def paint(self, look: Look, surface: Surface) -> None:
        """Draw itself; its parts are drawn after it."""

    def surface_under(self) -> Hue | None:
        """Return the colour it lays under its parts, or None if it lays none."""
        return None

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        """Yield each colour it writes in, and the surface it writes on: None is whatever is under it."""
        yield from ()

    def walk(self) -> Iterator["Node"]:
        """Yield it and every node inside it, parents first."""
        yield self
        for part in self.parts():
            yield from part.walk()


@define(eq=False, kw_only=True)
class Control(Node):
    """A node that takes the focus and does something."""

    act: Callable[[], None] | None = None
    refusal: str = ""
    """Why it cannot be used now, in a sentence; it keeps focus, and shows this."""
    command: str = ""
    """What its key is bound to."""
    is_focused: bool = False
    is_hovered: bool = False
    is_down: bool = False
    is_safe: bool = False
    """Whether focus goes to it first, as to the safe choice of a dialog."""

    @property
    def is_enabled(self) -> bool:
        """Whether it can be used now."""
        return not self.refusal

    def press(self) -> None:
        """Do what it is there for."""
        if self.is_enabled and self.act is not None:
            self.act()

    def click(self, look: Look, point: tuple[int, int]) -> None:
        """Answer a click inside it."""
        self.press()

    def drag(self, look: Look, point: tuple[int, int]) -> bool:
        """Answer a drag that began inside it; say whether anything changed."""
        return False

    def hear(self, event: pygame.event.Event) -> bool:
        """Answer a key while it has the focus; say whether it was for it."""
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE):
            self.press()
            return True
        return False

    def state(self) -> str:
        """Return what is set, for the transcript."""
        return ""

    def focus_rect(self, look: Look) -> Rect:
        """Return what the ring of the focus goes round."""
        return self.rect
