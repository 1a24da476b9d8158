"""Tables at which lines are typed, and whole scripts of them."""

import io
from collections.abc import Iterable

from game.desk.page import Style
from game.model.actions import Action
from game.model.view import View
from game.play.session import Session
from game.terminal.command import command
from game.terminal.plainly import plain
from game.terminal.readers import PipedReader
from game.terminal.screen import Screen
from game.terminal.table import WORDS, play
from game.terminal.verbs import VERBS


def parsed(line: str, seen: View) -> Action:
    """Return the action a line means."""
    asked = command(line, WORDS)
    return next(verb for verb in VERBS if verb.word == asked.word).parse(seen, asked.rest)


def script(session: Session, lines: Iterable[str], style: Style = plain, width: int = 80, **options: bool) -> str:
    """Play lines as a pipe would and return all that was shown."""
    out = io.StringIO()
    screen = Screen(style, PipedReader(io.StringIO("".join(f"{line}\n" for line in lines))), out, width)
    assert play(session, screen=screen, **options) == 0
    return out.getvalue()
