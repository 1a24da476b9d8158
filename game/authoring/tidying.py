"""Tidying a scenario file: only one that holds, and only so that nothing in it changes."""

from difflib import unified_diff
from pathlib import Path

from game.authoring.layout import laid_out
from game.model.scenario import Scenario
from game.scenario.library import from_text
from game.scenario.syntax import parsed
from game.words.language import _


class TidyingError(Exception):
    """A file was left as it is, since tidying would have changed what it means; the message is one sentence."""


def tidied(text: str, file: str) -> str:
    """Return a scenario file tidied; raises ``ScenarioError`` if it does not hold, else ``TidyingError``."""
    before = _scenarios(text, file)
    tidy = laid_out(text)
    if _scenarios(tidy, file) != before or laid_out(tidy) != tidy:
        raise TidyingError(_("{file}: left alone, since tidying would change it").format(file=file))
    return tidy


def difference(before: str, after: str, path: Path) -> str:
    """Return what changes in a file, line by line, in the usual form."""
    lines = unified_diff(before.splitlines(), after.splitlines(), str(path), str(path), lineterm="")
    return "".join(f"{line}\n" for line in lines)


def _scenarios(text: str, file: str) -> tuple[Scenario, ...]:
    """Return the scenario of a text and all its variants."""
    plain = from_text(text, file)
    variants = parsed(text, file).get("variant", ())
    return plain, *(from_text(text, file, variant["id"]) for variant in variants)
