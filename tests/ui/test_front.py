"""The title, the gallery of scenarios and the saved games."""

from pathlib import Path

from game import paths
from game.scenario.library import load
from game.ui.scenes.title import last_line
from game.ui.shelf import Saved
from tests.analysis.games import played
from tests.ui.front_stage import arrived, title
from tests.ui.stage import click, keys, until, words

# From launch to a game


def test_four_clicks_lead_from_the_title_to_the_first_decision():
    with title() as app:
        clicks = 0
        for name in ("new", "scenario-dprk-2017-07", "begin", "table"):
            until(app, lambda name=name: name in keys(app))
            if name == "table":
                arrived(app)
            click(app, name)
            clicks += 1
        table = app.game.table

        assert clicks == 4
        assert [scene.name for scene in app.scenes] == ["chamber"]
        assert table.reader == table.awaited == table.scenario.council.seat("USA")
        assert app.tree.node("offer").is_enabled


def test_the_first_lesson_is_one_click_and_teaches_its_penholder():
    with title() as app:
        click(app, "lesson")
        until(app, lambda: app.game is not None and "table" in keys(app))

        assert app.game.table.scenario.id == "tutorial"
        assert app.game.table.guide is not None


def test_the_title_offers_to_go_on_only_with_a_game_that_goes_on():
    paths.games().mkdir(parents=True)
    with title() as app:
        assert "continue" not in keys(app)
    played(paths.games() / "tutorial-1.journal", last=3)
    with title() as app:
        assert "The closed strait" in words(app)
        click(app, "continue")
        until(app, lambda: app.game is not None)

        assert app.game.table.session.journal == paths.games() / "tutorial-1.journal"


# Scenarios


def test_the_gallery_tells_of_a_broken_scenario_what_is_wrong_and_where():
    paths.own_scenarios().mkdir(parents=True)
    (paths.own_scenarios() / "mine.toml").write_text('format = 1\nid = "mine"\ntitle = "No end\n', encoding="utf-8")
    with title() as app:
        click(app, "new")
        shown = words(app)

        assert "mine: cannot be played" in shown
        assert "mine.toml:3:" in shown
        assert "scenario-mine" not in keys(app)


def test_the_gallery_has_every_scenario_with_its_variants_and_ones_own():
    paths.own_scenarios().mkdir(parents=True)
    text = (paths.scenarios() / "tutorial.toml").read_text(encoding="utf-8")
    (paths.own_scenarios() / "mine.toml").write_text(text.replace('id = "tutorial"', 'id = "mine"'), encoding="utf-8")
    with title() as app:
        click(app, "new")

        wanted = {"tutorial", "mine", "dprk-2017-07", "dprk-2019-12", "dprk-2019-12-playable"}
        assert {f"scenario-{one}" for one in wanted} <= keys(app)
        assert "your own" in words(app)


def test_scenarios_can_be_read_before_one_chooses_seats():
    with title() as app:
        click(app, "scenarios")
        click(app, "scenario-tutorial")
        assert app.scene.name == "brief"
        assert "Merrow then closed the strait" in words(app)
        click(app, "play")

        assert app.scene.name == "seating"


def test_a_kept_game_names_its_seats_in_words():
    scenario = load("dprk-2017-07")
    member = scenario.council.members[scenario.council.seat("ETH")]
    said = last_line(Saved(Path("a.jsonl"), title=scenario.title, people=(member,), round=2, last_round=10))

    assert "as Ethiopia" in said
    assert "ETH" not in said


# Saved games


def test_saved_games_tell_how_far_they_are_and_damaged_ones_what_is_wrong():
    paths.games().mkdir(parents=True)
    played(paths.games() / "tutorial-1.journal", last=3)
    whole = (paths.games() / "tutorial-1.journal").read_bytes().splitlines(keepends=True)
    (paths.games() / "tutorial-2.journal").write_bytes(b"".join([*whole[:2], whole[2].replace(b"a", b"b"), *whole[3:]]))
    (paths.games() / "tutorial-3.journal").write_bytes(b"")
    with title() as app:
        click(app, "load")
        until(app, lambda: "damaged-tutorial-3.journal" in keys(app))
        shown = words(app)

        assert "round 2 of 6" in shown
        assert "line 3: the line is damaged" in shown
        assert "the file is empty" in shown
        click(app, "game-tutorial-1.journal")
        until(app, lambda: app.game is not None)


def test_a_game_that_cannot_be_gone_on_with_says_why_and_the_list_stands():
    paths.games().mkdir(parents=True)
    path = paths.games() / "tutorial-1.journal"
    played(path, last=3)
    with title() as app:
        click(app, "load")
        until(app, lambda: "game-tutorial-1.journal" in keys(app))
        path.write_bytes(b"")
        click(app, "game-tutorial-1.journal")
        until(app, lambda: app.scene.name == "notice")
        assert "the file is empty" in words(app)
        click(app, "close")

        assert app.scene.name == "loading"
