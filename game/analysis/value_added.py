"""Value added and par: what play was worth, by games with others in the player's chair (RULES §5).

Value added is a seat's points less what it gets from the same draw for declining, proposing nothing and voting
sincerely. Par is its percentile among games in which a mind plays it. Both come from games at several tables, where
the draw is the same and the lots of minds are others.
"""

from collections import Counter
from collections.abc import Mapping
from typing import TypeAlias

from attrs import evolve, frozen

from game.minds.roster import DEFAULT_SKILL, SPECTATOR
from game.model.council import Seat
from game.play.journal import Header
from game.play.session import Session
from game.play.sitting import HUMAN, begin_at

SPECTATED = 5
"""How many games the spectator plays in a player's chair."""

PLAYED = 20
"""How many games minds play from the same draw."""


@frozen
class Errand:
    """A game to be played: a spectator in one seat, or a mind in every seat."""

    spectator: Seat | None
    table: int


Results: TypeAlias = Mapping[Errand, tuple[int, ...]]
"""The points of every seat in the games that were played."""


def errands(start: Header) -> tuple[Errand, ...]:
    """Return the games hindsight wants, those for value added first."""
    people = [seat for seat, skill in enumerate(start.seats) if skill == HUMAN]
    if not people:
        return ()
    watching = [Errand(seat, table) for table in range(SPECTATED) for seat in people]
    return (*watching, *(Errand(None, table) for table in range(1, PLAYED + 1)))


def run(start: Header, errand: Errand) -> tuple[int, ...]:
    """Play the game of an errand and return the points of every seat."""
    skills = [companion(start) if skill == HUMAN else skill for skill in start.seats]
    if errand.spectator is not None:
        skills[errand.spectator] = SPECTATOR
    session = begin_at(errand.table, evolve(start, seats=tuple(skills)))
    session.advance()
    return points_of(session)


def companion(start: Header) -> str:
    """Return who sits in the chairs of people: the skill most AI members of the game have."""
    skills = Counter(skill for skill in start.seats if skill != HUMAN)
    return skills.most_common(1)[0][0] if skills else DEFAULT_SKILL


def points_of(session: Session) -> tuple[int, ...]:
    """Return the points of every seat of a finished game; raises ``ValueError`` while it goes on."""
    result = session.result()
    if result is None:
        raise ValueError("the game is not over")
    return tuple(score.points for score in result.scores)


def value_added(results: Results, seat: Seat, points: int) -> int | None:
    """Return a seat's points less what a spectator gets there on the mean, or ``None`` until all are played."""
    watched = [results.get(Errand(seat, table)) for table in range(SPECTATED)]
    got = [game[seat] for game in watched if game is not None]
    return round((points * SPECTATED - sum(got)) / SPECTATED) if len(got) == SPECTATED else None


def par(results: Results, seat: Seat, points: int) -> int | None:
    """Return a seat's percentile among AI games, equals by half, or ``None`` until all are played."""
    played = [results.get(Errand(None, table)) for table in range(1, PLAYED + 1)]
    got = [game[seat] for game in played if game is not None]
    if len(got) < PLAYED:
        return None
    halves = sum(2 * (other < points) + (other == points) for other in got)
    return 50 * halves // PLAYED
