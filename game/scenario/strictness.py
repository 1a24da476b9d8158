"""A cattrs converter that takes every value for what it is: nothing is coerced, no key is ignored."""

import types
import typing
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, Any

import attrs

from game.scenario import codes
from game.scenario.codes import Code
from game.scenario.guard import control, control_sentence
from game.scenario.problems import SHOWN, quoted
from game.words.language import _

if TYPE_CHECKING:
    from cattrs import Converter

LARGEST = 10**9
"""No number in a scenario is larger."""

_errors_left: ContextVar[int] = ContextVar("errors_left", default=10 * SHOWN)


class MistypedError(Exception):
    """A value is not of the kind its key wants; the message is the sentence for the author."""

    def __init__(self, code: Code, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


@lru_cache(maxsize=1)
def converter() -> "Converter":
    """Return the converter for the classes of ``format``."""
    from cattrs import Converter  # imported late: most uses of the package never read a file
    from cattrs.gen import make_dict_structure_fn

    made = Converter(detailed_validation=True, forbid_extra_keys=True)
    for kind in (bool, int, float, str):
        made.register_structure_hook(kind, _leaf)
    made.register_structure_hook_func(_is_union, lambda value, kind: _one_of(made, value, kind))
    made.register_structure_hook_func(_is_list, lambda value, kind: _items(made, value, kind))
    made.register_structure_hook_func(_is_keyed, lambda value, kind: _entries(made, value, kind))

    def table(kind: type) -> Callable[[Any, Any], Any]:
        plain: Callable[[Any, Any], Any] = make_dict_structure_fn(
            kind, made, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True
        )

        def structured(value: Any, kind: Any) -> Any:
            return plain(value, kind) if isinstance(value, dict) else _refuse(kind, value)

        return structured

    made.register_structure_hook_factory(attrs.has, table)
    return made


def structure(tables: dict[str, Any], kind: type) -> Any:
    """Return the tables as an instance of a class of ``format``; raises cattrs' ``ClassValidationError``."""
    token = _errors_left.set(10 * SHOWN)
    try:
        return converter().structure(tables, kind)
    finally:
        _errors_left.reset(token)


def _leaf(value: Any, kind: Any) -> Any:
    if type(value) is not kind:
        return _refuse(kind, value)
    if isinstance(value, str):
        found = control(value)
        return value if found is None else _refuse_as(codes.CONTROL_IN_TEXT, control_sentence(found))
    if not isinstance(value, bool) and not abs(value) <= LARGEST:  # nor does "not a number" compare
        return _refuse_as(codes.BAD_NUMBER, _("this number is too large, or none at all"))
    return value


def _one_of(made: "Converter", value: Any, kind: Any) -> Any:
    """Structure a value by the member of a union that has exactly its type; tables and lists by theirs."""
    kinds = typing.get_args(kind)
    for one in kinds:
        is_same = type(value) is one
        is_table = isinstance(value, dict) and (attrs.has(one) or _is_keyed(one))
        if is_same or is_table or (isinstance(value, list) and _is_list(one)):
            return made.structure(value, one)
    return _refuse(kind, value)


def _items(made: "Converter", value: Any, kind: Any) -> Any:
    if not isinstance(value, list):
        return _refuse(kind, value)
    item = typing.get_args(kind)[0]
    return tuple(_each(made, enumerate(value), item, kind).values())


def _entries(made: "Converter", value: Any, kind: Any) -> Any:
    if not isinstance(value, dict):
        return _refuse(kind, value)
    return _each(made, value.items(), typing.get_args(kind)[1], kind)


def _each(made: "Converter", entries: Iterable[tuple[Any, Any]], item: Any, kind: Any) -> dict[Any, Any]:
    """Structure every entry, and raise all that went wrong together, each with its place."""
    from cattrs.errors import IterableValidationError, IterableValidationNote

    structured = {}
    errors: list[Exception] = []
    for place, value in entries:
        try:
            structured[place] = made.structure(value, item)
        except Exception as error:
            error.__notes__ = [*getattr(error, "__notes__", []), IterableValidationNote("", place, item)]
            errors.append(error.with_traceback(None))
            _errors_left.set(_errors_left.get() - 1)
        if errors and _errors_left.get() <= 0:
            break
    if errors:
        raise IterableValidationError("", errors, kind)
    return structured


def _is_union(kind: Any) -> bool:
    return typing.get_origin(kind) in (types.UnionType, typing.Union)


def _is_list(kind: Any) -> bool:
    return typing.get_origin(kind) is tuple


def _is_keyed(kind: Any) -> bool:
    return typing.get_origin(kind) is dict


def _refuse(kind: Any, value: Any) -> Any:
    return _refuse_as(*mistyped(kind, value))


def _refuse_as(code: Code, sentence: str) -> Any:
    """Raise the sentence; once far more has been raised than anyone is shown, let the rest pass."""
    left = _errors_left.get() - 1
    _errors_left.set(left)
    if left >= 0:
        raise MistypedError(code, sentence)


def mistyped(kind: Any, value: Any) -> tuple[Code, str]:
    """Return what is wrong with a value that is not of a kind, and what to say of it."""
    kinds = typing.get_args(kind) if _is_union(kind) else (kind,)
    wants_number = int in kinds or float in kinds
    if isinstance(value, str) and wants_number and str not in kinds and _is_number(value):
        return codes.QUOTED_NUMBER, _("a number stands without quotes: {number}").format(number=value.strip())
    if isinstance(value, float) and wants_number and float not in kinds:
        return codes.FRACTION, _("this must be a whole number, not {number}").format(number=value)
    if isinstance(value, list) and any(attrs.has(one) for one in kinds):
        return codes.ONE_TABLE, _("this is one table, headed [name], not a list of them headed [[name]]")
    if isinstance(value, dict) and any(_is_list(one) and attrs.has(typing.get_args(one)[0]) for one in kinds):
        return codes.LIST_OF_TABLES, _("this is a list of tables, each headed [[name]] with two brackets")
    sentence = _("this must be {wanted}, not {found}").format(wanted=_wanted(kinds), found=_found(value))
    return codes.WRONG_KIND, sentence


def _is_number(text: str) -> bool:
    try:
        return len(text) < 30 and isfinite(float(text))
    except ValueError:
        return False


def _wanted(kinds: tuple[Any, ...]) -> str:
    names: dict[str, None] = {}
    for kind in kinds:
        if kind is float or (kind is int and float in kinds):
            names[_("a number")] = None
        elif kind is int:
            names[_("a whole number")] = None
        elif kind is str:
            names[_("a text in quotes")] = None
        elif kind is bool:
            names[_("true or false")] = None
        elif _is_list(kind):
            names[_("a list in [ ]")] = None
        elif kind is not type(None):
            names[_("a table")] = None
    return _(" or ").join(names)


def _found(value: Any) -> str:
    match value:
        case bool():
            return _("true") if value else _("false")
        case str():
            return _("the text {text}").format(text=quoted(value))
        case int() if abs(value) > LARGEST:
            return _("a very large number")
        case int() | float():
            return _("the number {number}").format(number=value)
        case list():
            return _("a list")
        case dict():
            return _("a table")
        case _:
            return _("a date; put it in quotes")
