"""A line to write in."""

from collections.abc import Callable, Iterator

import pygame
from attrs import define, field
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.lettering import clean
from game.ui.look import Look
from game.ui.shapes import box
from game.ui.type import BODY, Type
from game.ui.widgets.node import Control, Role

LONGEST = 200
"""Letters that a field takes unless it says otherwise; the rest of what is pasted is left out."""


@define(eq=False, kw_only=True)
class Field(Control):
    """One line of text; ``is_secret`` shows dots."""

    value: str = ""
    change: Callable[[str], None] | None = None
    """Told every new value."""
    hint: str = ""
    longest: int = LONGEST
    is_secret: bool = False
    digits_only: bool = False
    type: Type = BODY
    role: Role = Role.FIELD
    tall: float | None = 48
    caret: int | None = None
    _start: int = field(default=0, init=False)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return width, look.letters.height(self.type) + look.px(16)

    def paint(self, look: Look, surface: Surface) -> None:
        edge = Hue.SUPPORT if self.is_focused else Hue.RULE
        box(surface, self.rect, look.colour(Hue.PAPER), look.px(8), look.colour(edge), look.px(2))
        inner = self.rect.inflate(-look.px(24), -look.px(8))
        shown = "\N{BULLET}" * len(self.value) if self.is_secret else self.value
        if not shown:
            said = look.letters.cut(self.hint, self.type, inner.width)
            look.write(surface, said, self.type, Hue.INK_2, inner)
        caret = self._caret()
        before = shown[:caret]
        while before and look.letters.width(before, self.type) > inner.width - look.px(4):
            before = before[1:]
        rest = shown[caret:]
        line = before + rest
        while line and look.letters.width(line, self.type) > inner.width and len(line) > len(before):
            line = line[:-1]
        look.write(surface, line, self.type, Hue.INK, inner)
        if self.is_focused:
            at = inner.left + look.letters.width(before, self.type) + look.px(1)
            surface.fill(look.colour(Hue.INK), (at, inner.top + look.px(4), look.px(2), inner.height - look.px(8)))

    def press(self) -> None:
        if self.act is not None and self.is_enabled:
            self.act()

    def click(self, look: Look, point: tuple[int, int]) -> None:
        self.caret = len(self.value)

    def hear(self, event: pygame.event.Event) -> bool:
        if not self.is_enabled:
            return False
        caret = self._caret()
        match event.key:
            case pygame.K_BACKSPACE:
                self._become(self.value[: max(0, caret - 1)] + self.value[caret:], max(0, caret - 1))
            case pygame.K_DELETE:
                self._become(self.value[:caret] + self.value[caret + 1 :], caret)
            case pygame.K_LEFT:
                self.caret = max(0, caret - 1)
            case pygame.K_RIGHT:
                self.caret = min(len(self.value), caret + 1)
            case pygame.K_HOME:
                self.caret = 0
            case pygame.K_END:
                self.caret = len(self.value)
            case pygame.K_RETURN | pygame.K_KP_ENTER:
                self.press()
            case pygame.K_v if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
                self.write(pasted())
            case _:
                return event.unicode.isprintable() and bool(event.unicode) and not event.mod & pygame.KMOD_CTRL
        return True

    def write(self, text: str) -> None:
        """Put letters in at the caret, as far as there is room."""
        if not self.is_enabled:
            return
        text = clean(text[: 4 * self.longest]).replace("\n", " ")
        if self.digits_only:
            text = "".join(letter for letter in text if letter in "0123456789")
        caret = self._caret()
        text = text[: max(0, self.longest - len(self.value))]
        self._become(self.value[:caret] + text + self.value[caret:], caret + len(text))

    def _become(self, value: str, caret: int) -> None:
        is_new = value != self.value
        self.value, self.caret = value, caret
        if is_new and self.change is not None:
            self.change(value)

    def _caret(self) -> int:
        return len(self.value) if self.caret is None else min(self.caret, len(self.value))

    def state(self) -> str:
        return "" if self.is_secret else self.value

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield (Hue.INK if self.value else Hue.INK_2), Hue.PAPER

    def focus_rect(self, look: Look) -> Rect:
        return self.rect


def pasted() -> str:
    """Return what is in the system's clipboard, or nothing."""
    try:
        return pygame.scrap.get_text() if pygame.scrap.get_init() or pygame.display.get_init() else ""
    except pygame.error:
        return ""
