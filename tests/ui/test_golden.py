"""Screens look as they did: small pictures beside those kept, and proof that the comparison sees what it should."""

import numpy as np
import pytest

from tests.ui.golden import MOST, SCREENS, difference, kept, taken

BUTTON = (slice(200, 240), slice(150, 160))
"""Where a button would stand, 240 by 60 pixels in the window."""


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_looks_like_the_picture_kept_of_it(name):
    assert difference(taken(name), kept(name)) <= MOST


def test_a_button_in_another_colour_is_seen():
    whole = kept("chamber-dark")
    changed = whole.copy()
    changed[BUTTON] = (200, 80, 0)

    assert difference(whole, changed) > MOST


def test_what_moves_by_a_line_of_text_is_seen():
    whole = kept("chamber-dark")

    assert difference(whole, np.roll(whole, 5, axis=1)) > MOST


def test_letters_drawn_a_little_otherwise_are_not():
    whole = kept("brief").astype(int)
    softer = (whole * 2 + np.roll(whole, 1, axis=0)) // 3

    assert difference(kept("brief"), softer.astype(np.uint8)) <= MOST
