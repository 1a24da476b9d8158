"""From the command to the window, and what is said where there is none."""

import os
import subprocess
import sys
from threading import Timer

import pygame
import pytest

from game.play.journal import JournalError
from game.play.sitting import HUMAN, begin, header, resume
from game.scenario.library import source
from game.ui import driver
from game.ui.window import open_window


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
