"""A count of votes as one sees it at a glance: a strip of stances, how many of each, and the line they must reach."""

from collections.abc import Iterator, Sequence

from attrs import define
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, dashed
from game.ui.stances import Garb
from game.ui.type import BODY, NUMERAL, SECOND_BOLD
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.node import Node, Role
from game.ui.widgets.text import Icon, Text
from game.words.language import _

TALL = 36


@define(eq=False, kw_only=True)
class Strip(Node):
    """One box a seat, in the order given, and a line after as many as are needed."""

    garbs: Sequence[Garb | None]
    """None: not shown yet."""
    needed: int
    said: str
    role: Role = Role.METER

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        wanted = max(len(self.garbs) * look.px(TALL + 6), 2 * look.letters.width(self.said, SECOND_BOLD))
        return min(width, wanted), look.px(TALL + 12) + look.letters.height(SECOND_BOLD)

    def paint(self, look: Look, surface: Surface) -> None:
        number = max(1, len(self.garbs))
        gap = look.px(6)
        side = min(look.px(TALL), (self.rect.width - gap * (number - 1)) // number)
        if side < look.px(10):
            gap, side = 1, max(2, (self.rect.width - number) // number)
        whole = number * side + (number - 1) * gap
        left, top = self.rect.centerx - whole // 2, self.rect.top + look.px(5)
        for place, garb in enumerate(self.garbs):
            rect = Rect(left + place * (side + gap), top, side, side)
            if garb is None:
                dashed(surface, rect, look.colour(Hue.LINE), look.px(6), look.px(2), look.px(5))
                continue
            line = None if garb.line is None else look.colour(garb.line)
            box(surface, rect, look.colour(garb.fill), look.px(6), line, look.px(2))
            if side >= look.px(16):
                look.icon(surface, garb.icon, garb.ink, rect.center, look.design(side) * 0.62)
        self._goal(look, surface, left, top, side, gap)

    def _goal(self, look: Look, surface: Surface, left: int, top: int, side: int, gap: int) -> None:
        if not 0 < self.needed <= len(self.garbs):
            return
        at = left + self.needed * (side + gap) - gap // 2
        surface.fill(
            look.colour(Hue.UNDECIDED_LIGHT), (at - look.px(1), top - look.px(5), look.px(3), side + look.px(10))
        )
        tall = look.letters.height(SECOND_BOLD)
        wide = look.letters.width(self.said, SECOND_BOLD)
        place = Rect(at - wide // 2, top + side + look.px(5), wide, tall)
        look.write(surface, self.said, SECOND_BOLD, Hue.UNDECIDED_LIGHT, place.clamp(self.rect))

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield Hue.UNDECIDED_LIGHT, None
        for garb in self.garbs:
            if garb is not None:
                yield garb.ink, garb.fill


def counts(found: Sequence[tuple[Garb, int, str]]) -> Node:
    """Return how many of each stance there are, in large numbers."""
    return Row(
        children=tuple(_count(garb, number, said) for garb, number, said in found),
        gap=4,
        down=0,
    )


def _count(garb: Garb, number: int, said: str) -> Node:
    return Column(
        children=(
            Text(said=str(number), type=NUMERAL, hue=garb.light, across=0.5),
            Row(
                children=(Icon(name=garb.icon, side=18, hue=garb.light), Text(said=said, type=BODY, most=2)),
                gap=8,
            ),
        ),
        gap=0,
        across=0.5,
        grow=1,
        label=f"{number} {said}",
    )


def needed_said(needed: int) -> str:
    """Return what stands under the line of a strip."""
    return _("{number} needed").format(number=needed)
