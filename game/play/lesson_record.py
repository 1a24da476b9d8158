"""What a lesson keeps beside its journal between one moment and the next: the clock and who has begun what.

The journal alone is the game and the terms of the lesson; without this file the clock of the present round starts anew.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import field, frozen

from game.play.lesson_clock import Clock

SUFFIX = ".lesson"
FORMAT = 1
LONGEST_FILE = 2_000_000
"""Letters."""


@frozen
class Record:
    """A moment of a lesson."""

    clock: Clock | None = None
    drawers: Mapping[str, Any] = field(factory=dict)
    """What each seat has begun and not sent, by code, in a form of the screen's own."""


def beside(journal: Path) -> Path:
    """Return where the record of a journal is."""
    return journal.with_name(journal.name + SUFFIX)


def keep(record: Record, journal: Path | None) -> None:
    """Write it, whole or not at all; on a full disk it is left as it was."""
    if journal is None:
        return
    clock = record.clock
    counted = None if clock is None else {"part": clock.part, "length": clock.length, "left": clock.left}
    fields = {"format": FORMAT, "clock": counted, "drawers": dict(record.drawers)}
    path = beside(journal)
    fresh = path.with_name(f".{path.name}.new")
    with suppress(OSError):
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(fields, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)


def kept(journal: Path | None) -> Record:
    """Return the record of a journal, as far as it makes sense. Its clock stands still."""
    if journal is None:
        return Record()
    try:
        with beside(journal).open(encoding="utf-8") as file:
            fields = json.loads(file.read(LONGEST_FILE))
    except (OSError, ValueError, RecursionError):
        return Record()
    if not isinstance(fields, dict) or fields.get("format") != FORMAT:
        return Record()
    drawers = fields.get("drawers")
    return Record(_clock(fields.get("clock")), drawers if isinstance(drawers, dict) else {})


def _clock(fields: object) -> Clock | None:
    match fields:
        case {"part": str(part), "length": int() | float() as length, "left": int() | float() as left}:
            if 0 <= left <= length < 10**6:
                return Clock(part[:60], float(length), float(left))
    return None
