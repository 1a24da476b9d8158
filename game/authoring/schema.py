"""A JSON Schema of the format, for editors that complete and underline while somebody writes.

It says what shape a file has. What the parts mean together, only ``penholder check`` knows.
"""

import json
from typing import Any

import attrs

from game.authoring.bounds import Bound
from game.authoring.keys import Key, Table, entry_of, is_keyed, is_list, members_of, tables
from game.scenario.member_format import WishTable
from game.scenario.reading import FORMAT
from game.scenario.wishes import WEIGHTS

NAME = f"penholder-{FORMAT}.schema.json"
"""What the schema's file is called where nobody says otherwise."""

_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest draft that Taplo, the TOML engine of most editors, reads."""


def schema_text() -> str:
    """Return the schema as it is written to a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def schema() -> dict[str, Any]:
    """Return the schema of scenario files."""
    whole, *others = tables()
    return {
        "$schema": _DRAFT,
        "title": f"Penholder scenario, format {FORMAT}",
        **_table(whole),
        "definitions": {table.name: _table(table) for table in others},
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "description": table.about,
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in table.keys if key.is_needed],
        "properties": {key.name: _key(table, key) for key in table.keys},
    }


def _key(table: Table, key: Key) -> dict[str, Any]:
    shapes = _joined([_shape(kind, key) for kind in key.kinds])
    if table.kind is WishTable and key.name == "weight":
        shapes = [shape for shape in shapes if shape["type"] != "string"]
        shapes.append({"type": "string", "enum": list(WEIGHTS)})
    said = {"description": key.about} if key.about else {}
    default = {} if _is_empty(key.default) else {"default": key.default}
    return {**said, **(shapes[0] if len(shapes) == 1 else {"anyOf": shapes}), **default}


def _shape(kind: Any, key: Key) -> dict[str, Any]:
    """Return what a value of a type looks like."""
    if attrs.has(kind):
        return {"$ref": f"#/definitions/{kind.__name__.removesuffix('Table')}"}
    if is_list(kind):
        return {"type": "array", "items": _items(kind, key), **_limits(key.size, "minItems", "maxItems")}
    if is_keyed(kind):
        return {"type": "object", "additionalProperties": _items(kind, key)}
    if kind is str:
        words = [*key.words, *([""] if key.default == "" else [])]  # an empty text is as good as none
        return {"type": "string", **({"enum": words} if key.words else {})}
    if kind is bool:
        return {"type": "boolean"}
    return {"type": "integer" if kind is int else "number", **_limits(key.bound, "minimum", "maximum")}


def _items(kind: Any, key: Key) -> dict[str, Any]:
    shapes = _joined([_shape(one, attrs.evolve(key, size=None)) for one in members_of(entry_of(kind))])
    return shapes[0] if len(shapes) == 1 else {"anyOf": shapes}


def _joined(shapes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the shapes less whole numbers where any number will do."""
    if any(shape.get("type") == "number" for shape in shapes):
        return [shape for shape in shapes if shape.get("type") != "integer"]
    return shapes


def _limits(bound: Bound | None, low: str, high: str) -> dict[str, Any]:
    if bound is None:
        return {}
    found = {low: bound.low, high: bound.high}
    return {name: limit for name, limit in found.items() if limit is not None}


def _is_empty(default: Any) -> bool:
    return default is None or attrs.has(type(default)) or (isinstance(default, str | tuple | dict) and not default)
