"""The same scenario before the council of another year: who has no seat there goes, and so does what is about them."""

import re
from collections.abc import Iterator
from typing import Any

from game.scenario.councils import named_council

_WHO = ("code", "penholder", "member")
"""Keys that say whom a table of a list is about."""


def reseated(text: str, year: str) -> str:
    """Return a scenario that names a council with another year's in its place; comments stay where their lines stay."""
    from tomlkit import dumps, parse  # imported late: only this needs it

    document = parse(text)
    before, after = named_council(str(document["council"])), named_council(year)
    seated = {member.code for member in after.members} if after else set()
    gone = {member.code for member in before.members} - seated if before else set()
    document["council"] = year
    document.pop("presidency", None)  # whoever presided then, the new council has presidents of its own
    cited = set(_cited(document))
    _leave_out(document, gone)
    for source in cited - set(_cited(document)):
        document.get("sources", {}).pop(source, None)
    return dumps(document)


def _cited(value: Any) -> Iterator[str]:
    """Yield the sources that a table or a list, and whatever is in it, names."""
    if isinstance(value, dict):
        yield from re.split(r"[,;\s]+", str(value.get("source", "")))
        for inner in value.values():
            yield from _cited(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _cited(inner)


def _leave_out(value: Any, gone: set[str]) -> None:
    """Take whatever is about those who are gone out of a table or a list, in place."""
    if isinstance(value, dict):
        for key in [key for key in value if key in gone]:
            del value[key]
        for inner in list(value.values()):
            _leave_out(inner, gone)
    elif isinstance(value, list):
        for at in reversed(range(len(value))):
            if _is_about(value[at], gone):
                del value[at]
            else:
                _leave_out(value[at], gone)


def _is_about(value: Any, gone: set[str]) -> bool:
    if isinstance(value, dict):
        return any(str(value.get(key)) in gone for key in _WHO)
    return isinstance(value, str) and value in gone
