"""Watching a file that somebody writes at: has it been saved?"""

from math import inf
from pathlib import Path
from threading import Event
from time import monotonic, sleep
from typing import TypeAlias

POLL = 0.05
"""Seconds between two looks."""

_SETTLED = 0.03
_MOST_LOOKS = 10

Stamp: TypeAlias = tuple[int, int, int] | None
"""When a file was last written, its length, and which file it is; None where there is none."""


class Watch:
    """Remembers how a file looked, and notices that it looks otherwise."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen = self._stamp()

    def has_changed(self) -> bool:
        """Whether the file was saved since this was last asked; waits until it is written to its end."""
        now = self._stamp()
        if now == self._seen:
            return False
        for _look in range(_MOST_LOOKS):
            sleep(_SETTLED)
            before, now = now, self._stamp()
            if now == before and now is not None:
                break
        self._seen = now
        return True

    def wait(self, is_stopped: Event, seconds: float = inf) -> bool:
        """Wait until the file is saved, or until there is no need to, so long at most; say whether it was saved."""
        end = monotonic() + seconds
        while not is_stopped.wait(POLL) and monotonic() < end:
            if self.has_changed():
                return True
        return False

    def _stamp(self) -> Stamp:
        try:
            found = self._path.stat()
        except (OSError, ValueError):
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino
