"""What the screens of bargaining have in common: numbered parts, and the bar at their foot."""

from collections.abc import Sequence

from game.ui.hues import Hue
from game.ui.type import BODY, NAME, SECOND, SECOND_BOLD, TITLE
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Dot, Icon, Text, heading
from game.words.language import _

WIDE = 1_440
"""Design pixels from which the two sheets stand side by side."""

NARROW = 1_100
"""Design pixels below which a measure takes two lines."""


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


def verdict(fault: str, warnings: Sequence[str], cautious: str) -> Node:
    """Return the bottom line: not possible and why, possible with warnings, or possible."""
    if fault:
        icon, hue, title, said = "no-entry", Hue.OPPOSE_LIGHT, _("Not possible yet:"), fault
    elif warnings:
        icon, hue, title, said = "warning", Hue.UNDECIDED_LIGHT, cautious, warnings[0]
    else:
        icon, hue, title, said = "check-circle", Hue.SUPPORT_LIGHT, _("Possible."), ""
    both = ((title, NAME, hue), (said, BODY, Hue.TEXT))
    words = [Text(said=one, type=type_, hue=ink) for one, type_, ink in both if one]
    return Row(children=(Icon(name=icon, side=28, hue=hue), Column(children=words, gap=0, grow=1)), gap=14, grow=1)


def foot(said: Node, buttons: Sequence[Node], is_narrow: bool) -> Node:
    """Return the bar at the foot: what can be said of it all, and the buttons."""
    if is_narrow:
        return Column(children=(said, Flow(children=buttons, gap=10)), gap=8)
    return Row(children=(said, *buttons), gap=16)
