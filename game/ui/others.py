"""AI members and chance at work, off the drawing thread: one act after the other, at a pace a person can follow."""

from collections.abc import Callable
from threading import Event, Thread

from game.model.view import View
from game.play.journal import JournalError
from game.play.session import Session

PACES = {"slow": 1.4, "normal": 0.5, "fast": 0.15, "at once": 0.0}
"""Seconds that something others did can be looked at before the next."""

News = Callable[[View, View | None], bool]
"""Told the public's view and the reader's after each act; says whether there is something to look at."""


class Others:
    """A thread that lets others act until a person is awaited, the game is over, or it is stopped."""

    def __init__(
        self,
        session: Session,
        reader: int | None,
        told: News,
        done: Callable[[str], None],
        pace: str,
        stops: Callable[[], bool] = lambda: False,
    ) -> None:
        self._session, self._reader = session, reader
        self._stops = stops
        """Whether they wait for the class although it is their turn; asked between two acts."""
        self._told, self._done = told, done
        self.pace = pace
        self._is_stopped = Event()
        self._goes = Event()
        self._goes.set()
        self._is_skipping = Event()
        self._thread = Thread(target=self._work, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Stop after the act at hand, and wait for it."""
        self._is_stopped.set()
        self._goes.set()
        self._is_skipping.set()
        if self._thread.is_alive():
            self._thread.join(timeout=20)

    @property
    def is_paused(self) -> bool:
        """Whether it waits for the player."""
        return not self._goes.is_set()

    def pause(self, is_paused: bool) -> None:
        """Wait, or go on."""
        if is_paused:
            self._goes.clear()
        else:
            self._goes.set()

    def skip(self) -> None:
        """Go on without pauses until a person is awaited."""
        self._is_skipping.set()
        self._goes.set()

    def _work(self) -> None:
        trouble = ""
        try:
            while not self._is_stopped.is_set():
                self._goes.wait()
                if self._is_stopped.is_set() or self._stops() or not self._session.step():
                    break
                own = None if self._reader is None else self._session.view(self._reader)
                if self._told(self._session.view(None), own):
                    self._is_skipping.wait(PACES.get(self.pace, 0.0))
        except JournalError as error:
            trouble = str(error)
        except Exception as error:  # unexpected: the window lives on, and says so
            trouble = f"{type(error).__name__}: {error}"
        if not self._is_stopped.is_set():
            self._done(trouble)
