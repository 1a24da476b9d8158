"""``penholder bench``: figures of speed and memory, beside a reference in the same run."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction

from game.words.language import _


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "bench",
        help=_("measure speed and memory"),
        description=_("Measure speed and memory on this machine, beside a fixed reference loop in the same run."),
    )
    parser.add_argument("--json", action="store_true", help=_("one JSON object"))
    parser.add_argument("--screen", action="store_true", help=_("of the window instead, by a driver that needs none"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print the figures."""
    if arguments.screen:
        from game.ui.benchmark import measured
    else:
        from game.play.benchmark import measured
    figures = measured()
    if arguments.json:
        print(json.dumps(figures, indent=1))
        return 0
    for name, value in figures.items():
        if isinstance(value, dict):
            print(f"{name}: " + ", ".join(f"{key} {share}" for key, share in value.items()))
        else:
            print(f"{name}: {value}")
    return 0
