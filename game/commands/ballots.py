"""``penholder ballots``: slips to cut out, for a class that bargains on paper."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction

from game.commands.paper import add_paper, put
from game.words.language import _

MOST = 20


def few(text: str) -> int:
    """Return a whole number of sets; raises ``ArgumentTypeError``."""
    if not text.isdecimal() or len(text) > 2 or not 1 <= int(text) <= MOST:
        raise ArgumentTypeError(_("{text} is not a whole number from 1 to {most}").format(text=ascii(text), most=MOST))
    return int(text)


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "ballots",
        help=_("print ballots and slips for a class"),
        description=_("Write ballots, straw polls and offer slips to print and cut out."),
    )
    add_paper(parser)
    parser.add_argument("--copies", type=few, default=1, metavar="N", help=_("so many sets"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the slips."""
    from game.commands.play import seats_named
    from game.report.ballots import Slips, ballots_page
    from game.report.fitting import PAPERS
    from game.scenario.library import load

    scenario = load(arguments.scenario)
    seats = seats_named(scenario, arguments.seats)
    put(arguments, ballots_page(Slips(scenario, seats, PAPERS[arguments.paper], arguments.copies)))
    return 0
