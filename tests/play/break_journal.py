"""Break the journal of a whole game in every way: ``python -m tests.play.break_journal [--scenario ID]``.

Cuts it at every byte and flips single bits, and prints how many were refused, and whether any was taken for
another game.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from game.model.streams import stream
from game.play.batch import Order, play
from game.play.journal import JournalError, Transcript, read
from game.scenario.library import source


def opened(path: Path, content: bytes) -> Transcript | None:
    """Write a broken journal, and return what is read in it, or None if it is refused."""
    path.write_bytes(content)
    try:
        return read(path)
    except JournalError:
        return None


def cut(path: Path, whole: bytes, good: Transcript) -> tuple[int, int, int]:
    """Cut at every byte, and return how many were refused, opened with what was whole, and wrongly opened."""
    header = whole.index(b"\n") + 1
    refused = right = wrong = 0
    for size in range(header + 1):
        found = opened(path, whole[:size])
        refused += found is None
        wrong += (found is not None) != (size == header)
    for size in range(header + 1, len(whole) + 1):
        lines = whole[:size].count(b"\n") - 1
        found = opened(path, whole[:size])
        is_right = found is not None and found.entries == good.entries[:lines]
        right += is_right
        wrong += not is_right
    return refused, right + 1, wrong


def flip(path: Path, whole: bytes, times: int, seed: int) -> int:
    """Flip one bit so many times, and return how often the file was still accepted."""
    rng = stream(seed, "flipped bits")
    accepted = 0
    for _ in range(times):
        bit = int(rng.random() * len(whole) * 8)
        changed = bytearray(whole)
        changed[bit // 8] ^= 1 << bit % 8
        accepted += opened(path, bytes(changed)) is not None
    return accepted


def main() -> int:
    """Print the figures; 0 when nothing broken was accepted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenario", default="tutorial")
    parser.add_argument("--flips", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        play(Order(source(arguments.scenario), arguments.seed, "random", Path(folder)), 0)
        (kept,) = Path(folder).iterdir()
        whole, good = kept.read_bytes(), read(kept)
        path = Path(folder) / "broken"
        accepted = flip(path, whole, arguments.flips, arguments.seed)
        print(
            f"{len(whole)} bytes, {len(good.entries)} actions; {arguments.flips} flips, {accepted} accepted", flush=True
        )
        refused, right, wrong = cut(path, whole, good)
    print(f"{len(whole) + 1} cuts: {refused} refused, {right} opened with what was whole, {wrong} wrong")
    return 1 if accepted or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
