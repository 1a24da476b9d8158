"""Games between given minds on a scenario in memory: the same for any number of processes."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from multiprocessing import get_context
from typing import TypeVar

from attrs import field, frozen

from game import __version__
from game.minds import roster
from game.minds.mind import Mind
from game.model.council import Seat
from game.model.phases import Setup
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.play.batch import game_seed
from game.play.course import Course
from game.play.journal import Header
from game.play.session import Session
from game.rules.opening import opening
from game.scenario.draw import draw
from game.scenario.library import load

Item = TypeVar("Item")
OPEN = Setup(open_room=True)
"""Everybody is in the room from the first round."""


@frozen
class Deal:
    """What is dealt before a game: a scenario, hidden numbers, the game's seed, and the terms of play."""

    scenario: Scenario
    priorities: tuple[Priorities, ...]
    seed: int
    setup: Setup = field(factory=Setup)

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Every seat."""
        return self.scenario.council.seats


@lru_cache(maxsize=8)
def loaded(name: str) -> Scenario:
    """Return a scenario by its id, read once: the rules keep what they derive from one, and know it again by itself."""
    return load(name)


def deal(scenario: Scenario, seed: int, number: int, setup: Setup | None = None) -> Deal:
    """Return what is dealt in one game of a batch: the very draw that ``penholder simulate`` plays."""
    own = game_seed(seed, number)
    return Deal(scenario, draw(scenario, own), own, setup or Setup())


def seating(dealt: Deal, minds: Sequence[Mind]) -> Session:
    """Return a game about to begin between minds, one for each seat."""
    header = Header(__version__, dealt.scenario.id, "", dealt.seed, ("bench",) * len(minds), dealt.setup)
    course = Course((opening(dealt.scenario, dealt.priorities, dealt.setup),))
    return Session(header, course, dict(enumerate(minds)))


def played(dealt: Deal, minds: Sequence[Mind]) -> Session:
    """Return a finished game between minds, one for each seat."""
    session = seating(dealt, minds)
    session.advance()
    return session


def recruited(skill: str, seats: Iterable[Seat]) -> list[Mind]:
    """Return a mind of its own for each of some seats."""
    return [roster.mind(skill) for _ in seats]


def seated(minds: Sequence[Mind], seat: Seat, mind: Mind) -> list[Mind]:
    """Return the minds with another in one of the seats."""
    return [mind if place == seat else other for place, other in enumerate(minds)]


def points(session: Session) -> tuple[float, ...]:
    """Return what a finished game was worth to each seat, in points."""
    result = session.result()
    if result is None:
        raise ValueError("the game is not over")
    return tuple(score.points / 100 for score in sorted(result.scores, key=lambda score: score.seat))


def many(work: Callable[[int], Item], count: int, jobs: int = 1) -> list[Item]:
    """Return what becomes of the numbers from 0 on, in their order, however many processes work at them.

    The work must be a function of its number, and with several processes one that can be pickled.
    """
    if jobs <= 1 or count <= 1:
        return [work(number) for number in range(count)]
    with ProcessPoolExecutor(min(jobs, count), mp_context=get_context("spawn")) as pool:
        return list(pool.map(work, range(count)))
