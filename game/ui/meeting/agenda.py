"""What is before the meeting: its drafts in their order, and what was moved on them."""

from game.desk.roll import on_agenda
from game.model.events import MotionMade
from game.model.view import View
from game.model.voting import Ballot
from game.ui.hues import Hue
from game.ui.type import BODY, DOCUMENT, SECOND
from game.ui.widgets.layout import Card, Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.words.events import sentence
from game.words.language import _
from game.words.minutes import heading as round_heading
from game.words.names import member
from game.words.texts import level


def agenda(view: View) -> Node:
    """Return the drafts of the meeting and the motions made so far."""
    when = round_heading(view.scenario, view.round)
    head = Row(
        children=(
            Icon(name="gavel", side=34, hue=Hue.SUPPORT_LIGHT),
            heading(_("The formal meeting"), DOCUMENT),
            Text(said=when, type=BODY, hue=Hue.DIM, across=1, grow=1),
        ),
        gap=14,
    )
    rows: list[Node] = [head]
    for place, draft in enumerate(on_agenda(view)):
        said = _("{number}. Draft of {member}, version {version}").format(
            number=place + 1, member=member(view.scenario, draft.penholder), version=draft.version
        )
        flag = Flag(code=view.scenario.council.members[draft.penholder].code, high=24)
        rows.append(Row(children=(flag, Text(said=said, type=BODY, grow=1)), gap=12))
    rows += [motion(view, one) for one in (view.meeting.motions if view.meeting else ())]
    return Card(child=Column(children=rows, gap=8), fill=Hue.SUNKEN, border=Hue.LINE, sides=20, ends=14)


def motion(view: View, moved: Ballot) -> Node:
    """Return who moved what, with the levels it would change."""
    said = [Text(said=sentence(view.scenario, MotionMade(moved)), type=BODY)]
    said += [Text(said=level(view.scenario, measure, at), type=SECOND, hue=Hue.DIM) for measure, at in moved.changes]
    return Row(
        children=(Icon(name="chevron-right", side=20, hue=Hue.PUBLIC), Column(children=said, gap=2, grow=1)),
        gap=12,
        down=0,
    )
