"""The result, the replay and rival drafts: every ending, every moment, and nothing hidden before the end."""

import pytest

from game.cli import main
from game.model.phases import Phase
from game.model.voting import Ending
from game.play.sitting import begin, header
from game.scenario.library import load, source
from game.ui.aftermath import Aftermath
from game.ui.application import Application
from game.ui.hues import Hue
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.replay import Replay
from game.ui.scenes.result import Result
from game.ui.scenes.rivals import Rivals
from game.ui.scenes.save_report import SaveReport
from game.ui.table import Table
from game.words.language import use_language, use_translations
from game.words.points import points
from tests.ui.meeting_stage import Vote, at_phase, ended, everybody, played, seated, voting
from tests.ui.pseudo import Longer
from tests.ui.soundness import faults
from tests.ui.stage import QUICK, click, key, keys, until, window, words

TITLES = {
    Ending.ADOPTED: "Resolution adopted",
    Ending.STATEMENT: "Statement agreed",
    Ending.VETOED: "Vetoed",
    Ending.NOT_ADOPTED: "Not adopted",
    Ending.WITHDRAWN: "Withdrawn",
    Ending.LAPSED: "Lapsed",
}
PRIVATE = {Hue.PRIVATE, Hue.PRIVATE_TEXT}


def shown(app, session):
    """Open the debrief, and wait for hindsight."""
    scene = Result(app, session, lambda: None)
    app.open(scene)
    until(app, lambda: not scene.aftermath.known.is_busy)
    app.turn()
    return scene


@pytest.mark.parametrize("ending", Ending)
def test_the_result_of_each_ending_is_shown(ending):
    session = ended(ending)
    with window() as app:
        scene = shown(app, session)

        assert TITLES[ending] in words(app)
        assert not scene.aftermath.known.trouble
        for score in session.result().scores:
            assert points(score.points) in words(app)
            assert session.view(None).scenario.council.members[score.seat].name in words(app)


@pytest.mark.parametrize("tab", range(5))
def test_every_page_of_the_debrief_opens(tab):
    session = played(seated(people=("ARV",)), voting(everybody(Vote.YES)))
    with window() as app:
        scene = shown(app, session)
        scene._turn(tab)
        app.turn()
        until(app, lambda: None not in scene._whys.values())

        assert not app.trouble
        assert "replay" in keys(app)


def test_it_begins_with_how_well_the_person_did_and_why():
    session = played(seated(people=("ARV",)), voting(everybody(Vote.YES)))
    with window() as app:
        shown(app, session)
        score = session.result().scores[session.humans[0]]

        assert f"Arvenia ends with {points(score.points, plain=True)} points" in words(app)


def test_what_each_wanted_names_the_levels_beside_what_was_decided():
    session = ended(Ending.ADOPTED)
    with window() as app:
        scene = shown(app, session)
        scene._turn(1)
        app.turn()
        mine, text = session.view(scene._seat).priorities, session.result().text
        node = app.tree.node("wants-0")

        assert list(node.labels) == [level.label for level in scene.scenario.measures[0].levels]
        assert list(node.figures) == [points(value) for value in mine.worth[0]]
        assert node.level == text.levels[0]


def test_a_press_on_a_seat_tells_where_its_points_come_from():
    session = ended(Ending.ADOPTED)
    with window() as app:
        shown(app, session)
        click(app, "of-1")

        assert app.scene.name == "seat result"
        assert "points" in words(app)


def test_minutes_are_saved_beside_the_games(empty_home):
    session = ended(Ending.ADOPTED)
    with window() as app:
        scene = shown(app, session)
        scene._turn(3)
        app.turn()
        key(app, "ctrl+s")
        found = list(empty_home.rglob("*.minutes.txt"))

        assert len(found) == 1
        assert session.view(None).scenario.title in found[0].read_text(encoding="utf-8")


BACK = {
    0: "Questions for discussion",
    1: "Offers that would have helped both",
    2: "When it was decided",
    3: "Who could have stopped it",
    4: "Deals and promises",
    5: "The votes",
    6: "What each wanted, and what the others believed",
}


def test_looking_back_has_a_page_for_each_lesson():
    session = ended(Ending.ADOPTED)
    with window() as app:
        scene = shown(app, session)
        scene._turn(4)
        app.turn()
        for number, title in BACK.items():
            click(app, f"back-{number}")
            assert title in words(app)


@pytest.mark.parametrize(("which", "file"), [("full", "tutorial debrief.html"), ("public", "tutorial public.html")])
def test_the_report_is_saved_and_where_is_said(empty_home, which, file):
    session = ended(Ending.ADOPTED)
    with window() as app:
        shown(app, session)
        key(app, "ctrl+p")
        assert app.scene.name == "save report"
        click(app, which)
        until(app, lambda: not app.scene.is_busy)
        app.turn()
        saved = empty_home / "documents" / "Penholder" / file

        assert str(saved) in words(app)
        assert saved.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
        click(app, which)
        until(app, lambda: not app.scene.is_busy)
        assert len(list(saved.parent.iterdir())) == 2


def test_a_folder_that_cannot_be_written_is_told(empty_home):
    (empty_home / "documents").write_text("in the way", encoding="utf-8")
    session = ended(Ending.ADOPTED)
    with window() as app:
        shown(app, session)
        key(app, "ctrl+p")
        click(app, "public")
        until(app, lambda: not app.scene.is_busy)
        app.turn()

        assert "The page could not be written" in words(app)


def test_what_is_not_computed_yet_is_shown_as_such():
    session = ended(Ending.ADOPTED)
    with window() as app:
        scene = Result(app, session, lambda: None)
        scene.aftermath = Aftermath(app, session, app.refresh)
        scene.opened = lambda: None
        app.open(scene)
        app.turn()

        assert "…" in words(app)
        assert "Not yet computed." in words(app)


# The replay


@pytest.mark.parametrize("at", [0, 1, 7, 20, 10_000])
def test_the_replay_at_an_act_shows_what_the_game_showed_then(at):
    session = ended(Ending.ADOPTED)
    with window() as app:
        scene = Replay(app, session, at)
        app.open(scene)
        app.turn()

        assert scene.view == session.at(min(at, len(session.actions))).view(None)
        assert f"Act {min(at, len(session.actions))} of {len(session.actions)}" in words(app)


def test_keys_and_the_slider_move_it():
    session = ended(Ending.ADOPTED)
    with window() as app:
        scene = Replay(app, session)
        app.open(scene)
        app.turn()
        key(app, "right")
        first = scene.at
        key(app, "right")
        assert scene.at > first > 0
        key(app, "left")
        assert scene.at == first
        key(app, "end")
        assert scene.at == scene.last
        click(app, "slider")
        assert abs(scene.at - scene.last // 2) <= 1
        key(app, "right")
        assert scene.at == scene.last // 2 + 1 or scene.at == round(scene.last / 2) + 1


def test_it_plays_to_its_end_and_stops():
    session = ended(Ending.LAPSED)
    with window() as app:
        scene = Replay(app, session)
        app.open(scene)
        app.turn()
        key(app, "space")
        while scene.is_playing:
            scene._due = 0
            app.turn()

        assert scene.at == scene.last


def test_one_seats_view_is_shown_only_when_the_game_is_over():
    running = played(seated(), voting(everybody(Vote.YES)), at_phase(Phase.BALLOT))
    over = ended(Ending.ADOPTED)
    with window() as app:
        scene = Replay(app, running)
        app.open(scene)
        app.turn()
        assert app.tree.node("viewer").refusal
        with pytest.raises(ValueError, match="not over"):
            scene.see_as(0)
        app.open(Replay(app, over, 5))
        app.turn()
        app.tree.node("viewer").press()
        app.turn()
        app.tree.node("view-1").press()
        app.turn()

        assert app.scene.view == over.at(5).view(1)


def test_nothing_hidden_is_on_the_replay_of_a_running_game():
    session = played(seated(), voting(everybody(Vote.YES)), at_phase(Phase.BALLOT))
    with window() as app:
        scene = Replay(app, session)
        app.open(scene)
        for number in range(0, scene.last + 1, 5):
            scene.show(number)
            app.turn()
            nodes = list(app.tree.root.walk())
            assert not {ink for node in nodes for ink, _under in node.inks()} & PRIVATE
            assert not any(getattr(node, "figures", ()) for node in nodes)


def test_the_command_opens_a_window_on_a_kept_game_and_leaves_the_journal_alone(monkeypatch, tmp_path):
    scenario = load("tutorial")
    journal = tmp_path / "game.journal"
    begin(header(source("tutorial"), 3, ("attache",) * len(scenario.council.members)), journal).close()
    kept, seen = journal.read_bytes(), []

    def once(app):
        app.turn()
        seen.append((app.scene.name, app.trouble))

    monkeypatch.setattr(Application, "run", once)
    assert main(["replay", str(journal), "--window"]) == 0

    assert seen == [("replay", "")]
    assert journal.read_bytes() == kept


# Rival drafts


def test_rival_drafts_stand_side_by_side_with_what_each_is_worth_to_the_reader():
    session = seated("dprk-2017-07", people=("USA",))
    session.advance()
    seat = session.to_act
    with window() as app:
        table = Table(app, session)
        table.sit(seat)
        chamber = Chamber(app, table)
        app.open(chamber)
        chamber.deeds.rivals()
        app.turn()

        assert "to you" in words(app)
        assert "What a statement is" in words(app)
        chamber.is_public = True
        app.refresh()
        app.turn()
        nodes = list(app.tree.root.walk())
        assert "to you" not in words(app)
        assert not {ink for node in nodes for ink, _under in node.inks()} & PRIVATE
        assert isinstance(app.scene, Rivals)


# All of it, in every size


SIZES = ((1920, 1080), (1024, 640), (1024, 768), (2560, 1440))
LOOKS = [
    (size, theme, scale, is_longer)
    for size in SIZES
    for theme, scale, is_longer in (("dark", 100, True), ("light", 125, False), ("contrast", 150, False))
]


@pytest.mark.parametrize(("size", "theme", "scale", "is_longer"), LOOKS)
def test_nothing_overlaps_or_is_cut_off(size, theme, scale, is_longer):
    from attrs import evolve

    from game.ui.scenes.news import News
    from game.ui.scenes.vote import Ballot
    from tests.ui.test_meeting import opened

    over = ended(Ending.VETOED)
    motions = played(seated("dprk-2017-07", ("USA",)), voting(everybody(Vote.YES)), at_phase(Phase.MOTIONS))
    ballot = played(seated(), voting(everybody(Vote.YES)), at_phase(Phase.BALLOT))
    found = []
    try:
        if is_longer:
            use_translations(Longer())
        with window(size, evolve(QUICK, theme=theme, scale=scale)) as app:

            def check(called):
                app.turn()
                assert not app.trouble, app.trouble
                found.extend(f"{called}: {fault}" for fault in faults(app.tree.root, app.look))

            public = over.view(None)
            app.open(Ballot(app, public, public.counts[-1], lambda: None))
            check("vote")
            for tab in range(7):
                scene = Result(app, over, lambda: None)
                scene._tab = tab
                app.replace(scene)
                until(app, lambda: not scene.aftermath.known.is_busy)  # noqa: B023
                check(f"result {tab}")
            for page in range(7):
                scene._page_back = page
                app.refresh()
                check(f"looking back {page}")
            app.open(SaveReport(app, over, None))
            check("save report")
            for at in (0, 12, len(over.actions)):
                app.replace(Replay(app, over, at))
                check(f"replay {at}")
            for name, session in (("motions", motions), ("ballot", ballot)):
                chamber = opened(app, session)
                check(name)
                chamber.deeds.rivals()
                check(f"rivals at {name}")
            view = motions.view(motions.humans[0])
            from game.model.events import NewsBroke

            app.open(News(app, view, tuple(NewsBroke(number) for number in range(3)), lambda: None))
            check("news")
    finally:
        use_language("en")
    assert not found, "\n".join(found[:20])
