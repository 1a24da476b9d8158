"""Scenario files that are edited one by one: what is wrong with one does not keep the others from it."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from attrs import define


@define
class Editing:
    """Edits files, and remembers whether one could not be."""

    files: Iterable[Path]
    edit: Callable[[str, str], str]
    """From a text and the name of its file to the text it becomes."""
    fault: type[Exception]
    """What it raises, with a sentence, where it cannot; it may raise ``ScenarioError`` too."""
    code: int = 0
    """The exit code: 1 once a file could not be edited."""

    def each(self) -> Iterator[tuple[Path, str, str]]:
        """Yield every file that could be edited, with its text before and after; of the others tell what is wrong."""
        from game.scenario.guard import read
        from game.scenario.problems import ScenarioError

        for path in self.files:
            try:
                text = read(path)
                edited = self.edit(text, str(path))
            except (ScenarioError, self.fault) as error:
                self.code = 1
                print(error, file=sys.stderr)
            else:
                yield path, text, edited
