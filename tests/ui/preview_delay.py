"""How long a saved change takes to be seen: ``python -m tests.ui.preview_delay [--saves N]``.

From the end of the save to the drawn picture, in a window of 1920 by 1080 on SDL's driver without a screen.
"""

import argparse
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from game.authoring.templates import Template
from game.scenario.library import source
from tests.ui.test_preview import previewed, save, settled


def delays(text: str, code: str, saves: int) -> list[float]:
    """Return the seconds that each of so many saves took to be seen, every fourth of them broken."""
    found = []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "scenario.toml"
        path.write_text(text, "utf-8")
        with previewed(path, code=code) as (app, rehearsing):
            settled(app)
            for number in range(saves):
                broken = "\nbroken =\n" if number % 4 == 3 else ""
                found.append(save(app, rehearsing, path, f"{text}\n# saved {number} times{broken}\n"))
    return found


def main() -> None:
    """Print the figures for a small and a large scenario."""
    parser = argparse.ArgumentParser(description="How long a saved change takes to be seen.")
    parser.add_argument("--saves", type=int, default=20)
    saves = parser.parse_args().saves
    for name, text, code in (
        ("small, 5 seats", Template("small", "").text, "MAR"),
        ("dprk-2017-09, 15 seats", source("dprk-2017-09").text, "USA"),
    ):
        found = delays(text, code, saves)
        print(f"{name}: n = {saves}, median {median(found):.2f} s, worst {max(found):.2f} s")


if __name__ == "__main__":
    main()
