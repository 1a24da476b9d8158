"""``penholder roles``: role sheets to print, and the teacher's key."""

import argparse
import secrets
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from game.commands.trouble import FaultError
from game.words.language import _


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "roles",
        help=_("print role sheets for a class"),
        description=_("Write role sheets to print, one page a seat, or the teacher's key to them."),
    )
    parser.add_argument("scenario", metavar=_("SCENARIO"), help=_("a scenario's id or file"))
    parser.add_argument(
        "-o", "--output", required=True, type=Path, metavar=_("FILE"), help=_("the HTML file to be written")
    )
    parser.add_argument("--seed", type=int, metavar="N", help=_("the same seed, the same hidden priorities"))
    parser.add_argument("--key", action="store_true", help=_("the teacher's key in place of the sheets"))
    parser.add_argument("--seats", nargs="+", default=["all"], metavar=_("SEAT"), help=_("only these seats, by code"))
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help=_("the size of the paper"))
    parser.add_argument(
        "--open-room",
        action=argparse.BooleanOptionalAction,
        default=None,
        help=_("everybody is in the room from the start (the default when a sheet of an elected seat is printed)"),
    )
    parser.add_argument("--core", action="store_true", help=_("for a game with the core actions only"))
    parser.add_argument("--force", action="store_true", help=_("write over a file that is there"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the sheets or the key, and say how the game that belongs to them is started."""
    from game.commands.play import Terms, seats_named, setup
    from game.report.fitting import PAPERS
    from game.report.roles import Print, roles_page
    from game.report.writing import UnwritableError, write
    from game.scenario.library import load

    scenario = load(arguments.scenario)
    seats = seats_named(scenario, arguments.seats)
    terms = Terms(seed=arguments.seed, open_room=arguments.open_room, core=arguments.core)
    seed = secrets.randbelow(10**6) if terms.seed is None else terms.seed
    command = " ".join(["penholder play", arguments.scenario, *_same(arguments), f"--seed {seed}"])
    start = _("Play the game of these sheets with: {command}").format(command=command)
    wanted = Print(scenario, seed, setup(scenario, seats, terms), seats, PAPERS[arguments.paper], (start,))
    if arguments.key:
        from game.report.key import key_page

        page = key_page(wanted)
    else:
        page = roles_page(wanted)
    try:
        write(arguments.output, page, arguments.force)
    except UnwritableError as error:
        raise FaultError(str(error)) from error
    print(_("Written: {file}").format(file=arguments.output))
    print(start)
    return 0


def _same(arguments: Namespace) -> list[str]:
    """Return the options that the game must be started with, too."""
    room = {None: [], True: ["--open-room"], False: ["--no-open-room"]}[arguments.open_room]
    return ["--as", *arguments.seats, *room, *(["--core"] if arguments.core else [])]
