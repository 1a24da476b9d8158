"""What can be done from the chamber: its buttons, and the screens they open."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from game.desk.openings import openings
from game.desk.roll import draft_of, living
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
from game.model.text import Draft
from game.model.view import View
from game.rules.legality import breach
from game.ui.bargaining.proposal import Mode
from game.ui.hues import Hue
from game.ui.type import SECOND_BOLD
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.node import Node
from game.words.breaches import numbered
from game.words.language import _, say

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber
    from game.ui.scenes.pick import Pick


Filling: TypeAlias = MakeOffer | MakeDemand | MakeJointDemand | CallGroup
"""What a builder can be filled with."""


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
            return (at_table("", _("It is not your turn"), "clock", None, _("Others have the floor.")),)
        if view.phase is not Phase.CONSULTATIONS:
            said = _("To the meeting")
            return (Button(key="meeting", said=said, icon="gavel", kind=Kind.PRIMARY, act=self.meeting, tall=64),)
        holds_pen = view.draft(view.seat) is not None
        waiting = len(view.table) + sum(view.seat in poll.asked for poll in view.polls)
        found = [
            self._button("offer", _("Make offer"), "swap", MakeOffer, self.offer),
            at_table("inbox", _("Inbox"), "envelope", self.inbox, count=waiting),
        ]
        if holds_pen:
            found.append(self._button("revise", _("Revise text"), "pencil", ReviseDraft, self.revise))
        found.append(self._button("poll", _("Straw poll"), "bars", AskPoll, self.poll))
        if holds_pen and self.faults().get(PutInBlue) is Breach.NOT_CIRCULATED_TO_ALL:
            found.append(self._button("circulate", _("Circulate"), "megaphone", CirculateDraft, self.circulate))
        elif holds_pen:
            found.append(self._button("blue", _("Put in blue"), "gavel", PutInBlue, self.blue))
        else:
            found.append(self._button("demand", _("Demand"), "speech", MakeDemand, self.demand))
        found.append(at_table("more", _("More"), "menu", self.more))
        found.append(
            at_table(
                "end",
                _("We are done") if view.setup.open_floor else _("End turn"),
                "play",
                self._chamber.end_turn,
                kind=Kind.PRIMARY,
            )
        )
        return tuple(found)

    def _button(self, command: str, said: str, icon: str, kind: type[Action], act: Callable[[], None]) -> Button:
        fault = self.faults().get(kind)
        refusal = "" if fault is None else numbered(fault)
        return at_table(command, said, icon, act, refusal)

    def faults(self) -> dict[type[Action], Breach | None]:
        """Return for each kind of action the rule that stands against it now, or None if some such act is legal."""
        view = self._chamber.view
        if self._known is None or self._known[0] is not view:
            self._known = (view, openings(view))
        return self._known[1]

    # Doors

    def offer(self, partner: Seat | None = None, fill: MakeOffer | None = None) -> None:
        """Open the offer builder, to one seat if it is named, or filled with what an offer holds."""
        to = () if partner is None else (partner,)
        self._build(Mode.OFFER, to if fill is None else fill.recipients, fill)

    def demand(self, fill: MakeDemand | None = None) -> None:
        """Open the builder for a demand of one's own, filled if one is given."""
        self._build(Mode.DEMAND, fill=fill)

    def pact(self, partner: Seat | None = None, fill: MakeJointDemand | None = None) -> None:
        """Open the builder for a joint demand, with one seat if it is named, or filled."""
        to = () if partner is None else (partner,)
        self._build(Mode.PACT, to if fill is None else fill.recipients, fill)

    def call(self, fill: CallGroup | None = None) -> None:
        """Open the builder for a call to the group one speaks for, filled if one is given."""
        self._build(Mode.CALL, fill=fill)

    def broker(self, outsider: Seat | None = None) -> None:
        """Open the builder for the demand of a seat that is not in the room."""
        self._build(Mode.BROKER, () if outsider is None else (outsider,))

    def _build(self, mode: Mode, to: tuple[Seat, ...] = (), fill: Filling | None = None) -> None:
        from game.ui.bargaining.proposal import filled
        from game.ui.scenes.offer import Builder, begun

        view = self._chamber.view
        shown = self._chamber.shown_draft() if fill is None else view.draft(fill.draft)
        made = begun(view, mode, shown, to)
        if made is not None and fill is not None:
            made = filled(view.scenario, made, fill.package)
        if made is None:
            self._app.toast(_("You have not been shown a draft that could be bargained over."), "info", Hue.ABSTAIN)
        else:
            self._app.open(Builder(self._chamber, made))

    def revise(self, fill: ReviseDraft | None = None) -> None:
        """Open one's draft for revision, with the levels of a text if one is given."""
        from game.ui.scenes.revise import Pen, Writing

        view = self._chamber.view
        draft = view.draft(view.seat) if view.seat is not None else None
        if draft is None:
            self.table_draft()
        else:
            self._app.open(Writing(self._chamber, Pen.REVISION, draft, None if fill is None else fill.text))

    def table_draft(self) -> None:
        """Open a new draft."""
        from game.ui.scenes.revise import Pen, Writing

        self._app.open(Writing(self._chamber, Pen.DRAFT))

    def amend(self, draft: Draft) -> None:
        """Open an amendment to a draft before the meeting."""
        from game.ui.scenes.revise import Pen, Writing

        self._app.open(Writing(self._chamber, Pen.AMENDMENT, draft))

    def circulate(self) -> None:
        """Choose who else is to see one's draft."""
        from game.ui.scenes.circle import Circulating

        self._app.open(Circulating(self._chamber))

    def inbox(self) -> None:
        """Open what awaits an answer."""
        from game.ui.scenes.inbox import Inbox

        self._app.open(Inbox(self._chamber))

    def poll(self) -> None:
        """Ask the circle of a draft how it would vote; which draft, if there are several."""
        view = self._chamber.view
        seat = view.seat
        if seat is None:
            return
        asks = [AskPoll(seat, draft.penholder) for draft in living(view)]
        if len(asks) == 1:
            self._chamber.ask(asks[0])
        elif asks:
            self._app.open(self._which_poll(view, asks))

    def _which_poll(self, view: View, asks: list[AskPoll]) -> "Pick":
        from game.ui.scenes.pick import Choosable, Pick

        choices = []
        for ask in asks:
            fault = breach(view, ask)
            choices.append(
                Choosable(
                    say("{draft}", draft=draft_of(view.scenario, ask.draft, view.seat)),
                    partial(self._chamber.ask, ask),
                    view.scenario.council.members[ask.draft].code,
                    "" if fault is None else numbered(fault),
                )
            )
        return Pick(self._app, _("Ask the others how they would vote on which draft?"), choices)

    def blue(self) -> None:
        """Have one's draft printed for the vote."""
        view = self._chamber.view
        if view.seat is not None:
            self._chamber.ask(PutInBlue(view.seat))

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
        from game.ui.scenes.meeting import Meeting

        if not isinstance(self._app.scene, Meeting):
            self._app.open(Meeting(self._app, self._chamber))

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
        from game.ui.scenes.menu import Menu

        if not isinstance(self._app.scene, Menu):  # a key held down asks again and again
            self._app.open(Menu(self._app, self._chamber))

    def brief(self) -> None:
        """Open the public brief."""
        from game.ui.scenes.brief import Brief

        self._app.open(Brief(self._app, self._chamber.table.scenario))

    def instructions(self) -> None:
        """Open the instructions of whoever reads."""
        from game.ui.scenes.instructions import Instructions

        if self._chamber.shows_own():
            self._app.open(Instructions(self._app, self._chamber.table))

    def public(self) -> None:
        """Show what everybody may see, as on a projector; Esc goes back."""
        from game.ui.scenes.chamber import Chamber

        if self._chamber.shows_own():
            self._app.open(Chamber(self._app, self._chamber.table, is_public=True))


def at_table(
    command: str,
    said: str,
    icon: str,
    act: Callable[[], None] | None,
    refusal: str = "",
    count: int = 0,
    kind: Kind = Kind.SECONDARY,
) -> Button:
    """Return one of the buttons below the table: all are alike, and share its width."""
    return Button(
        key=command or "wait",
        said=said,
        icon=icon,
        command=command,
        act=act,
        refusal=refusal,
        count=count,
        kind=kind,
        tall=64,
        grow=1,
        type=SECOND_BOLD,
    )
