"""A closed ballot, shown hand by hand: who comes next, and what the hands shown so far have settled."""

import unicodedata

from attrs import frozen

from game.model.council import Seat
from game.model.scenario import Scenario
from game.model.voting import PROCEDURAL, Cast, Count, Vote


@frozen
class Reveal:
    """A ballot of which the first so many hands have been shown."""

    scenario: Scenario
    count: Count
    order: tuple[Seat, ...]
    shown: int = 0

    @property
    def casts(self) -> tuple[Cast, ...]:
        """The hands that are shown, in the order in which they were."""
        given = {cast.seat: cast for cast in self.count.casts}
        return tuple(given[seat] for seat in self.order[: self.shown])

    @property
    def is_over(self) -> bool:
        """Whether all hands are shown."""
        return self.shown >= len(self.order)

    @property
    def is_procedural(self) -> bool:
        """Whether no veto counts."""
        return self.count.ballot.matter in PROCEDURAL

    def number(self, vote: Vote) -> int:
        """Return how many hands shown were raised so."""
        return sum(cast.vote is vote for cast in self.casts)

    @property
    def deciding(self) -> Seat | None:
        """Whose yes was the last that was needed, if it has been shown."""
        needed = self.scenario.council.yes_needed
        yes = [cast.seat for cast in self.casts if cast.vote is Vote.YES]
        return yes[needed - 1] if 0 < needed <= len(yes) else None

    @property
    def against(self) -> tuple[Seat, ...]:
        """The permanent members shown to vote no on a matter of substance: vetoes, if it has its votes."""
        if self.is_procedural:
            return ()
        permanent = self.scenario.council.permanent
        return tuple(cast.seat for cast in self.casts if cast.vote is Vote.NO and cast.seat in permanent)

    @property
    def is_out_of_reach(self) -> bool:
        """Whether the yes votes needed cannot be had any more."""
        return self.number(Vote.YES) + len(self.order) - self.shown < self.scenario.council.yes_needed

    @property
    def veto_is_left(self) -> bool:
        """Whether somebody has still to show who could stop it by a no."""
        waiting = self.order[self.shown :]
        return not self.is_procedural and any(seat in self.scenario.council.permanent for seat in waiting)


def reveal(scenario: Scenario, count: Count) -> Reveal:
    """Return a ballot of which nothing is shown yet."""
    return Reveal(scenario, count, showing_order(scenario))


def showing_order(scenario: Scenario) -> tuple[Seat, ...]:
    """Return who shows when: elected members in English alphabetical order, then permanent ones in theirs."""
    members = scenario.council.members
    return tuple(sorted(scenario.council.seats, key=lambda seat: (members[seat].permanent, _bare(members[seat].name))))


def _bare(name: str) -> str:
    """Return a name as it is sorted: without accents and capitals."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
