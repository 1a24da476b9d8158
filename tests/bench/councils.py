"""How often a penholder has a text adopted by a random council, and how much of what could be had it gets.

``python -m tests.bench.councils --games 100 --seed 1 --skill ambassador``. Fifteen seats, 10 to 25 measures, twelve
rounds, one penholder; in every council some text would pass (exactly, by a mixed-integer programme).
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial

from attrs import frozen

from game.minds import roster
from game.minds.mind import Mind
from game.model.council import Seat
from game.model.voting import Ending
from tests.bench.draws import DIFFICULTIES, LEAST_BEST, council, penholder
from tests.bench.exact import attainable, best_text, kindest, share_value
from tests.bench.passive import Liar, Naive, Oracle, Passive
from tests.bench.play import Deal, many, played, points, recruited, seated
from tests.bench.table import Order, Row, Table, command, mean, share

COLUMNS = ("adopted %", "penholder's share %")

OPTIMA = {"optimum for the others": True, "optimum for the penholder": False}
"""Exact rows beside equals: whether the text is the one that leaves the others most."""

LYING = "hard"
"""The difficulty at which all others lie."""


@frozen
class Try:
    """What came of one council."""

    adopted: bool
    share: float
    """The penholder's points of a hundred it could have had."""


def tried(difficulty: str, around: Callable[[], Mind], pen: str, seed: int, number: int) -> Try:
    """Play one council with a penholder by name, amid minds that are all alike."""
    dealt, most = council(difficulty, seed, number)
    seat = penholder(dealt.scenario)
    minds = seated([around() for _ in dealt.seats], seat, _pen(pen, dealt, seat))
    session = played(dealt, minds)
    return Try(session.state.ending is Ending.ADOPTED, 100 * points(session)[seat] / most)


def _pen(name: str, dealt: Deal, seat: Seat) -> Mind:
    match name:
        case "own best text":
            return Naive()
        case "optimum":
            text = best_text(dealt.scenario, dealt.priorities, seat)
            assert text is not None
            return Oracle(text)
        case _:
            return roster.mind(name)


@frozen
class Share:
    """What came of one council in which everybody plays alike."""

    adopted: bool
    own: float
    others: float
    """The mean over the other seats that could have had something, of a hundred."""


def shared(difficulty: str, skill: str, seed: int, number: int) -> Share:
    """Play one council among equals."""
    dealt, _ = council(difficulty, seed, number)
    session = played(dealt, recruited(skill, dealt.seats))
    return _share(difficulty, seed, number, session.state.ending is Ending.ADOPTED, points(session))


def shared_exactly(difficulty: str, is_kind: bool, seed: int, number: int) -> Share:
    """Return what the text best for the others leaves everybody, or the one best for the penholder."""
    dealt, _ = council(difficulty, seed, number)
    pen = penholder(dealt.scenario)
    others = {seat: best for seat, best in _bests(difficulty, seed, number).items() if seat != pen}
    hidden, of = dealt.priorities, dealt.scenario
    text = kindest(of, hidden, others) if is_kind else best_text(of, hidden, pen)
    assert text is not None
    got = [share_value(of, hidden, seat, text) / 100 for seat in dealt.seats]
    return _share(difficulty, seed, number, True, got)


def _share(difficulty: str, seed: int, number: int, adopted: bool, got: Sequence[float]) -> Share:
    dealt, most = council(difficulty, seed, number)
    pen, bests = penholder(dealt.scenario), _bests(difficulty, seed, number)
    shares = [100 * got[seat] / best for seat, best in bests.items() if seat != pen]
    return Share(adopted, 100 * got[pen] / most, mean(shares).mean)


@lru_cache(maxsize=512)
def _bests(difficulty: str, seed: int, number: int) -> Mapping[Seat, float]:
    """Return the most each seat could have had in a text that passes, in points; without seats that had too little."""
    dealt, _ = council(difficulty, seed, number)
    bests = {seat: attainable(dealt.scenario, dealt.priorities, seat) or 0.0 for seat in dealt.seats}
    return {seat: best for seat, best in bests.items() if best >= LEAST_BEST}


def penholders(order: Order, around: Callable[[], Mind], names: tuple[str, ...], only: tuple[str, ...]) -> list[Row]:
    """Return a row for every penholder at every difficulty."""
    rows = []
    for difficulty in only:
        for name in names:
            games = many(partial(tried, difficulty, around, name, order.seed), order.games, order.jobs)
            cells = (share(game.adopted for game in games), mean(game.share for game in games))
            rows.append(Row(f"{difficulty}: {name}", cells))
    return rows


def measured(order: Order) -> list[Table]:
    """Return the three tables, or those asked for."""
    return [TABLES[name](order) for name in TABLES if not order.kinds or name in order.kinds]


def among_honest(order: Order) -> Table:
    """Return the table of penholders amid seats that only answer, and say what they think."""
    rows = penholders(order, Passive, _names(order), tuple(DIFFICULTIES))
    return Table("Penholders amid passive, truthful seats", COLUMNS, rows)


def among_liars(order: Order) -> Table:
    """Return the table of penholders amid seats that only answer, and ask for more than they need."""
    rows = penholders(order, Liar, _names(order), (LYING,))
    return Table("Penholders amid seats that all overstate", COLUMNS, rows)


def _names(order: Order) -> tuple[str, ...]:
    return tuple(dict.fromkeys((order.skill, "random", "own best text", "conceder", "optimum")))


def among_equals(order: Order) -> Table:
    """Return the table of councils in which everybody has the same skill."""
    rows = []
    for difficulty in DIFFICULTIES:
        played_out = {skill: partial(shared, difficulty, skill) for skill in (order.skill, "conceder")}
        exact = {name: partial(shared_exactly, difficulty, is_kind) for name, is_kind in OPTIMA.items()}
        for name, play in {**played_out, **exact}.items():
            games = many(partial(play, order.seed), order.games, order.jobs)
            cells = (
                share(game.adopted for game in games),
                mean(game.own for game in games),
                mean(game.others for game in games),
            )
            rows.append(Row(f"{difficulty}: {name}", cells))
    return Table("Everybody alike", ("adopted %", "penholder's share %", "others' mean share %"), rows)


TABLES = {"honest": among_honest, "lying": among_liars, "equals": among_equals}


if __name__ == "__main__":
    command(__doc__, measured, games=100, kinds=tuple(TABLES), option="--table")
