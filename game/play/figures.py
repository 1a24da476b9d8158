"""What is noted of each game of a batch, and the figures of many."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import ceil
from typing import Any

from attrs import frozen

from game.model.actions import Befall, CounterOffer, MakeOffer
from game.model.events import DealMade
from game.model.scenario import Scenario
from game.model.text import Text
from game.model.voting import Count, Ending, Matter, Vote
from game.play.session import Session


@frozen
class Times:
    """How long a game took, in seconds."""

    decisions: tuple[float, ...] = ()
    """Each decision of a mind."""
    whole: float = 0.0
    """All of it, from its first action to its last."""


UNTIMED = Times()
"""Of a game nobody timed."""


@frozen
class GameRecord:
    """One finished game, as far as the figures ask."""

    ending: Ending
    voted: bool
    tabled: int
    final: tuple[Vote, ...] | None
    """By seat: the last vote on a draft, if there was one."""
    adopted_yes: int | None
    """Yes votes for what was adopted; a statement has none."""
    text: Text | None
    """What was adopted or agreed."""
    points: tuple[int, ...]
    """By seat, in hundredths."""
    rounds: int
    actions: int
    """Of seats; what chance answered is not counted."""
    offers: int
    deals: int
    troubles: int
    """How often a mind could not decide, and another did."""
    times: Times = UNTIMED


def record(session: Session, times: Times = UNTIMED) -> GameRecord:
    """Return what is noted of a finished game; raises ``ValueError`` while it goes on."""
    result = session.result()
    if result is None:
        raise ValueError("the game is not over")
    state = session.state
    final = next((count for count in reversed(state.counts) if count.ballot.matter is Matter.DRAFT), None)
    decided = result.ending in (Ending.ADOPTED, Ending.STATEMENT)
    return GameRecord(
        ending=result.ending,
        voted=result.voted,
        tabled=len(state.drafts),
        final=None if final is None else _hands(final),
        adopted_yes=_adopted_yes(state.counts),
        text=result.text if decided else None,
        points=tuple(score.points for score in sorted(result.scores, key=lambda score: score.seat)),
        rounds=state.round,
        actions=sum(not isinstance(action, Befall) for action in session.actions),
        offers=sum(isinstance(action, MakeOffer | CounterOffer) for action in session.actions),
        deals=sum(isinstance(event, DealMade) for event in session.events()),
        troubles=len(session.notices),
        times=times,
    )


def figures(scenario: Scenario, records: Sequence[GameRecord]) -> dict[str, Any]:
    """Return what many games came to, equal for equal games; points are points, not hundredths."""
    members = scenario.council.members
    finals = [game.final for game in records if game.final is not None]
    texts = [game.text for game in records if game.text is not None]
    yes = Counter(game.adopted_yes for game in records if game.adopted_yes is not None)
    troubles = sum(game.troubles for game in records)
    return {
        "endings": {ending.value: sum(game.ending is ending for game in records) for ending in Ending},
        "voted": sum(game.voted for game in records),
        "tabled": mean(game.tabled for game in records),
        "yes_votes": {str(count): yes[count] for count in sorted(yes)},
        "votes": {
            member.code: {vote.name.lower(): sum(final[seat] is vote for final in finals) for vote in Vote}
            for seat, member in enumerate(members)
        },
        "levels": {
            measure.id: [sum(text.levels[index] == level for text in texts) for level in range(measure.top + 1)]
            for index, measure in enumerate(scenario.measures)
        },
        "seats": {
            member.code: {"points": mean((game.points[seat] for game in records), 100)}
            for seat, member in enumerate(members)
        },
        "rounds": mean(game.rounds for game in records),
        "actions": mean(game.actions for game in records),
        "offers": mean(game.offers for game in records),
        "deals": mean(game.deals for game in records),
        **({"troubles": troubles} if troubles else {}),
    }


def decision_times(records: Iterable[GameRecord]) -> dict[str, float]:
    """Return mean, 99th percentile and maximum of the time a decision took, in milliseconds."""
    times = sorted(second * 1000 for game in records for second in game.times.decisions)
    if not times:
        return {"mean": 0.0, "p99": 0.0, "max": 0.0}
    shown = {"mean": sum(times) / len(times), "p99": times[ceil(len(times) * 0.99) - 1], "max": times[-1]}
    return {name: round(value, 3) for name, value in shown.items()}


def _hands(count: Count) -> tuple[Vote, ...]:
    votes = {cast.seat: cast.vote for cast in count.casts}
    return tuple(votes[seat] for seat in sorted(votes))


def _adopted_yes(counts: tuple[Count, ...]) -> int | None:
    for count in reversed(counts):
        if count.is_adoption:
            return len(count.votes(Vote.YES))
    return None


def mean(numbers: Iterable[int], unit: int = 1) -> float:
    """Return the mean of whole numbers to four digits behind the point; 0 of none."""
    listed = list(numbers)
    return round(sum(listed) / (len(listed) * unit), 4) if listed else 0.0
