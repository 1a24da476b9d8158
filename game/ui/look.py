"""How everything looks now: theme, scale, letters and pictures."""

from typing import TYPE_CHECKING

from attrs import define, field

from game.ui import artwork
from game.ui.hues import RGB, THEMES, Hue, Theme
from game.ui.keys import Keys
from game.ui.lettering import Lettering
from game.ui.type import Type

if TYPE_CHECKING:
    from pygame import Rect, Surface

DESIGNED = (1920, 1080)
"""The screen that sizes are given for."""

LEAST_FIT, MOST_FIT = 0.72, 3.0
"""How far the screen's size alone makes things smaller or larger."""


@define(eq=False)
class Look:
    """What nodes are measured and drawn with; sizes in the design's pixels go through ``px``."""

    theme: Theme
    factor: float
    keys: Keys = field(factory=Keys)
    is_still: bool = False
    """Whether motion is reduced."""
    letters: Lettering = field(init=False)

    @letters.default
    def _letters(self) -> Lettering:
        return Lettering(self.factor)

    def px(self, design: float) -> int:
        """Return design pixels in pixels of this window, one at least where there was any."""
        return max(1, round(design * self.factor)) if design > 0 else round(design * self.factor)

    def design(self, pixels: float) -> float:
        """Return pixels of this window in the design's."""
        return pixels / self.factor

    def colour(self, hue: Hue) -> RGB:
        """Return a meaning's colour."""
        return self.theme[hue]

    def write(
        self,
        surface: "Surface",
        text: str,
        type_: Type,
        hue: Hue,
        rect: "Rect",
        across: float = 0.0,
        down: float = 0.5,
    ) -> None:
        """Write one line inside a rectangle: 0 is its left or top, 1 its right or bottom."""
        if not text:
            return
        drawn = self.letters.picture(text, type_, self.theme[hue])
        left = rect.left + round((rect.width - drawn.get_width()) * across)
        top = rect.top + round((rect.height - drawn.get_height()) * down)
        surface.blit(drawn, (left, top))

    def icon(self, surface: "Surface", name: str, hue: Hue, centre: tuple[int, int], size: float) -> None:
        """Draw an icon of so many design pixels round a point."""
        drawn = artwork.icon(name, self.px(size), self.theme[hue])
        surface.blit(drawn, (centre[0] - drawn.get_width() // 2, centre[1] - drawn.get_height() // 2))


def fitting(size: tuple[int, int], scale: float = 1.0) -> float:
    """Return the factor from design pixels to those of a window, with the player's own scale."""
    fit = min(size[0] / DESIGNED[0], size[1] / DESIGNED[1])
    return scale * min(max(fit, LEAST_FIT), MOST_FIT)


def look(size: tuple[int, int], theme: str = "dark", scale: float = 1.0, is_still: bool = False) -> Look:
    """Return the look of a window of a size; an unknown theme is the dark one."""
    return Look(THEMES.get(theme, THEMES["dark"]), fitting(size, scale), is_still=is_still)
