"""A seat in one line, for councils too large for a table: flag, name, veto, chance, stance."""

from collections.abc import Iterator

from attrs import define
from pygame import Rect, Surface

from game.ui import artwork
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.plate import Plate
from game.ui.shapes import box
from game.ui.type import LEAST_BOLD, NAME, SECOND_BOLD
from game.words.language import _

WIDE, HIGH = 500, 44


@define(eq=False, kw_only=True)
class RollRow(Plate):
    """A nameplate laid flat."""

    wide: float | None = WIDE
    tall: float | None = HIGH

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return min(width, look.px(WIDE)), look.letters.height(NAME) + look.px(10)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect

    def paint(self, look: Look, surface: Surface) -> None:
        rect, radius = self.rect, look.px(6)
        if self.has_floor or self.is_own:
            edge = Hue.UNDECIDED if self.has_floor else Hue.FOCUS
            box(surface, rect.inflate(look.px(6), look.px(6)), look.colour(edge), look.px(8))
        box(surface, rect, look.colour(Hue.TINT if self.is_away or self.is_hovered else Hue.PAPER), radius)
        strip = min(look.px(168), rect.width * 2 // 5)
        foot = Rect(rect.right - strip, rect.top, strip, rect.height)
        box(surface, foot, look.colour(self.garb.fill), radius)
        surface.fill(look.colour(self.garb.fill), (foot.left, foot.top, radius, foot.height))
        look.icon(surface, self.garb.icon, self.garb.ink, (foot.left + look.px(20), foot.centery), 20)
        said = Rect(foot.left + look.px(38), foot.top, foot.width - look.px(46), foot.height)
        words = look.letters.cut(_(self.garb.said), SECOND_BOLD, said.width)
        look.write(surface, words, SECOND_BOLD, self.garb.ink, said)
        self._name(look, surface, Rect(rect.left, rect.top, rect.width - strip, rect.height))

    def _name(self, look: Look, surface: Surface, rect: Rect) -> None:
        tall = min(look.px(24), rect.height - look.px(8))
        drawn = artwork.flag(self.code, tall * 4 // 3, tall)
        surface.blit(drawn, (rect.left + look.px(10), rect.centery - tall // 2))
        right = rect.right - look.px(10)
        for said, ink, is_pill in ((self.chance, Hue.PRIVATE_TEXT, False), (self._mark(), Hue.PAPER, True)):
            if not said:
                continue
            wide = look.letters.width(said, LEAST_BOLD) + look.px(14)
            pill = Rect(right - wide, rect.centery - look.px(12), wide, look.px(24))
            if is_pill:
                box(surface, pill, look.colour(Hue.INK), pill.height // 2)
            look.write(surface, said, LEAST_BOLD, ink, pill, 0.5)
            right = pill.left - look.px(6)
        if self.has_letter:
            look.icon(surface, "envelope", Hue.PRIVATE_TEXT, (right - look.px(10), rect.centery), 20)
            right -= look.px(28)
        left = rect.left + look.px(52)
        words = look.letters.cut(self.name, NAME, max(1, right - left))
        look.write(surface, words, NAME, Hue.INK, Rect(left, rect.top, max(1, right - left), rect.height))

    def _mark(self) -> str:
        return self.badge or (_("VETO") if self.has_veto else "")

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield Hue.INK, Hue.TINT if self.is_away else Hue.PAPER
        yield self.garb.ink, self.garb.fill
        if self.chance:
            yield Hue.PRIVATE_TEXT, Hue.PAPER
        if self._mark():
            yield Hue.PAPER, Hue.INK
