"""The public view of a lesson: the table and the draft, a large clock, and who may come to the desk."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.model.council import Seat
from game.model.phases import Phase
from game.model.view import View
from game.ui.bar import Bar, named, presidency, public
from game.ui.chamber.room import Room
from game.ui.hues import Hue
from game.ui.scenes.chamber import Chamber
from game.ui.table import Table
from game.ui.time_left import chip, console_button, face
from game.ui.type import LEAST_BOLD, NAME, SECOND, SECOND_BOLD
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Card, Column, Flow, Row, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text
from game.ui.widgets.tile import Tile
from game.words.language import _, ngettext
from game.words.names import member

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.classroom import Classroom

STRIP = 330
"""Design pixels under the table for the strip with clock and delegations."""

IN_A_ROW = 7
"""Tiles beside each other in a small window."""

FEW = 6
"""Delegations up to which each has a wide tile."""


class OpenFloor(Chamber):
    """What the projector shows between visits to the desk; nothing of it is private."""

    name = "open-floor"
    stays = False
    commands = ()

    def __init__(self, app: "Application", table: Table, room: "Classroom") -> None:
        super().__init__(app, table, is_public=True)
        self.room = room

    def title(self) -> str:
        return _("Penholder")

    def back(self) -> None:
        """Stay: there is nothing below the public view."""

    # Layout

    def _bar(self, view: View, is_narrow: bool) -> Bar:
        right: list[Node] = [] if is_narrow else [presidency(view.scenario, view.president())]
        if is_narrow:
            right.append(chip(self.room))
        return Bar(
            left=named(view.scenario.title, is_narrow),
            middle=public(_("Public: the Council table")),
            right=Row(children=(*right, console_button(self.app)), gap=20),
            line=Hue.PUBLIC,
        )

    def _left(self, view: View, room: Room) -> Iterator[Node]:
        yield self._seats(view, Room(room.wide * (0.98 - self._share()), room.high - STRIP))
        yield self._strip(view, is_narrow=False)
        yield self._since(view, 1)

    def _below_tabs(self) -> float:
        rows = -(-len(self._delegations()) // IN_A_ROW)
        return super()._below_tabs() + 46 * rows + (90 if not self.room.timekeeper.is_introduced else 40)

    def _buttons(self, view: View, is_narrow: bool) -> Node | None:
        return self._strip(view, is_narrow=True)

    def _speaker(self, view: View) -> Seat | None:
        """Nobody has the floor for himself alone, but where one seat is asked."""
        return view.to_act if not view.setup.open_floor or len(view.queue) == 1 or self.table.is_busy else None

    def _strip(self, view: View, is_narrow: bool) -> Node:
        """Return the clock, what is asked of the room, and a tile for each delegation."""
        said, doing = self._asked(view)
        words = Column(children=(Text(said=said, type=NAME, most=2), *doing), gap=8, grow=1)
        tiles = Flow(children=[self._tile(seats, is_narrow) for seats in self._delegations()], gap=8)
        if is_narrow:
            head = Row(children=(face(self.room.timekeeper.clock, self._heading(view), is_small=True), words), gap=16)
            inner: Node = Column(children=(head, tiles), gap=8)
        else:
            clock = face(self.room.timekeeper.clock, self._heading(view))
            clock.wide = 250
            words.children = (*words.children, tiles)
            inner = Row(children=(clock, words), gap=24)
        return Card(child=inner, fill=Hue.SUNKEN, border=Hue.PUBLIC, sides=20, ends=12, line=2)

    def _heading(self, view: View) -> str:
        if not self.room.timekeeper.is_introduced:
            return _("Read your sheets")
        if view.meeting is not None:
            return _("The formal meeting")
        return _("Round {round} of {last}").format(round=view.round, last=view.last_round)

    def _asked(self, view: View) -> tuple[str, list[Node]]:
        """Return a sentence on what the room does now, and buttons for all of it."""
        waiting = self.room.waiting()
        if self.table.is_busy:
            return _("The AI members are acting."), []
        if not self.room.timekeeper.is_introduced:
            begin = Button(
                key="begin-rounds",
                said=_("Open the first round"),
                icon="play",
                kind=Kind.PRIMARY,
                command="confirm",
                act=self.room.open_rounds,
                tall=52,
                is_safe=True,
            )
            said = _("Read what your government wants, here at the desk or on paper. Then the first round opens.")
            return said, [Row(children=(begin, Space(grow=1)))]
        if view.phase is Phase.BALLOT and waiting:
            hands = Button(
                key="hands",
                said=_("Show of hands"),
                icon="gavel",
                kind=Kind.PRIMARY,
                act=self._hands,
                tall=52,
            )
            said = _("The vote: raise your hands in the room, or vote at the desk.")
            return said, [Row(children=(hands, Space(grow=1)))]
        if view.phase in (Phase.OBJECTION, Phase.INSISTENCE) and waiting:
            called = _("{member} is asked to the desk.")
            return called.format(member=member(view.scenario, waiting[0])), []
        said = ngettext(
            "Bargain aloud, then come to the desk: press your flag. {count} delegation is not done.",
            "Bargain aloud, then come to the desk: press your flag. {count} delegations are not done.",
            len(waiting),
        )
        if view.setup.sealed:
            said = ngettext(
                "Bargain aloud, then file at the desk: press your flag. What is filed is revealed at the end of the "
                "round. {count} delegation is not done.",
                "Bargain aloud, then file at the desk: press your flag. What is filed is revealed at the end of the "
                "round. {count} delegations are not done.",
                len(waiting),
            )
        return said.format(count=len(waiting)), []

    def _hands(self) -> None:
        from game.ui.scenes.show_of_hands import ShowOfHands

        self.app.open(ShowOfHands(self.app, self.room))

    # Delegations

    def _delegations(self) -> list[tuple[Seat, ...]]:
        """Return the seats of each delegation that people play, in the order of the table."""
        people = [seat for seat in self.table.scenario.council.seats if seat in self.room.people]
        return list(dict.fromkeys(self.room.delegation(seat) for seat in people))

    def _tile(self, seats: tuple[Seat, ...], is_narrow: bool) -> Node:
        waiting = self.room.waiting()
        still = [seat for seat in seats if seat in waiting]
        is_done = not still
        scenario = self.table.scenario
        codes = " ".join(scenario.council.members[seat].code for seat in seats)
        flags = Row(children=[Flag(code=scenario.council.members[seat].code, high=28) for seat in seats], gap=4)
        mark = Icon(
            name="check-circle" if is_done else "dot-circle",
            side=20,
            hue=Hue.SUPPORT_LIGHT if is_done else Hue.UNDECIDED_LIGHT,
        )
        is_wide = len(self._delegations()) <= FEW and not is_narrow
        state = _("done") if is_done else _("to act")
        name = Text(said=codes, type=LEAST_BOLD, most=1)
        parts: list[Node] = [flags, name, mark]
        if is_wide:
            words = self.room.desk_of(seats[0]).name or codes
            said = Text(said=state, type=SECOND, hue=Hue.DIM, most=1)
            parts = [flags, Column(children=(Text(said=words, type=SECOND_BOLD, most=1), said), gap=0), mark]
        return Tile(
            key=f"desk-{scenario.council.members[seats[0]].code}",
            label=_("{members}: {state}; come to the desk").format(members=codes, state=state),
            child=Row(children=parts, gap=8),
            sides=10,
            ends=7,
            radius=8,
            act=self._comer(seats),
            wide=None if len(seats) > 1 else 200 if is_wide else 138,
        )

    def _comer(self, seats: tuple[Seat, ...]) -> Callable[[], None]:
        def come() -> None:
            waiting = self.room.waiting()
            still = [seat for seat in seats if seat in waiting]
            if len(seats) > 1:
                from game.ui.scenes.which_seat import WhichSeat

                self.app.open(WhichSeat(self.app, self.room, seats))
            else:
                self.room.come((still or list(seats))[0])

        return come
