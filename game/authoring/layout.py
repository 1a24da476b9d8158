"""How a scenario file is laid out: the blanks between its words, where lines break, where comments stand.

Words, numbers, texts and comments stay as their author wrote them, and in their order.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from attrs import evolve, frozen

from game.authoring.tokens import CLOSING, OPENING, Row, rows

WIDEST = 120
"""A list that would need a longer line is broken, one entry a line."""

INDENT = "  "
_FARTHEST_COMMENT = 90
"""Comments are put below each other up to this column."""

_TIGHT = re.compile(r"#(?=\w)")


@frozen
class _Line:
    """A row as it will be written."""

    code: str
    row: Row

    @property
    def width(self) -> int:
        """The columns that its last line takes."""
        return len(self.code.rpartition("\n")[2])


def laid_out(text: str) -> str:
    """Return a valid TOML text, tidied."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    tidy = _spaced(list(_broken(_comma_ended(list(rows(plain))))))
    return "\n".join(_written(list(_indented(tidy)))) + "\n"


def _comma_ended(found: list[Row]) -> list[Row]:
    """Return rows with a comma after the last entry of every list whose bracket closes in a row of its own."""
    ended = list(found)
    last = -1
    open_marks: list[str] = []
    for at, row in enumerate(found):
        ends_a_list = row.is_inside and row.tokens[:1] == ("]",) and open_marks[-1] == "["
        if ends_a_list and ended[last].tokens[-1] not in (",", "["):
            ended[last] = evolve(ended[last], tokens=(*ended[last].tokens, ","))
        for token in row.tokens if not row.is_header else ():
            if token in OPENING:
                open_marks.append(token)
            elif token in CLOSING:
                open_marks.pop()
        last = at if row.tokens else last
    return ended


def _broken(found: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows; a list too long for one line is broken after the commas between its entries."""
    for row in found:
        if row.is_inside or row.is_header or row.tokens[-1:] != ("]",) or len(_joined(row.tokens)) <= WIDEST:
            yield row
            continue
        start = row.tokens.index("=") + 2
        if row.tokens[start - 1] != "[":
            yield row
            continue
        yield Row(row.tokens[:start], row.comment)
        yield from (Row(entry, is_inside=True) for entry in _entries(row.tokens[start:-1]))
        yield Row(("]",), is_inside=True)


def _entries(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the entries of a list, each with a comma after it."""
    depth = 0
    entry: list[str] = []
    for token in tokens:
        depth += (token in OPENING) - (token in CLOSING)
        if token == "," and depth == 0:
            yield (*entry, ",")
            entry = []
        else:
            entry.append(token)
    if entry:
        yield (*entry, ",")


def _spaced(found: list[Row]) -> list[Row]:
    """Return rows with one blank row where there are more, before every header, and none at the ends of a table."""
    spaced: list[Row] = []
    is_after_blank = False
    for row in found:
        if row.is_blank:
            is_after_blank = True
            continue
        if is_after_blank and spaced and not _opens(spaced[-1]) and not _closes(row):
            spaced.append(Row((), is_inside=row.is_inside))
        is_after_blank = False
        if row.is_header:
            _part(spaced)
        spaced.append(row)
    return spaced


def _opens(row: Row) -> bool:
    """Whether nothing stands between a row and what it begins."""
    return row.is_header or row.tokens[-1:] in (("[",), ("{",))


def _closes(row: Row) -> bool:
    """Whether nothing stands between a row and what it ends."""
    return row.is_inside and row.tokens[:1] in (("]",), ("}",))


def _part(spaced: list[Row]) -> None:
    """Put a blank row before a header that comes next, and before the comments that belong to it."""
    place = len(spaced)
    while place and spaced[place - 1].is_comment and not spaced[place - 1].is_inside:
        place -= 1
    if place and not spaced[place - 1].is_blank:
        spaced.insert(place, Row(()))


def _indented(found: Iterable[Row]) -> Iterator[_Line]:
    """Yield lines: within brackets, one step to the right for every row in which some were opened."""
    opened: list[int] = []
    for at, row in enumerate(found):
        if row.is_header:
            yield _Line(_joined(row.tokens, is_header=True), row)
            continue
        leading = next((count for count, token in enumerate(row.tokens) if token not in CLOSING), len(row.tokens))
        del opened[len(opened) - leading :]
        indent = INDENT * len(set(opened))
        yield _Line("" if row.is_blank else indent + _joined(row.tokens), row)
        for token in row.tokens[leading:]:
            if token in OPENING:
                opened.append(at)
            elif token in CLOSING:
                opened.pop()


def _joined(tokens: tuple[str, ...], is_header: bool = False) -> str:
    """Return tokens with the blanks that belong between them."""
    if is_header:
        return "".join(tokens)
    tokens = tuple(token for token, after in pairwise((*tokens, "")) if (token, after) != (",", "]"))
    return "".join(token + _gap(token, after) for token, after in pairwise((*tokens, "")))


def _gap(token: str, after: str) -> str:
    match token, after:
        case (_, "") | (_, ",") | (".", _) | (_, ".") | ("[", _) | (_, "]") | ("{", "}"):
            return ""
        case (",", _) | ("=", _) | (_, "=") | ("{", _) | (_, "}"):
            return " "
        case _:
            return ""


def _written(lines: list[_Line]) -> Iterator[str]:
    """Yield lines with their comments; those of rows that follow each other stand below each other."""
    for has_both, run in groupby(lines, key=lambda line: bool(line.code.strip() and line.row.comment)):
        group = list(run)
        columns = [line.width for line in group if has_both]
        farthest = max((width for width in columns if width <= _FARTHEST_COMMENT), default=0)
        for line in group:
            comment = _TIGHT.sub("# ", line.row.comment, count=1) if line.row.comment else ""
            gap = " " * (2 + max(0, farthest - line.width)) if has_both else ""
            yield (line.code + gap + comment).rstrip()
