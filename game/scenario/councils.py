"""Councils that can be had by name: the Security Council of a year, from the data that comes with the game."""

import tomllib
from functools import cache
from typing import Any

from attrs import frozen

from game import paths
from game.scenario.member_format import MemberTable

FILE = "security-council.toml"
_PERMANENT, _ELECTED = "P5", "E10"


@frozen
class NamedCouncil:
    """A council with its members in speaking order, and who presides in each month of its year."""

    year: str
    members: tuple[MemberTable, ...]
    presidency: tuple[str, ...]

    def president(self, date: str) -> str | None:
        """Return who presides on a date such as 2017-07-05, if the label is a date in this council's year."""
        year, _dash, rest = date.partition("-")
        month = rest[:2]
        if year != self.year or not month.isdecimal() or not 1 <= int(month) <= len(self.presidency):
            return None
        return self.presidency[int(month) - 1]


def council_names() -> tuple[str, ...]:
    """Return the names of every council there is."""
    return tuple(_record()["year"])


@cache
def named_council(name: str) -> NamedCouncil | None:
    """Return the council of a name, such as 2019."""
    record = _record()
    if name not in record["year"]:
        return None
    year = record["year"][name]
    seated = {*record["permanent"], *year["elected"]}
    members = tuple(_member(record, code, name) for code in record["state"] if code in seated)
    return NamedCouncil(name, members, tuple(year["presidency"]))


def _member(record: dict[str, Any], code: str, year: str) -> MemberTable:
    is_permanent = code in record["permanent"]
    groups = [name for name, codes in record["group"].items() if code in codes and _is_in(record, name, code, year)]
    return MemberTable(
        code=code,
        name=record["state"][code],
        permanent=is_permanent,
        groups=(_PERMANENT if is_permanent else _ELECTED, *groups),
    )


def _is_in(record: dict[str, Any], group: str, code: str, year: str) -> bool:
    """Whether a state that belongs to a group at some time did so in a year."""
    last: int = record["until"].get(group, {}).get(code, int(year))
    return int(year) <= last


@cache
def _record() -> dict[str, Any]:
    with (paths.scenarios() / "councils" / FILE).open("rb") as file:
        return tomllib.load(file)
