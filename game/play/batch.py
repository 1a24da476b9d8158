"""Many games between minds, on one core or several, with the same result."""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any, TypeVar

from attrs import field, frozen

from game.minds import roster
from game.minds.mind import Mind
from game.model.actions import Action
from game.model.scenario import Scenario
from game.model.streams import stream
from game.model.view import View
from game.play.figures import GameRecord, Times, decision_times, figures, record
from game.play.games import SUFFIX
from game.play.session import Session
from game.play.sitting import begin, header, scenario_of
from game.scenario.library import Source

MOST_JOBS = 60
"""Windows allows no more processes to one pool."""

Progress = Callable[[int], None]
"""Told how many games are done."""

Done = TypeVar("Done")


@frozen
class Order:
    """Which games to play: the same order gives the same games, wherever and in whatever company."""

    source: Source
    seed: int
    skill: str = roster.DEFAULT_SKILL
    keep: Path | None = None
    """A folder for their journals."""
    seats: tuple[tuple[str, str], ...] = ()
    """Members, by code, that are played by another skill, and which."""

    @property
    def name(self) -> str:
        """Who plays, in a few words."""
        return ", ".join((self.skill, *(f"{code}={skill}" for code, skill in self.seats)))

    def skills(self, scenario: Scenario) -> tuple[str, ...]:
        """Return who plays each seat; raises ``KeyError`` for a member that is a stranger."""
        skills = [self.skill] * len(scenario.council.members)
        for code, skill in self.seats:
            skills[scenario.council.seat(code)] = skill
        return tuple(skills)


@frozen
class TimedMind:
    """A mind, and a note of how long each of its decisions took."""

    mind: Mind
    seconds: list[float] = field(factory=list)

    def decide(self, view: View, rng: Random) -> Action:
        """Return what the mind decides."""
        begun = perf_counter()
        try:
            return self.mind.decide(view, rng)
        finally:
            self.seconds.append(perf_counter() - begun)


def game_seed(seed: int, number: int) -> int:
    """Return the seed of one game of a batch, counted from 0: with it the game can be played again alone."""
    return int(stream(seed, "game", number).random() * 2**53)


def play(order: Order, number: int) -> GameRecord:
    """Play one game of an order; raises ``ScenarioError``, ``ValueError`` or ``JournalError``."""
    return record(*sit(order, number))


def sit(order: Order, number: int) -> tuple[Session, Times]:
    """Play one game of an order, and return it with how long it took. Raises as ``play`` does."""
    seats = order.skills(scenario_of(order.source))
    start = header(order.source, game_seed(order.seed, number), seats)
    minds = [TimedMind(roster.mind(skill)) for skill in seats]
    waiting = iter(minds)
    name = f"{start.scenario}-{order.seed}-{number + 1}{SUFFIX}"
    session = begin(
        start, order.keep / name if order.keep else None, durable=False, recruit=lambda _skill: next(waiting)
    )
    begun = perf_counter()
    try:
        session.advance()
    finally:
        session.close()
    whole = perf_counter() - begun
    return session, Times(tuple(second for mind in minds for second in mind.seconds), whole)


def simulate(order: Order, games: int, jobs: int = 1, progress: Progress | None = None) -> dict[str, Any]:
    """Play some games and return their figures as one JSON object.

    All but ``decision_ms``, ``games_per_second``, ``seconds`` and ``jobs`` depends on the order and the number of
    games alone. Raises ``KeyError`` for an unknown skill, ``ScenarioError`` or ``JournalError``.
    """
    for skill in order.skills(scenario_of(order.source)):
        roster.mind(skill)
    begun = perf_counter()
    records = []
    for game in in_order(partial(play, order), games, jobs):
        records.append(game)
        if progress is not None:
            progress(len(records))
    return shown(order, records, perf_counter() - begun, jobs)


def shown(order: Order, records: Sequence[GameRecord], seconds: float, jobs: int) -> dict[str, Any]:
    """Return the figures of games played to an order, all work on which took so many seconds.

    The rate is that of play on one core: what is played or computed beside the games does not count.
    """
    scenario = scenario_of(order.source)
    playing = sum(game.times.whole for game in records)
    return {
        "scenario": scenario.id,
        "seed": order.seed,
        "games": len(records),
        "skill": order.skill,
        **({"others": dict(order.seats)} if order.seats else {}),
        **figures(scenario, records),
        "decision_ms": decision_times(records),
        "games_per_second": round(len(records) / playing, 3) if playing else 0.0,
        "seconds": round(seconds, 3),
        "jobs": jobs,
    }


def in_order(task: Callable[[int], Done], games: int, jobs: int) -> Iterator[Done]:
    """Yield what a task makes of each game's number, in their order, however many are under way at once."""
    if jobs <= 1 or games <= 1:
        yield from map(task, range(games))
        return
    with _workers(min(jobs, games, MOST_JOBS)) as workers:
        numbers = iter(range(games))
        waiting = [workers.submit(task, number) for number in islice(numbers, 4 * jobs)]
        while waiting:
            yield waiting.pop(0).result()
            waiting += [workers.submit(task, number) for number in islice(numbers, 1)]


@contextmanager
def _workers(count: int) -> Iterator[Executor]:
    """Have some processes work; started afresh, as every system can, and stopped early if their work is not wanted."""
    pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_leave_interrupts_to_the_parent)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
