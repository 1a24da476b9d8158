"""What can be done from the chamber: its buttons, and the screens they open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.desk.openings import openings
from game.model.actions import Action, AskPoll, MakeDemand, MakeOffer, PutInBlue, ReviseDraft
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

    def offer(self, partner: Seat | None = None) -> None:
        """Open the offer builder, to one seat if it is named."""
        self._unbuilt()

    def demand(self) -> None:
        """Open the builder for a demand of one's own."""
        self._unbuilt()

    def revise(self) -> None:
        """Open one's draft for revision."""
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

    def more(self) -> None:
        """Open the list of everything that can be done, and why the rest cannot."""
        self._unbuilt()

    def seat(self, seat: Seat) -> None:
        """Open what is known of a seat."""
        self._unbuilt()

    def staff(self) -> None:
        """Open the staff room."""
        self._unbuilt()

    def measure(self, measure: int) -> None:
        """Open a measure: its levels, wording and history."""
        from game.ui.scenes.measure import MeasureSheet

        self._app.open(MeasureSheet(self._chamber, measure))

    def text(self) -> None:
        """Open the draft's wording, its versions and its rivals."""
        from game.ui.scenes.text import Document

        self._app.open(Document(self._chamber))

    def log(self) -> None:
        """Open the log."""
        from game.ui.scenes.log import Log

        self._app.open(Log(self._chamber))

    def meeting(self) -> None:
        """Open the formal meeting."""
        from game.ui.scenes.meeting import Meeting

        if not isinstance(self._app.scene, Meeting):
            self._app.open(Meeting(self._app, self._chamber))

    def amend(self, penholder: Seat) -> None:
        """Open a draft before the meeting, to propose other levels."""
        self._unbuilt()

    def rivals(self) -> None:
        """Open the drafts on the table side by side."""
        from game.ui.scenes.rivals import Rivals

        self._app.open(Rivals(self._app, self._chamber))

    def replay(self) -> None:
        """Open what happened so far, act by act, as everybody may know it."""
        from game.ui.scenes.replay import Replay

        self._app.open(Replay(self._app, self._chamber.table.session))

    def menu(self) -> None:
        """Open the menu: settings, help, public view, leaving."""
        self._unbuilt()

    def _unbuilt(self) -> None:
        self._app.toast(_("Not here yet: play in the terminal with --text."), "info", Hue.ABSTAIN)
