"""Who sees what next: the curtain, a desk, the meeting, a vote being shown, the end."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import evolve

from game.model.council import Seat
from game.model.events import NewsBroke
from game.model.view import View
from game.ui.delegations import Delegations, Desk
from game.ui.guide import Guide
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.curtain import Curtain
from game.ui.scenes.meeting import Meeting
from game.ui.scenes.news import News
from game.ui.scenes.vote import Ballot
from game.ui.table import Table

if TYPE_CHECKING:
    from game.play.session import Session
    from game.ui.application import Application


class Director:
    """Follows a table from its first round to its end."""

    def __init__(
        self,
        app: "Application",
        session: "Session",
        leave: Callable[[], None],
        delegations: Delegations | None = None,
    ) -> None:
        self.app = app
        self.table = Table(app, session)
        self.table.arrived = self.arrive
        self.table.changed = self.look
        self.leave = leave
        """Shows what comes after the game."""
        self._delegations = delegations or Delegations()
        self._ballots = len(self.table.public.counts)
        """Ballots that have been shown."""
        self._begun = {action.seat for action in session.actions}
        """Seats that have had the floor, and so have read their instructions."""
        self._shown: Ballot | News | None = None
        """What is being shown before anything else may be."""
        self._is_awaited = False
        """Whether somebody is awaited, or the end, once that has been seen."""
        self._told = len(news_of(self.table.public))
        self._read: dict[Seat, int] = {}
        """News that was out when the game was taken up, and that each seat has been shown."""
        self._depute()
        if self.table.scenario.hints and len(session.humans) == 1:
            self.table.guide = Guide(self.table, session.humans[0])
        app.game = self

    def begin(self) -> None:
        """Begin, or go on where the game stopped."""
        if self.table.is_shared:
            self._curtain(None)
        else:
            self.app.replace(Chamber(self.app, self.table))
        self.table.begin()
        if not self.table.is_shared and self.table.reader is not None:
            self._instruct(self.table.reader)

    def look(self) -> None:
        """Look at what has changed: a ballot is shown as soon as it was counted, news as soon as it broke."""
        self.app.refresh()
        scene = self.app.scene
        if isinstance(scene, Meeting) and self.table.view.meeting is None:
            self.app.close(scene)
        self._shows()

    def arrive(self) -> None:
        """Show what a person is awaited for, or the end; first what has not been seen yet."""
        if self._shows():
            self._is_awaited = True
            return
        seat = self.table.awaited
        if self.table.is_over:
            self._over()
        elif seat is None:
            if self.table.trouble:
                self.app.toast(self.table.trouble, "warning")
            self.app.refresh()
        elif self.table.is_shared and seat != self.table.reader:
            self._curtain(seat)
        else:
            self._desk(seat)

    def hide(self) -> None:
        """Draw the curtain, as when the window was left: whoever comes back must say who they are.

        What was being done stays below it, and is there again when its own seat opens the curtain.
        """
        seat = self.table.reader
        is_public = isinstance(self._shown, Ballot)
        if not self.table.is_shared or self.table.is_over or seat is None or is_public:
            return
        self.table.sit(None)
        self.app.toasts.clear()

        def open_again() -> None:
            self.table.sit(seat)
            self.app.close(curtain)

        curtain = Curtain(self.app, self.table, seat, open_again, self.desk_of(seat))
        self.app.open(curtain)

    def close(self) -> None:
        """Stop, and let go of the journal; the game can be gone on with."""
        self.table.leave()
        self.app.game = None

    # Time

    def leave_desk(self) -> None:
        """Close the desk, where the public view stands between visits to it."""

    def wait(self) -> int | None:
        """Return in how many milliseconds it wants to look at its clock, or None where there is none."""
        return None

    def tick(self) -> None:
        """Look at the clock."""

    # Who plays

    def deputised(self) -> tuple[Seat, ...]:
        """Return the seats of people that AI members play for now."""
        return self.table.session.deputised

    def deputise(self, seat: Seat, skill: str) -> None:
        """Hand a seat to an AI member."""
        from game.minds.roster import mind

        self._keep(seat, deputy=skill)
        self._close_desk()
        self.table.reseat(lambda: self.table.session.deputise(seat, mind(skill)))

    def take_back(self, seat: Seat) -> None:
        """Have a person play a seat again."""
        self._keep(seat, deputy="")
        self._close_desk()
        self.table.reseat(lambda: self.table.session.take_back(seat))

    def hand_over(self, seat: Seat, name: str, pin: str) -> None:
        """Hand a seat to another person, who opens it with a PIN of their own."""
        desk = evolve(self.desk_of(seat), name=name).locked(pin)
        self._delegations = self._delegations.having(self._code(seat), desk)
        self.table.sit(None)
        self._begun.discard(seat)
        self._curtain(seat)

    def desk_of(self, seat: Seat) -> Desk:
        """Return a seat's desk."""
        return self._delegations.of(self._code(seat))

    def _depute(self) -> None:
        """Have AI members play for those for whom they did when the game was left."""
        from game.minds.roster import mind

        session = self.table.session
        for seat in session.humans:
            skill = self.desk_of(seat).deputy
            if skill:
                session.deputise(seat, mind(skill))

    def _close_desk(self) -> None:
        self.table.sit(None)
        if self.table.is_shared:
            self._curtain(None)
        else:
            self.app.replace(Chamber(self.app, self.table))

    def _keep(self, seat: Seat, deputy: str) -> None:
        self._delegations = self._delegations.having(self._code(seat), evolve(self.desk_of(seat), deputy=deputy))

    def _code(self, seat: Seat) -> str:
        return self.table.scenario.council.members[seat].code

    # What is shown before anything else

    def _shows(self) -> bool:
        """Show what has not been seen; say whether there was anything, or still is."""
        if self._shown is not None:
            return True
        public = self.table.public
        if self._ballots < len(public.counts):
            self._ballots += 1
            self._show(Ballot(self.app, public, public.counts[self._ballots - 1], self._seen))
            return True
        reader = self.table.reader
        return not self.table.is_shared and reader is not None and self._shows_news(reader)

    def _shows_news(self, seat: Seat) -> bool:
        """Show a seat the news it has not seen; say whether there was any."""
        view = self.table.view
        told = news_of(view)
        fresh = told[self._read.get(seat, self._told) :]
        if not fresh or self.table.is_over:
            return False

        def read() -> None:
            self._read[seat] = len(told)
            self._seen()

        self._show(News(self.app, view, fresh, read))
        return True

    def _show(self, scene: Ballot | News) -> None:
        self._shown = scene
        if self.table.others is not None:
            self.table.others.pause(True)
        self.app.open(scene)

    def _seen(self) -> None:
        """Go on after what was shown."""
        scene, self._shown = self._shown, None
        if scene in self.app.scenes:
            self.app.close(scene)
        if self._shows():
            return
        if self.table.others is not None:
            self.table.others.pause(False)
        if self._is_awaited:
            self._is_awaited = False
            self.arrive()

    # Screens

    def _curtain(self, seat: Seat | None) -> None:
        self.table.sit(None)
        self.app.toasts.clear()  # what was told to one delegation is not for the next
        desk = Desk() if seat is None else self.desk_of(seat)
        self.app.replace(Curtain(self.app, self.table, seat, lambda: self._desk(seat), desk))

    def _desk(self, seat: Seat | None) -> None:
        if seat is None:
            return
        self.table.sit(seat)
        scenes = self.app.scenes
        if not scenes or not isinstance(scenes[0], Chamber) or not all(scene.stays for scene in scenes[1:]):
            self.app.replace(Chamber(self.app, self.table))
        chamber = self.app.scenes[0]
        if self.table.view.meeting is not None and isinstance(chamber, Chamber):
            chamber.deeds.meeting()
        else:
            self._instruct(seat)
        self._shows_news(seat)
        self.app.refresh()

    def _instruct(self, seat: Seat) -> None:
        """Show a seat its instructions before it first acts."""
        if seat in self._begun or self.table.is_over:
            return
        from game.ui.scenes.instructions import Instructions

        self._begun.add(seat)
        self.app.open(Instructions(self.app, self.table, is_first=True))

    def _over(self) -> None:
        from game.ui.scenes.result import Result  # brings the solver of hindsight

        self.app.replace(Result(self.app, self.table.session, self.leave))


def news_of(view: View) -> tuple[NewsBroke, ...]:
    """Return the news of the day so far."""
    return tuple(event for page in view.log for event in page if isinstance(event, NewsBroke))
