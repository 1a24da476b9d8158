"""Which actions minds use, and whether a kind of action is worth having.

``python -m tests.bench.actions --games 100 --seed 1 --skill ambassador`` counts every kind of action over so many games
of each scenario, staged and in the open room, and of one in which nobody holds the pen at first. With
``--kind MakeJointDemand`` (again for more) it then closes that kind to one seat that used it, and plays the same game
again: what the seat loses is what the kind was worth to it. With ``--pen hasty`` a beginner holds the pen, and only
what the others do counts: there is more to mend and to put off.
"""

from collections import Counter
from functools import lru_cache, partial
from typing import get_args

from attrs import evolve, frozen

from game.minds import roster
from game.minds.mind import Mind
from game.model.actions import Action, Outside
from game.model.council import Seat
from game.model.phases import Setup
from game.model.scenario import Scenario
from game.play.session import Session
from game.scenario.library import names
from tests.bench.paired import HASTY, JULY, barred, mind
from tests.bench.play import OPEN, Deal, deal, loaded, many, played, points, recruited, seated
from tests.bench.table import Order, Row, Table, command, mean

KINDS: dict[str, type[Action]] = {kind.__name__: kind for kind in get_args(Action) if kind not in get_args(Outside)}
"""What a seat does at its desk, and a mind may choose."""


@frozen
class Stage:
    """A scenario, the room it is played in, and whether it opens with its draft or leaves the pen free."""

    name: str
    setup: Setup
    is_free: bool = False

    def __str__(self) -> str:
        return f"{self.name}{', open room' * self.setup.open_room}{', free pen' * self.is_free}"

    def dealt(self, seed: int, number: int) -> Deal:
        """Return what is dealt in one game."""
        return deal(freed(self.name) if self.is_free else loaded(self.name), seed, number, self.setup)


@lru_cache(maxsize=8)
def freed(name: str) -> Scenario:
    """Return a scenario without the drafts it opens with."""
    return evolve(loaded(name), drafts=())


def stages() -> tuple[Stage, ...]:
    """Return every scenario in every room it can be played in, and the first of 2017 with the pen left free."""
    rooms = [(name, (Setup(), OPEN) if loaded(name).is_staged else (Setup(),)) for name in names()]
    return (*(Stage(name, setup) for name, setups in rooms for setup in setups), Stage(JULY, OPEN, is_free=True))


@frozen
class Crew:
    """Who plays: minds of a skill, and how the pen is held if not by one of them."""

    skill: str
    pen: str | None = None

    def recruited(self, dealt: Deal) -> list[Mind]:
        """Return a mind for every seat."""
        minds = recruited(self.skill, dealt.seats)
        if self.pen is not None:
            for seat in penholders(dealt.scenario):
                minds = seated(minds, seat, mind(self.pen, self.skill))
        return minds

    def studied(self, dealt: Deal) -> tuple[Seat, ...]:
        """Return the seats that minds of the skill play."""
        others = penholders(dealt.scenario) if self.pen is not None else ()
        return tuple(seat for seat in dealt.seats if seat not in others)


def penholders(scenario: Scenario) -> tuple[Seat, ...]:
    """Return who opens with a text, or, where the pen is free, who may table the first."""
    return tuple(draft.penholder for draft in scenario.drafts) or scenario.tablers[:1]


def counted(stage: Stage, crew: Crew, seed: int, number: int) -> Counter[str]:
    """Return how often each kind of action was taken in one game, by the seats that are studied."""
    dealt = stage.dealt(seed, number)
    studied = crew.studied(dealt)
    session = played(dealt, crew.recruited(dealt))
    return Counter(type(action).__name__ for action in session.actions if action.seat in studied)


def worth(kind: str, stage: Stage, crew: Crew, seed: int, number: int) -> tuple[float, float] | None:
    """Return what a game was worth to a seat that used a kind of action, and had it been closed to it.

    None if nobody used it. Of several who did, it is another one's turn in each game.
    """
    dealt = stage.dealt(seed, number)
    free = played(dealt, crew.recruited(dealt))
    users = [seat for seat in who_used(free, KINDS[kind]) if seat in crew.studied(dealt)]
    if not users:
        return None
    seat = users[number % len(users)]
    closed = played(dealt, seated(crew.recruited(dealt), seat, barred(crew.skill, frozenset({KINDS[kind]}))))
    return points(free)[seat], points(closed)[seat]


def who_used(session: Session, kind: type[Action]) -> tuple[Seat, ...]:
    """Return the seats that took a kind of action."""
    return tuple(sorted({action.seat for action in session.actions if isinstance(action, kind)}))


def measured(order: Order) -> list[Table]:
    """Return the table of counts, and one of worths if kinds are asked for."""
    tables = [counts(order)]
    if order.kinds:
        rows = [row for kind in order.kinds for row in worths(order, kind)]
        columns = ("points with it", "points without", "what it adds")
        tables.append(Table("A kind of action closed to a seat that used it", columns, rows))
    return tables


def counts(order: Order) -> Table:
    """Return how often each kind of action was taken, a game, and by scenario."""
    columns = stages()
    totals: list[Counter[str]] = []
    for stage in columns:
        games = many(partial(counted, stage, _crew(order), order.seed), order.games, order.jobs)
        totals.append(sum(games, Counter[str]()))
    rows = []
    for kind in KINDS:
        each = tuple(total[kind] / order.games for total in totals)
        rows.append(Row(kind, (sum(total[kind] for total in totals), *each)))
    rows.sort(key=lambda row: -float(str(row.cells[0])))
    never = ", ".join(row.label for row in rows if row.cells[0] == 0)
    notes = (f"Never used: {never}.",) if never else ()
    return Table("Actions, in all and a game", ("all", *map(str, columns)), rows, notes)


def worths(order: Order, kind: str) -> list[Row]:
    """Return what a kind of action was worth where it was used, by scenario and in all."""
    rows, every = [], []
    for stage in stages():
        games = many(partial(worth, kind, stage, _crew(order), order.seed), order.games, order.jobs)
        used = [game for game in games if game is not None]
        if used:
            rows.append(_row(f"{kind}: {stage}", used))
        every += used
    return [_row(f"{kind}: all", every), *rows]


def _crew(order: Order) -> Crew:
    return Crew(order.skill, order.pen)


def _row(label: str, games: list[tuple[float, float]]) -> Row:
    cells = (
        mean(free for free, _ in games),
        mean(closed for _, closed in games),
        mean(free - closed for free, closed in games),
    )
    return Row(label, cells)


if __name__ == "__main__":
    command(__doc__, measured, games=100, kinds=tuple(KINDS), pens=(HASTY, *roster.SKILLS))
