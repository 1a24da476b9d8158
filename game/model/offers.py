"""What seats put to each other and what they are bound by."""

import enum
from typing import TypeAlias

from attrs import field, frozen

from game.model.council import Seat
from game.model.text import Package, Text


class Guard(enum.Enum):
    """How far the rest of the text may move before a pledge lapses (RULES §3, Offer)."""

    NO_STRONGER = "no stronger"
    NO_WEAKER = "no weaker"
    ANY = "any"


class OfferKind(enum.Enum):
    """What acceptance makes of it."""

    DEAL = "deal"
    PACT = "pact"


@frozen
class Offer:
    """A package on the table of one or more seats.

    A proposer has one live offer to a seat at most, so to its recipient the proposer names it.
    """

    kind: OfferKind
    proposer: Seat
    recipients: tuple[Seat, ...]
    draft: Seat
    package: Package
    round: int
    guard: Guard = Guard.ANY
    accepted: tuple[tuple[Seat, Guard], ...] = ()
    calls_group: bool = False
    """A group called by its voice: whoever accepts joins."""
    is_leaked: bool = False

    def awaits(self, seat: Seat) -> bool:
        """Whether the seat has still to answer."""
        return seat in self.recipients and all(seat != other for other, _ in self.accepted)

    def countered_to(self, seat: Seat) -> tuple[Seat, ...]:
        """Return whom a recipient's counter goes to: the proposer, or everybody else who was to be in a pact."""
        if self.kind is OfferKind.DEAL:
            return (self.proposer,)
        return tuple(sorted(other for other in (self.proposer, *self.recipients) if other != seat))


@frozen
class Pledge:
    """One party's yes in a deal, bound no further than what it signed."""

    seat: Seat
    guard: Guard
    signed: Text
    lapsed: bool = False
    freed_by: tuple[Seat, ...] = ()


@frozen
class Deal:
    """Each party votes yes on any version of the draft that satisfies the package."""

    draft: Seat
    package: Package
    pledges: tuple[Pledge, ...]
    round: int
    parties: tuple[Seat, ...] = field(init=False)

    @parties.default
    def _parties(self) -> tuple[Seat, ...]:
        return tuple(sorted(pledge.seat for pledge in self.pledges))


@frozen
class Pact:
    """None of the parties votes yes on the draft unless the package is met."""

    draft: Seat
    package: Package
    parties: tuple[Seat, ...]
    round: int
    consenting: tuple[Seat, ...] = ()
    """Who has agreed to end it."""


class AssentKind(enum.Enum):
    """How a seat came to stand by an exact text."""

    SPONSOR = "sponsor"
    SILENCE = "silence"


@frozen
class Assent:
    """A pledge of yes to this exact text, by co-sponsoring it or by letting a silence pass."""

    kind: AssentKind
    seat: Seat
    draft: Seat
    text: Text


Promise: TypeAlias = Deal | Pact | Assent


@frozen
class Demand:
    """A one-sided "I vote yes only if", said to the circle (public) or to the penholder alone."""

    seat: Seat
    draft: Seat
    package: Package
    is_public: bool
    round: int
    behalf: Seat | None = None
    """The outsider whose demand it brokers."""


class Answer(enum.Enum):
    """What a seat says it would vote."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    YES_IF = "yes if"


@frozen
class Reply:
    """One seat's answer to a straw poll."""

    seat: Seat
    answer: Answer
    package: Package | None = None


@frozen
class Poll:
    """A straw poll on a draft; one at a time for each draft."""

    asker: Seat
    draft: Seat
    asked: tuple[Seat, ...]
    """Who has still to answer."""
    replies: tuple[Reply, ...] = ()
    round: int = 0


@frozen
class Channel:
    """A back channel to the state concerned, and the level it asked for."""

    seat: Seat
    draft: Seat
    measure: int
    level: int
    is_written_in: bool = False
    is_leaked: bool = False
