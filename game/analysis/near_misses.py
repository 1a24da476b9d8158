"""Votes that might have gone the other way."""

from attrs import frozen

from game.model.council import Council, Seat
from game.model.voting import Count, Matter, Verdict, Vote


@frozen
class NearMiss:
    """A vote on a draft that one seat could have turned."""

    count: Count
    yes: int
    needed: int
    could_turn: tuple[Seat, ...]
    """Each of them alone, by another vote."""


def near_misses(council: Council, counts: tuple[Count, ...]) -> tuple[NearMiss, ...]:
    """Return the votes on drafts that one seat's other vote would have turned."""
    found = []
    for count in counts:
        if count.ballot.matter is not Matter.DRAFT:
            continue
        turners = tuple(cast.seat for cast in count.casts if _turns(council, count, cast.seat))
        if turners:
            found.append(NearMiss(count, len(count.votes(Vote.YES)), council.yes_needed, turners))
    return tuple(found)


def _turns(council: Council, count: Count, seat: Seat) -> bool:
    """Whether a seat could have turned a vote by itself; a veto that was never cast turns nothing near."""
    votes = {cast.seat: cast.vote for cast in count.casts}
    was = count.verdict is Verdict.ADOPTED
    others = (Vote.ABSTAIN,) if was else tuple(vote for vote in Vote if vote is not votes[seat])
    return any(_is_adopted(council, {**votes, seat: vote}) is not was for vote in others)


def _is_adopted(council: Council, votes: dict[Seat, Vote]) -> bool:
    yes = sum(vote is Vote.YES for vote in votes.values())
    return yes >= council.yes_needed and all(votes[seat] is not Vote.NO for seat in council.permanent)
