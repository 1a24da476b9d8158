"""Random games of every scenario that comes with the game, with what must be so in every position.

``python -m tests.rules.play_out --games 200`` prints how they ended and how long they took.
"""

import argparse
import time
from collections import Counter
from functools import cache

from game.model.scenario import Scenario
from game.model.state import State
from game.rules.opening import opening
from game.rules.scoring import result
from game.scenario.draw import draw
from game.scenario.library import load, names
from tests.rules.councils import play_out
from tests.rules.soundness import check


@cache
def scenario_of(name: str) -> Scenario:
    """Return a scenario that comes with the game, read once."""
    return load(name)


def shipped(name: str, seed: int) -> State:
    """Return the first position of a game of a scenario that comes with the game."""
    of = scenario_of(name)
    return opening(of, draw(of, seed))


def main() -> None:
    """Play so many games of each scenario, and say what became of them."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--games", type=int, default=200)
    games = parser.parse_args().games
    for name in names():
        started, steps, ends = time.perf_counter(), 0, Counter[str]()
        for seed in range(games):
            state = shipped(name, seed)
            check(None, state)
            for before, _, after in play_out(state, seed):
                check(before, after)
                state, steps = after, steps + 1
            ends[result(state).ending.value] += 1
        seconds = time.perf_counter() - started
        print(f"{name}: {games} games, {steps} actions, {seconds:.0f} s, {dict(ends)}")


if __name__ == "__main__":
    main()
