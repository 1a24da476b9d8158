"""A playtest as one JSON object, its advice included."""

from typing import Any

from game.analysis.playtest.advice import advice
from game.analysis.playtest.figures import Playtest
from game.analysis.playtest.sensitivity import Lever
from game.play.notation import plain as plain_of

SHOWN_NUMBERS = 20
"""How many numbers of the file are told of, those first that matter most."""


def as_json(found: Playtest) -> dict[str, Any]:
    """Return everything that was found; equal playtests give equal objects."""
    plain = plain_of(found)
    for name in ("endings", "acts"):
        plain[name] = dict(plain[name])
    plain["passing"]["blockers"] = dict(plain["passing"]["blockers"])
    plain["numbers"] = [_number(found, lever) for lever in found.levers[:SHOWN_NUMBERS]]
    del plain["levers"]
    plain["advice"] = [plain_of(one) for one in advice(found)]
    return plain


def _number(found: Playtest, lever: Lever) -> dict[str, Any]:
    return {
        "key": lever.key,
        "line": lever.line,
        "seats": [found.seats[seat].code for seat in lever.seats],
        "mean": round(lever.mean, 4),
        "spread": round(lever.spread, 4),
        "explained": round(lever.explained, 4),
        "is_beyond_chance": lever.is_beyond_chance,
        "adopted": round(lever.adopted, 4),
        "adopted_error": round(lever.adopted_error, 4),
        "shifts": [
            {"measure": found.measures[shift.measure].id, "level": shift.level, "by": round(shift.by, 4)}
            for shift in lever.shifts
        ],
    }
