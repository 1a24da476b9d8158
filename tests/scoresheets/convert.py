"""From a score sheet to a scenario file: ``python -m tests.scoresheets.convert base > base.toml``."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from game.model.scenario import Scenario
from game.model.text import Text
from game.scenario.library import from_text

FOLDER = Path(__file__).parent
NAMES = ("base", "game1")
ROUNDS = 5
"""Four rounds of six turns are the 24 turns of the original; in the fifth p1 opens with its last text."""

Sheet: TypeAlias = dict[str, Any]


def sheet(name: str) -> Sheet:
    """Return a score sheet by its name."""
    read: Sheet = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return read


def scenario(read: Sheet, order: Sequence[int] | None = None, rounds: int = ROUNDS) -> Scenario:
    """Return the scenario of a score sheet, through the ordinary loader, its parties in some order."""
    return from_text(toml(read, order, rounds), f"{read['id']}.toml")


def toml(read: Sheet, order: Sequence[int] | None = None, rounds: int = ROUNDS) -> str:
    """Return the scenario file of a score sheet; the parties speak in the order given, from p1 on."""
    parties = read["parties"] if order is None else [read["parties"][at] for at in order]
    pen = _code(read["rules"]["proposer"])
    head = {
        "format": 1,
        "id": read["id"],
        "title": f"Score sheet {read['id']}",
        "summary": "Parties with a score sheet each look for a deal that all but one of them can accept.",
        "rounds": [f"round {number}" for number in range(1, rounds)] + ["the last text"],
        "tablers": [pen],
        "licence": read["source"]["licence"],
        "author": read["source"]["repository"],
    }
    rule = {
        "yes_needed": read["rules"]["need"],
        "status_quo": False,
        "strict": True,
        "actions": "core",
        "tabling_cost": 0,
    }
    levels = {issue["id"].lower(): level for issue, level in zip(read["issues"], read["initial_deal"], strict=True)}
    tables = [
        *_pairs(head),
        *_table("[rule]", rule),
        *_table("[[presidency]]", {"from_round": 1, "member": pen}),
        *_table("[[draft]]", {"penholder": pen, "levels": levels}),
    ]
    for issue in read["issues"]:
        tables += _table("[[measure]]", _measure(issue))
    for party in parties:
        tables += _table("[[member]]", _member(read, party))
    return "\n".join([*tables, ""])


def _measure(issue: dict[str, Any]) -> dict[str, Any]:
    options = [{"label": f"{issue['id']}{number}"} for number in range(1, issue["options"] + 1)]
    return {"id": issue["id"].lower(), "title": issue["name"] or f"Issue {issue['id']}", "ordered": False} | {
        "levels": options
    }


def _member(read: Sheet, party: dict[str, Any]) -> dict[str, Any]:
    wants = {
        issue["id"].lower(): {"worth": points} for issue, points in zip(read["issues"], party["scores"], strict=True)
    }
    bonus = read["rules"]["unanimity_bonus_for_proposer"]
    above = len(read["parties"]) - read["rules"]["need"]
    return {
        "code": _code(party["id"]),
        "name": party["name"],
        "permanent": party["veto"],
        "position": {"text": "Its score sheet is its own.", "standing": "portrayed"},
        "walk_away": party["min"],
        "wants": wants,
    } | ({"unity": {"mean": bonus / above, "spread": 0}} if party["role"] == "p1" else {})


def _code(id_: str) -> str:
    return id_.replace("_", "-")


def _table(heading: str, entries: dict[str, Any]) -> list[str]:
    return ["", heading, *_pairs(entries)]


def _pairs(entries: dict[str, Any]) -> Iterable[str]:
    return [f"{name} = {_value(value)}" for name, value in entries.items()]


def _value(value: Any) -> str:
    """Return a value as TOML writes it; a string is written alike in JSON."""
    match value:
        case dict():
            return "{ " + ", ".join(f"{name} = {_value(each)}" for name, each in value.items()) + " }"
        case list():
            return "[" + ", ".join(map(_value, value)) + "]"
        case _:
            return json.dumps(value)


def meets(read: Sheet, text: Text, is_strict: bool = True) -> tuple[bool, ...]:
    """Say of each party, in the order of the sheet, whether a text is above its minimum: by the sheet alone."""
    totals = [
        sum(points[level] for points, level in zip(party["scores"], text.levels, strict=True))
        for party in read["parties"]
    ]
    minima = [party["min"] for party in read["parties"]]
    return tuple(
        total > least or (total == least and not is_strict) for total, least in zip(totals, minima, strict=True)
    )


def is_passed(read: Sheet, text: Text, is_strict: bool = True) -> bool:
    """Whether all but one party, and both with a veto, are above their minimum: by the sheet alone."""
    content = meets(read, text, is_strict)
    vetoes = [party["veto"] for party in read["parties"]]
    return sum(content) >= read["rules"]["need"] and all(
        met for met, has_veto in zip(content, vetoes, strict=True) if has_veto
    )


if __name__ == "__main__":
    sys.stdout.write(toml(sheet(sys.argv[1])))
