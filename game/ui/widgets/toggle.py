"""A member as a switch: its flag and name on a pill, filled while it is chosen."""

from collections.abc import Iterator

from attrs import define
from pygame import Rect, Surface

from game.ui import artwork
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, dashed
from game.ui.type import LEAST, LEAST_BOLD, Type
from game.ui.widgets.node import Control, Role
from game.words.language import _


@define(eq=False, kw_only=True)
class FlagToggle(Control):
    """Chosen or not; who cannot be chosen is dashed, and says why when it has the focus."""

    code: str
    said: str
    is_on: bool = False
    digit: str = ""
    """The number key that switches it, as it is shown."""
    type: Type = LEAST_BOLD
    role: Role = Role.CHOICE
    tall: float | None = 36

    def __attrs_post_init__(self) -> None:
        self.label = self.label or self.said

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        words = look.letters.width(self.said, self.type) + look.px(66)
        mark = look.px(24) if self.is_on else look.letters.width(self.digit, LEAST) + look.px(8) if self.digit else 0
        return min(width, words + mark), look.letters.height(self.type) + look.px(8)

    def paint(self, look: Look, surface: Surface) -> None:
        fill, ink, edge = Hue.TINT, Hue.INK, Hue.RULE
        if self.is_on:
            fill, ink, edge = (Hue.SUPPORT_HOVER if self.is_hovered else Hue.SUPPORT), Hue.ON_COLOUR, Hue.SUPPORT
        elif self.is_hovered and self.is_enabled:
            fill = Hue.SUPPORT_TINT
        radius = self.rect.height // 2
        if self.is_enabled:
            box(surface, self.rect, look.colour(fill), radius, look.colour(edge), look.px(1))
        else:
            ink = Hue.INK_2
            box(surface, self.rect, look.colour(Hue.PAPER), look.px(6))
            dashed(surface, self.rect, look.colour(Hue.INK_2), look.px(6), look.px(1), look.px(5))
        tall = look.px(20)
        drawn = artwork.flag(self.code, tall * 4 // 3, tall)
        surface.blit(drawn, (self.rect.left + look.px(12), self.rect.centery - tall // 2))
        inner = Rect(self.rect.left + look.px(46), self.rect.top, self.rect.width - look.px(60), self.rect.height)
        if self.is_on:
            look.icon(surface, "close", ink, (self.rect.right - look.px(20), self.rect.centery), 16)
        elif self.digit:
            look.write(surface, self.digit, LEAST, Hue.INK_2, inner, 1)
        mark = look.px(22) if self.is_on else look.px(8) if self.digit else 0
        look.write(surface, look.letters.cut(self.said, self.type, inner.width - mark), self.type, ink, inner)

    def state(self) -> str:
        return _("chosen") if self.is_on else _("not chosen")

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        if not self.is_enabled:
            yield Hue.INK_2, Hue.PAPER
        else:
            yield (Hue.ON_COLOUR, Hue.SUPPORT) if self.is_on else (Hue.INK, Hue.TINT)
