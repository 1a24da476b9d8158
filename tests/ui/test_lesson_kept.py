"""Stopping a lesson and going on with it: another day, elsewhere, after it was killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.model.actions import MakeOffer
from game.play.lesson_record import beside
from game.play.sitting import replay
from game.ui.classroom import Classroom
from game.ui.scenes.curtain import Curtain
from game.ui.scenes.open_floor import OpenFloor
from game.ui.window import go_on
from tests.ui.lesson_stage import (
    LESSON,
    Time,
    begun,
    come,
    lesson,
    quiet,
    seat,
)
from tests.ui.stage import QUICK, click, key, keys, post, until, window, words, write

ROOT = Path(__file__).parents[2]


def test_a_lesson_goes_on_another_day_with_its_clock_its_pins_and_what_was_begun(tmp_path):
    with lesson(folder=tmp_path) as (app, room, time):
        begun(app)
        time.goes(app, 30)
        shown = come(app, "KES", "22")
        shown.deeds.offer(seat(room, "ARV"))
        app.turn()
        builder = app.scene
        name = next(name for name in keys(app) if name.startswith("rule-"))
        app.tree.node(name).choose(1)
        app.turn()
        assert builder is app.scene
        left = room.timekeeper.clock.left
        room.leave_desk()
        drawer = dict(room.table.drawer(seat(room, "KES")).proposals)
        assert drawer
    with window(kept=QUICK) as app:
        app.now = Time()
        go_on(app, tmp_path / "a.journal")
        until(app, lambda: isinstance(app.scene, OpenFloor))
        again = app.game
        assert isinstance(again, Classroom)
        assert (again.timekeeper.clock.left, again.timekeeper.clock.is_running) == (left, False)
        assert dict(again.table.drawer(seat(again, "KES")).proposals) == drawer
        click(app, "desk-KES")
        write(app, "11")
        key(app, "return")
        assert isinstance(app.scene, Curtain)
        write(app, "22")
        key(app, "return")
        assert again.table.reader == seat(again, "KES")
        again.close()


def test_one_file_is_enough_to_go_on_elsewhere(tmp_path):
    with lesson(folder=tmp_path) as (app, room, time):
        begun(app)
        time.goes(app, room.plan.round + 6)
        quiet(app)
        before = room.table.session.state
    moved = tmp_path / "elsewhere.journal"
    moved.write_bytes((tmp_path / "a.journal").read_bytes())
    with window(kept=QUICK) as app:
        app.now = Time()
        go_on(app, moved)
        until(app, lambda: isinstance(app.scene, OpenFloor) or (app.scene is not None and app.scene.name == "news"))
        again = app.game
        assert isinstance(again, Classroom)
        assert again.table.session.state == before
        assert again.lesson == LESSON
        assert again.timekeeper.clock.part == "round 2"
        assert again.timekeeper.clock.left == again.plan.round
        assert not again.console.is_locked
        again.close()


def test_a_killed_lesson_loses_nothing_that_was_done(tmp_path):
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    said = ""
    while not said.startswith("done"):
        said = child.stdout.readline()
        assert said, "the child ended before it had done anything"
    child.send_signal(signal.SIGKILL) if os.name != "nt" else child.kill()
    child.wait()
    number, left = (float(part) for part in said.split()[1:])
    again = replay(tmp_path / "a.journal")

    assert len(again.actions) == number
    assert any(isinstance(action, MakeOffer) for action in again.actions)
    with window(kept=QUICK) as app:
        app.now = Time()
        go_on(app, tmp_path / "a.journal")
        until(app, lambda: isinstance(app.scene, OpenFloor))
        room = app.game
        assert isinstance(room, Classroom)
        assert left <= room.timekeeper.clock.left <= left + 6
        assert room.desk_of(seat(room, "KES")).is_opened_by("22")
        room.close()


CHILD = """
import sys, time
from pathlib import Path
from game.model.actions import MakeOffer
from tests.rules.bargains import package
from tests.ui.lesson_stage import come, lesson, quiet, seat
from tests.ui.stage import click
with lesson(folder=Path(sys.argv[1])) as (app, room, clock):
    click(app, "begin-rounds")
    quiet(app)
    clock.goes(app, 23)
    shown = come(app, "KES", "22")
    assert shown.do(MakeOffer(seat(room, "KES"), seat(room, "ARV"), (seat(room, "ARV"),), package(0, 1)))
    clock.goes(app, 3)
    print("done", len(room.table.session.actions), room.timekeeper.clock.left, flush=True)
    time.sleep(60)
"""


def test_the_window_closed_by_a_student_keeps_the_clock_and_the_game(tmp_path):
    with lesson(folder=tmp_path) as (app, room, time):
        begun(app)
        come(app, "KES", "22")
        time.goes(app, 12)
        left = room.timekeeper.clock.left
        post(app, pygame.event.Event(pygame.QUIT))
        assert app.is_over
        room.close()
        assert beside(tmp_path / "a.journal").exists()
    with window(kept=QUICK) as app:
        app.now = Time()
        go_on(app, tmp_path / "a.journal")
        until(app, lambda: isinstance(app.scene, OpenFloor))
        assert app.game.timekeeper.clock.left == left
        app.game.close()


@pytest.mark.parametrize("name", ["Ünal & Søn", "الوفد الأول", "第一代表团", "דלגציה", "Делегация", "x" * 60])
def test_names_in_any_script_are_shown_and_leave_no_trace_in_the_journal(name, tmp_path):
    with lesson(folder=tmp_path) as (app, room, _time):
        room.hand_over(seat(room, "KES"), name, "5")
        app.turn()
        assert name in words(app)
        room.timekeeper.keep()
        written = (tmp_path / "a.journal").read_text(encoding="utf-8")

        assert name not in written
        assert name.encode("unicode_escape").decode() not in written
        assert name not in beside(tmp_path / "a.journal").read_text(encoding="utf-8")
