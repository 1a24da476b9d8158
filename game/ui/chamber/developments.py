"""What is new since one's last turn, under who has the floor or what one can still do."""

from collections.abc import Callable, Iterator

from attrs import frozen

from game.desk.chronicle import since_items
from game.model.phases import Phase
from game.model.view import View
from game.ui.floor import floor
from game.ui.hues import Hue
from game.ui.paper import actions_left
from game.ui.tidings import foremost, tidings
from game.ui.type import BODY, NAME, TITLE
from game.ui.widgets.button import Link
from game.ui.widgets.layout import Card, Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text
from game.words.language import _

ALL = 40
"""Lines of what is new where they have the screen to themselves."""

FEW = 3
"""Lines of what is new in the chamber itself."""


@frozen
class Developments:
    """What is told of what is new, and what leads on from there."""

    view: View
    read: int
    """Entries of the log that are not new."""
    is_own: bool
    """Whether it is a seat's own desk."""
    names_speaker: bool
    """Whether who has the floor stands over it."""
    undo: Callable[[], None] | None
    """Takes the last action back, where that can be."""
    log: Callable[[], None]
    """Opens everything that happened."""


def developments(shown: Developments, most: int) -> Node:
    """Return what is new, in so many lines at most."""
    is_brief = most < ALL
    found = since_items(shown.view, shown.read, is_new=True)
    rows = tidings(shown.view, foremost(shown.view, found, most), 1 if is_brief else None, is_brief=is_brief)
    if not rows:
        rows.append(Text(said=_("Nothing new."), type=BODY, hue=Hue.DIM))
    head = tuple(_head(shown))
    head[0].grow = 1
    column = Column(children=(Row(children=head, gap=16), *rows), gap=6)
    return Card(child=column, fill=Hue.SUNKEN, border=Hue.LINE, sides=18, ends=10)


def _head(shown: Developments) -> Iterator[Node]:
    view = shown.view
    if shown.names_speaker:
        yield floor(view, NAME if shown.is_own else TITLE)
    else:
        title = _("Since your last turn") if shown.read and shown.is_own else _("So far")
        yield Text(said=title, type=NAME, hue=Hue.DIM)
        if view.to_act == view.seat and view.phase is Phase.CONSULTATIONS:
            yield Text(said=actions_left(view), type=BODY, hue=Hue.UNDECIDED_LIGHT)
    if shown.undo is not None:
        yield Link(key="undo", said=_("Take back"), icon="undo", command="undo", act=shown.undo)
    yield Link(key="log", said=_("Everything"), command="log", act=shown.log)
