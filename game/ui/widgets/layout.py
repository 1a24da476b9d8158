"""Nodes that place other nodes: one below another, side by side, over each other, padded, on a surface."""

from collections.abc import Iterator, Sequence

from attrs import define, field
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, shadow
from game.ui.widgets.node import Node


@define(eq=False, kw_only=True)
class Group(Node):
    """Nodes placed together."""

    children: Sequence[Node] = field(factory=tuple)
    gap: float = 8

    def parts(self) -> Sequence[Node]:
        return self.children


@define(eq=False, kw_only=True)
class Column(Group):
    """One below another; what can grow shares the height that is left."""

    across: float | None = None
    """Where narrower nodes lie: 0 left, 0.5 in the middle, 1 right; ``None`` makes them as wide as the column."""

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        sizes = [child.size(look, width) for child in self.children]
        gaps = look.px(self.gap) * max(0, len(sizes) - 1)
        return max((wide for wide, _tall in sizes), default=0), sum(tall for _wide, tall in sizes) + gaps

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        sizes = [child.size(look, rect.width) for child in self.children]
        gap = look.px(self.gap)
        spare = rect.height - sum(tall for _wide, tall in sizes) - gap * max(0, len(sizes) - 1)
        extra = shares(spare, [child.grow for child in self.children])
        top = rect.top
        for child, (wide, tall), more in zip(self.children, sizes, extra, strict=True):
            height = max(0, tall + more)
            if self.across is None:
                child.place(look, Rect(rect.left, top, rect.width, height))
            else:
                left = rect.left + round((rect.width - wide) * self.across)
                child.place(look, Rect(left, top, wide, height))
            top += height + gap


@define(eq=False, kw_only=True)
class Row(Group):
    """Side by side; what can grow shares the width that is left, and gives way where there is too little."""

    down: float | None = 0.5
    """Where lower nodes lie: 0 at the top, 1 at the bottom; ``None`` makes them as high as the row."""

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        widths = self._widths(look, width)
        heights = [child.size(look, wide)[1] for child, wide in zip(self.children, widths, strict=True)]
        gaps = look.px(self.gap) * max(0, len(widths) - 1)
        return min(width, sum(self._wants(look, width)) + gaps), max(heights, default=0)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        left, gap = rect.left, look.px(self.gap)
        for child, wide in zip(self.children, self._widths(look, rect.width), strict=True):
            tall = rect.height if self.down is None else min(rect.height, child.size(look, wide)[1])
            top = rect.top + round((rect.height - tall) * (self.down or 0))
            child.place(look, Rect(left, top, wide, tall))
            left += wide + gap

    def _wants(self, look: Look, width: int) -> list[int]:
        return [child.size(look, width)[0] for child in self.children]

    def _widths(self, look: Look, width: int) -> list[int]:
        room = max(0, width - look.px(self.gap) * max(0, len(self.children) - 1))
        wants = self._wants(look, room)
        grows = [child.grow for child in self.children]
        wants = [0 if grow and child.wide is None else want for child, grow, want in self._each(grows, wants)]
        spare = room - sum(wants)
        if spare >= 0:
            return [want + more for want, more in zip(wants, shares(spare, grows), strict=True)]
        return squeezed(wants, room)

    def _each(self, grows: list[float], wants: list[int]) -> Iterator[tuple[Node, float, int]]:
        return zip(self.children, grows, wants, strict=True)


@define(eq=False, kw_only=True)
class Flow(Group):
    """Side by side, and on to the next line when a line is full, as words are."""

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        places = self._places(look, width)
        return (
            max((place.right for place in places), default=0),
            max((place.bottom for place in places), default=0),
        )

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        for child, place in zip(self.children, self._places(look, rect.width), strict=True):
            child.place(look, place.move(rect.left, rect.top))

    def _places(self, look: Look, width: int) -> list[Rect]:
        gap, left, top, tallest = look.px(self.gap), 0, 0, 0
        places = []
        for child in self.children:
            wide, tall = child.size(look, width)
            if left and left + wide > width:
                left, top, tallest = 0, top + tallest + gap, 0
            places.append(Rect(left, top, wide, tall))
            left, tallest = left + wide + gap, max(tallest, tall)
        return places


@define(eq=False, kw_only=True)
class Pad(Node):
    """Room round a node: left and right, above and below."""

    child: Node
    sides: float = 16
    ends: float = 16

    def parts(self) -> Sequence[Node]:
        return (self.child,)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        sides, ends = look.px(self.sides), look.px(self.ends)
        wide, tall = self.child.size(look, max(0, width - 2 * sides))
        return min(width, wide + 2 * sides), tall + 2 * ends

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self.child.place(look, rect.inflate(-2 * look.px(self.sides), -2 * look.px(self.ends)))


@define(eq=False, kw_only=True)
class Card(Pad):
    """A node on a surface of its own, with round corners."""

    fill: Hue = Hue.PANEL
    border: Hue | None = None
    radius: float = 10
    is_raised: bool = False
    line: float = 1

    def paint(self, look: Look, surface: Surface) -> None:
        radius = look.px(self.radius)
        if self.is_raised:
            shadow(surface, self.rect, radius, look.px(8))
        border = None if self.border is None else look.colour(self.border)
        box(surface, self.rect, look.colour(self.fill), radius, border, look.px(self.line))

    def surface_under(self) -> Hue | None:
        return self.fill


@define(eq=False, kw_only=True)
class Sheet(Card):
    """A card of paper."""

    fill: Hue = Hue.PAPER
    radius: float = 12
    sides: float = 24
    ends: float = 20
    is_raised: bool = True


@define(eq=False, kw_only=True)
class Rule(Node):
    """A thin line."""

    hue: Hue = Hue.LINE
    thick: float = 1
    tall: float | None = 1

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return 0, look.px(self.thick)

    def paint(self, look: Look, surface: Surface) -> None:
        surface.fill(
            look.colour(self.hue), Rect(self.rect.left, self.rect.centery, self.rect.width, look.px(self.thick))
        )


@define(eq=False, kw_only=True)
class Space(Node):
    """Room with nothing in it."""


def shares(spare: int, grows: Sequence[float]) -> list[int]:
    """Return spare pixels divided in proportion, whole and without loss; none where there are none to give."""
    total = sum(grows)
    if spare <= 0 or total <= 0:
        return [0] * len(grows)
    given, done, so_far = [], 0, 0.0
    for grow in grows:
        so_far += grow
        upto = round(spare * so_far / total)
        given.append(upto - done)
        done = upto
    return given


def squeezed(wants: Sequence[int], room: int) -> list[int]:
    """Return widths that fit into too little room: the widest give way first."""
    widths = list(wants)
    while sum(widths) > room:
        widest = max(widths)
        if widest <= 0:
            break
        places = [place for place, width in enumerate(widths) if width == widest]
        below = max((width for width in widths if width < widest), default=0)
        cut = min(widest - below, -(-(sum(widths) - room) // len(places)))
        for place in places:
            widths[place] -= cut
    return widths
