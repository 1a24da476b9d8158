"""The wait while the others decide: whose hand is up, or what each has declared, round the table."""

from collections.abc import Iterator

from game.desk.stances import stances
from game.model.phases import Phase
from game.model.text import Draft
from game.model.view import View
from game.ui.hues import Hue
from game.ui.seating import council
from game.ui.stances import GARBS, RAISED, TO_VOTE, VOTES, Stand, stand
from game.ui.table import Table
from game.ui.type import BODY, TITLE
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Card, Column, Row, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text, heading
from game.words.language import _
from game.words.names import member

HIGH = 580
"""Design pixels of the table."""


def wait(view: View, table: Table, draft: Draft | None) -> Iterator[Node]:
    """Yield what one waits for, and the table."""
    if view.phase is Phase.BALLOT and view.cast is not None:
        garb = VOTES[view.cast.vote]
        said = _("Your hand is up: {vote}").format(vote=_(garb.said))
        icon, text = garb.icon, _("All hands are shown together, once everybody has raised theirs.")
    else:
        said, icon = _("The others are deciding"), "clock"
        text = _("The meeting comes to you when it is your turn.")
    skip: Node = Space()
    if table.is_busy:
        skip = Button(key="skip", said=_("Go on"), icon="next", command="next", kind=Kind.PRIMARY, act=table.skip)
    words = Column(children=(heading(said, TITLE), Text(said=text, type=BODY, hue=Hue.DIM)), gap=6, grow=1)
    row = Row(children=(Icon(name=icon, side=40), words, skip), gap=20)
    yield Card(child=row, fill=Hue.PANEL, border=Hue.LINE, sides=24, ends=20)
    yield _seats(view, draft)


def _seats(view: View, draft: Draft | None) -> Node:
    """Return the table: whose hand is up already, or else what each has declared."""
    scenario = view.scenario
    garbs = dict.fromkeys(scenario.council.seats, GARBS[Stand.UNDECIDED])
    said = ""
    if view.phase is Phase.BALLOT:
        garbs = {seat: TO_VOTE if seat in view.queue else RAISED for seat in scenario.council.seats}
        raised, number = len(garbs) - len(view.queue), len(garbs)
        said = _("{raised} of {number} hands are up").format(raised=raised, number=number)
    elif draft is not None:
        garbs |= {known.seat: GARBS[stand(known)] for known in stances(view, draft)}
        said = _("Declared on the draft of {member}").format(member=member(scenario, draft.penholder))
    middle = Text(said=said, type=TITLE, across=0.5)
    table = council(scenario, view.president(), garbs, middle, view.to_act)
    table.tall = HIGH
    return table
