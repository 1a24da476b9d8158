"""Who and what the names in a file stand for."""

import re
from collections.abc import Mapping

from attrs import frozen

from game.model.council import Seat
from game.scenario import codes
from game.scenario.councils import NamedCouncil
from game.scenario.format import ScenarioFile
from game.scenario.member_format import LevelName, Number
from game.scenario.problems import Findings, Place, quoted
from game.scenario.roster import Roster
from game.words.language import _

EVERYBODY = "all"
"""In a table by code or group: every seat."""

INFERRED = "inferred"
"""In place of a source: the number is a guess."""


@frozen
class Directory:
    """The names one file defines; every question about a stranger becomes a problem and is answered by None."""

    findings: Findings
    places: tuple[Place, ...]
    """Where in the file each seat's member stands."""
    council: NamedCouncil | None
    """The council that the file names."""
    seats: dict[str, Seat]
    groups: dict[str, tuple[Seat, ...]]
    measures: dict[str, int]
    labels: tuple[tuple[str, ...], ...]
    """The labels of each measure's levels."""
    sources: tuple[str, ...]
    """What may be cited: the keys of [sources], and the word inferred."""
    belongings: tuple[tuple[str, ...], ...]
    """For each seat the names it answers to, the widest first: "all", its groups, its code."""
    known_groups: frozenset[str]
    """The groups of the council that the file names."""

    @classmethod
    def of(cls, file: ScenarioFile, roster: Roster, findings: Findings) -> "Directory":
        """Return the directory of a file whose members are the roster's; of two equal names the first counts."""
        groups: dict[str, tuple[Seat, ...]] = dict.fromkeys(file.group, ())
        for seat, member in enumerate(file.member):
            for name in dict.fromkeys(member.circles):
                groups[name] = (*groups.get(name, ()), seat)
        return cls(
            findings=findings,
            places=roster.places,
            council=roster.council,
            known_groups=_groups_of(roster.council),
            seats={member.code: seat for seat, member in reversed(list(enumerate(file.member)))},
            groups=groups,
            measures={measure.id: index for index, measure in reversed(list(enumerate(file.measure)))},
            labels=tuple(tuple(level.label for level in measure.levels) for measure in file.measure),
            sources=(*file.sources, INFERRED),
            belongings=tuple((EVERYBODY, *member.circles, member.code) for member in file.member),
        )

    def seat(self, code: str, place: Place) -> Seat | None:
        """Return the seat of a member's code."""
        seat = self.seats.get(code)
        if seat is None and not self.findings.doubts_any("member", "code"):
            sentence = _("{code} is no member's code").format(code=quoted(code))
            is_key = place[-1:] == (code,)
            self.findings.add(codes.NO_SUCH_MEMBER, place, sentence + self.findings.near(code, self.seats), is_key)
        return seat

    def room(self, listed: tuple[str, ...], place: Place) -> tuple[Seat, ...]:
        """Return the seats of some codes, ascending."""
        found = set()
        for index, code in enumerate(listed):
            seat = self.seat(code, (*place, index))
            if seat in found:
                self.findings.add(
                    codes.LISTED_TWICE, (*place, index), _("{code} stands here twice").format(code=quoted(code))
                )
            if seat is not None:
                found.add(seat)
        return tuple(sorted(found))

    def measure(self, id_: str, place: Place) -> int | None:
        """Return the index of a measure's id."""
        index = self.measures.get(id_)
        if index is None and not self.findings.doubts_any("measure", "id"):
            sentence = _("{id} is no measure's id").format(id=quoted(id_))
            is_key = place[-1:] == (id_,)
            self.findings.add(codes.NO_SUCH_MEASURE, place, sentence + self.findings.near(id_, self.measures), is_key)
        return index

    def level(self, measure: int, name: LevelName, place: Place) -> int | None:
        """Return the number of a level, which may be named by its label."""
        labels = self.labels[measure]
        if isinstance(name, str):
            if name in labels:
                return labels.index(name)
            if not self.findings.doubts_any("measure", "label", "levels"):
                sentence = _("{label} is no level of this measure").format(label=quoted(name))
                self.findings.add(codes.NO_SUCH_LEVEL, place, sentence + self.findings.near(name, labels))
            return None
        if 0 <= name < len(labels):
            return name
        if labels and not self.findings.doubts_any("measure", "levels"):
            sentence = _("this measure has levels 0 to {top}, no level {number}")
            self.findings.add(codes.NO_SUCH_LEVEL, place, sentence.format(top=len(labels) - 1, number=name))
        return None

    def levels(self, named: dict[str, LevelName], place: Place) -> dict[int, int]:
        """Return levels by measure, strangers left out."""
        found = {}
        for id_, name in named.items():
            measure = self.measure(id_, (*place, id_))
            level = None if measure is None else self.level(measure, name, (*place, id_))
            if measure is not None and level is not None:
                found[measure] = level
        return found

    def by_seat(self, named: Mapping[str, Number], place: Place) -> tuple[Number, ...]:
        """Return numbers given by code, group or "all" for each seat, 0 where none is; the narrowest name counts."""
        known = {name for names in self.belongings for name in names}
        for name in named:
            if name not in known and not self.findings.doubts_any("member", "code", "groups"):
                sentence = _("{name} is neither a member's code nor a group").format(name=quoted(name))
                suggestion = self.findings.near(name, sorted(known))
                self.findings.add(codes.NOBODY, (*place, name), sentence + suggestion, at_key=True)
        return tuple(([0] + [named[name] for name in names if name in named])[-1] for names in self.belongings)

    def source(self, cited: str, place: Place) -> str:
        """Return a citation as it stands: keys of [sources], or the word inferred; each key must be known."""
        for name in dict.fromkeys(re.split(r"[,;\s]+", cited)):
            if name and name not in self.sources and not self.findings.doubts_any("sources"):
                sentence = _("{name} is no key of [sources]").format(name=quoted(name))
                suggestion = self.findings.near(name, self.sources)
                self.findings.add(codes.NO_SUCH_SOURCE, (*place, "source"), sentence + suggestion)
        return cited


def _groups_of(council: NamedCouncil | None) -> frozenset[str]:
    return frozenset(group for member in council.members for group in member.circles) if council else frozenset()
