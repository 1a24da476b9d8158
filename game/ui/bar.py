"""The bar at the top: the game's name, what is played, whether the screen is private or public, the way out."""

from collections.abc import Callable, Sequence

from attrs import define
from pygame import Rect, Surface

from game.model.council import Seat
from game.model.scenario import Scenario
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import gradient
from game.ui.type import BODY, NAME, SECOND, TITLE
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Card, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text
from game.words.language import _
from game.words.names import name

HIGH = 72


@define(eq=False, kw_only=True)
class Bar(Node):
    """Three groups on a dark band: to the left, in the middle, to the right; a line below tells private from public."""

    left: Node
    middle: Node | None = None
    right: Node
    line: Hue = Hue.PUBLIC
    tall: float | None = HIGH

    def parts(self) -> Sequence[Node]:
        return tuple(part for part in (self.left, self.middle, self.right) if part is not None)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return width, max(part.size(look, width // 2)[1] for part in self.parts()) + look.px(16)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        inner = rect.inflate(-look.px(48), -look.px(6))
        right = self.right.size(look, inner.width // 2)
        self.right.place(look, _beside(inner, inner.right - right[0], right))
        room = inner.width - right[0] - look.px(24)
        if self.middle is not None:
            middle = self.middle.size(look, room * 6 // 10)
            left = max(0, min(inner.width // 2 - middle[0] // 2, room - middle[0]))
            self.middle.place(look, _beside(inner, inner.left + left, middle))
            room = left - look.px(24)
        wide, tall = self.left.size(look, max(1, room))
        self.left.place(look, _beside(inner, inner.left, (min(wide, room), tall)))

    def paint(self, look: Look, surface: Surface) -> None:
        surface.fill(look.colour(Hue.DEEP), self.rect)
        thick = look.px(3)
        surface.fill(look.colour(self.line), (self.rect.left, self.rect.bottom - thick, self.rect.width, thick))

    def surface_under(self) -> Hue | None:
        return Hue.DEEP


def _beside(inner: Rect, left: int, size: tuple[int, int]) -> Rect:
    return Rect(left, inner.centery - size[1] // 2, size[0], size[1])


def named(subtitle: str, is_narrow: bool = False) -> Node:
    """Return the game's emblem and name, with what is played beside it."""
    parts: list[Node] = [Icon(name="emblem", side=40, hue=Hue.SUPPORT_LIGHT)]
    if not is_narrow:
        parts.append(Text(said=_("Security Council"), type=TITLE, most=1))
    parts.append(Text(said=subtitle, type=BODY, hue=Hue.DIM, most=2, grow=1))
    return Row(children=parts, gap=20)


def private(scenario: Scenario, seat: Seat) -> Node:
    """Return the mark of a seat's own desk."""
    said = _("{member}: own desk").format(member=name(scenario, seat))
    row = Row(
        children=(
            Icon(name="lock", side=22, hue=Hue.PRIVATE),
            Text(said=_("Private"), type=NAME, hue=Hue.PRIVATE),
            Flag(code=scenario.council.members[seat].code, high=28),
            Text(said=said, type=NAME, most=1),
        ),
        gap=12,
    )
    return Card(child=row, fill=Hue.PRIVATE_DARK, border=Hue.PRIVATE, radius=24, sides=20, ends=8, line=2)


def public(said: str) -> Node:
    """Return the mark of what everybody may see."""
    row = Row(
        children=(Icon(name="eye", side=24, hue=Hue.PUBLIC), Text(said=said, type=NAME, most=1)),
        gap=12,
    )
    return Card(child=row, fill=Hue.PUBLIC_DARK, border=Hue.PUBLIC, radius=24, sides=20, ends=8, line=2)


def presidency(scenario: Scenario, seat: Seat) -> Node:
    """Return who presides."""
    return Row(
        children=(
            Text(said=_("Presidency"), type=SECOND, hue=Hue.DIM, most=1),
            Flag(code=scenario.council.members[seat].code, high=26),
            Text(said=name(scenario, seat), type=NAME, most=1),
        ),
        gap=10,
    )


def menu_button(act: Callable[[], None]) -> Button:
    """Return the way to everything that is not the game itself."""
    return Button(key="menu", said=_("Menu"), command="menu", act=act, tall=40)


@define(eq=False, kw_only=True)
class Whole(Node):
    """A screen: the bar on top, something that fills the rest, and what is behind both."""

    bar: Node
    body: Node

    def parts(self) -> Sequence[Node]:
        return (self.bar, self.body)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        tall = self.bar.size(look, rect.width)[1]
        self.bar.place(look, Rect(rect.left, rect.top, rect.width, tall))
        self.body.place(look, Rect(rect.left, rect.top + tall, rect.width, rect.height - tall))

    def paint(self, look: Look, surface: Surface) -> None:

        gradient(surface, self.rect, look.colour(Hue.GROUND), look.colour(Hue.DEEP))

    def surface_under(self) -> Hue | None:
        return Hue.GROUND


@define(eq=False, kw_only=True)
class Backdrop(Node):
    """A screen without a bar: one node on what is behind everything."""

    child: Node

    def parts(self) -> Sequence[Node]:
        return (self.child,)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self.child.place(look, rect.inflate(-look.px(32), -look.px(32)))

    def paint(self, look: Look, surface: Surface) -> None:
        gradient(surface, self.rect, look.colour(Hue.GROUND), look.colour(Hue.DEEP))
        surface.fill(look.colour(Hue.PUBLIC), (self.rect.left, self.rect.top, self.rect.width, look.px(6)))

    def surface_under(self) -> Hue | None:
        return Hue.GROUND
