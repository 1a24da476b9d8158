"""``penholder replay``: look at a journal again."""

import json
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.trouble import FaultError
from game.words.language import _

if TYPE_CHECKING:
    from game.play.session import Session


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "replay",
        help=_("look at a saved game again"),
        description=_(
            "Replay a journal and print its minutes: everything of a finished game, "
            "what the public knows of one that goes on. The journal itself is left alone."
        ),
    )
    parser.add_argument("file", metavar=_("FILE"), type=Path, help=_("a journal"))
    parser.add_argument("--at", type=int, metavar=_("N"), help=_("stop after so many actions"))
    parser.add_argument("--minutes", action="store_true", help=_("the minutes alone, without the result"))
    parser.add_argument(
        "--hindsight",
        action="store_true",
        help=_(
            "play the AI games that value added and par need, which takes a while; they are kept beside the journal"
        ),
    )
    parser.add_argument(
        "--why",
        action="store_true",
        help=_("of a finished game: everything AI members did, and why, instead of minutes"),
    )
    parser.add_argument("--window", action="store_true", help=_("in a window, act by act"))
    parser.add_argument("--json", action="store_true", help=_("one JSON object"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print what a journal holds; of a damaged one everything up to the damage, and exit code 1."""
    from game.commands.account import account, minutes_of
    from game.play.journal import JournalError
    from game.play.sitting import replay

    try:
        whole = replay(arguments.file)
        is_damaged = False
    except JournalError:
        whole = replay(arguments.file, up_to_damage=True)
        is_damaged = True
    session = whole
    if arguments.at is not None:
        try:
            session = whole.at(arguments.at)
        except ValueError as error:
            raise FaultError(error) from error
    if arguments.hindsight and session.result() is not None:
        compute_shown(arguments.file)
    if arguments.window:
        _show(whole, arguments.at or 0)
    elif arguments.why:
        print(_reasons(whole, len(session.actions)), end="")
    elif arguments.json:
        print(json.dumps(account(session, arguments.file), ensure_ascii=False, indent=1))
    else:
        print(minutes_of(session, not arguments.minutes, arguments.file), end="")
    for notice in whole.notices:
        print(_("penholder: {problem}").format(problem=notice), file=sys.stderr)
    return 1 if is_damaged else 0


def _reasons(whole: "Session", count: int) -> str:
    """Return what AI members did in the first so many actions of a finished game, and why; raises ``FaultError``."""
    from game.desk.afterthoughts import reasons_page
    from game.play.afterthought import afterthoughts
    from game.terminal.plainly import plain
    from game.words.minutes import WIDTH

    if whole.result() is None:
        raise FaultError(_("reasons are told when the game is over"))
    return plain(reasons_page(whole.view(None).scenario, afterthoughts(whole, until=count)), WIDTH)


def _show(whole: "Session", at: int) -> None:
    """Open a window on the game; raises ``FaultError`` where there can be none."""
    from game.ui.driver import NoScreenError
    from game.ui.looking_back import look_back

    try:
        look_back(whole, at)
    except NoScreenError as error:
        raise FaultError(error) from error


def compute_shown(journal: Path) -> None:
    """Play what is missing, with a bar on standard error if that is a terminal."""
    from game.analysis.background import compute

    if not sys.stderr.isatty():
        compute(journal)
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_("games"))
        compute(journal, lambda done, wanted: bar.update(task, completed=done, total=wanted))
