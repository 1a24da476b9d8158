"""Who has said what of the draft where others heard it."""

from game.model.text import Draft
from game.model.view import View
from game.ui.hues import Hue
from game.ui.stances import GARBS, Stand, declared
from game.ui.type import BODY, NAME, SECOND
from game.ui.widgets.layout import Card, Column, Row, Rule
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text
from game.words.language import _
from game.words.names import name

MOST = 4
"""Seats whose words stand in the middle of the table."""


def remarks(view: View, draft: Draft | None) -> Node:
    """Return a sheet with what was said of a draft, by those with a veto first."""
    rows: list[Node] = [Text(said=_("Said of the draft"), type=NAME, hue=Hue.INK)]
    found = list(declared(view, draft))
    for seat, stand, said in found[:MOST]:
        garb = GARBS[stand]
        hue = Hue.OPPOSE_TEXT if stand is Stand.OPPOSE else Hue.SUPPORT_TEXT
        line = Row(
            children=(
                Flag(code=view.scenario.council.members[seat].code, high=28),
                Text(said=name(view.scenario, seat), type=NAME, hue=Hue.INK, most=1),
                Icon(name=garb.icon, side=20, hue=Hue.INK_2 if stand is Stand.ABSTAIN else hue),
                Text(said=said, type=BODY, hue=Hue.INK, most=2, grow=1),
            ),
            gap=12,
        )
        rows += [Rule(hue=Hue.RULE), line]
    if len(found) > MOST:
        more = _("and {count} more, on their sheets").format(count=len(found) - MOST)
        rows.append(Text(said=more, type=SECOND, hue=Hue.INK_2))
    if not found:
        rows.append(Text(said=_("Nobody has said anything of it yet."), type=BODY, hue=Hue.INK_2))
    return Card(child=Column(children=rows, gap=8), fill=Hue.PAPER, sides=18, ends=12)
