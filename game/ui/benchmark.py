"""Figures of the screen: how soon it stands, what a picture costs, what it costs at rest; by SDL's dummy driver.

Everything runs in processes of its own, started as ``python -m game.ui.benchmark PART``, so that the figures of one do
not weigh on another's.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from time import perf_counter, process_time, sleep, time
from typing import Any

SIZE = (1920, 1080)
SCENARIO, SEAT, SEED = "dprk-2017-07", "USA", 7
STARTS = 7
PICTURES = 300
REST_SECONDS = 6.0
CLICKS = 40


def measured() -> dict[str, Any]:
    """Return all figures: seconds, milliseconds, percent of one core, megabytes; they take about half a minute."""
    starts = [_asked("first")["at"] for _run in range(STARTS)]
    chamber = [_asked("chamber")["at"] for _run in range(3)]
    pictures, rest, clicks = _asked("pictures"), _asked("rest"), _asked("clicks")
    from game.play.benchmark import reference_per_second

    return {
        "size": f"{SIZE[0]}x{SIZE[1]}",
        "driver": os.environ.get("SDL_VIDEODRIVER", "dummy"),
        "reference_per_second": reference_per_second(),
        "first_frame_seconds": spread(starts),
        "chamber_seconds": spread(chamber),
        "redraw_ms": pictures["redraw_ms"],
        "change_ms": pictures["change_ms"],
        "build_ms": pictures["build_ms"],
        "click_while_others_think_ms": clicks["click_ms"],
        "idle_cpu_percent": rest["idle_cpu_percent"],
        "peak_mb": max(pictures["peak_mb"], clicks["peak_mb"]),
    }


def spread(values: Sequence[float]) -> dict[str, float]:
    """Return the median and the 99th percentile of some measurements, to three digits."""
    ordered = sorted(values)
    return {
        "median": round(ordered[len(ordered) // 2], 3),
        "p99": round(ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)], 3),
    }


def _asked(part: str) -> dict[str, Any]:
    """Measure a part in a process of its own; ``at`` is the seconds from its start."""
    environment = {
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
        **os.environ,
        "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    }
    started = time()
    done = subprocess.run(
        [sys.executable, "-m", "game.ui.benchmark", part], env=environment, capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    if "stood" in found:
        found["at"] = found["stood"] - started
    return found


def _first() -> dict[str, Any]:
    """Return when the first picture of the title stood."""
    from game.ui.application import Application
    from game.ui.preferences import Preferences
    from game.ui.scenes.title import Title

    app = Application(Preferences(), SIZE)
    app.open(Title(app))
    app.turn()
    return {"stood": time()}


def _opened() -> Any:
    from game.model.phases import Setup
    from game.play.sitting import HUMAN, begin, header
    from game.scenario.library import load, source
    from game.ui.application import Application
    from game.ui.preferences import Preferences
    from game.ui.scenes.chamber import Chamber
    from game.ui.table import Table

    app = Application(Preferences(pace="at once", is_loud=False), SIZE)
    scenario = load(SCENARIO)
    players = tuple(HUMAN if one.code == SEAT else "counsellor" for one in scenario.council.members)
    table = Table(app, begin(header(source(SCENARIO), SEED, players, Setup())))
    shown = Chamber(app, table)
    app.open(shown)
    table.begin()
    return app, table, shown


def _chamber() -> dict[str, Any]:
    """Return when the first decision stood in the chamber."""
    import pygame

    app, table, _shown = _opened()
    while table.awaited is None:
        app.turn(pygame.event.get())
    app.turn()
    return {"stood": time()}


def _settled() -> Any:
    import pygame

    app, table, shown = _opened()
    while table.is_busy or table.aides.is_busy or table.awaited is None:
        app.turn(pygame.event.get())
        pygame.time.wait(2)
    app.turn()
    return app, table, shown


def _pictures() -> dict[str, Any]:
    """Return what it costs to draw a window again, a change of focus, and a screen made anew."""
    app, _table, _shown = _settled()

    def change() -> None:
        app.tree.step(1)
        app.draw()

    def build() -> None:
        app.refresh()
        app.draw()

    return {
        "redraw_ms": spread(_timed(app.redraw, PICTURES)),
        "change_ms": spread(_timed(change, PICTURES)),
        "build_ms": spread(_timed(build, 40)),
        "peak_mb": _peak(),
    }


def _rest() -> dict[str, Any]:
    """Return what share of a core an unchanged screen costs."""
    app, _table, _shown = _settled()
    sleep(1)
    end, before, begun = time() + REST_SECONDS, process_time(), perf_counter()
    while time() < end:
        app.turn(app.events(at_most=round((end - time()) * 1_000)))
    return {"idle_cpu_percent": round(100 * (process_time() - before) / (perf_counter() - begun), 2)}


def _clicks() -> dict[str, Any]:
    """Return how long a click takes to be drawn while the others think."""
    import pygame

    from game.model.actions import PassTurn

    app, table, shown = _settled()
    found: list[float] = []
    while len(found) < CLICKS and not table.is_over:
        if table.awaited is not None:
            shown.do(PassTurn(table.awaited))
        began = perf_counter()
        app.tree.step(1)
        app.turn(pygame.event.get())
        found.append(1_000 * (perf_counter() - began))
        pygame.time.wait(5)
    table.leave()
    return {"click_ms": spread(found), "peak_mb": _peak()}


def _timed(work: Callable[[], None], times: int) -> list[float]:
    found = []
    for _run in range(times):
        began = perf_counter()
        work()
        found.append(1_000 * (perf_counter() - began))
    return found


def _peak() -> float:
    """Return the most memory this process has had, in megabytes; 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / (1_048_576 if sys.platform == "darwin" else 1_024), 1)


PARTS: dict[str, Callable[[], dict[str, Any]]] = {
    "first": _first,
    "chamber": _chamber,
    "pictures": _pictures,
    "rest": _rest,
    "clicks": _clicks,
}

if __name__ == "__main__":
    print(json.dumps(PARTS[sys.argv[1]]()))
