"""Where a player's games are, and what their files are called."""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from game import paths

SUFFIX = ".journal"


def unused(scenario: str, folder: Path | None = None) -> Iterator[Path]:
    """Yield names for a new game of a scenario, numbered on from the last; another window may take one first."""
    shelf = folder or paths.games()
    name = re.sub(r"[^A-Za-z0-9-]", "_", scenario)[:80]
    numbers = [_number(path, name) for path in shelf.glob(f"{name}-*{SUFFIX}")]
    for number in count(max(numbers, default=0) + 1):
        yield shelf / f"{name}-{number}{SUFFIX}"


def saved(folder: Path | None = None) -> tuple[Path, ...]:
    """Return every journal in a folder, the player's own unless said; the last played first."""
    dated = []
    for path in (folder or paths.games()).glob(f"*{SUFFIX}"):
        try:
            dated.append((path.stat().st_mtime_ns, path))
        except OSError:  # gone in the meantime
            continue
    return tuple(path for _when, path in sorted(dated, reverse=True))


def newest(folder: Path | None = None) -> Path | None:
    """Return the journal that was played last, or None when there is none."""
    return next(iter(saved(folder)), None)


def _number(path: Path, name: str) -> int:
    digits = path.name[len(name) + 1 : -len(SUFFIX)]
    return int(digits) if re.fullmatch("[0-9]{1,9}", digits) else 0
