"""Small councils whose every text can be tried one by one."""

from itertools import product
from math import prod

from attrs import evolve

from game.analysis.passing import passes
from game.model.measures import Level, Measure, Requirement
from game.model.priorities import Priorities, RedLine
from game.model.scenario import Rule, Scenario
from game.model.streams import stream
from game.model.text import Text
from tests.samples import scenario

MOST_TEXTS = 1_000


def council(seed: int, seats: int = 5, permanent: int = 2, count: int = 4, tops: int = 3, **rule: object) -> Scenario:
    """Return a council whose measures, requirements and threshold are as the lots fall."""
    rng = stream(seed, "council")
    made = []
    for index in range(count):
        top = 1 + int(rng.random() * tops)
        levels = [Level("nothing")]
        for _ in range(top):
            needs = (Requirement(int(rng.random() * index), 1),) if index and rng.random() < 0.4 else ()
            levels.append(Level("something", substance=int(rng.random() * 120), requires=needs))
        made.append(Measure(f"m{index}", f"Measure {index}", tuple(levels), is_ordered=rng.random() < 0.7))
    assert prod(len(measure.levels) for measure in made) <= MOST_TEXTS
    needed = seats // 2 + 1 + int(rng.random() * (seats - seats // 2))
    rule = {"substance_full": 50 + int(rng.random() * 250), **rule}
    of = scenario(seats, permanent, needed, count=count, tops=1, rule=Rule(**rule), drafts=())
    return evolve(of, measures=tuple(made))


def wishes(of: Scenario, seed: int, lean: int = -200, urgency: int = 0, step: int = 1) -> tuple[Priorities, ...]:
    """Return priorities as the lots fall, around a lean towards change and an urgency, in steps of hundredths."""
    rng = stream(seed, "wishes")

    def around(centre: int, reach: int) -> int:
        return (centre + int(rng.random() * (2 * reach + 1)) - reach) // step * step

    is_free = not of.rule.has_status_quo
    return tuple(
        Priorities(
            tuple(
                tuple(0 if not level and not is_free else around(lean, 1500) for level in range(measure.top + 1))
                for measure in of.measures
            ),
            urgency=around(urgency, 1500),
            price=around(500, 500),
            veto_cost=around(300, 300),
            walk_away=around(500, 500) if is_free else 0,
            red_lines=tuple(
                RedLine(index, (measure.top,)) for index, measure in enumerate(of.measures) if rng.random() < 0.15
            ),
        )
        for _ in of.council.members
    )


def passing_texts(of: Scenario, priorities: tuple[Priorities, ...]) -> list[Text]:
    """Return every text that passes, tried one by one."""
    every = (Text(levels) for levels in product(*(range(measure.top + 1) for measure in of.measures)))
    return [text for text in every if passes(of, priorities, text)]
