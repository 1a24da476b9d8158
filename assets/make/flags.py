"""Make ``assets/flags/``: one picture for every state, named by its three-letter code."""

from pathlib import Path

from assets.make.packages import unpacked
from assets.make.pictures import on_ground
from assets.make.states import TWO_LETTERS

SIZE = 320, 240  # pixels
GROUND = "#ffffff"  # behind Nepal's pennants
INVENTED = Path(__file__).parent / "invented"


def make(folder: Path) -> None:
    """Write the flags of the states that there are, and of those that only the lessons know."""
    with unpacked("flag-icons") as package:
        drawings = {code: package / "flags" / "4x3" / f"{two}.svg" for code, two in TWO_LETTERS.items()}
        drawings |= {file.stem: file for file in INVENTED.glob("*.svg")}
        for code, file in sorted(drawings.items()):
            (folder / f"{code}.png").write_bytes(on_ground(file.read_text(encoding="utf-8"), *SIZE, GROUND))
