"""Buttons: primary, secondary, dangerous, a mere link; each shows its key."""

import enum
from collections.abc import Iterator

from attrs import define, field
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, disc
from game.ui.type import LEAST, LEAST_BOLD, NAME, SECOND_BOLD, SMALLEST, Type
from game.ui.widgets.node import Control, Role


class Kind(enum.Enum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    DANGER = "danger"
    NEUTRAL = "neutral"
    """Neither for nor against."""
    PAPER = "paper"
    """Secondary, on paper."""


PAD, ICON = 22, 28
"""Design pixels left free at both sides together; of an icon with the gap behind it."""

SURFACES = {
    Kind.PRIMARY: (Hue.SUPPORT, Hue.SUPPORT_HOVER, Hue.SUPPORT_DOWN, Hue.ON_COLOUR, None),
    Kind.SECONDARY: (Hue.PANEL, Hue.RAISED, Hue.SUNKEN, Hue.TEXT, Hue.LINE),
    Kind.DANGER: (Hue.OPPOSE, Hue.OPPOSE_HOVER, Hue.OPPOSE_TEXT, Hue.ON_COLOUR, None),
    Kind.NEUTRAL: (Hue.ABSTAIN, Hue.ABSTAIN, Hue.CHIP, Hue.ON_COLOUR, None),
    Kind.PAPER: (Hue.PAPER, Hue.TINT, Hue.TINT, Hue.INK, Hue.RULE),
}
"""Each kind at rest, under the pointer and pressed; its letters; its edge."""


@define(eq=False, kw_only=True)
class Button(Control):
    """A button with a word, an icon and its key; of two lines where it is tall."""

    said: str
    icon: str = ""
    kind: Kind = Kind.SECONDARY
    count: int = 0
    """What waits behind it, in a badge."""
    type: Type = NAME
    role: Role = Role.BUTTON
    tall: float | None = 48
    shows_key: bool = True
    across: float = 0
    _lines: tuple[str, ...] = field(default=(), init=False)
    _stacks: bool = field(default=False, init=False)
    _type: Type = field(default=NAME, init=False)

    def __attrs_post_init__(self) -> None:
        self.label = self.label or self.said

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        key = self._key(look)
        beside = look.px(14) + look.letters.width(key, LEAST) if key and not self._is_tall(look) else 0
        fixed = look.px(PAD) + (look.px(ICON) if self.icon else 0) + beside
        room = max(look.px(40), width - fixed)
        type_ = self._fitting(look, room)
        lines = look.letters.wrapped(self.said, type_, room)
        words = max(look.letters.width(line, type_) for line in lines)
        below = look.letters.height(LEAST) if key and self._is_tall(look) else 0
        return min(width, fixed + words), len(lines) * look.letters.height(type_) + below + look.px(8)

    def _fitting(self, look: Look, room: int) -> Type:
        """Return its type, or a smaller one that spares it a second line."""
        smaller = (Type(self.type.face, size) for size in range(self.type.size, SMALLEST - 1, -1))
        return next((one for one in smaller if look.letters.width(self.said, one) <= room), self.type)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        key = self._key(look)
        self._stacks = bool(key) and self._is_tall(look)
        beside = look.px(14) + look.letters.width(key, LEAST) if key and not self._stacks else 0
        room = max(look.px(24), rect.width - look.px(PAD) - (look.px(ICON) if self.icon else 0) - beside)
        below = look.letters.height(LEAST) if self._stacks else 0
        self._type = self._fitting(look, room)
        most = max(1, (rect.height - below - look.px(4)) // look.letters.height(self._type))
        self._lines = look.letters.wrapped(self.said, self._type, room, most)

    def paint(self, look: Look, surface: Surface) -> None:
        rest, hover, down, ink, edge = SURFACES[self.kind]
        if not self.is_enabled:
            rest = hover = down = Hue.PAPER if self.kind is Kind.PAPER else Hue.PANEL
            ink, edge = (Hue.INK_2, Hue.RULE) if self.kind is Kind.PAPER else (Hue.DIM, Hue.LINE)
        fill = down if self.is_down else hover if self.is_hovered else rest
        border = None if edge is None else look.colour(edge)
        box(surface, self.rect, look.colour(fill), look.px(8), border, look.px(1))
        self._letter(look, surface, ink)
        if self.count:
            self._badge(look, surface)

    def _letter(self, look: Look, surface: Surface, ink: Hue) -> None:
        inner = self.rect.inflate(-look.px(PAD), 0)
        line, below = look.letters.height(self._type), look.letters.height(LEAST) if self._stacks else 0
        high = line * len(self._lines) + below
        words = max((look.letters.width(text, self._type) for text in self._lines), default=0)
        whole = words + (look.px(ICON) if self.icon else 0)
        key = self._key(look)
        if key and not self._stacks:
            look.write(surface, key, LEAST, ink, inner, 1)
            whole += look.px(14) + look.letters.width(key, LEAST)
        left = inner.left + max(0, round((inner.width - whole) * self.across))
        if self.icon:
            look.icon(surface, self.icon, ink, (left + look.px(11), self.rect.centery), 22)
            left += look.px(ICON)
        top = self.rect.centery - high // 2
        for text in self._lines:
            look.write(surface, text, self._type, ink, Rect(left, top, inner.width, line))
            top += line
        if self._stacks:
            look.write(surface, key, LEAST, ink, Rect(left, top, inner.width, below))

    def _badge(self, look: Look, surface: Surface) -> None:
        centre = (self.rect.right - look.px(10), self.rect.top + look.px(4))
        disc(surface, centre, look.px(14), look.colour(Hue.PRIVATE), look.colour(Hue.INK))
        place = Rect(centre[0] - look.px(14), centre[1] - look.px(14), look.px(28), look.px(28))
        look.write(surface, str(self.count), LEAST_BOLD, Hue.INK, place, 0.5)

    def _key(self, look: Look) -> str:
        return look.keys.shown(self.command) if self.command and self.shows_key else ""

    def _is_tall(self, look: Look) -> bool:
        return (self.tall or 0) >= 56

    def state(self) -> str:
        return str(self.count) if self.count else ""

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        rest, hover, down, ink, _edge = SURFACES[self.kind]
        if not self.is_enabled:
            yield (Hue.INK_2, Hue.PAPER) if self.kind is Kind.PAPER else (Hue.DIM, Hue.PANEL)
            return
        for fill in (rest, hover, down):
            yield ink, fill


@define(eq=False, kw_only=True)
class Link(Control):
    """Words that do something, with an icon before them if it has one."""

    said: str
    icon: str = ""
    hue: Hue = Hue.SUPPORT_LIGHT
    type: Type = SECOND_BOLD
    role: Role = Role.LINK
    _lines: tuple[str, ...] = field(default=(), init=False)

    def __attrs_post_init__(self) -> None:
        self.label = self.label or self.said

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        before = look.px(28) if self.icon else 0
        lines = look.letters.wrapped(self._words(look), self.type, max(1, width - before - look.px(8)))
        words = max(look.letters.width(line, self.type) for line in lines)
        return min(width, words + before + look.px(8)), look.letters.height(self.type) * len(lines) + look.px(8)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        before = look.px(28) if self.icon else 0
        most = max(1, rect.height // look.letters.height(self.type))
        self._lines = look.letters.wrapped(self._words(look), self.type, max(1, rect.width - before - look.px(8)), most)

    def paint(self, look: Look, surface: Surface) -> None:
        inner = self.rect.inflate(-look.px(8), 0)
        hue = self.hue if self.is_enabled else Hue.DIM
        if self.icon:
            look.icon(surface, self.icon, hue, (inner.left + look.px(10), inner.centery), 20)
            inner = Rect(inner.left + look.px(28), inner.top, inner.width - look.px(28), inner.height)
        line = look.letters.height(self.type)
        top = inner.centery - line * len(self._lines) // 2
        for text in self._lines:
            look.write(surface, text, self.type, hue, Rect(inner.left, top, inner.width, line))
            if self.is_hovered:
                wide = look.letters.width(text, self.type)
                surface.fill(look.colour(hue), (inner.left, top + line - look.px(3), wide, look.px(2)))
            top += line

    def _words(self, look: Look) -> str:
        key = look.keys.shown(self.command) if self.command else ""
        return f"{self.said}  {key}" if key else self.said

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield (self.hue if self.is_enabled else Hue.DIM), None
