"""``penholder preview``: the game on a scenario file, while somebody writes at it."""

from argparse import ArgumentParser, Namespace, _SubParsersAction

from game.commands.faces import is_windowed
from game.minds.roster import DEFAULT_SKILL, SKILLS
from game.words.labels import skill_plain
from game.words.language import _

SEED = 1
"""The same game every time, so that what changes is what the author changed."""


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "preview",
        help=_("play a scenario file while you write it"),
        description=_(
            "Play the game on a scenario file. Whenever the file is saved the game is begun again, up to where it was;"
            " while something is wrong with the file, that is shown instead. Nothing is saved."
        ),
    )
    parser.add_argument("file", metavar=_("FILE"), help=_("a scenario file; FILE.toml:NAME for a variant"))
    parser.add_argument("--seat", metavar=_("CODE"), help=_("the seat you play; the first penholder's if left out"))
    parser.add_argument("--seed", type=int, default=SEED, metavar="N", help=_("other hidden priorities"))
    parser.add_argument(
        "--skill", type=skill_plain, choices=SKILLS, default=DEFAULT_SKILL, help=_("how well the others play")
    )
    parser.add_argument("--text", action="store_true", help=_("in the terminal"))
    parser.add_argument("--plain", action="store_true", help=_("for screen readers: no colour, one fact a line"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Show the game until the player leaves."""
    from game.play.journal import Header
    from game.play.rehearsal import CastingError, Rehearsal
    from game.scenario.library import Source

    def dealt(source: Source) -> Header:
        from game.commands.play import Terms, seats_named, setup
        from game.commands.trouble import FaultError
        from game.play.sitting import HUMAN, header, scenario_of

        scenario = scenario_of(source)
        terms = Terms((arguments.seat,) if arguments.seat else (), arguments.skill, arguments.seed)
        try:
            humans = seats_named(scenario, terms.codes)
        except FaultError as error:  # the member may be back when the file is saved again
            raise CastingError(str(error)) from error
        players = tuple(HUMAN if seat in humans else terms.skill for seat in scenario.council.seats)
        return header(source, arguments.seed, players, setup(scenario, humans, terms))

    rehearsal = Rehearsal(arguments.file, dealt)
    if is_windowed(arguments):
        from game.ui.window import open_rehearsal

        return open_rehearsal(rehearsal)
    from game.terminal.rehearsing import rehearse

    return rehearse(rehearsal, arguments.plain)
