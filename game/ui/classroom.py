"""A class at one device: the public view that stays up, who comes to the desk, and who runs it all."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.model.actions import Action, CastVote, TakeFloor
from game.model.council import CHANCE, Seat
from game.model.phases import Phase
from game.model.view import View
from game.model.voting import Vote
from game.play.lesson import Late, Lesson, Way, understood
from game.play.lesson_clock import Clock
from game.play.lesson_plan import Plan, plan
from game.play.lesson_record import Record, keep, kept
from game.play.lesson_schedule import Schedule
from game.rules.legality import is_legal
from game.ui.announcements import announcements
from game.ui.delegations import CONSOLE, Delegations, Desk
from game.ui.director import Director, news_of
from game.ui.drawers import noted_drawers, recall_drawers
from game.ui.scene import Scene
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.curtain import Curtain
from game.ui.scenes.meeting import Meeting
from game.ui.scenes.news import News
from game.ui.scenes.open_floor import OpenFloor
from game.ui.substitutes import Substitutes
from game.ui.timekeeper import GRACE, Timekeeper
from game.words.language import _
from game.words.names import name

if TYPE_CHECKING:
    from game.play.session import Session
    from game.ui.application import Application


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
        super().__init__(app, session, leave, delegations)
        self._substitutes = Substitutes(self.table, self.lesson.skill)
        self.plan: Plan = plan(self.lesson, self.table.scenario)
        self.table.guide = None  # a class has a teacher
        record = kept(session.journal)
        self._schedule = Schedule(self.plan, self.lesson.way)
        self.timekeeper = Timekeeper(app.now, record.clock or self._first(), self._write)
        self._is_fresh = record.clock is None and not session.actions
        recall_drawers(self.table, record.drawers)
        self.table.stops = self._holds
        self._heard = len(announcements(self.table.public))
        self._read_in_public = len(news_of(self.table.public))

    # Who is there

    @property
    def people(self) -> tuple[Seat, ...]:
        """The seats of delegations, but for those that AI members play until they are taken back."""
        return tuple(sorted({*self.table.session.humans, *self._substitutes.seats}))

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
        if not self.timekeeper.is_introduced:
            return True
        if self._substitutes.have_turn:
            return view.to_act not in self._substitutes.seats
        if not self.has_floor:
            return False
        people = self.people
        return any(seat in people for seat in view.queue) and not self._substitutes.are_closing(view)

    # What is shown

    def begin(self) -> None:
        if self._is_fresh:
            self.timekeeper.pause(False)
        self._room()
        self.table.begin()

    def arrive(self) -> None:
        view = self.table.public
        if self._substitutes.seats and (self.table.is_over or self._substitutes.are_done(view)):
            self._substitutes.leave()
            return
        if self.has_floor and self.table.reader is not None and self.table.awaited != self.table.reader:
            self._close_desk()
        if self._shows():
            self._is_awaited = True
            return
        if self.table.is_over:
            self.timekeeper.count(self._schedule.debrief())
            self._over()
            return
        if self.table.trouble:
            self.app.toast(self.table.trouble, "warning")
        if not self.timekeeper.is_introduced:
            self._stay_or_leave()
            return
        self.timekeeper.turn_page(self._present(view))
        if self.has_floor and self._has_no_motions(view):
            self._close_for(self.waiting(), Late.PASS)
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
        is_called = self.has_floor or not self.timekeeper.is_introduced
        if is_called and not (self.table.is_busy or self.table.is_over):
            self._call(seat)

    def leave_desk(self) -> None:
        """Close the desk without ending the turn, and show the public view."""
        self._close_desk()
        self.timekeeper.keep()

    def _stay_or_leave(self) -> None:
        """Leave the desk open for a reader whose turn goes on; else show the room."""
        if self.table.reader is not None and self.table.awaited == self.table.reader:
            self._desk(self.table.reader)
        else:
            self._close_desk()

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
        away = self.leave_desk if self.has_floor or not self.timekeeper.is_introduced else None
        desk = self.desk_of(seat)
        self._replace(Curtain(self.app, self.table, seat, lambda: self._enter(seat), desk, away))

    def _enter(self, seat: Seat) -> None:
        """Open a seat's desk, and give it the floor if it may have it."""
        session = self.table.session
        floor = TakeFloor(seat)
        if self.timekeeper.is_introduced and not self.table.is_busy and is_legal(session.peek(seat), floor):
            session.act(floor)
            self.table.look()
        self._desk(seat)

    def _curtain(self, seat: Seat | None) -> None:
        if seat is None or self.has_floor:
            self._close_desk()
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
        said = announcements(self.table.public)
        from game.words.events import sentence

        for event in said[self._heard :]:
            self.app.toast(sentence(self.table.scenario, event), "megaphone")
        self._heard = len(said)

    # Time

    def wait(self) -> int | None:
        return 250 if self.timekeeper.clock.is_running else None

    def tick(self) -> None:
        was_running = self.timekeeper.clock.is_running
        has_moved = self.timekeeper.look()
        clock = self.timekeeper.clock
        if was_running and clock.has_slept:
            self.app.toast(_("The computer slept; the clock has stood still."), "clock")
        if has_moved and isinstance(self.app.scene, OpenFloor | Chamber | Curtain | Meeting):
            self.app.refresh()
        if was_running and clock.is_out:
            self._time_out()

    def open_rounds(self) -> None:
        """End the introduction: the clock of the first round runs, and seats are called where turns have an order."""
        self.timekeeper.count(self._present(self.table.public))
        self.app.refresh()
        if not self.table.is_busy:
            self.table.reseat(lambda: None)

    def close(self) -> None:
        self.timekeeper.pause(True)
        super().close()

    def _write(self, clock: Clock) -> None:
        """Write down the clock, and what seats have begun."""
        keep(Record(clock, noted_drawers(self.table, self.people)), self.table.session.journal)

    def _first(self) -> Clock:
        public, actions = self.table.public, self.table.session.actions
        return self._schedule.first(public, self.table.session.to_act, public.round > 1 or bool(actions))

    def _present(self, view: View) -> Clock:
        return self._schedule.present(view, self.table.session.to_act)

    def _time_out(self) -> None:
        """End what the time is out for; whoever is at the desk may finish."""
        if self.timekeeper.is_debrief or self.table.is_busy or self._shown is not None:
            return
        if not self.timekeeper.is_introduced:
            self.open_rounds()
            return
        if self.table.reader is not None and self.has_floor:
            if self.timekeeper.warn():
                said = _("Time is out. You have {seconds} seconds to finish.").format(seconds=int(GRACE))
                self.app.toast(said, "clock")
                return
            if self.timekeeper.is_in_grace:
                return
        self.close_part()

    def close_part(self) -> None:
        """End the round, the meeting's question or the turn: staff acts for whoever has not, or they pass."""
        seat = self.table.public.to_act
        if self.has_floor:
            self._close_for(self.waiting(), self.lesson.late)
        elif seat is not None:
            self.skip(seat)

    def skip(self, seat: Seat) -> None:
        """End one seat's turn in its absence."""
        if seat not in self.waiting() or self.table.is_busy:
            return
        self._close_desk()
        self._substitutes.take_turn(seat, self.lesson.late)

    def _close_for(self, seats: tuple[Seat, ...], late: Late) -> None:
        """Have somebody act for seats until the present stretch is over."""
        self.timekeeper.hold()
        self._close_desk()
        self._substitutes.take_stretch(seats, late)

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

    @property
    def console(self) -> Desk:
        """The console's desk, with its PIN."""
        return self._delegations.of(CONSOLE)

    def lock_console(self, pin: str) -> None:
        """Give the console another PIN, or none."""
        self._delegations = self._delegations.having(CONSOLE, Desk().locked(pin))

    def lock_desk(self, seat: Seat, pin: str) -> None:
        """Give a delegation another PIN, or none."""
        for one in self.delegation(seat):
            self._delegations = self._delegations.having(self._code(one), self.desk_of(one).locked(pin))

    def control(self, action: Action) -> None:
        """Do something from the console, between two acts of others."""
        self.table.reseat(lambda: self.table.session.act(action))
        self.table.look()
        self.look()

    def correct(self) -> str:
        """Take back the last act of a person's seat; return whose it was. Raises ``UndoError``."""
        session, whose, seats = self.table.session, list[Seat](), self._substitutes.dismiss()

        def change() -> None:
            for seat in seats:
                session.take_back(seat)
            whose.append(session.correct().seat)

        self._close_desk()
        self.table.reseat(change)
        self._ballots = min(self._ballots, len(self.table.public.counts))
        self._read_in_public = min(self._read_in_public, len(news_of(self.table.public)))
        self._heard = min(self._heard, len(announcements(self.table.public)) - 1)
        self.look()
        return name(self.table.scenario, whose[0])
