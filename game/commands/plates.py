"""``penholder plates``: name plates to fold."""

from argparse import ArgumentParser, Namespace, _SubParsersAction

from game.commands.paper import add_paper, put
from game.words.language import _


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "plates",
        help=_("print name plates for a class"),
        description=_("Write name plates to print and fold, one sheet a seat."),
    )
    add_paper(parser)
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the plates."""
    from game.commands.play import seats_named
    from game.report.fitting import PAPERS
    from game.report.plates import plates_page
    from game.scenario.library import load

    scenario = load(arguments.scenario)
    put(arguments, plates_page(scenario, seats_named(scenario, arguments.seats), PAPERS[arguments.paper]))
    return 0
