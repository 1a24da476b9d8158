"""One pass over a TOML text before the parser: how deep, how many, and which bracket is left open.

It follows brackets, strings and comments, nothing else; what is valid TOML is for tomllib to say.
Where a string is left open it stops: so will the parser, at the same place.
"""

import re

from attrs import define, field

from game.scenario import codes
from game.scenario.codes import Code
from game.scenario.problems import ScenarioError, problem_at
from game.words.language import _

DEEPEST = 8
"""Key parts in a dotted key, and levels of brackets."""

_MOST_MARKS = 150_000
_MOST_TABLES = 30_000
_LONGEST_WORD = 100

_TOKEN = re.compile(
    r"""
      (?P<blank> (?: \#[^\n]*+ | \s )++ )
    | (?P<text> \"{3} (?: [^"\\]++ | \\[\s\S] | \"{1,2}(?!\") )*+ \"{3,5}
              | '{3} (?: [^']++ | '{1,2}(?!') )*+ '{3,5}
              | \"(?!\"\") (?: [^"\\\n]++ | \\[^\n] )*+ \"
              | '(?!'') [^'\n]*+ ' )
    | (?P<open_text> ["'] )
    | (?P<mark> [\[\]{}.,=] )
    | (?P<word> [^\s\#"'\[\]{}.,=]++ )
    """,
    re.VERBOSE,
)
_PARTNER = {"]": "[", "}": "{"}


def scan(text: str, file: str) -> int | None:
    """Refuse a text with an unclosed bracket, or too deep or too much of it for the parser; ``ScenarioError``.

    Returns the offset of quotes that are never closed, if there are any.
    """
    scanner = _Scanner(text, file)
    for token in _TOKEN.finditer(text):
        match token.lastgroup:
            case "mark":
                scanner.mark(token.group(), token.start())
            case "blank" if "\n" in token.group():
                scanner.line_end(token.start())
            case "word":
                scanner.spell(token.group(), token.start())
            case "open_text":
                return token.start()
    scanner.end()
    return None


@define
class _Scanner:
    text: str
    file: str
    open: list[tuple[str, int]] = field(factory=list)
    """Brackets not yet closed, each with its offset."""
    word: str = ""
    """What stands before a dot."""
    dots: int = 0
    marks: int = 0
    tables: int = 0

    def spell(self, word: str, offset: int) -> None:
        """Take in a bare key or value; the parser needs 120 MB for a number of a million digits."""
        if len(word) > _LONGEST_WORD:
            sentence = _("more than {most} characters stand here without quotes or a break")
            raise self.refusal(codes.TOO_MUCH, offset, sentence.format(most=_LONGEST_WORD))
        self.word = word

    def mark(self, mark: str, offset: int) -> None:
        """Take in a bracket or a separator."""
        self.marks += 2 if mark == "=" else 1  # a key costs more than an item
        if self.marks > _MOST_MARKS:
            raise self.refusal(codes.TOO_MUCH, offset, _("there is more in this file than a scenario can hold"))
        if mark == ".":
            self.dot(offset)
            return
        self.dots = 0
        if mark in "[{":
            self.opened(mark, offset)
        elif mark in "]}":
            self.closed(mark, offset)
        elif mark == "=" and self.open and self.open[-1][0] == "[":
            raise self.left_open()

    def dot(self, offset: int) -> None:
        """Take in a dot: of a dotted key, or a decimal point."""
        self.dots += 1
        if self.dots >= DEEPEST:
            raise self.refusal(
                codes.TOO_MUCH, offset, _("a dotted key has more than {most} parts").format(most=DEEPEST)
            )
        if self.dots > 1 or not self.word.isdecimal():  # else it may be a decimal point
            self.table(offset)

    def opened(self, mark: str, offset: int) -> None:
        """Take in an opening bracket."""
        self.open.append((mark, offset))
        if len(self.open) > DEEPEST:
            raise self.refusal(
                codes.TOO_MUCH, offset, _("brackets are nested more than {most} deep").format(most=DEEPEST)
            )
        self.table(offset)

    def table(self, offset: int) -> None:
        """Count what becomes a table or a list in memory."""
        self.tables += 1
        if self.tables > _MOST_TABLES:
            raise self.refusal(codes.TOO_MUCH, offset, _("there are more tables in this file than a scenario can hold"))

    def closed(self, mark: str, offset: int) -> None:
        """Take in a closing bracket; one with nothing to close is left to the parser."""
        if self.open and self.open.pop()[0] != _PARTNER[mark]:
            raise self.refusal(
                codes.CROSSED, offset, _("this {mark} closes a bracket of another kind").format(mark=mark)
            )

    def line_end(self, offset: int) -> None:
        """Take in the end of a line."""
        self.dots = 0
        if self.open and self.open[-1][0] == "{":
            raise self.refusal(
                codes.BROKEN_BRACES, self.open[-1][1], _("a table in braces { } must end on the line where it begins")
            )

    def end(self) -> None:
        """Take in the end of the file."""
        if self.open:
            raise self.left_open()

    def left_open(self) -> ScenarioError:
        """Return the complaint about the innermost open bracket."""
        mark, offset = self.open[-1]
        return self.refusal(codes.UNCLOSED, offset, _("the {mark} opened here is never closed").format(mark=mark))

    def refusal(self, code: Code, offset: int, sentence: str) -> ScenarioError:
        """Return a complaint about an offset."""
        return ScenarioError([problem_at(code, self.file, self.text, offset, sentence)])
