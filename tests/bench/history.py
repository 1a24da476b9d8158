"""How like the Council a council of minds behaves: how games end, at which levels, with how many votes.

``python -m tests.bench.history --games 300 --seed 1 --skill ambassador``. The scenarios are played as they are, rooms
and all. Shares of endings are of all games; shares of levels and of 15-0 are of the texts adopted. The relief draft of
2019 is played with two minds at its pen and from three opening texts.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from attrs import evolve, frozen

from game.minds import roster
from game.model.scenario import Scenario
from game.model.text import Instrument, Text
from game.model.voting import Ending
from game.play.figures import GameRecord, record
from tests.bench.play import deal, loaded, many, played, recruited, seated
from tests.bench.table import Figure, Order, Row, Table, command, share

JULY, SEPTEMBER, DECEMBER = "dprk-2017-07", "dprk-2017-09", "dprk-2017-12"
RELIEF, PLAYABLE = "dprk-2019-12", "dprk-2019-12-playable"
AS_TABLED = "as tabled"
OPENINGS = {
    AS_TABLED: {},
    "modest": {"sea": 1, "rail": 1, "hum": 1, "adj": 1, "six": 1},
    "everything": {"statues": 2, "sea": 2, "text": 2, "work": 3, "rail": 2, "hum": 2, "adj": 2, "six": 2, "goods": 2},
}
"""Opening texts of the relief draft by what is not at level 0; the scenario's own if that is nothing."""


@frozen
class Played:
    """One game, and what its record does not tell."""

    game: GameRecord
    relief: bool
    """Whether a resolution was tabled."""


@frozen
class Bar:
    """Something to hold against the record: how often it was so, and how often it should be."""

    name: str
    wanted: str
    measured: Callable[[Scenario, Sequence[Played]], Figure]


def _all(so: Callable[[Played], bool]) -> Callable[[Scenario, Sequence[Played]], Figure]:
    return lambda _of, games: share(so(game) for game in games)


def _of_adopted(so: Callable[[Played], bool]) -> Callable[[Scenario, Sequence[Played]], Figure]:
    return lambda _of, games: share(so(game) for game in games if game.game.ending is Ending.ADOPTED)


def _level(measure: str, *levels: int) -> Callable[[Scenario, Sequence[Played]], Figure]:
    def measured(of: Scenario, games: Sequence[Played]) -> Figure:
        texts = [game.game.text for game in games if game.game.ending is Ending.ADOPTED]
        return share(text.levels[of.measure(measure)] in levels for text in texts if text is not None)

    return measured


ADOPTED = _all(lambda played: played.game.ending is Ending.ADOPTED)
NEVER_VOTED = _all(lambda played: not played.game.voted)
STATEMENT = _all(lambda played: played.game.ending is Ending.STATEMENT)
VETOED = _all(lambda played: played.game.ending is Ending.VETOED)
UNANIMOUS = _of_adopted(lambda played: played.game.adopted_yes == 15)

BARS = {
    JULY: (
        Bar("adopted", ">= 90", ADOPTED),
        Bar("15-0", ">= 60", UNANIMOUS),
        Bar("oil cut off", "<= 5", _level("oil", 3)),
        Bar("coal banned", ">= 70", _level("coal", 2, 3)),
        Bar("iron banned", ">= 70", _level("iron", 1, 2)),
        Bar("lead banned", ">= 70", _level("iron", 2)),
        Bar("seafood banned", ">= 70", _level("sea", 2)),
        Bar("workers left alone", "< freeze", _level("work", 0)),
        Bar("workers reported", "< freeze", _level("work", 1)),
        Bar("workers frozen", "the most", _level("work", 2)),
        Bar("workers sent home", "< freeze", _level("work", 3)),
        Bar("air limits dropped", ">= 60", _level("air", 0)),
        Bar("the ICBM formula", ">= 70", _level("icbm", 2)),
        Bar("vetoed", "", VETOED),
    ),
    SEPTEMBER: (
        Bar("adopted", ">= 90", ADOPTED),
        Bar("15-0", "", UNANIMOUS),
        Bar("oil frozen", "", _level("oil", 1)),
        Bar("oil capped or frozen, not cut off", ">= 70", _level("oil", 1, 2)),
        Bar("oil cut off", "", _level("oil", 3)),
    ),
    DECEMBER: (
        Bar("adopted", ">= 90", ADOPTED),
        Bar("15-0", "", UNANIMOUS),
        Bar("oil capped lower, not cut off", ">= 70", _level("oil", 1, 2)),
        Bar("oil cut off", "", _level("oil", 3)),
    ),
}
RELIEF_BARS = (
    Bar("adopted", "<= 2", ADOPTED),
    Bar("no vote ever taken", ">= 60", NEVER_VOTED),
    Bar("press statement agreed", "<= 15", STATEMENT),
    Bar("a relief draft tabled", "100", _all(lambda played: played.relief)),
    Bar("offers made", "100", _all(lambda played: played.game.offers > 0)),
    Bar("vetoed", "", VETOED),
)
PLAYABLE_BARS = (Bar("adopted", "10 to 30", ADOPTED), *(evolve(bar, wanted="") for bar in RELIEF_BARS[1:]))
RELIEFS = {RELIEF: RELIEF_BARS, PLAYABLE: PLAYABLE_BARS}


@lru_cache(maxsize=4)
def opened(name: str, opening: str) -> Scenario:
    """Return a scenario with another opening text of its first draft."""
    of = loaded(name)
    chosen = OPENINGS[opening]
    if not chosen:
        return of
    text = Text(tuple(chosen.get(measure.id, 0) for measure in of.measures))
    return evolve(of, drafts=(evolve(of.drafts[0], text=text), *of.drafts[1:]))


def game(name: str, opening: str, skill: str, pen: str, seed: int, number: int) -> Played:
    """Play one game with a mind of its own at the pen of the first draft."""
    of = opened(name, opening)
    dealt = deal(of, seed, number)
    session = played(dealt, seated(recruited(skill, dealt.seats), of.drafts[0].penholder, roster.mind(pen)))
    relief = any(draft.instrument is Instrument.RESOLUTION for draft in session.state.drafts)
    return Played(record(session), relief)


def games(order: Order, name: str, opening: str = AS_TABLED, skill: str = "", pen: str = "") -> list[Played]:
    """Return the games of one scenario."""
    skill = skill or order.skill
    return many(partial(game, name, opening, skill, pen or skill, order.seed), order.games, order.jobs)


def second(skill: str) -> str:
    """Return another mind for the pen: the next weaker one."""
    return roster.SKILLS[max(0, roster.SKILLS.index(skill) - 1)]


def against_record(order: Order, name: str) -> list[Table]:
    """Return how one scenario of 2017 ends, and where its measures settle."""
    of = loaded(name)
    runs = {skill: games(order, name, skill=skill) for skill in dict.fromkeys((order.skill, "conceder", "random"))}
    rows = [Row(f"{bar.name} %", (bar.wanted, *(bar.measured(of, run) for run in runs.values()))) for bar in BARS[name]]
    return [Table(f"{name} beside the record", ("wanted", *runs), rows), levels(of, runs[order.skill])]


def levels(of: Scenario, run: Sequence[Played]) -> Table:
    """Return how often each measure settled at each level, in percent of the texts adopted."""
    highest = max(measure.top for measure in of.measures)
    rows = []
    for measure in of.measures:
        cells = [_level(measure.id, level)(of, run).mean for level in range(measure.top + 1)]
        rows.append(Row(measure.id, (*cells, *((None,) * (highest - measure.top)))))
    return Table(f"{of.id}: texts adopted by level, %", tuple(map(str, range(highest + 1))), rows)


def relief(order: Order, name: str, bars: Sequence[Bar]) -> Table:
    """Return how the relief draft fares from three openings, with two minds at its pen."""
    of = loaded(name)
    kinds = [(opening, pen) for pen in dict.fromkeys((order.skill, second(order.skill))) for opening in OPENINGS]
    runs = {f"{opening}, {pen} at the pen": games(order, name, opening, pen=pen) for opening, pen in kinds}
    columns = tuple(f"{bar.name} %" for bar in bars)
    wanted = Row("wanted", tuple(bar.wanted for bar in bars))
    rows = [Row(label, tuple(bar.measured(of, run) for bar in bars)) for label, run in runs.items()]
    return Table(name, columns, [wanted, *rows])


def measured(order: Order) -> list[Table]:
    """Return the tables of all scenarios, or of those asked for."""
    asked = order.kinds or (*BARS, *RELIEFS)
    tables = [table for name in BARS if name in asked for table in against_record(order, name)]
    return [*tables, *(relief(order, name, bars) for name, bars in RELIEFS.items() if name in asked)]


if __name__ == "__main__":
    command(__doc__, measured, games=300, kinds=(*BARS, *RELIEFS), option="--scenario")
