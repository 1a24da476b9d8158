"""The screen: shows pages, asks for lines, and can be wiped."""

import os
import shutil
import sys
from typing import TextIO

from game.desk.page import Block, Heading, Line, Style, Tone
from game.terminal.plainly import plain
from game.terminal.readers import PAGES, Completions, Reader, suitable_reader
from game.words.language import _

WIPE = "\x1b[H\x1b[2J\x1b[3J"
"""Also forgets what has scrolled away."""

SHARED = -1
"""The diary of questions that belong to no seat."""

YES = ("y", "yes")
NO = ("n", "no")


class Screen:
    """What a player sees, and where a player types."""

    def __init__(self, style: Style, reader: Reader, out: TextIO, width: int | None = None) -> None:
        self._style = style
        self._reader = reader
        self._out = out
        self._width = width
        self._is_terminal = out.isatty()
        self._is_written = False
        """Whether there is something above the next line."""
        self._waiting = ""
        """An order that was typed at the pager."""

    @property
    def is_interactive(self) -> bool:
        """Whether a person sits there."""
        return self._reader.is_interactive

    @property
    def width(self) -> int:
        """Cells in a line."""
        return self._width or max(20, shutil.get_terminal_size((80, 24)).columns)

    def show(self, *blocks: Block) -> None:
        """Show blocks; a person is given time to read what is longer than the screen."""
        gap = "\n" if self._is_written and blocks and isinstance(blocks[0], Heading) else ""
        self.write(gap + self._style(blocks, self.width))

    def write(self, text: str) -> None:
        """Show lines as they are, a screenful at a time; who has enough of it is shown the last of them."""
        self._is_written = True
        rows = text.splitlines(keepends=True)
        room = shutil.get_terminal_size((80, 24)).lines - 2 if self.is_interactive else len(rows)
        room = max(room, 5)
        while rows:
            self._out.write("".join(rows[:room]))
            self._out.flush()
            rows = rows[room:]
            if rows and not self._goes_on(len(rows)):
                rows = rows[-room:]

    def _goes_on(self, left: int) -> bool:
        """Ask whether to show more; an order typed here is kept for when orders are asked for."""
        prompt = _("-- lines left: {count}; Enter, or q for the last -- ").format(count=left)
        if len(prompt) >= self.width:  # what wraps cannot be taken off the screen again
            prompt = _("-- {count} more, q -- ").format(count=left)
        line = self._reader.read(prompt, PAGES)
        self._waiting = "" if line.casefold() == "q" else line
        return not line

    def ask(self, prompt: str, diary: int = SHARED, completions: Completions | None = None) -> str:
        """Return an order; raises ``EOFError`` and ``KeyboardInterrupt``."""
        line, self._waiting = self._waiting, ""
        if line:
            self.show(Line(f"{prompt}{line}", Tone.FAINT))
            return line
        return self._reader.read(prompt, diary, completions)

    def hear(self, prompt: str) -> str:
        """Return an answer to a question, for which nothing that was typed before counts."""
        self._waiting = ""
        return self._reader.read(prompt, SHARED)

    def confirms(self, question: str) -> bool:
        """Ask a question until it is answered; the end of input is a no."""
        self.show(Line(question, Tone.STRONG))
        while True:
            try:
                answer = self.hear(_("yes or no> ")).casefold()
            except EOFError:
                return False
            if answer in YES + NO:
                return answer in YES
            self.show(Line(_("Please answer yes or no.")))

    def wipe(self) -> None:
        """Leave nothing on the screen of a terminal; a file keeps what it has."""
        self._is_written, self._waiting = False, ""
        if self._is_terminal:
            self._out.write(WIPE)
            self._out.flush()
        else:
            self._out.write("\n")


def suitable_screen(is_plain: bool = False, reader: Reader | None = None) -> Screen:
    """Return a screen that fits where the program was started: plain where there is no terminal."""
    return Screen(suitable_style(is_plain), reader or suitable_reader(is_plain), sys.stdout)


def suitable_style(is_plain: bool = False) -> Style:
    """Return a style that fits where the program was started: plain where there is no terminal."""
    if sys.platform == "win32":
        os.system("")  # has the console of older Windows understand colours and the wipe
    is_dumb = not sys.stdout.isatty() or os.environ.get("TERM") == "dumb"
    if is_plain or is_dumb:
        return plain
    from game.terminal.richly import rich_style

    return rich_style(in_colour=not os.environ.get("NO_COLOR"))
