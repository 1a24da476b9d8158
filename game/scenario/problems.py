"""What is wrong with a scenario file, said to its author: every problem at once."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TypeAlias

from attrs import frozen

from game.words.language import _, ngettext

SHOWN = 50
"""Problems told in full; the rest are counted."""

Place: TypeAlias = tuple[str | int, ...]
"""A way into a file: keys, and places in lists from 0."""

_CLIP = 60
_KEPT = 10 * SHOWN


@frozen
class Problem:
    """One thing to mend: in which file, at which key (or line), in one sentence."""

    file: str
    key: str
    sentence: str

    def __str__(self) -> str:
        return ": ".join(part for part in (escaped(self.file), self.key, self.sentence) if part)


class ScenarioError(Exception):
    """A scenario cannot be read; ``problems`` says why, ``count`` how many there are in all."""

    def __init__(self, problems: Iterable[Problem], count: int | None = None) -> None:
        self.problems = tuple(problems)
        self.count = len(self.problems) if count is None else count
        lines = [str(problem) for problem in self.problems[:SHOWN]]
        hidden = self.count - len(lines)
        if hidden > 0:
            lines.append(ngettext("and {count} more problem", "and {count} more problems", hidden).format(count=hidden))
        super().__init__("\n".join(lines))


class Findings:
    """The problems of one file, as they are found."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.count = 0

    def add(self, place: Place | str, sentence: str) -> None:
        """Note a problem at a key; past a few hundred they are only counted."""
        self.count += 1
        if len(self.problems) < _KEPT:
            key = place if isinstance(place, str) else spelled(place)
            problem = Problem(self.file, key, sentence)
            if problem in self.problems:
                self.count -= 1
            else:
                self.problems.append(problem)

    def near(self, word: str, known: Iterable[str]) -> str:
        """Return `` (did you mean …?)`` or nothing; nothing once nobody would read it."""
        if self.count >= SHOWN:
            return ""
        return near(word, known)

    def settle(self) -> None:
        """Raise ``ScenarioError`` if anything was found."""
        if self.problems:
            raise ScenarioError(self.problems, self.count)


def near(word: str, known: Iterable[str]) -> str:
    """Return `` (did you mean …?)`` for the closest known word, or nothing."""
    folded = {name.casefold(): name for name in known}
    close = get_close_matches(word[:_CLIP].casefold(), folded, n=1)
    return " " + _("(did you mean {word}?)").format(word=quoted(folded[close[0]])) if close else ""


def spelled(place: Place) -> str:
    """Return a place as its author would look for it: ``member[3].wants.coal``, lists counted from 1."""
    spelling = ""
    for part in place:
        if isinstance(part, int):
            spelling += f"[{part + 1}]"
        else:
            spelling += ("." if spelling else "") + (part if _is_bare(part) else f'"{clipped(part)}"')
    return spelling


def quoted(value: object) -> str:
    """Return a value between quotes, safe to print and not too long."""
    return f'"{clipped(str(value))}"'


def clipped(text: str) -> str:
    """Return a text cut to a readable length, with whatever does not print spelled out."""
    return escaped(text if len(text) <= _CLIP else text[: _CLIP - 1] + "…")


def escaped(text: str) -> str:
    """Return a text with whatever does not print spelled out."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)


def _is_bare(key: str) -> bool:
    return 0 < len(key) <= _CLIP and key.isascii() and key.replace("-", "a").replace("_", "a").isalnum()
