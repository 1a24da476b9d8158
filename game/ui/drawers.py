"""The drawers of a class, as they are kept over a restart: what each seat has begun and not sent, by its code."""

from collections.abc import Iterable, Mapping
from typing import Any

from game.model.council import Seat
from game.ui.drawer import noted, recalled
from game.ui.table import Table


def noted_drawers(table: Table, seats: Iterable[Seat]) -> dict[str, Any]:
    """Return what seats have begun, for those that have begun something."""
    members = table.scenario.council.members
    found = {members[seat].code: noted(table.drawer(seat)) for seat in seats}
    return {code: fields for code, fields in found.items() if fields}


def recall_drawers(table: Table, kept: Mapping[str, Any]) -> None:
    """Lay back into the drawers what was kept of them."""
    for seat, member in enumerate(table.scenario.council.members):
        if member.code in kept:
            recalled(kept[member.code], table.drawer(seat), table.scenario)
