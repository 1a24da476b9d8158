"""The games a playtest has played, kept in the player's own folder so that it can be stopped and gone on with.

One line for each game in their order, chained by a running hash as a journal's are. It is only a memory: what was cut
off or damaged is played again, and all of it once the file, the program, the seed or the skill is another.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from game import __version__, paths
from game.analysis.playtest.trial import Trial
from game.play.batch import Order
from game.play.journal import JournalError, refuse_oddities
from game.play.lock import is_locked_for_us
from game.play.notation import formed, plain
from game.play.seal import sealed, unsealed
from game.play.sitting import scenario_of

SUFFIX = ".playtest"

FORMAT = 1

LONGEST_LINE = 2**17
"""Bytes: a game of two hundred seats takes some thousands."""

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
_CODE = (
    "minds/*.py",
    "model/*.py",
    "play/*.py",
    "rules/*.py",
    "scenario/*.py",
    "analysis/*.py",
    "analysis/playtest/trial.py",
)
"""Where it is decided what a game comes to."""


class Memory:
    """The games played so far, and the file they are kept in, if it can be had."""

    def __init__(self, trials: list[Trial], handle: int | None, end: int = 0, chain: str = "") -> None:
        self.trials = trials
        self._handle = handle
        self._end = end
        self._chain = chain

    def add(self, trial: Trial) -> None:
        """Keep the next game; where the disk is full it is only kept in mind."""
        self.trials.append(trial)
        if self._handle is None:
            return
        line, chain = sealed(self._chain, plain(trial))
        try:
            os.lseek(self._handle, self._end, os.SEEK_SET)
            if os.write(self._handle, line) == len(line):
                self._end, self._chain = self._end + len(line), chain
                return
        except OSError:
            pass
        self._handle = None  # what would follow a gap could not be read


def path_of(order: Order) -> Path:
    """Return where the games of an order are kept."""
    return paths.playtests() / f"{scenario_of(order.source).id}-{order.skill}-{order.seed}{SUFFIX}"


@contextmanager
def opened(order: Order, is_afresh: bool = False) -> Iterator[Memory]:
    """Open the memory of an order, less what cannot be read; ``is_afresh`` forgets all of it.

    A file that cannot be had, or not alone, is done without.
    """
    path = path_of(order)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(path):
            refuse_oddities(path)
        handle = os.open(path, _FLAGS, 0o666)
    except (OSError, JournalError):
        yield Memory([], None)
        return
    try:
        if not is_locked_for_us(handle):
            yield Memory([], None)
            return
        heading = _heading(order)
        trials, end, chain = ([], 0, "") if is_afresh else _read(path, heading)
        kept: int | None = handle
        try:
            os.ftruncate(handle, end)
            if not end:
                line, chain = sealed("", heading)
                os.lseek(handle, 0, os.SEEK_SET)
                end = os.write(handle, line)
                kept = handle if end == len(line) else None
        except OSError:
            kept = None
        yield Memory(trials, kept, end, chain)
    finally:
        os.close(handle)


def _read(path: Path, heading: dict[str, Any]) -> tuple[list[Trial], int, str]:
    """Return the games of a file, and the length and hash of what could be read of it."""
    trials: list[Trial] = []
    with contextlib.suppress(OSError), path.open("rb") as file:
        line = file.readline(LONGEST_LINE)
        opened_ = unsealed("", line)
        if opened_ is None or opened_[0] != heading:
            return [], 0, ""
        end, chain = len(line), opened_[1]
        while (opened_ := unsealed(chain, line := file.readline(LONGEST_LINE))) is not None:
            try:
                trials.append(formed(opened_[0], Trial))
            except ValueError:
                break
            end, chain = end + len(line), opened_[1]
        return trials, end, chain
    return [], 0, ""


def _heading(order: Order) -> dict[str, Any]:
    """Say which games they are, to the last detail that decides how they go."""
    file = hashlib.sha256(f"{order.source.variant}\n{order.source.text}".encode()).hexdigest()
    asked = {"seed": order.seed, "skill": order.skill, "file": file}
    return {"playtest": FORMAT, "engine": __version__, "program": _program(), **asked}


def _program() -> str:
    """Return a hash of the code itself: while it is being worked on, its version says too little."""
    root, whole = Path(__file__).parents[2], hashlib.sha256()
    for pattern in _CODE:
        for path in sorted(root.glob(pattern)):
            whole.update(path.read_bytes())
    return whole.hexdigest()
