"""What there is to play and to go on with, read beside the drawing."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from attrs import frozen

from game.model.council import Member
from game.words.language import _

if TYPE_CHECKING:
    from game.scenario.library import Listing


@frozen
class Saved:
    """A game that was kept: what stands on its card."""

    path: Path
    when: str = ""
    """When it was last played, in this place's time."""
    title: str = ""
    people: tuple[Member, ...] = ()
    """Whose seats people play."""
    round: int = 0
    last_round: int = 0
    is_over: bool = False
    trouble: str = ""
    """What is wrong with its file, in a sentence; then it cannot be gone on with."""


class Shelf:
    """Scenarios and saved games. They are read in a thread; ``changed`` is told when there is more to show."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self.listings: tuple[Listing, ...] | None = None
        """Every scenario there is; None until they are read."""
        self.games: tuple[Saved, ...] | None = None
        """Every saved game, the last played first; None until they are read."""
        self.newest: Saved | None = None
        self._is_reading = False

    def read(self) -> None:
        """Read everything, the last game first."""
        if not self._is_reading:
            self._is_reading = True
            Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        from game.play.games import saved
        from game.scenario.library import catalogue

        try:
            paths = saved()
            self.newest = looked_at(paths[0]) if paths else None
            self._changed()
            self.listings = catalogue()
            self._changed()
            games: list[Saved] = []
            for path in paths:
                games.append(looked_at(path))
                self.games = tuple(games)
                if len(games) % 8 == 0:
                    self._changed()
            self.games = tuple(games)
        finally:
            self._is_reading = False
            self._changed()


def looked_at(path: Path) -> Saved:
    """Return what a journal tells at a glance; a damaged one tells what is wrong with it."""
    from game.minds.spectator import Spectator
    from game.play.journal import JournalError
    from game.play.sitting import HUMAN, replay

    when = _when(path)
    try:
        session = replay(path, recruit=lambda _skill: Spectator())
    except JournalError as error:
        line = "" if error.line is None else _("line {line}: ").format(line=error.line)
        return Saved(path, when, trouble=line + error.sentence)
    view = session.view(None)
    members = view.scenario.council.members
    people = tuple(member for member, who in zip(members, session.header.seats, strict=True) if who == HUMAN)
    return Saved(path, when, view.scenario.title, people, view.round, view.last_round, view.ending is not None)


def _when(path: Path) -> str:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).strftime("%Y-%m-%d %H:%M")
    except (OSError, OverflowError, ValueError):
        return ""
