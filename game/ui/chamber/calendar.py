"""Where in time the chamber is: the round, how many are left, and the track of them all."""

from game.model.view import View
from game.ui.hues import Hue
from game.ui.track import HIGH, Track, stops
from game.ui.type import HEADING, NAME, SECOND
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text
from game.words.language import _, ngettext
from game.words.names import round_label


def calendar(view: View) -> Node:
    """Return the present round and, to its right, the track."""
    return Row(children=(_now(view), Track(stops=stops(view), now=view.round)), tall=HIGH, gap=24)


def _now(view: View) -> Node:
    said = _("Round {round} of {last}").format(round=view.round, last=view.last_round)
    left = view.last_round - view.round
    rest = ngettext("{count} round left", "{count} rounds left", left).format(count=left) if left else _("the last")
    title = round_label(view.scenario, view.round) or said
    below = Row(
        children=(Text(said=said, type=NAME, hue=Hue.UNDECIDED_LIGHT), Text(said=rest, type=SECOND, hue=Hue.DIM)),
        gap=12,
    )
    return Column(children=(Text(said=title, type=HEADING, most=1), below), gap=2, wide=330)
