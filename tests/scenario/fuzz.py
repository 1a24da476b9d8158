"""Random edits of good scenario files: each loads, or gives problems with places; nothing else, and never slowly.

``python -m tests.scenario.fuzz --edits 100000 --seed 1`` prints figures, and with ``--guided`` keeps whatever reaches
new lines of the code that reads files and edits it further. It leaves with 1 if any edit broke the promise.
"""

import argparse
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

from attrs import define, field

from game import paths
from game.scenario import examination
from game.scenario.guard import LARGEST, decoded
from game.scenario.problems import ScenarioError
from tests.scenario.mistakes import samples
from tests.scenario.sample import TEXT

SLOW = 1.0
"""Seconds of processor time that no file may take."""

_TOKEN = re.compile(r'"[^"\n]*"|[\w.-]+|[\[\]{}=,]|\n|[^\w\s]')
_LINE = re.compile(r"[^\n]*\n")
_PIECES = (
    *"[]{}=,.\"'#\\\n\t\0",
    *("\r\n", '"""', "[[", "]]", "\\u0000", "\\x", "\x1b", "\u202e", "\ufeff", "é", "“"),
    *("nan", "-inf", "1e999", "-1", "0", "1.5", "9" * 21, "true", "True", "2017-02-30", "[" * 40, "a." * 40),
    *("[[member]]\n", "[member.wants]\n", "[defaults]\n", "[rule]\n", "members = []\n", "x = 1\n"),
    *('council = "2019"\n', "wants.coal = { weight = 3 }\n", 'groups = ["P5"]\n', "rounds = []\n"),
)
_SMALL = 20_000
"""Characters of a file that is edited often; the others take longer and are edited one time in ten."""


def good_files() -> tuple[str, ...]:
    """Return every good scenario there is: shipped, in the documentation, in the tests."""
    shipped = sorted(paths.scenarios().glob("*.toml"))
    return (*(path.read_text(encoding="utf-8") for path in shipped), *samples(), TEXT)


def bytes_flipped(rng: random.Random, text: str) -> bytes:
    """Return the text with a few bytes changed, doubled or left out."""
    raw = bytearray(text.encode())
    for _time in range(rng.randint(1, 2)):
        at = rng.randrange(len(raw) + 1)
        largest = 256 if rng.random() < 0.2 else 128
        raw[at : at + rng.randint(0, 3)] = bytes(rng.randrange(largest) for _byte in range(rng.randint(0, 3)))
        raw = raw or bytearray(b"#")
    return bytes(raw)


def pieces_put_in(rng: random.Random, text: str) -> bytes:
    """Return the text with signs and words put in that mean something."""
    for _time in range(rng.randint(1, 3)):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(_PIECES) + text[at:]
    return text.encode()


def tokens_shuffled(rng: random.Random, text: str) -> bytes:
    """Return the text with words left out, doubled or exchanged with each other."""
    tokens = list(_TOKEN.finditer(text))
    spans = [list(token.span()) for token in tokens]
    words = [token.group() for token in tokens]
    for _time in range(rng.randint(1, 3)):
        one, other = rng.randrange(len(words)), rng.randrange(len(words))
        match rng.randrange(3):
            case 0:
                words[one] = ""
            case 1:
                words[one] *= 2
            case _:
                words[one], words[other] = words[other], words[one]
    parts, at = [], 0
    for (start, end), word in zip(spans, words, strict=True):
        parts += [text[at:start], word]
        at = end
    return "".join([*parts, text[at:]]).encode()


def lines_moved(rng: random.Random, text: str) -> bytes:
    """Return the text with lines moved, doubled or left out."""
    lines = _LINE.findall(text)
    for _time in range(rng.randint(1, 4)):
        if not lines:
            break
        at, length = rng.randrange(len(lines)), rng.randint(1, 6)
        taken = lines[at : at + length]
        if rng.random() < 0.7:
            del lines[at : at + length]
        if rng.random() < 0.7:
            to = rng.randrange(len(lines) + 1)
            lines[to:to] = taken
    return "".join(lines).encode()


def values_swapped(rng: random.Random, text: str) -> bytes:
    """Return the text with what stands behind equals signs exchanged, or for something odd."""
    pairs = list(re.finditer(r"= ?([^=,\n{}\[\]]+)", text))
    if not pairs:
        return text.encode()
    for _time in range(rng.randint(1, 3)):
        one, other = rng.choice(pairs), rng.choice(pairs)
        value = other.group(1) if rng.random() < 0.6 else rng.choice(_PIECES)
        if one.end() <= len(text):
            text = text[: one.start(1)] + value + text[one.end(1) :]
    return text.encode()


EDITS: tuple[Callable[[random.Random, str], bytes], ...] = (
    bytes_flipped,
    pieces_put_in,
    tokens_shuffled,
    lines_moved,
    values_swapped,
)


@define
class Figures:
    """What came of many edits."""

    edits: int = 0
    loaded: int = 0
    refused: int = 0
    worst: float = 0.0
    """Seconds of the slowest."""
    worst_edit: str = ""
    codes: Counter[str] = field(factory=Counter)
    broken: list[str] = field(factory=list)
    """What went wrong, and the edit that did it."""


def tried(raw: bytes) -> tuple[list[str], bool]:
    """Return the codes of the problems of a file; raises ``AssertionError`` if one has no place."""
    try:
        examination.examined(decoded(raw, "fuzz.toml"), "fuzz.toml")
    except ScenarioError as error:
        problems = error.problems
    else:
        return [], True
    assert problems, "refused without a problem"
    for problem in problems:
        assert problem.line or problem.code.name.startswith("E1"), f"no place: {problem}"
        assert problem.sentence.isprintable(), f"not printable: {problem!r}"
        assert problem.excerpt.isprintable(), f"not printable: {problem!r}"
    return [problem.code.name for problem in problems], False


def count(figures: Figures, raw: bytes, name: str) -> None:
    """Try one file, and put down what came of it."""
    start = time.process_time()
    try:
        codes, is_loaded = tried(raw)
    except Exception as error:
        figures.broken.append(f"{name}: {type(error).__name__}: {error}")
        codes, is_loaded = [], False
    seconds = time.process_time() - start
    figures.edits += 1
    figures.loaded += is_loaded
    figures.refused += not is_loaded
    figures.codes.update(set(codes))
    if seconds > figures.worst:
        figures.worst, figures.worst_edit = seconds, name
    if seconds > SLOW:
        figures.broken.append(f"{name}: {seconds:.1f} seconds")


def edited(edits: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield random edits of good files, each with a name by which it can be made again."""
    good = good_files()
    small = [text for text in good if len(text) < _SMALL]
    for number in range(edits):
        rng = random.Random(f"{seed}/{number}")
        text = rng.choice(small if rng.random() < 0.9 else good)
        edit = rng.choice(EDITS)
        yield f"seed {seed}, edit {number}: {edit.__name__}", edit(rng, text)[:LARGEST]


def run(edits: int, seed: int) -> Figures:
    """Return what comes of so many random edits."""
    figures = Figures()
    for name, raw in edited(edits, seed):
        count(figures, raw, name)
    return figures


def guided(seconds: float, seed: int) -> tuple[Figures, int, int]:
    """Return what comes of edits guided by coverage, how many were kept, and how many pairs of lines were reached."""
    folder = str(Path(examination.__file__).parent)
    seen: set[tuple[str, int, int]] = set()
    reached: set[tuple[str, int, int]] = set()
    last: dict[str, int] = {}

    def trace(frame: FrameType, _event: str, _argument: Any) -> Any:
        file = frame.f_code.co_filename
        if not file.startswith(folder):
            return None

        def lines(frame: FrameType, event: str, _argument: Any) -> Any:
            if event == "line":
                reached.add((file, last.get(file, 0), frame.f_lineno))
                last[file] = frame.f_lineno
            return lines

        return lines

    rng = random.Random(f"guided/{seed}")
    figures = Figures()
    kept = [text.encode() for text in good_files() if len(text) < _SMALL]
    started = len(kept)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        text = rng.choice(kept[-200:] if rng.random() < 0.5 else kept).decode("utf-8", "replace")
        raw = rng.choice(EDITS)(rng, text or "#")[:30_000]
        reached.clear()
        last.clear()
        sys.settrace(trace)
        try:
            count(figures, raw, f"guided seed {seed}, edit {figures.edits}: {raw[:60]!r}")
        finally:
            sys.settrace(None)
        if not reached <= seen:
            seen |= reached
            kept.append(raw)
    return figures, len(kept) - started, len(seen)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--guided", type=float, metavar="SECONDS", help="guided by coverage, for so long")
    arguments = parser.parse_args()
    told: dict[str, Any] = {"seed": arguments.seed}
    if arguments.guided:
        figures, told["kept"], told["pairs of lines"] = guided(arguments.guided, arguments.seed)
    else:
        figures = run(arguments.edits, arguments.seed)
    told |= {
        "edits": figures.edits,
        "loaded": figures.loaded,
        "refused": figures.refused,
        "broken": len(figures.broken),
    }
    told |= {"worst seconds": round(figures.worst, 3), "worst": figures.worst_edit}
    told["codes"] = dict(sorted(figures.codes.items()))
    print(json.dumps(told, indent=1))
    for line in figures.broken[:20]:
        print(line, file=sys.stderr)
    return 1 if figures.broken else 0


if __name__ == "__main__":
    sys.exit(main())
