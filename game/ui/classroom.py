"""A class at one device: the clock, the public view that stays up, who comes to the desk, and who runs it all."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from game.model.actions import Action, CastVote, TakeFloor
from game.model.council import CHANCE, Seat
from game.model.events import ActTakenBack, AdviceLocked, Announced
from game.model.phases import Phase
from game.model.view import View
from game.model.voting import Vote
from game.play.lesson import Late, Lesson, Way, understood
from game.play.lesson_clock import Clock, clock
from game.play.lesson_plan import Plan, plan
from game.play.lesson_record import Record, keep, kept
from game.rules.legality import is_legal
from game.ui.delegations import Delegations, Desk
from game.ui.director import Director, news_of
from game.ui.drawer import noted, recalled
from game.ui.scene import Scene
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.curtain import Curtain
from game.ui.scenes.meeting import Meeting
from game.ui.scenes.news import News
from game.ui.scenes.open_floor import OpenFloor
from game.words.language import _
from game.words.names import name

if TYPE_CHECKING:
    from game.minds.mind import Mind
    from game.play.session import Session
    from game.ui.application import Application

CONSOLE = "*"
"""Under which the console's PIN is kept among the desks."""

INTRO, DEBRIEF = "intro", "debrief"
"""Parts of a lesson that are no rounds."""

GRACE = 30.0
"""Seconds that whoever is at the desk when the time is out may still finish in."""

KEEPS = 5.0
"""Seconds after which the clock is written down again."""

SECOND = 1_000

Chapter: TypeAlias = tuple[int, Phase, int]
"""A stretch in which seats act: the round, the phase, the ballots that were counted before."""


class Classroom(Director):
    """Follows the game of a lesson: between turns and visits to the desk the public view stands, with its clock."""

    def __init__(
        self,
        app: "Application",
        session: "Session",
        leave: Callable[[], None],
        delegations: Delegations | None = None,
    ) -> None:
        self.lesson: Lesson = understood(session.header.lesson)
        self._standing_in: set[Seat] = set()
        """Seats whose time is out, played by staff or passing until the present stretch is over."""
        self._closed: Chapter | None = None
        self._staffs: dict[Seat, Mind] = {}
        self._now = app.now
        super().__init__(app, session, leave, delegations)
        self.plan: Plan = plan(self.lesson, self.table.scenario)
        self.table.guide = None  # a class has a teacher
        record = kept(session.journal)
        self.clock: Clock = record.clock or self._first()
        self._is_fresh = record.clock is None and not session.actions
        self._was_running = False
        """Whether the clock ran before it stopped for AI members, so that it goes on after them."""
        self._recall(record)
        self.table.stops = self._holds
        self._kept_at, self._told_at, self._is_warned = self._now(), -1, False
        self._heard = len(_outside(self.table.public))
        self._read_in_public = len(news_of(self.table.public))

    # Who is there

    @property
    def people(self) -> tuple[Seat, ...]:
        """The seats of delegations, but for those that AI members play until they are taken back."""
        return tuple(sorted({*self.table.session.humans, *self._standing_in}))

    @property
    def has_floor(self) -> bool:
        """Whether delegations come to the desk in any order."""
        return self.lesson.way is not Way.TURNS

    def waiting(self) -> tuple[Seat, ...]:
        """Return the people's seats that may still act in this stretch."""
        return tuple(seat for seat in self.people if seat in self.table.public.queue)

    def delegation(self, seat: Seat) -> tuple[Seat, ...]:
        """Return all seats of a seat's delegation."""
        code = self._code(seat)
        codes = next((codes for codes in self.lesson.delegations if code in codes), (code,))
        members = self.table.scenario.council.members
        return tuple(number for number, member in enumerate(members) if member.code in codes)

    def _holds(self) -> bool:
        """Whether AI members wait; asked from their thread, between two acts."""
        view = self.table.session.view(None)
        if view.to_act is None or view.to_act == CHANCE:
            return False
        if not self.is_introduced:
            return True
        if self._standing_in and self._closed is None:  # one seat is played to the end of its turn
            return view.to_act not in self._standing_in
        if not self.has_floor:
            return False
        people = self.people
        return any(seat in people for seat in view.queue) and chapter(view) != self._closed

    # What is shown

    def begin(self) -> None:
        if self._is_fresh:
            self.pause(False)
        self._room()
        self.table.begin()

    def arrive(self) -> None:
        view = self.table.public
        if self._standing_in and (self.table.is_over or self._is_past()):
            self._relieve()
            return
        if self.has_floor and self.table.reader is not None and self.table.awaited != self.table.reader:
            self._close_desk()
        if self._shows():
            self._is_awaited = True
            return
        if self.table.is_over:
            self._count(clock(DEBRIEF, self.plan.debrief), True)
            self._over()
            return
        if self.table.trouble:
            self.app.toast(self.table.trouble, "warning")
        if not self.is_introduced:
            self._stay_or_leave()
            return
        self._turn_page(view)
        if self.has_floor and self._has_no_motions(view):
            self._close_for(self.waiting(), lambda _seat: _absent())
            return
        seat = self.table.awaited
        if self.has_floor or seat is None:
            self._stay_or_leave()
        elif seat == self.table.reader:
            self._desk(seat)
        else:
            self._call(seat)

    def look(self) -> None:
        if self.table.is_busy and self.table.reader is not None:  # who was at the desk is done, and has left it
            self._close_desk()
        super().look()
        self._hear()

    def hide(self) -> None:
        """Draw the curtain over a desk that was left; the public view needs none."""
        if self.has_floor and self.table.reader is not None and not self.table.is_over:
            self.leave_desk()
        else:
            super().hide()

    def come(self, seat: Seat) -> None:
        """Have a delegation come to the desk: it says who it is, and gets the floor if its turn is not over."""
        is_called = self.has_floor or not self.is_introduced
        if is_called and not (self.table.is_busy or self.table.is_over):
            self._call(seat)

    def leave_desk(self) -> None:
        """Close the desk without ending the turn, and show the public view."""
        self.table.sit(None)
        self._room()
        self.keep()

    def _stay_or_leave(self) -> None:
        """Leave the desk open for a reader whose turn goes on; else show the room."""
        if self.table.reader is not None and self.table.awaited == self.table.reader:
            self._desk(self.table.reader)
            return
        self.table.sit(None)
        self._room()

    def _room(self) -> None:
        """Show the public view."""
        self._replace(OpenFloor(self.app, self.table, self))

    def _replace(self, scene: Scene) -> None:
        """Show a scene in place of all others but the console, which only who opened it closes."""
        self.app.toasts = [toast for toast in self.app.toasts if self.app.scene is self._console()]
        above = self._console()
        self.app.replace(scene)
        if above is not None:
            self.app.open(above)

    def _console(self) -> Scene | None:
        return next((scene for scene in self.app.scenes if scene.name == "console"), None)

    def _call(self, seat: Seat) -> None:
        """Draw the curtain for a seat."""
        self.table.sit(None)
        away = self.leave_desk if self.has_floor or not self.is_introduced else None
        desk = self._desk_of(seat)
        self._replace(Curtain(self.app, self.table, seat, lambda: self._enter(seat), desk, away))

    def _enter(self, seat: Seat) -> None:
        """Open a seat's desk, and give it the floor if it may have it."""
        session = self.table.session
        floor = TakeFloor(seat)
        if self.is_introduced and not self.table.is_busy and is_legal(session.peek(seat), floor):
            session.act(floor)
            self.table.look()
        self._desk(seat)

    def _curtain(self, seat: Seat | None) -> None:
        if seat is None or self.has_floor:
            self.table.sit(None)
            self._room()
        else:
            self._call(seat)

    def _close_desk(self) -> None:
        self.table.sit(None)
        self._room()

    def _shows_news_in_public(self) -> bool:
        told = news_of(self.table.public)
        fresh = told[self._read_in_public :]
        if not fresh or self.table.is_over or self.table.reader is not None:
            return False
        self._read_in_public = len(told)
        self._show(News(self.app, self.table.public, fresh, self._seen))
        return True

    def _shows(self) -> bool:
        return super()._shows() or self._shows_news_in_public()

    def _hear(self) -> None:
        """Tell what was said from the console."""
        said = _outside(self.table.public)
        from game.words.events import sentence

        for event in said[self._heard :]:
            self.app.toast(sentence(self.table.scenario, event), "megaphone")
        self._heard = len(said)

    # Time

    def wait(self) -> int | None:
        return 250 if self.clock.is_running else None

    def tick(self) -> None:
        now = self._now()
        was_running = self.clock.is_running
        self.clock = self.clock.at(now)
        if was_running and self.clock.has_slept:
            self.app.toast(_("The computer slept; the clock has stood still."), "clock")
            self.keep()
        if self.clock.shown != self._told_at:
            self._told_at = self.clock.shown
            if isinstance(self.app.scene, OpenFloor | Chamber | Curtain | Meeting):
                self.app.refresh()
        if now - self._kept_at >= KEEPS and self.clock.is_running:
            self.keep()
        if self.clock.is_out and was_running:
            self._time_out(now)

    def pause(self, is_paused: bool) -> None:
        """Stop the clock, or let it go on."""
        now = self._now()
        self.clock = self.clock.paused(now) if is_paused else self.clock.running(now)
        self.keep()
        self.app.refresh()

    def extend(self, seconds: float) -> None:
        """Give more time, or less."""
        self.clock = self.clock.extended(seconds, self._now())
        self._is_warned = False
        self.keep()
        self.app.refresh()

    def open_rounds(self) -> None:
        """End the introduction: the clock of the first round runs, and seats are called where turns have an order."""
        self._count(self._clock_of(self.table.public), True)
        self.app.refresh()
        if not self.table.is_busy:
            self.table.reseat(lambda: None)

    @property
    def is_introduced(self) -> bool:
        """Whether the introduction is over."""
        return self.clock.part != INTRO

    def keep(self) -> None:
        """Write down the clock, and what seats have begun."""
        self._kept_at = self._now()
        members = self.table.scenario.council.members
        drawers = {members[seat].code: noted(self.table.drawer(seat)) for seat in self.people}
        filled = {code: fields for code, fields in drawers.items() if fields}
        keep(Record(self.clock, filled), self.table.session.journal)

    def close(self) -> None:
        self.clock = self.clock.paused(self._now())
        self.keep()
        super().close()

    def _first(self) -> Clock:
        """Return the clock of a game of which no clock was kept."""
        public = self.table.public
        if public.round == 1 and not self.table.session.actions:
            return clock(INTRO, self.plan.intro)
        return self._clock_of(public)

    def _clock_of(self, view: View) -> Clock:
        if view.meeting is not None:
            return clock(part(view), self.plan.vote)
        if self.has_floor:
            return clock(part(view), self.plan.round)
        return clock(part(view, self.table.session.to_act), self.plan.turn)

    def _turn_page(self, view: View) -> None:
        """Begin to count anew where a new part has begun."""
        wanted = self._clock_of(view)
        if not self.is_introduced or self.clock.part == wanted.part:
            if self._was_running and self.is_introduced:
                self._was_running = False
                self.clock = self.clock.running(self._now())
            return
        self._count(wanted, self.clock.is_running or self._was_running)

    def _count(self, new: Clock, runs: bool) -> None:
        self._was_running, self._is_warned = False, False
        self.clock = new.running(self._now()) if runs else new
        self.keep()

    def _time_out(self, now: float) -> None:
        """End what the time is out for; whoever is at the desk may finish."""
        if self.clock.part == DEBRIEF or self.table.is_busy or self._shown is not None:
            return
        if not self.is_introduced:
            self.open_rounds()
            return
        if self.table.reader is not None and self.has_floor and not self._is_warned:
            self._is_warned = True
            self._grace_ends = now + GRACE
            said = _("Time is out. You have {seconds} seconds to finish.").format(seconds=int(GRACE))
            self.app.toast(said, "clock")
            return
        if self.table.reader is not None and self.has_floor and now < self._grace_ends:
            return
        self.close_part()

    def close_part(self) -> None:
        """End the round, the meeting's question or the turn: staff acts for whoever has not, or they pass."""
        seat = self.table.public.to_act
        if self.has_floor:
            self._close_for(self.waiting(), self._stand_in)
        elif seat is not None:
            self.skip(seat)

    def skip(self, seat: Seat) -> None:
        """End one seat's turn in its absence."""
        if seat not in self.waiting() or self.table.is_busy:
            return
        session, floor = self.table.session, TakeFloor(seat)

        def change() -> None:
            if is_legal(session.peek(seat), floor):
                session.act(floor)
            session.deputise(seat, self._stand_in(seat))

        self._standing_in, self._closed = {seat}, None
        self._close_desk()
        self.table.reseat(change)

    def _close_for(self, seats: tuple[Seat, ...], mind_of: "Callable[[Seat], Mind]") -> None:
        """Have minds act for seats until the present stretch is over."""
        self._closed = chapter(self.table.public)
        self._was_running = self._was_running or self.clock.is_running
        self.clock = self.clock.paused(self._now())
        self._standing_in.update(seats)

        def change() -> None:
            for seat in seats:
                self.table.session.deputise(seat, mind_of(seat))

        if self.table.reader is not None:
            self.table.sit(None)
        self._room()
        self.table.reseat(change)

    def _stand_in(self, seat: Seat) -> "Mind":
        """Return who acts for a seat whose time is out; a staff remembers what it has heard."""
        from game.minds.roster import mind

        if self.lesson.late is Late.PASS:
            return _absent()
        return self._staffs.setdefault(seat, mind(self.lesson.skill))

    def _is_past(self) -> bool:
        """Whether the stretch is over for which somebody stood in."""
        public = self.table.public
        if self._closed is None:
            return public.to_act not in self._standing_in
        return chapter(public) != self._closed

    def _relieve(self) -> None:
        """Have people play again whose time was out."""
        seats, self._standing_in, self._closed = tuple(self._standing_in), set(), None

        def change() -> None:
            for seat in seats:
                self.table.session.take_back(seat)

        self.table.reseat(change)

    def _has_no_motions(self, view: View) -> bool:
        """Whether the meeting asks for motions that this game does not have."""
        return view.phase is Phase.MOTIONS and view.setup.core and bool(self.waiting())

    # The meeting

    def raise_hands(self, votes: dict[Seat, Vote]) -> None:
        """Have seats vote by a show of hands in the room."""
        session = self.table.session
        for seat, vote in votes.items():
            for action in (TakeFloor(seat), CastVote(seat, vote)):
                if is_legal(session.peek(seat), action):
                    session.act(action)
        self.table.reseat(lambda: None)

    # The console

    def is_console_opened_by(self, pin: str) -> bool:
        """Whether a PIN opens the console."""
        return self._delegations.of(CONSOLE).is_opened_by(pin)

    @property
    def is_console_locked(self) -> bool:
        """Whether the console has a PIN."""
        return self._delegations.of(CONSOLE).is_locked

    def lock_console(self, pin: str) -> None:
        """Give the console another PIN, or none."""
        self._delegations = self._delegations.having(CONSOLE, Desk().locked(pin))

    def lock_desk(self, seat: Seat, pin: str) -> None:
        """Give a delegation another PIN, or none."""
        for one in self.delegation(seat):
            self._delegations = self._delegations.having(self._code(one), self._desk_of(one).locked(pin))

    def desk_of(self, seat: Seat) -> Desk:
        """Return a seat's desk."""
        return self._desk_of(seat)

    def control(self, action: Action) -> None:
        """Do something from the console, between two acts of others."""
        self.table.reseat(lambda: self.table.session.act(action))
        self.table.look()
        self.look()

    def correct(self) -> str:
        """Take back the last act of a person's seat; return whose it was. Raises ``UndoError``."""
        session, whose = self.table.session, list[Seat]()
        seats, self._standing_in, self._closed = tuple(self._standing_in), set(), None

        def change() -> None:
            for seat in seats:
                session.take_back(seat)
            whose.append(session.correct().seat)

        self._close_desk()
        self.table.reseat(change)
        self._ballots = min(self._ballots, len(self.table.public.counts))
        self._read_in_public = min(self._read_in_public, len(news_of(self.table.public)))
        self._heard = min(self._heard, len(_outside(self.table.public)) - 1)
        self.look()
        return name(self.table.scenario, whose[0])

    # What was begun

    def _recall(self, record: Record) -> None:
        for seat, member in enumerate(self.table.scenario.council.members):
            if member.code in record.drawers:
                recalled(record.drawers[member.code], self.table.drawer(seat), self.table.scenario)


def chapter(view: View) -> Chapter:
    """Return the stretch a view is in."""
    return view.round, view.phase, len(view.counts)


def part(view: View, seat: Seat | None = None) -> str:
    """Return what the clock counts for, as it is written down."""
    if view.meeting is not None:
        return f"meeting {view.round}"
    return f"round {view.round}" if seat is None else f"round {view.round}, seat {seat}"


def _outside(view: View) -> tuple[Announced | AdviceLocked | ActTakenBack, ...]:
    """Return what was told from the console so far."""
    told = (event for page in view.log for event in page)
    return tuple(event for event in told if isinstance(event, Announced | AdviceLocked | ActTakenBack))


def _absent() -> "Mind":
    from game.play.standins import Absentee

    return Absentee()
