"""Many games between minds, on one core or several, with the same result."""

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from attrs import field, frozen

from game.minds import roster
from game.minds.mind import Mind
from game.model.actions import Action
from game.model.streams import stream
from game.model.view import View
from game.play.figures import GameRecord, decision_times, figures, record
from game.play.games import SUFFIX
from game.play.sitting import begin, header, scenario_of
from game.scenario.library import Source

MOST_JOBS = 60
"""Windows allows no more processes to one pool."""

Progress = Callable[[int], None]
"""Told how many games are done."""


@frozen
class Order:
    """Which games to play: the same order gives the same games, wherever and in whatever company."""

    source: Source
    seed: int
    skill: str = roster.DEFAULT_SKILL
    keep: Path | None = None
    """A folder for their journals."""


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
    seats = (order.skill,) * len(scenario_of(order.source).council.members)
    start = header(order.source, game_seed(order.seed, number), seats)
    minds = [TimedMind(roster.mind(order.skill)) for _ in seats]
    waiting = iter(minds)
    name = f"{start.scenario}-{order.seed}-{number + 1}{SUFFIX}"
    session = begin(
        start, order.keep / name if order.keep else None, durable=False, recruit=lambda _skill: next(waiting)
    )
    try:
        session.advance()
    finally:
        session.close()
    return record(session, [second for mind in minds for second in mind.seconds])


def simulate(order: Order, games: int, jobs: int = 1, progress: Progress | None = None) -> dict[str, Any]:
    """Play some games and return their figures as one JSON object.

    All but ``decision_ms``, ``games_per_second``, ``seconds`` and ``jobs`` depends on the order and the number of
    games alone. Raises ``KeyError`` for an unknown skill, ``ScenarioError`` or ``JournalError``.
    """
    scenario = scenario_of(order.source)
    roster.mind(order.skill)
    begun = perf_counter()
    records = []
    for game in _played(order, games, jobs):
        records.append(game)
        if progress is not None:
            progress(len(records))
    seconds = perf_counter() - begun
    return {
        "scenario": scenario.id,
        "seed": order.seed,
        "games": games,
        "skill": order.skill,
        **figures(scenario, records),
        "decision_ms": decision_times(records),
        "games_per_second": round(games / seconds, 3) if seconds else 0.0,
        "seconds": round(seconds, 3),
        "jobs": jobs,
    }


def _played(order: Order, games: int, jobs: int) -> Iterator[GameRecord]:
    """Yield the games in their order, however many are under way at once."""
    if jobs <= 1 or games <= 1:
        yield from (play(order, number) for number in range(games))
        return
    with _workers(min(jobs, games, MOST_JOBS)) as workers:
        numbers = iter(range(games))
        waiting = [workers.submit(play, order, number) for number in islice(numbers, 4 * jobs)]
        while waiting:
            yield waiting.pop(0).result()
            waiting += [workers.submit(play, order, number) for number in islice(numbers, 1)]


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
