"""Whether games change in the right direction when interests do.

``python -m tests.bench.sensitivity --games 40 --seed 1 --skill ambassador``. Each line changes what some seats want, in
memory, plays the same seeds before and after, and says what one quantity came to.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial

from attrs import evolve, frozen

from game.model.priorities import Prior, Spread
from game.model.scenario import Scenario
from game.model.voting import Ending
from game.play.figures import GameRecord, record
from game.rules.worth import substance
from tests.bench.play import OPEN, deal, loaded, many, played, recruited
from tests.bench.table import Figure, Order, Row, Table, command, mean, share

JULY, RELIEF = "dprk-2017-07", "dprk-2019-12"
P2, P3, P5 = ("CHN", "RUS"), ("FRA", "GBR", "USA"), ("CHN", "FRA", "GBR", "RUS", "USA")

Change = Callable[[Scenario], Scenario]
Measured = Callable[[Scenario, Sequence[GameRecord]], Figure]


def as_it_is(of: Scenario) -> Scenario:
    """Return the scenario unchanged."""
    return of


def _priors(of: Scenario, codes: Iterable[str], changed: Callable[[Prior], Prior]) -> Scenario:
    seats = {of.council.seat(code) for code in codes}
    return evolve(of, priors=tuple(changed(prior) if seat in seats else prior for seat, prior in enumerate(of.priors)))


def _set(codes: Iterable[str], name: str, points: float) -> Change:
    """Move the centre of a hidden number; what the room does not know of it stays as wide."""

    def changed(prior: Prior) -> Prior:
        return evolve(prior, **{name: Spread(points, getattr(prior, name).spread)})

    return lambda of: _priors(of, codes, changed)


def _certain(codes: Iterable[str], name: str, points: float) -> Change:
    return lambda of: _priors(of, codes, lambda prior: evolve(prior, **{name: Spread(points)}))


def _everybody(name: str, points: float) -> Change:
    return lambda of: _certain([member.code for member in of.council.members], name, points)(of)


def _without_lines(codes: Iterable[str], *ids: str) -> Change:
    """Take back the red lines of some seats on some measures, on all of them if none is named."""

    def change(of: Scenario) -> Scenario:
        measures = {of.measure(id_) for id_ in ids} or set(range(len(of.measures)))

        def changed(prior: Prior) -> Prior:
            kept = tuple(line for line in prior.red_lines if line.line.measure not in measures)
            return evolve(prior, red_lines=kept)

        return _priors(of, codes, changed)

    return change


def _both(first: Change, then: Change) -> Change:
    return lambda of: then(first(of))


def adopted(_of: Scenario, games: Sequence[GameRecord]) -> Figure:
    """Percent of games."""
    return share(game.ending is Ending.ADOPTED for game in games)


def strength(of: Scenario, games: Sequence[GameRecord]) -> Figure:
    """Percent of a full answer in the texts adopted."""
    return mean(_answer(of, game) for game in games if game.ending is Ending.ADOPTED)


def answer(of: Scenario, games: Sequence[GameRecord]) -> Figure:
    """Percent of a full answer; none where nothing was adopted."""
    return mean(_answer(of, game) if game.ending is Ending.ADOPTED else 0.0 for game in games)


def _answer(of: Scenario, game: GameRecord) -> float:
    return 100 * substance(of, game.text) / of.rule.substance_full if game.text else 0.0


def oil(of: Scenario, games: Sequence[GameRecord]) -> Figure:
    """Percent of texts adopted that limit oil at all."""
    texts = [game.text for game in games if game.ending is Ending.ADOPTED]
    return share(text.levels[of.measure("oil")] > 0 for text in texts if text is not None)


def vetoed(_of: Scenario, games: Sequence[GameRecord]) -> Figure:
    """Percent of games."""
    return share(game.ending is Ending.VETOED for game in games)


def split(_of: Scenario, games: Sequence[GameRecord]) -> Figure:
    """Percent of adopted texts that lacked a vote."""
    return share(game.adopted_yes != 15 for game in games if game.ending is Ending.ADOPTED)


@frozen
class Case:
    """A change of interests, and what should come of it."""

    scenario: str
    quantity: str
    measured: Measured
    after: Change
    rises: bool
    margin: float
    """By how much at least, for minds that read the room; in the unit of the quantity."""
    before: Change = as_it_is


CASES = {
    "1 China and Russia feel no urgency: the text weakens": Case(
        JULY, "% of a full answer, if adopted", strength, _set(P2, "urgency", 0), False, 5
    ),
    "2 any answer is a cost to them: hardly one is given": Case(
        JULY, "% of a full answer, none if it failed", answer, _set(P2, "urgency", -30), False, 20
    ),
    "3 they have no red lines on oil: oil is cut": Case(
        JULY, "oil limited %", oil, _without_lines(P2, "oil"), True, 10
    ),
    "4 nor any interest in it: oil is cut": Case(
        JULY,
        "oil limited %",
        oil,
        _both(
            _without_lines(P2, "oil"),
            lambda of: _priors(of, P2, lambda prior: _indifferent(prior, of.measure("oil"))),
        ),
        True,
        40,
    ),
    "5 the P3 have a reason for relief: it passes": Case(
        RELIEF, "adopted %", adopted, _both(_set(P3, "urgency", 25), _without_lines(P3)), True, 40
    ),
    "6 a veto costs nothing, and little is in it for two: they are given more": Case(
        JULY,
        "% of a full answer, if adopted",
        strength,
        _certain(P5, "veto_cost", 0),
        False,
        5,
        before=_set(P2, "urgency", 0),
    ),
    "7 a taste for unanimity: split votes fall": Case(
        JULY, "split %", split, _everybody("unity", 6), False, 5, before=_everybody("unity", 0)
    ),
    "8 defeat costs the sponsors nothing: tabled to be vetoed": Case(
        RELIEF, "vetoed %", vetoed, _certain(P2, "defeat", 0), True, 30
    ),
    "9 Washington's aversion is gone: relief is adopted": Case(
        RELIEF, "adopted %", adopted, _set(("USA",), "urgency", 0), True, 30
    ),
}


def _indifferent(prior: Prior, measure: int) -> Prior:
    wishes = list(prior.wishes)
    wishes[measure] = evolve(wishes[measure], weight=Spread())
    return evolve(prior, wishes=tuple(wishes))


@lru_cache(maxsize=4)
def varied(name: str, is_after: bool) -> Scenario:
    """Return the scenario of a case, before or after its change."""
    case = CASES[name]
    of = case.before(loaded(case.scenario))
    return case.after(of) if is_after else of


def game(name: str, is_after: bool, skill: str, seed: int, number: int) -> GameRecord:
    """Play one game of a case, everybody in the room."""
    dealt = deal(varied(name, is_after), seed, number, OPEN)
    return record(played(dealt, recruited(skill, dealt.seats)))


def before_and_after(name: str, order: Order) -> tuple[Figure, Figure]:
    """Return the quantity of a case before its change and after it."""
    case = CASES[name]
    first, then = (
        case.measured(
            varied(name, is_after),
            many(partial(game, name, is_after, order.skill, order.seed), order.games, order.jobs),
        )
        for is_after in (False, True)
    )
    return first, then


def is_right(case: Case, before: Figure, after: Figure) -> bool:
    """Whether a quantity moved as far as it should, and in the right direction."""
    change = after.mean - before.mean
    return (change if case.rises else -change) >= case.margin


def measured(order: Order) -> list[Table]:
    """Return the table of all cases."""
    rows = []
    for name, case in CASES.items():
        before, after = before_and_after(name, order)
        wanted = f"{'+' if case.rises else '-'}{case.margin:g}"
        verdict = "yes" if is_right(case, before, after) else "no"
        rows.append(Row(name, (case.quantity, before, after, wanted, verdict)))
    return [Table("What a change of interests changes", ("quantity", "before", "after", "wanted", "so"), rows)]


if __name__ == "__main__":
    command(__doc__, measured, games=40)
