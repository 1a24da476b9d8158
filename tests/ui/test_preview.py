"""The window on a file that is being written, followed through edits."""

from contextlib import contextmanager
from time import monotonic

import pytest

from game.authoring.templates import Template
from game.commands import preview
from game.play.rehearsal import Rehearsal
from game.play.sitting import HUMAN, header, scenario_of
from game.ui.director import Director
from game.ui.rehearsing import Rehearsing
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.instructions import Instructions
from game.ui.scenes.problems import Problems
from tests.ui.soundness import faults
from tests.ui.stage import QUICK, until, window, words

SMALL = Template("small", "").text


@contextmanager
def previewed(path, size=(1920, 1080), kept=QUICK, code="MAR"):
    """Give a window on a scenario file, and what watches it."""

    def dealt(source):
        members = scenario_of(source).council.members
        return header(source, 1, tuple(HUMAN if member.code == code else "attache" for member in members))

    with window(size, kept) as app:
        rehearsing = Rehearsing(app, Rehearsal(str(path), dealt))
        rehearsing.start()
        try:
            yield app, rehearsing
        finally:
            rehearsing.stop()
            if app.game is not None:
                app.game.close()


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "boat.toml"
    path.write_text(SMALL, "utf-8")
    return path


def save(app, rehearsing, path, text):
    """Save the file, and wait until the window has read it; return the seconds that took."""
    takes, begun = rehearsing.takes, monotonic()
    path.write_text(text, "utf-8")
    until(app, lambda: rehearsing.takes > takes)
    app.turn()
    return monotonic() - begun


def settled(app):
    until(app, lambda: isinstance(app.game, Director) and not app.game.table.is_busy)
    app.turn()


def test_five_edits_one_of_them_broken(path):
    with previewed(path) as (app, rehearsing):
        settled(app)
        assert isinstance(app.scene, Instructions)
        app.close(app.scene)
        chamber = app.scene
        assert isinstance(chamber, Chamber)
        assert "The winter boat" in words(app)

        # 1. a title
        save(app, rehearsing, path, SMALL.replace("The winter boat", "The spring boat"))
        assert "The spring boat" in words(app)
        assert not isinstance(app.scene, Instructions)  # read already

        # 2. after some acts, a hidden number: the acts are done again
        table = app.game.table
        until(app, lambda: app.game.table.awaited is not None)
        for _turn in range(2):
            table.perform(passing(table))
            until(app, lambda: app.game.table.awaited is not None)
        acts = table.session.actions
        save(app, rehearsing, path, SMALL.replace("urgency = 6", "urgency = 7"))
        assert app.game.table.session.actions == acts

        # 3. broken: the panel over the last good game
        save(app, rehearsing, path, SMALL.replace("yes_needed = 4", "yes_needed = 44"))
        assert isinstance(app.scene, Problems)
        assert "not at 44" in words(app)
        assert app.game.table.session.actions == acts
        assert faults(app.tree.root, app.look) == []

        # 4. mended: the game goes on
        save(app, rehearsing, path, SMALL)
        assert not any(isinstance(scene, Problems) for scene in app.scenes)
        assert app.game.table.session.actions == acts

        # 5. another measure: the game begins anew
        level = '{ label = "none" },\n  { label = "once a week"'
        assert level in SMALL
        save(app, rehearsing, path, SMALL.replace(level, level.replace("once", 'rarely" },\n  { label = "once'), 1))
        assert app.game.table.session.actions == ()
        assert rehearsing.takes == 6
        assert not app.trouble


def passing(table):
    from game.model.actions import PassTurn

    return PassTurn(table.awaited)


def test_the_panel_closes_and_comes_back(path):
    with previewed(path) as (app, rehearsing):
        settled(app)
        save(app, rehearsing, path, "format = 1\n")
        assert isinstance(app.scene, Problems)
        app.tree.node("close").press()
        app.turn()
        assert not isinstance(app.scene, Problems)
        save(app, rehearsing, path, "format = \n")
        save(app, rehearsing, path, "format = 3\n")
        assert sum(isinstance(scene, Problems) for scene in app.scenes) == 1
        assert "format 3" in words(app)


def test_a_file_that_is_broken_from_the_start(path):
    path.write_text("format = 1\n", "utf-8")
    with previewed(path) as (app, rehearsing):
        app.turn()
        assert isinstance(app.scene, Problems)
        save(app, rehearsing, path, "format = 2\n")
        assert len(app.scenes) == 1
        assert "format 2" in words(app)
        assert faults(app.tree.root, app.look) == []
        save(app, rehearsing, path, SMALL)
        settled(app)
        assert any(isinstance(scene, Chamber) for scene in app.scenes)


def test_a_file_that_goes_away_and_comes_back(path):
    with previewed(path) as (app, rehearsing):
        settled(app)
        path.unlink()
        until(app, lambda: isinstance(app.scene, Problems))
        save(app, rehearsing, path, SMALL)
        settled(app)
        assert not any(isinstance(scene, Problems) for scene in app.scenes)


def test_leaving_ends_the_program(path):
    path.write_text("format = 1\n", "utf-8")
    with previewed(path) as (app, _rehearsing):
        app.turn()
        app.tree.node("leave").press()
        assert app.is_over


SIZES = {"1024 by 640": ((1024, 640), "dark", 100), "150 %": ((1920, 1080), "light", 150)}


@pytest.mark.parametrize(("size", "theme", "scale"), SIZES.values(), ids=SIZES)
def test_the_panel_fits(size, theme, scale, path):
    from attrs import evolve

    kept = evolve(QUICK, theme=theme, scale=scale)
    with previewed(path, size, kept) as (app, rehearsing):
        settled(app)
        save(app, rehearsing, path, SMALL.replace("weight", "wait").replace("ideal", "idle"))
        assert isinstance(app.scene, Problems)
        assert faults(app.tree.root, app.look) == []


def test_others_who_are_thinking_do_not_hold_it_up(path):
    """Whoever is sent away is told of nothing any more."""
    with previewed(path, code="LIN") as (app, rehearsing):
        app.turn()
        old = app.game
        assert old.table.is_busy or old.table.awaited is not None
        save(app, rehearsing, path, SMALL.replace("The winter boat", "The spring boat"))
        assert app.game is not old
        settled(app)
        assert not app.trouble


def test_what_the_check_has_to_say_is_told_when_it_is_quiet(path):
    with previewed(path) as (app, rehearsing):
        settled(app)
        save(
            app,
            rehearsing,
            path,
            SMALL.replace('learning = ["', 'sources = { never = "https://example.org" }\nlearning = ["'),
        )
        until(app, lambda: any("has 1 remark on this file" in toast.said for toast in app.toasts))


def test_the_seed_is_the_same_unless_said():
    assert preview.SEED == 1
