"""Who plays: the choice of seats."""

from game.play.sitting import HUMAN
from game.scenario.library import load
from game.ui.scenes.seating import Seating
from tests.ui.front_stage import arrived, title
from tests.ui.stage import click, until, window, write


def test_seats_are_sensible_as_they_open():
    with window() as app:
        seating = Seating(app, load("dprk-2017-07"))

        assert [seating.scenario.council.members[seat].code for seat in seating.humans] == ["USA"]
        assert set(seating.players) == {HUMAN, "counsellor"}
        assert not seating.is_room_open()


def test_a_person_in_an_elected_seat_opens_the_room_unless_told_otherwise():
    with window() as app:
        seating = Seating(app, load("dprk-2017-07"))
        app.open(seating)
        app.turn()
        app.tree.node("player-ETH").set(0)
        app.turn()
        assert app.tree.node("open-room").is_on
        app.tree.node("open-room").press()
        app.turn()

        assert not seating.is_room_open()


def test_one_person_who_takes_another_seat_leaves_the_first_until_several_play():
    with window() as app:
        seating = Seating(app, load("dprk-2017-07"))
        app.open(seating)
        app.turn()

        def codes():
            return [seating.scenario.council.members[seat].code for seat in seating.humans]

        app.tree.node("player-ETH").set(0)
        app.turn()
        assert codes() == ["ETH"]
        assert seating.players[seating.scenario.council.seat("USA")] == "counsellor"
        app.tree.node("shared").press()
        app.turn()
        app.tree.node("player-USA").set(0)
        app.turn()
        assert codes() == ["ETH", "USA"]
        app.tree.node("shared").press()
        app.turn()
        assert codes() == ["ETH"]


def test_what_was_chosen_is_what_is_played():
    with title() as app:
        click(app, "new")
        click(app, "scenario-tutorial")
        app.tree.node("player-ARV").set(3)
        app.turn()
        app.tree.node("player-PAL").set(0)
        app.turn()
        app.tree.node("staff").press()
        app.turn()
        click(app, "seed")
        write(app, "4x2")
        click(app, "begin")
        until(app, lambda: app.game is not None)
        start = app.game.table.session.header

        assert start.seed == 42
        assert start.seats == ("ambassador", "counsellor", HUMAN, "counsellor", "counsellor")
        assert start.setup.unaided
        assert app.game.table.session.journal is not None


def test_nobody_needs_to_play():
    with title() as app:
        click(app, "new")
        click(app, "scenario-tutorial")
        app.tree.node("player-ARV").set(1)
        app.turn()
        app.tree.node("skill").set(0)
        app.turn()
        click(app, "begin")
        until(app, lambda: app.game is not None)
        arrived(app)

        assert app.game.table.is_over
