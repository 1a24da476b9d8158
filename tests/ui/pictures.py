"""Pictures of every screen, from real games: ``python -m tests.ui.pictures FOLDER [--only WORD]``; then ``--readme``.

At 1920 by 1080, dark, in English, at 100 %; the chamber also in other themes, scales and sizes.
"""

import argparse
import os
import tempfile
from pathlib import Path
from time import monotonic

import pygame

from game import paths
from game.ui.application import Application
from game.ui.director import Director
from game.ui.preferences import Preferences
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.result import Result
from game.ui.scenes.vote import Ballot
from game.ui.table import Table
from game.ui.widgets.node import Control
from tests.ui.hands import Hands
from tests.ui.papers_stage import large
from tests.ui.stage import keys, session, settled, until, window

SCENARIO, SEED, ROUNDS = "dprk-2017-07", 7, 6
LOOKS = {
    "light": ((1920, 1080), "light", 100),
    "contrast": ((1920, 1080), "contrast", 100),
    "150": ((1920, 1080), "dark", 150),
    "4-3": ((1024, 768), "dark", 100),
    "1024x640": ((1024, 640), "dark", 100),
    "4k": ((3840, 2160), "dark", 100),
}
DOORS = ("offer", "demand", "pact", "inbox", "revise", "more", "staff", "log", "text", "rivals", "menu", "replay")


README = {"20-eth-chamber": "chamber", "41-vote-july": "vote", "51-result-july": "debrief"}
"""Pictures that the README shows, and what they are called there."""

QUIET = 1.5
"""Seconds a screen is given to come to rest."""


class Album:
    """Takes pictures of an application into a folder."""

    def __init__(self, folder: Path, only: str) -> None:
        self._folder, self._only = folder, only
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, app: Application, name: str) -> None:
        """Draw what is shown, and keep it."""
        if self._only and self._only not in name:
            return
        app.toasts.clear()
        app.refresh()
        quiet = monotonic() + QUIET
        while monotonic() < quiet:  # until staff has counted and what is read in a thread has come
            app.turn(pygame.event.get())
            pygame.time.wait(20)
        app.redraw()
        pygame.image.save(app.surface, self._folder / f"{name}.png")
        print(self._folder / f"{name}.png")


def front(album: Album) -> None:
    """Take the title, and what its buttons lead to."""
    from game.ui.scenes.title import Title

    for number, name in enumerate(("title", "new", "load", "settings", "about", "help")):
        with window(kept=Preferences(is_still=True)) as app:
            app.open(Title(app))
            app.turn()
            if name != "title":
                pressed(app, name)
            album.take(app, f"0{number}-{name}")
            if name == "new":
                until(app, lambda app=app: f"scenario-{SCENARIO}" in keys(app))
                pressed(app, f"scenario-{SCENARIO}")
                album.take(app, "06-seats")


def pressed(app: Application, name: str) -> None:
    """Press a control."""
    node = app.tree.node(name)
    assert isinstance(node, Control)
    node.press()
    app.turn()


def desk(album: Album, code: str, rounds: int, prefix: str) -> None:
    """Take what one delegation sees after some rounds of passing."""
    with window(kept=Preferences(pace="at once", is_still=True)) as app:
        director = Director(app, session(SCENARIO, (code,), SEED, "counsellor"), app.quit)
        director.begin()
        settled(director.table)
        album.take(app, f"{prefix}-instructions")
        shown = _past(app, director, rounds)
        album.take(app, f"{prefix}-chamber")
        doors = [(door, getattr(shown.deeds, door)) for door in DOORS]
        doors += [("seat", lambda: shown.deeds.seat(1)), ("measure", lambda: shown.deeds.measure(3))]
        for name, door in doors:
            before = len(app.scenes)
            door()
            album.take(app, f"{prefix}-{name}")
            while len(app.scenes) > before:
                app.close()
            app.turn()
        app.open(Chamber(app, director.table, is_public=True))
        album.take(app, f"{prefix}-public")
        director.table.leave()


def _past(app: Application, director: Director, rounds: int) -> Chamber:
    """Pass until a round, and return the chamber."""
    hands, table = Hands(app, director, asks_staff=False), director.table
    while not (table.public.round >= rounds and isinstance(app.scene, Chamber) and table.awaited is not None):
        assert not table.is_over, f"the game ended before round {rounds}: choose another seed"
        app.turn(pygame.event.get())
        if table.public.round < rounds or not isinstance(app.scene, Chamber):
            hands.step()
    settled(director.table)
    shown = app.scene
    assert isinstance(shown, Chamber)
    return shown


def looks(album: Album) -> None:
    """Take the chamber in other themes, scales and sizes."""
    for name, (size, theme, scale) in LOOKS.items():
        with window(size, Preferences(theme=theme, scale=scale, pace="at once", is_still=True)) as app:
            director = Director(app, session(SCENARIO, ("USA",), SEED, "counsellor"), app.quit)
            director.begin()
            _past(app, director, ROUNDS)
            album.take(app, f"60-chamber-{name}")
            director.table.leave()


def crowd(album: Album) -> None:
    """Take the chamber of a council of twenty-five."""
    with window(kept=Preferences(pace="at once", is_still=True)) as app:
        table = Table(app, large(25, 12))
        app.open(Chamber(app, table))
        table.begin()
        settled(table)
        album.take(app, "61-chamber-25-seats")
        table.leave()


def ending(album: Album) -> None:
    """Take a hot-seat game's curtain, its meeting, its vote and its result."""
    taken: set[str] = set()
    with window(kept=Preferences(pace="normal")) as app:
        director = Director(app, session("tutorial", ("ARV", "KES"), SEED, "counsellor"), app.quit)
        director.begin()
        hands = Hands(app, director)
        while not hands.is_over():
            app.turn(pygame.event.get())
            name = app.scene.name if app.scene is not None else ""
            is_ready = "open" in keys(app) if name == "curtain" else bool(keys(app))
            if name in ("curtain", "meeting", "vote", "news") and name not in taken and is_ready:
                taken.add(name)
                album.take(app, f"40-{name}")
            hands.step()
        album.take(app, "50-result")
        director.table.leave()


def whole(album: Album) -> None:
    """Take the result of the July game, with AI members in every other chair, and its vote half shown."""
    with window(kept=Preferences(pace="at once")) as app:
        director = Director(app, session(SCENARIO, ("USA",), SEED, "counsellor"), app.quit)
        director.begin()
        Hands(app, director).play()
        assert isinstance(app.scene, Result)
        while app.scene.aftermath.known.is_busy:
            app.turn(pygame.event.get())
            pygame.time.wait(20)
        album.take(app, "51-result-july")
        public = director.table.public
        app.preferences = Preferences(pace="slow")
        app.replace(Ballot(app, public, public.counts[-1], app.quit))
        app.turn()
        for _hand in range(9):
            pressed(app, "next")
        album.take(app, "41-vote-july")
        director.table.leave()


def shown_in_readme(folder: Path) -> None:
    """Keep the README's three, at two thirds, among the assets."""
    for name, shown in README.items():
        whole = pygame.image.load(folder / f"{name}.png")
        small = pygame.transform.smoothscale(whole, (whole.get_width() * 2 // 3, whole.get_height() * 2 // 3))
        pygame.image.save(small, paths.assets() / "pictures" / f"{shown}.png")


def main() -> None:
    """Take all pictures, or those with a word in their names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--readme", action="store_true", help="renew the README's, from a folder that holds them")
    asked = parser.parse_args()
    if asked.readme:
        shown_in_readme(asked.folder)
        return
    with tempfile.TemporaryDirectory() as home:
        os.environ["PENHOLDER_HOME"] = home
        album = Album(asked.folder, asked.only)
        front(album)
        desk(album, "USA", 1, "10-usa")
        desk(album, "ETH", ROUNDS, "20-eth")
        looks(album)
        crowd(album)
        ending(album)
        whole(album)


if __name__ == "__main__":
    main()
