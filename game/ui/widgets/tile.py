"""A card that can be pressed as a whole."""

from collections.abc import Iterator, Sequence

from attrs import define
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, shadow
from game.ui.widgets.node import Control, Node, Role


@define(eq=False, kw_only=True)
class Tile(Control):
    """A surface with nodes on it; a click anywhere does what it is there for, but for controls inside it."""

    child: Node
    sides: float = 22
    ends: float = 18
    fill: Hue = Hue.PANEL
    over: Hue = Hue.RAISED
    """Its surface while the pointer is over it."""
    border: Hue | None = Hue.LINE
    radius: float = 12
    is_raised: bool = False
    role: Role = Role.BUTTON

    def parts(self) -> Sequence[Node]:
        return (self.child,)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        sides, ends = look.px(self.sides), look.px(self.ends)
        wide, tall = self.child.size(look, max(0, width - 2 * sides))
        return min(width, wide + 2 * sides), tall + 2 * ends

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self.child.place(look, rect.inflate(-2 * look.px(self.sides), -2 * look.px(self.ends)))

    def paint(self, look: Look, surface: Surface) -> None:
        radius = look.px(self.radius)
        if self.is_raised:
            shadow(surface, self.rect, radius, look.px(8))
        border = None if self.border is None else look.colour(self.border)
        fill = self.over if (self.is_hovered or self.is_down) and self.is_enabled else self.fill
        box(surface, self.rect, look.colour(fill), radius, border, look.px(2 if self.is_hovered else 1))
        for node in self.child.walk():
            node.paint(look, surface)

    def surface_under(self) -> Hue | None:
        return self.fill

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        for node in self.child.walk():
            yield from ((ink, self.over) for ink, under in node.inks() if under is None)
