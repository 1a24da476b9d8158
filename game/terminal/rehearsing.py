"""The text game on a file that is being written: begun anew when it is saved, its problems told while it has any."""

import sys
from contextlib import suppress
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING, TextIO

from game.desk.page import Heading, Line, Tone
from game.desk.takes import complaints_page, remarks, said
from game.play.rehearsal import Rehearsal, Take
from game.play.watching import POLL, Watch
from game.terminal.readers import Completions, KeyboardReader, PipedReader, Reader
from game.terminal.screen import Screen, suitable_screen
from game.terminal.table import FINE, Table
from game.words.language import _

if TYPE_CHECKING:
    from game.play.session import Session

FAULT = 1


class SavedError(Exception):
    """The file was saved while a line was awaited."""


class WatchedPipe:
    """Lines of a script, as long as the file stays as it is."""

    is_interactive = False

    def __init__(self, source: TextIO, watch: Watch) -> None:
        self._watch = watch
        self._lines: Queue[str | None] = Queue()
        self._pipe = PipedReader(source)
        self.is_at_end = False
        Thread(target=self._fill, daemon=True).start()

    def _fill(self) -> None:
        try:
            while True:
                self._lines.put(self._pipe.read("", 0))
        except EOFError:
            self._lines.put(None)

    def read(self, prompt: str, diary: int, completions: Completions | None = None) -> str:
        """Return the next line; raises ``SavedError`` as soon as the file was saved, and keeps the line for later."""
        while True:
            if self._watch.has_changed():
                raise SavedError
            try:
                line = None if self.is_at_end else self._lines.get(timeout=POLL)
            except Empty:
                continue
            if line is None:
                self.is_at_end = True
                raise EOFError
            return line


class WatchedKeyboard(KeyboardReader):
    """A person at a terminal, who is interrupted when the file is saved."""

    def __init__(self, is_plain: bool, watch: Watch) -> None:
        super().__init__(is_plain)
        self._watch = watch

    def begun(self) -> None:
        """Look after the file for as long as a line is awaited."""
        from prompt_toolkit.application import get_app

        get_app().create_background_task(self._looking())

    async def _looking(self) -> None:
        from asyncio import sleep

        from prompt_toolkit.application import get_app

        while not self._watch.has_changed():
            await sleep(POLL)
        with suppress(Exception):  # Enter was faster
            get_app().exit(exception=SavedError())


def rehearse(rehearsal: Rehearsal, is_plain: bool = False) -> int:
    """Play the game on a file until its author leaves; return the exit code."""
    watch = Watch(rehearsal.path)
    is_typed = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    reader = WatchedKeyboard(is_plain, watch) if is_typed else WatchedPipe(sys.stdin, watch)
    return Stage(rehearsal, watch, reader, suitable_screen(is_plain, reader)).play()


class Stage:
    """Goes from take to take."""

    def __init__(self, rehearsal: Rehearsal, watch: Watch, reader: Reader, screen: Screen) -> None:
        self._rehearsal = rehearsal
        self._watch = watch
        self._reader = reader
        self._screen = screen

    def play(self) -> int:
        """Play take after take, until the author leaves; the exit code says whether the last one held."""
        take = self._rehearsal.take()
        session: Session | None = None
        while True:
            if take.session is not None:
                session = take.session
                if not self._played(session):
                    return FINE
            elif not self._told(take):
                return FAULT
            take = self._rehearsal.take(session)
            if take.session is not None:
                self._screen.show(Line(said(take), Tone.STRONG))

    def _played(self, session: "Session") -> bool:
        """Play a session; say whether the file was saved in between, rather than the game over or left."""
        if found := remarks(self._rehearsal.path):
            self._screen.show(Line(found, Tone.FAINT))
        try:
            Table(session, self._screen).play()
        except SavedError:
            return True
        return False

    def _told(self, take: Take) -> bool:
        """Show what is wrong with the file, and wait until it is saved again; False if nobody waits for it."""
        self._screen.show(Heading(_("The file has problems")), *complaints_page(take.problems))
        self._screen.show(Line(_("The game goes on when they are mended and the file is saved."), Tone.FAINT))
        try:
            while True:
                if self._screen.hear(_("q leaves> ")).casefold() in ("q", "quit", "exit"):
                    return False
        except SavedError:
            return True
        except (EOFError, KeyboardInterrupt):
            return False
