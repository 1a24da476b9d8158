"""The chamber: what is on it, and what its keys and buttons do."""

import pygame
import pytest

from game.ui.aides import Aides
from game.ui.hues import Hue
from game.ui.scenes.chamber import Chamber
from game.ui.table import Table
from game.ui.track import stops
from game.ui.widgets.node import Control
from tests.ui.papers_stage import large
from tests.ui.stage import chamber, click, end_turn, key, keys, post, settled, window, words

SIZES = {"1920x1080": (1920, 1080), "1024x640": (1024, 640), "4:3": (1024, 768), "4K": (3840, 2160)}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_every_seat_has_a_plate_with_its_stance_in_words(size):
    with chamber("dprk-2017-07", ("USA",), size) as shown:
        said = {node.key for node in shown.app.tree.root.walk() if node.key.startswith("seat-")}

        assert said == {f"seat-{seat}" for seat in shown.table.scenario.council.seats}


def test_a_passed_turn_goes_on_to_the_next_one():
    with chamber() as shown:
        first = shown.view.round
        end_turn(shown.app)
        settled(shown.table)

        assert shown.table.is_over or shown.view.round > first or shown.view.phase.value != "consultations"


def test_keys_walk_round_all_controls_and_come_back():
    with chamber() as shown:
        tree = shown.app.tree
        number = len(list(tree.controls()))
        met = []
        for _step in range(number):
            key(shown.app, "tab")
            met.append(tree.focus)
        key(shown.app, "tab")

        assert len(set(map(id, met))) == number
        assert tree.focus is met[0]


def test_the_public_table_shows_no_points_no_chances_and_no_letters():
    with chamber("dprk-2017-07", ("USA",)) as shown:
        shown.is_public = True
        shown.app.refresh()
        shown.app.turn()
        nodes = list(shown.app.tree.root.walk())
        inks = {ink for node in nodes for ink, _under in node.inks()}

        assert not any(getattr(node, "chance", "") or getattr(node, "figures", ()) for node in nodes)
        assert Hue.PRIVATE_TEXT not in inks
        assert "Inbox" not in words(shown.app)


def test_what_cannot_be_done_keeps_the_focus_and_says_why():
    with chamber("dprk-2017-07", ("ETH",)) as shown:
        refused = [node for node in shown.app.tree.controls() if isinstance(node, Control) and node.refusal]

        for node in refused:
            assert "(" in node.refusal, node.key


def test_an_unspent_turn_is_not_ended_by_one_key():
    with chamber() as shown:
        key(shown.app, "return")

        assert shown.app.scene.name == "confirm"
        assert "2 actions left" in words(shown.app)
        assert shown.view.round == 1


def test_a_notice_goes_by_itself_and_by_a_click(monkeypatch):
    monkeypatch.setattr("game.ui.application.TOAST", 40)
    with chamber() as shown:
        app = shown.app
        app.toast("The others answer at their turns.")
        app.turn()
        pygame.time.wait(60)
        app.turn()
        assert not app.toasts

        monkeypatch.setattr("game.ui.application.TOAST", 60_000)
        app.toast("The others answer at their turns.")
        app.turn()
        below_the_bar = (app.surface.get_width() // 2, app.look.px(100))
        post(app, pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=below_the_bar, button=1, touch=False))
        assert not app.toasts


def test_what_was_told_to_a_seat_does_not_stay_on_the_public_view_and_esc_leads_back():
    with chamber() as shown:
        app = shown.app
        app.toast("Arvenia declines the offer of Tavoria.")
        shown.deeds.public()
        app.turn()
        assert not app.toasts
        assert "desk" in keys(app)

        key(app, "escape")
        assert app.scene is shown


def test_a_draft_that_not_all_have_is_circulated_from_the_table():
    with chamber("dprk-2017-07", ("USA",)) as shown:
        assert "circulate" in keys(shown.app)
        assert "blue" not in keys(shown.app)
        assert "Russia enters" in [stop.mark for stop in stops(shown.view)]


@pytest.mark.parametrize("number", [2, 15, 25])
def test_no_plate_covers_another(number):
    with window() as app:
        table = Table(app, large(number, 6))
        app.open(Chamber(app, table))
        app.turn()
        plates = [node.rect for node in app.tree.root.walk() if node.key.startswith("seat-")]
        table.leave()

    assert len(plates) == number
    assert not [one for place, one in enumerate(plates) if one.collidelist(plates[place + 1 :]) != -1]


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 640)])
def test_the_staff_room_opens_while_staff_still_counts(monkeypatch, size):
    monkeypatch.setattr(Aides, "whip_count", lambda *told: None)
    with chamber("dprk-2017-07", ("USA",), size) as shown:
        key(shown.app, "s")

        assert shown.app.scene is not None
        assert shown.app.scene.name == "staff"


def test_a_letter_in_the_middle_of_the_table_opens_the_inbox(monkeypatch):
    monkeypatch.setattr("game.ui.chamber.middle.letters", lambda view: iter([(1, "offers a deal")]))
    with chamber() as shown:
        shown.app.turn()
        click(shown.app, "letter-0")

        assert shown.app.scene is not None
        assert shown.app.scene.name == "inbox"
