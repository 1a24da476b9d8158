"""Small pictures of screens, compared with those kept in ``golden/``: ``python -m tests.ui.golden`` renews them.

At a sixth of the size: letters drawn a little otherwise by another library then make no difference, while what is
missing, moved or in another colour does. Nothing that minds think is on them.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray

from game.model.voting import Ending
from game.scenario.library import load
from game.ui.application import Application
from game.ui.director import Director
from game.ui.preferences import Preferences
from game.ui.scene import Scene
from game.ui.scenes.brief import Brief
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.help import Help
from game.ui.scenes.instructions import Instructions
from game.ui.scenes.text import Document
from game.ui.scenes.vote import Ballot
from game.ui.table import Table
from tests.ui.meeting_stage import ended
from tests.ui.stage import session, window

FOLDER = Path(__file__).parent / "golden"
SIZE, SMALL = (1920, 1080), (320, 180)
BLOCK = 10
"""Pixels of a side of the squares that are compared by their mean colour."""
MOST = 12.0
"""By how much of 255 a square's mean colour may differ."""

Picture = NDArray[np.uint8]


def difference(one: Picture, other: Picture) -> float:
    """Return by how much the mean colours of two pictures' squares differ at most, of 255."""
    wide, tall = SMALL[0] // BLOCK, SMALL[1] // BLOCK
    means = [picture.reshape(wide, BLOCK, tall, BLOCK, 3).mean(axis=(1, 3)) for picture in (one, other)]
    return float(np.abs(means[0] - means[1]).max())


def small(surface: pygame.Surface) -> Picture:
    """Return a window's picture, made small."""
    return pygame.surfarray.array3d(pygame.transform.smoothscale(surface, SMALL))


def kept(name: str) -> Picture:
    """Return the picture kept of a screen."""
    return pygame.surfarray.array3d(pygame.image.load(FOLDER / f"{name}.png"))


def taken(name: str) -> Picture:
    """Draw a screen, and return its picture."""
    theme, show = SCREENS[name]
    with window(SIZE, Preferences(theme=theme, pace="at once", is_still=True, is_loud=False, guided=False)) as app:
        leave = show(app)
        app.turn()
        app.redraw()
        picture = small(app.surface)
        leave()
    return picture


def _nothing() -> None:
    pass


def _chamber(name: str, app: Application) -> Callable[[], None]:
    table = Table(app, session(name))
    app.open(Chamber(app, table, is_public=True))
    return table.leave


def _text(app: Application) -> Callable[[], None]:
    table = Table(app, session())
    chamber = Chamber(app, table, is_public=True)
    app.open(chamber)
    app.open(Document(chamber))
    return table.leave


def _instructions(app: Application) -> Callable[[], None]:
    table = Table(app, session())
    table.sit(0)
    app.open(Instructions(app, table, is_first=True))
    return table.leave


def _curtain(app: Application) -> Callable[[], None]:
    director = Director(app, session("tutorial", ("ARV", "KES")), app.quit)
    director.begin()
    return director.table.leave


def _ballot(ending: Ending, app: Application) -> Callable[[], None]:
    view = ended(ending).view(None)
    scene = Ballot(app, view, view.counts[-1], app.quit)
    app.open(scene)
    app.turn()
    while not scene.reveal.is_over:
        app.tree.node("next").press()
        app.turn()
    return _nothing


def _page(made: Callable[[Application], Scene], app: Application) -> Callable[[], None]:
    app.open(made(app))
    return _nothing


SCREENS: dict[str, tuple[str, Callable[[Application], Callable[[], None]]]] = {
    "chamber-dark": ("dark", partial(_chamber, "dprk-2017-07")),
    "chamber-light": ("light", partial(_chamber, "dprk-2017-07")),
    "chamber-contrast": ("contrast", partial(_chamber, "dprk-2017-07")),
    "chamber-tutorial": ("dark", partial(_chamber, "tutorial")),
    "instructions": ("dark", _instructions),
    "curtain": ("dark", _curtain),
    "text": ("dark", _text),
    "brief": ("dark", partial(_page, lambda app: Brief(app, load("dprk-2017-07")))),
    "help": ("dark", partial(_page, lambda app: Help(app, None))),
    "vote-adopted": ("dark", partial(_ballot, Ending.ADOPTED)),
    "vote-vetoed": ("light", partial(_ballot, Ending.VETOED)),
}


def main() -> None:
    """Renew all."""
    FOLDER.mkdir(exist_ok=True)
    for name in SCREENS:
        pygame.image.save(pygame.surfarray.make_surface(taken(name)), FOLDER / f"{name}.png")
        print(FOLDER / f"{name}.png")


if __name__ == "__main__":
    main()
