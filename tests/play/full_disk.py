"""Fill a disk with a journal, make room, and go on: ``python -m tests.play.full_disk FILE [--limit BYTES]``.

Without a limit the folder must be on a small file system of its own, holding a file ``ballast`` to be removed.
"""

import argparse
import sys
from pathlib import Path

from game.play.journal import JournalError, read
from game.play.scribe import Scribe
from tests.play.kill_writer import entry
from tests.play.samples import HEADER


def limit_files(size: int) -> None:
    """Have the system refuse to let any file grow beyond a size, as a full disk does."""
    import resource

    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (size if size else hard, hard))


def main() -> int:
    """Say how many entries were acknowledged and found; 0 when they are the same."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--limit", type=int)
    arguments = parser.parse_args()
    path: Path = arguments.file
    if arguments.limit:
        limit_files(arguments.limit)
    scribe, end = Scribe.create(path, HEADER)
    try:
        while True:
            end = scribe.append(end, entry(end.entries))
    except JournalError as error:
        print(error.sentence)
    found = read(path)
    size = path.stat().st_size
    if arguments.limit:
        limit_files(0)
    else:
        (path.parent / "ballast").unlink()
    end_after = scribe.append(end, entry(end.entries))
    after = read(path)
    print(f"{end.entries} acknowledged, {len(found.entries)} found, {size - end.size} bytes too many;", end=" ")
    print(f"with room again {end_after.entries} acknowledged, {len(after.entries)} found")
    is_right = (found.end, after.end, size) == (end, end_after, end.size) and not found.is_torn
    return 0 if is_right else 1


if __name__ == "__main__":
    sys.exit(main())
