"""A word that can be ticked: one of several that may all be chosen."""

from collections.abc import Callable, Iterator

from attrs import define
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box
from game.ui.type import SECOND, SECOND_BOLD
from game.ui.widgets.node import Control, Role
from game.words.language import _


@define(eq=False, kw_only=True)
class Tick(Control):
    """A box and its word on a pill; a press ticks it or clears it."""

    said: str
    is_on: bool = False
    set: Callable[[bool], None] | None = None
    role: Role = Role.CHOICE

    def __attrs_post_init__(self) -> None:
        self.label = self.label or self.said

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return min(width, look.letters.width(self.said, SECOND_BOLD) + look.px(58)), look.letters.height(
            SECOND
        ) + look.px(14)

    def paint(self, look: Look, surface: Surface) -> None:
        fill, ink, edge = (Hue.SUPPORT, Hue.ON_COLOUR, Hue.SUPPORT) if self.is_on else (Hue.PANEL, Hue.TEXT, Hue.LINE)
        if self.is_hovered and not self.is_on:
            fill = Hue.RAISED
        box(surface, self.rect, look.colour(fill), self.rect.height // 2, look.colour(edge), look.px(1))
        side = look.px(20)
        square = Rect(self.rect.left + look.px(14), self.rect.centery - side // 2, side, side)
        box(surface, square, look.colour(fill), look.px(4), look.colour(ink), look.px(2))
        if self.is_on:
            look.icon(surface, "check", ink, square.center, 16)
        inner = Rect(
            square.right + look.px(10), self.rect.top, self.rect.right - square.right - look.px(18), self.rect.height
        )
        type_ = SECOND_BOLD if self.is_on else SECOND
        look.write(surface, look.letters.cut(self.said, type_, inner.width), type_, ink, inner)

    def press(self) -> None:
        if self.is_enabled and self.set is not None:
            self.set(not self.is_on)

    def state(self) -> str:
        return _("ticked") if self.is_on else _("not ticked")

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield (Hue.ON_COLOUR, Hue.SUPPORT) if self.is_on else (Hue.TEXT, Hue.PANEL)
        yield Hue.TEXT, Hue.RAISED
