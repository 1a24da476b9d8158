"""``penholder fmt``: tidy scenario files."""

import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from game.commands.editing import Editing
from game.commands.output import put
from game.words.language import _


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "fmt",
        help=_("tidy scenario files"),
        description=_(
            "Tidy scenario files: blanks, line breaks, where comments stand. Words, numbers and comments stay as they"
            " are, and so does the game. A file with problems is left alone, and its problems are told."
        ),
    )
    parser.add_argument("files", nargs="+", metavar=_("FILE"), type=Path, help=_("a scenario file"))
    parser.add_argument("--check", action="store_true", help=_("change nothing; exit code 1 if a file is not tidy"))
    parser.add_argument("--diff", action="store_true", help=_("change nothing; print what would change"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Tidy every file; exit code 1 if one does not hold or, with ``--check``, is not tidy."""
    from game.authoring.tidying import TidyingError, difference, tidied

    editing = Editing(arguments.files, tidied, TidyingError)
    for path, text, tidy in editing.each():
        if arguments.diff:
            print(difference(text, tidy, path), end="")
        if path.read_bytes() == tidy.encode():
            print(_("{file}: tidy already").format(file=path), file=sys.stderr if arguments.diff else sys.stdout)
        elif arguments.check:
            editing.code = 1
            print(_("{file}: not tidy").format(file=path), file=sys.stderr)
        elif not arguments.diff:
            put(path, tidy, replaces=True)
            print(_("{file}: tidied").format(file=path))
    return editing.code
