"""A seat's nameplate at the table: flag, name, veto, stance, and what else is known of it."""

from collections.abc import Iterator

from attrs import define, field
from pygame import Rect, Surface

from game.ui import artwork
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, shadow
from game.ui.stances import Garb
from game.ui.type import LEAST, LEAST_BOLD, NAME, SECOND_BOLD, SMALLEST, Type
from game.ui.widgets.node import Control, Role
from game.words.language import _

WIDE, HIGH = 156, 100


@define(eq=False, kw_only=True)
class Plate(Control):
    """A nameplate; pressing it opens what is known of the seat."""

    code: str
    name: str
    garb: Garb
    has_veto: bool = False
    chance: str = ""
    """What one's staff thinks of its yes: private."""
    badge: str = ""
    """President, you: above the plate."""
    is_own: bool = False
    has_letter: bool = False
    """Whether something of it awaits one's answer."""
    has_floor: bool = False
    is_away: bool = False
    """Whether it is not in the room yet."""
    role: Role = Role.SEAT
    shrink: float = 1.0
    _lines: tuple[str, ...] = field(default=(), init=False)
    _type: Type = field(default=NAME, init=False)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        room = rect.width - look.px(12)
        for type_ in (NAME, SECOND_BOLD, LEAST_BOLD):
            self._type = Type(type_.face, max(SMALLEST, round(type_.size * self.shrink)))
            self._lines = (self.name,)
            if look.letters.width(self.name, self._type) <= room:
                return
        self._lines = (look.letters.cut(self.name, self._type, room),)

    def paint(self, look: Look, surface: Surface) -> None:
        rect, radius = self.rect, look.px(7)
        strip = round(rect.height * 0.28)
        shadow(surface, rect, radius, look.px(5))
        if self.has_floor:
            ring = rect.inflate(look.px(10), look.px(10))
            box(surface, ring, look.colour(Hue.UNDECIDED), look.px(10))
        edge = Hue.FOCUS if self.is_own else None
        if edge is not None:
            box(surface, rect.inflate(look.px(6), look.px(6)), look.colour(edge), look.px(9))
        fill = Hue.TINT if self.is_away or self.is_hovered else Hue.PAPER
        box(surface, rect, look.colour(fill), radius)
        foot = Rect(rect.left, rect.bottom - strip, rect.width, strip)
        box(surface, foot, look.colour(self.garb.fill), radius)
        surface.fill(look.colour(self.garb.fill), (foot.left, foot.top, foot.width, radius))
        if self.garb.line is not None:
            surface.fill(look.colour(self.garb.line), (foot.left, foot.top, foot.width, look.px(2)))
        self._upper(look, surface, Rect(rect.left, rect.top, rect.width, rect.height - strip))
        self._stance(look, surface, foot)
        self._badges(look, surface)

    def _upper(self, look: Look, surface: Surface, upper: Rect) -> None:
        line = look.letters.height(self._type)
        tall = max(look.px(12), upper.height - line - look.px(10))
        tall = min(tall, look.px(38))
        drawn = artwork.flag(self.code, tall * 4 // 3, tall)
        surface.blit(drawn, (upper.left + look.px(9), upper.top + look.px(7)))
        name = Rect(upper.left + look.px(9), upper.bottom - line - look.px(1), upper.width - look.px(16), line)
        look.write(surface, self._lines[0] if self._lines else "", self._type, Hue.INK, name)
        right = Rect(upper.left, upper.top + look.px(5), upper.width - look.px(8), look.letters.height(LEAST))
        if self.has_veto:
            said = _("VETO")
            wide = look.letters.width(said, LEAST_BOLD) + look.px(14)
            pill = Rect(right.right - wide, right.top, wide, right.height)
            box(surface, pill, look.colour(Hue.INK), right.height // 2)
            look.write(surface, said, LEAST_BOLD, Hue.PAPER, pill, 0.5)
            right = right.move(0, right.height - look.px(1))
        if self.chance and right.bottom <= name.top + look.px(4):
            wide = look.letters.width(self.chance, LEAST_BOLD)
            look.write(surface, self.chance, LEAST_BOLD, Hue.PRIVATE_TEXT, right, 1)
            look.icon(surface, "diamond", Hue.PRIVATE_TEXT, (right.right - wide - look.px(9), right.centery), 12)

    def _stance(self, look: Look, surface: Surface, foot: Rect) -> None:
        type_ = Type(SECOND_BOLD.face, max(SMALLEST, round(SECOND_BOLD.size * self.shrink)))
        said = _(self.garb.said)
        inner = Rect(foot.left + look.px(30), foot.top, foot.width - look.px(34), foot.height)
        look.icon(surface, self.garb.icon, self.garb.ink, (foot.left + look.px(18), foot.centery), 18)
        look.write(surface, look.letters.cut(said, type_, inner.width), type_, self.garb.ink, inner)

    def _badges(self, look: Look, surface: Surface) -> None:
        tall = look.letters.height(LEAST_BOLD)
        if self.badge:
            wide = min(look.letters.width(self.badge, LEAST_BOLD) + look.px(20), self.rect.width)
            pill = Rect(self.rect.centerx - wide // 2, self.rect.top - tall // 2 - look.px(3), wide, tall)
            fill = Hue.FOCUS if self.is_own else Hue.BRASS
            box(surface, pill, look.colour(fill), tall // 2, look.colour(Hue.INK), look.px(1))
            look.write(surface, look.letters.cut(self.badge, LEAST_BOLD, wide), LEAST_BOLD, Hue.INK, pill, 0.5)
        if self.has_letter:
            wide = look.px(34)
            pill = Rect(self.rect.left - look.px(10), self.rect.top - look.px(14), wide, look.px(26))
            box(surface, pill, look.colour(Hue.PRIVATE), look.px(13), look.colour(Hue.INK), look.px(1))
            look.icon(surface, "envelope", Hue.INK, pill.center, 18)

    def state(self) -> str:
        said = [_(self.garb.said)]
        said += [_("veto")] if self.has_veto else []
        said += [self.badge] if self.badge else []
        said += [_("staff thinks {chance} likely to vote yes").format(chance=self.chance)] if self.chance else []
        said += [_("awaits your answer")] if self.has_letter else []
        return ", ".join(said)

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield Hue.INK, Hue.PAPER
        yield self.garb.ink, self.garb.fill
        if self.chance:
            yield Hue.PRIVATE_TEXT, Hue.PAPER
        if self.badge:
            yield Hue.INK, (Hue.FOCUS if self.is_own else Hue.BRASS)
