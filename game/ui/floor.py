"""Who has the floor, and who is next: what everybody may know while others act."""

from game.model.council import CHANCE
from game.model.view import View
from game.ui.hues import Hue
from game.ui.type import BODY, HEADING, Type
from game.ui.widgets.layout import Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text
from game.words.language import _
from game.words.names import name, names

NEXT = 3
"""How many are named who come after."""


def floor(view: View, type_: Type = HEADING, high: float = 36) -> Node:
    """Return who has the floor now, with flag and name, and the next few in their order."""
    seat = view.to_act
    if seat is None or seat == CHANCE:
        said = _("The file is closed.") if view.ending is not None else _("Nobody has the floor.")
        mark: Node = Icon(name="clock", side=24, hue=Hue.DIM)
    else:
        said = _("{member} has the floor").format(member=name(view.scenario, seat))
        mark = Flag(code=view.scenario.council.members[seat].code, high=high)
    parts = [mark, Text(said=said, type=type_, most=1)]
    after = [other for other in view.queue if other != seat][:NEXT]
    if after:
        said = _("Next: {members}").format(members=names(view.scenario, after))
        parts.append(Text(said=said, type=BODY, hue=Hue.DIM, most=1, grow=1))
    return Row(children=parts, gap=16)
