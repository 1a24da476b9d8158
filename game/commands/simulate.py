"""``penholder simulate``: many AI games, and what came of them."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from game.commands.trouble import FaultError
from game.minds.roster import DEFAULT_SKILL, SKILLS
from game.play.batch import Progress
from game.words.language import _


def whole(text: str) -> int:
    """Return a whole number from 1 up; raises ``ArgumentTypeError``."""
    if not text.isdecimal() or len(text) > 9 or int(text) < 1:
        raise ArgumentTypeError(_("{text} is not a whole number from 1 up").format(text=ascii(text)))
    return int(text)


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "simulate", help=_("play many AI games"), description=_("Play many games between AI members and count.")
    )
    parser.add_argument("scenario", metavar=_("SCENARIO"), help=_("a scenario's id or file"))
    parser.add_argument("--games", type=whole, required=True, metavar="N", help=_("how many"))
    parser.add_argument("--seed", type=int, default=1, metavar="S", help=_("the same seed, the same games"))
    parser.add_argument("--skill", choices=SKILLS, default=DEFAULT_SKILL, help=_("who plays"))
    parser.add_argument("--jobs", type=whole, default=1, metavar="J", help=_("how many at once"))
    parser.add_argument("--keep", type=Path, metavar="DIR", help=_("keep their journals in this folder"))
    parser.add_argument("--json", action="store_true", help=_("one JSON object"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print the figures."""
    from concurrent.futures.process import BrokenProcessPool

    from game.play.batch import Order, simulate
    from game.scenario.library import source

    order = Order(source(arguments.scenario), arguments.seed, arguments.skill, arguments.keep)
    try:
        with _progress(arguments.games) as progress:
            figures = simulate(order, arguments.games, arguments.jobs, progress)
    except BrokenProcessPool as error:
        raise FaultError(_("a process that played games was ended from outside")) from error
    print(json.dumps(figures, ensure_ascii=False, indent=1) if arguments.json else summary(figures))
    return 0


@contextmanager
def _progress(games: int) -> Iterator[Progress | None]:
    """Show a bar on standard error, if that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_("games"), total=games)
        yield lambda done: bar.update(task, completed=done)


def summary(figures: dict[str, Any]) -> str:
    """Return the figures in lines a person can read."""
    lines = [
        _("{scenario}: {games} games between AI members ({skill}), seed {seed}").format(**figures),
        _("endings: {list}").format(list=_counts(figures["endings"])),
        _("a vote was taken in {count}").format(count=figures["voted"]),
        _("yes votes of adopted texts: {list}").format(list=_counts(figures["yes_votes"])),
        _("mean rounds {rounds}, actions {actions}, offers {offers}, deals {deals}").format(**figures),
        _("where each measure settled (texts by level, from 0):"),
        *(f"  {measure}: {' '.join(map(str, counts))}" for measure, counts in figures["levels"].items()),
        _("mean points by seat:"),
        *(f"  {seat}: {numbers['points']:.1f}" for seat, numbers in figures["seats"].items()),
        _("{games_per_second} games a second, {ms} ms a decision").format(
            ms=figures["decision_ms"]["mean"], games_per_second=figures["games_per_second"]
        ),
    ]
    return "\n".join(lines)


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items() if count) or _("none")
