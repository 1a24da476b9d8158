"""What can be done from the chamber: its buttons, and the screens they open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.desk.openings import openings
from game.model.actions import (
    Action,
    AskPoll,
    CallGroup,
    CirculateDraft,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    PassTurn,
    PutInBlue,
    ReviseDraft,
)
from game.model.council import Seat
from game.model.errors import Breach
from game.model.phases import Phase
from game.model.view import View
from game.ui.hues import Hue
from game.ui.type import SECOND_BOLD
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.node import Node
from game.words.breaches import numbered
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber


class Deeds:
    """The doors that lead out of a chamber."""

    def __init__(self, chamber: "Chamber") -> None:
        self._chamber = chamber
        self._app = chamber.app
        self._known: tuple[View, dict[type[Action], Breach | None]] | None = None

    # Buttons

    def buttons(self, view: View) -> tuple[Node, ...]:
        """Return what the reader can do now, the end of its turn last; what it cannot says why."""
        if view.seat is None or view.to_act != view.seat:
            return (self._waits(),)
        if view.phase is not Phase.CONSULTATIONS:
            said = _("To the meeting")
            return (Button(key="meeting", said=said, icon="gavel", kind=Kind.PRIMARY, act=self.meeting, tall=64),)
        holds_pen = view.draft(view.seat) is not None
        waiting = len(view.table) + sum(view.seat in poll.asked for poll in view.polls)
        found = [
            self._button("offer", _("Make offer"), "swap", MakeOffer, self.offer),
            Button(
                key="inbox",
                said=_("Inbox"),
                icon="envelope",
                command="inbox",
                act=self.inbox,
                count=waiting,
                tall=64,
                grow=1,
                type=SECOND_BOLD,
            ),
        ]
        if holds_pen:
            found.append(self._button("revise", _("Revise text"), "pencil", ReviseDraft, self.revise))
        found.append(self._button("poll", _("Straw poll"), "bars", AskPoll, self.poll))
        if holds_pen:
            found.append(self._button("blue", _("Put in blue"), "gavel", PutInBlue, self.blue))
        else:
            found.append(self._button("demand", _("Demand"), "speech", MakeDemand, self.demand))
        found.append(
            Button(
                key="more",
                said=_("More"),
                icon="menu",
                command="more",
                act=self.more,
                tall=64,
                grow=1,
                type=SECOND_BOLD,
            )
        )
        found.append(
            Button(
                key="end",
                said=_("End turn"),
                icon="play",
                command="end",
                kind=Kind.PRIMARY,
                act=self._chamber.end_turn,
                tall=64,
                grow=1,
                type=SECOND_BOLD,
            )
        )
        return tuple(found)

    def _button(self, command: str, said: str, icon: str, kind: type[Action], act: Callable[[], None]) -> Button:
        fault = self.faults().get(kind)
        refusal = "" if fault is None else numbered(fault)
        return Button(
            key=command,
            said=said,
            icon=icon,
            command=command,
            act=act,
            refusal=refusal,
            tall=64,
            grow=1,
            type=SECOND_BOLD,
        )

    def faults(self) -> dict[type[Action], Breach | None]:
        """Return for each kind of action the rule that stands against it now, or None if some such act is legal."""
        view = self._chamber.view
        if self._known is None or self._known[0] is not view:
            self._known = (view, openings(view))
        return self._known[1]

    def _waits(self) -> Node:
        return Button(
            key="wait",
            said=_("It is not your turn"),
            refusal=_("Others have the floor."),
            tall=64,
            grow=1,
            type=SECOND_BOLD,
        )

    # Doors

    def offer(self, partner: Seat | None = None, fill: MakeOffer | None = None) -> None:
        """Open the offer builder, to one seat if it is named, or filled with what an offer holds."""
        self._unbuilt()

    def demand(self, fill: MakeDemand | None = None) -> None:
        """Open the builder for a demand of one's own, filled if one is given."""
        self._unbuilt()

    def revise(self, fill: ReviseDraft | None = None) -> None:
        """Open one's draft for revision, with the levels of a text if one is given."""
        self._unbuilt()

    def inbox(self) -> None:
        """Open what awaits an answer."""
        self._unbuilt()

    def poll(self) -> None:
        """Ask the circle of the draft that is shown how it would vote."""
        view, draft = self._chamber.view, self._chamber.shown_draft()
        if view.seat is not None and draft is not None:
            self._chamber.ask(AskPoll(view.seat, draft.penholder))

    def blue(self) -> None:
        """Have one's draft printed for the vote."""
        view = self._chamber.view
        if view.seat is not None:
            self._chamber.ask(PutInBlue(view.seat))

    def pact(self, partner: Seat | None = None, fill: MakeJointDemand | None = None) -> None:
        """Open the builder for a joint demand, with one seat if it is named, or filled."""
        self._unbuilt()

    def call(self, fill: CallGroup | None = None) -> None:
        """Open the builder for a call of the group one speaks for."""
        self._unbuilt()

    def broker(self, outsider: Seat | None = None) -> None:
        """Open the builder for a demand of somebody who is not in the room yet."""
        self._unbuilt()

    def table_draft(self) -> None:
        """Open the builder for a draft or a statement of one's own."""
        self._unbuilt()

    def circulate(self) -> None:
        """Choose who else is to see one's draft."""
        from game.ui.scenes.choosing import Choosing

        self._app.open(Choosing(self._chamber, CirculateDraft, self._chamber.ask))

    def fill(self, action: Action) -> None:
        """Open the builder on an act that staff proposes; what takes no terms is asked back and done."""
        match action:
            case MakeOffer():
                self.offer(fill=action)
            case MakeDemand():
                self.demand(fill=action)
            case ReviseDraft():
                self.revise(fill=action)
            case MakeJointDemand():
                self.pact(fill=action)
            case CallGroup():
                self.call(fill=action)
            case PassTurn():
                self._chamber.end_turn()
            case _:
                self._chamber.ask(action)

    def more(self) -> None:
        """Open the list of everything that can be done, and why the rest cannot."""
        if self._chamber.view.seat is not None:
            from game.ui.scenes.more import More

            self._app.open(More(self._chamber))

    def seat(self, seat: Seat) -> None:
        """Open what is known of a seat."""
        from game.ui.scenes.seat import SeatSheet

        self._app.open(SeatSheet(self._chamber, seat))

    def staff(self) -> None:
        """Open the staff room; it is a delegation's own."""
        if self._chamber.view.seat is not None:
            from game.ui.scenes.staff import StaffRoom

            self._app.open(StaffRoom(self._chamber))

    def measure(self, measure: int) -> None:
        """Open a measure: its levels, wording and history."""
        from game.ui.scenes.measure import MeasureSheet

        self._app.open(MeasureSheet(self._chamber, measure))

    def text(self) -> None:
        """Open the draft's wording, its versions and its rivals."""
        from game.ui.scenes.text import Document

        self._app.open(Document(self._chamber))

    def log(self, seat: Seat | None = None) -> None:
        """Open the log: what is new in it first, or all of what names a seat."""
        from game.ui.scenes.log import Log

        self._app.open(Log(self._chamber, seat))

    def meeting(self) -> None:
        """Open the formal meeting."""
        self._unbuilt()

    def menu(self) -> None:
        """Open the menu: settings, help, public view, leaving."""
        self._unbuilt()

    def _unbuilt(self) -> None:
        self._app.toast(_("Not here yet: play in the terminal with --text."), "info", Hue.ABSTAIN)
