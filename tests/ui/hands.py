"""A person at the window: plays a whole game by clicks and keys, doing what staff advises."""

from collections import Counter
from time import monotonic

import pygame

from game.ui.application import Application
from game.ui.director import Director
from game.ui.scene import Scene
from game.ui.scenes.chamber import Chamber
from tests.ui.stage import click, key, keys

ENDS = ("on", "all", "do", "open", "table", "send")
"""Buttons that lead on, in the order in which they are looked for."""

ENOUGH = 240.0
"""Seconds that a game may take."""


class Hands:
    """Clicks on until the end is shown; counts what was done on every screen."""

    def __init__(self, app: Application, director: Director, asks_staff: bool = True) -> None:
        self.app, self.director, self._asks_staff = app, director, asks_staff
        self.clicks: Counter[str] = Counter()
        self._asked = 0
        self._last: tuple[int, str] = (-1, "")
        self._stuck = 0

    def play(self) -> None:
        """Play to the end; fails if nothing moves any more."""
        end = monotonic() + ENOUGH
        while not self.is_over():
            assert monotonic() < end, f"the game did not end: {self.clicks}"
            self.app.turn(pygame.event.get())
            assert not self.app.trouble, self.app.trouble
            self.step()

    def is_over(self) -> bool:
        """Whether the result is shown."""
        return self.app.scene is not None and self.app.scene.name == "result"

    def step(self) -> None:
        scene, shown = self.app.scene, keys(self.app)
        assert scene is not None
        if isinstance(scene, Chamber):
            self._turn(scene, shown)
        elif scene.name == "staff":
            self._advised(shown)
        elif scene.name == "meeting":
            self._meeting(shown)
        elif scene.name == "curtain" and "open" not in shown:
            pygame.time.wait(2)
        else:
            self._on(scene, shown)

    def _turn(self, scene: Chamber, shown: set[str]) -> None:
        table = self.director.table
        if table.awaited is None or table.awaited != table.reader or "end" not in shown:
            pygame.time.wait(2)
            return
        done = len(table.session.actions)
        if not self._asks_staff or self._last == (done, "staff"):
            self._do(scene.name, "end")  # or what staff advised could not be done here
            self._last = (done, "end")
        else:
            self._last = (done, "staff")
            key(self.app, "s")
            assert self.app.scene is not scene, "staff did not open its room"

    def _advised(self, shown: set[str]) -> None:
        if "advised" in shown:
            self._do("staff", "advised")
        else:
            pygame.time.wait(2)

    def _meeting(self, shown: set[str]) -> None:
        found = next((name for name in ("yes", "choice-0", "pass") if name in shown), None)
        if found is None:
            pygame.time.wait(2)
        else:
            self._do("meeting", found)

    def _on(self, scene: Scene, shown: set[str]) -> None:
        for name in ENDS:
            node = self.app.tree.node(name) if name in shown else None
            if node is not None and not getattr(node, "refusal", ""):
                self._do(scene.name, name)
                return
        away = next((name for name in ("cancel", "back", "close", "keep") if name in shown), None)
        if away is None:
            pygame.time.wait(2)
        else:
            self._do(scene.name, away)

    def _do(self, scene: str, name: str) -> None:
        self.clicks[f"{scene}: {name}"] += 1
        click(self.app, name)
