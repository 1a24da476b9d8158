"""The sample file of this folder, whole or with a mistake in it."""

from pathlib import Path

from game.scenario.library import from_text
from game.scenario.problems import Problem, ScenarioError

FILE = "sample.toml"
TEXT = (Path(__file__).parent / FILE).read_text(encoding="utf-8")


def changed(*changes: tuple[str, str]) -> str:
    """Return the sample with some passages, each there once, replaced."""
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the sample"
        text = text.replace(old, new)
    return text


def problems(text: str, variant: str | None = None) -> list[Problem]:
    """Return what the game says is wrong with a text."""
    try:
        from_text(text, FILE, variant)
    except ScenarioError as error:
        return list(error.problems)
    return []


def told(text: str, variant: str | None = None) -> list[tuple[str, str]]:
    """Return what the game says is wrong with a text: code, line, column and key of each problem, and its sentence."""
    return [(where(problem), problem.sentence) for problem in problems(text, variant)]


def where(problem: Problem) -> str:
    """Return a problem's code, its line and column if it has any, and its key."""
    position = f"{problem.line}:{problem.column}" if problem.line else ""
    return " ".join(part for part in (problem.code.name, position, problem.key) if part)
