"""``penholder play``: a game with people at the table."""

import argparse
import secrets
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from game.commands.faces import is_windowed
from game.commands.trouble import FaultError
from game.minds.roster import DEFAULT_SKILL, SKILLS
from game.model.council import Seat
from game.model.phases import Setup
from game.model.scenario import Scenario
from game.words.labels import skill_plain
from game.words.language import _

if TYPE_CHECKING:
    from game.play.session import Session

FIRST = "tutorial"
"""What is offered to somebody who names no scenario."""


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "play",
        help=_("play a game"),
        description=_("Play a game, alone against AI members or several people at one keyboard."),
    )
    parser.add_argument("scenario", nargs="?", metavar=_("SCENARIO"), help=_("a scenario's id or file"))
    parser.add_argument(
        "--as", dest="seats", nargs="+", default=[], metavar=_("SEAT"), help=_("the seats people play, by code; or all")
    )
    parser.add_argument(
        "--skill", type=skill_plain, choices=SKILLS, default=DEFAULT_SKILL, help=_("how well the others play")
    )
    parser.add_argument("--seed", type=int, metavar="N", help=_("the same seed, the same hidden priorities"))
    parser.add_argument("--text", action="store_true", help=_("in the terminal"))
    parser.add_argument("--plain", action="store_true", help=_("for screen readers: no colour, one fact a line"))
    parser.add_argument(
        "--open-room",
        action=argparse.BooleanOptionalAction,
        default=None,
        help=_("everybody is in the room from the start (the default when a person plays an elected seat)"),
    )
    parser.add_argument("--sealed", action="store_true", help=_("all act on the same picture, then all is revealed"))
    parser.add_argument("--core", action="store_true", help=_("only the core actions, for a first lesson"))
    parser.add_argument(
        "--no-staff", action="store_true", help=_("nobody has staff to count votes, suggest and advise, as in a test")
    )
    parser.set_defaults(run=run)


@frozen
class Terms:
    """Who plays, and how."""

    codes: tuple[str, ...] = ()
    """The seats people play; nobody named is the first penholder."""
    skill: str = DEFAULT_SKILL
    seed: int | None = None
    open_room: bool | None = None
    """Whether everybody is in the room from the start; ``None``: if a person plays an elected seat."""
    sealed: bool = False
    core: bool = False
    plain: bool = False
    unaided: bool = False
    """Whether people have no staff."""


def run(arguments: Namespace) -> int:
    """Start a game, in a window where one can be opened, else in the terminal."""
    terms = Terms(
        tuple(arguments.seats),
        arguments.skill,
        arguments.seed,
        arguments.open_room,
        arguments.sealed,
        arguments.core,
        arguments.plain,
        arguments.no_staff,
    )
    if is_windowed(arguments):
        from game.ui.window import open_window

        if arguments.scenario is None and not terms.codes:
            return open_window()
        deal = dealt(arguments.scenario or FIRST, terms)
        return open_window(deal)
    if arguments.scenario is None and sys.stdin.isatty() and not terms.codes:
        return choose_and_play(terms)
    return start(arguments.scenario or FIRST, terms)


def choose_and_play(terms: Terms) -> int:
    """Ask for a scenario and seats, then play on these terms."""
    from game.terminal.welcome import choose

    choice = choose(terms.plain, skill=terms.skill)
    return 0 if choice is None else start(choice.scenario, evolve(terms, codes=choice.seats, skill=choice.skill))


def start(name: str, terms: Terms) -> int:
    """Begin a game of a scenario and play it to the end, or until its player leaves."""
    from game.terminal.table import play

    session = dealt(name, terms)()
    try:
        return play(session, terms.plain)
    finally:
        session.close()


def dealt(name: str, terms: Terms) -> "Callable[[], Session]":
    """Return what begins a game; a scenario or a seat that does not exist raises at once, as the library does."""
    from game.scenario.library import load

    scenario = load(name)
    humans = seats_named(scenario, terms.codes)

    def deal() -> "Session":
        from game.play.sitting import HUMAN, begin_saved, header
        from game.scenario.library import source

        players = tuple(HUMAN if seat in humans else terms.skill for seat in scenario.council.seats)
        seed = terms.seed if terms.seed is not None else secrets.randbelow(10**6)
        return begin_saved(header(source(name), seed, players, setup(scenario, humans, terms)))

    return deal


def setup(scenario: Scenario, humans: tuple[Seat, ...], terms: Terms) -> Setup:
    """Return the terms of the game; a person in an elected seat starts in the open room unless told otherwise."""
    is_elected = any(not scenario.council.members[seat].permanent for seat in humans)
    is_open = is_elected if terms.open_room is None else terms.open_room
    return Setup(open_room=is_open, sealed=terms.sealed, core=terms.core, unaided=terms.unaided)


def seats_named(scenario: Scenario, codes: Sequence[str]) -> tuple[Seat, ...]:
    """Return the seats people play; raises ``FaultError`` for a stranger. Nobody named: the first penholder."""
    from game.scenario.problems import near, quoted

    if not codes:
        return (scenario.drafts[0].penholder if scenario.drafts else 0,)
    if [code.casefold() for code in codes] == ["all"]:
        return scenario.council.seats
    known = {member.code.casefold(): seat for seat, member in enumerate(scenario.council.members)}
    seats = []
    for code in codes:
        if code.casefold() not in known:
            hint = near(code, [member.code for member in scenario.council.members])
            raise FaultError(_("no member has the code {code}").format(code=quoted(code)) + hint)
        seats.append(known[code.casefold()])
    return tuple(sorted(set(seats)))
