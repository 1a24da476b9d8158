"""What the debrief shows, and how much of it is known by now: the rest is worked out beside the drawing."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from game.analysis.background import Background
from game.analysis.hindsight import hindsight
from game.analysis.lookback import Lookback, lookback
from game.analysis.retrospect import Reckoning, Retrospect, reckonings, retrospect
from game.analysis.tally import remembered
from game.analysis.value_added import par
from game.model.council import Seat
from game.model.hindsight import Hindsight
from game.model.result import Result
from game.play.session import Session

if TYPE_CHECKING:
    from game.ui.application import Application


STEP = 10.0
"""Seconds that leaving waits at most: the solver cannot be stopped within a step, nor the program end under it."""


@frozen
class Known:
    """What is worked out so far; None and nothing until it is."""

    retrospect: Retrospect | None = None
    lookback: Lookback | None = None
    reckonings: tuple[Reckoning, ...] = ()
    pars: tuple[int | None, ...] = ()
    """By seat."""
    people: tuple[Hindsight, ...] = ()
    is_busy: bool = True
    is_kept: bool = True
    """Whether there is a journal, beside which the games for par are played."""
    trouble: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether nothing more will come."""
        return not self.is_busy and (not self.is_kept or all(seen.games >= seen.wanted for seen in self.people))


class Aftermath:
    """Works out what a finished game was worth, in a thread, and has games played for par in a process."""

    def __init__(
        self, app: "Application", session: Session, told: Callable[[], None], journal: Path | None = None
    ) -> None:
        self._app, self._session, self._told = app, session, told
        self._journal = journal or session.journal
        result = session.result()
        assert result is not None
        self.result: Result = result
        self.known = Known()
        self._background: Background | None = None
        self._is_left = False
        self._thread = Thread(target=self._work, daemon=True)

    def start(self) -> None:
        """Begin; more than once does no harm."""
        if self._thread.ident is None:
            self._thread.start()
            if self._journal is not None and self._session.humans:
                self._background = Background(self._journal)

    def stop(self) -> None:
        """Stop, and wait for the step at hand; games that are finished are kept."""
        self._is_left = True
        if self._thread.is_alive():
            self._thread.join(timeout=STEP)
        if self._background is not None:
            self._background.stop()

    @property
    def seat(self) -> Seat:
        """Whose staff's counts are shown: the first person's, else the penholder's."""
        humans = self._session.humans
        return humans[0] if humans else 0

    def look(self) -> None:
        """Look at which games have been played meanwhile."""
        if self.known.is_busy or not self.known.is_kept:
            return
        people = self._people()
        if people != self.known.people:
            self.known = evolve(self.known, pars=self._pars(), people=people)
            self._told()

    def _work(self) -> None:
        try:
            looked_back = retrospect(self._session, lambda: not self._is_left)
            if looked_back is None:
                return
            found = Known(
                looked_back,
                lookback(self._session),
                reckonings(self._session, self.seat),
                self._pars(),
                self._people(),
                is_busy=False,
                is_kept=self._journal is not None,
            )
        except Exception as error:  # whatever the solver makes of a strange scenario, the game itself is over and safe
            found = Known(is_busy=False, is_kept=False, trouble=f"{type(error).__name__}: {error}")
        self._app.later(lambda: self._found(found))

    def _found(self, known: Known) -> None:
        if not self._is_left:
            self.known = known
            self._told()

    def _people(self) -> tuple[Hindsight, ...]:
        return hindsight(self._session, self._journal)

    def _pars(self) -> tuple[int | None, ...]:
        games = {} if self._journal is None else remembered(self._journal, self._session.header)
        return tuple(par(games, score.seat, score.points) for score in self.result.scores)
