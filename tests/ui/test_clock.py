"""The clock of a lesson."""

import pytest

from game.model.actions import AcceptOffer, MakeOffer, PassTurn
from game.model.events import PromiseBroken
from game.play.lesson import Late, Way
from game.ui.scenes.curtain import Curtain
from game.ui.scenes.open_floor import OpenFloor
from tests.rules.bargains import package
from tests.ui.lesson_stage import (
    PINS,
    begun,
    changed,
    come,
    console,
    lesson,
    public_log,
    quiet,
    seat,
)
from tests.ui.stage import click, keys, until, words


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
