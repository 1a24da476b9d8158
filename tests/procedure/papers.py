"""Drafts on their way to a vote, for the procedure cases.

The council: seats 0 to 4, two of them permanent, three yes needed, seat 0 President and penholder of (1, 1, 1, 1).
The third measure is a choice of words, which a statement may speak of; the last requires the first.
"""

from game.model.actions import PutInBlue, TableDraft
from game.model.phases import Phase
from game.model.state import State
from game.model.text import Instrument, Status, Text
from game.model.voting import Matter
from tests.samples import start
from tests.table import after, at, in_round

EVERYBODY = (0, 1, 2, 3, 4)


def in_blue(state: State | None = None) -> State:
    """Return round 2 with the draft of seat 0 printed for the vote."""
    return after(in_round(state or start(), 2), PutInBlue(0))


def motions(state: State | None = None) -> State:
    """Return the opening of the meeting of round 3, the draft of seat 0 before it."""
    return at(in_blue(state), Phase.MOTIONS)


def tabled(state: State, seat: int, *levels: int, instrument: Instrument = Instrument.RESOLUTION) -> State:
    """Return the state with one more draft on the table, before everybody."""
    return after(state, TableDraft(seat, instrument, Text(levels), EVERYBODY))


def rivals(state: State | None = None) -> State:
    """Return the opening of the meeting of round 3: first the draft of seat 0, then that of seat 1, (2, 0, 0, 0)."""
    state = in_round(tabled(state or start(), 1, 2, 0, 0, 0), 2)
    return at(after(state, PutInBlue(0), PutInBlue(1)), Phase.MOTIONS)


def status(state: State, pen: int = 0) -> Status:
    """Return what has become of a seat's latest draft."""
    return [draft.status for draft in state.drafts if draft.penholder == pen][-1]


def levels(state: State, pen: int = 0) -> tuple[int, ...]:
    """Return the text of a seat's latest draft."""
    return [draft.text.levels for draft in state.drafts if draft.penholder == pen][-1]


def put(state: State) -> list[tuple[Matter, object]]:
    """Return the questions decided so far, each with what it was about."""
    return [(count.ballot.matter, count.ballot.changes or count.ballot.measure) for count in state.counts]
