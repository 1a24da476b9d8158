"""The explanation of vote: which measures one will point to."""

from collections.abc import Callable
from functools import partial

from game.model.view import View
from game.ui.hues import Hue
from game.ui.type import NAME, SECOND
from game.ui.widgets.layout import Card, Column, Flow, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text
from game.ui.widgets.tick import Tick
from game.words.language import _


def explanation(view: View, cites: tuple[int, ...], cite: Callable[[int, bool], None]) -> Node:
    """Return a tick for each measure; ``cite`` is told which one is to be pointed to, or no longer."""
    ticks = [
        Tick(key=f"cite-{number}", said=measure.title, is_on=number in cites, set=partial(cite, number))
        for number, measure in enumerate(view.scenario.measures)
    ]
    head = Row(
        children=(
            Icon(name="speech", side=22, hue=Hue.PUBLIC),
            Text(said=_("Your explanation of vote will point to"), type=NAME, grow=1),
            Text(said=_("public; none is fine"), type=SECOND, hue=Hue.DIM),
        ),
        gap=10,
    )
    return Card(
        child=Column(children=(head, Flow(children=ticks, gap=10)), gap=12),
        fill=Hue.SUNKEN,
        border=Hue.LINE,
        sides=20,
        ends=14,
    )
