"""Who sees what next: the curtain, a desk, the meeting, a vote being shown, the end."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.model.council import Seat
from game.model.phases import Phase
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.curtain import Curtain
from game.ui.table import Table

if TYPE_CHECKING:
    from game.play.session import Session
    from game.ui.application import Application


class Director:
    """Follows a table from its first round to its end."""

    def __init__(
        self, app: "Application", session: "Session", leave: Callable[[], None], pins: dict[Seat, str]
    ) -> None:
        self.app = app
        self.table = Table(app, session)
        self.table.arrived = self.arrive
        self.leave = leave
        """Shows what comes after the game."""
        self._pins = pins
        self._ballots = len(self.table.public.counts)
        """Ballots that have been shown."""

    def begin(self) -> None:
        """Begin, or go on where the game stopped."""
        if self.table.is_shared:
            self._curtain(None)
        else:
            self.app.replace(Chamber(self.app, self.table))
        self.table.begin()

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
        """Draw the curtain, as when the window was left: whoever comes back must say who they are."""
        if self.table.is_shared and not self.table.is_over:
            self._curtain(self.table.awaited)

    def _curtain(self, seat: Seat | None) -> None:
        self.table.sit(None)
        self.app.replace(Curtain(self.app, self.table, seat, lambda: self._desk(seat), self._pins.get(seat or 0, "")))

    def _desk(self, seat: Seat | None) -> None:
        if seat is None:
            return
        self.table.sit(seat)
        if not isinstance(self.app.scenes[0] if self.app.scenes else None, Chamber) or len(self.app.scenes) > 1:
            self.app.replace(Chamber(self.app, self.table))
        pygame.event.clear(pygame.USEREVENT)
        if self.table.view.phase is not Phase.CONSULTATIONS:
            chamber = self.app.scenes[0]
            if isinstance(chamber, Chamber):
                chamber.deeds.meeting()
        self.app.refresh()

    def _over(self) -> None:
        self.app.replace(Chamber(self.app, self.table, is_public=True))
