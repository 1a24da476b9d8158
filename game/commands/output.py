"""Where a command that makes a text puts it: on standard output, or into a file."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from game.commands.trouble import FaultError
from game.words.language import _


def add_output(parser: ArgumentParser) -> None:
    """Let a command be told where its text goes."""
    parser.add_argument("-o", "--output", type=Path, metavar=_("FILE"), help=_("into this file, not to the screen"))
    add_force(parser)


def add_force(parser: ArgumentParser) -> None:
    """Let a command be told that it may write over a file."""
    parser.add_argument("--force", action="store_true", help=_("replace the file if there is one"))


def put_out(text: str, arguments: Namespace) -> int:
    """Print a text, or write it to the file that was named; raises ``FaultError`` with a sentence."""
    if arguments.output is None:
        sys.stdout.write(text)
        return 0
    put(arguments.output, text, arguments.force)
    print(_("{file}: written").format(file=arguments.output))
    return 0


def put(path: Path, text: str, replaces: bool = False) -> None:
    """Write a text to a file; raises ``FaultError`` with a sentence."""
    from game.report.writing import UnwritableError, write

    try:
        write(path, text, replaces)
    except UnwritableError as error:
        raise FaultError(str(error)) from error
