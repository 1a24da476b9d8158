"""What each member has said of a draft."""

from game.desk.stances import stances
from game.model.text import Draft
from game.model.view import View
from game.ui.hues import Hue
from game.ui.stances import GARBS, stand
from game.ui.type import NAME, SECOND, SECOND_BOLD
from game.ui.widgets.layout import Card, Column, Flow, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text
from game.words.language import _
from game.words.names import member


def declarations(view: View, draft: Draft) -> Node:
    """Return the stance of each member on a draft, as far as one knows."""
    title = _("Declared on the draft of {member}").format(member=member(view.scenario, draft.penholder))
    chips: list[Node] = []
    for known in stances(view, draft):
        garb, one = GARBS[stand(known)], view.scenario.council.members[known.seat]
        row = Row(
            children=(
                Flag(code=one.code, high=22),
                Text(said=one.name, type=SECOND, most=1),
                Icon(name=garb.icon, side=18, hue=garb.light),
                Text(said=_(garb.said), type=SECOND_BOLD, hue=garb.light, most=1),
            ),
            gap=8,
        )
        chips.append(Card(child=row, fill=Hue.PANEL, border=Hue.LINE, sides=10, ends=5, radius=8))
    column = Column(children=(Text(said=title, type=NAME), Flow(children=chips, gap=8)), gap=10)
    return Card(child=column, fill=Hue.SUNKEN, border=Hue.LINE, sides=20, ends=14)
