"""Plays a playtest: on from what is kept, on one core or several, until it is done or stopped."""

from collections.abc import Callable
from functools import partial

from game.analysis.playtest.memory import opened
from game.analysis.playtest.trial import Trial, trial
from game.minds import roster
from game.play.batch import Order, in_order
from game.play.sitting import scenario_of

Progress = Callable[[int, int], None]
"""Told how many games are done, and how many of those were kept from an earlier run."""


def played(
    order: Order, games: int, jobs: int = 1, progress: Progress = lambda _done, _kept: None, is_afresh: bool = False
) -> tuple[tuple[Trial, ...], bool]:
    """Return the games of an order, and whether all that were wanted were played: Ctrl-C ends it early.

    Each game is kept as it ends. Raises as ``batch.simulate`` does.
    """
    scenario_of(order.source)
    roster.mind(order.skill)
    with opened(order, is_afresh) as memory:
        kept = min(len(memory.trials), games)
        progress(kept, kept)
        try:
            for one in in_order(partial(trial, order, kept), games - kept, jobs):
                memory.add(one)
                progress(len(memory.trials), kept)
        except KeyboardInterrupt:
            return tuple(memory.trials), False
        return tuple(memory.trials[:games]), True
