"""The chamber: what is on it, and what its keys and buttons do."""

import pytest

from game.ui.hues import Hue
from game.ui.widgets.node import Control
from tests.ui.stage import chamber, click, key, settled, words

SIZES = {"1920x1080": (1920, 1080), "1024x640": (1024, 640), "4:3": (1024, 768), "4K": (3840, 2160)}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_every_seat_has_a_plate_with_its_stance_in_words(size):
    with chamber("dprk-2017-07", ("USA",), size) as shown:
        said = {node.key for node in shown.app.tree.root.walk() if node.key.startswith("seat-")}

        assert said == {f"seat-{seat}" for seat in shown.table.scenario.council.seats}


def test_a_passed_turn_goes_on_to_the_next_one():
    with chamber() as shown:
        first = shown.view.round
        click(shown.app, "end")
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
