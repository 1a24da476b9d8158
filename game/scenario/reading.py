"""From tables to a ``ScenarioFile``: right keys, right types, and every complaint at its key."""

import re
from typing import Any

import attrs

from game.scenario.figures import counted
from game.scenario.format import ScenarioFile
from game.scenario.guard import control
from game.scenario.problems import Findings, Place, Problem, ScenarioError, quoted
from game.scenario.strictness import MistypedError, structure
from game.scenario.syntax import parsed
from game.words.language import _

FORMAT = 1
"""The format of scenario files that this program reads."""

_BREAK = re.compile(r"[\n\t]")
_PARAGRAPHS = frozenset(("text", "summary", "about", "note", "learning", "departures"))
"""Keys whose texts may run over several lines."""


_SIZES = {
    "member": (2, 193),
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
"""How many of each there may be."""


def read_file(text: str, file: str) -> ScenarioFile:
    """Return the text of a scenario file as its tables; raises ``ScenarioError`` with every problem of form."""
    tables = parsed(text, file)
    _refuse_newer(tables, file)
    findings = Findings(file)
    _check_keys(tables, (), findings)
    _check_sizes(tables, findings)
    findings.settle()
    try:
        return structure(tables, ScenarioFile)  # type: ignore[no-any-return]  # cattrs answers what it was asked for
    except Exception as error:
        _collect(error, (), ScenarioFile, findings)
    findings.settle()
    raise AssertionError("cattrs refused the file without a reason")


def _refuse_newer(tables: dict[str, Any], file: str) -> None:
    written = tables.get("format")
    if type(written) is int and written != FORMAT:
        sentence = _("this file is written for format {written}; this program reads format {read}")
        shown = str(written) if abs(written) < 10**9 else "?"
        raise ScenarioError([Problem(file, "format", sentence.format(written=shown, read=FORMAT))])


def _check_sizes(tables: dict[str, Any], findings: Findings) -> None:
    """Note too many or too few of anything, before what may take their product."""
    for name, (low, high) in _SIZES.items():
        entries = tables.get(name)
        if isinstance(entries, list) or (name == "group" and isinstance(entries, dict)):
            counted(findings, (name,), len(entries), low, high)


def _check_keys(value: Any, place: Place, findings: Findings) -> None:
    """Note control characters in keys, and titles of several lines; how deep this goes is bounded by ``scanner``."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            _check_keys(item, (*place, index), findings)
    elif isinstance(value, dict):
        for key, item in value.items():
            if control(key) or _BREAK.search(key):
                findings.add((*place, key), _("a key stands on one line and holds no control characters"))
            _check_keys(item, (*place, key), findings)
    elif isinstance(value, str) and _BREAK.search(value) and _PARAGRAPHS.isdisjoint(place[-2:]):
        findings.add(place, _("this must stand on one line"))


def _collect(error: BaseException, place: Place, kind: Any, findings: Findings) -> None:
    """Turn cattrs' tree of exceptions into problems."""
    from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError

    match error:
        case BaseValidationError():
            for part in error.exceptions:
                step, part_kind = _step(part)
                _collect(part, place if step is None else (*place, step), part_kind or error.cl, findings)
        case ForbiddenExtraKeysError():
            known = [field.name for field in attrs.fields(error.cl)]
            for name in sorted(error.extra_fields):
                findings.add((*place, name), _("there is no such key here") + findings.near(name, known))
        case KeyError():
            findings.add(place, _("this key is missing"))
        case MistypedError():
            findings.add(place, str(error))
        case _:
            findings.add(place, _("this cannot be read: {reason}").format(reason=quoted(error)))


def _step(error: BaseException) -> tuple[str | int | None, Any]:
    """Return the key or index that an exception is about, and the kind wanted there."""
    from cattrs.errors import AttributeValidationNote, IterableValidationNote

    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return note.name, note.type
        if isinstance(note, IterableValidationNote):
            return note.index, note.type
    return None, None
