"""A window for tests: opens on a game, is driven by posted events, and waits for what must come."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import pygame

from game.model.council import Seat
from game.model.phases import Setup
from game.play.session import Session
from game.play.sitting import HUMAN, begin, header
from game.scenario.library import load, source
from game.ui.application import Application
from game.ui.preferences import Preferences
from game.ui.scenes.chamber import Chamber
from game.ui.table import Table
from game.ui.widgets.node import Control

PATIENCE = 30.0
"""Seconds until something that must come counts as missing."""

QUICK = Preferences(pace="at once", is_still=True, is_loud=False)


def session(name: str = "tutorial", codes: tuple[str, ...] = (), seed: int = 7, skill: str = "attache") -> Session:
    """Return a new game, kept nowhere; people play the seats named, or the first penholder's."""
    scenario = load(name)
    codes = codes or (scenario.council.members[scenario.drafts[0].penholder if scenario.drafts else 0].code,)
    seats = {scenario.council.seat(code) for code in codes}
    is_open = any(not scenario.council.members[seat].permanent for seat in seats)
    players = tuple(HUMAN if seat in seats else skill for seat in scenario.council.seats)
    return begin(header(source(name), seed, players, Setup(open_room=is_open)))


@contextmanager
def window(size: tuple[int, int] = (1920, 1080), kept: Preferences = QUICK) -> Iterator[Application]:
    """Give an application, and close it."""
    app = Application(kept, size)
    try:
        yield app
    finally:
        for scene in reversed(app.scenes):
            scene.left()
        pygame.quit()


@contextmanager
def chamber(
    name: str = "tutorial", codes: tuple[str, ...] = (), size: tuple[int, int] = (1920, 1080), seed: int = 7
) -> Iterator[Chamber]:
    """Give the chamber of a new game, at the first decision of a person."""
    with window(size) as app:
        table = Table(app, session(name, codes, seed))
        shown = Chamber(app, table)
        app.open(shown)
        table.begin()
        app.turn()
        settled(table)
        try:
            yield shown
        finally:
            table.leave()


def until(app: Application, holds: Callable[[], bool]) -> None:
    """Let the window go on until something holds; fails if it never does."""
    end = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < end, "it never came"
        app.turn(pygame.event.get())
        pygame.time.wait(2)
    assert not app.trouble, app.trouble


def settled(table: Table) -> None:
    """Wait until others have acted and staff has counted, and the window shows it."""
    until(table.app, lambda: not table.is_busy and not table.aides.is_busy)
    table.app.turn()


def key(app: Application, name: str) -> None:
    """Press a key, as ``ctrl+s`` is written."""
    *held, last = name.split("+")
    mod = pygame.KMOD_CTRL if "ctrl" in held else pygame.KMOD_SHIFT if "shift" in held else 0
    code = pygame.key.key_code(last)
    letter = last if len(last) == 1 and not mod else ""
    post(app, pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=letter, scancode=0))


def write(app: Application, text: str) -> None:
    """Type letters into what has the focus."""
    post(app, pygame.event.Event(pygame.TEXTINPUT, text=text))


def click(app: Application, name: str) -> None:
    """Click in the middle of the node of a key, scrolled to as a person would if it stands further down a list."""
    node = app.tree.node(name)
    if isinstance(node, Control) and app.tree.at(node.rect.center) is not node:
        app.tree.focus_on(node, shows_ring=False)
    point = node.rect.center
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        post(app, pygame.event.Event(kind, pos=point, button=1, touch=False))


def post(app: Application, event: pygame.event.Event) -> None:
    """Post an event, and let the window answer it and draw."""
    app.turn([event])
    app.turn()
    assert not app.trouble, app.trouble


def end_turn(app: Application) -> None:
    """End one's turn, though nothing was done in it."""
    click(app, "end")
    if app.scene is not None and app.scene.name == "confirm":
        click(app, "do")


def keys(app: Application) -> set[str]:
    """Return the keys of all nodes that are shown."""
    return {node.key for node in app.tree.root.walk() if node.key}


def words(app: Application) -> str:
    """Return all that is written or said by the nodes that are shown."""
    found = []
    for node in app.tree.root.walk():
        found += [str(getattr(node, "said", "")), node.label, str(getattr(node, "chance", ""))]
        found += [cell for row in getattr(node, "rows", ()) for cell in row if isinstance(cell, str)]
    return "\n".join(part for part in found if part)


def seat(shown: Chamber, code: str) -> Seat:
    """Return a member's seat."""
    return shown.table.scenario.council.seat(code)
