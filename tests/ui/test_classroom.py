"""A class at one device: coming to the desk, the clock, the console, stopping and going on."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.model.actions import AcceptOffer, AskPoll, MakeOffer, PassTurn, TakeFloor
from game.model.events import ActTakenBack, Announced, NewsBroke, PromiseBroken
from game.model.phases import Phase
from game.model.voting import Vote
from game.play.lesson import Late, Way
from game.play.lesson_record import beside
from game.play.sitting import replay
from game.ui.classroom import Classroom
from game.ui.delegations import SUFFIX
from game.ui.scenes.curtain import Curtain
from game.ui.scenes.open_floor import OpenFloor
from game.ui.window import go_on
from tests.rules.bargains import package
from tests.ui.lesson_stage import LESSON, PINS, Time, agreed, changed, come, console, lesson, quiet, seat
from tests.ui.stage import QUICK, click, key, keys, post, until, window, words, write

ROOT = Path(__file__).parents[2]


def begun(app):
    """Open the first round."""
    click(app, "begin-rounds")
    quiet(app)


def public_log(room):
    return [event for page in room.table.public.log for event in page]


# Coming to the desk


def test_the_public_view_stands_from_the_beginning_and_ai_members_wait_for_the_class():
    with lesson() as (app, room, _time):
        assert isinstance(app.scene, OpenFloor)
        begun(app)

        assert room.table.session.actions == ()
        assert room.table.reader is None


def test_delegations_come_in_any_order_and_what_they_do_stands_in_the_journal_at_once(tmp_path):
    with lesson(folder=tmp_path) as (app, room, _time):
        begun(app)
        kes, arv = seat(room, "KES"), seat(room, "ARV")
        shown = come(app, "KES", "22")
        assert shown.do(MakeOffer(kes, arv, (arv,), package(0, 1)))
        click(app, "leave")
        assert isinstance(app.scene, OpenFloor)
        shown = come(app, "ARV", "11")
        assert shown.view.table[0].proposer == kes
        key(app, "return")
        agreed(app)
        quiet(app)

        assert isinstance(app.scene, OpenFloor)
        written = replay(room.table.session.journal).actions
        assert [type(action) for action in written if action.seat in room.people][-1] is PassTurn
        assert TakeFloor(arv) in written or TakeFloor(kes) in written


def test_a_wrong_pin_opens_nothing_and_the_way_out_leads_back_to_the_room():
    with lesson() as (app, room, _time):
        begun(app)
        click(app, "desk-KES")
        for _try in range(3):
            write(app, "12")
            key(app, "return")
        assert isinstance(app.scene, Curtain)
        assert room.table.reader is None
        assert "Your teacher can give you a new one from the console." in words(app)
        click(app, "away")

        assert isinstance(app.scene, OpenFloor)
        assert room.table.session.actions == ()


def test_when_all_are_done_the_ai_members_act_and_the_next_round_begins():
    with lesson() as (app, room, _time):
        begun(app)
        for code in ("SEL", "ARV", "KES"):
            come(app, code, PINS[code])
            click(app, "end")
            agreed(app)
        quiet(app)

        assert room.table.public.round == 2
        assert isinstance(app.scene, OpenFloor | type(None)) or app.scene.name == "news"
        assert len(room.waiting()) == 3


def test_a_desk_is_off_the_screen_as_soon_as_its_delegation_is_done():
    with lesson() as (app, room, _time):
        begun(app)
        shown_while_busy = []
        look = room.look

        def watching():
            look()
            if room.table.is_busy:
                shown_while_busy.append((room.table.reader, app.scenes[0].name))

        room.table.changed = watching
        for code in ("SEL", "ARV", "KES"):
            come(app, code, PINS[code])
            click(app, "end")
            agreed(app)
        quiet(app)

        assert shown_while_busy
        assert set(shown_while_busy) == {(None, "open-floor")}


def test_news_of_a_round_are_shown_to_all_as_it_begins():
    held = changed(scenario="dprk-2017-07", delegations=(("USA",), ("CHN",)), late=Late.PASS)
    with lesson(held, pins={}) as (app, room, time):
        begun(app)
        for _round in range(5):
            time.goes(app, room.plan.round + 6)
            quiet(app)
            if app.scene.name == "news":
                break

        told = [event for page in room.table.public.log for event in page if isinstance(event, NewsBroke)]
        assert app.scene.name == "news"
        assert app.scene._events == tuple(told)
        assert isinstance(app.scenes[0], OpenFloor)


def test_a_delegation_of_two_seats_chooses_for_which_it_comes():
    with lesson(changed(delegations=(("ARV",), ("KES", "SEL")))) as (app, room, _time):
        begun(app)
        click(app, "desk-KES")
        assert app.scene.name == "which-seat"
        click(app, "seat-SEL")
        write(app, PINS["SEL"])
        key(app, "return")

        assert room.table.reader == seat(room, "SEL")


def test_a_desk_that_was_left_is_not_shown_when_the_window_comes_back():
    with lesson() as (app, room, _time):
        begun(app)
        come(app, "KES", "22")
        post(app, pygame.event.Event(pygame.WINDOWMINIMIZED))

        assert isinstance(app.scene, OpenFloor)
        assert room.table.reader is None


# The clock


def test_the_clock_ends_the_round_and_staff_acts_for_who_has_not():
    with lesson() as (app, room, time):
        begun(app)
        time.goes(app, room.plan.round + 6)
        quiet(app)

        assert room.table.public.round == 2
        acted = {action.seat for action in room.table.session.actions}
        assert set(room.people) <= acted
        assert room.deputised() == ()
        assert room.timekeeper.clock.part == "round 2"
        assert room.timekeeper.clock.is_running


def test_who_has_not_acted_passes_where_the_teacher_chose_so():
    with lesson(changed(late=Late.PASS)) as (app, room, time):
        begun(app)
        time.goes(app, room.plan.round + 6)
        quiet(app)

        own = [action for action in room.table.session.actions if action.seat in room.people]
        assert {type(action) for action in own} == {PassTurn}


def test_who_is_at_the_desk_when_the_time_is_out_may_finish_for_a_while():
    with lesson() as (app, room, time):
        begun(app)
        come(app, "KES", "22")
        time.goes(app, room.plan.round + 1)
        assert room.table.reader == seat(room, "KES")
        assert "You have 30 seconds to finish" in app.toasts[-1].said
        time.goes(app, 40)
        quiet(app)

        assert room.table.reader is None
        assert room.table.public.round == 2


def test_sleep_and_a_stopped_clock_eat_no_time():
    with lesson() as (app, room, time):
        begun(app)
        time.goes(app, 20)
        left = room.timekeeper.clock.left
        time.now += 3_600  # the lid was closed
        app.turn()
        assert (room.timekeeper.clock.left, room.timekeeper.clock.is_running) == (left, False)
        assert room.timekeeper.clock.has_slept
        time.goes(app, 600)
        assert room.timekeeper.clock.left == left
        console(app)
        click(app, "pause")
        time.goes(app, 10)

        assert room.timekeeper.clock.left == left - 10


def test_the_clock_is_shown_at_the_desk_and_in_the_room():
    with lesson() as (app, room, time):
        begun(app)
        time.goes(app, 7)
        said = f"{room.timekeeper.clock.shown // 60}:{room.timekeeper.clock.shown % 60:02}"
        assert said in words(app)
        come(app, "KES", "22")

        assert said in words(app)


def test_turn_by_turn_the_curtain_calls_and_the_clock_skips_who_does_not_come():
    with lesson(changed(way=Way.TURNS)) as (app, room, time):
        begun(app)
        until(app, lambda: isinstance(app.scene, Curtain))
        first = app.scene.seat
        assert "console" in keys(app)
        time.goes(app, room.plan.turn + 6)
        until(app, lambda: isinstance(app.scene, Curtain) and app.scene.seat not in (None, first))

        assert room.deputised() == ()
        assert any(action.seat == first for action in room.table.session.actions)


def test_the_clock_of_the_introduction_runs_and_the_first_round_opens_by_itself():
    with lesson() as (app, room, time):
        assert room.timekeeper.clock.part == "intro"
        assert room.timekeeper.clock.is_running
        time.goes(app, room.plan.intro + 6)

        assert room.timekeeper.clock.part == "round 1"
        assert room.timekeeper.clock.is_running


@pytest.mark.parametrize("way", list(Way), ids=lambda way: way.value)
def test_while_all_read_a_delegation_reads_at_the_desk_and_acts_not_yet(way):
    with lesson(changed(way=way)) as (app, room, _time):
        come(app, "SEL", "33")
        assert room.table.session.actions == ()
        click(app, "leave")

        assert isinstance(app.scene, OpenFloor)


def test_of_two_contradictory_deals_the_first_closes_the_other_and_the_second_breaks_it_after_a_warning():
    with lesson(changed(core=False)) as (app, room, _time):
        begun(app)
        arv, kes, sel = (seat(room, code) for code in ("ARV", "KES", "SEL"))
        for other, code, level in ((kes, "KES", 0), (sel, "SEL", 1)):
            shown = come(app, code, PINS[code])
            assert shown.do(MakeOffer(other, arv, (arv,), package(0, level)))
            click(app, "leave")
        shown = come(app, "ARV", "11")
        assert {offer.proposer for offer in shown.view.table} == {kes, sel}
        assert shown.do(AcceptOffer(arv, kes))
        assert shown.view.draft(arv).text.levels[0] == 0
        assert shown.view.table == ()  # the text has moved under the other offer, which closes it
        click(app, "leave")
        shown = come(app, "SEL", "33")
        assert shown.do(MakeOffer(sel, arv, (arv,), package(0, 1)))
        click(app, "leave")
        shown = come(app, "ARV", "11")
        shown.ask(AcceptOffer(arv, sel))
        app.turn()
        assert app.scene.name == "confirm"
        assert "20" in words(app)
        click(app, "keep")
        assert shown.view.draft(arv).text.levels[0] == 0
        shown.ask(AcceptOffer(arv, sel))
        app.turn()
        click(app, "do")

        assert shown.view.draft(arv).text.levels[0] == 1
        assert PromiseBroken(arv, arv) in public_log(room)
        assert room.table.public.credibility[arv] < 70


# Sealed rounds


def test_in_sealed_rounds_all_is_revealed_at_the_end_of_the_round():
    with lesson(changed(way=Way.SEALED, late=Late.PASS)) as (app, room, time):
        begun(app)
        shown = come(app, "KES", "22")
        assert shown.do(AskPoll(seat(room, "KES"), seat(room, "ARV")))
        click(app, "leave")
        assert room.table.public.polls == ()
        time.goes(app, room.plan.round + 6)
        quiet(app)

        assert any(poll.asker == seat(room, "KES") for poll in room.table.public.polls)


# The console


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


# The vote


def test_a_vote_by_show_of_hands_counts_what_the_room_showed():
    with lesson() as (app, room, time):
        begun(app)
        _until_ballot(app, room, time)
        click(app, "hands")
        assert app.tree.node("cast").refusal == "3 hands are missing."
        for code in ("ARV", "KES", "SEL"):
            app.tree.node(f"hand-{code}")._choose(0 if code != "SEL" else 1)
            app.turn()
        click(app, "cast")
        until(app, lambda: app.scene.name == "vote")

        cast = {one.seat: one.vote for one in room.table.public.counts[-1].casts}
        hands = [cast[seat(room, code)] for code in ("ARV", "KES", "SEL")]
        assert hands == [Vote.YES, Vote.YES, Vote.NO]


def _until_ballot(app, room, time):
    """Let rounds pass until a vote is asked for, or fail."""
    for _round in range(12):
        if room.table.public.phase is Phase.BALLOT and room.waiting():
            return
        assert not room.table.is_over
        time.goes(app, room.plan.round + 6)
        quiet(app)
        while app.scene is not None and app.scene.name in ("news", "vote"):
            app.turn(pygame.event.get())
            for name in ("on", "all"):
                if name in keys(app):
                    click(app, name)
                    break
        quiet(app)
    raise AssertionError("no vote was asked for")


# Stopping and going on


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
