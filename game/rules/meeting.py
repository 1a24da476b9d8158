"""The formal meeting: motions, ballots, the gavel (RULES §2, 3)."""

from game.model.change import evolve
from game.model.council import Seat
from game.model.events import (
    BallotClosed,
    Cause,
    DivisionObjected,
    DraftWithdrawn,
    MotionDropped,
    TextAmended,
    VoteCast,
    VotePostponed,
)
from game.model.phases import Phase
from game.model.state import State
from game.model.text import Draft, Instrument, Status, Text
from game.model.voting import Ballot, Cast, Count, Matter, Meeting, Verdict
from game.rules.calendar import next_round, speaking_order
from game.rules.drafting import rewritten
from game.rules.promises import lay_down
from game.rules.record import circle, living, tell, with_draft
from game.rules.texts import text_fault, without_clause
from game.rules.tolls import vote_tolls
from game.rules.trust import shifted
from game.rules.voting import count, furthest_first

STATUS = {
    Verdict.ADOPTED: Status.ADOPTED,
    Verdict.NOT_ADOPTED: Status.NOT_ADOPTED,
    Verdict.VETOED: Status.VETOED,
}


def sitting(state: State) -> Meeting:
    """Return the meeting in progress; raises ``LookupError`` when there is none."""
    if state.meeting is None:
        raise LookupError("no meeting is in progress")
    return state.meeting


def moved(state: State, motion: Ballot) -> State:
    """Return the state with one motion more."""
    meeting = sitting(state)
    return evolve(state, meeting=evolve(meeting, motions=(*meeting.motions, motion)))


def next_draft(state: State) -> State:
    """Take up the next draft in the order submitted; after an adoption its penholder is asked first."""
    meeting = sitting(state)
    if not meeting.drafts:
        return _ask_others(state)
    pen = meeting.drafts[0]
    if _has_adopted_now(state) and pen not in meeting.asked:
        asked = evolve(meeting, asked=(*meeting.asked, pen))
        return evolve(state, phase=Phase.INSISTENCE, queue=(pen,), meeting=asked)
    draft = living(state, pen)
    agenda = _agenda(state, draft)
    return put_question(evolve(state, meeting=evolve(meeting, agenda=agenda)))


def _agenda(state: State, draft: Draft) -> tuple[Ballot, ...]:
    """Order what was moved on a draft: postponement, amendments, separate votes, the draft (rules 33, 36, 32)."""
    mine = [motion for motion in sitting(state).motions if motion.draft == draft.penholder]
    postponements = [motion for motion in mine if motion.matter is Matter.POSTPONEMENT]
    amendments = [motion for motion in mine if motion.matter is Matter.AMENDMENT]
    divisions = sorted(
        (motion for motion in mine if motion.matter is Matter.DIVISION), key=lambda motion: motion.measure or 0
    )
    ordered = furthest_first(state.scenario.measures, draft.text, amendments)
    whole = Ballot(Matter.DRAFT, draft.penholder, draft.penholder)
    return (*postponements, *ordered, *divisions, whole)


def _has_adopted_now(state: State) -> bool:
    """Whether this meeting has adopted a draft: then the others' penholders are asked, once (R21)."""
    return any(count.round == state.round and count.is_adoption for count in state.counts)


def _ask_others(state: State) -> State:
    """After an adoption, ask the penholders of other resolutions everybody has seen; then rise."""
    meeting = sitting(state)
    if _has_adopted_now(state) and state.round < state.last_round:
        for draft in state.drafts:
            if _may_insist(draft) and draft.penholder not in meeting.asked:
                asked = evolve(meeting, asked=(*meeting.asked, draft.penholder))
                return evolve(state, phase=Phase.INSISTENCE, queue=(draft.penholder,), meeting=asked)
    return _rise(state)


def _rise(state: State) -> State:
    """Close the meeting; private drafts and statements do not outlive an adoption."""
    if _has_adopted_now(state):
        for draft in state.drafts:
            if draft.is_alive and draft.penholder not in sitting(state).asked:
                fallen = DraftWithdrawn(draft.penholder, draft.instrument)
                state = lay_down(state, draft, Status.WITHDRAWN, fallen)
    return next_round(state)


def _may_insist(draft: Draft) -> bool:
    return draft.is_alive and draft.open_since is not None and draft.instrument is Instrument.RESOLUTION


def insisted(state: State) -> State:
    """Return the state after a penholder had its draft go on."""
    return next_draft(evolve(state, queue=()))


def yielded(state: State) -> State:
    """Return the state after a penholder let its draft fall."""
    pen = state.queue[0]
    draft = living(state, pen)
    meeting = sitting(state)
    drafts = tuple(other for other in meeting.drafts if other != pen)
    state = evolve(state, queue=(), meeting=evolve(meeting, drafts=drafts))
    state = lay_down(state, draft, Status.WITHDRAWN, DraftWithdrawn(pen, draft.instrument))
    return next_draft(state)


def withdrawn(state: State, draft: Draft) -> State:
    """Return the state with a draft gone before the first ballot, and the motions on it."""
    state = lay_down(state, draft, Status.WITHDRAWN, DraftWithdrawn(draft.penholder, draft.instrument))
    return _off_agenda(state, draft.penholder)


def postponed(state: State, draft: Draft) -> State:
    """Return the state with a vote put off by one round, and the text back with its penholder (R51)."""
    later = evolve(draft, status=Status.CIRCULATED, vote_round=state.round + 1, blue_order=0)
    state = tell(with_draft(state, draft, later), VotePostponed(draft.penholder, state.round + 1))
    return _off_agenda(state, draft.penholder)


def _off_agenda(state: State, pen: Seat) -> State:
    if state.meeting is None:
        return state
    meeting = state.meeting
    return evolve(
        state,
        meeting=evolve(
            meeting,
            drafts=tuple(other for other in meeting.drafts if other != pen),
            motions=tuple(motion for motion in meeting.motions if motion.draft != pen),
            agenda=tuple(ballot for ballot in meeting.agenda if ballot.draft != pen),
        ),
    )


def put_question(state: State) -> State:
    """Put the first question of the agenda, unless it has lost its object."""
    meeting = sitting(state)
    if not meeting.agenda:
        return next_draft(state)
    ballot = meeting.agenda[0]
    draft = living(state, ballot.draft)
    if _is_void(state, draft, ballot):
        state = evolve(state, meeting=evolve(meeting, agenda=meeting.agenda[1:]))
        return put_question(tell(state, MotionDropped(ballot)))
    if ballot.matter is Matter.DIVISION and ballot.mover != draft.penholder:
        return evolve(state, phase=Phase.OBJECTION, queue=(draft.penholder,))
    if ballot.matter is Matter.DIVISION:
        return undivided(state)
    return _open_ballot(state)


def _open_ballot(state: State) -> State:
    return evolve(state, phase=Phase.BALLOT, queue=speaking_order(state), cast=())


def _is_void(state: State, draft: Draft, ballot: Ballot) -> bool:
    match ballot.matter:
        case Matter.AMENDMENT:
            text = amended_text(draft.text, ballot)
            return text == draft.text or text_fault(state.scenario, text, draft.instrument) is not None
        case Matter.DIVISION | Matter.CLAUSE:
            measure = ballot.measure or 0
            return draft.text.levels[measure] == 0 or len(draft.text.changes(Text((0,) * len(draft.text.levels)))) < 2
        case Matter.POSTPONEMENT | Matter.DRAFT:
            return False


def amended_text(text: Text, amendment: Ballot) -> Text:
    """Return the text an amendment would make of a draft's."""
    for measure, level in amendment.changes:
        text = text.revised(measure, level)
    return text


def undivided(state: State) -> State:
    """Return the state after nobody objected to a separate vote: the clause itself is put."""
    meeting = sitting(state)
    motion = meeting.agenda[0]
    clause = evolve(motion, matter=Matter.CLAUSE)
    return _open_ballot(evolve(state, meeting=evolve(meeting, agenda=(clause, *meeting.agenda[1:]))))


def division_objected(state: State) -> State:
    """Return the state after the penholder objected: whether to divide is put to the vote (rule 32)."""
    motion = sitting(state).agenda[0]
    return _open_ballot(tell(state, DivisionObjected(motion.draft, motion.measure or 0)))


def voted(state: State, cast: Cast) -> State:
    """Return the state with one hand more; with the last of them the count and what follows from it."""
    meeting = sitting(state)
    ballot = meeting.agenda[0]
    state = tell(state, VoteCast(cast.seat, ballot), (cast.seat,))
    state = evolve(state, cast=(*state.cast, cast), queue=state.queue[1:])
    return state if state.queue else _closed(state, ballot)


def _closed(state: State, ballot: Ballot) -> State:
    """Count the hands, and do what the verdict says."""
    draft = living(state, ballot.draft)
    casts = tuple(sorted(state.cast, key=lambda cast: cast.seat))
    verdict = count(casts, state.scenario.council, ballot.matter)
    result = Count(state.round, ballot, casts, verdict, draft.text)
    meeting = sitting(state)
    state = evolve(state, counts=(*state.counts, result), cast=(), meeting=evolve(meeting, agenda=meeting.agenda[1:]))
    return _carried_out(tell(state, BallotClosed(result)), draft, result)


def _carried_out(state: State, draft: Draft, result: Count) -> State:
    carried = result.verdict is Verdict.ADOPTED
    match result.ballot.matter:
        case Matter.POSTPONEMENT:
            state = postponed(state, draft) if carried else state
        case Matter.AMENDMENT:
            state = _amended(state, draft, amended_text(draft.text, result.ballot)) if carried else state
        case Matter.DIVISION:
            if carried:
                clause = evolve(result.ballot, matter=Matter.CLAUSE)
                meeting = sitting(state)
                state = evolve(state, meeting=evolve(meeting, agenda=(clause, *meeting.agenda)))
                return _open_ballot(state)
        case Matter.CLAUSE:
            text = without_clause(state.scenario, draft.text, result.ballot.measure or 0)
            state = state if carried else _amended(state, draft, text)
        case Matter.DRAFT:
            return next_draft(_decided(state, draft, result))
    return put_question(state)


def _amended(state: State, draft: Draft, text: Text) -> State:
    state = rewritten(state, draft, text)
    state = tell(state, TextAmended(draft.penholder, draft.text, text), circle(draft))
    if text.is_empty and state.scenario.rule.has_status_quo:
        return _off_agenda(lay_down(state, living(state, draft.penholder), Status.NOT_ADOPTED), draft.penholder)
    return state


def _decided(state: State, draft: Draft, result: Count) -> State:
    """Settle a draft: what it cost whom, whose word was kept, and its place in the record."""
    state = vote_tolls(state, draft, result)
    if result.verdict is not Verdict.ADOPTED:
        cost = state.scenario.rule.defeat_credibility
        state = shifted(state, draft.penholder, -cost, Cause.DEFEAT)
    meeting = sitting(state)
    drafts = tuple(pen for pen in meeting.drafts if pen != draft.penholder)
    state = evolve(state, meeting=evolve(meeting, drafts=drafts))
    current = living(state, draft.penholder)
    return lay_down(state, current, STATUS[result.verdict])
