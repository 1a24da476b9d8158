"""What a command tells when its user's input is at fault."""

import sys
from argparse import Namespace
from collections.abc import Callable

from game.words.language import _

FAULT = 1


class FaultError(Exception):
    """The user's input is at fault; the message is one sentence."""


def told(run: Callable[[Namespace], int], arguments: Namespace) -> int:
    """Run a command, and turn the faults a user can mend into sentences and exit code 1."""
    from game.play.journal import JournalError
    from game.scenario.problems import ScenarioError

    try:
        return run(arguments)
    except ScenarioError as error:
        is_about_a_file = any(problem.file for problem in error.problems)
        print(error if is_about_a_file else _("penholder: {problem}").format(problem=error), file=sys.stderr)
    except (JournalError, FaultError) as error:
        print(_("penholder: {problem}").format(problem=error), file=sys.stderr)
    return FAULT
