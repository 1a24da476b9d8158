"""Rounds, turns and stages (RULES §2)."""

from game.model.change import evolve
from game.model.council import Seat
from game.model.events import (
    Cause,
    GameClosed,
    MeetingOpened,
    OfferMade,
    RoundOpened,
    SilenceKept,
    StageOpened,
    StatementAgreed,
)
from game.model.offers import Deal, Demand, Offer, OfferKind, Poll
from game.model.phases import Phase
from game.model.scenario import OpeningDraft
from game.model.state import State
from game.model.text import Draft, Instrument, Status
from game.model.voting import Ending, Meeting
from game.rules.drafting import end_silence, shown
from game.rules.news import questions
from game.rules.promises import expire_offers, lay_down
from game.rules.record import living, swapped, tell, with_draft, without
from game.rules.tabling import placed
from game.rules.texts import text_fault
from game.rules.trust import shifted

FAILURES = (
    (Status.VETOED, Ending.VETOED),
    (Status.NOT_ADOPTED, Ending.NOT_ADOPTED),
    (Status.WITHDRAWN, Ending.WITHDRAWN),
)
"""How a game without a decision ends, by what became of its resolutions; the first that holds."""


def open_round(state: State, round_: int) -> State:
    """Return the state at the start of a round: its room, its drafts, its news."""
    state = evolve(state, round=round_, phase=Phase.NEWS, queue=())
    state = tell(state, RoundOpened(round_, state.scenario.council.president(round_)))
    state = expire_offers(state)
    state = _open_stages(state)
    for draft in state.scenario.drafts:
        if draft.from_round == round_ and not has_adopted(state):
            state = _scheduled(state, draft)
    return resume_round(evolve(state, questions=(*state.questions, *questions(state))))


def resume_round(state: State) -> State:
    """Return the state with consultations begun, once the round's news is in."""
    if state.questions or state.phase is not Phase.NEWS:
        return state
    seats = tuple(seat for seat in speaking_order(state) if seat in state.room)
    return _begin_turn(evolve(state, phase=Phase.CONSULTATIONS, queue=seats))


def speaking_order(state: State) -> tuple[Seat, ...]:
    """Return every seat, from the President of the round on."""
    council = state.scenario.council
    first = council.president(state.round)
    return (*council.seats[first:], *council.seats[:first])


def _open_stages(state: State) -> State:
    """Open the stages whose round has come or whose condition is met."""
    stages = state.scenario.stages
    while state.stage + 1 < len(stages):
        following = stages[state.stage + 1]
        if following.from_round > state.round and not (following.on_deal and _has_deal(state)):
            break
        state = enter_stage(state, state.stage + 1)
    return state


def _has_deal(state: State) -> bool:
    """Whether the room has a deal, one with somebody who entered with the present stage."""
    stages = state.scenario.stages
    before = stages[state.stage - 1].members if state.stage else ()
    new = [seat for seat in stages[state.stage].members if seat not in before]
    return any(
        isinstance(promise, Deal)
        and all(seat in state.room for seat in promise.parties)
        and any(seat in new for seat in promise.parties)
        for promise in state.promises
    )


def enter_stage(state: State, stage: int) -> State:
    """Return the state with a stage open: newcomers are in, and find on their tables what was brokered for them."""
    members = state.scenario.stages[stage].members
    newcomers = tuple(seat for seat in members if seat not in state.room)
    state = evolve(state, stage=stage, room=tuple(sorted({*state.room, *members})))
    state = tell(state, StageOpened(stage, newcomers))
    brokered = [demand for demand in state.demands if demand.behalf in newcomers]
    state = evolve(state, demands=without(state.demands, lambda demand: demand in brokered))
    for demand in brokered:
        state = _handed_over(state, demand, demand.behalf or 0)
    return state


def _handed_over(state: State, demand: Demand, outsider: Seat) -> State:
    """Put a brokered demand on the table of who it was for, if it can still be written in (R7, R13)."""
    draft = living(state, demand.draft)
    if text_fault(state.scenario, demand.package.applied(draft.text), draft.instrument):
        return state
    offer = Offer(OfferKind.DEAL, demand.seat, (outsider,), demand.draft, demand.package, state.round)
    return put_on_table(state, offer)


def put_on_table(state: State, offer: Offer) -> State:
    """Return the state with an offer made; it shows the draft to those it is made to."""
    state = shown(state, living(state, offer.draft), offer.recipients)
    state = evolve(state, offers=(*state.offers, offer))
    return tell(state, OfferMade(offer), (offer.proposer, *offer.recipients))


def _scheduled(state: State, opening: OpeningDraft) -> State:
    """Put a draft of the scenario on the table, unless its penholder already has one."""
    pen = opening.penholder
    if any(draft.is_alive and draft.penholder == pen for draft in state.drafts):
        return state
    circle = state.room if not opening.circle or state.setup.open_room else opening.circle
    seen_by = tuple(sorted({*circle, pen, *opening.sponsors}))
    draft = Draft(pen, opening.instrument, opening.text, seen_by, state.round)
    return placed(state, draft, opening.sponsors)


def _begin_turn(state: State) -> State:
    """Give the floor to the first in the queue; a silence of its own that nobody broke has held."""
    seat = state.queue[0]
    for other, left in state.aside:
        if other == seat:  # its turn began before
            return evolve(state, actions_left=left, aside=tuple(one for one in state.aside if one[0] != seat))
    state = evolve(state, actions_left=state.scenario.rule.actions_per_turn)
    for draft in state.drafts:
        if (
            draft.penholder == seat
            and draft.status is Status.UNDER_SILENCE
            and draft.silence_round < state.round
            and not state.setup.by_round
        ):
            state = end_silence(state, draft)
    if state.setup.by_round:  # what is asked in one round is answered in the next
        return state
    return evolve(state, polls=without(state.polls, lambda poll: poll.asker == seat))


def end_turn(state: State) -> State:
    """Return the state after the speaker is done, with the next one or the end of consultations."""
    if not (state.setup.sealed and state.phase is Phase.CONSULTATIONS):
        state = leave_table(state, state.queue[0])
    return next_turn(state)


def take_floor(state: State, seat: Seat) -> State:
    """Return the state with a seat in front of the others; who had the floor keeps its turn for later (R47)."""
    queue = (seat, *(other for other in state.queue if other != seat))
    if state.phase is not Phase.CONSULTATIONS:
        return evolve(state, queue=queue)
    aside = (*state.aside, (state.queue[0], state.actions_left))
    return _begin_turn(evolve(state, queue=queue, aside=aside))


def next_turn(state: State) -> State:
    """Return the state with the floor passed on."""
    state = evolve(state, queue=state.queue[1:], actions_left=0)
    return _begin_turn(state) if state.queue else state


def leave_table(state: State, seat: Seat) -> State:
    """Note what a seat let pass at its turn: silences kept, polls unanswered."""
    for draft in state.drafts:
        waits = draft.status is Status.UNDER_SILENCE and seat in draft.circle and seat not in draft.silent
        if not waits or seat == draft.penholder or (state.setup.by_round and draft.silence_round == state.round):
            continue
        state = with_draft(state, draft, evolve(draft, silent=(*draft.silent, seat)))
        state = tell(state, SilenceKept(seat, draft.penholder), tuple(sorted({seat, draft.penholder})))
    for poll in state.polls:
        if seat in poll.asked and not (state.setup.by_round and poll.round == state.round):
            asked = tuple(other for other in poll.asked if other != seat)
            state = with_poll(state, poll, evolve(poll, asked=asked))
    return state


def with_poll(state: State, old: Poll, new: Poll) -> State:
    """Return the state with a straw poll moved on; it is over when all were asked."""
    if new.asked:
        return evolve(state, polls=swapped(state.polls, old, new))
    return evolve(state, polls=without(state.polls, lambda poll: poll is old))


def close_consultations(state: State) -> State:
    """Return the state after the last turn: statements agreed, late circles noted, the meeting or the next round."""
    if state.setup.by_round:
        for draft in state.drafts:
            if draft.status is Status.UNDER_SILENCE and draft.silence_round < state.round:
                state = end_silence(state, draft)
    for draft in state.drafts:
        if _is_agreed(state, draft):
            state = lay_down(state, draft, Status.ADOPTED)
            return close_game(tell(state, StatementAgreed(draft.penholder, draft.text)))
    state = _note_late_circles(state)
    due = sorted((draft for draft in state.drafts if is_due(state, draft)), key=lambda draft: draft.blue_order)
    return _open_meeting(state, tuple(draft.penholder for draft in due)) if due else next_round(state)


def _is_agreed(state: State, draft: Draft) -> bool:
    """Whether a statement nobody objected to has been before the whole Council, all of it in the room, for a round."""
    if draft.instrument is not Instrument.STATEMENT or not draft.is_alive or draft.open_since is None:
        return False
    is_whole = len(state.room) == len(state.scenario.council.members)
    return is_whole and max(draft.tabled, draft.open_since) < state.round


def is_due(state: State, draft: Draft) -> bool:
    """Whether a draft is voted at this round's meeting."""
    if draft.status is not Status.IN_BLUE or draft.vote_round is None:
        return False
    return draft.vote_round <= state.round or state.round >= state.last_round


def _note_late_circles(state: State) -> State:
    """Charge penholders whose draft reached everybody later than the stage promised (RULES §2)."""
    stages = state.scenario.stages
    if state.setup.open_room or len(stages) < 2 or state.round < stages[-1].from_round:
        return state
    for draft in state.drafts:
        is_late = draft.open_since is None and draft.tabled < stages[-1].from_round
        if is_late and draft.is_alive and not draft.was_late:
            state = with_draft(state, draft, evolve(draft, was_late=True))
            cost = state.scenario.rule.late_credibility
            state = shifted(state, draft.penholder, -cost, Cause.LATE_CIRCLE)
    return state


def _open_meeting(state: State, drafts: tuple[Seat, ...]) -> State:
    state = evolve(state, phase=Phase.MOTIONS, queue=speaking_order(state), meeting=Meeting(drafts))
    return tell(state, MeetingOpened(drafts))


def next_round(state: State) -> State:
    """Return the state in the next round, or at the end (RULES §2)."""
    is_last = state.round >= state.last_round
    if is_last or not (any(draft.is_alive for draft in state.drafts) or may_still_come(state)):
        return close_game(state)
    return open_round(evolve(state, meeting=None), state.round + 1)


def may_still_come(state: State) -> bool:
    """Whether in some later round a draft may still be put forward, by a seat or by the scenario."""
    if has_adopted(state):
        return False
    rounds = range(state.round + 1, state.last_round + 1)
    may_table = bool(state.scenario.tablers) and state.round + 1 < state.last_round
    return may_table or any(draft.from_round in rounds for draft in state.scenario.drafts)


def has_adopted(state: State) -> bool:
    """Whether anything was decided."""
    return any(draft.status is Status.ADOPTED for draft in state.drafts)


def close_game(state: State) -> State:
    """Return the state with the file closed."""
    end = ending(state)
    state = evolve(state, phase=Phase.CLOSED, queue=(), actions_left=0, meeting=None, questions=(), ending=end)
    return tell(state, GameClosed(end))


def ending(state: State) -> Ending:
    """Return how the game ends; of several, the first that holds."""
    resolutions = {draft.status for draft in state.drafts if draft.instrument is Instrument.RESOLUTION}
    if Status.ADOPTED in resolutions:
        return Ending.ADOPTED
    if has_adopted(state):
        return Ending.STATEMENT
    for status, end in FAILURES:
        if status in resolutions:
            return end
    return Ending.LAPSED
