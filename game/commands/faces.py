"""Which face a game is played on: a window, or the terminal."""

import os
import stat
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import TextIO

from game.words.language import _


def is_windowed(arguments: Namespace) -> bool:
    """Whether to open a window; where one was expected and none can be, say why in one line.

    Lines that come from a pipe or a file are for the terminal, and so is what a bare ``penholder`` prints into a pipe.
    """
    if getattr(arguments, "text", False) or getattr(arguments, "plain", False):
        return False
    if _is(sys.stdin, stat.S_ISFIFO, stat.S_ISREG) or (arguments.command is None and _is(sys.stdout, stat.S_ISFIFO)):
        return False
    from game.ui.driver import refusal  # needs no pygame

    why = refusal()
    if why and sys.stdin is not None and sys.stdin.isatty():
        print(_("penholder: {problem}").format(problem=why), file=sys.stderr)
    return not why


def _is(stream: TextIO | None, *kinds: Callable[[int], bool]) -> bool:
    """Whether a stream is of some kind; one that is closed, or no file at all, is of none."""
    try:
        mode = os.fstat(stream.fileno()).st_mode if stream is not None else 0
    except (OSError, ValueError, AttributeError):
        return False
    return any(kind(mode) for kind in kinds)
