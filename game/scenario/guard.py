"""The door: what is let in before anything is parsed. A scenario file may come from anybody.

No parser sees a file that is too large, no text, or nested too deep, so that the worst file costs
less than a second and little memory (tomllib alone needs 258 MB for a dotted key of 16 KB).
"""

import codecs
import os
import re
import stat
from pathlib import Path

from game.scenario.problems import Problem, ScenarioError
from game.words.language import _

LARGEST = 1 << 20
"""Bytes of the largest file that is read."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters but tab and line feed, and the marks that reorder a line on the screen."""

_WIDE = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(path: Path) -> str:
    """Return the text of a file, without a byte-order mark; raises ``ScenarioError`` if it is no readable text."""
    return decoded(_bytes(path), str(path))


def decoded(raw: bytes, file: str) -> str:
    """Return bytes as text; raises ``ScenarioError`` unless they are UTF-8 of a bearable size."""
    if len(raw) > LARGEST:
        raise _refusal(file, "", _too_large())
    if raw.startswith(_WIDE) or _is_utf16(raw):
        raise _refusal(file, "", _("the file is in UTF-16; save it as UTF-8"))
    try:
        return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        sentence = _("the byte {byte} is not UTF-8; the file may be in Latin-1: save it as UTF-8")
        place = line_key(raw.count(b"\n", 0, error.start) + 1)
        raise _refusal(file, place, sentence.format(byte=f"0x{raw[error.start]:02X}")) from None


def cleaned(text: str, file: str) -> str:
    """Return the text with plain line ends; raises ``ScenarioError`` at a control character."""
    if len(text) > LARGEST:
        raise _refusal(file, "", _too_large())
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    found = _CONTROL.search(plain)
    if found:
        place = line_key(plain.count("\n", 0, found.start()) + 1)
        raise _refusal(file, place, control_sentence(found.group()))
    return plain


def control(text: str) -> str | None:
    """Return the first control character of a text, if there is one."""
    found = _CONTROL.search(text)
    return found.group() if found else None


def control_sentence(character: str) -> str:
    """Return what to say of a control character."""
    if character == "\0":
        return _("the file holds a NUL character; it may be no text file")
    if character == "\r":
        return _("a line ends as on an old Mac; save the file with Unix or Windows line ends")
    return _("the control character {name} is not allowed").format(name=f"U+{ord(character):04X}")


def line_key(line: int) -> str:
    """Return what stands for a key where a problem is known by its line only."""
    return _("line {line}").format(line=line)


def _bytes(path: Path) -> bytes:
    try:
        kind = path.stat()
        if stat.S_ISDIR(kind.st_mode):
            raise _refusal(str(path), "", _("this is a folder; name a scenario file in it"))
        if not stat.S_ISREG(kind.st_mode):  # a pipe or a device could keep us waiting for ever
            raise _refusal(str(path), "", _("this is a device or a pipe, not a file"))
        if kind.st_size > LARGEST:
            raise _refusal(str(path), "", _too_large())
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _refusal(str(path), "", _why(error)) from None


def _why(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return _("there is no such file")
        case PermissionError():
            return _("no permission to read this file")
        case OSError():
            return _("the file cannot be read: {reason}").format(reason=os.strerror(error.errno or 0))
        case _:
            return _("no file can have this name")


def _too_large() -> str:
    return _("the file is larger than 1 MiB, too large for a scenario")


def _is_utf16(raw: bytes) -> bool:
    """Whether every other byte at the start is zero, as in English text in UTF-16 without a mark."""
    head = raw[:64]
    return len(head) > 3 and (not any(head[0::2]) or not any(head[1::2]))


def _refusal(file: str, key: str, sentence: str) -> ScenarioError:
    return ScenarioError([Problem(file, key, sentence)])
