"""What is being negotiated: texts, terms on them, and drafts."""

import enum
from itertools import pairwise

from attrs import evolve, field, frozen

from game.model.council import Seat


@frozen
class Text:
    """One level for every measure, in the scenario's order."""

    levels: tuple[int, ...]

    def revised(self, measure: int, level: int) -> "Text":
        """Return a copy with one measure moved to another level."""
        levels = self.levels[:measure] + (level,) + self.levels[measure + 1 :]
        return Text(levels)

    def changes(self, other: "Text") -> tuple[int, ...]:
        """Return the measures on which the other text differs."""
        return tuple(m for m, (a, b) in enumerate(zip(self.levels, other.levels, strict=True)) if a != b)

    @property
    def is_empty(self) -> bool:
        """Whether the text changes nothing."""
        return not any(self.levels)


@frozen
class Term:
    """The levels one measure may have, ascending: a range, or any set where levels have no order."""

    measure: int
    levels: tuple[int, ...] = field()

    @levels.validator
    def _ascending(self, _: object, levels: tuple[int, ...]) -> None:
        if not levels or levels[0] < 0 or any(a >= b for a, b in pairwise(levels)):
            raise ValueError(f"measure {self.measure}: levels {levels} are not a rising list")

    def holds(self, text: Text) -> bool:
        """Whether the text meets the term."""
        return text.levels[self.measure] in self.levels

    def nearest(self, level: int) -> int:
        """Return the allowed level closest to another; the lower one of two equally close."""
        return min(self.levels, key=lambda allowed: abs(allowed - level))


@frozen
class Package:
    """A set of terms, at most one for each measure, in the order of measures."""

    terms: tuple[Term, ...] = field()

    @terms.validator
    def _one_each(self, _: object, terms: tuple[Term, ...]) -> None:
        measures = [term.measure for term in terms]
        if not measures or any(a >= b for a, b in pairwise(measures)):
            raise ValueError(f"terms on measures {measures}: one for each measure, in order")

    @property
    def measures(self) -> tuple[int, ...]:
        """The measures it names."""
        return tuple(term.measure for term in self.terms)

    def holds(self, text: Text) -> bool:
        """Whether the text satisfies every term."""
        return all(text.levels[term.measure] in term.levels for term in self.terms)

    def applied(self, text: Text) -> Text:
        """Return the text with each named measure at its nearest allowed level."""
        levels = list(text.levels)
        for term in self.terms:
            levels[term.measure] = term.nearest(levels[term.measure])
        return Text(tuple(levels))

    def is_compatible(self, other: "Package") -> bool:
        """Whether some text could satisfy both."""
        others = {term.measure: term.levels for term in other.terms}
        return all(
            any(level in others[term.measure] for level in term.levels) for term in self.terms if term.measure in others
        )


class Instrument(enum.Enum):
    """The form of a decision."""

    RESOLUTION = "resolution"
    STATEMENT = "statement"


class Status(enum.Enum):
    """Where a draft stands."""

    CIRCULATED = "circulated"
    UNDER_SILENCE = "under silence"
    IN_BLUE = "in blue"
    ADOPTED = "adopted"
    NOT_ADOPTED = "not adopted"
    VETOED = "vetoed"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"


ALIVE = (Status.CIRCULATED, Status.UNDER_SILENCE, Status.IN_BLUE)
"""Where a draft can still be negotiated or voted."""


@frozen
class Draft:
    """A text with a penholder and a history. A penholder has one alive at most, so its seat names it."""

    penholder: Seat
    instrument: Instrument
    text: Text
    circle: tuple[Seat, ...]
    """Who has seen it, ascending."""
    tabled: int
    """The round in which it was put forward."""
    status: Status = Status.CIRCULATED
    sponsors: tuple[Seat, ...] = ()
    versions: tuple[Text, ...] = ()
    """Earlier texts, oldest first; in a view those its seat was shown."""
    unseen: int = 0
    """In a view: how many texts before those its seat was never shown."""
    came_later: tuple[tuple[Seat, int], ...] = ()
    """Who was shown it after its first version, and at which."""
    open_since: int | None = None
    """The round in which the circle became the whole Council."""
    silence_used: bool = False
    """Whether this version has been under silence."""
    silence_round: int = 0
    """When under silence: the round in which it was placed there."""
    silent: tuple[Seat, ...] = ()
    """Who let the present silence pass at its turn."""
    vote_round: int | None = None
    """When in blue: the round whose meeting votes on it; when its vote was put off: the round it was put off to."""
    blue_order: int = 0
    """When in blue: its place among the drafts submitted, from 1."""
    is_leaked: bool = False
    """Whether this version was in the papers."""
    courted: tuple[Seat, ...] = ()
    """Who was party to an offer on it that the papers had: all others want more for their yes (R52)."""
    was_late: bool = False
    """Whether it came to everybody later than the stage promised."""

    @property
    def version(self) -> int:
        """The number of the present text, from 1."""
        return self.unseen + len(self.versions) + 1

    @property
    def is_alive(self) -> bool:
        """Whether it can still be negotiated or voted."""
        return self.status in ALIVE

    @property
    def owners(self) -> tuple[Seat, ...]:
        """The penholder and the co-sponsors: those who share record and defeat."""
        return (self.penholder, *self.sponsors)

    def at(self, status: Status) -> "Draft":
        """Return a copy with another status."""
        return evolve(self, status=status)
