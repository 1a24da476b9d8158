"""The games hindsight has played, kept beside the journal so that none is played twice.

One line for each game, chained by a running hash as the journal's are. The file is only a memory: what was cut off or
damaged, or belongs to another game or engine, is forgotten and played again.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from game import __version__
from game.analysis.value_added import Errand
from game.play.journal import Header, JournalError, refuse_oddities
from game.play.lock import is_locked_for_us
from game.play.notation import canonical, plain
from game.play.seal import sealed, unsealed

SUFFIX = ".hindsight"

FORMAT = 1

LONGEST_LINE = 2**13
"""Bytes: the points of two hundred seats take two thousand."""

MOST_LINES = 10_000

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)


def tally_path(journal: Path) -> Path:
    """Return where the games played for a journal are kept."""
    return journal.with_name(journal.name + SUFFIX)


def remembered(journal: Path, start: Header) -> dict[Errand, tuple[int, ...]]:
    """Return the points of the games already played, up to the first line that cannot be read."""
    return _read(tally_path(journal), start)[0]


class Tally:
    """Adds games to the file; has it alone."""

    def __init__(self, handle: int, end: int, chain: str) -> None:
        self._handle = handle
        self._end = end
        self._chain = chain

    def add(self, errand: Errand, points: tuple[int, ...]) -> None:
        """Keep the points of a game; raises ``OSError``."""
        line, chain = sealed(self._chain, _fields(errand, points))
        os.lseek(self._handle, self._end, os.SEEK_SET)
        if os.write(self._handle, line) == len(line):  # else the half of it is written over by the next
            self._end, self._chain = self._end + len(line), chain


@contextmanager
def opened(journal: Path, start: Header) -> Iterator[tuple[Tally, dict[Errand, tuple[int, ...]]] | None]:
    """Open the file to go on with it, less what cannot be read; ``None`` if it cannot be had alone."""
    path = tally_path(journal)
    try:
        handle = os.open(path, _FLAGS, 0o666)
    except OSError:
        yield None
        return
    try:
        if not is_locked_for_us(handle):
            yield None
            return
        known, end, chain = _read(path, start)
        with contextlib.suppress(OSError):
            os.ftruncate(handle, end)
        if not end:
            line, chain = sealed("", _heading(start))
            os.lseek(handle, 0, os.SEEK_SET)
            end = os.write(handle, line)
        yield Tally(handle, end, chain), known
    finally:
        os.close(handle)


def _read(path: Path, start: Header) -> tuple[dict[Errand, tuple[int, ...]], int, str]:
    """Return the games of a file, and the length and hash of what could be read of it."""
    known: dict[Errand, tuple[int, ...]] = {}
    try:
        refuse_oddities(path)
        with path.open("rb") as file:
            line = file.readline(LONGEST_LINE)
            opened_ = unsealed("", line)
            if opened_ is None or opened_[0] != _heading(start):
                return {}, 0, ""
            end, chain = len(line), opened_[1]
            for _ in range(MOST_LINES):
                line = file.readline(LONGEST_LINE)
                opened_ = unsealed(chain, line)
                game = None if opened_ is None else _game(opened_[0], len(start.seats))
                if opened_ is None or game is None:
                    break
                known[game[0]] = game[1]
                end, chain = end + len(line), opened_[1]
    except (OSError, JournalError):
        return {}, 0, ""
    return known, end, chain


def _heading(start: Header) -> dict[str, Any]:
    """Say which game it is, to the last detail that decides how minds play it."""
    game = hashlib.sha256(canonical(plain(start))).hexdigest()
    return {"hindsight": FORMAT, "engine": __version__, "game": game}


def _fields(errand: Errand, points: tuple[int, ...]) -> dict[str, Any]:
    return {"spectator": errand.spectator, "table": errand.table, "points": list(points)}


def _game(fields: dict[str, Any], seats: int) -> tuple[Errand, tuple[int, ...]] | None:
    match fields:
        case {"spectator": None | int() as spectator, "table": int(table), "points": list(points)} if len(
            points
        ) == seats and all(type(number) is int for number in points):
            return Errand(spectator, table), tuple(points)
    return None
