"""``penholder playtest``: many AI games of a scenario that is being written, and what its author may want to mend."""

import json
import os
import shutil
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.output import add_force, put
from game.commands.simulate import whole
from game.commands.trouble import FaultError
from game.minds.roster import SKILLS
from game.words.labels import skill_plain
from game.words.language import _, ngettext

if TYPE_CHECKING:
    from game.analysis.playtest.figures import Playtest
    from game.analysis.playtest.run import Progress

GAMES = 200
SKILL = "attache"
"""Who plays unless said: the quickest that thinks."""

INTERRUPTED = 130
PLAIN_LINES = 10
"""How often progress is told where there is no terminal to draw a bar on."""


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "playtest",
        help=_("try a scenario out with AI members, and get advice"),
        description=_(
            "Play a scenario many times between AI members, and say how it ends, what decides it and what could be "
            "better. Ctrl-C reports on what has been played; the same command goes on from there."
        ),
    )
    parser.add_argument("file", metavar=_("FILE"), help=_("a scenario's file or id"))
    parser.add_argument(
        "--games", type=whole, default=GAMES, metavar="N", help=_("how many; {games} unless said").format(games=GAMES)
    )
    parser.add_argument(
        "--jobs",
        type=whole,
        default=os.cpu_count() or 1,
        metavar="J",
        help=_("how many at once; all cores unless said"),
    )
    parser.add_argument("--seed", type=int, default=1, metavar="S", help=_("the same seed, the same games"))
    parser.add_argument("--skill", type=skill_plain, choices=SKILLS, default=SKILL, help=_("who plays"))
    parser.add_argument("--afresh", action="store_true", help=_("forget the games played before"))
    parser.add_argument("--html", type=Path, metavar="OUT", help=_("write the report to a file for the browser, too"))
    add_force(parser)
    parser.add_argument("--json", action="store_true", help=_("one JSON object"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Play, and print the report; exit code 130 if it was interrupted."""
    from concurrent.futures.process import BrokenProcessPool

    from game.analysis.playtest.account import as_json
    from game.analysis.playtest.figures import playtest
    from game.analysis.playtest.run import played
    from game.play.batch import Order
    from game.play.sitting import scenario_of
    from game.report.playtest import playtest_html
    from game.scenario.library import source

    order = Order(source(arguments.file), arguments.seed, arguments.skill)
    scenario_of(order.source)
    try:
        with _progress(arguments.games) as progress:
            trials, is_whole = played(order, arguments.games, arguments.jobs, progress, arguments.afresh)
    except BrokenProcessPool as error:
        raise FaultError(_("a process that played games was ended from outside")) from error
    if not is_whole:
        print(
            ngettext(
                "Stopped after {games} game; the same command goes on from there.",
                "Stopped after {games} games; the same command goes on from there.",
                len(trials),
            ).format(games=len(trials)),
            file=sys.stderr,
        )
    if trials:
        found = playtest(order, trials, arguments.games)
        if arguments.json:
            print(json.dumps(as_json(found), ensure_ascii=False, indent=1))
        else:
            _show(found)
        if arguments.html is not None:
            put(arguments.html, playtest_html(found), arguments.force)
            print(_("The report is in {file}.").format(file=arguments.html), file=sys.stderr)
    return 0 if is_whole else INTERRUPTED


def _show(found: "Playtest") -> None:
    from game.desk.playtest import playtest_page
    from game.terminal.screen import suitable_style

    width = max(40, shutil.get_terminal_size((100, 24)).columns)
    print(suitable_style()(playtest_page(found), width), end="")


@contextmanager
def _progress(games: int) -> Iterator["Progress"]:
    """Show a bar on standard error, or lines where that is no terminal."""
    if not sys.stderr.isatty():
        yield _lines(games)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(_("games"), total=games)
        yield lambda done, _kept: bar.update(task, completed=done)


def _lines(games: int) -> "Progress":
    step = max(1, games // PLAIN_LINES)

    def tell(done: int, kept: int) -> None:
        if done == kept:
            if kept:
                sentence = ngettext("{kept} game was played before", "{kept} games were played before", kept)
                print(sentence.format(kept=kept), file=sys.stderr)
        elif done % step == 0 or done == games:
            print(_("{done} of {games} games").format(done=done, games=games), file=sys.stderr, flush=True)

    return tell
