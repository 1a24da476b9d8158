"""Pieces of a scenario file, cut out to be shown."""

import re
from itertools import takewhile

_HEADER = re.compile(r"^\[{1,2}(?P<path>[^\]]+)\]{1,2}", re.MULTILINE)

_FIRST = {
    "Rule": "rule",
    "Trust": "trust",
    "Spread": "spreads",
    "Numbers": "defaults",
    "Group": "group.hill",
    "Remark": "crisis",
    "Measure": "measure",
    "Level": "measure.levels",
    "Member": "member",
    "Lever": "member.levers",
    "Wish": "member.wants.felling",
    "Presidency": "presidency",
    "Stage": "stage",
    "Draft": "draft",
    "Event": "event",
    "BackChannel": "back_channel",
    "Ask": "back_channel.asks",
    "History": "history",
    "Hint": "hint",
    "Variant": "variant",
}
"""By table: the header of the piece that shows it."""

_LINES = {
    "RedLine": "red_lines = ",
    "Hidden": "veto_cost = {",
}
"""By table: how the line begins that shows it."""


def sample_of(table: str, scenario: str) -> str:
    """Return the piece of a scenario that shows a table of the format, or nothing."""
    if table == "ScenarioFile":
        return "\n".join(line for line in _until_header(scenario).splitlines() if not line.startswith("#")).strip()
    if table in _LINES:
        return next(line for line in scenario.splitlines() if line.startswith(_LINES[table]))
    path = _FIRST.get(table)
    if path is None:
        return ""
    pieces = _pieces(scenario)
    first = next(at for at, (header, _text) in enumerate(pieces) if header == path)
    rest = [header for header, _text in pieces[first + 1 :]]
    count = 1 + len(list(takewhile(lambda header: _belongs(header, path), rest)))
    return "\n\n".join(text for _header, text in pieces[first : first + count])


def _belongs(header: str, path: str) -> bool:
    """Whether a headed part is still of the piece that begins at a path: below it, or one more of its levels."""
    return header.startswith(f"{path}.") or header == path == "measure.levels"


def _pieces(scenario: str) -> list[tuple[str, str]]:
    """Return the headed parts of a scenario in their order, each with the path in its header."""
    starts = list(_HEADER.finditer(scenario))
    ends = [start.start() for start in starts[1:]] + [len(scenario)]
    return [(start["path"], scenario[start.start() : end].strip()) for start, end in zip(starts, ends, strict=True)]


def _until_header(scenario: str) -> str:
    start = _HEADER.search(scenario)
    return scenario[: start.start()] if start else scenario
