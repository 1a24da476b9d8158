"""Words struck through: what a text said before."""

from attrs import define
from pygame import Rect, Surface

from game.ui.look import Look
from game.ui.widgets.text import Text


@define(eq=False, kw_only=True)
class Struck(Text):
    """A text with a line through every line of it."""

    def paint(self, look: Look, surface: Surface) -> None:
        Text.paint(self, look, surface)
        tall = look.letters.height(self.type)
        top = self.rect.top + (self.rect.height - tall * len(self._lines)) // 2
        for line in self._lines:
            wide = look.letters.width(line, self.type)
            middle = Rect(self.rect.left, top + tall * 11 // 20, wide, look.px(2))
            surface.fill(look.colour(self.hue), middle)
            top += tall
