"""``penholder check``: load scenario files and say what is wrong with them."""

import json
import os
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.words.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.analysis.audit import Report
    from game.scenario.problems import Problem, ScenarioError

STANDARD_INPUT = "-"

_COLOURS = {"E": "31", "W": "33", "A": "36"}
_BOLD = "1"


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "check",
        help=_("check scenario files"),
        description=_(
            "Load scenario files with all their variants, and report every problem: errors (E), with which the game "
            "cannot be played; warnings (W), with which it is hardly what its author meant; and advice (A)."
        ),
        epilog=_("Exit code 0: no errors. 1: errors, or with --strict warnings. 2: the command line makes no sense."),
    )
    parser.add_argument(
        "files", nargs="*", metavar=_("FILE"), help=_("a scenario file, a folder of them, or - for standard input")
    )
    parser.add_argument("--json", action="store_true", help=_("one JSON object"))
    parser.add_argument("--strict", action="store_true", help=_("warnings fail as well"))
    parser.add_argument("--fast", action="store_true", help=_("do not look whether any text can pass"))
    parser.add_argument("--explain", metavar=_("CODE"), help=_("say what a code means, with an example"))
    parser.set_defaults(run=run, parser=parser)


def run(arguments: Namespace) -> int:
    """Report the problems of every file; exit code 1 if there are any that matter."""
    if arguments.explain is not None:
        return _explain(arguments.explain, arguments.parser)
    if not arguments.files:
        arguments.parser.error(_("name a scenario file, or a folder of them"))
    from game.analysis.audit import DRAWS

    draws = 0 if arguments.fast else DRAWS
    reports = [report for name in arguments.files for report in _reports(name, draws)]
    if arguments.json:
        print(json.dumps({"files": [_account(report) for report in reports]}, ensure_ascii=False, indent=1))
    else:
        is_coloured = _has_colours()
        for report in reports:
            print("\n".join(_lines(report, is_coloured)))
    return 1 if any(_fails(report, arguments.strict) for report in reports) else 0


def _reports(name: str, draws: int) -> "Iterator[Report]":
    """Yield a report for each file that a name on the command line stands for."""
    from game.analysis.audit import audit, audit_file
    from game.scenario.guard import LARGEST, decoded
    from game.scenario.problems import ScenarioError

    path = Path(name)
    inside = _scenarios_in(path)
    if inside:
        for each in inside:
            yield audit_file(each, draws)
    elif name == STANDARD_INPUT:
        try:
            yield audit(decoded(sys.stdin.buffer.read(LARGEST + 1), _("standard input")), _("standard input"), draws)
        except ScenarioError as error:
            yield _refused(_("standard input"), error)
    else:
        yield audit_file(path, draws)


def _scenarios_in(path: Path) -> list[Path]:
    from game.scenario.library import SUFFIX

    try:
        return sorted(path.glob(f"*{SUFFIX}")) if path.is_dir() else []
    except (OSError, ValueError):  # a name no file can have; whoever reads it will say so
        return []


def _refused(file: str, error: "ScenarioError") -> "Report":
    from game.analysis.audit import Report

    return Report(file, error.problems, error.count)


def _fails(report: "Report", is_strict: bool) -> bool:
    from game.scenario.codes import Severity

    return bool(report.counted(Severity.ERROR) or (is_strict and report.counted(Severity.WARNING)))


def _has_colours() -> bool:
    is_plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not is_plain


def _lines(report: "Report", is_coloured: bool) -> "Iterator[str]":
    """Yield the lines of a report: each problem with its source line and a caret, and what it comes to."""
    from game.scenario.problems import SHOWN, more

    for problem in report.problems[:SHOWN]:
        yield from _told(problem, is_coloured)
    if report.count > SHOWN:
        yield more(report.count - SHOWN)
    yield _summary(report)


def _told(problem: "Problem", is_coloured: bool) -> "Iterator[str]":
    from rich.cells import cell_len

    colour = _COLOURS[problem.code.name[0]]
    where = _in_colour(problem.where, _BOLD, is_coloured)
    yield f"{where}: {_in_colour(problem.code.name, colour, is_coloured)} {problem.sentence}"
    if problem.excerpt:
        yield f"    {problem.excerpt}"
        indent = " " * cell_len(problem.excerpt[: problem.caret])
        yield f"    {indent}{_in_colour('^', colour, is_coloured)}"


def _in_colour(text: str, colour: str, is_coloured: bool) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if is_coloured else text


def _summary(report: "Report") -> str:
    from game.scenario.codes import Severity
    from game.scenario.excerpts import escaped

    errors, warnings, advice = (report.counted(severity) for severity in Severity)
    told = [
        ngettext("{n} error", "{n} errors", errors).format(n=errors) if errors else "",
        ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings) if warnings else "",
        ngettext("{n} piece of advice", "{n} pieces of advice", advice).format(n=advice) if advice else "",
    ]
    count = len(report.scenarios)
    fine = ngettext("fine", "fine, with {variants} more to choose from", count).format(variants=count - 1)
    parts = [part for part in told if part] or [fine]
    if report.draws:
        sentence = _("some text can pass in {passable} of {draws} games drawn")
        parts.append(sentence.format(passable=report.passable[0], draws=report.draws))
    return f"{escaped(report.file)}: " + ", ".join(parts)


def _account(report: "Report") -> dict[str, Any]:
    from game.scenario.codes import Severity

    passable = dict(zip((scenario.id for scenario in report.scenarios), report.passable, strict=False))
    return {
        "file": report.file,
        "count": report.count,
        **{severity.name.lower(): report.counted(severity) for severity in Severity},
        "scenarios": [scenario.id for scenario in report.scenarios],
        "draws": report.draws,
        "passable": passable if report.draws else {},
        "problems": [
            {
                "code": problem.code.name,
                "severity": problem.severity.name.lower(),
                "line": problem.line or None,
                "column": problem.column or None,
                "key": problem.key or None,
                "sentence": problem.sentence,
                "excerpt": problem.excerpt or None,
            }
            for problem in report.problems
        ],
    }


def _explain(name: str, parser: ArgumentParser) -> int:
    from game.scenario.codes import CODES
    from game.scenario.problems import near, quoted

    code = CODES.get(name.upper())
    if code is None:
        sentence = _("there is no code {name}").format(name=quoted(name)) + near(name, CODES)
        parser.error(sentence)
    print(f"{code.name}: {_(code.about)}")
    for title, example in ((_("wrong"), code.wrong), (_("right"), code.right)):
        if example:
            print("\n".join([f"{title}:", *(f"    {line}" for line in example.strip().split("\n"))]))
    return 0
