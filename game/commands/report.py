"""``penholder report``: the debrief of a game as one page, and a row a seat for a spreadsheet."""

import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.trouble import FaultError
from game.words.language import _

if TYPE_CHECKING:
    pass


MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""By this sign spreadsheets know UTF-8 when they see it."""


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "report",
        help=_("write the debrief of a game as a page"),
        description=_(
            "Write the debrief of a saved game as one page that needs nothing else. Of a game that goes on, or that is "
            "damaged before its end, it holds the public record. The journal itself is left alone."
        ),
    )
    parser.add_argument("file", metavar=_("FILE"), type=Path, help=_("a journal"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar=_("PAGE"), help=_("the HTML file to be written")
    )
    parser.add_argument(
        "--public",
        action="store_true",
        help=_("the public record alone: no points, worth, value added, par, optimum or beliefs"),
    )
    parser.add_argument("--csv", type=Path, metavar=_("TABLE"), help=_("also a table, one row a seat"))
    parser.add_argument(
        "--wait",
        action="store_true",
        help=_("first play the AI games that value added and par need, which takes a while"),
    )
    parser.add_argument("--force", action="store_true", help=_("write over files that are there"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the page, and the table if it is asked for; of a damaged journal what there is, with exit code 1."""
    from game.commands.replay import compute_shown
    from game.play.journal import JournalError
    from game.play.sitting import replay
    from game.report.debrief import debrief_page
    from game.report.ledger import ledger

    _refuse_twice(arguments)
    is_damaged = False
    try:
        session = replay(arguments.file)
        notices = tuple(session.notices)
    except JournalError:
        session = replay(arguments.file, up_to_damage=True)
        is_damaged = True
        notices = (_("The file this game was kept in is damaged. This page tells the game up to the damage."),)
    if arguments.wait and not arguments.public and session.result() is not None:
        compute_shown(arguments.file)
    _write(arguments.output, debrief_page(session, arguments.file, arguments.public, notices), arguments.force)
    if arguments.csv is not None:
        _write(arguments.csv, MARK + ledger(session, arguments.file, arguments.public), arguments.force)
    for notice in session.notices:
        print(_("penholder: {problem}").format(problem=notice), file=sys.stderr)
    return 1 if is_damaged else 0


def _refuse_twice(arguments: Namespace) -> None:
    """Refuse to write over the journal, or one file over the other; raises ``FaultError``."""
    files = [arguments.file, arguments.output, *([arguments.csv] if arguments.csv is not None else [])]
    if len({file.resolve() for file in files}) < len(files):
        raise FaultError(_("the journal, the page and the table must be different files"))


def _write(path: Path, text: str, over: bool) -> None:
    from game.report.writing import UnwritableError, write

    try:
        write(path, text, over)
    except UnwritableError as error:
        raise FaultError(error) from error
    print(_("Written: {file}").format(file=path))
