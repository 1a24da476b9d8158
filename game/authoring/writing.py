"""Files that the author's tools write: whole or not at all, and never over another unless told to."""

import os
import stat
from pathlib import Path
from tempfile import NamedTemporaryFile

from game.words.language import _


class WritingError(Exception):
    """A file cannot be written; the message is one sentence with its name."""


def write(path: Path, text: str, replaces: bool = False) -> None:
    """Write a text to a file; raises ``WritingError``, and then whatever stood there stands there still."""
    if path.is_dir():
        raise WritingError(_("{file} is a folder; name a file").format(file=path))
    is_device = path.exists() and not path.is_file()
    if not replaces and not is_device and os.path.lexists(path):
        raise WritingError(_("{file} is there already; --force replaces it").format(file=path))
    try:
        if is_device:  # such as /dev/stdout, in whose place no file may come
            path.write_bytes(text.encode())
        else:
            _write(path.resolve(), text)  # what a link leads to, not the link
    except OSError as error:
        raise WritingError(_why(path, error)) from error


def _write(path: Path, text: str) -> None:
    """Write beside the file, then put it in its place, so that a full disk costs nothing."""
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else None
    beside = NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False)  # noqa: SIM115
    try:
        with beside:
            beside.write(text.encode())
            beside.flush()
            os.fsync(beside.fileno())
        Path(beside.name).chmod(0o666 & ~_umask() if mode is None else mode)
        Path(beside.name).replace(path)
    except BaseException:
        Path(beside.name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _why(path: Path, error: OSError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            sentence = _("{file}: there is no folder {folder}")
        case PermissionError():
            sentence = _("{file}: no permission to write into {folder}")
        case _:
            sentence = _("{file} cannot be written: {reason}")
    reason = os.strerror(error.errno or 0)
    return sentence.format(file=path, folder=path.resolve().parent, reason=reason)
