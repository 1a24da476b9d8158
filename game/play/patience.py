"""Patience with minds: play goes on in a thread of its own, which is left behind when one decision takes too long."""

from collections.abc import Callable
from contextvars import copy_context
from threading import Event, Lock, Thread, current_thread
from typing import Generic, TypeVar

Done = TypeVar("Done")

PATIENCE = 20.0
"""Seconds a mind may think about one decision; ours think for hundredths of one."""

GLANCES = 20
"""How often one looks at a mind before losing patience: a machine that slept meanwhile has looked once."""


class StalledError(Exception):
    """A decision took longer than anybody waits."""


class _LeftBehindError(BaseException):
    """Ends a thread that nobody waits for any more; nothing it thought of may count."""


class Vigil:
    """Has some work done, and waits for it as long as no single decision in it takes too long.

    Only one thread at a time may change the game: it holds the baton, and lays it down while a mind thinks.
    With a patience of ``None`` it waits for ever, and work is done in the thread that asks for it.
    """

    def __init__(self, patience: float | None) -> None:
        self._patience = patience
        self._baton = Lock()
        self._worker: Thread | None = None
        """Whose work counts."""
        self._begun = 0
        """How many decisions were begun."""
        self._is_deciding = False

    def done(self, work: Callable[[], Done]) -> Done:
        """Return what some work comes to, or raise what it raises; ``StalledError`` if a decision does not come."""
        if self._patience is None:
            return work()
        task = _Task(work)
        self._worker = Thread(target=copy_context().run, args=(task.run, self._baton), daemon=True)
        try:
            self._worker.start()
            self._wait(task.is_over, self._patience / GLANCES)
        finally:
            with self._baton:
                self._worker, self._is_deciding = None, False
        return task.outcome()

    def decided(self, decide: Callable[[], Done]) -> Done:
        """Return what a mind decides. If nobody has waited for it, this never returns."""
        if self._patience is None:
            return decide()
        self._begun += 1
        self._is_deciding = True
        self._baton.release()
        try:
            return decide()
        finally:
            self._baton.acquire()
            if self._worker is not current_thread():
                raise _LeftBehindError
            self._is_deciding = False

    def _wait(self, is_over: Event, pause: float) -> None:
        """Wait for the end; raises ``StalledError`` when one decision was under way at so many glances in a row."""
        seen, glances = 0, 0
        while not is_over.wait(pause):
            glances = glances + 1 if self._is_deciding and self._begun == seen else 0
            seen = self._begun
            if glances >= GLANCES:
                with self._baton:
                    if self._is_deciding and self._begun == seen:
                        self._worker = None
                        raise StalledError


class _Task(Generic[Done]):
    """Some work, and what became of it."""

    def __init__(self, work: Callable[[], Done]) -> None:
        self.is_over = Event()
        self._work = work
        self._found: list[Done] = []
        self._fault: BaseException | None = None

    def run(self, baton: Lock) -> None:
        """Do the work, baton in hand."""
        baton.acquire()
        try:
            self._found.append(self._work())
        except _LeftBehindError:
            pass
        except BaseException as error:  # it is raised again where the work was asked for
            self._fault = error
        finally:
            baton.release()
            self.is_over.set()

    def outcome(self) -> Done:
        """Return what the work came to; raises what it raised."""
        if self._fault is not None:
            raise self._fault
        return self._found[0]
