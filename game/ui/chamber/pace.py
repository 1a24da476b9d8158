"""What one can do while the others act: have them pause, or skip to one's own turn."""

from game.desk.chronicle import heading as round_heading
from game.model.view import View
from game.ui.hues import Hue
from game.ui.table import Table
from game.ui.type import BODY
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text
from game.words.language import _


def pace(view: View, table: Table) -> Node:
    """Return what the others do, with the buttons that hold or hurry them."""
    is_paused = table.others is not None and table.others.is_paused
    said = _("The others are conferring.") if not is_paused else _("Paused.")
    left = Text(said=said + " " + round_heading(view, view.round), type=BODY, hue=Hue.DIM, grow=1, most=2)
    pause = Button(
        key="pause",
        said=_("Go on") if is_paused else _("Pause"),
        icon="play" if is_paused else "pause",
        command="pause",
        act=table.pause_or_go_on,
        tall=64,
    )
    skip = Button(key="skip", said=_("Skip to my turn"), icon="next", kind=Kind.PRIMARY, act=table.skip, tall=64)
    return Row(children=(left, pause, skip), gap=12, tall=64)
