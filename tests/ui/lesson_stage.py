"""A class for tests: a clock that goes as fast as one likes, and a lesson that is held in a window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame
from attrs import evolve

from game.model.council import Seat
from game.model.events import Event
from game.play.lesson import Lesson
from game.play.sitting import begin, lesson_header
from game.ui.application import Application
from game.ui.classroom import Classroom
from game.ui.delegations import CONSOLE, Delegations, Desk
from game.ui.scenes.chamber import Chamber
from tests.ui.stage import QUICK, click, key, keys, until, window, write

LESSON = Lesson("tutorial", (("ARV",), ("KES",), ("SEL",)), skill="attache", seed=7)
PINS = {"ARV": "11", "KES": "22", "SEL": "33", CONSOLE: "99"}


class Time:
    """A clock in the place of the machine's."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now

    def goes(self, app: Application, seconds: float, step: float = 5.0) -> None:
        """Let time pass, the window looking at it every few seconds."""
        while seconds > 0:
            self.now += min(step, seconds)
            seconds -= step
            app.turn(pygame.event.get())


@contextmanager
def lesson(
    held: Lesson = LESSON,
    folder: Path | None = None,
    pins: dict[str, str] | None = None,
    size: tuple[int, int] = (1920, 1080),
    kept=QUICK,
) -> Iterator[tuple[Application, Classroom, Time]]:
    """Give a window on the public view of a lesson that has just begun."""
    desks = {code: Desk().locked(pin) for code, pin in (PINS if pins is None else pins).items()}
    path = None if folder is None else folder / "a.journal"
    session = begin(lesson_header(held, held.seed or 0), path, durable=False)
    with window(size, kept) as app:
        time = Time()
        app.now = time
        room = Classroom(app, session, app.quit, Delegations(desks).beside(path))
        room.begin()
        app.turn()
        yield app, room, time
        if app.game is not None:
            app.game.close()


def quiet(app: Application) -> None:
    """Wait until AI members have acted and staff has counted, or something must be read before they go on."""
    room = app.game
    assert isinstance(room, Classroom)

    def is_quiet() -> bool:
        is_shown = app.scene is not None and app.scene.name in ("news", "vote")
        return is_shown or not (room.table.is_busy or room.table.aides.is_busy)

    until(app, is_quiet)
    app.turn()


def begun(app: Application) -> None:
    """Open the first round."""
    click(app, "begin-rounds")
    quiet(app)


def public_log(room: Classroom) -> list[Event]:
    """Return what everybody was told, in its order."""
    return [event for page in room.table.public.log for event in page]


def come(app: Application, code: str, pin: str = "") -> Chamber:
    """Come to the desk with a PIN, read the instructions if they are shown, and return the chamber."""
    click(app, f"desk-{code}")
    if pin:
        write(app, pin)
        key(app, "return")
    else:
        click(app, "open")
    if app.scene is not None and app.scene.name == "instructions":
        click(app, "table")
    if app.scene is not None and app.scene.name == "news":
        click(app, "on")
    quiet(app)
    shown = app.scenes[0]
    assert isinstance(shown, Chamber)
    return shown


def console(app: Application, pin: str = PINS[CONSOLE], tab: int = 0) -> None:
    """Open the console."""
    click(app, "console")
    if app.scene is not None and app.scene.name == "console-door":
        write(app, pin)
        key(app, "return")
    assert app.scene is not None
    assert app.scene.name == "console"
    app.scene._turn(tab)
    app.turn()


def agreed(app: Application) -> None:
    """Press what a dialog asks, if one is open."""
    if "do" in keys(app):
        click(app, "do")


def seat(room: Classroom, code: str) -> Seat:
    """Return a member's seat."""
    return room.table.scenario.council.seat(code)


def changed(**terms: object) -> Lesson:
    """Return the lesson of these tests on other terms."""
    return evolve(LESSON, **terms)
