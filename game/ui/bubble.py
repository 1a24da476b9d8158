"""What the guide says, in a bubble on the screen, with an arrow to what it is about."""

from collections.abc import Callable, Iterator, Sequence

import pygame
from attrs import define, field, frozen
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, polygon, shadow
from game.ui.type import BODY, SECOND_BOLD
from game.ui.widgets.button import Button, Kind, Link
from game.ui.widgets.layout import Column, Row, Space
from game.ui.widgets.node import Control, Node, Role
from game.ui.widgets.text import Icon, Text
from game.words.language import _

WIDE = 460
"""Design pixels of the bubble."""

GAP = 18
"""Design pixels between the bubble and what it points at; the arrow fills them."""


@frozen
class Step:
    """What the guide says now."""

    said: str
    keys: tuple[str, ...]
    waits: bool
    """Whether something is to be done, rather than read."""
    passed: Callable[[], None]


def bubble(step: Step, skip: Callable[[], None]) -> "Bubble":
    """Return what is said, with the way on and the way out of the guide."""
    said = _("Later") if step.waits else _("Understood")
    next_ = Button(
        key="guide-next", said=said, command="guide", kind=Kind.SECONDARY if step.waits else Kind.PRIMARY, tall=44
    )
    next_.act = step.passed
    row = Row(
        children=(
            Link(key="guide-skip", said=_("Skip the guide"), hue=Hue.SUPPORT_TEXT, type=SECOND_BOLD, act=skip),
            Space(grow=1),
            next_,
        ),
        gap=10,
    )
    said_row = Row(
        children=(
            Icon(name="arrow-right" if step.waits else "book", side=24, hue=Hue.SUPPORT_TEXT),
            Text(said=step.said, type=BODY, hue=Hue.INK, grow=1),
        ),
        gap=12,
        down=0,
    )
    return Bubble(key="guide", label=step.said, child=Column(children=(said_row, row), gap=12))


@define(eq=False, kw_only=True)
class Bubble(Control):
    """A note on the screen, with its arrow; it is drawn over everything else."""

    child: Node
    role: Role = Role.NOTICE
    floats: bool = True
    target: Rect | None = None
    """What it points at, in pixels."""

    def parts(self) -> Sequence[Node]:
        return (self.child,)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        side = look.px(20)
        wide = min(width, look.px(WIDE))
        return wide, self.child.size(look, wide - 2 * side)[1] + 2 * look.px(16)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self.child.place(look, rect.inflate(-2 * look.px(20), -2 * look.px(16)))

    def hear(self, event: pygame.event.Event) -> bool:
        return False

    def paint(self, look: Look, surface: Surface) -> None:
        shadow(surface, self.rect, look.px(12), look.px(10))
        if self.target is not None:
            points = self._arrow(look, self.target)
            if points:
                polygon(surface, look.colour(Hue.BRASS), points)
        box(surface, self.rect, look.colour(Hue.PAPER), look.px(12), look.colour(Hue.BRASS), look.px(4))
        for node in self.child.walk():
            node.paint(look, surface)

    def _arrow(self, look: Look, target: Rect) -> list[tuple[float, float]]:
        """Return the arrow's corners, from the bubble's edge towards its target."""
        half, reach = look.px(14), look.px(GAP)
        x = min(max(target.centerx, self.rect.left + 2 * half), self.rect.right - 2 * half)
        y = min(max(target.centery, self.rect.top + 2 * half), self.rect.bottom - 2 * half)
        if target.top >= self.rect.bottom:
            edge = self.rect.bottom - 1
            return [(x - half, edge), (x + half, edge), (x, edge + reach)]
        if target.bottom <= self.rect.top:
            edge = self.rect.top + 1
            return [(x - half, edge), (x + half, edge), (x, edge - reach)]
        if target.left >= self.rect.right:
            edge = self.rect.right - 1
            return [(edge, y - half), (edge, y + half), (edge + reach, y)]
        if target.right <= self.rect.left:
            edge = self.rect.left + 1
            return [(edge, y - half), (edge, y + half), (edge - reach, y)]
        return []

    def surface_under(self) -> Hue | None:
        return Hue.PAPER


@define(eq=False, kw_only=True)
class Guided(Node):
    """A screen with a bubble on it, beside the node it is about."""

    child: Node
    bubble: Bubble
    keys: tuple[str, ...] = ()
    floats: bool = True
    _spots: tuple[Rect, ...] = field(default=(), init=False)

    def parts(self) -> Sequence[Node]:
        return (self.child, self.bubble)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self.child.place(look, rect)
        wide, tall = self.bubble.size(look, rect.width - look.px(40))
        target = self._target()
        self.bubble.target = target
        self.bubble.place(look, _beside(rect.inflate(-look.px(24), -look.px(24)), target, (wide, tall), look.px(GAP)))

    def _target(self) -> Rect | None:
        for key in self.keys:
            for node in self.child.walk():
                if node.key == key and node.rect.width and node.rect.colliderect(self.rect):
                    return node.rect
        return None


def _beside(room: Rect, target: Rect | None, size: tuple[int, int], gap: int) -> Rect:
    """Return where a bubble of a size stands: above, below, left or right of its target, wherever it fits first."""
    wide, tall = size
    if target is None:
        return Rect(room.centerx - wide // 2, room.bottom - tall - 6 * gap, wide, tall)
    spots = list(_around(target, size, gap))
    fits = [spot for spot in spots if room.contains(spot.clamp(room)) and not spot.clamp(room).colliderect(target)]
    chosen = fits[0] if fits else spots[0]
    return chosen.clamp(room)


def _around(target: Rect, size: tuple[int, int], gap: int) -> Iterator[Rect]:
    wide, tall = size
    yield Rect(target.centerx - wide // 2, target.top - gap - tall, wide, tall)
    yield Rect(target.left - gap - wide, target.centery - tall // 2, wide, tall)
    yield Rect(target.right + gap, target.centery - tall // 2, wide, tall)
    yield Rect(target.centerx - wide // 2, target.bottom + gap, wide, tall)
