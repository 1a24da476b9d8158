"""One line of a list that is chosen from."""

from collections.abc import Iterator

from attrs import define, field
from pygame import Rect, Surface

from game.ui import artwork
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box
from game.ui.type import BODY, NAME, Type
from game.ui.widgets.node import Control, Role
from game.words.language import _


@define(eq=False, kw_only=True)
class Option(Control):
    """A choice in a list: a flag or nothing, words that wrap, a tick where it is the present one."""

    said: str
    is_chosen: bool = False
    code: str = ""
    """Whose flag stands before it."""
    type: Type = BODY
    role: Role = Role.ROW
    _lines: tuple[str, ...] = field(default=(), init=False)

    def __attrs_post_init__(self) -> None:
        self.label = self.label or self.said

    def _before(self, look: Look) -> int:
        return look.px(76 if self.code else 40)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        room = max(1, width - self._before(look) - look.px(16))
        lines = look.letters.wrapped(self.said, self._face(), room)
        words = max((look.letters.width(line, self._face()) for line in lines), default=0)
        return (
            min(width, words + self._before(look) + look.px(16)),
            len(lines) * look.letters.height(self.type) + look.px(14),
        )

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        room = max(1, rect.width - self._before(look) - look.px(16))
        self._lines = look.letters.wrapped(self.said, self._face(), room)

    def _face(self) -> Type:
        return NAME if self.is_chosen and self.type is BODY else self.type

    def paint(self, look: Look, surface: Surface) -> None:
        if self.is_chosen or (self.is_hovered and self.is_enabled):
            box(surface, self.rect, look.colour(Hue.SUPPORT_TINT), look.px(6))
        ink = Hue.INK if self.is_enabled else Hue.INK_2
        if self.is_chosen:
            look.icon(surface, "check", Hue.SUPPORT_TEXT, (self.rect.left + look.px(20), self.rect.centery), 18)
        if self.code:
            tall = look.px(22)
            drawn = artwork.flag(self.code, tall * 4 // 3, tall)
            surface.blit(drawn, (self.rect.left + look.px(38), self.rect.centery - tall // 2))
        line = look.letters.height(self.type)
        top = self.rect.centery - line * len(self._lines) // 2
        for text in self._lines:
            place = Rect(self.rect.left + self._before(look), top, self.rect.width, line)
            look.write(surface, text, self._face(), ink, place)
            top += line

    def state(self) -> str:
        return _("chosen") if self.is_chosen else ""

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield (Hue.INK if self.is_enabled else Hue.INK_2), (Hue.SUPPORT_TINT if self.is_chosen else Hue.PAPER)
