"""Where lessons are kept, and how they get there and back."""

import os
import re
from contextlib import suppress
from itertools import count
from pathlib import Path

from attrs import frozen

from game import paths
from game.play.lesson import LONGEST_FILE, Lesson, LessonError, understood, written
from game.words.language import _

SUFFIX = ".toml"


@frozen
class Kept:
    """A lesson file, or why it is none."""

    path: Path
    lesson: Lesson | None = None
    trouble: str = ""


def read(path: Path) -> Lesson:
    """Return the lesson of a file; raises ``LessonError`` with the file's name and one sentence."""
    try:
        with path.open(encoding="utf-8") as file:
            text = file.read(LONGEST_FILE + 1)
        return understood(text)
    except OSError as error:
        raise LessonError(f"{_name(path)}: " + _("it cannot be read: {reason}").format(reason=error.strerror)) from None
    except UnicodeDecodeError:
        raise LessonError(f"{_name(path)}: " + _("it is not a text in UTF-8")) from None
    except LessonError as error:
        raise LessonError(f"{_name(path)}: {error}") from None


def keep(lesson: Lesson, path: Path | None = None, folder: Path | None = None) -> Path:
    """Write a lesson to its file, whole or not at all, under a new name unless one is given; raises ``LessonError``."""
    shelf = folder or paths.lessons()
    place = path or _unused(lesson, shelf)
    fresh = place.with_name(f".{place.name}.new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(written(lesson))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(place)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise LessonError(_("the lesson could not be kept: {reason}").format(reason=error.strerror)) from None
    return place


def kept(folder: Path | None = None) -> tuple[Kept, ...]:
    """Return every lesson in a folder, the teacher's own unless said; the last written first."""
    dated = []
    for path in (folder or paths.lessons()).glob(f"*{SUFFIX}"):
        with suppress(OSError):  # gone in the meantime
            dated.append((path.stat().st_mtime_ns, path))
    return tuple(_looked_at(path) for _when, path in sorted(dated, reverse=True))


def _looked_at(path: Path) -> Kept:
    try:
        return Kept(path, read(path))
    except LessonError as error:
        return Kept(path, trouble=str(error))


def _unused(lesson: Lesson, folder: Path) -> Path:
    name = re.sub(r"[^\w-]+", "-", lesson.title or lesson.scenario).strip("-_")[:60] or "lesson"
    paths_ = (folder / f"{name}{'' if number == 1 else f'-{number}'}{SUFFIX}" for number in count(1))
    return next(path for path in paths_ if not path.exists())


def _name(path: Path) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in str(path))
