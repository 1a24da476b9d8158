"""Random clicks, keys, letters and sizes of the window, on every screen: ``python -m tests.ui.monkey --events 10000``.

Nothing may raise, no node may stick out of the window's tree, and the game must still be playable from its journal.
"""

import argparse
import os
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

import pygame

from game.model.phases import Setup
from game.play.sitting import HUMAN, begin, header, replay
from game.scenario.library import load, source
from game.ui.application import Application
from game.ui.director import Director
from game.ui.preferences import Preferences
from game.ui.scenes.chamber import Chamber

SIZES = ((1920, 1080), (1024, 640), (1366, 768), (1024, 768), (2560, 1440))
LETTERS = "aé字ع1 \N{GRINNING FACE}~"
KEYS = (
    *(getattr(pygame, f"K_{letter}") for letter in "abcdefghijklmnopqrstuvwxyz0123456789"),
    *(pygame.K_TAB, pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_SPACE, pygame.K_F1, pygame.K_BACKSPACE, pygame.K_DELETE),
    *(pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN, pygame.K_HOME, pygame.K_END, pygame.K_PAGEDOWN),
)


SPELL = 80
"""Events after which a monkey is carried to another screen."""
DOORS = (
    *("offer", "demand", "pact", "call", "inbox", "revise", "more", "staff", "log", "text", "rivals", "menu", "replay"),
    *("poll", "blue", "circulate", "table_draft", "meeting", "brief", "instructions", "public"),
)
BUSY = ("curtain", "handing", "news", "vote", "result", "confirm")
"""Screens that are not simply left."""


def carried(app: Application, dice: Random) -> None:
    """Carry the monkey back to the chamber and through one of its doors, if there is one below."""
    table = next((scene.table for scene in app.scenes if isinstance(scene, Chamber)), None)
    if table is None or table.awaited is None or any(scene.name in BUSY for scene in app.scenes):
        return
    while not isinstance(app.scene, Chamber) or app.scene.is_public:
        app.close()
    getattr(app.scene.deeds, dice.choice(DOORS))()


def random_events(app: Application, dice: Random) -> list[pygame.event.Event]:
    """Return what a monkey does next: mostly clicks on what can be clicked, else keys, letters, wheels, sizes."""
    kind = dice.random()
    if kind < 0.55:
        controls = list(app.tree.controls())
        wide, tall = app.surface.get_size()
        point = (dice.randrange(wide), dice.randrange(tall))
        if controls and dice.random() < 0.85:
            point = dice.choice(controls).rect.center
        return [
            pygame.event.Event(pygame.MOUSEMOTION, pos=point, rel=(1, 1), buttons=(0, 0, 0), touch=False),
            pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=point, button=1, touch=False),
            pygame.event.Event(pygame.MOUSEBUTTONUP, pos=point, button=1, touch=False),
        ]
    if kind < 0.9:
        key, mod = dice.choice(KEYS), dice.choice((0, 0, 0, pygame.KMOD_CTRL, pygame.KMOD_SHIFT))
        return [pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode="", scancode=0)]
    if kind < 0.94:
        return [pygame.event.Event(pygame.TEXTINPUT, text=dice.choice(LETTERS) * dice.choice((1, 1, 1, 5_000)))]
    if kind < 0.98:
        return [pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=dice.choice((-3, -1, 1, 3)), flipped=False)]
    pygame.display.set_mode(dice.choice(SIZES), pygame.RESIZABLE)
    return [pygame.event.Event(pygame.VIDEORESIZE, size=pygame.display.get_window_size(), w=0, h=0)]


def play(events: int, seed: int, name: str, people: tuple[str, ...], folder: Path) -> Counter[str]:
    """Let a monkey play; return how many events each screen was given. Raises if anything goes wrong."""
    dice, met = Random(seed), Counter[str]()
    scenario = load(name)
    players = tuple(HUMAN if one.code in people else "attache" for one in scenario.council.members)
    while sum(met.values()) < events:
        app = Application(Preferences(pace="at once", is_loud=False), dice.choice(SIZES))
        journal = folder / f"monkey-{seed}-{sum(met.values())}.journal"
        start = header(source(name), dice.randrange(10**6), players, Setup())
        director = Director(app, begin(start, journal, durable=False), lambda: None, {})
        director.begin()
        app.turn()
        away = 0
        try:
            while sum(met.values()) < events and app.scenes and not app.is_over:
                away = 0 if away >= SPELL else away + 1
                if away == SPELL:
                    carried(app, dice)
                met[app.scenes[-1].name] += 1
                app.turn([*random_events(app, dice), *pygame.event.get()])
                if app.trouble:
                    raise AssertionError(f"on {app.scenes[-1].name if app.scenes else 'nothing'}:\n{app.trouble}")
        finally:
            for scene in reversed(app.scenes):
                scene.left()
            director.table.leave()
            pygame.quit()
        replay(journal)
    return met


def main() -> None:
    """Print how many events each screen was given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scenario", default="dprk-2017-07")
    parser.add_argument("--people", nargs="+", default=["USA"])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PENHOLDER_HOME"] = folder
        met = play(asked.events, asked.seed, asked.scenario, tuple(asked.people), Path(folder))
    for name, number in met.most_common():
        print(f"{number:8,}  {name}")


if __name__ == "__main__":
    main()
