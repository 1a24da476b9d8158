"""Setting a lesson up: what is chosen, the plan beside it, files kept and opened again, names and PINs."""

import pytest
from attrs import evolve

from game import paths
from game.play.lesson import Late, Way
from game.play.lesson_shelf import keep, kept, read
from game.scenario.library import load
from game.ui.classroom import Classroom
from game.ui.delegations import CONSOLE, SUFFIX
from game.ui.lesson.seats import delegated
from game.ui.scenes.lesson import LessonSetup
from game.ui.scenes.lessons import Lessons
from game.ui.scenes.open_floor import OpenFloor
from game.ui.scenes.sign_in import SignIn
from game.ui.window import home
from tests.ui.lesson_stage import LESSON
from tests.ui.stage import QUICK, click, key, keys, until, window, words, write


@pytest.fixture
def app():
    """Give a window on the set-up of a lesson."""
    with window(kept=QUICK) as app:
        home(app)
        until(app, lambda: app.scene.shelf.listings is not None)
        click(app, "teach")
        until(app, lambda: "scenario" in keys(app))
        yield app
        if app.game is not None:
            app.game.close()


def chosen(app, name, place):
    """Choose an option of a control."""
    app.tree.node(name)._choose(place)
    app.turn()


def test_as_it_opens_a_lesson_can_begin_in_two_clicks(app):
    setup = app.scene
    assert isinstance(setup, LessonSetup)
    assert setup.lesson.scenario == "dprk-2017-07"
    assert len(setup.lesson.delegations) == 3
    assert "It fits." in words(app)
    click(app, "begin")
    assert isinstance(app.scene, SignIn)
    assert len(set(app.scene.pins.values())) == 4
    click(app, "begin")
    until(app, lambda: isinstance(app.scene, OpenFloor))

    assert isinstance(app.game, Classroom)
    assert app.game.lesson == setup.lesson


def test_every_term_is_chosen_by_clicks_and_the_plan_follows(app):
    chosen(app, "way", 0)
    assert "3 seats taking turns for a minute each need" in words(app)
    chosen(app, "minutes", 2)
    assert "It fits." in words(app)
    chosen(app, "lessons", 1)
    assert "180 minutes, in 2 lessons" in words(app)
    chosen(app, "late", 1)
    chosen(app, "skill", 2)
    for switch in ("core", "aided", "pins"):
        click(app, switch)
    lesson = app.scene.lesson

    assert (lesson.way, lesson.late, lesson.minutes, lesson.lessons) == (Way.TURNS, Late.PASS, 90, 2)
    assert (lesson.skill, lesson.core, lesson.aided, lesson.pins) == ("ambassador", False, False, False)


def test_delegations_are_added_taken_away_and_given_further_seats(app):
    click(app, "another")
    assert len(app.scene.lesson.delegations) == 4
    click(app, "fewer")
    click(app, "fewer")
    assert app.scene.lesson.delegations == (("USA",), ("CHN",))
    click(app, "seat-JPN")
    click(app, "option-1")
    assert app.scene.lesson.delegations == (("USA", "JPN"), ("CHN",))
    click(app, "seat-CHN")
    click(app, "option-0")
    assert app.scene.lesson.delegations == (("USA", "JPN"),)
    click(app, "seat-BOL")
    click(app, "option-2")

    assert app.scene.lesson.delegations == (("USA", "JPN"), ("BOL",))


def test_a_lesson_is_kept_and_opened_again_next_year(app):
    click(app, "another")
    chosen(app, "way", 1)
    click(app, "title")
    write(app, "Zwölfte – 十二")
    click(app, "keep-lesson")
    (file,) = kept()
    assert read(file.path) == app.scene.lesson
    before = app.scene.lesson
    click(app, "fewer")
    click(app, "open-lesson")
    assert isinstance(app.scene, Lessons)
    click(app, f"lesson-{file.path.name}")

    assert app.scene.lesson == before


def test_a_broken_file_stands_in_the_list_with_its_sentence_and_one_with_strangers_is_refused(app):
    paths.lessons().mkdir(parents=True)
    (paths.lessons() / "broken.toml").write_text("format = 8", encoding="utf-8")
    strange = evolve(LESSON, scenario="dprk-2017-07", delegations=(("XYZ",),))
    path = keep(strange)
    before = app.scene.lesson
    click(app, "open-lesson")
    assert "made by a newer Penholder" in words(app)
    click(app, f"lesson-{path.name}")

    assert "asks for what is not here: XYZ" in app.toasts[-1].said
    assert app.scene.lesson == before


def test_names_and_pins_lie_beside_the_game_and_open_every_seat_of_a_delegation(app):
    click(app, "seat-JPN")
    click(app, "option-1")
    click(app, "begin")
    sign = app.scene
    click(app, "name-0")
    write(app, "第一代表团")
    pin, other, own = sign.pins[0], sign.pins[1], sign.pins[-1]
    key(app, "return")
    click(app, "begin")
    until(app, lambda: isinstance(app.scene, OpenFloor))
    room = app.game
    council = room.table.scenario.council
    for code in ("USA", "JPN"):
        desk = room.desk_of(council.seat(code))
        assert desk.name == "第一代表团"
        assert desk.is_opened_by(pin)
        assert not desk.is_opened_by(other)
    assert room.console.is_opened_by(own)
    journal = room.table.session.journal
    beside = journal.with_name(journal.name + SUFFIX).read_text(encoding="utf-8")

    assert f'"{CONSOLE}"' in beside
    assert f'"{pin}"' not in beside
    assert "第一代表团" not in journal.read_text(encoding="utf-8")


def test_who_holds_a_pen_or_a_veto_is_given_to_people_first():
    codes = [codes[0] for codes in delegated(load("dprk-2017-07"), 6)]

    assert codes[0] == "USA"
    assert set(codes[:5]) == {"USA", "CHN", "FRA", "RUS", "GBR"}
