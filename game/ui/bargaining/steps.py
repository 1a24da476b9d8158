"""What the screens of bargaining have in common: numbered parts, and the bar at their foot."""

from collections.abc import Sequence

from attrs import frozen

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.type import BODY, NAME, SECOND, SECOND_BOLD, TITLE
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Dot, Icon, Text, heading
from game.words.language import _
from game.words.reasons import joined

WIDE = 1_440
"""Design pixels from which the two sheets stand side by side."""

NARROW = 1_100
"""Design pixels below which a measure takes two lines."""

LOW = 860
"""Design pixels of height below which, where sheets stand under tabs, each part has one of its own."""


@frozen
class Room:
    """How much of it all a window can show at a time."""

    is_wide: bool
    is_narrow: bool
    is_low: bool

    @property
    def is_tight(self) -> bool:
        """Whether parts take turns, and what explains itself once moves out of the way with the rest."""
        return not self.is_wide and self.is_low


def room(look: Look, size: tuple[int, int]) -> Room:
    """Return how much room a window of so many pixels has."""
    across, down = look.design(size[0]), look.design(size[1])
    return Room(across >= WIDE, across < NARROW, down < LOW)


def part(number: str, title: str, hint: str = "", *more: Node) -> Node:
    """Return the head of a numbered part, with a hint and what else belongs to it."""
    head: list[Node] = [Dot(said=number), heading(title, TITLE, Hue.INK)]
    row = [Row(children=head, gap=14, tall=38)]
    if hint:
        row.append(Row(children=(Text(said=hint, type=SECOND, hue=Hue.INK_2),), tall=38))
    row += [Row(children=(one,), tall=38) for one in more]
    return Flow(children=row, gap=16)


def noted(icon: str, title: str, said: str, hue: Hue = Hue.OPPOSE_TEXT) -> Node:
    """Return a remark: an icon, a word in colour, a sentence."""
    words = Column(
        children=tuple(
            one
            for one in (
                Text(said=title, type=SECOND_BOLD, hue=hue) if title else None,
                Text(said=said, type=SECOND, hue=Hue.INK_2) if said else None,
            )
            if one is not None
        ),
        gap=0,
        grow=1,
    )
    return Row(children=(Icon(name=icon, side=20, hue=hue), words), gap=10, down=0)


def verdict(fault: str, warnings: Sequence[str], cautious: str, space: Room) -> Node:
    """Return whether it is possible, and why not or what warns; in a tight room in one line."""
    if fault:
        icon, hue, title, said = "no-entry", Hue.OPPOSE_LIGHT, _("Not possible yet:"), fault
    elif warnings:
        icon, hue, title, said = "warning", Hue.UNDECIDED_LIGHT, cautious, warnings[0]
    else:
        icon, hue, title, said = "check-circle", Hue.SUPPORT_LIGHT, _("Possible."), ""
    both = ((title, NAME, hue), (said, BODY, Hue.TEXT))
    words: list[Node] = [Text(said=one, type=type_, hue=ink) for one, type_, ink in both if one]
    if space.is_tight:
        words = [Text(said=joined(title, said), type=SECOND_BOLD, hue=hue, most=2)]
    return Row(children=(Icon(name=icon, side=28, hue=hue), Column(children=words, gap=0, grow=1)), gap=14, grow=1)


def foot(said: Node, buttons: Sequence[Node], space: Room) -> Node:
    """Return the bar at the foot: what can be said of it all, and the buttons."""
    if space.is_narrow or space.is_low:
        for button in buttons:
            button.tall = 44
    if space.is_narrow:
        return Column(children=(said, Flow(children=buttons, gap=10)), gap=8)
    return Row(children=(said, *buttons), gap=16)
