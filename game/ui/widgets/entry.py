"""An entry of a list of acts: what it is called, what it does, what it costs, and the rule that stands against it."""

from collections.abc import Iterator

from attrs import define, field
from pygame import Rect, Surface

from game.ui import artwork
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box
from game.ui.type import LEAST_BOLD, NAME, SECOND, Type
from game.ui.widgets.node import Control, Role

SIDES, ENDS, MARK = 14, 9, 36
"""Design pixels at its sides, above and below, and of its icon with the gap behind it."""


@define(eq=False, kw_only=True)
class Entry(Control):
    """A button of several lines. One that cannot be pressed says why in its own last lines."""

    said: str
    detail: str = ""
    icon: str = ""
    code: str = ""
    """Whose flag stands in the icon's place."""
    cost: str = ""
    """Beside its name."""
    role: Role = Role.BUTTON
    type: Type = NAME
    _cut: tuple[tuple[str, ...], ...] = field(default=(), init=False)

    def __attrs_post_init__(self) -> None:
        self.label = self.label or self.said

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        parts = self._parts(look, width)
        tall = sum(len(lines) * look.letters.height(type_) for lines, type_ in parts)
        return width, max(tall, look.px(30)) + 2 * look.px(ENDS)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self._cut = tuple(lines for lines, _type in self._parts(look, rect.width))

    def _parts(self, look: Look, width: int) -> tuple[tuple[tuple[str, ...], Type], ...]:
        """Return the lines of its name, of what it does, and of what stands against it."""
        wrapped = look.letters.wrapped
        room = max(look.px(60), width - 2 * look.px(SIDES) - self._before(look))
        beside = look.letters.width(self.cost, LEAST_BOLD) + look.px(16) if self.cost else 0
        name = wrapped(self.said, self.type, max(look.px(60), room - beside))
        detail = wrapped(self.detail, SECOND, room) if self.detail else ()
        against = wrapped(self.refusal, SECOND, room - look.px(26)) if self.refusal else ()
        return (name, self.type), (detail, SECOND), (against, SECOND)

    def _before(self, look: Look) -> int:
        return look.px(MARK) if self.icon or self.code else 0

    def paint(self, look: Look, surface: Surface) -> None:
        fill = Hue.SUNKEN if not self.is_enabled or self.is_down else Hue.RAISED if self.is_hovered else Hue.PANEL
        box(surface, self.rect, look.colour(fill), look.px(8), look.colour(Hue.LINE), look.px(1))
        inner = self.rect.inflate(-2 * look.px(SIDES), -2 * look.px(ENDS))
        ink = Hue.TEXT if self.is_enabled else Hue.DIM
        line = look.letters.height(self.type)
        centre = (inner.left + look.px(12), inner.top + line // 2)
        if self.code:
            tall = look.px(20)
            drawn = artwork.flag(self.code, tall * 4 // 3, tall)
            surface.blit(drawn, (inner.left, centre[1] - tall // 2))
        elif self.icon:
            look.icon(surface, self.icon, ink if not self.is_enabled else Hue.SUPPORT_LIGHT, centre, 24)
        left = inner.left + self._before(look)
        if self.cost:
            look.write(surface, self.cost, LEAST_BOLD, Hue.DIM, Rect(inner.left, inner.top, inner.width, line), 1)
        top = inner.top
        for place, (lines, type_, hue) in enumerate(
            zip(self._cut, (self.type, SECOND, SECOND), (ink, Hue.DIM, Hue.OPPOSE_LIGHT), strict=True)
        ):
            tall = look.letters.height(type_)
            shift = 0
            if place == 2 and lines:
                shift = look.px(26)
                look.icon(surface, "no-entry", hue, (left + look.px(9), top + tall // 2), 18)
            for text in lines:
                look.write(surface, text, type_, hue, Rect(left + shift, top, inner.width, tall))
                top += tall

    def state(self) -> str:
        return ", ".join(part for part in (self.cost, self.detail) if part)

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        for fill in (Hue.SUNKEN,) if not self.is_enabled else (Hue.PANEL, Hue.RAISED, Hue.SUNKEN):
            yield Hue.DIM, fill
            yield (Hue.TEXT if self.is_enabled else Hue.OPPOSE_LIGHT), fill
