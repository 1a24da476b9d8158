"""The three hands one can raise, each with what it would bring."""

from collections.abc import Callable
from functools import partial

from game.desk.ballots import outcomes
from game.model.actions import Action, CastVote
from game.model.view import View
from game.model.voting import Vote
from game.ui.hues import Hue
from game.ui.meeting.refusals import refusal
from game.ui.pages import page_node
from game.ui.stances import VOTES
from game.ui.type import HEADING
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Card, Column, Row, Space
from game.ui.widgets.node import Node
from game.words.language import _

WIDE = 1_000
"""Design pixels from which they stand side by side."""

KINDS = {Vote.YES: Kind.PRIMARY, Vote.NO: Kind.DANGER, Vote.ABSTAIN: Kind.NEUTRAL}
COMMANDS = {Vote.YES: "yes", Vote.NO: "no", Vote.ABSTAIN: "abstain"}


def hands(view: View, cites: tuple[int, ...], do: Callable[[Action], None], wide: float) -> Node:
    """Return a button and its outcomes for each vote; the explanation cites so many measures."""
    found = [_hand(view, CastVote(view.seat or 0, vote, cites), do) for vote in Vote]
    return Row(children=found, gap=14, down=None) if wide > WIDE else Column(children=found, gap=10)


def _hand(view: View, action: CastVote, do: Callable[[Action], None]) -> Node:
    vote = action.vote
    said = {Vote.YES: _("Vote yes"), Vote.NO: _("Vote no"), Vote.ABSTAIN: _("Abstain")}[vote]
    button = Button(
        key=COMMANDS[vote],
        said=said,
        icon=VOTES[vote].icon,
        command=COMMANDS[vote],
        kind=KINDS[vote],
        act=partial(do, action),
        refusal=refusal(view, action),
        type=HEADING,
        tall=72,
        across=0.5,
    )
    column = Column(children=(button, page_node(outcomes(view, vote)), Space(grow=1)), gap=12)
    border = {Vote.YES: Hue.SUPPORT_LIGHT, Vote.NO: Hue.OPPOSE_LIGHT, Vote.ABSTAIN: Hue.LINE}[vote]
    return Card(child=column, fill=Hue.PANEL, border=border, sides=14, ends=14, grow=1)
