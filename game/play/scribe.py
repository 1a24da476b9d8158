"""Writes a journal so that nothing acknowledged can be lost."""

import contextlib
import errno
import os
import secrets
from pathlib import Path
from types import TracebackType

from game.play.journal import (
    LONGEST_FILE,
    LONGEST_HEADER,
    LONGEST_LINE,
    MOST_ENTRIES,
    End,
    Entry,
    Header,
    JournalError,
    NameTakenError,
    Transcript,
    entry_line,
    header_line,
    read,
    refuse_oddities,
)
from game.play.lock import is_locked_for_us
from game.words.language import _

_FLAGS = os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0)
_FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))


class Scribe:
    """The only writer of one journal. Use ``create`` or ``reopen``.

    It remembers nothing of the game: whoever appends says where the journal ends, so that a write that was
    interrupted at any point is cut off by the next one.
    """

    def __init__(self, path: Path, handle: int, durable: bool) -> None:
        self.path = path
        self._handle = handle
        self._durable = durable

    @classmethod
    def create(cls, path: Path, header: Header, durable: bool = True) -> "tuple[Scribe, End]":
        """Begin a journal; it appears with its header complete, and never in place of another.

        With ``durable`` every entry is on the disk before ``append`` returns. Raises ``NameTakenError`` or
        another ``JournalError``.
        """
        line, chain = header_line(header)
        if len(line) > LONGEST_HEADER:
            raise JournalError(path, _("the scenario is too long to be kept in a journal"))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _appear(path, line, durable)
        except FileExistsError:
            raise NameTakenError(path, _("there is a game of this name already")) from None
        except OSError as error:
            raise JournalError(path, _trouble(error)) from error
        return cls(path, _opened(path), durable), End(len(line), chain, 0)

    @classmethod
    def reopen(cls, path: Path, durable: bool = True) -> "tuple[Scribe, Transcript]":
        """Go on with a journal, less half a line at its end; raises ``JournalError`` for any other damage."""
        refuse_oddities(path)
        scribe = cls(path, _opened(path), durable)
        try:
            transcript = read(path)
            scribe._cut_back(transcript.end)
        except JournalError:
            scribe.close()
            raise
        except OSError as error:
            scribe.close()
            raise JournalError(path, _trouble(error)) from error
        return scribe, transcript

    def append(self, end: End, entry: Entry) -> End:
        """Write an entry after an end; when this returns, it is kept. Raises ``JournalError``, and nothing is."""
        line, chain = entry_line(end, entry)
        if len(line) > LONGEST_LINE or end.size + len(line) > LONGEST_FILE or end.entries >= MOST_ENTRIES:
            raise JournalError(self.path, _("no game is this long"))
        try:
            self._cut_back(end)
            if os.write(self._handle, line) < len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            if self._durable:
                os.fsync(self._handle)
        except OSError as error:
            with contextlib.suppress(OSError):
                self._cut_back(end)
            raise JournalError(self.path, _trouble(error)) from error
        return End(end.size + len(line), chain, end.entries + 1)

    def close(self) -> None:
        """Let go of the file; more than once does no harm."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            with contextlib.suppress(OSError):
                os.close(handle)

    def __enter__(self) -> "Scribe":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _cut_back(self, end: End) -> None:
        """Take off whatever stands behind the end: half a line, or one that was never acknowledged."""
        size = os.fstat(self._handle).st_size
        if size < end.size:
            raise JournalError(self.path, _("somebody has shortened the file"))
        if size > end.size:
            os.ftruncate(self._handle, end.size)
            os.fsync(self._handle)


def _opened(path: Path) -> int:
    """Return a handle nobody else may write to; raises ``JournalError``."""
    try:
        handle = os.open(path, _FLAGS)
    except OSError as error:
        raise JournalError(path, _trouble(error)) from error
    if not is_locked_for_us(handle):
        os.close(handle)
        raise JournalError(path, _("this game is open in another window"))
    return handle


def _trouble(error: OSError) -> str:
    if error.errno in _FULL:
        return _("the disk is full, so the last step was not taken; all before it is saved")
    return _("it cannot be written: {reason}").format(reason=error.strerror)


def _appear(path: Path, line: bytes, durable: bool) -> None:
    """Let a file appear all at once; raises ``FileExistsError`` rather than take another's place."""
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        with fresh.open("xb") as file:
            file.write(line)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        _publish(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)
    if durable:
        _sync_folder(path.parent)


def _publish(fresh: Path, path: Path) -> None:
    if os.name == "nt":
        fresh.rename(path)  # refuses to overwrite there
        return
    try:
        path.hardlink_to(fresh)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: keep the name first, then take its place
        path.open("xb").close()
        fresh.replace(path)


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # not every system can
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
