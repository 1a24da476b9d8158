"""Who sees what next: the curtain, a desk, the meeting, a vote being shown, the end."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame
from attrs import evolve

from game.model.council import Seat
from game.model.phases import Phase
from game.ui.delegations import Delegations, Desk
from game.ui.guide import Guide
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.curtain import Curtain
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
        self.leave = leave
        """Shows what comes after the game."""
        self._delegations = delegations or Delegations()
        self._ballots = len(self.table.public.counts)
        """Ballots that have been shown."""
        self._begun = {action.seat for action in session.actions}
        """Seats that have had the floor, and so have read their instructions."""
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

    def arrive(self) -> None:
        """Show what a person is awaited for, or the end."""
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
        if not self.table.is_shared or self.table.is_over or seat is None:
            return
        self.table.sit(None)
        self.app.toasts.clear()

        def open_again() -> None:
            self.table.sit(seat)
            self.app.close(curtain)

        curtain = Curtain(self.app, self.table, seat, open_again, self._desk_of(seat))
        self.app.open(curtain)

    def close(self) -> None:
        """Stop, and let go of the journal; the game can be gone on with."""
        self.table.leave()
        self.app.game = None

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
        desk = evolve(self._desk_of(seat), name=name).locked(pin)
        self._delegations = self._delegations.having(self._code(seat), desk)
        self.table.sit(None)
        self._begun.discard(seat)
        self._curtain(seat)

    def _depute(self) -> None:
        """Have AI members play for those for whom they did when the game was left."""
        from game.minds.roster import mind

        session = self.table.session
        for seat in session.humans:
            skill = self._desk_of(seat).deputy
            if skill:
                session.deputise(seat, mind(skill))

    def _close_desk(self) -> None:
        self.table.sit(None)
        if self.table.is_shared:
            self._curtain(None)
        else:
            self.app.replace(Chamber(self.app, self.table))

    def _keep(self, seat: Seat, deputy: str) -> None:
        self._delegations = self._delegations.having(self._code(seat), evolve(self._desk_of(seat), deputy=deputy))

    def _code(self, seat: Seat) -> str:
        return self.table.scenario.council.members[seat].code

    def _desk_of(self, seat: Seat) -> Desk:
        return self._delegations.of(self._code(seat))

    # What is shown

    def _curtain(self, seat: Seat | None) -> None:
        self.table.sit(None)
        self.app.toasts.clear()  # what was told to one delegation is not for the next
        desk = Desk() if seat is None else self._desk_of(seat)
        self.app.replace(Curtain(self.app, self.table, seat, lambda: self._desk(seat), desk))

    def _desk(self, seat: Seat | None) -> None:
        if seat is None:
            return
        self.table.sit(seat)
        scenes = self.app.scenes
        if not scenes or not isinstance(scenes[0], Chamber) or not all(scene.stays for scene in scenes[1:]):
            self.app.replace(Chamber(self.app, self.table))
        pygame.event.clear(pygame.USEREVENT)
        if self.table.view.phase is not Phase.CONSULTATIONS:
            chamber = self.app.scenes[0]
            if isinstance(chamber, Chamber):
                chamber.deeds.meeting()
        else:
            self._instruct(seat)
        self.app.refresh()

    def _instruct(self, seat: Seat) -> None:
        """Show a seat its instructions before it first acts."""
        if seat in self._begun or self.table.is_over:
            return
        from game.ui.scenes.instructions import Instructions

        self._begun.add(seat)
        self.app.open(Instructions(self.app, self.table, is_first=True))

    def _over(self) -> None:
        self.app.replace(Chamber(self.app, self.table, is_public=True))
