"""The title, and a game about to begin, for tests of what stands before and around games."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.play.sitting import HUMAN, begin, header
from game.scenario.library import load, source
from game.ui.application import Application
from game.ui.delegations import Delegations
from game.ui.preferences import Preferences
from game.ui.window import home, seated
from tests.ui.stage import QUICK, until, window


@contextmanager
def title(size: tuple[int, int] = (1920, 1080), kept: Preferences = QUICK) -> Iterator[Application]:
    """Give a window at the title, once everything there is has been read."""
    with window(size, kept) as app:
        home(app)
        until(app, lambda: app.scene.shelf.games is not None)
        yield app
        if app.game is not None:
            app.game.close()


@contextmanager
def sitting(
    codes: tuple[str, ...] = ("ARV",),
    name: str = "tutorial",
    folder: Path | None = None,
    delegations: Delegations | None = None,
    kept: Preferences = QUICK,
    size: tuple[int, int] = (1920, 1080),
) -> Iterator[Application]:
    """Give a window at the first decision of a person, with the director there."""
    scenario = load(name)
    players = tuple(HUMAN if one.code in codes else "attache" for one in scenario.council.members)
    session = begin(header(source(name), 7, players), None if folder is None else folder / "a.journal")
    with window(size, kept) as app:
        seated(app, session, Delegations() if delegations is None else delegations)
        arrived(app)
        yield app
        if app.game is not None:
            app.game.close()


def arrived(app: Application) -> None:
    """Wait until a person is awaited, or the game is over."""
    table = app.game.table
    until(app, lambda: not table.is_busy and (table.awaited is not None or table.is_over))
    app.turn()
