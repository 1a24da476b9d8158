"""Paper from the window: made and put where a player looks for documents."""

import enum
from pathlib import Path

from attrs import frozen

from game import paths
from game.model.council import Seat
from game.model.phases import Setup
from game.model.scenario import Scenario
from game.words.language import _


class Paperwork(enum.Enum):
    """What can be printed; the value is part of a file's name."""

    ROLES = "roles"
    KEY = "key"
    BALLOTS = "ballots"
    PLATES = "plates"


DRAWN = (Paperwork.ROLES, Paperwork.KEY)
"""What holds for one draw alone."""


@frozen
class Order:
    """The game that paper is wanted for."""

    scenario: Scenario
    seed: int
    setup: Setup
    seats: tuple[Seat, ...]
    """The seats people play; nobody stands for every seat."""


def folder() -> Path:
    """Return where it goes; it may not exist."""
    return paths.documents() / "Penholder"


def put(order: Order, wanted: Paperwork, paper: str) -> Path:
    """Make a page and write it under a new name; return where it is. Raises ``UnwritableError`` or ``OSError``."""
    from game.report.writing import unused, write

    text = page(order, wanted, paper)
    folder().mkdir(parents=True, exist_ok=True)
    draw = f" {order.seed}" if wanted in DRAWN else ""
    file = unused(folder(), f"{order.scenario.id} {wanted.value}{draw}")
    write(file, text)
    return file


def page(order: Order, wanted: Paperwork, paper: str) -> str:
    """Return a page as HTML; takes up to some seconds."""
    from game.report.fitting import PAPERS

    scenario, seats = order.scenario, order.seats or order.scenario.council.seats
    sheet = PAPERS[paper]
    match wanted:
        case Paperwork.ROLES | Paperwork.KEY:
            from game.report.key import key_page
            from game.report.roles import Print, roles_page

            start = _("Begin the game with {seed} as the number of the draw.").format(seed=order.seed)
            make = roles_page if wanted is Paperwork.ROLES else key_page
            return make(Print(scenario, order.seed, order.setup, seats, sheet, (start,)))
        case Paperwork.BALLOTS:
            from game.report.ballots import Slips, ballots_page

            return ballots_page(Slips(scenario, seats, sheet))
        case Paperwork.PLATES:
            from game.report.plates import plates_page

            return plates_page(scenario, scenario.council.seats, sheet)
