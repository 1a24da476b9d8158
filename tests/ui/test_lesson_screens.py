"""The screens of a lesson in every theme, size and length of words: whole, apart, legible, named."""

import pytest
from attrs import evolve

from game.play.lesson import Lesson, Way
from game.scenario.library import load
from game.ui.delegations import Desk
from game.ui.lesson.seats import delegated
from game.ui.scenes.console import Console
from game.ui.scenes.console_door import Door
from game.ui.scenes.curtain import Curtain
from game.ui.scenes.lesson import LessonSetup
from game.ui.scenes.lessons import Lessons
from game.ui.scenes.papers import Papers
from game.ui.scenes.show_of_hands import ShowOfHands
from game.ui.scenes.sign_in import SignIn
from game.ui.scenes.which_seat import WhichSeat
from game.ui.shelf import Shelf
from game.words.language import use_language, use_translations
from tests.ui.lesson_stage import LESSON, lesson
from tests.ui.pseudo import Longer
from tests.ui.soundness import faults
from tests.ui.stage import QUICK, click, until

LOOKS = {
    "1 wide": ((1920, 1080), "dark", 100),
    "2 light, and larger": ((1920, 1080), "light", 125),
    "3 a small window": ((1024, 640), "dark", 100),
    "4 the smallest window, half as large again": ((1024, 640), "contrast", 150),
    "5 a square projector": ((1024, 768), "light", 115),
}

MANY = Lesson("dprk-2017-07", delegated(load("dprk-2017-07"), 15), skill="attache", seed=7)
WORDY = Desk(name="Die Delegation mit dem längsten Namen der Klasse, zu dritt").locked("1")


@pytest.mark.parametrize("words", ["plain", "longer"])
@pytest.mark.parametrize(("size", "theme", "scale"), LOOKS.values(), ids=LOOKS)
def test_nothing_sticks_out_overlaps_or_is_faint(size, theme, scale, words):
    if words == "longer":
        use_translations(Longer())
    found = {}

    def look_at(app, name=None):
        app.turn()
        found[name or app.scene.name] = faults(app.tree.root, app.look)

    kept = evolve(QUICK, theme=theme, scale=scale)
    try:
        with lesson(MANY, size=size, kept=kept, pins={}) as (app, room, _time):
            room._delegations = room._delegations.having("USA", WORDY)
            look_at(app, "introduction")
            click(app, "begin-rounds")
            look_at(app)
            for scene in (Door(app, room), Console(app, room), Papers(app, room, 0), ShowOfHands(app, room)):
                app.open(scene)
                look_at(app)
                app.close()
            app.open(Console(app, room))
            for tab in (1, 2):
                app.scene._turn(tab)
                look_at(app, f"console {tab}")
            app.close()
            app.open(WhichSeat(app, room, (0, 1, 2)))
            look_at(app)
            app.close()
            room.come(next(seat for seat in room.people if room.desk_of(seat).is_locked))
            assert isinstance(app.scene, Curtain)
            look_at(app)
            click(app, "away")
            shelf = Shelf(lambda: app.later(app.refresh))
            setup = LessonSetup(app, shelf, evolve(MANY, way=Way.TURNS, lessons=3))
            app.open(setup)
            until(app, lambda: shelf.listings is not None)
            for tab in range(3):
                setup._turn(tab)
                look_at(app, f"lesson {tab}")
            app.open(SignIn(app, MANY, load(MANY.scenario)))
            look_at(app)
            app.open(Lessons(app, lambda _lesson, _path: None))
            look_at(app)
        with lesson(LESSON, size=size, kept=kept, pins={}) as (app, room, _time):
            room._delegations = room._delegations.having("ARV", WORDY)
            click(app, "begin-rounds")
            look_at(app, "few")
    finally:
        use_language("en")

    assert {name: told for name, told in found.items() if told} == {}
