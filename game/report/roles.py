"""Role sheets of one draw: a page for the teacher, then a page for each seat."""

from collections.abc import Sequence
from functools import partial
from hashlib import sha256

from attrs import frozen

from game.model.council import Seat
from game.model.phases import Setup
from game.model.scenario import Scenario
from game.model.view import View
from game.report.fitting import Paper, fitting
from game.report.layout import GAP, GUTTER, LEADING, NOTES, TITLE, height
from game.report.page import rendered
from game.report.sheets import Sheet, remark_said, sheet
from game.rules.opening import opening
from game.rules.views import view
from game.scenario.draw import draw

LARGE = 14.0
"""Points of type in large print."""
MARK = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Letters that nobody takes for each other."""


@frozen
class Print:
    """What is printed: the game it is for, and how its teacher starts that game."""

    scenario: Scenario
    seed: int
    setup: Setup
    seats: tuple[Seat, ...]
    paper: Paper
    start: Sequence[str] = ()
    """What to do to play the game of these sheets, a sentence or a command each."""
    large: bool = False
    """Whether sheets are for who reads small letters badly, on as many pages as that takes."""


def mark(scenario: Scenario, seed: int) -> str:
    """Return four letters that tell the sheets of one draw from those of another, and do not tell the draw."""
    drawn = f"{scenario.id} {seed} {scenario.priors}"  # public all of it, but for the draw
    number = int.from_bytes(sha256(drawn.encode()).digest()[:8], "big")
    letters = []
    for _ in range(4):
        number, place = divmod(number, len(MARK))
        letters.append(MARK[place])
    return "".join(letters)


def views(scenario: Scenario, seed: int, setup: Setup) -> tuple[View, ...]:
    """Return what each seat knows before the first round of a game."""
    state = opening(scenario, draw(scenario, seed), setup)
    return tuple(view(state, seat) for seat in scenario.council.seats)


def roles_page(wanted: Print) -> str:
    """Return the sheets of the seats wanted, as one page to print."""
    known = views(wanted.scenario, wanted.seed, wanted.setup)
    sheets = [sheet(known[seat]) for seat in wanted.seats]
    sized = [(one, _size(one, wanted)) for one in sheets]
    return rendered(
        "roles.html",
        scenario=wanted.scenario,
        seed=wanted.seed,
        mark=mark(wanted.scenario, wanted.seed),
        start=wanted.start,
        paper=wanted.paper,
        leading=LEADING,
        gap=GAP,
        notes=NOTES,
        title_share=TITLE,
        gutter=GUTTER,
        remark_said=remark_said,
        sheets=sized,
        large=wanted.large,
        is_core=wanted.setup.core or wanted.scenario.rule.is_core,
    )


def _size(one: Sheet, wanted: Print) -> float:
    """Return the size of type of a sheet, in points: the largest that fits on one page, or large print."""
    return LARGE if wanted.large else fitting(partial(height, one, wanted.paper), wanted.paper.high)
