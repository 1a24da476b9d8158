"""The teacher's console."""

from game.model.events import ActTakenBack, Announced, NewsBroke
from game.play.sitting import replay
from game.ui.delegations import SUFFIX
from game.ui.scenes.curtain import Curtain
from tests.ui.lesson_stage import (
    agreed,
    begun,
    come,
    console,
    lesson,
    public_log,
    quiet,
    seat,
)
from tests.ui.stage import click, key, until, words, write


def test_the_console_opens_to_its_own_pin_only():
    with lesson() as (app, _room, _time):
        begun(app)
        click(app, "console")
        write(app, "11")
        key(app, "return")
        assert app.scene.name == "console-door"
        write(app, "99")
        key(app, "return")

        assert app.scene.name == "console"


def test_the_clock_is_stopped_extended_and_shortened():
    with lesson() as (app, room, time):
        begun(app)
        console(app)
        left = room.timekeeper.clock.left
        click(app, "minute")
        assert room.timekeeper.clock.left == left + 60
        click(app, "five")
        assert room.timekeeper.clock.left == left + 360
        click(app, "less")
        click(app, "pause")
        time.goes(app, 100)

        assert room.timekeeper.clock.left == left + 300


def test_a_seat_is_skipped_handed_to_an_ai_member_and_given_back():
    with lesson() as (app, room, _time):
        begun(app)
        console(app)
        click(app, "skip-KES")
        quiet(app)
        assert seat(room, "KES") not in room.waiting()
        assert room.table.public.round == 1
        click(app, "hand-SEL")
        quiet(app)
        assert room.deputised() == (seat(room, "SEL"),)
        assert seat(room, "SEL") not in room.people
        click(app, "hand-SEL")
        quiet(app)

        assert room.deputised() == ()
        assert seat(room, "SEL") in room.people


def test_a_pin_is_reset_and_the_old_one_opens_nothing(tmp_path):
    with lesson(folder=tmp_path) as (app, room, _time):
        begun(app)
        console(app)
        app.tree.node("pin-KES").write("77")
        click(app, "reset-KES")
        click(app, "back")
        click(app, "desk-KES")
        write(app, "22")
        key(app, "return")
        assert isinstance(app.scene, Curtain)
        write(app, "77")
        key(app, "return")

        assert room.table.reader == seat(room, "KES")
        assert '"77"' not in (tmp_path / f"a.journal{SUFFIX}").read_text(encoding="utf-8")


def test_news_typed_in_and_news_released_are_shown_to_all_and_come_back_from_the_journal(tmp_path):
    with lesson(folder=tmp_path) as (app, room, _time):
        begun(app)
        console(app, tab=1)
        app.tree.node("announcement").write("وكالات: إطلاق صاروخ – 导弹")
        click(app, "announce")
        quiet(app)
        assert "وكالات" in app.toasts[-1].said
        assert Announced("وكالات: إطلاق صاروخ – 导弹") in public_log(room)
        if app.scene.name != "console":
            console(app, tab=1)
        free = [one for one in range(len(room.table.scenario.news)) if not app.tree.node(f"release-{one}").refusal]
        if free:
            click(app, f"release-{free[0]}")
            click(app, "do")
            until(app, lambda: app.scene.name == "news")
            click(app, "on")
            assert NewsBroke(free[0]) in public_log(room)
        again = replay(room.table.session.journal)

        assert again.state == room.table.session.state


def test_the_last_act_is_taken_back_and_the_minutes_say_whose_it_was():
    with lesson() as (app, room, _time):
        begun(app)
        come(app, "KES", "22")
        click(app, "end")
        agreed(app)
        quiet(app)
        assert seat(room, "KES") not in room.waiting()
        console(app, tab=2)
        click(app, "correct")
        click(app, "do")
        quiet(app)

        assert seat(room, "KES") in room.waiting()
        assert ActTakenBack(seat(room, "KES")) in public_log(room)


def test_the_advice_of_staff_is_locked_and_called_back():
    with lesson() as (app, room, _time):
        begun(app)
        console(app, tab=2)
        click(app, "advice")
        assert room.table.public.setup.unaided
        click(app, "back")
        come(app, "KES", "22")
        assert "Staff’s whip count" not in words(app)
        click(app, "leave")
        console(app, tab=2)
        click(app, "advice")
        app.turn()

        assert not room.table.public.setup.unaided


def test_the_papers_of_a_seat_are_shown_only_after_a_warning():
    with lesson() as (app, _room, _time):
        begun(app)
        console(app)
        click(app, "papers-KES")
        assert "switch the projector off" in words(app)
        click(app, "do")

        assert app.scene.name == "papers"


def test_the_game_is_ended_from_the_console_and_the_debrief_begins():
    with lesson() as (app, room, _time):
        begun(app)
        console(app, tab=2)
        click(app, "end-game")
        click(app, "do")
        until(app, lambda: app.scene.name == "result")

        assert room.table.is_over
