"""The seats on the console: who plays them and who is done, what is done for them, and their papers."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.desk.page import Line
from game.model.council import Seat
from game.model.scenario import Scenario
from game.ui.console.control import busy
from game.ui.delegations import LONGEST_PIN
from game.ui.hues import Hue
from game.ui.scenes.confirm import Confirm
from game.ui.type import LEAST_BOLD, NAME, SECOND
from game.ui.widgets.button import Button
from game.ui.widgets.field import Field
from game.ui.widgets.layout import Column, Flow, Row, Rule
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Flag, Text
from game.words.language import _, ngettext
from game.words.names import member, name

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.classroom import Classroom


class SeatsTab:
    """A line for each seat of people, and the papers of all."""

    def __init__(self, app: "Application", room: "Classroom") -> None:
        self._app, self._room = app, room
        self._pins: dict[Seat, str] = {}
        """New PINs that are typed in and not set yet."""

    @property
    def _scenario(self) -> Scenario:
        return self._room.table.scenario

    def rows(self, narrow: bool) -> Iterator[Node]:
        """Yield the seats of people one by one, then those of AI members together."""
        room = self._room
        away = room.deputised()
        humans = sorted({*room.people, *away})
        for seat in humans:
            yield self._seat(seat, seat in away and seat not in room.people, narrow)
            yield Rule()
        others = [seat for seat in self._scenario.council.seats if seat not in humans]
        said = ngettext(
            "{count} seat is played by an AI member; its papers:",
            "{count} seats are played by AI members; their papers:",
            len(others),
        )
        if others:
            yield Text(said=said.format(count=len(others)), type=SECOND, hue=Hue.DIM)
            yield Flow(children=[self._papers(seat, name(self._scenario, seat)) for seat in others], gap=8)

    def _seat(self, seat: Seat, is_away: bool, narrow: bool) -> Node:
        one = self._scenario.council.members[seat]
        is_waiting = seat in self._room.waiting()
        state = _("AI member") if is_away else _("to act") if is_waiting else _("done")
        chip = Chip(
            said=state,
            icon="chip" if is_away else "dot-circle" if is_waiting else "check-circle",
            fill=Hue.ABSTAIN if is_away else Hue.CHIP if is_waiting else Hue.SUPPORT,
            hue=Hue.UNDECIDED if is_waiting and not is_away else Hue.ON_COLOUR,
            type=LEAST_BOLD,
            high=30,
        )
        desk = self._room.desk_of(seat)
        who = Column(
            children=(
                Text(said=name(self._scenario, seat), type=NAME, most=1),
                *([Text(said=desk.name, type=SECOND, hue=Hue.DIM, most=1)] if desk.name else []),
            ),
            gap=0,
            grow=1,
        )
        head = Row(children=(Flag(code=one.code, high=32), who, chip), gap=12, grow=1)
        tools = self._tools(seat, is_away, is_waiting)
        if narrow:
            return Column(children=(head, Flow(children=tools, gap=8)), gap=6)
        return Row(children=(head, *tools), gap=10)

    def _tools(self, seat: Seat, is_away: bool, is_waiting: bool) -> tuple[Node, ...]:
        """Return what can be done about a seat: skip it, hand it over, give it a new PIN, read its papers."""
        one = self._scenario.council.members[seat]
        skip = Button(
            key=f"skip-{one.code}",
            said=_("Skip"),
            icon="next",
            act=lambda: self._room.skip(seat),
            refusal=busy(self._room) or ("" if is_waiting else _("It has nothing to do now.")),
            tall=40,
        )
        hand = Button(
            key=f"hand-{one.code}",
            said=_("Give back") if is_away else _("To an AI member"),
            icon="undo" if is_away else "chip",
            act=self._hander(seat, is_away),
            refusal=busy(self._room),
            tall=40,
        )
        pin = Field(
            key=f"pin-{one.code}",
            label=_("New PIN of {member}").format(member=one.name),
            hint=_("new PIN"),
            value=self._pins.get(seat, ""),
            change=lambda said: self._pins.__setitem__(seat, said),
            is_secret=True,
            digits_only=True,
            longest=LONGEST_PIN,
            wide=140,
            tall=40,
        )
        reset = Button(key=f"reset-{one.code}", said=_("Set"), icon="lock", act=self._resetter(seat), tall=40)
        return skip, hand, pin, reset, self._papers(seat, _("Papers"))

    def _papers(self, seat: Seat, said: str) -> Button:
        code = self._scenario.council.members[seat].code
        return Button(key=f"papers-{code}", said=said, icon="eye", act=self._reader(seat), tall=40)

    def _hander(self, seat: Seat, is_away: bool) -> Callable[[], None]:
        def hand() -> None:
            if is_away:
                self._room.take_back(seat)
            else:
                self._room.deputise(seat, self._room.lesson.skill)

        return hand

    def _resetter(self, seat: Seat) -> Callable[[], None]:
        def reset() -> None:
            pin = self._pins.pop(seat, "")
            self._room.lock_desk(seat, pin)
            who = member(self._scenario, seat)
            said = _("{member} has a new PIN.") if pin else _("{member} needs no PIN any more.")
            self._app.toast(said.format(member=who), "lock")
            self._app.refresh()

        return reset

    def _reader(self, seat: Seat) -> Callable[[], None]:
        def read() -> None:
            from game.ui.scenes.papers import Papers

            def go() -> None:
                self._app.open(Papers(self._app, self._room, seat))

            title = _("Show what {member} sees?").format(member=member(self._scenario, seat))
            page = (Line(_("It is secret: switch the projector off, or turn the screen away.")),)
            self._app.open(Confirm(self._app, title, page, _("Show it"), go))

        return read
