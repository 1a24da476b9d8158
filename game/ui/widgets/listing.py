"""A list that scrolls."""

from collections.abc import Sequence

from attrs import define
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box
from game.ui.widgets.node import Node, Role

STEP = 72
"""Design pixels that one turn of the wheel moves."""


@define(eq=False, kw_only=True)
class Scroll(Node):
    """Something taller than its place, moved up and down by wheel, keys and focus."""

    child: Node
    offset: int = 0
    """Pixels that are past the upper edge."""
    grow: float = 1
    tall: float | None = 60
    clips: bool = True
    role: Role = Role.LIST
    bar: Hue = Hue.LINE
    _whole: int = 0

    def parts(self) -> Sequence[Node]:
        return (self.child,)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        wide, _tall = self.child.size(look, max(0, width - look.px(14)))
        return min(width, wide + look.px(14)), 0

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        width = max(0, rect.width - look.px(14))
        self._whole = max(self.child.size(look, width)[1], rect.height)
        self.offset = min(max(0, self.offset), self._whole - rect.height)
        self.child.place(look, Rect(rect.left, rect.top - self.offset, width, self._whole))

    @property
    def can_move(self) -> bool:
        """Whether there is more than can be seen."""
        return self._whole > self.rect.height

    def move(self, look: Look, pixels: int) -> bool:
        """Move by so many pixels; say whether it moved."""
        wanted = min(max(0, self.offset + pixels), max(0, self._whole - self.rect.height))
        if wanted == self.offset:
            return False
        self.offset = wanted
        self.place(look, self.rect)
        return True

    def reveal(self, look: Look, rect: Rect) -> bool:
        """Move so that a rectangle inside it can be seen; say whether it moved."""
        margin = look.px(8)
        if rect.top < self.rect.top + margin:
            return self.move(look, rect.top - self.rect.top - margin)
        if rect.bottom > self.rect.bottom - margin:
            return self.move(look, min(rect.bottom - self.rect.bottom + margin, rect.top - self.rect.top - margin))
        return False

    def paint(self, look: Look, surface: Surface) -> None:
        if not self.can_move:
            return
        track = Rect(self.rect.right - look.px(8), self.rect.top, look.px(6), self.rect.height)
        length = max(look.px(32), track.height * self.rect.height // self._whole)
        top = track.top + (track.height - length) * self.offset // max(1, self._whole - self.rect.height)
        box(surface, Rect(track.left, top, track.width, length), look.colour(self.bar), look.px(3))
