"""The sample of the reference, with values set anywhere in it."""

from typing import Any

import tomlkit

from game.authoring.reference import whole_sample
from game.scenario.library import from_text
from game.scenario.problems import Place, ScenarioError, spelled

FILE = "every-key.toml"


def having(place: Place, value: Any) -> str:
    """Return the sample with a value at a place, which may be a new key of a table that is there."""
    document = tomlkit.parse(whole_sample())
    found: Any = document
    for step in place[:-1]:
        found = found[step]
    found[place[-1]] = value
    return tomlkit.dumps(document)


def problems_at(text: str, place: Place) -> list[str]:
    """Return what the game says is wrong at a place, or below it."""
    try:
        from_text(text, FILE)
    except ScenarioError as error:
        return [str(problem) for problem in error.problems if problem.key.startswith(spelled(place))]
    return []
