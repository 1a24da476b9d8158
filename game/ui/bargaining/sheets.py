"""The screen on which something is written: it on one sheet, what follows from it on another, the verdict below."""

from collections.abc import Callable

from attrs import frozen

from game.desk.roll import seat_of
from game.model.view import View
from game.ui.bar import Bar, Whole, named, private
from game.ui.bargaining.steps import WIDE
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.type import SECOND, SECOND_BOLD
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Column, Pad, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text
from game.words.language import _


@frozen
class Tabs:
    """Which of the sheets is shown where there is no room for all."""

    written: tuple[str, ...]
    """What the first one is called, or its parts."""
    chosen: int
    set: Callable[[int], None]


@frozen
class Sheets:
    """What is being written, what follows from it, and the verdict with its buttons."""

    written: tuple[Node, ...]
    """One sheet, or several that take turns."""
    follows: Node
    below: Node


def screen(look: Look, width: int, view: View, title: str, tabs: Tabs, sheets: Sheets) -> Node:
    """Return the sheets side by side where there is room for both, else one of them under tabs."""
    across = look.design(width)
    is_wide = across >= WIDE and len(sheets.written) == 1
    bar = Bar(
        left=named(title, not is_wide),
        middle=private(view.scenario, seat_of(view)),
        right=Text(said=view.scenario.title if is_wide else "", type=SECOND, hue=Hue.DIM, most=2),
        line=Hue.PRIVATE,
    )
    if is_wide:
        (written,) = sheets.written
        written.grow, sheets.follows.wide = 1, across * 0.335
        body: Node = Row(children=(written, sheets.follows), gap=16, down=None, grow=1)
    else:
        pages = (*sheets.written, sheets.follows)
        chosen = min(tabs.chosen, len(pages) - 1)
        shown = pages[chosen]
        shown.grow = 1
        chooser = Segments(
            key="tabs",
            label=_("Shown"),
            options=(*tabs.written, _("What follows")),
            chosen=chosen,
            set=tabs.set,
            type=SECOND_BOLD,
        )
        body = Column(children=(chooser, shown), gap=8, grow=1)
    inner = Column(children=(body, sheets.below), gap=14)
    return Whole(bar=bar, body=Pad(child=inner, sides=16, ends=14))
