"""Figures of speed and memory, beside a reference loop that any machine can run."""

import subprocess
import sys
import tracemalloc
from collections import Counter
from collections.abc import Callable
from time import perf_counter
from typing import Any

from attrs import evolve, frozen

from game.minds import roster
from game.model.actions import Action, Befall
from game.model.council import CHANCE
from game.model.scenario import Scenario
from game.model.state import State
from game.model.streams import stream
from game.play.batch import game_seed
from game.play.sitting import begin, header
from game.rules.news import chance
from game.rules.opening import opening
from game.rules.transition import apply
from game.rules.views import view
from game.scenario.draw import draw
from game.scenario.library import load, source

SCENARIO = "dprk-2017-07"
SEED = 1
PLAYOUTS = 40
GAMES = 10
EVOLUTIONS = 200_000
IMPORTS = 5

ENGINE = "game.rules.transition, game.rules.opening, game.minds.roster"
"""The rules and the minds, without a face."""


@frozen
class Reference:
    """Ten fields, the fixed object of the reference loop."""

    a: int = 0
    b: int = 1
    c: int = 2
    d: int = 3
    e: int = 4
    f: int = 5
    g: int = 6
    h: int = 7
    i: int = 8
    j: int = 9


def measured() -> dict[str, Any]:
    """Return all figures; one core, a few seconds each."""
    scenario = load(SCENARIO)
    reference = reference_per_second()
    speed, mix = playout_speed(scenario)
    return {
        "actions_per_second": round(speed),
        "reference_per_second": round(reference),
        "actions_per_reference": round(speed / reference, 4),
        "action_mix": mix,
        "games_per_second": round(games_per_second(), 2),
        "peak_mb": round(peak_mb(), 1),
        "import_seconds": round(import_seconds("game"), 3),
        "engine_import_seconds": round(import_seconds(ENGINE), 3),
        "scenario": SCENARIO,
        "playouts": PLAYOUTS,
        "games": GAMES,
        "seed": SEED,
        "python": sys.version.split()[0],
    }


def reference_per_second() -> float:
    """Return how often ``attrs.evolve`` makes a changed copy of ten fields in a second."""
    thing = Reference()
    begun = perf_counter()
    for number in range(EVOLUTIONS):
        thing = evolve(thing, e=number)
    return EVOLUTIONS / (perf_counter() - begun)


def playout_speed(scenario: Scenario) -> tuple[float, dict[str, float]]:
    """Return actions a second of random play-outs, views and legality included, and the shares of action kinds."""
    kinds: Counter[str] = Counter()
    begun = perf_counter()
    for number in range(PLAYOUTS):
        start = opening(scenario, draw(scenario, game_seed(SEED, number)))
        playout(start, number, lambda action: kinds.update((type(action).__name__,)))
    seconds, total = perf_counter() - begun, kinds.total()
    return total / seconds, {name: round(count / total, 4) for name, count in kinds.most_common()}


def playout(state: State, seed: int, note: Callable[[Action], None]) -> State:
    """Return the end of a game between random members, every action noted."""
    mind, rng = roster.mind("random"), stream(seed, "playout")
    while (seat := state.to_act) is not None:
        if seat == CHANCE:
            action: Action = Befall(CHANCE, rng.random() * 100 < chance(state, state.questions[0]))
        else:
            action = mind.decide(view(state, seat), rng)
        note(action)
        state, _events = apply(state, action)
    return state


def games_per_second() -> float:
    """Return whole games a second between AI members of the usual skill, on one core."""
    found = source(SCENARIO)
    seats = (roster.DEFAULT_SKILL,) * len(load(SCENARIO).council.members)
    begun = perf_counter()
    for number in range(GAMES):
        begin(header(found, game_seed(SEED, number), seats)).advance()
    return GAMES / (perf_counter() - begun)


def peak_mb() -> float:
    """Return the memory of a whole game of random members, to its last round, with every position kept for undo."""
    found, scenario = source(SCENARIO), load(SCENARIO)
    seats = ("random",) * len(scenario.council.members)
    number = 0
    while True:
        start = header(found, game_seed(SEED, number), seats)
        tracemalloc.start()
        try:
            session = begin(start)
            session.advance()
            if session.view(None).round == scenario.deadline:
                return tracemalloc.get_traced_memory()[1] / 2**20
        finally:
            tracemalloc.stop()
        number += 1


def import_seconds(modules: str) -> float:
    """Return how long modules take to import in a fresh process, over and above an empty one."""
    return _shortest(f"import {modules}") - _shortest("pass")


def _shortest(program: str) -> float:
    times = []
    for _ in range(IMPORTS):
        begun = perf_counter()
        subprocess.run([sys.executable, "-c", program], check=True)
        times.append(perf_counter() - begun)
    return min(times)
