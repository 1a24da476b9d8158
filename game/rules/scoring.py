"""What a finished game was worth to each seat (RULES §1, §5)."""

from game.model.council import Seat
from game.model.result import Result, Score
from game.model.state import State
from game.model.text import Instrument, Status, Text
from game.model.voting import Count, Ending, Matter, Verdict, Vote
from game.rules.worth import relief, worth


def result(state: State) -> Result:
    """Return the result of a closed game; raises ``ValueError`` while it goes on."""
    if state.ending is None:
        raise ValueError("the game is not over")
    text, instrument = decided(state)
    return Result(
        ending=state.ending,
        instrument=instrument,
        text=text,
        voted=any(count.ballot.matter is Matter.DRAFT for count in state.counts),
        scores=tuple(_score(state, seat, text, instrument) for seat in state.scenario.council.seats),
    )


def decided(state: State) -> tuple[Text | None, Instrument | None]:
    """Return what governs now: of adopted texts the later one, on the measures it names (RULES §2)."""
    votes = _adoptions(state)
    if votes:
        text = votes[0].text
        for vote in votes[1:]:
            text = _governing(state, text, vote.text)
        return text, Instrument.RESOLUTION
    for draft in state.drafts:
        if draft.status is Status.ADOPTED:
            return draft.text, draft.instrument
    return None, None


def _adoptions(state: State) -> list[Count]:
    """Return the votes that adopted a text, in their order."""
    return [c for c in state.counts if c.ballot.matter is Matter.DRAFT and c.verdict is Verdict.ADOPTED]


def _governing(state: State, earlier: Text, later: Text) -> Text:
    """Lay a later text over an earlier one; where no level means "nothing changes", it names every measure."""
    if not state.scenario.rule.has_status_quo:
        return later
    return Text(tuple(b or a for a, b in zip(earlier.levels, later.levels, strict=True)))


def _score(state: State, seat: Seat, text: Text | None, instrument: Instrument | None) -> Score:
    own, rule = state.priorities[seat], state.scenario.rule
    charges = tuple(charge for charge in state.charges if charge.seat == seat)
    record = _record(state, seat)
    if text is None:
        return Score(seat, record=record, walk_away=own.walk_away, charges=charges)
    gain, answer = worth(own, text), relief(state.scenario, own, text)
    if instrument is Instrument.STATEMENT:
        gain, answer = gain * rule.statement_worth // 100, answer * rule.statement_urgency // 100
    return Score(seat, gain, answer, _unity(state, seat), record, charges=charges)


def _unity(state: State, seat: Seat) -> int:
    """Return what a seat has from yes votes above the threshold on its own adopted drafts."""
    needed, above = state.scenario.council.yes_needed, 0
    for vote in _adoptions(state):
        for draft in state.drafts:
            is_it = draft.penholder == vote.ballot.draft and draft.status is Status.ADOPTED
            if is_it and seat in draft.owners:
                above += len(vote.votes(Vote.YES)) - needed
    return state.priorities[seat].unity * above


def _record(state: State, seat: Seat) -> int:
    """Return what a seat has, once, from a text of its own still alive or voted on (RULES §1, record)."""
    if state.ending is Ending.STATEMENT:
        return 0
    stands = (Status.ADOPTED, Status.NOT_ADOPTED, Status.VETOED)
    has_text = any(
        seat in draft.owners and (draft.is_alive or draft.status in stands)
        for draft in state.drafts
        if draft.instrument is Instrument.RESOLUTION
    )
    return state.priorities[seat].record if has_text else 0
