"""What is wrong with the form of a file, told and mended by guesses, so that the rest of it can be looked at too.

A key that is nearly right is taken for the right one; what cannot be guessed is left out or filled with nothing, and
marked as doubtful, so that nobody complains of it twice. No mended file is ever played.
"""

import types
import typing
from typing import Any

import attrs
from attrs import define, field

from game.scenario import codes
from game.scenario.format import RuleTable, ScenarioFile, TrustTable
from game.scenario.problems import SHOWN, Findings, Place, ScenarioError, closest, did_you_mean, missing, quoted
from game.scenario.strictness import MistypedError
from game.words.language import _

_SINGLE_TABLES: dict[Place, type] = {(): ScenarioFile, ("rule",): RuleTable, ("trust",): TrustTable}


@define
class Mender:
    """Mends the tables of one file in place."""

    tables: dict[str, Any]
    findings: Findings
    _renamed: set[Place] = field(factory=set)
    """Keys that were missing until another was taken for them."""

    def mend(self, error: BaseException) -> None:
        """Note and mend everything in cattrs' tree of exceptions."""
        self._strangers(error, ())
        self._collect(error, (), None)

    def _strangers(self, error: BaseException, place: Place) -> None:
        """Note keys that are not known, first of all: one of them may be the one that is missing."""
        from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError

        if isinstance(error, BaseValidationError):
            for part in error.exceptions:
                step = _step(part)[0]
                self._strangers(part, place if step is None else (*place, step))
        elif isinstance(error, ForbiddenExtraKeysError):
            known = [each.name for each in attrs.fields(error.cl)]
            for name in sorted(error.extra_fields):
                self._stranger(place, name, known)

    def _stranger(self, place: Place, name: str, known: list[str]) -> None:
        """Note a key that is not known where it stands, and put its value where it was meant to be."""
        home = _home(name)
        sentence = _("there is no such key here")
        value = self._at(place).pop(name)
        if home is not None and home != place:
            self._move(value, (*place, name), (*home, name))
            sentence += " " + _belongs(home)
        elif self.findings.count < SHOWN and (meant := closest(name, known)) is not None:
            self._move(value, (*place, name), (*place, meant))
            sentence += did_you_mean(meant)
        self.findings.add(codes.NO_SUCH_KEY, (*place, name), sentence, at_key=True)

    def _move(self, value: Any, written: Place, meant: Place) -> None:
        table: Any = self.tables
        for step in meant[:-1]:
            table = table.setdefault(step, {}) if isinstance(table, dict) else table[step]
        if isinstance(table, dict) and meant[-1] not in table:
            table[meant[-1]] = value
            self.findings.alias(meant, written)
            self._renamed.add(meant)

    def _collect(self, error: BaseException, place: Place, kind: Any) -> None:
        from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError

        match error:
            case BaseValidationError():
                for part in error.exceptions:
                    step, part_kind = _step(part)
                    self._collect(part, place if step is None else (*place, step), part_kind or error.cl)
            case ForbiddenExtraKeysError():
                pass
            case KeyError():
                if place not in self._renamed:
                    self.findings.add(codes.MISSING, place, missing(place[-1]))
                    self._fill(place, kind)
            case MistypedError():
                self.findings.add(error.code, place, str(error))
                self._refill(place, kind)
            case _:
                sentence = _("this cannot be read: {reason}").format(reason=quoted(error))
                self.findings.add(codes.WRONG_KIND, place, sentence)
                self._refill(place, kind)

    def _fill(self, place: Place, kind: Any) -> None:
        self.findings.doubt(place)
        self._at(place[:-1])[place[-1]] = nothing(kind)

    def _refill(self, place: Place, kind: Any) -> None:
        """Put nothing in the place of a value, or leave its key out if it may be."""
        if not place:
            raise ScenarioError(self.findings.problems)
        table = self._at(place[:-1])
        number = _number(table[place[-1]])
        if number is not None and _takes(kind, type(number)):
            table[place[-1]] = number  # in quotes, but plain enough
        elif _takes(kind, type(None)):
            del table[place[-1]]
        else:
            table[place[-1]] = nothing(kind)
        self.findings.doubt(place)

    def _at(self, place: Place) -> Any:
        found: Any = self.tables
        for step in place:
            found = found[step]
        return found


def _belongs(home: Place) -> str:
    if home:
        return _("(it belongs in [{table}])").format(table=home[0])
    return _("(it belongs at the top of the file, before the first [heading])")


def _home(name: str) -> Place | None:
    """Return the table to which a key belongs that is like no other's: the file itself, or one of its single tables."""
    for place, table in _SINGLE_TABLES.items():
        if name in attrs.fields_dict(table):
            return place
    return None


def nothing(kind: Any) -> Any:
    """Return the emptiest value of a kind, as it would stand in a file."""
    kinds = typing.get_args(kind) if typing.get_origin(kind) in (types.UnionType, typing.Union) else (kind,)
    for one in kinds:
        origin = typing.get_origin(one)
        if origin is tuple:
            return []
        if origin is dict or attrs.has(one):
            return {}
        if one in (bool, int, float, str):
            return one()
    return {}


def _takes(kind: Any, wanted: type) -> bool:
    return wanted is kind or wanted in typing.get_args(kind)


def _number(value: Any) -> int | float | None:
    """Return the number that stands in quotes, if one does."""
    if not isinstance(value, str) or len(value) > 20:
        return None
    try:
        return int(value)
    except ValueError:
        pass
    try:
        return float(value)
    except ValueError:
        return None


def _step(error: BaseException) -> tuple[str | int | None, Any]:
    """Return the key or index that an exception is about, and the kind wanted there."""
    from cattrs.errors import AttributeValidationNote, IterableValidationNote

    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return note.name, note.type
        if isinstance(note, IterableValidationNote):
            return note.index, note.type
    return None, None
