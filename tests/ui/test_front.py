"""Everything before and around a game: the title, scenarios, seats, saved games, the menu, the curtain."""

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pygame
import pytest
from attrs import evolve

from game import paths
from game.play.journal import JournalError
from game.play.sitting import HUMAN, begin, header, resume
from game.scenario.library import load, source
from game.ui import driver
from game.ui.delegations import Delegations, Desk, kept_beside
from game.ui.scenes.about import About
from game.ui.scenes.brief import Brief
from game.ui.scenes.gallery import Gallery
from game.ui.scenes.help import Help
from game.ui.scenes.instructions import Instructions
from game.ui.scenes.loading import Loading
from game.ui.scenes.menu import Handing, Menu
from game.ui.scenes.seating import Seating
from game.ui.scenes.settings import Settings
from game.ui.scenes.title import last_line
from game.ui.shelf import Saved
from game.ui.window import home, open_window, seated
from game.words.language import use_language, use_translations
from tests.analysis.games import played
from tests.ui.pseudo import Longer
from tests.ui.soundness import faults
from tests.ui.stage import QUICK, click, key, keys, post, until, window, words, write

PIN = "4711"


@contextmanager
def title(size=(1920, 1080), kept=QUICK):
    """Give a window at the title, once everything there is has been read."""
    with window(size, kept) as app:
        home(app)
        until(app, lambda: app.scene.shelf.games is not None)
        yield app
        if app.game is not None:
            app.game.close()


@contextmanager
def sitting(codes=("ARV",), name="tutorial", folder=None, delegations=None, kept=QUICK, size=(1920, 1080)):
    """Give a window at the first decision of a person, with the director there."""
    scenario = load(name)
    players = tuple(HUMAN if one.code in codes else "attache" for one in scenario.council.members)
    session = begin(header(source(name), 7, players), None if folder is None else folder / "a.journal")
    with window(size, kept) as app:
        seated(app, session, Delegations() if delegations is None else delegations)
        arrived(app)
        yield app
        if app.game is not None:
            app.game.close()


def arrived(app):
    """Wait until a person is awaited, or the game is over."""
    table = app.game.table
    until(app, lambda: not table.is_busy and (table.awaited is not None or table.is_over))
    app.turn()


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


# Seats


def test_seats_are_sensible_as_they_open():
    with window() as app:
        seating = Seating(app, load("dprk-2017-07"))

        assert [seating.scenario.council.members[seat].code for seat in seating.humans] == ["USA"]
        assert set(seating.players) == {HUMAN, "counsellor"}
        assert not seating.is_room_open()


def test_a_person_in_an_elected_seat_opens_the_room_unless_told_otherwise():
    with window() as app:
        seating = Seating(app, load("dprk-2017-07"))
        app.open(seating)
        app.turn()
        app.tree.node("player-ETH").set(0)
        app.turn()
        assert app.tree.node("open-room").is_on
        app.tree.node("open-room").press()
        app.turn()

        assert not seating.is_room_open()


def test_one_person_who_takes_another_seat_leaves_the_first_until_several_play():
    with window() as app:
        seating = Seating(app, load("dprk-2017-07"))
        app.open(seating)
        app.turn()

        def codes():
            return [seating.scenario.council.members[seat].code for seat in seating.humans]

        app.tree.node("player-ETH").set(0)
        app.turn()
        assert codes() == ["ETH"]
        assert seating.players[seating.scenario.council.seat("USA")] == "counsellor"
        app.tree.node("shared").press()
        app.turn()
        app.tree.node("player-USA").set(0)
        app.turn()
        assert codes() == ["ETH", "USA"]
        app.tree.node("shared").press()
        app.turn()
        assert codes() == ["ETH"]


def test_what_was_chosen_is_what_is_played():
    with title() as app:
        click(app, "new")
        click(app, "scenario-tutorial")
        app.tree.node("player-ARV").set(3)
        app.turn()
        app.tree.node("player-PAL").set(0)
        app.turn()
        app.tree.node("staff").press()
        app.turn()
        click(app, "seed")
        write(app, "4x2")
        click(app, "begin")
        until(app, lambda: app.game is not None)
        start = app.game.table.session.header

        assert start.seed == 42
        assert start.seats == ("ambassador", "counsellor", HUMAN, "counsellor", "counsellor")
        assert start.setup.unaided
        assert app.game.table.session.journal is not None


def test_nobody_needs_to_play():
    with title() as app:
        click(app, "new")
        click(app, "scenario-tutorial")
        app.tree.node("player-ARV").set(1)
        app.turn()
        app.tree.node("skill").set(0)
        app.turn()
        click(app, "begin")
        until(app, lambda: app.game is not None)
        arrived(app)

        assert app.game.table.is_over


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


# Commands


def test_a_game_that_cannot_be_dealt_closes_the_window_and_tells_the_command(tmp_path):
    with pytest.raises(JournalError):
        open_window(lambda: resume(tmp_path / "nowhere.journal"))


def test_closing_the_window_in_the_middle_of_a_turn_keeps_the_game(tmp_path):
    journal = tmp_path / "a.journal"
    players = (HUMAN, *["attache"] * 4)
    closes = Timer(1.5, lambda: pygame.event.post(pygame.event.Event(pygame.QUIT)))
    closes.start()

    assert open_window(lambda: begin(header(source("tutorial"), 7, players), journal)) == 0
    with_lock = resume(journal)
    assert with_lock.humans == (0,)
    with_lock.close()


def asked(*arguments, home, **environment):
    clean = {name: value for name, value in os.environ.items() if name not in SCREENS}
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env={**clean, "PENHOLDER_HOME": str(home), **environment},
        check=False,
        timeout=60,
    )


SCREENS = ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_screen_a_game_is_played_in_the_terminal(tmp_path):
    done = asked("play", "tutorial", "--seed", "1", home=tmp_path)

    assert done.returncode == 0
    assert "The closed strait" in done.stdout
    assert "Saved." in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_screen_the_refusal_is_one_sentence_with_the_way_out(monkeypatch):
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)

    assert driver.refusal() == (
        "There is no screen to open a window on; the game goes on in the terminal, as with --text."
    )


def test_somebody_at_a_terminal_is_told_why_no_window_opens(monkeypatch, capsys):
    from argparse import Namespace

    from game.commands import faces

    class Terminal:
        def isatty(self):
            return True

        def fileno(self):
            raise OSError

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(driver, "refusal", lambda: "There is no screen.")

    assert not faces.is_windowed(Namespace(command="play", text=False, plain=False))
    assert capsys.readouterr().err == "penholder: There is no screen.\n"
    assert not faces.is_windowed(Namespace(command="play", text=True, plain=False))
    assert capsys.readouterr().err == ""


def test_both_kinds_of_pygame_are_refused_with_what_to_type(monkeypatch):
    monkeypatch.setattr(driver, "_is_installed", lambda name: True)

    assert "pip uninstall pygame pygame-ce" in driver.refusal()


def test_commands_without_a_window_never_load_pygame(tmp_path):
    listed = "import sys; from game.cli import main; main(['scenarios']); print('pygame' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", listed],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PENHOLDER_HOME": str(tmp_path)},
    )

    assert done.stdout.splitlines()[-1] == "False"


# Soundness


def front(app):
    """Yield every screen of this part, open."""
    scenario = load("dprk-2017-07")
    many = Seating(app, scenario)
    many.is_shared = True
    many.players[0] = many.players[3] = HUMAN
    shelf = app.scene.shelf
    yield app.scene
    yield from (Gallery(app, shelf), Loading(app, shelf), Settings(app), About(app), Help(app, app.scene))
    yield from (many, Brief(app, scenario))


LOOKS = {
    "1 as designed": ((1920, 1080), "dark", 100),
    "2 the smallest window, light": ((1024, 640), "light", 100),
    "3 high contrast, half as large again": ((1920, 1080), "contrast", 150),
    "4 the smallest window, half as large again": ((1024, 640), "dark", 150),
}


@pytest.mark.parametrize("language", ["English", "longer"])
@pytest.mark.parametrize(("size", "theme", "scale"), LOOKS.values(), ids=LOOKS)
def test_nothing_sticks_out_overlaps_or_is_faint(size, theme, scale, language):
    paths.games().mkdir(parents=True)
    played(paths.games() / "tutorial-1.journal", last=3)
    (paths.games() / "tutorial-2.journal").write_bytes(b"")
    paths.own_scenarios().mkdir(parents=True)
    (paths.own_scenarios() / "mine.toml").write_text('format = 1\nid = "mine"\ntitle = "No', encoding="utf-8")
    kept = evolve(QUICK, theme=theme, scale=scale)
    found = {}
    try:
        if language == "longer":
            use_translations(Longer())
        with title(size, kept) as app:
            for scene in list(front(app)):
                if scene is not app.scene:
                    app.open(scene)
                app.turn()
                found[scene.name] = faults(app.tree.root, app.look)
        with sitting(("KES",), kept=kept, size=size) as app:
            found["instructions"] = faults(app.tree.root, app.look)
            app.close()
            for scene in (Menu(app, app.scene), Handing(app, 1), Instructions(app, app.game.table)):
                app.open(scene)
                app.turn()
                found[scene.name + " again"] = faults(app.tree.root, app.look)
    finally:
        use_language("en")

    assert {name: told for name, told in found.items() if told} == {}
