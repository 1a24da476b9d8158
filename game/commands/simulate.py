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
from game.model.council import Seat
from game.model.scenario import Scenario
from game.play.batch import Progress
from game.words.labels import skill_plain
from game.words.language import _, ngettext

SHARES = ("share", "welfare", "nash")
"""What is compared with the optimum."""


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
    parser.add_argument("--skill", type=skill_plain, choices=SKILLS, default=DEFAULT_SKILL, help=_("who plays"))
    parser.add_argument(
        "--seats", default="", metavar="CODE=SKILL,...", help=_("who plays otherwise, such as USA=conceder,CHN=random")
    )
    parser.add_argument(
        "--value-added",
        action="store_true",
        help=_("compare every seat with one that only watches and votes, which takes as many more games as seats"),
    )
    parser.add_argument(
        "--no-rows",
        action="store_true",
        help=_("do not play the same draws with other minds to compare, which is faster"),
    )
    parser.add_argument("--jobs", type=whole, default=1, metavar="J", help=_("how many at once"))
    parser.add_argument("--keep", type=Path, metavar="DIR", help=_("keep their journals in this folder"))
    parser.add_argument("--json", action="store_true", help=_("one JSON object"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print the figures."""
    from concurrent.futures.process import BrokenProcessPool

    from game.analysis.simulation import simulate
    from game.play.batch import Order
    from game.play.sitting import scenario_of
    from game.scenario.library import source

    found = source(arguments.scenario)
    others = seats_of(scenario_of(found), arguments.seats)
    order = Order(found, arguments.seed, arguments.skill, arguments.keep, others)
    try:
        with _progress(arguments.games) as progress:
            figures = simulate(
                order, arguments.games, arguments.jobs, progress, not arguments.no_rows, arguments.value_added
            )
    except BrokenProcessPool as error:
        raise FaultError(_("a process that played games was ended from outside")) from error
    print(json.dumps(figures, ensure_ascii=False, indent=1) if arguments.json else summary(figures))
    return 0


def seats_of(scenario: Scenario, words: str) -> tuple[tuple[str, str], ...]:
    """Return which members another skill plays, in the order of seats; raises ``FaultError``."""
    from game.commands.play import seats_named
    from game.scenario.problems import quoted

    skills: dict[Seat, str] = {}
    for piece in filter(None, words.split(",")):
        code, sign, named = (part.strip() for part in piece.partition("="))
        skill = skill_plain(named)
        if not sign or skill not in SKILLS:
            sentence = _("{piece} does not say who plays what, such as USA=random; there are: {skills}")
            raise FaultError(sentence.format(piece=quoted(piece), skills=", ".join(SKILLS)))
        skills[seats_named(scenario, (code,))[0]] = skill
    return tuple((scenario.council.members[seat].code, skills[seat]) for seat in sorted(skills))


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
        _("{scenario}: {games} games between AI members ({skill}), seed {seed}").format(
            **{**figures, "skill": _players(figures)}
        ),
        _("endings: {list}").format(list=_counts(figures["endings"])),
        _("a vote was taken in {count}").format(count=figures["voted"]),
        _("yes votes of adopted texts: {list}").format(list=_counts(figures["yes_votes"])),
        _("mean rounds {rounds}, actions {actions}, offers {offers}, deals {deals}").format(**figures),
        _("where each measure settled (texts by level, from 0):"),
        *(f"  {measure}: {' '.join(map(str, counts))}" for measure, counts in figures["levels"].items()),
        _("mean points by seat:"),
        *(f"  {seat}: {numbers['points']:.1f}" for seat, numbers in figures["seats"].items()),
        *_added(figures),
        *_beside(figures),
        *_troubles(figures),
        _("{games_per_second} games a second on one core, {ms} ms a decision").format(
            ms=figures["decision_ms"]["mean"], games_per_second=figures["games_per_second"]
        ),
    ]
    return "\n".join(lines)


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items() if count) or _("none")


def _players(figures: dict[str, Any]) -> str:
    return ", ".join((figures["skill"], *(f"{code}={skill}" for code, skill in figures.get("others", {}).items())))


def _added(figures: dict[str, Any]) -> Iterator[str]:
    """Yield the value added by seat, where it was asked for."""
    if "value_added" not in figures:
        return
    yield _("value added by seat, with its standard error:")
    for seat, numbers in (*figures["seats"].items(), (_("mean"), figures)):
        added = numbers["value_added"]
        error = "-" if added["se"] is None else f"{added['se']:.1f}"
        yield f"  {seat}: {added['mean']:+.1f} ± {error}"


def _troubles(figures: dict[str, Any]) -> Iterator[str]:
    """Yield how often minds failed, if any did."""
    if figures.get("troubles"):
        sentence = ngettext(
            "a mind could not decide {count} time; its journal, kept with --keep, says why",
            "minds could not decide {count} times; their journals, kept with --keep, say why",
            figures["troubles"],
        )
        yield sentence.format(count=figures["troubles"])


def _beside(figures: dict[str, Any]) -> Iterator[str]:
    """Yield how the games stand beside what could have been: the reference rows, where they were played."""
    yield _("a text that would pass existed in {percent} %").format(percent=_percent(figures["passable"]))
    own = {"name": _players(figures), "adopted": _rate(figures), "points": _mean_points(figures)}
    rows = figures.get("rows") or [{**own, **{name: figures[name] for name in SHARES}}]
    heads = (_("adopted"), _("points"), _("share"), _("welfare"), _("Nash"))
    cells = [("", *heads), *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for first, *numbers in cells:
        lined_up = (number.rjust(width) for number, width in zip(numbers, widths[1:], strict=True))
        yield "  ".join((first.ljust(widths[0]), *lined_up))


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    shares = (row[name]["mean"] for name in SHARES)
    said = ("-" if share is None else f"{share:.3f}" for share in shares)
    return (row["name"], f"{_percent(row['adopted'])} %", f"{row['points']:.1f}", *said)


def _percent(rate: float) -> str:
    return f"{100 * rate:.0f}"


def _rate(figures: dict[str, Any]) -> float:
    return float(figures["endings"]["adopted"] / figures["games"]) if figures["games"] else 0.0


def _mean_points(figures: dict[str, Any]) -> float:
    points: list[float] = [seat["points"] for seat in figures["seats"].values()]
    return sum(points) / len(points)
