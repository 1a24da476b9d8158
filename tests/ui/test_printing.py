"""Paper from the window: for the very game that is begun from the same screen."""

import os

import pytest

from game import paths
from game.report.roles import mark
from game.scenario.library import load
from game.ui.scenes.printing import Printing
from game.ui.scenes.seating import Seating
from tests.ui.soundness import faults
from tests.ui.stage import click, keys, until, window, words


def seats(app, name="dprk-2017-07"):
    scene = Seating(app, load(name))
    app.open(scene)
    app.turn()
    return scene


def pressed(app, name):
    click(app, name)
    until(app, lambda: not app.scene.is_busy)
    app.turn()


def written():
    return sorted(path.name for path in (paths.documents() / "Penholder").iterdir())


def test_sheets_hold_for_the_game_that_is_begun_next():
    with window() as app:
        scene = seats(app)
        click(app, "print")
        pressed(app, "roles")
        page = next((paths.documents() / "Penholder").glob("*roles*")).read_text(encoding="utf-8")

        assert scene.seed in page
        assert f"Set {mark(scene.scenario, int(scene.seed))}" in page
        assert page.count("Confidential: for") == 1
        assert "Confidential: for United States only" in page
        assert "Saved as " in words(app)
        session = scene._deal()
        assert session.header.seed == int(scene.seed)
        session.close()


def test_all_kinds_of_paper_and_no_file_twice():
    with window() as app:
        scene = seats(app, "tutorial")
        click(app, "print")
        click(app, "paper")
        for name in ("roles", "key", "ballots", "plates", "plates"):
            pressed(app, name)
        seed = scene.seed

        assert written() == sorted(
            [
                f"tutorial roles {seed}.html",
                f"tutorial key {seed}.html",
                "tutorial ballots.html",
                "tutorial plates.html",
                "tutorial plates 2.html",
            ]
        )


def test_a_seed_that_was_typed_is_kept():
    with window() as app:
        scene = seats(app, "tutorial")
        scene.seed = "7"
        click(app, "print")
        pressed(app, "roles")

        assert written() == ["tutorial roles 7.html"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who may write anywhere is refused nothing")
def test_a_folder_that_may_not_be_written_to_says_so():
    paths.home().mkdir(parents=True, exist_ok=True)
    paths.home().chmod(0o500)
    try:
        with window() as app:
            seats(app, "tutorial")
            click(app, "print")
            pressed(app, "roles")

            assert "could not be written" in words(app)
    finally:
        paths.home().chmod(0o700)


def test_a_file_in_place_of_the_folder_says_so():
    paths.home().mkdir(parents=True, exist_ok=True)
    (paths.home() / "documents").write_text("not a folder")
    with window() as app:
        seats(app, "tutorial")
        click(app, "print")
        pressed(app, "roles")

        assert "could not be written" in words(app)
        assert {"roles", "key", "ballots", "plates", "close"} <= keys(app)


@pytest.mark.parametrize("size", [(1024, 640), (1920, 1080)])
def test_the_dialog_is_sound(size):
    with window(size) as app:
        seats(app, "tutorial")._print()
        app.turn()

        assert isinstance(app.scene, Printing)
        assert faults(app.tree.root, app.look) == []
