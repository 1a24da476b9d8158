"""A whole lesson by posted events, and nothing private on any public screen of it, by nodes and by pixels."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.model.events import ActTakenBack, Announced, NewsBroke
from game.model.phases import Phase
from game.play import games
from game.play.journal import read
from game.play.lesson_shelf import kept
from game.play.sitting import replay
from game.ui.scenes.open_floor import OpenFloor
from game.ui.window import home
from tests.ui.lesson_play import Teacher, Watch
from tests.ui.lesson_stage import Time
from tests.ui.stage import QUICK, click, keys, until, window

ROOT = Path(__file__).parents[2]
SAID = "وكالات: إطلاق صاروخ – 导弹发射"
NAMES = ("Ünal & Søn", "第一代表团", "الوفد الأول")


def first_half(app, time, title, skill, look=None):
    """Set a lesson up, and hold it until the second round: pause, news, a new PIN, a correction."""
    teacher = Teacher(app, time) if look is None else Teacher(app, time, look)
    teacher.sets_up(title, NAMES, skill)
    codes = tuple(code for code in teacher.pins if code != "*")
    teacher.opens_rounds()
    teacher.sends(codes[0])
    teacher.pauses()
    teacher.announces(SAID)
    teacher.resets(codes[1], "7777")
    teacher.sends(codes[1])
    teacher.corrects()
    teacher.sends(codes[1])
    teacher.passes_over()
    teacher.releases()
    teacher.sends(codes[2])
    teacher.passes_over()
    return teacher, codes


def second_half(teacher, codes):
    """Hold it to the vote and the end."""
    teacher.holds_rounds(codes)
    voted = teacher.room.table.public.phase is Phase.BALLOT
    while not teacher.is_over():
        if teacher.room.table.public.phase is Phase.BALLOT and teacher.room.waiting():
            teacher.look(teacher.app, "ballot")
            teacher.raises_hands((0,) * len(teacher.room.waiting()))
            until(teacher.app, lambda: teacher.app.scene.name == "vote" or teacher.is_over())
            teacher.passes_over()
        teacher.holds_rounds(codes)
    teacher.passes_over()
    until(teacher.app, lambda: teacher.app.scene.name == "result")
    teacher.look(teacher.app, "debrief")
    return voted


def held(title, skill, tmp_path):
    """Hold a lesson with a crash in the middle; return its watches and whether it came to a vote."""
    home_ = {"PENHOLDER_HOME": str(tmp_path), "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, title, str(skill)],
        cwd=ROOT,
        env={**os.environ, **home_},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert child.stdout is not None
    said = ""
    while not said.startswith("pins"):
        said = child.stdout.readline()
        assert said, "the first half did not come to its end"
    child.send_signal(signal.SIGKILL) if os.name != "nt" else child.kill()
    child.wait()
    _mark, clicks, looked, *pairs = said.split()
    pins = dict(pair.split("=") for pair in pairs)
    with window(kept=QUICK) as app:
        time, watch = Time(), Watch(app)
        app.now = time
        home(app)
        until(app, lambda: "continue" in keys(app))
        click(app, "continue")
        until(app, lambda: isinstance(app.scene, OpenFloor))
        teacher = Teacher(app, time)
        teacher.pins = pins
        assert not teacher.room.timekeeper.clock.is_running
        teacher.at_console()
        click(app, "pause")
        click(app, "back")
        voted = second_half(teacher, tuple(code for code in pins if code != "*"))
        journal = teacher.room.table.session.journal
        app.game.close()
    return watch, int(clicks), int(looked), voted, journal


CHILD = """
import sys, time
from tests.ui.lesson_play import Watch
from tests.ui.lesson_stage import Time
from tests.ui.stage import QUICK, window
from tests.ui.test_whole_lesson import first_half
sys.stdout.reconfigure(encoding="utf-8")
with window(kept=QUICK) as app:
    watch, clock = Watch(app), Time()
    teacher, codes = first_half(app, clock, sys.argv[1], int(sys.argv[2]))
    assert not watch.faults, watch.faults
    pairs = " ".join(f"{code}={pin}" for code, pin in teacher.pins.items())
    print("pins", teacher.clicks, watch.pixels.total(), pairs, flush=True)
    time.sleep(120)
"""


def _is_whole(watch, clicks, looked, voted, journal):
    session = replay(journal)
    told = session.events()
    assert voted
    assert session.state.ending is not None
    assert [event.text for event in told if isinstance(event, Announced)] == [SAID]
    assert len([event for event in told if isinstance(event, ActTakenBack)]) == 1
    assert watch.faults == []
    assert {"open-floor", "curtain", "hands", "console", "vote"} <= set(watch.nodes)
    assert watch.pixels["open-floor"] >= 3
    assert watch.pixels["curtain"] >= 3
    assert looked >= 6
    assert clicks <= 12
    (lesson,) = kept()
    assert lesson.lesson is not None
    written = journal.read_text(encoding="utf-8") + lesson.path.read_text(encoding="utf-8")
    for name in NAMES:
        assert name not in written
        assert name.encode("unicode_escape").decode() not in written
    assert read(journal).header.lesson


def test_a_lesson_of_the_tutorial_with_a_crash_in_the_middle(tmp_path, monkeypatch):
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path))
    assert not list(games.saved())

    _is_whole(*held("The closed strait", 0, tmp_path))


@pytest.mark.slow
def test_a_lesson_of_july_2017_with_three_delegations_and_twelve_ai_members(tmp_path, monkeypatch):
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path))
    found = held("After the July launches", 0, tmp_path)

    _is_whole(*found)
    told = replay(found[-1]).events()
    assert any(isinstance(event, NewsBroke) for event in told)
