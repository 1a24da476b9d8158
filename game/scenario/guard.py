"""The door: what is let in before anything is parsed. A scenario file may come from anybody.

No parser sees a file that is too large, no text, or nested too deep, so that the worst file costs
less than a second and little memory (tomllib alone needs 258 MB for a dotted key of 16 KB).
"""

import codecs
import os
import re
import stat
from pathlib import Path

from game.scenario import codes
from game.scenario.codes import Code
from game.scenario.problems import Problem, ScenarioError, problem_at
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
        raise _refusal(codes.TOO_LARGE, file, _too_large())
    if raw.startswith(_WIDE) or _is_utf16(raw):
        raise _refusal(codes.WIDE, file, _("the file is in UTF-16; save it as UTF-8"))
    try:
        return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        sentence = _("the byte {byte} is not UTF-8; the file may be in Latin-1: save it as UTF-8")
        sentence = sentence.format(byte=f"0x{raw[error.start]:02X}")
        guess = _guessed(bytes(error.object), error.start)
        raise ScenarioError([problem_at(codes.NO_UTF8, file, *guess, sentence)]) from None


def cleaned(text: str, file: str) -> str:
    """Return the text with plain line ends; raises ``ScenarioError`` at a control character."""
    if len(text) > LARGEST:
        raise _refusal(codes.TOO_LARGE, file, _too_large())
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    found = _CONTROL.search(plain)
    if found:
        sentence = control_sentence(found.group())
        raise ScenarioError([problem_at(codes.CONTROL, file, plain, found.start(), sentence)])
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


def _bytes(path: Path) -> bytes:
    try:
        kind = path.stat()
        if stat.S_ISDIR(kind.st_mode):
            raise _refusal(codes.FOLDER, str(path), _("this is a folder; name a scenario file in it"))
        if not stat.S_ISREG(kind.st_mode):  # a pipe or a device could keep us waiting for ever
            raise _refusal(codes.NO_PLAIN_FILE, str(path), _("this is a device or a pipe, not a file"))
        if kind.st_size > LARGEST:
            raise _refusal(codes.TOO_LARGE, str(path), _too_large())
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _why(error, str(path)) from None


def _why(error: OSError | ValueError, file: str) -> ScenarioError:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return _refusal(codes.NO_FILE, file, _("there is no such file"))
        case PermissionError():
            return _refusal(codes.NO_PERMISSION, file, _("no permission to read this file"))
        case OSError():
            sentence = _("the file cannot be read: {reason}").format(reason=os.strerror(error.errno or 0))
            return _refusal(codes.UNREADABLE, file, sentence)
        case _:
            return _refusal(codes.UNREADABLE, file, _("no file can have this name"))


def _guessed(raw: bytes, offset: int) -> tuple[str, int]:
    """Return bytes as a text, in Latin-1 from an offset on, and where in the text that is."""
    before = raw[:offset].decode("utf-8")
    return before + raw[offset : offset + 200].decode("latin-1"), len(before)


def _too_large() -> str:
    return _("the file is larger than 1 MiB, too large for a scenario")


def _is_utf16(raw: bytes) -> bool:
    """Whether every other byte at the start is zero, as in English text in UTF-16 without a mark."""
    head = raw[:64]
    return len(head) > 3 and (not any(head[0::2]) or not any(head[1::2]))


def _refusal(code: Code, file: str, sentence: str) -> ScenarioError:
    return ScenarioError([Problem(file, "", sentence, code)])
