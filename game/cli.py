"""The command ``penholder``: arguments in, exit code out."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from game import __version__
from game.words.language import _, use_language

COMMANDS = (
    *("play", "scenarios", "simulate", "replay", "resume", "lesson", "report"),
    *("roles", "ballots", "plates"),
    *("new", "check", "playtest", "preview", "docs", "fmt", "schema", "upgrade"),
    "bench",
)

FINE, FAULT, USAGE = 0, 1, 2
"""Exit codes: all is well; the user's input is at fault; the command line makes no sense."""

INTERRUPTED = 130


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Say it on standard error, and leave."""
        self.exit(
            USAGE, _("{program}: {problem} (see {program} --help)").format(program=self.prog, problem=message) + "\n"
        )


def parser() -> Parser:
    """Return the parser of the whole command line."""
    whole = Parser(prog="penholder", description=_("A negotiation game of the UN Security Council."))
    whole.add_argument("--version", action="version", version=f"penholder {__version__}")
    commands = whole.add_subparsers(dest="command", metavar=_("COMMAND"), parser_class=Parser)
    for name in COMMANDS:
        import_module(f"game.commands.{name}").add(commands)
    return whole


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; errors are one sentence on standard error."""
    _speak_utf8()
    use_language(None)
    arguments = parser().parse_args(argv)
    try:
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # whoever read us has left; there is nobody to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        print(_("penholder: {problem}").format(problem=error), file=sys.stderr)
        return FAULT


def _run(arguments: argparse.Namespace) -> int:
    from game.commands.trouble import told

    if arguments.command is None:
        from game.commands.unasked import run

        return told(run, arguments)
    return told(arguments.run, arguments)


def _speak_utf8() -> None:
    """Print any script on any terminal: what it cannot show becomes a question mark, not an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            encoding = stream.encoding if stream.isatty() else "utf-8"
            reconfigure(encoding=encoding, errors="replace")
