"""Edits of good scenario files guided by coverage, with atheris (to be installed; it is not among our tests).

``python -m tests.scenario.fuzz_atheris FOLDER -max_total_time=600`` keeps what it finds in the folder; it stops at the
first file that does anything but load or give problems with places.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["game.scenario"]):
    from game.scenario import examination  # noqa: F401
    from tests.scenario import fuzz


def try_one(raw: bytes) -> None:
    """Try one file."""
    fuzz.tried(raw)


def main() -> None:
    """Begin with every small good file."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(text for text in fuzz.good_files() if len(text) < 20_000):
        (folder / f"good-{number}").write_text(text, encoding="utf-8")
    atheris.Setup([sys.argv[0], str(folder), "-max_len=30000", "-timeout=10", *sys.argv[2:]], try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
