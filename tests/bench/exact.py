"""The best text that would pass, as the game's own hindsight has it, and passing judged apart: by a count of votes.

A text passes when every seat votes sincerely, with nothing to hope for if it fails and with prices waived
(RULES.md §5). Used by the yardsticks alone: no mind may import it.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from game.analysis import optimum
from game.analysis.programme import Row, programme
from game.analysis.solver import solution
from game.model.council import Council, Seat
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.text import Text
from game.model.voting import Cast, Verdict, Vote
from game.rules.texts import is_consistent
from game.rules.voting import count
from game.rules.worth import crosses, least, text_value

Hidden = tuple[Priorities, ...]


def value(scenario: Scenario, own: Priorities, text: Text) -> int:
    """Return what a text is worth to who votes yes on it, price waived, in hundredths."""
    return text_value(scenario, own, text) - (scenario.rule.red_line if crosses(own, text) else 0)


def votes(scenario: Scenario, hidden: Hidden, text: Text) -> tuple[Vote, ...]:
    """Return how sincere seats vote on a text."""
    return tuple(_vote(scenario, seat, own, text) for seat, own in enumerate(hidden))


def _vote(scenario: Scenario, seat: Seat, own: Priorities, text: Text) -> Vote:
    surplus = value(scenario, own, text) - least(scenario, own)
    if surplus >= 0:
        return Vote.YES
    return Vote.NO if surplus < -_cost(scenario.council, seat, own) else Vote.ABSTAIN


def _cost(council: Council, seat: Seat, own: Priorities) -> int:
    return own.veto_cost if seat in council.permanent else own.dissent_cost


def passes(scenario: Scenario, hidden: Hidden, text: Text) -> bool:
    """Whether a text makes sense and would be adopted by sincere votes."""
    if not is_consistent(scenario, text) or (text.is_empty and scenario.rule.has_status_quo):
        return False
    casts = [Cast(seat, vote) for seat, vote in enumerate(votes(scenario, hidden, text))]
    return count(casts, scenario.council) is Verdict.ADOPTED


def share_value(scenario: Scenario, hidden: Hidden, seat: Seat, text: Text) -> int:
    """Return what a seat has from a text that passes, by its sincere vote, in hundredths."""
    own = hidden[seat]
    hurts = crosses(own, text) and (seat in scenario.council.permanent or _vote(scenario, seat, own, text) is Vote.YES)
    return text_value(scenario, own, text) - (scenario.rule.red_line if hurts else 0)


def texts(scenario: Scenario) -> Iterator[Text]:
    """Yield every text there is, sensible or not: for small scenarios."""
    yield from map(Text, product(*(range(measure.top + 1) for measure in scenario.measures)))


def best_text(scenario: Scenario, hidden: Hidden, seat: Seat) -> Text | None:
    """Return the passing text that leaves a seat with most, or None if no text passes."""
    best = optimum.best_for(scenario, hidden, seat)
    return None if best is None else best.text


def attainable(scenario: Scenario, hidden: Hidden, seat: Seat) -> float | None:
    """Return the most that a passing text can leave a seat with, in points, or None if no text passes."""
    most = optimum.attainable(scenario, hidden, seat)
    return None if most is None else most / 100


def kindest(scenario: Scenario, hidden: Hidden, bests: Mapping[Seat, float]) -> Text:
    """Return the passing text that leaves some seats the largest mean share of the most each could have, in points.

    The mean share is within a thousandth of the largest. Raises ``LookupError`` if no text passes.
    """
    texts = programme(scenario, hidden)
    total: dict[int, float] = {}
    for seat, best in bests.items():
        for column, points in texts.left(seat):
            total[column] = total.get(column, 0.0) + points / (100 * best * len(bests))
    cuts: list[Row] = []
    while (found := solution(texts, tuple(total.items()), cuts, gap=0.001)) is not None:
        if passes(scenario, hidden, found.text):
            return found.text
        cuts.append(texts.excluding(found.text))
    raise LookupError("no text passes")
