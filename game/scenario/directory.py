"""Who and what the names in a file stand for."""

import re
from collections.abc import Mapping

from attrs import frozen

from game.model.council import Seat
from game.scenario.format import ScenarioFile
from game.scenario.member_format import LevelName, Number
from game.scenario.problems import Findings, Place, quoted
from game.words.language import _

EVERYBODY = "all"
"""In a table by code or group: every seat."""

INFERRED = "inferred"
"""In place of a source: the number is a guess."""


@frozen
class Directory:
    """The names one file defines; every question about a stranger becomes a problem and is answered by None."""

    findings: Findings
    seats: dict[str, Seat]
    groups: dict[str, tuple[Seat, ...]]
    measures: dict[str, int]
    labels: tuple[tuple[str, ...], ...]
    """The labels of each measure's levels."""
    sources: tuple[str, ...]
    """What may be cited: the keys of [sources], and the word inferred."""
    belongings: tuple[tuple[str, ...], ...]
    """For each seat the names it answers to, the widest first: "all", its groups, its code."""

    @classmethod
    def of(cls, file: ScenarioFile, findings: Findings) -> "Directory":
        """Return the directory of a file; of two equal names the first counts."""
        groups: dict[str, tuple[Seat, ...]] = dict.fromkeys(file.group, ())
        for seat, member in enumerate(file.member):
            for name in dict.fromkeys(member.groups):
                groups[name] = (*groups.get(name, ()), seat)
        return cls(
            findings=findings,
            seats={member.code: seat for seat, member in reversed(list(enumerate(file.member)))},
            groups=groups,
            measures={measure.id: index for index, measure in reversed(list(enumerate(file.measure)))},
            labels=tuple(tuple(level.label for level in measure.levels) for measure in file.measure),
            sources=(*file.sources, INFERRED),
            belongings=tuple((EVERYBODY, *member.groups, member.code) for member in file.member),
        )

    def seat(self, code: str, place: Place) -> Seat | None:
        """Return the seat of a member's code."""
        seat = self.seats.get(code)
        if seat is None:
            sentence = _("{code} is no member's code").format(code=quoted(code))
            self.findings.add(place, sentence + self.findings.near(code, self.seats))
        return seat

    def room(self, codes: tuple[str, ...], place: Place) -> tuple[Seat, ...]:
        """Return the seats of some codes, ascending."""
        found = set()
        for index, code in enumerate(codes):
            seat = self.seat(code, (*place, index))
            if seat in found:
                self.findings.add((*place, index), _("{code} stands here twice").format(code=quoted(code)))
            if seat is not None:
                found.add(seat)
        return tuple(sorted(found))

    def measure(self, id_: str, place: Place) -> int | None:
        """Return the index of a measure's id."""
        index = self.measures.get(id_)
        if index is None:
            sentence = _("{id} is no measure's id").format(id=quoted(id_))
            self.findings.add(place, sentence + self.findings.near(id_, self.measures))
        return index

    def level(self, measure: int, name: LevelName, place: Place) -> int | None:
        """Return the number of a level, which may be named by its label."""
        labels = self.labels[measure]
        if isinstance(name, str):
            if name in labels:
                return labels.index(name)
            sentence = _("{label} is no level of this measure").format(label=quoted(name))
            self.findings.add(place, sentence + self.findings.near(name, labels))
            return None
        if 0 <= name < len(labels):
            return name
        sentence = _("this measure has levels 0 to {top}, no level {number}")
        self.findings.add(place, sentence.format(top=len(labels) - 1, number=name))
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
            if name not in known:
                sentence = _("{name} is neither a member's code nor a group").format(name=quoted(name))
                self.findings.add((*place, name), sentence + self.findings.near(name, sorted(known)))
        return tuple(([0] + [named[name] for name in names if name in named])[-1] for names in self.belongings)

    def source(self, cited: str, place: Place) -> str:
        """Return a citation as it stands: keys of [sources], or the word inferred; each key must be known."""
        for name in re.split(r"[,;\s]+", cited):
            if name and name not in self.sources:
                sentence = _("{name} is no key of [sources]").format(name=quoted(name))
                self.findings.add((*place, "source"), sentence + self.findings.near(name, self.sources))
        return cited
