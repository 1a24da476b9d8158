"""From a text to the tables in it, and what tomllib says of a mistake, in words for people who do not program."""

import re
import tomllib
from typing import Any

from game.scenario.guard import cleaned, line_key
from game.scenario.problems import Problem, ScenarioError, quoted
from game.scenario.scanner import scan
from game.words.language import _

_WHERE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_BLANK = re.compile(r"(?:\s|\#[^\n]*+)*+")
_YAML = re.compile(r"\s*+(?:---|-\s|[\w.-]++:(?:\s|$))")
_TWICE = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine", "Duplicate inline")
_NAMED = re.compile(r"[\s\[]*+(?P<key>[^\s=\[\]]++)\s*+[=\]]")
_INLINE = re.compile(r"inline table key '(?P<key>.+)'$")
_CURLY = re.compile("[“”„‟‘’‚‛«»]")


def parsed(text: str, file: str) -> dict[str, Any]:
    """Return the tables of a TOML text; raises ``ScenarioError`` with the line of the first mistake."""
    plain = cleaned(text, file)
    _refuse_foreign(plain, file)
    scan(plain, file)
    try:
        tables = tomllib.loads(plain)
    except ValueError as error:  # a TOMLDecodeError, or a number of thousands of digits
        raise ScenarioError([_translated(error, plain, file)]) from None
    if not tables:
        raise ScenarioError([Problem(file, "", _("the file is empty"))])
    return tables


def _refuse_foreign(text: str, file: str) -> None:
    """Refuse what is plainly another format, by the first line that says anything."""
    blank = _BLANK.match(text)
    start = blank.end() if blank else 0
    line = text[start : start + 200].split("\n")[0]
    if line.startswith("{"):
        sentence = _("this looks like JSON; a scenario file is TOML, with lines such as: order = 3")
    elif _YAML.match(line):
        sentence = _yaml()
    else:
        return
    raise ScenarioError([Problem(file, line_key(text.count("\n", 0, start) + 1), sentence)])


def _translated(error: ValueError, text: str, file: str) -> Problem:
    message = str(error)
    where = _WHERE.search(message)
    if where is None:
        return Problem(file, "", _("a number in this file has thousands of digits"))
    lines = text.rstrip("\n").split("\n")
    row = min(int(where["line"] or len(lines)), len(lines))
    line = lines[row - 1]
    column = int(where["column"]) - 1 if where["column"] else len(line)
    return Problem(file, line_key(row), _sentence(message[: where.start()], line[:500], column))


def _sentence(complaint: str, line: str, column: int) -> str:
    rest = line[column:]
    curly = _CURLY.match(rest) or (not complaint.startswith("Illegal") and _CURLY.search(line) and '"' not in line)
    if curly:
        return _('curly quotes do not count: use straight ones, "like this"')
    if complaint.startswith("Expected '='") and _YAML.match(line):
        return _yaml()
    if complaint.startswith(_TWICE):
        named = _INLINE.search(complaint) or _NAMED.match(line)
        if named is None:
            return _("the key that ends here is there already")
        return _("{key} is there already; a key may stand only once").format(key=quoted(named["key"]))
    if complaint.startswith("Invalid value"):
        return _bad_value(rest)
    for start, sentence in _sentences().items():
        if complaint.startswith(start):
            return sentence
    return _("this is not TOML: {reason}").format(reason=quoted(complaint))


def _bad_value(rest: str) -> str:
    if rest.lower().startswith(("true", "false")):
        return _("true and false are written in small letters")
    if not rest.strip() or rest.startswith("#"):
        return _("there is no value after the =")
    if rest[0].isalpha():
        return _("a text needs quotes around it")
    return _("this is neither a number nor a text in quotes")


def _sentences() -> dict[str, str]:
    """Return what each complaint of tomllib means, by how it begins."""
    open_quotes = _("the quotes of a text must be closed on the same line")
    never_closed = _("the quotes of a text that begins before are never closed")
    no_escape = _("a \\ in a text begins an escape; write \\\\, or put the text between single quotes")
    return {
        "Expected '=' after": _("a key must be followed by = and a value"),
        "Invalid statement": _("this line is neither key = value nor a [table]"),
        "Expected newline": _("something stands after the value that does not belong there"),
        "Unclosed array": _("a comma or the closing ] is missing"),
        "Unclosed inline table": _("a comma or the closing } is missing"),
        "Invalid initial character": _("a key is missing here, or needs quotes around it"),
        "Illegal character": open_quotes,
        "Found invalid character": open_quotes,
        "Unterminated string": never_closed,
        "Expected \"'": never_closed,
        "Expected '\"": never_closed,
        "Unescaped": no_escape,
        "Invalid hex": no_escape,
        "Escaped character": no_escape,
        "Invalid date": _("there is no such date or time"),
        "Expected ']": _("the closing ] of this [table] is missing"),
    }


def _yaml() -> str:
    return _('this looks like YAML; TOML writes key = value, with texts in "quotes"')
