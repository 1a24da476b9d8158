"""A seat's first turn, the curtain before it, and the menu: handing the device and the seats on."""

import pygame
import pytest

from game.ui.delegations import Delegations, Desk, kept_beside
from tests.ui.front_stage import arrived, sitting
from tests.ui.stage import click, key, post, words, write

PIN = "4711"


# A seat's first turn


def test_instructions_are_shown_once_and_can_be_read_again_by_their_key():
    with sitting() as app:
        assert app.scene.name == "instructions"
        shown = words(app)
        assert "What Arvenia wants" in shown
        assert "Urgency: a full answer to the crisis" in shown
        click(app, "table")
        assert app.scene.name == "chamber"
        key(app, "y")
        assert app.scene.name == "instructions"
        key(app, "escape")
        key(app, "c")
        assert app.scene.name == "brief"
        key(app, "escape")
        key(app, "v")

        assert app.scene.is_public


def test_red_lines_stand_in_the_instructions():
    with sitting(("KES",)) as app:
        assert "Red line: Trade with Merrow: no arms, no fuel." in words(app)


# The curtain


def locked(code="ARV", pin=PIN):
    return Delegations({code: Desk(name="Group three").locked(pin)})


def enter(app, pin):
    click(app, "pin")
    write(app, pin)
    key(app, "return")


def test_a_pin_is_asked_and_a_wrong_one_is_refused():
    with sitting(("ARV", "PAL"), delegations=locked()) as app:
        assert app.scene.name == "curtain"
        assert "Group three" in words(app)
        for wrong in ("", "0000", PIN + "1"):
            enter(app, wrong)
            assert app.scene.name == "curtain"
            assert app.game.table.reader is None
        assert "That is not the PIN." in words(app)
        enter(app, PIN)

        assert app.scene.name == "instructions"


def test_a_pin_outlives_the_window(tmp_path):
    with sitting(("ARV", "PAL"), folder=tmp_path, delegations=locked()) as app:
        journal = app.game.table.session.journal

    assert kept_beside(journal).of("ARV").is_opened_by(PIN)
    assert PIN not in "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())


LEAVING = {
    "1 minimised: at once": (pygame.WINDOWMINIMIZED, 0),
    "2 without the focus: after a moment": (pygame.WINDOWFOCUSLOST, 1_600),
}


@pytest.mark.parametrize(("event", "wait"), LEAVING.values(), ids=LEAVING)
def test_leaving_the_window_draws_the_curtain_and_its_own_seat_finds_everything_again(event, wait):
    with sitting(("ARV", "PAL")) as app:
        click(app, "open")
        click(app, "table")
        key(app, "y")
        app.toast("Arvenia would gain 12 points")
        post(app, pygame.event.Event(event))
        if wait:
            assert app.scene.name == "instructions"
            pygame.time.wait(wait)
            app.turn()
            app.turn()

        assert app.scene.name == "curtain"
        assert app.game.table.reader is None
        assert not app.toasts
        assert "wants" not in words(app)
        click(app, "open")
        assert app.scene.name == "instructions"
        assert app.game.table.reader == 0


def test_the_focus_coming_back_at_once_leaves_everything_as_it_is():
    with sitting(("ARV", "PAL")) as app:
        click(app, "open")
        post(app, pygame.event.Event(pygame.WINDOWFOCUSLOST))
        post(app, pygame.event.Event(pygame.WINDOWFOCUSGAINED))
        pygame.time.wait(1_600)
        app.turn()

        assert app.scene.name == "instructions"


def test_alone_nobody_needs_a_curtain():
    with sitting() as app:
        post(app, pygame.event.Event(pygame.WINDOWMINIMIZED))

        assert app.scene.name == "instructions"


# The menu


def test_the_menu_tells_where_the_game_is_kept_and_leads_back_to_the_title(tmp_path):
    with sitting(folder=tmp_path) as app:
        click(app, "table")
        key(app, "escape")
        assert app.scene.name == "menu"
        assert str(tmp_path / "a.journal") in words(app)
        click(app, "leave")

        assert [scene.name for scene in app.scenes] == ["title"]
        assert app.game is None


def test_a_seat_handed_to_an_ai_member_plays_on_and_can_be_taken_back(tmp_path):
    with sitting(("ARV", "PAL"), folder=tmp_path) as app:
        click(app, "open")
        click(app, "table")
        key(app, "escape")
        click(app, "robot")
        click(app, "do")
        arrived(app)

        table = app.game.table
        assert table.awaited == 2
        assert app.scene.name == "curtain"
        assert kept_beside(table.session.journal).of("ARV").deputy == "counsellor"
        click(app, "open")
        click(app, "table")
        key(app, "escape")
        click(app, "back-0")
        assert table.session.deputised == ()
        assert app.scene.name == "curtain"


def test_a_seat_handed_to_another_person_has_a_new_pin():
    with sitting(("ARV", "PAL"), delegations=locked()) as app:
        enter(app, PIN)
        click(app, "table")
        key(app, "escape")
        click(app, "person")
        click(app, "pin")
        write(app, "99")
        click(app, "do")
        enter(app, PIN)
        assert app.scene.name == "curtain"
        enter(app, "99")

        assert app.scene.name == "instructions"


def test_help_knows_the_screen_it_was_opened_from():
    with sitting() as app:
        click(app, "table")
        key(app, "f1")
        shown = words(app)

        assert "each plate is a member" in shown
        assert "Make offer" in shown
        assert "Read your instructions" in shown
        click(app, "back")
        assert app.scene.name == "chamber"
