"""What stands in the middle of the table: the count, the inbox, and what was said."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.model.text import Draft
from game.model.view import View
from game.ui.chamber.count import declared, expected
from game.ui.chamber.inbox import inbox, letters
from game.ui.chamber.remarks import remarks
from game.ui.deeds import Deeds
from game.ui.hues import Hue
from game.ui.type import BODY
from game.ui.widgets.button import Link
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text
from game.words.language import _

if TYPE_CHECKING:
    from game.minds.staff import WhipCount


def own_middle(view: View, draft: Draft | None, count: "WhipCount | None", deeds: Deeds) -> Iterator[Node]:
    """Yield what a seat is told at its own desk."""
    if draft is None:
        yield _none(_("You have not been shown a draft yet."))
    elif count is not None:
        yield from expected(view, draft, count)
    else:
        yield from declared(view, draft)
    if not view.setup.unaided:  # it stands while staff still counts, and where there is no draft yet
        said = _("What staff thinks, and why")
        yield Link(key="staff", said=said, icon="people", command="staff", act=deeds.staff)
    waiting = tuple(letters(view))
    yield inbox(view, waiting, deeds.inbox)
    if not waiting:
        yield remarks(view, draft)


def public_middle(view: View, draft: Draft | None) -> Iterator[Node]:
    """Yield what everybody is told."""
    if draft is None:
        yield _none(_("No text has been shown to everybody yet."))
    else:
        yield from declared(view, draft)
    yield remarks(view, draft)


def _none(said: str) -> Node:
    return Text(said=said, type=BODY, hue=Hue.DIM, across=0.5)
