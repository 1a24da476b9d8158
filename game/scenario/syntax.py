"""From a text to the tables in it, and what tomllib says of a mistake, in words for people who do not program."""

import re
import tomllib
from contextlib import suppress
from typing import Any

from game.scenario import codes
from game.scenario.codes import Code
from game.scenario.guard import cleaned
from game.scenario.problems import Problem, ScenarioError, problem_at, quoted
from game.scenario.scanner import scan
from game.words.language import _

_WHERE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_BLANK = re.compile(r"(?:\s|\#[^\n]*+)*+")
_YAML = re.compile(r"\s*+(?:---|-\s|[\w.-]++:(?:\s|$))")
_TWICE = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine", "Duplicate inline")
_NAMED = re.compile(r"[\s\[]*+(?P<key>[^\s=\[\]]++)\s*+[=\]]")
_INLINE = re.compile(r"inline table key '(?P<key>.+)'$")
_ALONE = re.compile(r"(?!\s*+\[)(?:[^\[\]{}]|\[[^\[\]{}]*+\]|\{[^\[\]{}]*+\})*+$")
"""A line that can be left out without tearing anything apart: no heading, every bracket closed on it."""
_MOST_MISTAKES = 10
_MOST_REREAD = 300_000
"""Characters that are parsed again at most to find further mistakes."""
_CURLY = re.compile("[“”„‟‘’‚‛«»]")


def parsed(text: str, file: str) -> dict[str, Any]:
    """Return the tables of a TOML text; raises ``ScenarioError`` with every mistake it can tell apart."""
    plain = cleaned(text, file)
    _refuse_foreign(plain, file)
    tables = None
    if scan(plain, file) is None:
        with suppress(ValueError):  # a TOMLDecodeError, or a number of thousands of digits
            tables = tomllib.loads(plain)
    if tables is None:
        raise ScenarioError(_all_mistakes(plain, file))
    if not tables:
        raise ScenarioError([Problem(file, "", _("the file is empty"), codes.EMPTY_FILE)])
    return tables


def _refuse_foreign(text: str, file: str) -> None:
    """Refuse what is plainly another format, by the first line that says anything."""
    blank = _BLANK.match(text)
    start = blank.end() if blank else 0
    line = text[start : start + 200].split("\n")[0]
    if line.startswith("{"):
        sentence = _("this looks like JSON; a scenario file is TOML, with lines such as: order = 3")
        raise ScenarioError([problem_at(codes.JSON, file, text, start, sentence)])
    if _YAML.match(line):
        raise ScenarioError([problem_at(codes.YAML, file, text, start, _yaml())])


def _all_mistakes(text: str, file: str) -> list[Problem]:
    """Return every mistake the parser finds when it is shown the text again without the lines that are wrong."""
    problems: list[Problem] = []
    lines = text.split("\n")
    while len(problems) < _MOST_MISTAKES:
        mistake = _mistake("\n".join(lines), file)
        if mistake is None or (problems and mistake.line <= problems[-1].line):
            break
        row = mistake.line - 1
        is_the_same_again = problems and mistake.code is codes.YAML is problems[-1].code
        if not is_the_same_again:
            problems.append(mistake)
        if not mistake.line or len(text) * len(problems) > _MOST_REREAD or not _ALONE.match(lines[row]):
            break
        lines[row] = ""
    return problems


def _mistake(text: str, file: str) -> Problem | None:
    """Return the first mistake in a text, if there is one."""
    try:
        open_quotes = scan(text, file)
        tomllib.loads(text)
    except ScenarioError as error:
        return error.problems[0]
    except ValueError as error:
        return _translated(error, text, file, open_quotes)
    return None


def _translated(error: ValueError, text: str, file: str, open_quotes: int | None) -> Problem:
    message = str(error)
    where = _WHERE.search(message)
    if where is None:
        return Problem(file, "", _("a number in this file has thousands of digits"), codes.BAD_NUMBER)
    lines = text.rstrip("\n").split("\n")
    row = min(int(where["line"] or len(lines)), len(lines))
    line = lines[row - 1]
    column = int(where["column"]) - 1 if where["column"] else len(line)
    code, sentence, column = _told(message[: where.start()], line, column)
    offset = sum(len(each) + 1 for each in lines[: row - 1]) + column
    if code is codes.OPEN_QUOTES and open_quotes is not None:
        offset = open_quotes
    return problem_at(code, file, text, offset, sentence)


def _told(complaint: str, line: str, column: int) -> tuple[Code, str, int]:
    """Return what is wrong, the sentence, and the column from 0 where it shows best."""
    rest = line[column : column + 500]
    start = len(line) - len(line.lstrip())
    curly = _CURLY.match(rest) or (not complaint.startswith("Illegal") and '"' not in line and _CURLY.search(line))
    if curly:
        at = column + curly.start() if curly.string is rest else curly.start()
        return codes.CURLY, _('curly quotes do not count: use straight ones, "like this"'), at
    if complaint.startswith("Expected '='") and _YAML.match(line):
        return codes.YAML, _yaml(), start
    if complaint.startswith(_TWICE):
        return _twice(complaint, line, start)
    if complaint.startswith("Invalid value"):
        return (*_bad_value(rest), column)
    for begin, (code, sentence) in _sentences().items():
        if complaint.startswith(begin):
            return code, sentence, column
    return codes.NO_TOML, _("this is not TOML: {reason}").format(reason=quoted(complaint)), column


def _twice(complaint: str, line: str, start: int) -> tuple[Code, str, int]:
    inline = _INLINE.search(complaint)
    named = inline or _NAMED.match(line)
    if named is None:
        return codes.TWICE, _("the key that ends here is there already"), start
    at = max(line.rfind(named["key"]), start) if inline else named.start("key")
    return codes.TWICE, _("{key} is there already; a key may stand only once").format(key=quoted(named["key"])), at


def _bad_value(rest: str) -> tuple[Code, str]:
    if rest.lower().startswith(("true", "false")):
        return codes.CAPITALS, _("true and false are written in small letters")
    if not rest.strip() or rest.startswith("#"):
        return codes.NO_VALUE, _("there is no value after the =")
    if rest[0].isalpha():
        return codes.UNQUOTED, _("a text needs quotes around it")
    return codes.NO_NUMBER, _("this is neither a number nor a text in quotes")


def _sentences() -> dict[str, tuple[Code, str]]:
    """Return what each complaint of tomllib means, by how it begins."""
    open_quotes = (codes.OPEN_QUOTES, _("the quotes of a text must be closed on the same line"))
    never_closed = (codes.OPEN_QUOTES, _("the quotes of a text that begins here are never closed"))
    no_escape = (codes.ESCAPE, _("a \\ in a text begins an escape; write \\\\, or put the text between single quotes"))
    return {
        "Expected '=' after": (codes.NO_EQUALS, _("a key must be followed by = and a value")),
        "Invalid statement": (codes.NO_EQUALS, _("this line is neither key = value nor a [table]")),
        "Expected newline": (codes.LEFT_OVER, _("something stands after the value that does not belong there")),
        "Unclosed array": (codes.NO_COMMA, _("a comma or the closing ] is missing")),
        "Unclosed inline table": (codes.NO_COMMA, _("a comma or the closing } is missing")),
        "Invalid initial character": (codes.NO_KEY, _("a key is missing here, or needs quotes around it")),
        "Illegal character": open_quotes,
        "Found invalid character": open_quotes,
        "Unterminated string": never_closed,
        "Expected \"'": never_closed,
        "Expected '\"": never_closed,
        "Unescaped": no_escape,
        "Invalid hex": no_escape,
        "Escaped character": no_escape,
        "Invalid date": (codes.NO_DATE, _("there is no such date or time")),
        "Expected ']": (codes.UNCLOSED, _("the closing ] of this [table] is missing")),
    }


def _yaml() -> str:
    return _('this looks like YAML; TOML writes key = value, with texts in "quotes"')
