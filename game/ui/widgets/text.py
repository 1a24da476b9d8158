"""Words and pictures that only show: text, icons, flags, chips, meters."""

from collections.abc import Iterator

from attrs import define, field
from pygame import Rect, Surface

from game.ui import artwork
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, disc
from game.ui.type import BODY, LEAST_BOLD, SECOND_BOLD, Type
from game.ui.widgets.node import Node, Role


@define(eq=False, kw_only=True)
class Text(Node):
    """A text, wrapped to its width; with ``most`` lines at most, then an ellipsis."""

    said: str
    type: Type = BODY
    hue: Hue = Hue.TEXT
    across: float = 0
    most: int | None = None
    role: Role = Role.TEXT
    _lines: tuple[str, ...] = field(default=(), init=False)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        lines = look.letters.wrapped(self.said, self.type, width, self.most) if self.said else ()
        widest = max((look.letters.width(line, self.type) for line in lines), default=0)
        return min(width, widest), len(lines) * look.letters.height(self.type)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        fits = max(1, rect.height // look.letters.height(self.type))
        most = fits if self.most is None else min(fits, self.most)
        self._lines = look.letters.wrapped(self.said, self.type, rect.width, most) if self.said else ()

    def paint(self, look: Look, surface: Surface) -> None:
        tall = look.letters.height(self.type)
        top = self.rect.top + (self.rect.height - tall * len(self._lines)) // 2
        for line in self._lines:
            look.write(
                surface, line, self.type, self.hue, Rect(self.rect.left, top, self.rect.width, tall), self.across
            )
            top += tall

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        if self.said:
            yield self.hue, None


def heading(said: str, type_: Type, hue: Hue = Hue.TEXT, most: int | None = None) -> Text:
    """Return a text that says what follows."""
    return Text(said=said, type=type_, hue=hue, role=Role.HEADING, most=most)


@define(eq=False, kw_only=True)
class Icon(Node):
    """A small drawing."""

    name: str
    side: float = 22
    hue: Hue = Hue.TEXT
    role: Role = Role.IMAGE

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return look.px(self.side), look.px(self.side)

    def paint(self, look: Look, surface: Surface) -> None:
        look.icon(surface, self.name, self.hue, self.rect.center, self.side)


@define(eq=False, kw_only=True)
class Flag(Node):
    """A member's flag."""

    code: str
    high: float = 24
    role: Role = Role.IMAGE

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return look.px(self.high * 4 / 3), look.px(self.high)

    def paint(self, look: Look, surface: Surface) -> None:
        wide, tall = look.px(self.high * 4 / 3), look.px(self.high)
        drawn = artwork.flag(self.code, wide, tall)
        surface.blit(drawn, (self.rect.centerx - wide // 2, self.rect.centery - tall // 2))


@define(eq=False, kw_only=True)
class Picture(Node):
    """A larger drawing."""

    name: str
    side: float = 96
    role: Role = Role.IMAGE

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return look.px(self.side), look.px(self.side)

    def paint(self, look: Look, surface: Surface) -> None:
        side = look.px(self.side)
        drawn = artwork.picture(self.name, side, side)
        surface.blit(drawn, (self.rect.centerx - side // 2, self.rect.centery - side // 2))


@define(eq=False, kw_only=True)
class Chip(Node):
    """A word on a coloured pill, with an icon: a stance, a badge."""

    said: str
    icon: str = ""
    fill: Hue = Hue.SUPPORT
    hue: Hue = Hue.ON_COLOUR
    border: Hue | None = None
    type: Type = SECOND_BOLD
    role: Role = Role.TEXT
    radius: float = 18
    high: float = 36

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        drawn = look.px(26) if self.icon else 0
        wide = look.letters.width(self.said, self.type) + drawn + look.px(28)
        return min(width, wide), max(look.px(self.high), look.letters.height(self.type) + look.px(4))

    def paint(self, look: Look, surface: Surface) -> None:
        border = None if self.border is None else look.colour(self.border)
        box(surface, self.rect, look.colour(self.fill), look.px(self.radius), border, look.px(2))
        inner = self.rect.inflate(-look.px(24), 0)
        if self.icon:
            look.icon(surface, self.icon, self.hue, (inner.left + look.px(9), inner.centery), 20)
            inner = Rect(inner.left + look.px(26), inner.top, inner.width - look.px(26), inner.height)
        said = look.letters.cut(self.said, self.type, inner.width + look.px(6))
        look.write(surface, said, self.type, self.hue, inner, 0 if self.icon else 0.5)

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield self.hue, self.fill


def veto_badge(said: str) -> Chip:
    """Return the mark of a permanent member."""
    return Chip(said=said, fill=Hue.INK, hue=Hue.ON_COLOUR, type=LEAST_BOLD, high=24, radius=12)


@define(eq=False, kw_only=True)
class Dot(Node):
    """A number in a round spot: a step, a count."""

    said: str
    fill: Hue = Hue.INK
    hue: Hue = Hue.ON_COLOUR
    side: float = 34
    type: Type = SECOND_BOLD

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return look.px(self.side), look.px(self.side)

    def paint(self, look: Look, surface: Surface) -> None:
        disc(surface, self.rect.center, look.px(self.side) // 2, look.colour(self.fill))
        look.write(surface, self.said, self.type, self.hue, self.rect, 0.5)

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield self.hue, self.fill
