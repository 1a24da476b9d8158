"""Where each key of a valid TOML text stands: one pass, which remembers only what it is asked for.

The parser keeps no positions. What is valid is for tomllib to say; here everything is taken to be.
"""

import json
import re
import tomllib
from collections.abc import Iterable
from typing import TypeAlias

from attrs import define, field, frozen

Path: TypeAlias = tuple[str | int, ...]
"""A way into a file: keys, and places in lists from 0."""

_BLANK = re.compile(r"(?:[ \t\r\n]++|\#[^\n]*+)*+")
_SPACE = re.compile(r"[ \t]*+")
_BARE = re.compile(r"[A-Za-z0-9_-]++")
_STRING = re.compile(
    r"""\"{3}(?:[^"\\]++|\\[\s\S]|\"{1,2}(?!\"))*+\"{3,5}
      | '{3}(?:[^']++|'{1,2}(?!'))*+'{3,5}
      | \"(?:[^"\\\n]++|\\[^\n])*+\"
      | '[^'\n]*+'""",
    re.VERBOSE,
)
_PLAIN = re.compile(r"[^,\]}\#\n]++")


@frozen
class Spot:
    """The offsets of a key and of its value; of an item in a list both are the item's."""

    key: int
    value: int


def located(text: str, wanted: Iterable[Path]) -> dict[Path, Spot]:
    """Return where the wanted places of a valid TOML text stand, or else the nearest table around them."""
    asked = set(wanted)
    around = {path[:length] for path in asked for length in range(len(path) + 1)}
    finder = _Finder(text, around)
    finder.document()
    found = {}
    for path in asked:
        for length in range(len(path), 0, -1):
            if path[:length] in finder.found:
                spot = finder.found[path[:length]]
                found[path] = spot if length == len(path) else Spot(spot.key, spot.key)
                break
    return found


@define
class _Finder:
    text: str
    wanted: set[Path]
    found: dict[Path, Spot] = field(factory=dict)
    last: dict[Path, int] = field(factory=dict)
    """The last place of each list of tables so far."""
    at: int = 0

    def document(self) -> None:
        """Go through the whole text."""
        here: Path = ()
        end = len(self.text)
        while True:
            self.skip(_BLANK)
            if self.at >= end:
                return
            if self.text[self.at] == "[":
                here = self.header()
            else:
                self.pair(here)

    def skip(self, pattern: re.Pattern[str]) -> None:
        """Go past what a pattern takes."""
        taken = pattern.match(self.text, self.at)
        if taken:
            self.at = taken.end()

    def note(self, path: Path, key: int, value: int) -> None:
        """Remember the first place of a path, if anybody asked."""
        if path in self.wanted and path not in self.found:
            self.found[path] = Spot(key, value)

    def header(self) -> Path:
        """Read ``[a.b]`` or ``[[a.b]]``, and return the table that begins there."""
        start = self.at
        is_list = self.text.startswith("[[", start)
        self.at += 2 if is_list else 1
        self.skip(_SPACE)
        here: Path = ()
        parts = self.key()
        for number, (part, _offset) in enumerate(parts):
            here = (*here, part)
            self.note(here, start, start)
            if here in self.last and not (is_list and number == len(parts) - 1):
                here = (*here, self.last[here])
        if is_list:
            self.last[here] = self.last.get(here, -1) + 1
            here = (*here, self.last[here])
            self.note(here, start, start)
        self.skip(_SPACE)
        self.at += 2 if is_list else 1
        return here

    def key(self) -> list[tuple[str, int]]:
        """Read a key, perhaps a dotted one; return its parts with their offsets."""
        parts = []
        while True:
            start = self.at
            quoted = self.text[start] in "\"'"
            taken = (_STRING if quoted else _BARE).match(self.text, start)
            if taken is None:
                raise ValueError(start)
            self.at = taken.end()
            parts.append((_unquoted(taken.group()) if quoted else taken.group(), start))
            self.skip(_SPACE)
            if not self.text.startswith(".", self.at):
                return parts
            self.at += 1
            self.skip(_SPACE)

    def pair(self, here: Path) -> None:
        """Read ``key = value``."""
        parts = self.key()
        self.at += 1  # the equals sign
        self.skip(_SPACE)
        for part, offset in parts:
            here = (*here, part)
            self.note(here, offset, self.at if offset == parts[-1][1] else offset)
        self.value(here)

    def value(self, here: Path) -> None:
        """Read a value of any kind."""
        mark = self.text[self.at]
        if mark == "[":
            self.items(here)
        elif mark == "{":
            self.braces(here)
        else:
            self.skip(_STRING if mark in "\"'" else _PLAIN)

    def items(self, here: Path) -> None:
        """Read a list."""
        self.at += 1
        place = 0
        while True:
            self.skip(_BLANK)
            mark = self.text[self.at]
            if mark == "]":
                self.at += 1
                return
            if mark == ",":
                self.at += 1
                continue
            self.note((*here, place), self.at, self.at)
            self.value((*here, place))
            place += 1

    def braces(self, here: Path) -> None:
        """Read a table in braces."""
        self.at += 1
        while True:
            self.skip(_BLANK)
            mark = self.text[self.at]
            if mark == "}":
                self.at += 1
                return
            if mark == ",":
                self.at += 1
                continue
            self.pair(here)


def _unquoted(key: str) -> str:
    if "\\" not in key:
        return key[1:-1]
    if "\\U" not in key and key[0] == '"':  # all other escapes are those of JSON, which is read faster
        plain: str = json.loads(key, strict=False)
        return plain
    (name,) = tomllib.loads(f"{key} = 0")
    return name
