"""How often the score sheets of LLM-Deliberation end in a deal, and how often all six can accept it.

``python -m tests.bench.scoresheets --games 200 --seed 1 --skill ambassador``. Judged on p1's last text with a strict
``>``. The order in which the others speak is drawn anew for each game; see ``tests/scoresheets/README.md``.
"""

from collections.abc import Sequence
from functools import lru_cache, partial

from attrs import evolve, frozen

from game.minds import roster
from game.minds.mind import Mind
from game.model.council import Seat
from game.model.priorities import Prior, Spread, Wish
from game.model.scenario import Scenario
from game.model.streams import stream
from game.model.text import Status, Text
from game.model.voting import Ending
from game.play.session import Session
from tests.bench.exact import best_text
from tests.bench.passive import Naive, Oracle, Saboteur
from tests.bench.play import Deal, deal, many, played, recruited, seated
from tests.bench.table import Order, Row, Table, command, share
from tests.scoresheets.convert import NAMES, ROUNDS, is_passed, meets, scenario, sheet

LONG = 10
"""Rounds, as many as the Council's own scenarios have."""

POINTS = Spread(10, 12)
"""What a stranger makes of the points of any option: the best options of five issues add up to 100."""

MINIMUM = Spread(50, 10)
"""What a stranger makes of a minimum."""

PUBLISHED = (
    "The authors' own GPT-4 transcripts, scored the same way: base 81 % passed and 29 % unanimous (21 sessions),",
    "game1 65 and 10 % (20 sessions); with one saboteur 59 to 63 % passed. Support stated for a machine is easier to",
    "read than their prose.",
)


@frozen
class Terms:
    """How a sheet is dealt."""

    name: str
    rounds: int = ROUNDS
    is_open: bool = False
    """Whether everybody knows everybody's sheet."""
    saboteurs: int = 0


@frozen
class Outcome:
    """What p1's last text came to."""

    passed: bool
    unanimous: bool
    adopted: bool


def veiled(of: Scenario) -> Scenario:
    """Return the scenario in which nobody knows what another's sheet says, only what form it has."""
    wishes = tuple(
        Wish(table=(float(POINTS.mean),) * (measure.top + 1), table_spread=POINTS.spread) for measure in of.measures
    )
    return evolve(of, priors=tuple(Prior(wishes, walk_away=MINIMUM, unity=prior.unity) for prior in of.priors))


def dealt(terms: Terms, seed: int, number: int) -> Deal:
    """Return what is dealt in one game: the sheet itself, whatever the room believes."""
    order = shuffled(len(sheet(terms.name)["parties"]), seed, number)
    open_, closed = _scenarios(terms.name, order, terms.rounds)
    given = deal(open_, seed, number)
    return given if terms.is_open else evolve(given, scenario=closed)


@lru_cache(maxsize=128)
def _scenarios(name: str, order: tuple[int, ...], rounds: int) -> tuple[Scenario, Scenario]:
    of = scenario(sheet(name), order, rounds)
    return of, veiled(of)


def shuffled(count: int, seed: int, number: int) -> tuple[int, ...]:
    """Return the parties in an order of the game's own; p1 presides wherever it sits."""
    rng = stream(seed, "order", number)
    return tuple(sorted(range(count), key=lambda _: rng.random()))


def last_text(session: Session, pen: Seat) -> Text | None:
    """Return p1's last text, or None if it took it back."""
    drafts = [draft for draft in session.state.drafts if draft.penholder == pen]
    return drafts[-1].text if drafts and drafts[-1].status is not Status.WITHDRAWN else None


def tried(terms: Terms, pen: str, others: str, seed: int, number: int) -> Outcome:
    """Play one game of a sheet with p1 of a kind, the others of another."""
    given = dealt(terms, seed, number)
    of = given.scenario
    p1 = of.drafts[0].penholder
    minds = seated(recruited(others, given.seats), p1, _mind(pen, given, p1))
    players = [seat for seat in given.seats if seat not in of.council.permanent]
    for nth in range(terms.saboteurs):
        minds = seated(minds, players[(number + nth) % len(players)], Saboteur())
    session = played(given, minds)
    text, read = last_text(session, p1), sheet(terms.name)
    return Outcome(
        passed=text is not None and is_passed(read, text),
        unanimous=text is not None and all(meets(read, text)),
        adopted=session.state.ending is Ending.ADOPTED,
    )


def _mind(name: str, given: Deal, pen: Seat) -> Mind:
    match name:
        case "own best text":
            return Naive()
        case "optimum":
            return Oracle(best_text(given.scenario, given.priorities, pen) or given.scenario.drafts[0].text)
        case _:
            return roster.mind(name)


def rows(order: Order, terms: Terms, label: str, pens: Sequence[tuple[str, str]]) -> list[Row]:
    """Return a row for everybody who might hold the pen, with who sits around it."""
    made = []
    for pen, others in pens:
        games = many(partial(tried, terms, pen, others, order.seed), order.games, order.jobs)
        cells = [share(getattr(game, name) for game in games) for name in ("passed", "unanimous", "adopted")]
        made.append(Row(f"{label}: {pen}" + ("" if pen == others else f" amid {others}s"), tuple(cells)))
    return made


def measured(order: Order) -> list[Table]:
    """Return the table of both sheets."""
    skill = order.skill
    alike = [(name, name) for name in dict.fromkeys((skill, "random", "conceder"))]
    made: list[Row] = []
    for name in NAMES:
        made += rows(order, Terms(name), name, [*alike, ("own best text", skill), ("optimum", skill)])
        made += rows(order, Terms(name, LONG), f"{name}, ten rounds", alike[:1])
        made += rows(order, Terms(name, is_open=True), f"{name}, open sheets", alike[:1])
        made += rows(order, Terms(name, saboteurs=1), f"{name}, a saboteur", alike)
        made += rows(order, Terms(name, LONG, saboteurs=1), f"{name}, a saboteur, ten rounds", alike[:1])
    columns = ("passed %", "unanimous %", "adopted by vote %")
    return [Table("Score sheets, p1's last text", columns, made, PUBLISHED)]


if __name__ == "__main__":
    command(__doc__, measured, games=200)
