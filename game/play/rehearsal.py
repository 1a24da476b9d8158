"""A game on a file that is still being written: begun anew, up to the same position, whenever the file is saved.

Nothing of it is kept on disk.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import frozen

from game.model.scenario import Scenario
from game.play.journal import Header
from game.play.session import Session
from game.play.sitting import begin
from game.scenario.library import Source, source
from game.scenario.problems import SHOWN, ScenarioError, more

Dealt = Callable[[Source], Header]
"""What a game of a file starts from; raises ``ScenarioError`` or ``CastingError``."""


class CastingError(Exception):
    """The file holds, but not with whoever is to play in it; the message is one sentence."""


@frozen
class Complaint:
    """One thing that is wrong with the file."""

    said: str
    excerpt: str = ""
    """The line of the file that it is about."""


@frozen
class Take:
    """What came of reading the file once: a game, or the reasons why there is none."""

    session: Session | None = None
    repeated: int = 0
    """Acts of the game before that were done again."""
    lost: int = 0
    """Acts of the game before that the file no longer allows."""
    problems: tuple[Complaint, ...] = ()
    """What is wrong with the file."""


class Rehearsal:
    """Reads a file again and again, and begins a game on it each time."""

    def __init__(self, name: str, dealt: Dealt) -> None:
        self.name = name
        """The file, with ``:variant`` behind it if one is meant."""
        self._dealt = dealt

    @property
    def path(self) -> Path:
        """The file itself."""
        try:
            return Path(source(self.name).file)
        except ScenarioError:
            head, _colon, _variant = self.name.rpartition(":")
            return Path(head if head.endswith(".toml") else self.name)

    def take(self, before: Session | None = None) -> Take:
        """Read the file, and begin a game on it; what was done in the game before is done again as far as it goes.

        A game that was over begins from the start, and so does one whose seats or measures are others now.
        """
        try:
            session = begin(self._dealt(source(self.name)))
        except CastingError as error:
            return Take(problems=(Complaint(str(error)),))
        except ScenarioError as error:
            return Take(problems=tuple(self._complaints(error)))
        if before is None or before.to_act is None or not is_alike(before.view(None).scenario, _scenario(session)):
            return Take(session)
        actions = before.actions
        count = _repeat(session, before)
        return Take(session, count, len(actions) - count)

    def _complaints(self, error: ScenarioError) -> Iterator[Complaint]:
        """Yield what is wrong, without the file's folder, which is the same every time and too long for a panel."""
        folder = f"{self.path.parent}{os.sep}"
        for problem in error.problems[:SHOWN]:
            yield Complaint(str(problem).removeprefix(folder), problem.excerpt)
        if error.count > SHOWN:
            yield Complaint(more(error.count - SHOWN))


def is_alike(one: Scenario, other: Scenario) -> bool:
    """Whether an act means the same in both scenarios: equal seats, measures and levels, in one order."""
    return _frame(one) == _frame(other)


def _frame(scenario: Scenario) -> tuple[object, ...]:
    seats = tuple(member.code for member in scenario.council.members)
    return seats, tuple((measure.id, len(measure.levels), measure.is_ordered) for measure in scenario.measures)


def _repeat(session: Session, before: Session) -> int:
    """Do again what was done, up to the first act that is no longer possible; return how many acts that were."""
    for count, action in enumerate(before.actions):
        if session.to_act is None:
            return count
        try:
            session.act(action)
        except Exception:  # whatever the rules make of an act under another file
            return count
    return len(before.actions)


def _scenario(session: Session) -> Scenario:
    return session.view(None).scenario
