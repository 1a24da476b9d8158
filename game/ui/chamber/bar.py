"""The bar of the chamber: its game, whose desk it is, the presidency, the clock of a lesson, the ways out."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from game.model.view import View
from game.ui.bar import Bar, named, presidency, private, public
from game.ui.hues import Hue
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Row
from game.ui.widgets.node import Node
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.director import Director


def bar(view: View, right: Sequence[Node], is_narrow: bool, is_crowded: bool) -> Bar:
    """Return the bar of a view with so much to its right; in a crowded one the presidency is left out."""
    mark = private(view.scenario, view.seat) if view.seat is not None else public(_("Public: the Council table"))
    president: list[Node] = [] if is_crowded else [presidency(view.scenario, view.president())]
    return Bar(
        left=named(view.scenario.title, is_narrow),
        middle=mark,
        right=Row(children=(*president, *right), gap=24),
        line=Hue.PRIVATE if view.seat is not None else Hue.PUBLIC,
    )


def lesson_time(game: "Director", can_leave: bool, is_narrow: bool) -> Iterator[Node]:
    """Yield the clock of a lesson, and the way back to the room for who may leave the desk."""
    from game.ui.time_left import chip

    yield chip(game)
    if can_leave:
        said = _("Leave") if is_narrow else _("Leave the desk")
        yield Button(key="leave", said=said, icon="eye", command="leave", act=game.leave_desk, tall=40)


def desk_button(act: Callable[[], None]) -> Button:
    """Return the way back to the desk from which the public view was opened."""
    return Button(key="desk", said=_("Back to the desk"), icon="lock", command="close", act=act, tall=40)
