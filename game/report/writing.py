"""Putting a text on the disk: whole or not at all, and never over something that is there unless told so."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from game.words.language import _


class UnwritableError(Exception):
    """A file could not be written; the message is one sentence, and what was there is as it was."""


def write(path: Path, text: str, over: bool = False) -> None:
    """Write a text to a file; ``over`` replaces one that is there. Raises ``UnwritableError``.

    Of a link it is what it leads to that is written, and a file that is replaced keeps who may read it.
    """
    if path.is_dir():
        raise UnwritableError(_("{file} is a folder; name a file in it").format(file=path))
    path = path.resolve()  # what a link leads to, and not the link, is written
    if path.exists() and not path.is_file():
        raise UnwritableError(_("{file} is no file that can be written over").format(file=path))
    if not path.parent.is_dir():
        raise UnwritableError(_("there is no folder {folder}").format(folder=path.parent))
    if path.exists() and not over:
        raise UnwritableError(_("{file} is there already; --force writes over it").format(file=path))
    try:
        handle, made = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    except OSError as error:
        raise UnwritableError(_unwritten(path, error)) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(made).chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask())
        _put(Path(made), path, over)
    except FileExistsError as error:  # made by another a moment ago
        raise UnwritableError(_("{file} is there already; --force writes over it").format(file=path)) from error
    except OSError as error:
        raise UnwritableError(_unwritten(path, error)) from error
    finally:
        with suppress(OSError):
            Path(made).unlink()


def unused(folder: Path, stem: str, suffix: str = ".html") -> Path:
    """Return a name in a folder that nothing has: "roles.html", "roles 2.html"."""
    number = 1
    while (path := folder / f"{stem}{'' if number == 1 else f' {number}'}{suffix}").exists():
        number += 1
    return path


def _put(made: Path, path: Path, over: bool) -> None:
    """Give a finished file its name, in one step."""
    if over:
        made.replace(path)
        return
    try:
        path.hardlink_to(made)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows no second names
        if path.exists():
            raise FileExistsError(path) from None
        made.replace(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritten(path: Path, error: OSError) -> str:
    return _("{file} could not be written: {problem}").format(file=path, problem=error.strerror or error)
