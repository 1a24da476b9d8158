"""Plays the games hindsight needs: in the background, at the lowest priority, and on from where it stopped."""

import contextlib
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import Any

from game.analysis.tally import opened
from game.analysis.value_added import errands, run
from game.play.journal import JournalError, read

Progress = Callable[[int, int], None]
"""Told how many games are done, of how many."""


def compute(journal: Path, progress: Progress | None = None, is_wanted: Callable[[], bool] = lambda: True) -> None:
    """Play what is still missing for a finished game's journal; raises ``JournalError`` and ``OSError``.

    Each game is kept as it ends. It stops before the next one when it is no longer wanted, and at once if another
    process is at it.
    """
    start = read(journal, up_to_damage=True).header
    wanted = errands(start)
    with opened(journal, start) as mine:
        if mine is None:
            return
        tally, known = mine
        for errand in wanted:
            if errand not in known:
                if not is_wanted():
                    return
                known[errand] = run(start, errand)
                tally.add(errand, known[errand])
            if progress is not None:
                progress(sum(one in known for one in wanted), len(wanted))


class Background:
    """A process that computes, until it is done or stopped."""

    def __init__(self, journal: Path) -> None:
        self._process: Any = get_context("spawn").Process(target=_work, args=(journal,), daemon=True)
        with contextlib.suppress(OSError):  # where no process can be had, there is no hindsight yet
            self._process.start()

    def stop(self) -> None:
        """End it; games it has finished are kept. More than once does no harm."""
        if self._process.pid is not None:
            self._process.terminate()
            self._process.join()

    def wait(self, seconds: float) -> bool:
        """Wait for it; whether it is done."""
        self._process.join(seconds)
        return self._process.exitcode is not None


def _work(journal: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who plays
    _give_way()
    parent = parent_process()
    with contextlib.suppress(JournalError, OSError):
        compute(journal, is_wanted=lambda: parent is None or parent.is_alive())


def _give_way() -> None:
    """Take the lowest priority."""
    if sys.platform == "win32":
        import ctypes

        idle = 0x40
        ctypes.windll.kernel32.SetPriorityClass(ctypes.windll.kernel32.GetCurrentProcess(), idle)
    else:
        os.nice(19)
