"""Lines that prove themselves: each carries a running hash of everything before it and of itself."""

import hashlib
import json
import re
from typing import Any

from game.play.notation import canonical

HASH_DIGITS = 32

_STRINGS = re.compile(rb'"(?:[^"\\]+|\\.)*+(?:"|$)', re.DOTALL)
_MOST_STRUCTURE = 65_536
"""Bytes a line may have outside its strings, so that no line explodes into millions of empty lists."""


def sealed(before: str, fields: dict[str, Any]) -> tuple[bytes, str]:
    """Return the whole line for some fields, newline included, and its hash, given the hash of the line before."""
    content = canonical(fields)
    chain = hashlib.sha256(before.encode("ascii") + content).hexdigest()[:HASH_DIGITS]
    return canonical({**fields, "chain": chain}) + b"\n", chain


def unsealed(before: str, line: bytes) -> tuple[dict[str, Any], str] | None:
    """Return the fields and the hash of a line, or None unless it is whole and untouched to the last bit."""
    fields = spelled_out(line)
    if fields is None or fields.pop("chain", None) is None:
        return None
    try:
        again, chain = sealed(before, fields)
    except ValueError:  # a number that is none
        return None
    return (fields, chain) if again == line else None


def spelled_out(line: bytes) -> dict[str, Any] | None:
    """Return the JSON object of a line, or None if it is none or too deep or wide to be one of ours."""
    if len(_STRINGS.sub(b"", line)) > _MOST_STRUCTURE:
        return None
    try:
        fields = json.loads(line.decode())
    except (ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def is_torn(tail: bytes) -> bool:
    """Whether the end of a file without its newline is the beginning of a line, and no more than that.

    A whole line with anything but a newline behind it was not cut short: somebody changed it.
    """
    text = tail.decode("utf-8", "replace")
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return True
    return end == len(text)
