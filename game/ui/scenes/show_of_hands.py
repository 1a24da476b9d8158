"""A vote by a show of hands: the room raises its hands, and somebody presses what it sees. Public, as hands are."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.model.council import Seat
from game.model.voting import Vote
from game.ui.bar import public
from game.ui.frame import framed
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.time_left import chip
from game.ui.type import BODY, DOCUMENT, HEADING, NAME, SECOND
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Card, Column, Flow, Row
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Text, heading
from game.words.language import _, ngettext
from game.words.meetings import put
from game.words.names import name

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.classroom import Classroom

VOTES = (Vote.YES, Vote.NO, Vote.ABSTAIN)


class ShowOfHands(Scene):
    """A line for each seat of people that has not voted; nothing is cast until all of it is confirmed."""

    name = "hands"
    is_shown_to_all = True

    def __init__(self, app: "Application", room: "Classroom") -> None:
        super().__init__(app)
        self._room = room
        self.seen: dict[Seat, Vote] = {}
        """Hands that were seen."""

    def title(self) -> str:
        return _("Penholder")

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view = self._room.table.public
        scenario, waiting = view.scenario, self._room.waiting()
        question = view.meeting.agenda[0] if view.meeting is not None and view.meeting.agenda else None
        said = put(scenario, question) if question is not None else _("The vote")
        rows = [self._row(seat) for seat in waiting]
        body = Column(
            children=(
                Row(children=(heading(said, DOCUMENT), chip(self._room)), gap=20),
                Text(
                    said=_("Press what each delegation shows. AI members raise theirs at the same time, unseen."),
                    type=BODY,
                    hue=Hue.DIM,
                ),
                Scroll(key="hands", child=Flow(children=rows, gap=12)),
            ),
            gap=12,
        )
        left = len([seat for seat in waiting if seat not in self.seen])
        rest = (
            ngettext("{count} hand is missing.", "{count} hands are missing.", left).format(count=left) if left else ""
        )
        cast = Button(
            key="cast",
            said=_("Count the hands"),
            icon="gavel",
            kind=Kind.PRIMARY,
            act=self._cast,
            refusal=rest,
            type=HEADING,
            tall=60,
        )
        words = rest or _("All hands are up.")
        foot = Row(children=(Text(said=words, type=NAME, hue=Hue.DIM, grow=1), cast), gap=20)
        middle = public(_("Public: formal meeting"))
        return framed(look, _("Show of hands"), body, self.back, foot=foot, middle=middle)

    def _row(self, seat: Seat) -> Node:
        scenario = self._room.table.scenario
        member = scenario.council.members[seat]
        chosen = VOTES.index(self.seen[seat]) if seat in self.seen else -1
        choice = _Hands(
            key=f"hand-{member.code}",
            label=_("The hand of {member}").format(member=member.name),
            options=(_("Yes"), _("No"), _("Abstain")),
            chosen=chosen,
            set=self._setter(seat),
            type=SECOND,
            wide=300,
        )
        who = Row(
            children=(
                Flag(code=member.code, high=32),
                Text(said=name(scenario, seat), type=NAME, most=1, grow=1),
            ),
            gap=12,
            wide=240,
        )
        row = Row(children=(who, choice), gap=12)
        return Card(child=row, fill=Hue.PANEL, border=Hue.LINE, sides=14, ends=8)

    def _setter(self, seat: Seat) -> Callable[[int], None]:
        def choose(place: int) -> None:
            self.seen[seat] = VOTES[place]
            self.app.refresh()

        return choose

    def _cast(self) -> None:
        self.app.close(self)
        self._room.raise_hands(self.seen)


class _Hands(Segments):
    """Segments of which none is set before a hand was seen."""

    def state(self) -> str:
        return self.options[self.chosen] if self.chosen >= 0 else _("not yet")
