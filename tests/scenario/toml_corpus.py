"""The valid and invalid files of toml-test through the guard, the parser and the locator.

``python -m tests.scenario.toml_corpus FOLDER`` with the folder that holds ``valid``, ``invalid`` and the list of files
of TOML 1.0; the sources of tomlkit carry it as ``tests/toml-test/tests``. It prints figures, and leaves with 1 if a
valid file has a key that is not located, or an invalid one is not refused.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import define, field

from game.scenario.guard import decoded
from game.scenario.locations import _BARE, _PLAIN, _STRING, located
from game.scenario.locations import Path as Place
from game.scenario.problems import ScenarioError
from game.scenario.syntax import parsed

LIST = "files-toml-1.0.0"


@define
class Figures:
    """What came of the files."""

    valid: int = 0
    guarded: list[str] = field(factory=list)
    """Valid files that the guard refuses: deeper, or with characters, that no scenario needs."""
    paths: int = 0
    keys: int = 0
    """Paths whose key was found spelled at its place."""
    values: int = 0
    """Plain values that the parser reads again from their place."""
    lost: list[str] = field(factory=list)
    invalid: int = 0
    refused: int = 0
    placed: int = 0
    """Invalid files refused with a line and a column."""
    accepted: list[str] = field(factory=list)


def run(folder: Path) -> Figures:
    """Return figures of the files of TOML 1.0 in a folder."""
    figures = Figures()
    for name in (folder / LIST).read_text(encoding="utf-8").split():
        path = folder / name
        if name.startswith("valid/") and path.suffix == ".toml":
            _valid(path, name, figures)
        elif name.startswith("invalid/") and path.suffix == ".toml":
            _invalid(path, name, figures)
    return figures


def _valid(path: Path, name: str, figures: Figures) -> None:
    figures.valid += 1
    raw = path.read_bytes()
    text = raw.decode("utf-8").replace("\r\n", "\n")
    try:
        parsed(decoded(raw, name), name)
    except ScenarioError as error:
        if error.problems[0].code.name != "E110":  # nothing but comments is valid TOML
            figures.guarded.append(f"{name}: {error}")
    tables = tomllib.loads(text)
    every = dict(_paths(tables, ()))
    spots = located(text, every)
    for place, value in every.items():
        figures.paths += 1
        spot = spots.get(place)
        is_key = spot is not None and _is_key(text, spot.key, place)
        is_value = spot is not None and _is_value(text, spot.value, value)
        figures.keys += is_key
        figures.values += is_value
        if not is_key or not is_value:
            figures.lost.append(f"{name}: {place}")


def _paths(value: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    if place:
        yield place, value
    match value:
        case dict():
            for key, item in value.items():
                yield from _paths(item, (*place, key))
        case list():
            for index, item in enumerate(value):
                yield from _paths(item, (*place, index))


def _is_key(text: str, offset: int, place: Place) -> bool:
    """Whether the key is spelled at its place, or a heading that names it begins there."""
    if isinstance(place[-1], int):
        return True  # an item has no key of its own
    if text[offset] == "[":
        steps: list[str] = []
        table: Any = tomllib.loads(text[offset:].split("\n", 1)[0])
        while table:
            table = table[0] if isinstance(table, list) else table
            steps += table
            (table,) = table.values() or ({},)
        names = [step for step in place if isinstance(step, str)]
        return names == steps[: len(names)]
    taken = (_STRING if text[offset] in "\"'" else _BARE).match(text, offset)
    return taken is not None and tomllib.loads(f"{taken.group()} = 0") == {place[-1]: 0}


def _is_value(text: str, offset: int, value: Any) -> bool:
    """Whether a plain value stands at its place; a table or a list begins with what it may begin with."""
    if isinstance(value, dict | list):
        return True
    taken = (_STRING if text[offset] in "\"'" else _PLAIN).match(text, offset)
    return taken is not None and str(tomllib.loads(f"x = {taken.group()}\n")["x"]) == str(value)


def _invalid(path: Path, name: str, figures: Figures) -> None:
    figures.invalid += 1
    try:
        parsed(decoded(path.read_bytes(), name), name)
    except ScenarioError as error:
        figures.refused += 1
        figures.placed += error.problems[0].line > 0
    else:
        figures.accepted.append(name)


def main() -> int:
    """Print the figures."""
    figures = run(Path(sys.argv[1]))
    told = {
        "valid files": figures.valid,
        "of them refused by the guard": figures.guarded,
        "paths": figures.paths,
        "paths whose key stands at its place": figures.keys,
        "paths whose value stands at its place": figures.values,
        "lost": figures.lost,
        "invalid files": figures.invalid,
        "of them refused": figures.refused,
        "of them refused with line and column": figures.placed,
        "accepted": figures.accepted,
    }
    print(json.dumps(told, indent=1))
    return 1 if figures.lost or figures.accepted else 0


if __name__ == "__main__":
    sys.exit(main())
