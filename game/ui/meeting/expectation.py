"""What staff expects of a vote: a strip of stances, how likely the text is to pass, who may stop it."""

from typing import TYPE_CHECKING

from game.model.view import View
from game.ui.hues import Hue
from game.ui.stances import EXPECTED, GARBS, RISK, Garb, Stand
from game.ui.tally import Strip, needed_said
from game.ui.type import BODY, NAME
from game.ui.widgets.layout import Card, Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text
from game.words.language import _
from game.words.names import name

if TYPE_CHECKING:
    from game.minds.staff import WhipCount


def expectation(view: View, count: "WhipCount | None") -> Node:
    """Return the whip count of the draft that is voted on; None is one that is being made."""
    needed, order = view.scenario.council.yes_needed, list(Stand)
    garbs: list[Garb | None] = [None] * len(view.scenario.council.members)
    said, risk = _("Staff is counting…"), ""
    if count is not None:
        stands = sorted((EXPECTED[tally.stance] for tally in count.tallies), key=order.index)
        garbs = [GARBS[one] for one in stands]
        said = _("With your yes it passes in {chance} of 100 cases, without in {without}.").format(
            chance=count.passes, without=count.without
        )
        risk = _vetoes(view, count)
    head = Row(
        children=(
            Icon(name="diamond", side=18, hue=Hue.PRIVATE),
            Text(said=_("What staff expects"), type=NAME),
            Text(said=said, type=BODY, hue=Hue.DIM, grow=1, across=1),
        ),
        gap=10,
    )
    strip = Strip(garbs=garbs, needed=needed, said=needed_said(needed), label=said)
    column = Column(children=(head, strip, Text(said=risk or " ", type=NAME, hue=Hue.OPPOSE_LIGHT)), gap=10)
    return Card(child=column, fill=Hue.SUNKEN, border=Hue.LINE, sides=20, ends=14)


def _vetoes(view: View, count: "WhipCount") -> str:
    """Return who may stop the text, or nothing."""
    listed = ", ".join(
        _("{member} {chance} in 100").format(member=name(view.scenario, one.seat), chance=one.veto)
        for one in count.tallies
        if one.veto >= RISK and one.seat != view.seat
    )
    return _("Veto risk: {list}").format(list=listed) if listed else ""
