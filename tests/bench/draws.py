"""Random councils: generated priors, drawn from by the game's own draw, with a text that would pass.

Every measure is worth something else to everybody, and nothing is worth anything but what is decided: no urgency,
no prices, no red lines. A seat is *for* a measure (its best level lies high) or *against* it (at "nothing changes").
What makes a council hard is how often seats are against: then no text pleases nine by itself, and one must be put
together from what each cares for most.
"""

from functools import lru_cache
from random import Random

from attrs import evolve, frozen

from game.model.council import Council, Member, Seat
from game.model.measures import Level, Measure
from game.model.priorities import Prior, Spread, Wish
from game.model.scenario import Brief, OpeningDraft, Remark, Rule, Scenario, Standing
from game.model.streams import stream
from game.model.text import Instrument, Text
from game.rules.priors import centre
from game.scenario.draw import draw
from tests.bench.exact import attainable
from tests.bench.play import Deal

SEATS, PERMANENT, YES_NEEDED, ROUNDS = 15, 5, 9, 12
FEWEST_MEASURES, MOST_MEASURES = 10, 25
FEWEST_LEVELS, MOST_LEVELS = 3, 6
LEAST_BEST = 5.0
"""Points: below this much to be had, a share of it says nothing (RULES.md §5)."""


@frozen
class Difficulty:
    """How hard a council is to please."""

    against: float
    """How often a seat would rather have nothing of a measure; each draw moves a little around it."""
    weight_spread: float = 0.35
    """Log standard deviation of what the room does not know of a weight."""
    ideal_spread: float = 0.18
    """Standard deviation of what the room does not know of an ideal."""


# Random texts pass in about 30, 17, 4 and 0.3 percent; the conceder has 85, 77, 58 and 32 percent adopted (± 6).
DIFFICULTIES = {
    "easy": Difficulty(against=0.25),
    "medium": Difficulty(against=0.33),
    "hard": Difficulty(against=0.42),
    "brutal": Difficulty(against=0.54),
}


@lru_cache(maxsize=512)
def council(difficulty: str, seed: int, number: int) -> tuple[Deal, float]:
    """Return what is dealt in one game, and the most its penholder can get, in points.

    Councils without a text that passes and is worth something to the penholder are drawn again.
    """
    attempt = 0
    while True:
        rng = stream(seed, "council", difficulty, number, attempt)
        scenario = _scenario(DIFFICULTIES[difficulty], rng)
        own = int(rng.random() * 2**53)
        hidden = draw(scenario, own)
        most = attainable(scenario, hidden, penholder(scenario))
        if most is not None and most >= LEAST_BEST:
            return Deal(scenario, hidden, own), most
        attempt += 1


def penholder(scenario: Scenario) -> Seat:
    """Return who holds the pen."""
    return scenario.drafts[0].penholder


def _scenario(how: Difficulty, rng: Random) -> Scenario:
    measures = tuple(_measure(index, rng) for index in range(_between(rng, FEWEST_MEASURES, MOST_MEASURES)))
    members = tuple(Member(f"S{seat:02}", f"State {seat}", seat < PERMANENT) for seat in range(SEATS))
    pen = _between(rng, 0, SEATS - 1)
    remark = Remark("It takes part.", Standing.PORTRAYED)
    blank = Scenario(
        id="random-council",
        title="A random council",
        summary="Fifteen seats with interests drawn by lot.",
        crisis=(),
        target="",
        target_name="",
        rounds=tuple(f"round {number}" for number in range(1, ROUNDS + 1)),
        deadline=ROUNDS,
        council=Council(members, YES_NEEDED, (0,) * ROUNDS),
        measures=measures,
        rule=Rule(),
        briefs=(Brief(remark),) * SEATS,
        priors=tuple(_prior(how, measures, rng) for _ in members),
    )
    draft = OpeningDraft(pen, Instrument.RESOLUTION, _favourite(blank, pen), circle=blank.council.seats)
    return evolve(blank, drafts=(draft,))


def _favourite(scenario: Scenario, seat: Seat) -> Text:
    """Return the text the room would expect of a seat: its best level of every measure, and not nothing at all."""
    text = Text(tuple(table.index(max(table)) for table in centre(scenario)[seat].worth))
    return text.revised(0, 1) if text.is_empty else text


def _measure(index: int, rng: Random) -> Measure:
    levels = tuple(Level(f"level {level}") for level in range(_between(rng, FEWEST_LEVELS, MOST_LEVELS)))
    return Measure(f"m{index}", f"Measure {index}", levels)


def _prior(how: Difficulty, measures: tuple[Measure, ...], rng: Random) -> Prior:
    """Return what the room believes of a seat; its weights sum to 100 points."""
    raw = [_weight(rng) for _ in measures]
    wishes = []
    for weight in raw:
        ideal = 0.0 if rng.random() < how.against else 0.4 + 0.6 * rng.random()
        wishes.append(Wish(Spread(100 * weight / sum(raw), how.weight_spread), Spread(ideal, how.ideal_spread)))
    return Prior(tuple(wishes))


def _weight(rng: Random) -> float:
    """Return a weight: a few clauses matter much to a seat and most little, so that there is something to trade."""
    size = 0.25 + rng.random()
    return size * size * size


def _between(rng: Random, low: int, high: int) -> int:
    """Return a whole number from one to another, each as likely."""
    return low + int(rng.random() * (high - low + 1))
