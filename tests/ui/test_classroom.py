"""A class at one device: coming to the desk, sealed rounds, the vote."""

import pygame

from game.model.actions import AskPoll, MakeOffer, PassTurn, TakeFloor
from game.model.events import NewsBroke
from game.model.phases import Phase
from game.model.voting import Vote
from game.play.lesson import Late, Way
from game.play.sitting import replay
from game.ui.scenes.curtain import Curtain
from game.ui.scenes.open_floor import OpenFloor
from tests.rules.bargains import package
from tests.ui.lesson_stage import (
    PINS,
    agreed,
    begun,
    changed,
    come,
    lesson,
    quiet,
    seat,
)
from tests.ui.stage import click, key, keys, post, until, words, write

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
