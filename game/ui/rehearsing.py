"""The window on a file that is being written: its game, begun anew when it is saved, or what is wrong with it."""

from functools import partial
from math import inf
from threading import Event, Thread
from typing import TYPE_CHECKING

from game.desk.takes import remarks, said
from game.play.rehearsal import Complaint, Rehearsal, Take
from game.play.session import Session
from game.play.watching import Watch
from game.ui.delegations import Delegations
from game.ui.director import Director
from game.ui.hues import Hue
from game.ui.scenes.problems import Problems

if TYPE_CHECKING:
    from game.ui.application import Application


QUIET = 1.0
"""Seconds without a save until the check is asked, which would hold up what is shown."""


class RehearsedDirector(Director):
    """A director who can be sent away at once, and whose players may have read their instructions before."""

    def begin_again(self, before: "RehearsedDirector | None") -> None:
        """Begin; whoever was instructed before is not instructed again."""
        if before is not None:
            self._begun |= before._begun
        self.begin()

    def retire(self) -> None:
        """Stop without waiting for whoever is just thinking; nothing is shown of it any more."""
        table = self.table
        table.changed = table.arrived = _nothing
        others, table.others = table.others, None
        if others is not None:
            Thread(target=others.stop, daemon=True).start()
        table.session.close()


class Rehearsing:
    """Reads the file in a thread whenever it is saved, and shows what came of it."""

    def __init__(self, app: "Application", rehearsal: Rehearsal) -> None:
        self.app = app
        self.rehearsal = rehearsal
        self.takes = 0
        """How often the file was read."""
        self._path = rehearsal.path
        self._watch = Watch(self._path)
        self._stopped = Event()
        self._session: Session | None = None
        self._director: RehearsedDirector | None = None
        self._panel: Problems | None = None

    def start(self) -> None:
        """Read the file, show what came of it, and watch it from then on."""
        self._show(self.rehearsal.take())
        Thread(target=self._work, daemon=True).start()

    def stop(self) -> None:
        """Watch no longer."""
        self._stopped.set()

    def _work(self) -> None:
        owes_remark = True
        while not self._stopped.is_set():
            if self._watch.wait(self._stopped, QUIET if owes_remark else inf):
                take = self.rehearsal.take(self._session)
                self.app.later(partial(self._show, take))
                owes_remark = take.session is not None
            elif owes_remark:
                self._remark()
                owes_remark = False

    def _remark(self) -> None:
        """Say whether the check has anything to say of a file that holds."""
        found = remarks(self._path)
        if found:
            self.app.later(partial(self.app.toast, found, "info", Hue.UNDECIDED))

    def _show(self, take: Take) -> None:
        self.takes += 1
        if self._director is not None and self.app.game is not self._director:
            self.stop()  # the player has gone on to something else
        elif take.session is not None:
            self._play(take.session, take)
        else:
            self._complain(take.problems)

    def _play(self, session: Session, take: Take) -> None:
        before, self._panel = self._director, None
        if before is not None:
            before.retire()
        self.app.toasts.clear()
        self._session = session
        self._director = RehearsedDirector(self.app, session, self.app.quit, Delegations())
        self._director.begin_again(before)
        if before is not None:
            self.app.toast(said(take), "check")

    def _complain(self, problems: tuple[Complaint, ...]) -> None:
        panel = Problems(self.app, self._path.name, problems, self.app.quit, is_over_a_game=self._director is not None)
        if self._director is None:
            self.app.replace(panel)
        else:
            if self._panel in self.app.scenes:
                self.app.close(self._panel)
            self.app.open(panel)
        self._panel = panel


def _nothing() -> None:
    """Do nothing: what is told to a director who was sent away."""
