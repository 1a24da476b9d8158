"""Whether reasons are faithful: whether taking out of a view what a reason cites changes what rests on it.

``python -m tests.bench.reasons --games 3 --seed 1 --skill ambassador`` plays so many games of some scenarios, asks
every mind before each of its decisions why it takes it, silences the statements that the reason cites, and asks again.
What has changed is the decision, or the estimate that the reason states (a chance, a leaning, a wish), or at least the
belief about the seats that were silenced; a reason for which nothing has changed is unfaithful.
"""

import enum
from collections import Counter
from collections.abc import Iterator
from functools import partial

import numpy as np
from attrs import evolve, frozen

from game.minds.choice import Choice
from game.minds.diplomat import Diplomat
from game.minds.memory import Memory
from game.minds.reasons import explained
from game.minds.skill import SKILLS, Skill
from game.model.actions import Action
from game.model.council import CHANCE
from game.model.reasons import Reason, Statement
from game.model.view import View
from tests.bench.play import deal, loaded, many, played
from tests.bench.table import Order, Row, Table, command
from tests.bench.unsaid import unsaid

SCENARIOS = ("tutorial", "dprk-2017-07", "dprk-2019-12-playable")

LEAST = 0.001
"""Points by which a belief must have moved to count as another."""


class Effect(enum.Enum):
    """What silencing what a reason cites has changed."""

    DECISION = "decision"
    ESTIMATE = "estimate"
    BELIEF = "belief"
    NOTHING = "nothing"


@frozen
class Case:
    """A decision in a game, and why it was taken."""

    view: View
    nerve: float
    recorded: Action
    choice: Choice
    reason: Reason

    @property
    def cited(self) -> tuple[Statement, ...]:
        """The statements the reason rests on."""
        return tuple(statement for ground in self.reason.grounds for statement in ground.statements)


def cases(name: str, skill: Skill, seed: int, number: int) -> Iterator[Case]:
    """Yield every decision of one game between minds of a skill, each with its reason."""
    dealt = deal(loaded(name), seed, number)
    session = played(dealt, [Diplomat(skill) for _ in dealt.seats])
    minds = [Diplomat(skill) for _ in dealt.seats]
    for count, action in enumerate(session.actions):
        if action.seat != CHANCE:
            moment = session.at(count)
            view, nerve = moment.view(action.seat), moment.lots(action.seat).random()
            yield Case(view, nerve, action, *explained(minds[action.seat], view, nerve))


def effect(case: Case, skill: Skill) -> Effect:
    """Return what changes once nobody has said what a reason cites."""
    silent = unsaid(case.view, case.cited)
    choice, reason = explained(Diplomat(skill), silent, case.nerve)
    if choice.action != case.choice.action:
        return Effect.DECISION
    if evolve(reason, grounds=()) != evolve(case.reason, grounds=()):
        return Effect.ESTIMATE
    before, after = (Memory().recall(view).belief.mean for view in (case.view, silent))
    seats = sorted({statement.seat for statement in case.cited})
    return Effect.BELIEF if np.abs(before[seats] - after[seats]).max() > LEAST else Effect.NOTHING


def effects(name: str, skill: str, seed: int, number: int) -> Counter[str]:
    """Return, of one game, how many decisions there were, how many reasons cited something, and with what effect."""
    hard = next(known for known in SKILLS if known.name == skill)
    counts: Counter[str] = Counter()
    for case in cases(name, hard, seed, number):
        counts["decisions"] += 1
        counts["not reproduced"] += case.choice.action != case.recorded
        if case.cited:
            counts["cited"] += 1
            counts[effect(case, hard).value] += 1
    return counts


def measured(order: Order) -> list[Table]:
    """Return the counts, a row for every scenario."""
    columns = ("decisions", "not reproduced", "cited", *(each.value for each in Effect))
    rows = []
    for name in SCENARIOS:
        games = many(partial(effects, name, order.skill, order.seed), order.games, order.jobs)
        total = sum(games, Counter[str]())
        rows.append(Row(name, tuple(total[column] for column in columns)))
    note = "After silencing what a reason cites, the first of these that changed: decision, stated estimate, belief."
    return [Table("Reasons that cite what others said", columns, rows, (note,))]


if __name__ == "__main__":
    command(__doc__, measured, games=3)
