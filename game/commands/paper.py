"""What commands that write a page to print have in common."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from game.commands.trouble import FaultError
from game.words.language import _


def add_paper(parser: ArgumentParser) -> None:
    """Describe the arguments: a scenario, a file, seats, the paper."""
    parser.add_argument("scenario", metavar=_("SCENARIO"), help=_("a scenario's id or file"))
    parser.add_argument(
        "-o", "--output", required=True, type=Path, metavar=_("FILE"), help=_("the HTML file to be written")
    )
    parser.add_argument("--seats", nargs="+", default=["all"], metavar=_("SEAT"), help=_("only these seats, by code"))
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help=_("the size of the paper"))
    parser.add_argument("--force", action="store_true", help=_("write over a file that is there"))


def put(arguments: Namespace, page: str) -> None:
    """Write a page to the file that was named, and say so; raises ``FaultError``."""
    from game.report.writing import UnwritableError, write

    try:
        write(arguments.output, page, arguments.force)
    except UnwritableError as error:
        raise FaultError(str(error)) from error
    print(_("Written: {file}").format(file=arguments.output))
