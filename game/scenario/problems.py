"""What is wrong with a scenario file, said to its author: every problem at once."""

from collections.abc import Iterable
from difflib import get_close_matches

from attrs import frozen

from game.scenario.codes import Code, Severity
from game.scenario.excerpts import escaped, excerpt
from game.scenario.locations import Path, Spot, located
from game.words.language import _, ngettext

SHOWN = 50
"""Problems told in full; the rest are counted."""

Place = Path

_CLIP = 60
_KEPT = 10 * SHOWN


@frozen
class Problem:
    """One thing to mend: where it is, what it is called, and one sentence."""

    file: str
    key: str
    """The way to it through the tables, as an author would look for it; empty for the file as a whole."""
    sentence: str
    code: Code
    line: int = 0
    """Counted from 1; 0 where the problem is the file as a whole."""
    column: int = 0
    excerpt: str = ""
    """The source line, or the part of it around the column, safe to print."""
    caret: int = 0
    """Where in the excerpt the problem is, from 0."""

    @property
    def severity(self) -> Severity:
        """Return how bad it is."""
        return self.code.severity

    @property
    def where(self) -> str:
        """Return ``file:line:column``, as much of it as is known."""
        numbers = (str(number) for number in (self.line, self.column) if number)
        return ":".join(part for part in (escaped(self.file), *numbers) if part)

    def __str__(self) -> str:
        return f"{self.where}: {self.code.name} {self.sentence}" if self.file else self.sentence


class ScenarioError(Exception):
    """A scenario cannot be read; ``problems`` says why, ``count`` how many there are in all."""

    def __init__(self, problems: Iterable[Problem], count: int | None = None) -> None:
        self.problems = tuple(problems)
        self.count = len(self.problems) if count is None else count
        lines = [str(problem) for problem in self.problems[:SHOWN]]
        hidden = self.count - len(lines)
        if hidden > 0:
            lines.append(more(hidden))
        super().__init__("\n".join(lines))


@frozen
class _Note:
    code: Code
    place: Place
    sentence: str
    is_about_key: bool


class Findings:
    """The problems of one file, as they are found."""

    def __init__(self, file: str, text: str = "") -> None:
        self.file = file
        self.text = text
        self.count = 0
        self._notes: dict[_Note, None] = {}
        self._doubts: set[Place] = set()
        self._written: dict[Place, Place] = {}

    def add(self, code: Code, place: Place, sentence: str, at_key: bool = False) -> None:
        """Note a problem with a key or its value, unless it follows from another; past a few hundred only count."""
        if self.is_full:
            self.count += 1
            return
        if self.is_doubtful(place):
            return
        note = _Note(code, self._as_written(place), sentence, at_key)
        if note not in self._notes:
            self.count += 1
            self._notes[note] = None

    def doubt(self, place: Place) -> None:
        """Say that what stands in a place is a guess: no more is complained of it."""
        self._doubts.add(place)

    def alias(self, place: Place, written: Place) -> None:
        """Say that a place is taken from another, where its author looks for it."""
        self._written[place] = written

    def _as_written(self, place: Place) -> Place:
        for length in range(len(place), 0, -1) if self._written else ():
            if place[:length] in self._written:
                return self._as_written((*self._written[place[:length]], *place[length:]))
        return place

    def is_doubtful(self, place: Place) -> bool:
        """Whether a place, or what it stands in, is a guess."""
        return bool(self._doubts) and any(place[:length] in self._doubts for length in range(len(place) + 1))

    @property
    def is_full(self) -> bool:
        """Whether more problems were found than are kept."""
        return self.count >= _KEPT

    @property
    def is_guessing(self) -> bool:
        """Whether anything in the file had to be guessed."""
        return bool(self._doubts)

    def doubts_any(self, table: str, *keys: str) -> bool:
        """Whether some table of a name, or one of these keys in it, is a guess."""
        return any(
            place[:1] == (table,) and (len(place) <= 2 or place[-1] in keys or not keys) for place in self._doubts
        )

    def near(self, word: str, known: Iterable[str]) -> str:
        """Return `` (did you mean …?)`` or nothing; nothing once nobody would read it."""
        if self.count >= SHOWN:
            return ""
        return near(word, known)

    @property
    def has_errors(self) -> bool:
        """Whether anything was found that forbids to play."""
        return any(note.code.severity is Severity.ERROR for note in self._notes)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem in the order of the file."""
        if not self._notes:
            return ()
        spots = located(self.text, [note.place for note in self._notes]) if self.text else {}
        found = [self._problem(note, spots.get(note.place)) for note in self._notes]
        return tuple(sorted(found, key=lambda problem: (problem.line, problem.column)))

    def _problem(self, note: _Note, spot: Spot | None) -> Problem:
        if spot is None and not self.text:
            return Problem(self.file, spelled(note.place), note.sentence, note.code)
        offset = 0 if spot is None else spot.key if note.is_about_key else spot.value
        return problem_at(note.code, self.file, self.text, offset, note.sentence, spelled(note.place))

    def settle(self) -> None:
        """Raise ``ScenarioError`` if anything was found that forbids to play."""
        if self.has_errors:
            raise ScenarioError(self.problems, self.count)


def problem_at(code: Code, file: str, text: str, offset: int, sentence: str, key: str = "") -> Problem:
    """Return a problem at an offset of a text."""
    seen = excerpt(text, offset)
    return Problem(file, key, sentence, code, seen.line, seen.column, seen.text, seen.caret)


def more(hidden: int) -> str:
    """Return what to say of problems that are only counted."""
    return ngettext("and {count} more problem", "and {count} more problems", hidden).format(count=hidden)


def near(word: str, known: Iterable[str]) -> str:
    """Return `` (did you mean …?)`` for the closest known word, or nothing."""
    return did_you_mean(closest(word, known))


def did_you_mean(meant: str | None) -> str:
    """Return `` (did you mean …?)`` or nothing."""
    return "" if meant is None else " " + _("(did you mean {word}?)").format(word=quoted(meant))


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is closest, if one is close."""
    folded = {name.casefold(): name for name in known}
    close = get_close_matches(word[:_CLIP].casefold(), folded, n=1)
    return folded[close[0]] if close else None


def missing(key: str | int) -> str:
    """Return what to say of a key that must be there."""
    return _("the key {key} is missing here").format(key=quoted(key))


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


def _is_bare(key: str) -> bool:
    return 0 < len(key) <= _CLIP and key.isascii() and key.replace("-", "a").replace("_", "a").isalnum()
