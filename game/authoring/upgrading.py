"""Lifting scenario files of older formats to the present one, step by step, comments and all.

Format 0 is the sketch that format 1 was made from. It differs in this:

- a member's public position was a text, ``brief``; it is now the table ``position``, and says how sure it is;
- ``presidency`` stood in ``[rule]``; it now stands at the top;
- a member's ``name``, the scenario's ``summary``, an event's ``text`` and ``standing``, and the ``title`` and ``text``
  of what really happened could be left out.
"""

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from game.authoring.tokens import rows
from game.scenario.library import from_text
from game.scenario.problems import ScenarioError
from game.scenario.reading import FORMAT
from game.scenario.syntax import parsed
from game.words.language import _

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

Step: TypeAlias = "Callable[[TOMLDocument], None]"
"""Changes a file of one format to the next, in place."""


class UpgradingError(Exception):
    """A file cannot be lifted without loss, and was left as it is; the message is one sentence."""

    def __init__(self, file: str) -> None:
        super().__init__(_("{file}: left alone, since it cannot be lifted without loss").format(file=file))


def upgraded(text: str, file: str) -> str:
    """Return a scenario file in the present format, the same text if it is in it already.

    Raises ``ScenarioError`` where the text is no TOML, names no format, or a newer one; else ``UpgradingError``.
    """
    written = parsed(text, file).get("format")
    if written == FORMAT and type(written) is int:
        return text
    if type(written) is not int or written not in STEPS:
        from_text(text, file)  # says that the format is newer, or that there is none
        raise UpgradingError(file)
    lifted = text.removeprefix("\ufeff").replace("\r\n", "\n")
    before = Counter(row.comment for row in rows(lifted))
    for number in range(written, FORMAT):
        lifted = _lifted(lifted, number, file)
    if before - Counter(row.comment for row in rows(lifted)):
        raise UpgradingError(file)
    return lifted


def _lifted(text: str, number: int, file: str) -> str:
    from tomlkit import dumps, parse  # imported late: only this command needs it
    from tomlkit.exceptions import TOMLKitError

    try:
        document = parse(text)
        STEPS[number](document)
        document["format"] = number + 1
        lifted = dumps(document)
        parsed(lifted, file)
    except (TOMLKitError, ScenarioError) as error:
        raise UpgradingError(file) from error
    return lifted


def _from_sketch(document: "TOMLDocument") -> None:
    """Change a file of format 0 to format 1."""
    rule = document.get("rule")
    if isinstance(rule, dict) and "presidency" in rule and "presidency" not in document:
        presidency = rule.item("presidency") if hasattr(rule, "item") else rule["presidency"]
        del rule["presidency"]
        document["presidency"] = presidency
    _fill(document, "summary", document.get("title"))
    for member in _tables(document, "member"):
        if "council" not in document:
            _fill(member, "name", member.get("code"))
        if isinstance(member.get("brief"), str) and "position" not in member:
            said = member["brief"].as_string()
            _rename(member, "brief", "position", f'{{ text = {said}, standing = "portrayed" }}')
    for event in _tables(document, "event"):
        _fill(event, "text", event.get("title"))
        _fill(event, "standing", "sourced" if event.get("source") else "portrayed")
    for history in _tables(document, "history"):
        _fill(history, "title", "What really happened")
        _fill(history, "text", history.get("title"))


STEPS: dict[int, Step] = {0: _from_sketch}
"""By format: what lifts a file of it to the next."""


def _tables(document: Any, name: str) -> list[Any]:
    """Return the tables of a list in a file, however it is written."""
    found = document.get(name)
    return [table for table in found if isinstance(table, dict)] if isinstance(found, list) else []


def _fill(table: Any, key: str, value: Any) -> None:
    """Add a key with a value where it is missing, and the value is known."""
    if key not in table and value is not None:
        table[key] = value if isinstance(value, str) else value.unwrap()


def _rename(table: Any, old: str, new: str, written: str) -> None:
    """Put a key and a value in the place of another key, with the comment beside it."""
    from tomlkit import key, value

    body = table.value.body
    at = next(at for at, (found, _item) in enumerate(body) if found is not None and found.key == old)
    item, trivia = value(written), body[at][1].trivia
    item.trivia.indent, item.trivia.comment_ws = trivia.indent, trivia.comment_ws
    item.trivia.comment, item.trivia.trail = trivia.comment, trivia.trail
    body[at] = (key(new), item)
