"""Screens of bargaining for tests: a small council at a moment of choice, and what was done there last."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from game.model.actions import Action
from game.model.council import CHANCE
from game.model.state import State
from game.play.standins import Absentee
from game.ui.application import Application
from game.ui.scenes.chamber import Chamber
from game.ui.table import Table
from tests.desk.tables import sitting
from tests.ui.stage import click, keys, settled, window


@contextmanager
def room(state: State, size: tuple[int, int] = (1920, 1080)) -> Iterator[Chamber]:
    """Give the chamber at a position: the seat that has the floor is a person's, all others do nothing."""
    assert state.to_act is not None
    assert state.to_act != CHANCE
    with window(size) as app:
        table = Table(app, sitting(state, (state.to_act,), Absentee))
        shown = Chamber(app, table)
        app.open(shown)
        table.begin()
        app.turn()
        settled(table)
        try:
            yield shown
        finally:
            table.leave()


def done(shown: Chamber, kind: type[Action]) -> Action:
    """Return the last act of a kind that the reader has done; fails if there is none."""
    found = [act for act in shown.table.session.actions if isinstance(act, kind) and act.seat == shown.table.reader]
    assert found, f"no {kind.__name__} was done"
    return found[-1]


def agreed(app: Application) -> None:
    """Agree to what a caution warns of, if one is shown."""
    if "do" in keys(app):
        click(app, "do")


def opening(shown: Chamber, door: Callable[[], None]) -> None:
    """Go through a door of the chamber, and wait for what staff has to say."""
    door()
    shown.app.turn()
    settled(shown.table)
