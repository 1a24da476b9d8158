"""Actions as JSON objects, tagged by their class under ``act``; and JSON in one spelling only."""

import enum
import json
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args, get_origin

from game.model.actions import Action
from game.model.phases import Setup
from game.words.language import _

if TYPE_CHECKING:
    from cattrs import Converter

Kind = TypeVar("Kind")

ACTS: dict[str, type] = {kind.__name__: kind for kind in get_args(Action)}

_SPELLING = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def canonical(fields: dict[str, Any]) -> bytes:
    """Return the one spelling of a JSON object: sorted keys, no spaces, ASCII; the same on every system."""
    return _SPELLING.encode(fields).encode("ascii")


def noted(action: Action) -> dict[str, Any]:
    """Return an action as a JSON object."""
    return {"act": type(action).__name__, **plain(action)}


def understood(fields: object) -> Action:
    """Return the action of a JSON object; raises ``ValueError`` with one sentence if it is none."""
    act = fields.get("act") if isinstance(fields, dict) else None
    kind = ACTS.get(act) if isinstance(act, str) else None
    if kind is None or not isinstance(fields, dict):
        raise ValueError(_("{act} is not the name of an action").format(act=quoted(act)))
    return cast(Action, formed({name: value for name, value in fields.items() if name != "act"}, kind))


def plain(noun: object) -> dict[str, Any]:
    """Return a frozen class as a JSON object: enums by value, tuples as lists."""
    return cast(dict[str, Any], _converter().unstructure(noun))


def formed(fields: object, kind: type[Kind]) -> Kind:
    """Return a frozen class of a JSON object; raises ``ValueError`` with one sentence if it does not fit."""
    try:
        return _converter().structure(fields, kind)
    except Exception as error:  # whatever a converter makes of a hostile object
        raise ValueError(_complaint(error, kind.__name__)) from None


def quoted(value: object) -> str:
    """Return a value out of a file, short and harmless on a terminal."""
    text = ascii(value)
    return text if len(text) <= 40 else text[:37] + "..."


def _complaint(error: Exception, name: str) -> str:
    from cattrs import transform_error

    problem, _at, place = transform_error(error, name, _problem)[0].rpartition(" @ ")
    return f"{place}: {problem}"


class _MisfitError(ValueError):
    """A value that is not of the kind it must be."""

    def __init__(self, kind: type) -> None:
        super().__init__()
        self.kind = kind


def _problem(error: BaseException, _kind: object) -> str:
    from cattrs import ForbiddenExtraKeysError

    match error:
        case ForbiddenExtraKeysError():
            return _("{field} is not one of its fields").format(field=quoted(min(error.extra_fields)))
        case KeyError():
            return _("it is missing")
        case _MisfitError():
            return _wanted(error.kind)
        case _:
            return _("it has an impossible value")


def _wanted(kind: type) -> str:
    if kind is int:
        return _("it must be a whole number")
    if kind is bool:
        return _("it must be true or false")
    if kind is str:
        return _("it must be a text")
    if kind is tuple:
        return _("it must be a list")
    return _("it must be one of {choices}").format(choices=", ".join(repr(member.value) for member in _members(kind)))


def _members(kind: type) -> tuple[enum.Enum, ...]:
    return tuple(cast(type[enum.Enum], kind))


@cache
def _converter() -> "Converter":
    """Return the converter, made at first use: cattrs is slow to import."""
    from cattrs import Converter
    from cattrs.gen import make_dict_unstructure_fn, override

    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    # A term that is younger than the format is written only where it is used, so that older readers lose nothing.
    later = override(omit_if_default=True)
    setup = make_dict_unstructure_fn(Setup, converter, unaided=later, open_floor=later, taught=later)
    converter.register_unstructure_hook(Setup, setup)
    for kind in (int, bool, str):
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook_func(_is_enum, _member)
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _list_of(converter, kind))
    return converter


def _exactly(value: object, kind: type) -> Any:
    if type(value) is not kind:  # so that neither true nor 1.0 is the number of a seat
        raise _MisfitError(kind)
    return value


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def _member(value: object, kind: type) -> enum.Enum:
    for member in _members(kind):
        if type(value) is str and member.value == value:
            return member
    raise _MisfitError(kind)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _list_of(converter: "Converter", kind: Any) -> Callable[[object, object], tuple[Any, ...]]:
    item = get_args(kind)[0]
    structure = converter.get_structure_hook(item)

    def listed(values: object, _kind: object) -> tuple[Any, ...]:
        if type(values) is not list:
            raise _MisfitError(tuple)
        if item is int and set(map(type, values)) <= {int}:  # nearly every list, so it had better be quick
            return tuple(values)
        return tuple([structure(value, item) for value in values])

    return listed
