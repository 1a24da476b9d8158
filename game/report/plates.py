"""Name plates to fold: flag, name and rank, on both sides of the fold, to be read across a room."""

from attrs import frozen

from game.model.council import Seat
from game.model.scenario import Scenario
from game.report.fitting import POINT, Paper, breadth
from game.report.page import rendered

FLAG = 52
"""Millimetres: how wide a flag is."""
ASIDE = 26
"""Millimetres beside flag and name that stay free."""
RANK = 28
"""Millimetres below the name that the rank takes."""
LARGEST = 150
"""Points of type."""
BOLD, LEADING = 1.1, 1.05
"""How much wider bold letters are; from line to line."""
CAPITAL = 0.716
"""How high a capital letter is, of the size of type."""


@frozen
class Plate:
    """One plate: its lines, and the size of their type in points."""

    code: str
    lines: tuple[str, ...]
    size: int
    permanent: bool

    @property
    def capital(self) -> float:
        """How high its capital letters are, in millimetres."""
        return self.size * POINT * CAPITAL


def plate(scenario: Scenario, seat: Seat, paper: Paper) -> Plate:
    """Return a member's plate, in letters as large as can be, on a page laid across."""
    one = scenario.council.members[seat]
    wide, high = paper.high - FLAG - ASIDE, paper.wide / 2 - RANK
    for size in range(LARGEST, 8, -2):
        em = size * POINT
        lines = _broken(one.name, wide / em / BOLD)
        if lines and len(lines) * LEADING * em <= high:
            return Plate(one.code, lines, size, one.permanent)
    return Plate(one.code, (one.name,), 8, one.permanent)


def plates_page(scenario: Scenario, seats: tuple[Seat, ...], paper: Paper) -> str:
    """Return the plates of some seats, as one page to print across, one plate a sheet."""
    plates = [plate(scenario, seat, paper) for seat in seats]
    return rendered("plates.html", scenario=scenario, paper=paper, plates=plates, flag_wide=FLAG)


def _broken(name: str, width: float) -> tuple[str, ...]:
    """Return a name in lines no wider than that, in sizes of type, or nothing if a word of it is too wide."""
    lines: list[str] = []
    for word in name.split():
        if breadth(word) > width:
            return ()
        if lines and breadth(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)
