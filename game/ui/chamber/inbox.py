"""The inbox as it lies in the middle of the table: whose letters wait for an answer."""

from collections.abc import Callable, Iterator, Sequence

from game.desk.inbox import is_open_statement, is_silence_open
from game.model.council import Seat
from game.model.view import View
from game.ui.hues import Hue
from game.ui.type import NAME, SECOND
from game.ui.widgets.button import Link
from game.ui.widgets.layout import Card, Column, Row, Rule
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text
from game.words.language import _
from game.words.names import name

MOST = 3
"""Letters that are listed."""


def letters(view: View) -> Iterator[tuple[Seat, str]]:
    """Yield who waits for the reader's answer, and to what."""
    for offer in view.table:
        yield offer.proposer, _("offers a deal") if offer.kind.value == "deal" else _("invites to a pact")
    for poll in view.polls:
        if view.seat in poll.asked:
            yield poll.asker, _("asks how you would vote")
    for draft in view.drafts:
        if is_silence_open(view, draft):
            yield draft.penholder, _("has placed its draft under silence")
        elif is_open_statement(view, draft) and view.seat in draft.circle:
            yield draft.penholder, _("has a statement out: object, or let it stand")


def inbox(view: View, waiting: Sequence[tuple[Seat, str]], open_: Callable[[], None]) -> Node:
    """Return a sheet with the first letters and the way to all of them."""
    head = Row(
        children=(
            Icon(name="envelope", side=22, hue=Hue.PRIVATE_TEXT),
            Text(said=_("Inbox: {count} to answer").format(count=len(waiting)), type=NAME, hue=Hue.INK, grow=1),
            Link(key="open-inbox", said=_("Open"), hue=Hue.PRIVATE_TEXT, command="inbox", act=open_),
        ),
        gap=12,
    )
    rows: list[Node] = [head]
    for number, (seat, said) in enumerate(waiting[:MOST]):
        row = Row(
            children=(
                Flag(code=view.scenario.council.members[seat].code, high=24),
                Text(said=name(view.scenario, seat), type=NAME, hue=Hue.INK, most=1),
                Link(
                    key=f"letter-{number}",
                    said=said,
                    label=f"{name(view.scenario, seat)} {said}",
                    type=SECOND,
                    hue=Hue.INK_2,
                    act=open_,
                    grow=1,
                ),
            ),
            gap=12,
        )
        rows += [Rule(hue=Hue.RULE), row]
    return Card(child=Column(children=rows, gap=8), fill=Hue.PAPER, sides=18, ends=10)
