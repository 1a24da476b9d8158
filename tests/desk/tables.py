"""A small council with names worth typing, what its seats see, and sessions of it."""

from collections.abc import Callable, Mapping

from attrs import evolve

from game.desk.page import Grid, Page
from game.minds.conceder import Conceder
from game.minds.mind import Mind
from game.model.council import Council, Member, Seat, Voice
from game.model.measures import Level, Measure
from game.model.scenario import Hint, History, Scenario
from game.model.state import State
from game.model.view import View
from game.model.voting import Ending
from game.play.course import Course
from game.play.journal import Header
from game.play.patience import PATIENCE
from game.play.session import Session
from game.rules.views import view
from tests.samples import scenario, start
from tests.table import turn

USA, CHN, RUS, ETH, SEN, GBR = range(6)

MEMBERS = (
    Member("USA", "United States", True, ("P3",)),
    Member("CHN", "China", True, ()),
    Member("RUS", "Russia", True, ()),
    Member("ETH", "Ethiopia", False, ("E10", "A3"), (Voice("E10"),)),
    Member("SEN", "Senegal", False, ("E10", "A3")),
    Member("GBR", "United Kingdom", False, ("P3",)),
)

MEASURES = (
    Measure(
        "coal",
        "Coal exports",
        (
            Level("no change"),
            Level("cap", "Decides on a cap.", 30),
            Level("full ban, Rajin exempt", "Decides on a ban but for Rajin.", 80),
            Level("full ban", "Decides on a ban.", 100, revenue=400.0),
        ),
        about="The largest export.",
    ),
    Measure("oil", "Oil supply", (Level("no limit"), Level("freeze", substance=30), Level("cut-off", substance=90))),
    Measure("sea", "Seafood", (Level("no limit"), Level("half", substance=20), Level("none", substance=40))),
    Measure(
        "six",
        "Talks",
        (Level("no word"), Level("Six-Party talks"), Level("talks and good offices")),
        is_ordered=False,
        in_statement=True,
    ),
)

HINTS = (Hint("turn", "This is your turn."), Hint("offer", "Somebody made an offer."), Hint("end", "It is over."))
HISTORY = (
    History(
        "Resolution 1", "2017-08-05", Ending.ADOPTED, "It was adopted.", "un", (2, 0, None, 1), yes=6, no=0, abstain=0
    ),
)


def council(**changes: object) -> Scenario:
    """Return the scenario: the United States holds the pen and presides, all have seen its draft."""
    made = scenario(seats=6, permanent=3, yes_needed=4, count=4)
    members = Council(MEMBERS, 4, (USA,) * 6)
    made = evolve(made, council=members, measures=MEASURES, hints=HINTS, history=HISTORY, title="A council")
    return evolve(made, **changes)


def opened(of: Scenario | None = None, **numbers: int) -> State:
    """Return the first position; all want the same unless told otherwise."""
    return start(of or council(), **numbers)


def desk(seat: Seat = USA, state: State | None = None) -> View:
    """Return what a seat sees."""
    return view(state or opened(), seat)


def floor(seat: Seat, state: State | None = None) -> View:
    """Return what a seat sees when it first has the floor."""
    return view(turn(state or opened(), seat), seat)


def sitting(
    state: State | None = None,
    people: tuple[Seat, ...] = (USA,),
    mind: Callable[[], Mind] = Conceder,
    minds: Mapping[Seat, Mind] | None = None,
    patience: float | None = PATIENCE,
) -> Session:
    """Return a session without a journal; some seats may have another mind than the rest."""
    state = state or opened()
    seated = {seat: mind() for seat in state.scenario.council.seats if seat not in people} | dict(minds or {})
    return Session(Header("0", state.scenario.id, "", 3, ()), Course((state,)), seated, patience=patience)


def flat(told: str) -> str:
    """Return what was shown as one line, however it was wrapped."""
    return " ".join(told.split())


def told(page: Page) -> str:
    """Return a page as one line: what its lines say, and of a grid what is said for the ear."""
    rows = ([row.said for row in block.rows] if isinstance(block, Grid) else [block.text] for block in page)
    return " ".join(said for block in rows for said in block)
