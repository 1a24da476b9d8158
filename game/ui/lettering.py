"""Letters: fonts, scripts, width, wrapping, and text as pictures that are kept for the next frame."""

import json
import unicodedata
from bisect import bisect_right
from collections import OrderedDict
from functools import lru_cache

import pygame

from game import paths
from game.ui.hues import RGB
from game.ui.type import Face, Type

KEPT = 1_600
"""Measured lines and wrapped texts kept at most, a few times over."""
KEPT_BYTES = 6 << 20
"""Pictures of text kept at most, in bytes: two or three screens of them."""

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
ENOUGH = 20_000
"""Letters of a text that are looked at; no screen shows more."""


class Lettering:
    """Text as pictures, at one scale."""

    def __init__(self, factor: float) -> None:
        self._factor = factor
        self._fonts: dict[Type, pygame.font.Font] = {}
        self._pictures: OrderedDict[tuple[str, Type, RGB], pygame.Surface] = OrderedDict()
        self._held = 0
        self._widths: OrderedDict[tuple[str, Type], int] = OrderedDict()
        self._wraps: OrderedDict[tuple[str, Type, int, int | None], tuple[str, ...]] = OrderedDict()

    def height(self, type_: Type) -> int:
        """Return how far apart two lines stand, in pixels."""
        return self._font(type_).get_linesize()

    def width(self, text: str, type_: Type) -> int:
        """Return how wide a line of text is, in pixels."""
        key = (text, type_)
        known = self._widths.get(key)
        if known is None:
            known = sum(self._font(run_type).size(run)[0] for run, run_type in self._runs(text, type_))
            self._widths[key] = known
            if len(self._widths) > 4 * KEPT:
                self._widths.popitem(last=False)
        return known

    def picture(self, text: str, type_: Type, colour: RGB) -> pygame.Surface:
        """Return a line of text as a picture."""
        key = (text, type_, colour)
        known = self._pictures.get(key)
        if known is None:
            known = self._drawn(text, type_, colour)
            self._pictures[key] = known
            self._held += _bytes(known)
            while self._held > KEPT_BYTES and len(self._pictures) > 1:
                self._held -= _bytes(self._pictures.popitem(last=False)[1])
        else:
            self._pictures.move_to_end(key)
        return known

    def wrapped(self, text: str, type_: Type, width: int, most: int | None = None) -> tuple[str, ...]:
        """Return a text as lines no wider than so many pixels; of more than ``most``, the last ends in an ellipsis."""
        key = (text, type_, width, most)
        known = self._wraps.get(key)
        if known is None:
            known = self._lines(text, type_, width, most)
            self._wraps[key] = known
            if len(self._wraps) > 2 * KEPT:
                self._wraps.popitem(last=False)
        return known

    def _lines(self, text: str, type_: Type, width: int, most: int | None) -> tuple[str, ...]:
        if "\n" not in text and text.isprintable() and self.width(text, type_) <= width:
            return (clean(text),)
        lines: list[str] = []
        for paragraph in clean(text).split("\n"):
            lines.extend(self._wrapped(paragraph, type_, width, None if most is None else most + 1 - len(lines)))
            if most is not None and len(lines) > most:
                return (*lines[: most - 1], self.cut(f"{lines[most - 1]} {lines[most]}", type_, width, always=True))
        return tuple(lines)

    def cut(self, text: str, type_: Type, width: int, always: bool = False) -> str:
        """Return as much of a text as fits in one line, with an ellipsis if that is not all."""
        text = clean(text).replace("\n", " ")
        if not always and self.width(text, type_) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + ELLIPSIS, type_) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + ELLIPSIS

    def _wrapped(self, paragraph: str, type_: Type, width: int, most: int | None) -> list[str]:
        lines, line = [], ""
        for word in _words(paragraph):
            longer = line + word
            if self.width(longer.rstrip(), type_) <= width:
                line = longer
                continue
            if line.strip():
                lines.append(line.rstrip())
                word = word.lstrip()
            while self.width(word.rstrip(), type_) > width and len(word) > 1:
                fits = self._fitting(word, type_, width)
                lines.append(word[:fits])
                word = word[fits:]
            line = word
            if most is not None and len(lines) >= most:
                return lines
        return [*lines, line.rstrip()]

    def _fitting(self, word: str, type_: Type, width: int) -> int:
        """Return how many letters of a word fit, one at least."""
        low, high = 1, len(word)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.width(word[:middle], type_) <= width else (low, middle - 1)
        return low

    def _drawn(self, text: str, type_: Type, colour: RGB) -> pygame.Surface:
        pieces = [self._font(run_type).render(run, True, colour) for run, run_type in self._runs(text, type_)]
        if len(pieces) == 1:
            return pieces[0]
        height = max((piece.get_height() for piece in pieces), default=1)
        whole = pygame.Surface((max(1, sum(piece.get_width() for piece in pieces)), height), pygame.SRCALPHA)
        across = 0
        for piece in pieces:
            whole.blit(piece, (across, (height - piece.get_height()) // 2))
            across += piece.get_width()
        return whole

    def _runs(self, text: str, type_: Type) -> tuple[tuple[str, Type], ...]:
        """Return a line in pieces, each with a face that has its letters."""
        if text.isascii():
            return ((text, type_),) if text else ()
        pieces: list[tuple[str, Type]] = []
        for letter in _in_order(text):
            face = _face_of(letter, type_.face)
            if pieces and pieces[-1][1].face is face:
                pieces[-1] = (pieces[-1][0] + letter, pieces[-1][1])
            else:
                pieces.append((letter, Type(face, type_.size)))
        return tuple(pieces)

    def _font(self, type_: Type) -> pygame.font.Font:
        if type_ not in self._fonts:
            self._fonts[type_] = _loaded(type_.face, max(8, round(type_.size * self._factor)))
        return self._fonts[type_]


def _bytes(picture: pygame.Surface) -> int:
    return picture.get_pitch() * picture.get_height()


def clean(text: str) -> str:
    """Return a text without what no font can draw: controls, surrogates, marks that turn the direction."""
    if text.isascii() and text.isprintable():
        return text
    text = text[:ENOUGH].replace("\t", " ").replace("\r", "")
    return "".join(
        letter if letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn") else "\ufffd"
        for letter in text
        if unicodedata.category(letter) != "Cf"
    )


def _words(paragraph: str) -> list[str]:
    """Return words, each with the blanks before it; letters of scripts without blanks are words by themselves."""
    words: list[str] = []
    for letter in paragraph:
        starts = not words or _is_wide(letter) or _is_wide(words[-1][-1])
        if starts or (letter == " " and words[-1][-1] != " "):
            words.append(letter)
        else:
            words[-1] += letter
    return words


def _is_wide(letter: str) -> bool:
    return ord(letter) >= 0x2E80 and unicodedata.east_asian_width(letter) in "WF"


def _in_order(text: str) -> str:
    """Return a line in the order in which it is drawn: Arabic and Hebrew run from the right."""
    if not any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text):
        return text
    try:
        import arabic_reshaper  # a tenth of a second, and few games need it
        from bidi import get_display
    except ImportError:
        return text
    return str(get_display(arabic_reshaper.reshape(text)))


@lru_cache(maxsize=1)
def _coverage() -> dict[str, tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return the first and last code point of every range that a font file has letters for, by its name."""
    found = {}
    try:
        families = json.loads((paths.assets() / "fonts" / "coverage.json").read_text(encoding="utf-8"))
        for family in families.values():
            firsts, lasts = zip(*family["ranges"], strict=True)
            for file in family["files"].values():
                found[file.removesuffix(".ttf")] = (firsts, lasts)
    except (OSError, ValueError, KeyError, AttributeError):
        return {}
    return found


@lru_cache(maxsize=4_096)
def _face_of(letter: str, wanted: Face) -> Face:
    """Return a face that has a letter, the wanted one if it does."""
    for face in (wanted, Face.REGULAR, Face.SERIF, Face.ARABIC, Face.CHINESE):
        if has_letter(face, letter):
            return face
    return wanted


def has_letter(face: Face, letter: str) -> bool:
    """Whether a face can draw a letter, by the list made when its file was."""
    found = _coverage().get(face.value)
    if found is None:
        return False
    firsts, lasts = found
    place = bisect_right(firsts, ord(letter)) - 1
    return place >= 0 and ord(letter) <= lasts[place]


def _loaded(face: Face, size: int) -> pygame.font.Font:
    """Return a font, or pygame's own where its file is missing."""
    try:
        return pygame.font.Font(paths.assets() / "fonts" / f"{face.value}.ttf", size)
    except (OSError, pygame.error):
        return pygame.font.Font(None, size + size // 4)
