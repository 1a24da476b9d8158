"""A level as filled boxes, small enough for a table of several texts; and a vote as a coloured spot."""

from collections.abc import Iterator

from attrs import define
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, disc
from game.ui.stances import Garb
from game.ui.widgets.node import Node, Role


@define(eq=False, kw_only=True)
class Pips(Node):
    """As many boxes as a measure has levels above nothing, filled up to the level; of words without order, one."""

    level: int
    top: int
    is_ordered: bool = True
    fill: Hue = Hue.ABSTAIN
    behind: Hue | None = None
    """The surface that marks its column."""
    mark: str = ""
    """An icon behind the boxes: how it differs."""
    role: Role = Role.METER

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return min(width, self.top * look.px(20) + look.px(30)), look.px(24)

    def paint(self, look: Look, surface: Surface) -> None:
        if self.behind is not None:
            surface.fill(look.colour(self.behind), self.rect)
        side, gap = look.px(16), look.px(4)
        room = self.rect.width - look.px(24)
        if self.top * (side + gap) > room:
            side = max(3, room // max(1, self.top) - 2)
            gap = 2
        left = self.rect.centerx - (self.top * (side + gap) - gap) // 2
        for place in range(1, self.top + 1):
            rect = Rect(left + (place - 1) * (side + gap), self.rect.centery - side // 2, side, side)
            is_filled = place <= self.level if self.is_ordered else place == self.level
            fill = self.fill if is_filled else Hue.PAPER
            box(
                surface,
                rect,
                look.colour(fill),
                look.px(4),
                look.colour(self.fill if is_filled else Hue.RULE),
                look.px(2),
            )
        if self.mark:
            hue = Hue.SUPPORT_TEXT if self.mark == "triangle-up" else Hue.OPPOSE_TEXT
            look.icon(surface, self.mark, hue, (self.rect.right - look.px(10), self.rect.centery), 12)


@define(eq=False, kw_only=True)
class Spot(Node):
    """A stance as a round spot with its icon; its word stands beside it."""

    garb: Garb
    side: float = 26

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return look.px(self.side), look.px(self.side)

    def paint(self, look: Look, surface: Surface) -> None:
        disc(surface, self.rect.center, look.px(self.side) // 2, look.colour(self.garb.fill))
        look.icon(surface, self.garb.icon, self.garb.ink, self.rect.center, self.side * 0.62)

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield self.garb.ink, self.garb.fill
