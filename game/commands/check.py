"""``penholder check``: load scenario files and say what is wrong with them."""

import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from game.words.language import _, ngettext


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "check",
        help=_("check scenario files"),
        description=_("Load scenario files with all their variants, and report every problem: file, key, sentence."),
    )
    parser.add_argument("files", nargs="+", metavar=_("FILE"), type=Path, help=_("a scenario file"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Report the problems of every file; exit code 1 if there are any."""
    from game.scenario.library import every_variant
    from game.scenario.problems import ScenarioError

    bad = 0
    for path in arguments.files:
        try:
            scenarios = every_variant(path)
        except ScenarioError as error:
            bad += 1
            print(error, file=sys.stderr)
        else:
            count = len(scenarios)
            sentence = ngettext("{file}: fine", "{file}: fine, with {variants} more to choose from", count)
            print(sentence.format(file=path, variants=count - 1))
    return 1 if bad else 0
