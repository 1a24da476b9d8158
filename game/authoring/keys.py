"""The keys of the format, read from the classes that the loader fills: one source for the schema and the reference."""

import types
import typing
from functools import lru_cache
from typing import Any

import attrs
from attrs import frozen

from game.authoring.bounds import BOUNDS, SIZES, WORDS, Bound
from game.scenario.format import ScenarioFile
from game.scenario.member_format import HiddenTable


@frozen
class Key:
    """One key of a table."""

    name: str
    kinds: tuple[Any, ...]
    """The types its value may have, without None."""
    about: str
    default: Any
    """What counts if it is left out; None where nothing does."""
    is_needed: bool
    words: tuple[str, ...] = ()
    """The fixed words that may stand there, if it takes no others."""
    bound: Bound | None = None
    """Between what its number lies."""
    size: Bound | None = None
    """How many entries it may have."""


@frozen
class Table:
    """One kind of table, and its keys in the order of the class."""

    kind: type
    about: str
    keys: tuple[Key, ...]

    @property
    def name(self) -> str:
        """The name of its class without what all have in common: ``Member`` for ``MemberTable``."""
        return self.kind.__name__.removesuffix("Table")


@lru_cache(maxsize=1)
def tables() -> tuple[Table, ...]:
    """Return every table of the format, the whole file first, then in the order in which keys lead to them."""
    found: dict[type, Table] = {}
    waiting: list[type] = [ScenarioFile]
    while waiting:
        kind = waiting.pop(0)
        if kind not in found:
            found[kind] = _table(kind)
            waiting += [inner for key in found[kind].keys for inner in tables_in(key.kinds)]
    return tuple(found.values())


def tables_in(kinds: tuple[Any, ...]) -> tuple[type, ...]:
    """Return the kinds of tables that values of some types are made of."""
    found: list[type] = []
    for kind in kinds:
        if attrs.has(kind):
            found.append(kind)
        else:
            found += tables_in(tuple(each for each in typing.get_args(kind) if each is not Ellipsis))
    return tuple(dict.fromkeys(found))


def members_of(kind: Any) -> tuple[Any, ...]:
    """Return the types that a union allows, without None; any other type alone."""
    is_union = typing.get_origin(kind) in (types.UnionType, typing.Union)
    members = typing.get_args(kind) if is_union else (kind,)
    return tuple(member for member in members if member is not type(None))


def is_list(kind: Any) -> bool:
    """Whether a type is a list of one kind of entry."""
    return typing.get_origin(kind) is tuple


def is_keyed(kind: Any) -> bool:
    """Whether a type is a table with keys of the author's own."""
    return typing.get_origin(kind) is dict


def entry_of(kind: Any) -> Any:
    """Return the type of the entries of a list, or of the values of a table with keys of the author's own."""
    return typing.get_args(kind)[1 if is_keyed(kind) else 0]


def is_hidden(kinds: tuple[Any, ...]) -> bool:
    """Whether a key holds a hidden number: one number, or a table with its spread."""
    return HiddenTable in kinds


def _table(kind: type) -> Table:
    own = sorted(attrs.fields(kind), key=lambda field: field.inherited)  # what it shares with others comes last
    return Table(kind, (kind.__doc__ or "").strip(), tuple(_key(kind, field) for field in own))


def _key(kind: type, field: "attrs.Attribute[Any]") -> Key:
    owner = _owner(kind, field.name)
    return Key(
        name=field.name,
        kinds=members_of(typing.get_type_hints(kind)[field.name]),
        about=field.metadata["about"],
        default=None if field.default is attrs.NOTHING else field.default,
        is_needed=field.default is attrs.NOTHING,
        words=WORDS.get((owner, field.name), ()),
        bound=BOUNDS.get((owner, field.name)),
        size=SIZES.get((owner, field.name)),
    )


def _owner(kind: type, name: str) -> str:
    """Return the name of the class that declares a key, which may be one that ``kind`` builds on."""
    owners = [base for base in kind.__mro__ if attrs.has(base) and name in attrs.fields_dict(base)]
    return owners[-1].__name__
