"""``penholder`` alone: the game where somebody can play it, else one that plays itself."""

import sys
from argparse import Namespace

from game.commands.faces import is_windowed
from game.words.language import _

SHOWN = "dprk-2017-07"
SEED = 2


def run(arguments: Namespace) -> int:
    """Open the window; without a screen the text game on a terminal; without one, print an AI game and its result."""
    if is_windowed(arguments):
        from game.ui.window import open_window

        return open_window()
    if sys.stdin.isatty() and sys.stdout.isatty():
        from game.commands.play import Terms, choose_and_play

        return choose_and_play(Terms())
    return demonstrate()


def demonstrate() -> int:
    """Play one AI game and print it."""
    from game.commands.account import minutes_of
    from game.minds.roster import DEFAULT_SKILL
    from game.play.sitting import begin, header
    from game.scenario.library import load, source

    seats = (DEFAULT_SKILL,) * len(load(SHOWN).council.members)
    session = begin(header(source(SHOWN), SEED, seats))
    session.advance()
    print(minutes_of(session), end="")
    for notice in session.notices:
        print(_("penholder: {problem}").format(problem=notice), file=sys.stderr)
    return 0
