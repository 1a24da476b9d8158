"""``penholder roles``: role sheets to print, and the teacher's key."""

import argparse
import secrets
from argparse import ArgumentParser, Namespace, _SubParsersAction

from game.commands.paper import add_paper, put
from game.words.language import _


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "roles",
        help=_("print role sheets for a class"),
        description=_("Write role sheets to print, one page a seat, or the teacher's key to them."),
    )
    add_paper(parser)
    parser.add_argument("--seed", type=int, metavar="N", help=_("the same seed, the same hidden priorities"))
    parser.add_argument("--key", action="store_true", help=_("the teacher's key in place of the sheets"))
    parser.add_argument(
        "--open-room",
        action=argparse.BooleanOptionalAction,
        default=None,
        help=_("everybody is in the room from the start (the default when a sheet of an elected seat is printed)"),
    )
    parser.add_argument("--core", action="store_true", help=_("for a game with the core actions only"))
    parser.add_argument("--large", action="store_true", help=_("large print, on as many pages as it takes"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the sheets or the key, and say how the game that belongs to them is started."""
    from game.commands.play import Terms, seats_named, setup
    from game.report.fitting import PAPERS
    from game.report.roles import Print, roles_page
    from game.scenario.library import load

    scenario = load(arguments.scenario)
    seats = seats_named(scenario, arguments.seats)
    terms = Terms(seed=arguments.seed, open_room=arguments.open_room, core=arguments.core)
    seed = secrets.randbelow(10**6) if terms.seed is None else terms.seed
    command = " ".join(["penholder play", _quoted(arguments.scenario), *_same(arguments), f"--seed {seed}"])
    start = _("Play the game of these sheets with: {command}").format(command=command)
    wanted = Print(
        scenario, seed, setup(scenario, seats, terms), seats, PAPERS[arguments.paper], (start,), arguments.large
    )
    if arguments.key:
        from game.report.key import key_page

        page = key_page(wanted)
    else:
        page = roles_page(wanted)
    put(arguments, page)
    print(start)
    if not arguments.key:
        print(_("The key to them: add --key --seed {seed}, and name another file.").format(seed=seed))
    return 0


def _quoted(name: str) -> str:
    """Return a scenario as it is typed: a file's name may have spaces in it."""
    return f'"{name}"' if " " in name else name


def _same(arguments: Namespace) -> list[str]:
    """Return the options that the game must be started with, too."""
    room = {None: [], True: ["--open-room"], False: ["--no-open-room"]}[arguments.open_room]
    return ["--as", *arguments.seats, *room, *(["--core"] if arguments.core else [])]
