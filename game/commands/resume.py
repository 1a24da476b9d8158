"""``penholder resume``: go on with a saved game."""

import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from game.commands.faces import is_windowed
from game.commands.trouble import FaultError
from game.words.language import _


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "resume",
        help=_("go on with a saved game"),
        description=_("Go on with a saved game: the last one unless named."),
    )
    parser.add_argument("file", nargs="?", metavar=_("FILE"), type=Path, help=_("a journal"))
    parser.add_argument("--text", action="store_true", help=_("in the terminal"))
    parser.add_argument("--plain", action="store_true", help=_("for screen readers: no colour, one fact a line"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Go on with the game, in a window where one can be opened, else in the terminal."""
    from game.play.games import newest
    from game.play.sitting import resume
    from game.terminal.table import play

    path = arguments.file or newest()
    if path is None:
        raise FaultError(_("there is no saved game yet; begin one with: penholder play"))
    if is_windowed(arguments):
        from game.ui.window import open_window

        return open_window(lambda: resume(path))
    session = resume(path)
    for notice in session.notices:
        print(_("penholder: {problem}").format(problem=notice), file=sys.stderr)
    try:
        return play(session, arguments.plain, is_resumed=True)
    finally:
        session.close()
