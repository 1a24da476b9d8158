"""What a player has set: what it is at first, and what becomes of a file that makes no sense."""

import json

import pytest
from attrs import evolve, fields_dict

from game.ui import preferences
from game.ui.preferences import Preferences, file, loaded, save
from tests.ui.stage import click, key, window

FIRST = {
    "theme": "dark",
    "scale": 100,
    "is_still": False,
    "is_loud": True,
    "volume": 70,
    "pace": "normal",
    "is_spoken": False,
    "is_full": False,
    "language": "",
    "keys": {},
    "guided": True,
}


def test_everything_is_sensible_at_first():
    assert not file().exists()
    assert {name: getattr(loaded(), name) for name in fields_dict(Preferences)} == FIRST


NONSENSE = ["", None, [], {}, {"a": 1}, "dark\0", -1, 10**30, 1.5, True, "true", ["x"], "\N{PILE OF POO}"]
SOUND = {  # what is no nonsense after all
    "is_still": (True,),
    "is_loud": (True,),
    "is_spoken": (True,),
    "is_full": (True,),
    "guided": (True,),
    "language": ("", "dark\0", "true", "\N{PILE OF POO}"),
    "keys": ({},),
}


@pytest.mark.parametrize("name", FIRST)
def test_a_hostile_value_is_as_at_first(name):
    for value in NONSENSE:
        file().parent.mkdir(parents=True, exist_ok=True)
        file().write_text(json.dumps({name: value}), encoding="utf-8")
        is_sound = any(type(value) is type(one) and value == one for one in SOUND.get(name, ()))

        assert getattr(loaded(), name) == (value if is_sound else FIRST[name]), value


FILES = {
    "1 no JSON": b"{theme: dark",
    "2 another thing than an object": b"[1, 2]",
    "3 no text": b"\xff\xfe\x00\x01",
    "4 brackets without end": b"[" * 50_000,
    "5 a number too long to read": b'{"scale": ' + b"9" * 6_000 + b"}",
    "6 nothing": b"",
    "7 a name nobody knows": b'{"colour": "red", "__class__": "x"}',
}


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_a_hostile_file_is_as_at_first(content):
    file().parent.mkdir(parents=True, exist_ok=True)
    file().write_bytes(content)

    assert loaded() == Preferences()


def test_a_folder_in_the_place_of_the_file_stops_nothing():
    file().mkdir(parents=True)

    assert loaded() == Preferences()
    assert not save(Preferences(theme="light"))


def test_an_unknown_language_and_a_key_that_no_keyboard_has_open_a_window_all_the_same():
    odd = Preferences(language="\N{PILE OF POO}", keys={"offer": "no such key", "nothing": "x"}, is_loud=False)
    with window(kept=odd) as app:
        app.prefer(evolve(odd, language="dark\0"))
        app.turn()

        assert not app.trouble


def test_what_is_set_on_the_screen_is_there_after_a_restart():
    from game.ui.scenes.settings import Settings

    with window() as app:
        app.open(Settings(app))
        app.turn()
        app.tree.node("theme").set(1)
        app.turn()
        app.tree.node("scale").set(2)
        app.turn()
        app.tree.node("is_spoken").press()
        app.turn()
        click(app, "key-offer")
        assert app.scene.name == "rebinding"
        key(app, "f9")

        assert app.scene.name == "settings"

    kept = loaded()
    assert (kept.theme, kept.scale, kept.is_spoken, kept.keys) == ("light", 125, True, {"offer": "f9"})


def test_a_key_that_is_taken_is_said_to_be_and_escape_keeps_the_old_one():
    from game.ui.scenes.settings import Settings

    with window() as app:
        app.open(Settings(app))
        app.turn()
        click(app, "key-offer")
        key(app, "escape")
        assert app.preferences.keys == {}
        click(app, "key-offer")
        key(app, "i")

        assert "Open the inbox" in app.toasts[-1].said
        app.turn()
        app.tree.node("reset").press()
        assert preferences.loaded().keys == {}
