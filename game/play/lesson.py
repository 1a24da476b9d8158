"""A lesson: how a class plays a scenario. A TOML file that a teacher keeps; it names seats, never people."""

import enum
import json
import tomllib
from typing import Any

from attrs import field, frozen

from game.minds.roster import DEFAULT_SKILL, DIPLOMATS
from game.model.phases import Setup
from game.model.scenario import Scenario
from game.words.language import _

FORMAT = 1
LONGEST_FILE = 100_000
"""Letters."""
LONGEST_TITLE = 80
MOST_MINUTES = 600
MOST_LESSONS = 20
MOST_DELEGATIONS = 30


class Way(enum.Enum):
    """How delegations share the one device."""

    TURNS = "turn by turn"
    """In speaking order, a curtain between them."""
    SEALED = "sealed rounds"
    """They come in any order and file on the same picture; then all is revealed."""
    FLOOR = "open floor"
    """They come in any order, and what they file holds at once."""


class Late(enum.Enum):
    """What becomes of a delegation that has not acted when its time is out."""

    STAFF = "staff"
    PASS = "pass"


class LessonError(Exception):
    """A lesson that cannot be held, in one sentence."""


@frozen
class Lesson:
    """What is settled before a class meets. Minutes are those of one meeting of the class."""

    scenario: str
    """A scenario's id."""
    delegations: tuple[tuple[str, ...], ...]
    """For each delegation the codes of its seats; AI members play all others."""
    title: str = ""
    minutes: int = 45
    lessons: int = 1
    way: Way = Way.FLOOR
    late: Late = Late.STAFF
    skill: str = DEFAULT_SKILL
    core: bool = True
    aided: bool = True
    """Whether delegations have staff."""
    pins: bool = True
    open_room: bool = True
    seed: int | None = None
    """The draw of hidden priorities; by lot unless said."""

    @property
    def seconds(self) -> int:
        """The time there is in all."""
        return 60 * self.minutes * self.lessons

    @property
    def codes(self) -> tuple[str, ...]:
        """The seats that people play."""
        return tuple(code for seats in self.delegations for code in seats)

    def setup(self) -> Setup:
        """Return the terms of its game."""
        return Setup(
            open_room=self.open_room,
            sealed=self.way is Way.SEALED,
            core=self.core,
            unaided=not self.aided,
            open_floor=self.way is not Way.TURNS,
            taught=True,
        )

    def players(self, scenario: Scenario) -> tuple[str, ...]:
        """Return who plays each seat, as a journal names them; raises ``LessonError`` for a stranger."""
        known = [member.code for member in scenario.council.members]
        for code in self.codes:
            if code not in known:
                raise LessonError(_("{scenario} has no seat {code}").format(scenario=scenario.id, code=ascii(code)))
        return tuple("human" if code in self.codes else self.skill for code in known)


# Written and read

_WAYS = {way.value: way for way in Way}
_LATES = {late.value: late for late in Late}


def written(lesson: Lesson) -> str:
    """Return a lesson as the text of its file."""
    lines = [
        "# A lesson of Penholder. It names seats, never people: use it again next year.",
        f"format = {FORMAT}",
        f"title = {_quoted(lesson.title)}",
        f"scenario = {_quoted(lesson.scenario)}",
        f"minutes = {lesson.minutes}",
        f"lessons = {lesson.lessons}",
        f"way = {_quoted(lesson.way.value)}  # {', '.join(_WAYS)}",
        f"late = {_quoted(lesson.late.value)}  # who acts for a delegation that has not, in time: {', '.join(_LATES)}",
        f"skill = {_quoted(lesson.skill)}  # of AI members: {', '.join(DIPLOMATS)}",
        f"core = {_bool(lesson.core)}",
        f"aided = {_bool(lesson.aided)}  # whether delegations have staff",
        f"pins = {_bool(lesson.pins)}",
        f"open_room = {_bool(lesson.open_room)}",
        *([] if lesson.seed is None else [f"seed = {lesson.seed}"]),
        "delegations = [",
        *(f"  [{', '.join(map(_quoted, seats))}]," for seats in lesson.delegations),
        "]",
    ]
    return "\n".join(lines) + "\n"


def understood(text: str) -> Lesson:
    """Return the lesson of a file's text; raises ``LessonError``."""
    if len(text) > LONGEST_FILE:
        raise LessonError(_("the file is too long to be a lesson"))
    try:
        fields = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise LessonError(_("it is not TOML: {problem}").format(problem=error)) from None
    number = fields.pop("format", None)
    if type(number) is not int or number < 1:
        raise LessonError(_("this is no lesson of Penholder: its format is missing"))
    if number > FORMAT:
        said = _("it is in lesson format {newer}, made by a newer Penholder; this one reads up to format {known}")
        raise LessonError(said.format(newer=number, known=FORMAT))
    return _Reader(fields).lesson()


@frozen
class _Reader:
    """Takes the fields of a file one by one."""

    fields: dict[str, Any] = field()

    def lesson(self) -> Lesson:
        known = ("title", "scenario", "minutes", "lessons", "way", "late", "skill")
        switches = ("core", "aided", "pins", "open_room")
        for name in self.fields:
            if name not in (*known, *switches, "seed", "delegations"):
                raise LessonError(_("{field} is not one of its fields").format(field=ascii(name)))
        first = Lesson("", ())
        return Lesson(
            scenario=self._text("scenario", None, 200),
            delegations=self._delegations(),
            title=self._text("title", "", LONGEST_TITLE),
            minutes=self._number("minutes", first.minutes, 5, MOST_MINUTES),
            lessons=self._number("lessons", first.lessons, 1, MOST_LESSONS),
            way=self._one("way", _WAYS, first.way),
            late=self._one("late", _LATES, first.late),
            skill=self._one("skill", {skill: skill for skill in DIPLOMATS}, first.skill),
            core=self._switch("core", first.core),
            aided=self._switch("aided", first.aided),
            pins=self._switch("pins", first.pins),
            open_room=self._switch("open_room", first.open_room),
            seed=self._number("seed", 0, 0, 10**9) if "seed" in self.fields else None,
        )

    def _text(self, name: str, default: str | None, longest: int) -> str:
        value = self.fields.get(name, default)
        if not isinstance(value, str) or len(value) > longest or not value.isprintable():
            said = _("{field} must be one line of text, of {count} letters at most")
            raise LessonError(said.format(field=name, count=longest))
        return value

    def _number(self, name: str, default: int, least: int, most: int) -> int:
        value = self.fields.get(name, default)
        if type(value) is not int or not least <= value <= most:
            said = _("{field} must be a whole number from {least} to {most}")
            raise LessonError(said.format(field=name, least=least, most=most))
        return value

    def _switch(self, name: str, default: bool) -> bool:
        value = self.fields.get(name, default)
        if type(value) is not bool:
            raise LessonError(_("{field} must be true or false").format(field=name))
        return value

    def _one(self, name: str, choices: dict[str, Any], default: Any) -> Any:
        if name not in self.fields:
            return default
        value = self.fields[name]
        if not isinstance(value, str) or value not in choices:
            said = _("{field} must be one of {choices}")
            raise LessonError(said.format(field=name, choices=", ".join(map(repr, choices))))
        return choices[value]

    def _delegations(self) -> tuple[tuple[str, ...], ...]:
        found = self.fields.get("delegations")
        if not isinstance(found, list) or not all(isinstance(seats, list) and seats for seats in found):
            raise LessonError(_("delegations must be a list of lists of seats, none of them empty"))
        codes = [code for seats in found for code in seats]
        if not codes or len(found) > MOST_DELEGATIONS or not all(isinstance(code, str) for code in codes):
            said = _("there must be from 1 to {count} delegations, their seats named by code")
            raise LessonError(said.format(count=MOST_DELEGATIONS))
        twice = next((code for code in codes if codes.count(code) > 1), None)
        if twice is not None:
            raise LessonError(_("the seat {code} has two delegations").format(code=ascii(twice)))
        return tuple(tuple(seats) for seats in found)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a basic string of TOML escapes as JSON does


def _bool(is_so: bool) -> str:
    return "true" if is_so else "false"
