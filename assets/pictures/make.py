"""Make the README's picture anew: a real position of a real game, as the text game draws it.

Run from the checkout: ``python assets/pictures/make.py``.
"""

from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from game.minds.roster import DEFAULT_SKILL
from game.play.sitting import begin, header
from game.scenario.library import load, source
from game.terminal.drafts import draft_page
from game.terminal.richly import rich_style

SCENARIO, SEED, SEAT, ROUND, WIDTH = "dprk-2017-07", 1, "USA", 8, 96
FONTS = "DejaVu Sans Mono, Menlo, Consolas"
FILE = Path(__file__).parent / "draft.svg"


def main() -> None:
    """Write the picture."""
    scenario = load(SCENARIO)
    session = begin(header(source(SCENARIO), SEED, (DEFAULT_SKILL,) * len(scenario.council.members)))
    seat = scenario.council.seat(SEAT)
    while not (session.view(None).round == ROUND and session.to_act == seat):
        if not session.step():
            raise SystemExit(f"seat {SEAT} has no turn in round {ROUND} of seed {SEED}: choose another moment")
    drawn = rich_style()(draft_page(session.view(seat)), WIDTH)
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="standard")
    console.print(Text.from_ansi(drawn))
    picture = console.export_svg(title=f"penholder: {scenario.title}", unique_id="penholder")
    FILE.write_text(without_web_fonts(picture), encoding="utf-8", newline="\n")


def without_web_fonts(svg: str) -> str:
    """Return the picture with the reader's own fixed-width font: no page should fetch one to show it."""
    start, end = svg.index("@font-face"), svg.rindex("@font-face")
    end = svg.index("}", end) + 1
    return svg[:start] + svg[end:].replace("Fira Code", FONTS)


if __name__ == "__main__":
    main()
