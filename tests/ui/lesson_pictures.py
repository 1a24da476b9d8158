"""Pictures of a whole lesson, step by step: ``python -m tests.ui.lesson_pictures FOLDER [--size WxH] [--theme NAME]``.

It is set up from the title, three delegations and AI members, on the open floor of the July scenario; the clock is
stopped, news are typed in and released, a PIN is reset, an act is taken back, the vote is a show of hands.
"""

import argparse
import os
import tempfile
from pathlib import Path

from game.ui.application import Application
from game.ui.preferences import THEMES, Preferences
from tests.ui.lesson_stage import Time
from tests.ui.pictures import Album
from tests.ui.stage import window
from tests.ui.test_whole_lesson import first_half, second_half

SCENARIO = "After the July launches"


def main() -> None:
    """Take them all; each screen once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--theme", default="dark", choices=THEMES)
    parser.add_argument("--scenario", default=SCENARIO, help="a title")
    asked = parser.parse_args()
    wide, high = (int(part) for part in asked.size.split("x"))
    taken: list[str] = []
    with tempfile.TemporaryDirectory() as home:
        os.environ["PENHOLDER_HOME"] = home
        album = Album(asked.folder, "")

        def look(app: Application, name: str) -> None:
            if name not in taken:
                taken.append(name)
                album.take(app, f"lesson-{len(taken):02}-{name}")

        with window((wide, high), Preferences(theme=asked.theme, pace="at once", is_still=True)) as app:
            time = Time()
            teacher, codes = first_half(app, time, asked.scenario, 0, look)
            look(app, "round-2")
            second_half(teacher, codes)
            teacher.room.table.leave()


if __name__ == "__main__":
    main()
