"""Icons can be tinted and scaled, and none that a screen asks for is missing."""

import pytest

from game import paths
from tests.assets.png import picture

ICONS = paths.assets() / "icons"
NEEDED = {
    "1.1 stances": "check check-circle dot-circle minus cross",
    "1.2 the two views": "eye lock",
    "1.3 actions": "swap envelope pencil bars speech gavel megaphone handshake link broken-link undo",
    "1.4 what a text may be": "no-entry diamond star flag warning info document",
    "1.5 the course of things": "play pause next rewind clock calendar burst",
    "1.6 who plays": "person people chip shield",
    "1.7 where to go": "arrow-right chevron-up chevron-down chevron-left chevron-right triangle-up triangle-down",
    "1.8 the window": "menu gear question search plus close volume mute folder save book list full-screen sun moon",
    "1.9 the game itself": "emblem gavel-large",
}
SIZES = {"gavel-large": 256}  # pixels; all others 96
TINTED = sorted(file for file in ICONS.glob("*.png") if file.stem not in SIZES)


@pytest.mark.parametrize("names", NEEDED.values(), ids=NEEDED)
def test_is_there(names):
    assert [name for name in names.split() if not (ICONS / f"{name}.png").is_file()] == []


def test_2_no_icon_is_beyond_need():
    assert {file.stem for file in ICONS.iterdir()} == {name for names in NEEDED.values() for name in names.split()}


@pytest.mark.parametrize("file", sorted(ICONS.glob("*.png")), ids=lambda file: file.stem)
def test_3_each_is_square_and_seen_through(file):
    icon = picture(file)

    assert icon.width == icon.height == SIZES.get(file.stem, 96)
    assert not icon.is_opaque


@pytest.mark.parametrize("file", TINTED, ids=lambda file: file.stem)
def test_4_those_to_tint_are_white_even_where_nothing_is_seen(file):
    assert picture(file).hues() == {255}  # else scaling mixes a dark rim into them
