"""The teacher's console: the clock, who plays, news, corrections, every seat's papers. Behind a PIN of its own."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.desk.page import Line, Tone
from game.model.actions import Action, Announce, CloseFile, LockAdvice, ReleaseNews
from game.model.council import CONTROL, Seat
from game.model.scenario import Scenario
from game.play.journal import JournalError
from game.rules.legality import breach
from game.rules.may_run import LONGEST_ANNOUNCEMENT
from game.ui.delegations import LONGEST_PIN
from game.ui.frame import framed, is_narrow
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.confirm import Confirm, dialog
from game.ui.time_left import face
from game.ui.type import BODY, HEADING, LEAST_BOLD, NAME, SECOND, SECOND_BOLD
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Segments, Switch
from game.ui.widgets.field import Field
from game.ui.widgets.layout import Card, Column, Flow, Row, Rule, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Flag, Icon, Text, heading
from game.words.breaches import sentence as refused
from game.words.language import _, ngettext
from game.words.names import member, name

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.classroom import Classroom

MINUTE = 60
SEATS, NEWS, MORE = range(3)
"""The tabs."""


def open_door(app: "Application") -> None:
    """Ask for the console's PIN, or open it where it has none."""
    from game.ui.classroom import Classroom

    room = app.game
    if not isinstance(room, Classroom) or isinstance(app.scene, Console | Door):
        return
    if room.console.is_locked:
        app.open(Door(app, room))
    else:
        app.open(Console(app, room))


class Door(Scene):
    """Asks whoever wants to the console for its PIN."""

    name = "console-door"
    is_overlay = True

    def __init__(self, app: "Application", room: "Classroom") -> None:
        super().__init__(app)
        self._room = room
        self._typed, self._refusal = "", ""

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        parts: list[Node] = [
            Field(
                key="pin",
                label=_("PIN of the console"),
                hint=_("PIN"),
                value=self._typed,
                change=self._type,
                act=self._enter,
                is_secret=True,
                digits_only=True,
                longest=LONGEST_PIN,
                is_safe=True,
            )
        ]
        if self._refusal:
            parts.append(Text(said=self._refusal, type=SECOND, hue=Hue.OPPOSE_LIGHT))
        head = Row(
            children=(Icon(name="lock", side=26, hue=Hue.PUBLIC), heading(_("Teacher’s console"), HEADING)), gap=12
        )
        foot = Row(
            children=(
                Button(key="keep", said=_("Back"), command="close", act=self.back, grow=1),
                Button(key="open", said=_("Open"), command="confirm", kind=Kind.PRIMARY, act=self._enter, grow=1),
            ),
            gap=14,
        )
        return dialog(look, size, head, Column(children=parts, gap=10), foot, 560)

    def _type(self, said: str) -> None:
        self._typed = said

    def _enter(self) -> None:
        if self._room.console.is_opened_by(self._typed):
            self.app.close(self)
            self.app.open(Console(self.app, self._room))
            return
        self._typed = ""
        self._refusal = _("That is not the PIN. If it is lost, see “A lesson for a class” in the README.")
        self.app.refresh()


class Console(Scene):
    """Everything a teacher does while a class plays. What its first tabs show is public; papers are asked for."""

    name = "console"

    def __init__(self, app: "Application", room: "Classroom") -> None:
        super().__init__(app)
        self._room = room
        self._tab = SEATS
        self._said = ""
        self._pins: dict[Seat | None, str] = {}

    def title(self) -> str:
        return _("Penholder")

    @property
    def _scenario(self) -> Scenario:
        return self._room.table.scenario

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
        rows = {SEATS: self._seats, NEWS: self._news, MORE: self._more}[self._tab](narrow)
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
        end = Button(key="end-part", said=said, icon="next", act=self._ender(), refusal=self._busy(), tall=52)
        buttons = Flow(children=(go, *steps, end), gap=10)
        row = Row(children=(face(clock, title, is_small=True), Column(children=(buttons,), grow=1)), gap=24)
        if narrow:
            return Column(children=(face(clock, title, is_small=True), buttons), gap=8)
        return row

    def _busy(self) -> str:
        return _("The AI members are acting.") if self._room.table.is_busy else ""

    # Seats

    def _seats(self, narrow: bool) -> Iterator[Node]:
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
        skip = Button(
            key=f"skip-{one.code}",
            said=_("Skip"),
            icon="next",
            act=lambda: self._room.skip(seat),
            refusal=self._busy() or ("" if is_waiting else _("It has nothing to do now.")),
            tall=40,
        )
        hand = Button(
            key=f"hand-{one.code}",
            said=_("Give back") if is_away else _("To an AI member"),
            icon="undo" if is_away else "chip",
            act=self._hander(seat, is_away),
            refusal=self._busy(),
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
        tools = (skip, hand, pin, reset, self._papers(seat, _("Papers")))
        if narrow:
            return Column(children=(head, Flow(children=tools, gap=8)), gap=6)
        return Row(children=(head, *tools), gap=10)

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
            self.app.toast(said.format(member=who), "lock")
            self.app.refresh()

        return reset

    def _reader(self, seat: Seat) -> Callable[[], None]:
        def read() -> None:
            from game.ui.scenes.papers import Papers

            def go() -> None:
                self.app.open(Papers(self.app, self._room, seat))

            title = _("Show what {member} sees?").format(member=member(self._scenario, seat))
            page = (Line(_("It is secret: switch the projector off, or turn the screen away.")),)
            self.app.open(Confirm(self.app, title, page, _("Show it"), go))

        return read

    # News

    def _news(self, narrow: bool) -> Iterator[Node]:
        yield Text(said=_("Announce something of your own: it stands in the minutes."), type=SECOND_BOLD, hue=Hue.DIM)
        field = Field(
            key="announcement",
            label=_("Announcement"),
            hint=_("One line, for all to read"),
            value=self._said,
            change=self._say,
            act=lambda: self._control(Announce(CONTROL, self._said.strip())),
            longest=LONGEST_ANNOUNCEMENT,
            grow=1,
        )
        button = Button(
            key="announce",
            said=_("Announce"),
            icon="megaphone",
            kind=Kind.PRIMARY,
            act=lambda: self._control(Announce(CONTROL, self._said.strip())),
        )
        yield Row(children=(field, button), gap=12)
        yield Rule(tall=12)
        yield Text(said=_("Events of this scenario"), type=SECOND_BOLD, hue=Hue.DIM)
        for number, news in enumerate(self._scenario.news):
            release = ReleaseNews(CONTROL, number)
            fault = breach(self._room.table.session.peek(CONTROL), release)
            words = Column(
                children=(Text(said=news.title, type=NAME), Text(said=news.text, type=SECOND, hue=Hue.DIM)),
                gap=2,
                grow=1,
            )
            let = Button(
                key=f"release-{number}",
                said=_("Release"),
                icon="burst",
                act=self._releaser(release, news.title),
                refusal="" if fault is None else refused(fault),
                tall=44,
            )
            yield Row(children=(words, let), gap=16)
            yield Rule()
        if not self._scenario.news:
            yield Text(said=_("It has none."), type=BODY, hue=Hue.DIM)

    def _say(self, said: str) -> None:
        self._said = said

    def _releaser(self, action: ReleaseNews, title: str) -> Callable[[], None]:
        def release() -> None:
            page = (Line(_("It happens now, and shifts for every delegation what the scenario says.")),)
            asked = _("Release “{title}”?").format(title=title)
            self.app.open(Confirm(self.app, asked, page, _("Release it"), lambda: self._control(action)))

        return release

    # More

    def _more(self, narrow: bool) -> Iterator[Node]:
        yield Switch(
            key="advice",
            said=_("Staff counts votes, suggests and advises"),
            is_on=not self._room.table.public.setup.unaided,
            set=lambda on: self._control(LockAdvice(CONTROL, not on)),
        )
        place = self._room.table.session.correctable()
        count = 0 if place is None else len(self._room.table.session.actions) - place - 1
        whose = "" if place is None else member(self._scenario, self._room.table.session.actions[place].seat)
        said = _("Take back the last act of {member}").format(member=whose) if whose else _("Take back the last act")
        yield Button(
            key="correct",
            said=said,
            icon="undo",
            act=lambda: self._ask_correct(whose, count),
            refusal=self._busy() or ("" if whose else _("Nothing has been done yet.")),
        )
        yield Rule(tall=12)
        yield Text(said=_("The console’s own PIN"), type=SECOND_BOLD, hue=Hue.DIM)
        pin = Field(
            key="own-pin",
            label=_("New PIN of the console"),
            hint=_("new PIN; empty for none"),
            value=self._pins.get(None, ""),
            change=lambda said: self._pins.__setitem__(None, said),
            digits_only=True,
            longest=LONGEST_PIN,
            wide=300,
        )
        yield Row(
            children=(pin, Button(key="own-set", said=_("Set"), icon="lock", act=self._relock), Space(grow=1)), gap=12
        )
        yield Rule(tall=12)
        yield Button(key="settings", said=_("Settings"), icon="gear", act=self._settings)
        yield Button(key="leave", said=_("Stop here: go on another day"), icon="save", act=self._leave)
        journal = self._room.table.session.journal
        if journal is not None:
            said = _("Everything is in {file}; copy it to go on elsewhere.").format(file=journal)
            yield Text(said=said, type=SECOND, hue=Hue.DIM)
        yield Button(
            key="end-game",
            said=_("End the game now"),
            icon="gavel",
            kind=Kind.DANGER,
            act=self._ask_end,
            refusal=self._busy(),
        )

    def _ask_correct(self, whose: str, count: int) -> None:
        page = [Line(_("It is taken back with all that came of it, and the minutes say so."))]
        if count:
            said = ngettext("{count} later act goes with it.", "{count} later acts go with it.", count)
            page.append(Line(said.format(count=count), Tone.FAINT))
        title = _("Take back the last act of {member}?").format(member=whose)
        self.app.open(Confirm(self.app, title, tuple(page), _("Take it back"), lambda: self._do(self._correct)))

    def _correct(self) -> None:
        self._room.correct()

    def _relock(self) -> None:
        self._room.lock_console(self._pins.pop(None, ""))
        self.app.toast(_("The console has a new PIN."), "lock")
        self.app.refresh()

    def _settings(self) -> None:
        from game.ui.scenes.settings import Settings

        self.app.open(Settings(self.app))

    def _leave(self) -> None:
        self._room.leave()

    def _ask_end(self) -> None:
        page = (Line(_("The file is closed as it stands, and the debrief begins. This cannot be undone.")),)
        title = _("End the game now?")
        self.app.open(Confirm(self.app, title, page, _("End it"), lambda: self._control(CloseFile(CONTROL))))

    # Doing

    def _extender(self, seconds: float) -> Callable[[], None]:
        return lambda: self._do(lambda: self._room.timekeeper.extend(seconds))

    def _ender(self) -> Callable[[], None]:
        def end() -> None:
            if self._room.timekeeper.is_introduced:
                self._room.close_part()
            else:
                self._do(self._room.open_rounds)

        return end

    def _do(self, work: Callable[[], None]) -> None:
        work()
        self.app.refresh()

    def _control(self, action: Action) -> None:
        fault = breach(self._room.table.session.peek(CONTROL), action)
        if fault is not None:
            self.app.toast(refused(fault), "warning", Hue.OPPOSE)
            return
        try:
            self._room.control(action)
        except JournalError as error:
            self.app.toast(str(error), "warning", Hue.OPPOSE)
            return
        if isinstance(action, Announce):
            self._said = ""
        self.app.refresh()
