"""Kill a process that writes a journal, at any moment, and see what is left: ``python -m tests.play.kill_writer``."""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from attrs import frozen

from game.model.streams import stream
from game.play.journal import Entry, read
from game.play.scribe import Scribe
from tests.play.samples import EXAMPLES, HEADER

ROOT = Path(__file__).resolve().parent.parent.parent
LONG_ENOUGH = 2000


@frozen
class Outcome:
    """What one kill left: entries acknowledged and found, and whether half a line was."""

    acknowledged: int
    found: int
    is_torn: bool
    is_right: bool
    """Whether what was found is what was written, with everything acknowledged in it."""


def entry(number: int) -> Entry:
    """Return what the writer writes as its entry of a number, from 0."""
    return EXAMPLES[number % len(EXAMPLES)]


def write_until_killed(path: Path) -> None:
    """Begin or go on with a journal, and say on stdout how many entries are kept, each time one is."""
    if path.exists():
        scribe, transcript = Scribe.reopen(path)
        end = transcript.end
    else:
        scribe, end = Scribe.create(path, HEADER)
    while True:
        print(end.entries, flush=True)
        end = scribe.append(end, entry(end.entries))


def kill_once(path: Path, rng: Random) -> Outcome:
    """Start a writer, kill it some time later, and look at the journal."""
    command = [sys.executable, "-m", "tests.play.kill_writer", "--write", str(path)]
    acknowledged = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as writer:
        assert writer.stdout is not None
        for _ in range(int(rng.random() * 40)):
            acknowledged = int(writer.stdout.readline())
        time.sleep(rng.random() * 0.003)
        writer.kill()
        for line in writer.stdout:
            acknowledged = int(line) if line.endswith("\n") else acknowledged
    if not path.exists():
        return Outcome(acknowledged, 0, is_torn=False, is_right=acknowledged == 0)
    transcript = read(path)
    found = len(transcript.entries)
    is_same = transcript.entries == tuple(map(entry, range(found))) and transcript.header == HEADER
    return Outcome(acknowledged, found, transcript.is_torn, is_same and found >= acknowledged)


def kill(times: int, seed: int, folder: Path) -> list[Outcome]:
    """Kill a writer so many times; each goes on with what the one before left, until a journal is long enough."""
    rng = stream(seed, "kill")
    outcomes: list[Outcome] = []
    path = folder / "0.journal"
    for number in range(times):
        outcomes.append(kill_once(path, rng))
        if outcomes[-1].found > LONG_ENOUGH or number % 10 == 9:
            path = folder / f"{number + 1}.journal"
    return outcomes


def main() -> int:
    """Print the figures; 0 when nothing acknowledged was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.write:
        write_until_killed(arguments.write)
    with tempfile.TemporaryDirectory() as folder:
        outcomes = kill(arguments.times, arguments.seed, Path(folder))
        litter = sum(not path.name.endswith(".journal") for path in Path(folder).iterdir())
    wrong = sum(not outcome.is_right for outcome in outcomes)
    print(
        f"{len(outcomes)} kills, {wrong} with something lost or wrong; "
        f"{sum(outcome.is_torn for outcome in outcomes)} left half a line, "
        f"{sum(outcome.found > outcome.acknowledged for outcome in outcomes)} an entry not yet acknowledged, "
        f"{litter} a temporary file"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
