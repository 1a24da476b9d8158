"""From tables to a ``ScenarioFile``: right keys, right types, and every complaint at its key."""

import re
from typing import Any

from game.scenario import codes
from game.scenario.figures import counted
from game.scenario.format import ScenarioFile
from game.scenario.guard import cleaned, control
from game.scenario.mending import Mender
from game.scenario.problems import SHOWN, Findings, Place
from game.scenario.strictness import structure
from game.scenario.syntax import parsed
from game.words.language import _

FORMAT = 1
"""The format of scenario files that this program reads."""

_BREAK = re.compile(r"[\n\t]")
_PARAGRAPHS = frozenset(("text", "summary", "about", "note", "learning", "departures"))
"""Keys whose texts may run over several lines."""

_PASSES = 4
"""How often a broken file is mended before it is given up: each pass may bring up what lay below."""

_SIZES = {
    "member": (0, 193),
    "measure": (1, 100),
    "rounds": (1, 60),
    "group": (0, 200),
    "stage": (0, 20),
    "presidency": (0, 60),
    "draft": (0, 100),
    "event": (0, 200),
    "history": (0, 50),
    "hint": (0, 200),
    "variant": (0, 20),
}
"""How many of each there may be; a council has two members at least, wherever they come from."""


def read_file(text: str, file: str) -> tuple[ScenarioFile, Findings]:
    """Return the tables of a text, with what is wrong with their form.

    What is wrong is mended by guesses, so that the rest can be looked at as well: only where nothing was found is the
    first what the author wrote. Raises ``ScenarioError`` where there is nothing to go on with.
    """
    plain = cleaned(text, file)
    tables = parsed(plain, file)
    findings = Findings(file, plain)
    _refuse_newer(tables, findings)
    _check_keys(tables, (), findings)
    if not _check_sizes(tables, findings):
        _look_at(tables, findings)
        findings.settle()
    read = _look_at(tables, findings)
    if read is None or findings.count >= SHOWN:
        findings.settle()
        raise AssertionError("a file was refused without a reason")
    return read, findings


def _look_at(tables: dict[str, Any], findings: Findings) -> ScenarioFile | None:
    """Return the tables as a ``ScenarioFile``, mended where they had to be; nothing if they cannot be."""
    mender = Mender(tables, findings)
    for _pass in range(_PASSES):
        try:
            return structure(tables, ScenarioFile)  # type: ignore[no-any-return]  # cattrs answers what it was asked
        except Exception as error:
            mender.mend(error)
        if findings.count >= SHOWN:
            break
    return None


def _refuse_newer(tables: dict[str, Any], findings: Findings) -> None:
    written = tables.get("format")
    if type(written) is int and written != FORMAT:
        sentence = _("this file is written for format {written}; this program reads format {read}")
        shown = str(written) if abs(written) < 10**9 else "?"
        findings.add(codes.OTHER_FORMAT, ("format",), sentence.format(written=shown, read=FORMAT))
        findings.settle()


def _check_sizes(tables: dict[str, Any], findings: Findings) -> bool:
    """Note too many or too few of anything, before what may take their product; whether all is well."""
    is_well = True
    for name, (low, high) in _SIZES.items():
        entries = tables.get(name)
        if isinstance(entries, list) or (name == "group" and isinstance(entries, dict)):
            is_well &= counted(findings, (name,), len(entries), low, high)
    return is_well


def _check_keys(value: Any, place: Place, findings: Findings) -> None:
    """Note control characters in keys, and titles of several lines; how deep this goes is bounded by ``scanner``."""
    if findings.is_full:
        return
    if isinstance(value, list):
        for index, item in enumerate(value):
            _check_keys(item, (*place, index), findings)
    elif isinstance(value, dict):
        for key, item in value.items():
            if control(key) or _BREAK.search(key):
                sentence = _("a key stands on one line and holds no control characters")
                findings.add(codes.CONTROL_IN_TEXT, (*place, key), sentence, at_key=True)
            _check_keys(item, (*place, key), findings)
    elif isinstance(value, str) and _BREAK.search(value) and _PARAGRAPHS.isdisjoint(place[-2:]):
        findings.add(codes.ONE_LINE, place, _("this must stand on one line"))
