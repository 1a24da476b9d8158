"""The teacher's console: the clock over the seats, the news, and all else a teacher does while a class plays."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.ui.console.control import busy
from game.ui.console.more import MoreTab
from game.ui.console.news import NewsTab
from game.ui.console.seats import SeatsTab
from game.ui.frame import framed, is_narrow
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.time_left import face
from game.ui.type import NAME
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Card, Column, Flow, Row
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.classroom import Classroom

MINUTE = 60


class Console(Scene):
    """Everything a teacher does while a class plays. What its first tabs show is public; papers are asked for."""

    name = "console"

    def __init__(self, app: "Application", room: "Classroom") -> None:
        super().__init__(app)
        self._room = room
        self._tab = 0
        self._seats, self._news, self._more = SeatsTab(app, room), NewsTab(app, room), MoreTab(app, room)

    def title(self) -> str:
        return _("Penholder")

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        narrow = is_narrow(look, size)
        tabs = Segments(
            key="tabs",
            label=_("Shown"),
            options=(_("Seats"), _("News and events"), _("More")),
            chosen=self._tab,
            set=self._turn,
            type=NAME,
        )
        rows = (self._seats.rows(narrow), self._news.rows(), self._more.rows())[self._tab]
        listing = Card(
            child=Scroll(key=f"console-{self._tab}", child=Column(children=tuple(rows), gap=10)),
            fill=Hue.SUNKEN,
            border=Hue.LINE,
            sides=18,
            ends=14,
            grow=1,
        )
        body = Column(children=(self._clock(narrow), tabs, listing), gap=12)
        return framed(look, _("Teacher’s console"), body, self.back, _("What stands here is no secret."))

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _clock(self, narrow: bool) -> Node:
        room = self._room
        clock = room.timekeeper.clock
        view = room.table.public
        title = _("Reading") if not room.timekeeper.is_introduced else _("Round {round}").format(round=view.round)
        is_running = clock.is_running
        go = Button(
            key="pause",
            said=_("Stop the clock") if is_running else _("Let the clock run"),
            icon="pause" if is_running else "play",
            command="pause",
            kind=Kind.PRIMARY,
            act=lambda: self._do(lambda: room.timekeeper.pause(is_running)),
            tall=52,
        )
        steps = [
            Button(key=key, said=said, icon=icon, act=self._extender(seconds), tall=52)
            for key, said, icon, seconds in (
                ("less", _("1 minute less"), "minus", -MINUTE),
                ("minute", _("1 minute more"), "plus", MINUTE),
                ("five", _("5 minutes more"), "plus", 5 * MINUTE),
            )
        ]
        said = _("Open the first round") if not room.timekeeper.is_introduced else _("End this part now")
        end = Button(key="end-part", said=said, icon="next", act=self._end_part, refusal=busy(room), tall=52)
        buttons = Flow(children=(go, *steps, end), gap=10)
        row = Row(children=(face(clock, title, is_small=True), Column(children=(buttons,), grow=1)), gap=24)
        if narrow:
            return Column(children=(face(clock, title, is_small=True), buttons), gap=8)
        return row

    # Doing

    def _extender(self, seconds: float) -> Callable[[], None]:
        return lambda: self._do(lambda: self._room.timekeeper.extend(seconds))

    def _end_part(self) -> None:
        if self._room.timekeeper.is_introduced:
            self._room.close_part()
        else:
            self._do(self._room.open_rounds)

    def _do(self, work: Callable[[], None]) -> None:
        work()
        self.app.refresh()
