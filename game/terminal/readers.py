"""Where typed lines come from: a keyboard, or a pipe."""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol, TextIO, TypeAlias

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

Completions: TypeAlias = Callable[[str], Iterator[tuple[str, str]]]
"""For the text before the cursor: whole words that could stand in place of its last one, each with an explanation."""

LONGEST = 2000

PAGES = -2
"""The diary of answers to the pager, which leave no trace on the screen."""


class Reader(Protocol):
    """Gives one line at a time."""

    is_interactive: bool
    """Whether a person sits there, who can be asked to turn a page."""

    def read(self, prompt: str, diary: int, completions: Completions | None = None) -> str:
        """Return a line; what was typed before comes back only under the same diary.

        Raises ``EOFError`` at the end of input and ``KeyboardInterrupt`` for Ctrl-C.
        """
        ...


class PipedReader:
    """Lines of a script. Prompts are not shown, so that the same script gives the same output."""

    is_interactive = False

    def __init__(self, source: TextIO) -> None:
        reconfigure = getattr(source, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
        self._source = source

    def read(self, prompt: str, diary: int, completions: Completions | None = None) -> str:
        """Return the next line that is no comment."""
        while True:
            line = self._source.readline()
            if not line:
                raise EOFError
            if not line.lstrip().startswith("#"):
                return line[:LONGEST].strip()


class KeyboardReader:
    """A person at a terminal, with history and completion; each seat has a history of its own."""

    is_interactive = True

    def __init__(self, is_plain: bool) -> None:
        self._is_plain = is_plain
        self._diaries: dict[int, PromptSession[str]] = {}

    def read(self, prompt: str, diary: int, completions: Completions | None = None) -> str:
        """Return what was typed."""
        from game.terminal.completion import completer

        if diary not in self._diaries:
            self._diaries[diary] = self._session(leaves_trace=diary != PAGES)
        asked = self._diaries[diary]
        return asked.prompt(prompt, completer=completer(completions), pre_run=self.begun)[:LONGEST].strip()

    def begun(self) -> None:
        """Be told that a line is awaited now."""

    def _session(self, leaves_trace: bool) -> "PromptSession[str]":
        from prompt_toolkit import PromptSession
        from prompt_toolkit.output import ColorDepth
        from prompt_toolkit.shortcuts import CompleteStyle

        return PromptSession(
            complete_while_typing=False,
            erase_when_done=not leaves_trace,
            complete_style=CompleteStyle.READLINE_LIKE if self._is_plain else CompleteStyle.COLUMN,
            color_depth=ColorDepth.DEPTH_1_BIT if self._is_plain else None,
            reserve_space_for_menu=0 if self._is_plain else 4,
        )


def suitable_reader(is_plain: bool) -> Reader:
    """Return the reader that fits where the program was started."""
    if sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty():
        return KeyboardReader(is_plain)
    return PipedReader(sys.stdin)
