"""Counting a vote (Charter, Article 27)."""

from collections.abc import Iterable

from game.model.council import Council
from game.model.measures import Measure
from game.model.text import Text
from game.model.voting import PROCEDURAL, Ballot, Cast, Matter, Verdict, Vote


def count(casts: Iterable[Cast], council: Council, matter: Matter = Matter.DRAFT) -> Verdict:
    """Decide a question put to the vote.

    A permanent member's No is a veto only on a matter of substance, and only if the question had its votes;
    its abstention is none.
    """
    casts = tuple(casts)
    if sum(cast.vote is Vote.YES for cast in casts) < council.yes_needed:
        return Verdict.NOT_ADOPTED
    if matter in PROCEDURAL:
        return Verdict.ADOPTED
    if any(cast.vote is Vote.NO and cast.seat in council.permanent for cast in casts):
        return Verdict.VETOED
    return Verdict.ADOPTED


def furthest_first(measures: tuple[Measure, ...], text: Text, amendments: Iterable[Ballot]) -> list[Ballot]:
    """Order amendments to a text (rule 36).

    Those that only add to the text or delete from it come first, then the furthest removed in substance;
    of equals, the one moved first.
    """
    return sorted(amendments, key=lambda motion: (not is_addition(text, motion), -distance(measures, text, motion)))


def is_addition(text: Text, amendment: Ballot) -> bool:
    """Whether an amendment only adds clauses or deletes them."""
    return all((text.levels[measure] == 0) != (level == 0) for measure, level in amendment.changes)


def distance(measures: tuple[Measure, ...], text: Text, amendment: Ballot) -> int:
    """Return how far an amendment is from the text, in hundredths of substance."""
    return sum(
        abs(measures[measure].levels[level].substance - measures[measure].levels[text.levels[measure]].substance)
        for measure, level in amendment.changes
    )
