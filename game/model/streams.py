"""Named streams of chance: one game seed, an independent generator for each purpose.

Only ``random()`` of a generator is ever used, so that draws are the same on every Python and system (RULES §7).
"""

import hashlib
from collections.abc import Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


def stream(seed: int, *purpose: str | int) -> Random:
    """Return the generator of a purpose, such as ``stream(7, "priorities")`` or ``stream(7, "mind", 3, 41)``."""
    name = "/".join([str(seed), *map(str, purpose)])
    return Random(int.from_bytes(hashlib.sha256(name.encode()).digest()[:16]))


def pick(rng: Random, items: Sequence[Item]) -> Item:
    """Return one of the items, each as likely; raises ``IndexError`` when there are none."""
    return items[int(rng.random() * len(items))]


def normal(rng: Random) -> float:
    """Return a draw near the standard normal: twelve uniform draws less six, so it stays within ±6."""
    total = 0.0
    for _ in range(12):
        total += rng.random()
    return total - 6.0
