"""Votes, motions and what becomes of them."""

import enum

from attrs import frozen

from game.model.council import Seat
from game.model.text import Text


class Vote(enum.Enum):
    """A show of hands."""

    YES = "Y"
    NO = "N"
    ABSTAIN = "A"


class Verdict(enum.Enum):
    """What a count decides."""

    ADOPTED = "adopted"
    NOT_ADOPTED = "not adopted"
    VETOED = "vetoed"


class Matter(enum.Enum):
    """What is put to the vote, in the order of a meeting (rules 33, 36, 32)."""

    POSTPONEMENT = "postponement"
    AMENDMENT = "amendment"
    DIVISION = "division"
    """The motion to vote a clause separately, when the penholder objects."""
    CLAUSE = "clause"
    DRAFT = "draft"


PROCEDURAL = (Matter.POSTPONEMENT, Matter.DIVISION)
"""Carried by nine yes; no veto (Charter, Article 27, 2)."""


@frozen
class Ballot:
    """One question for a show of hands, on a draft."""

    matter: Matter
    draft: Seat
    mover: Seat
    changes: tuple[tuple[int, int], ...] = ()
    """For an amendment: the measures it moves, each with its new level."""
    measure: int | None = None
    """For a division or a clause."""


@frozen
class Cast:
    """One seat's vote, with the measures its explanation will name."""

    seat: Seat
    vote: Vote
    cites: tuple[int, ...] = ()


@frozen
class Count:
    """A closed ballot: every vote, and the verdict."""

    round: int
    ballot: Ballot
    casts: tuple[Cast, ...]
    verdict: Verdict
    text: Text
    """The draft's text when the question was put."""

    @property
    def is_adoption(self) -> bool:
        """Whether it adopted a draft."""
        return self.ballot.matter is Matter.DRAFT and self.verdict is Verdict.ADOPTED

    def votes(self, vote: Vote) -> tuple[Seat, ...]:
        """Return the seats that voted so."""
        return tuple(cast.seat for cast in self.casts if cast.vote is vote)


@frozen
class Meeting:
    """A formal meeting: motions first, then ballots, each a simultaneous show of hands."""

    drafts: tuple[Seat, ...]
    """Drafts still to be voted, in the order submitted."""
    motions: tuple[Ballot, ...] = ()
    agenda: tuple[Ballot, ...] = ()
    """What is still to be put for the present draft, first first."""
    asked: tuple[Seat, ...] = ()
    """Penholders who were asked, after an adoption, whether they insist."""


class Ending(enum.Enum):
    """How a game ended; of several, the first that holds."""

    ADOPTED = "adopted"
    STATEMENT = "statement"
    VETOED = "vetoed"
    NOT_ADOPTED = "not_adopted"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
