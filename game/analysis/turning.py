"""When a game was decided: since when the text on the table would have ended as it did."""

from itertools import pairwise

from attrs import frozen

from game.analysis.passing import passes
from game.analysis.versions import living_text
from game.model.council import Seat
from game.model.state import State


@frozen
class Turning:
    """The moment from which the result no longer changed, by true interests."""

    number: int
    """How many actions had come."""
    round: int
    passed: bool
    """Whether the draft was adopted in the end."""
    turns: int
    """How often the answer to "would it pass?" had changed by then."""
    by_vote: bool
    """Whether the vote itself went against true interests: deals, promises, prices or errors decided it."""


def turning(states: tuple[State, ...], pen: Seat, passed: bool) -> Turning | None:
    """Return when the fate of a penholder's draft was settled, or None where it never had one on the table."""
    known = [(number, answer) for number, state in enumerate(states) if (answer := would_pass(state, pen)) is not None]
    if not known:
        return None
    turns = [place for place, (one, other) in enumerate(pairwise(known), start=1) if one[1] is not other[1]]
    last, answer = known[-1]
    if answer is not passed:
        return Turning(last, states[last].round, passed, len(turns), by_vote=True)
    number = known[turns[-1]][0] if turns else known[0][0]
    return Turning(number, max(1, states[number].round), passed, len(turns), by_vote=False)


def would_pass(state: State, pen: Seat) -> bool | None:
    """Whether the penholder's text would pass by the priorities of the time; None without one."""
    text = living_text(state, pen)
    return None if text is None else passes(state.scenario, state.priorities, text)
