"""A TOML text taken apart into its words, marks and comments, in the rows in which they stand.

Nothing is lost but blanks: whatever else the text holds is in a row, in its order. The text must be valid.
"""

import re
from collections.abc import Iterator

from attrs import frozen

_TOKEN = re.compile(
    r"""
      (?P<comment> \#[^\n]*+ )
    | (?P<break> \n )
    | (?P<blank> [^\S\n]++ )
    | (?P<text> \"{3} (?: [^"\\]++ | \\[\s\S] | \"{1,2}(?!\") )*+ \"{3,5}
              | '{3} (?: [^']++ | '{1,2}(?!') )*+ '{3,5}
              | \"(?!\"\") (?: [^"\\\n]++ | \\[^\n] )*+ \"
              | '(?!'') [^'\n]*+ ' )
    | (?P<mark> [\[\]{}.,=] )
    | (?P<word> [^\s\#"'\[\]{}.,=]++ )
    """,
    re.VERBOSE,
)

OPENING, CLOSING = "[{", "]}"


@frozen
class Row:
    """One line of a TOML text, or more where a text in it runs over several."""

    tokens: tuple[str, ...]
    """Words, texts and marks, without blanks; a single space between two words that belong together, as in a date."""
    comment: str = ""
    """From the ``#`` on, without the blanks at its end."""
    is_inside: bool = False
    """Whether it stands within brackets opened in a row before."""

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in it."""
        return not self.tokens and not self.comment

    @property
    def is_comment(self) -> bool:
        """Whether it is a comment and nothing else."""
        return not self.tokens and bool(self.comment)

    @property
    def is_header(self) -> bool:
        """Whether it heads a table."""
        return not self.is_inside and self.tokens[:1] == ("[",)


def rows(text: str) -> Iterator[Row]:
    """Yield the rows of a valid TOML text with plain line ends."""
    tokens: list[str] = []
    comment, depth, depth_before, after_blank = "", 0, 0, False
    for token in _TOKEN.finditer(text):
        match token.lastgroup:
            case "break":
                yield Row(tuple(tokens), comment, depth_before > 0)
                tokens, comment, depth_before = [], "", depth
            case "comment":
                comment = token.group().rstrip()
            case "word" if after_blank and tokens and tokens[-1] not in (*OPENING, *CLOSING, *".,="):
                tokens += [" ", token.group()]
            case "word" | "text" | "mark":
                tokens.append(token.group())
                depth += (token.group() in OPENING) - (token.group() in CLOSING)
        after_blank = token.lastgroup == "blank"
    yield Row(tuple(tokens), comment, depth_before > 0)
