"""What one seat knows."""

from attrs import frozen

from game.model.actions import Action
from game.model.council import Seat
from game.model.offers import Channel, Demand, Offer, Poll, Promise
from game.model.phases import Letters, Log, Phase, Question, Setup
from game.model.priorities import Priorities
from game.model.result import Charge
from game.model.scenario import Scenario
from game.model.text import Draft
from game.model.voting import Cast, Count, Ending, Meeting


@frozen
class View:
    """One seat's knowledge of a game: what minds, screens and the judge of legality are given.

    Everything another seat keeps to itself is absent, so that changing it leaves the view equal (RULES §6).
    """

    seat: Seat | None
    """Whose view; ``None`` is the public, ``CHANCE`` sees the questions put to it."""
    scenario: Scenario
    setup: Setup
    priorities: Priorities | None
    last_round: int
    credibility: tuple[int, ...]
    redeemed: tuple[Seat, ...]
    round: int
    phase: Phase
    stage: int
    room: tuple[Seat, ...]
    to_act: Seat | None
    queue: tuple[Seat, ...]
    actions_left: int
    """One's own, when one has the floor; else 0."""
    charges: tuple[Charge, ...]
    """One's own losses so far."""
    drafts: tuple[Draft, ...]
    offers: tuple[Offer, ...]
    promises: tuple[Promise, ...]
    demands: tuple[Demand, ...]
    polls: tuple[Poll, ...]
    channels: tuple[Channel, ...]
    meeting: Meeting | None
    cast: Cast | None
    """One's own hand in the present ballot."""
    counts: tuple[Count, ...]
    questions: tuple[Question, ...]
    """Told to ``CHANCE`` alone."""
    filed: tuple[Action, ...]
    grant_used: bool
    ending: Ending | None
    log: Log
    letters: Letters

    @property
    def table(self) -> tuple[Offer, ...]:
        """The offers one can answer now; those past the first few are held (RULES §3, limits)."""
        mine = [offer for offer in self.offers if offer.awaits(self.seat)] if self.seat is not None else []
        return tuple(mine[: self.scenario.rule.table_size])

    def draft(self, penholder: Seat) -> Draft | None:
        """Return the penholder's living draft, if one sees it."""
        for draft in self.drafts:
            if draft.penholder == penholder and draft.is_alive:
                return draft
        return None

    def president(self) -> Seat:
        """Return who presides in this round."""
        return self.scenario.council.president(self.round)
