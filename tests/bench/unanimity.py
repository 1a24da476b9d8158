"""How far fifteen parties that must all agree come from a random deal towards the best one.

``python -m tests.bench.unanimity --games 20 --seed 1 --skill ambassador``. Twelve measures of four levels, a hundred
rounds, every yes needed. Each level is worth 5 ± 3 points to each party, drawn independently, and the room knows no
more than that; no deal at all is worth 50, a standard deviation of random deals below their mean of 60.

gain = (u - r) / (o - r), where u is the mean over the parties of what they have (50 without a deal; costs of promises
broken or texts tabled count), r its mean over all deals, and o its mean in the best deal that all would accept.
"""

from functools import lru_cache, partial

from attrs import evolve, frozen

from game.analysis.optimum import best_welfare
from game.model.council import Council, Member
from game.model.measures import Level, Measure
from game.model.priorities import Prior, Priorities, Spread, Wish
from game.model.scenario import Brief, OpeningDraft, Remark, Rule, Scenario, Standing
from game.model.streams import stream
from game.model.text import Instrument, Text
from game.model.voting import Ending
from game.rules.worth import worth
from game.scenario.draw import draw
from tests.bench.play import Deal, many, played, points, recruited
from tests.bench.table import Order, Row, Table, command, mean, share

PARTIES, MEASURES, LEVELS, ROUNDS = 15, 12, 4, 100
POINTS = Spread(5.0, 3.0)
NO_DEAL = Spread(50.0)


@frozen
class Outcome:
    """What came of one game."""

    agreed: bool
    gain: float


@lru_cache(maxsize=2)
def scenario(rounds: int = ROUNDS) -> Scenario:
    """Return the negotiation; whoever is first has a text on the table that nobody chose."""
    members = tuple(Member(f"P{seat:02}", f"Party {seat}", False) for seat in range(PARTIES))
    levels = tuple(Level(f"option {level}") for level in range(LEVELS))
    measures = tuple(Measure(f"m{index}", f"Issue {index}", levels, is_ordered=False) for index in range(MEASURES))
    wish = Wish(table=(POINTS.mean,) * LEVELS, table_spread=POINTS.spread)
    blank = Scenario(
        id="unanimity",
        title="All must agree",
        summary="Fifteen parties, twelve issues, no majority.",
        crisis=(),
        target="",
        target_name="",
        rounds=tuple(f"round {number}" for number in range(1, rounds + 1)),
        deadline=rounds,
        council=Council(members, PARTIES, tuple(number % PARTIES for number in range(rounds))),
        measures=measures,
        rule=Rule(has_status_quo=False, tabling_cost=0),
        briefs=(Brief(Remark("It takes part.", Standing.PORTRAYED)),) * PARTIES,
        priors=(Prior((wish,) * MEASURES, walk_away=NO_DEAL),) * PARTIES,
        tablers=tuple(range(PARTIES)),
    )
    opening = OpeningDraft(0, Instrument.RESOLUTION, Text((0,) * MEASURES), circle=blank.council.seats)
    return evolve(blank, drafts=(opening,))


def dealt(seed: int, number: int, rounds: int = ROUNDS) -> tuple[Deal, Text]:
    """Return what is dealt in one game, and the best deal all would accept; drawn again if there is none."""
    of, attempt = scenario(rounds), 0
    while True:
        own = int(stream(seed, "unanimity", number, attempt).random() * 2**53)
        hidden = draw(of, own)
        optimum = best_welfare(of, hidden)
        if optimum is not None:
            return Deal(of, hidden, own), optimum.text
        attempt += 1


def tried(skill: str, rounds: int, seed: int, number: int) -> Outcome:
    """Play one game among equals."""
    given, optimum = dealt(seed, number, rounds)
    session = played(given, recruited(skill, given.seats))
    most = mean(worth(own, optimum) / 100 for own in given.priorities).mean
    usual = random_mean(given.priorities)
    got = mean(points(session)).mean
    return Outcome(session.state.ending is Ending.ADOPTED, (got - usual) / (most - usual))


def random_mean(hidden: tuple[Priorities, ...]) -> float:
    """Return the mean over parties and over all deals of what a deal is worth, in points."""
    return mean(sum(sum(table) / len(table) for table in own.worth) / 100 for own in hidden).mean


def measured(order: Order) -> list[Table]:
    """Return the table."""
    rows = []
    for skill in dict.fromkeys((order.skill, "random", "conceder")):
        games = many(partial(tried, skill, ROUNDS, order.seed), order.games, order.jobs)
        rows.append(Row(skill, (share(game.agreed for game in games), mean(game.gain for game in games))))
    rows += [Row("a random deal", (None, 0.0)), Row("optimum", (None, 1.0))]
    note = "NegMAS 0.16's best negotiator was measured at 0.275 on a problem of this size."
    return [Table("Fifteen must agree", ("agreed %", "gain"), rows, (note,))]


if __name__ == "__main__":
    command(__doc__, measured, games=20)
