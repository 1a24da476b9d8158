"""What a finished game was worth to each seat (RULES §1, §5)."""

from game.model.council import Seat
from game.model.result import Result, Score
from game.model.scenario import Scenario
from game.model.state import State
from game.model.text import Instrument, Status, Text
from game.model.voting import Ending, Matter, Vote
from game.rules.trust import Known
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
    """Return what governs now, and in what form."""
    text = governing(state, None)
    if text is not None:
        return text, Instrument.RESOLUTION
    for draft in state.drafts:
        if draft.status is Status.ADOPTED:
            return draft.text, draft.instrument
    return None, None


def governing(known: Known, more: Text | None) -> Text | None:
    """Return what governs of the resolutions adopted and one more: the later one, on the measures it names (RULES §2).

    None if nothing was adopted and there is none more.
    """
    texts = [vote.text for vote in known.counts if vote.is_adoption] + ([more] if more is not None else [])
    if not texts:
        return None
    text = texts[0]
    for later in texts[1:]:
        text = laid_over(known.scenario, text, later)
    return text


def laid_over(scenario: Scenario, earlier: Text, later: Text) -> Text:
    """Lay a later text over an earlier one; where no level means "nothing changes", it names every measure."""
    if not scenario.rule.has_status_quo:
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
    return Score(seat, gain, answer, _unity(state, seat), record, _thanks(state, seat, text), charges=charges)


def _thanks(state: State, seat: Seat, text: Text) -> int:
    """Return what a seat has, once, for a wish of the state concerned that it asked for and that now governs (R46)."""
    line = state.scenario.back_channel
    is_met = any(c.seat == seat and text.levels[c.measure] == c.level for c in state.channels if c.is_written_in)
    return line.thanks if line is not None and is_met else 0


def _unity(state: State, seat: Seat) -> int:
    """Return what a seat has from yes votes above the threshold on its own adopted drafts."""
    needed, above = state.scenario.council.yes_needed, 0
    for vote in (count for count in state.counts if count.is_adoption):
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
