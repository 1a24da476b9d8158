"""The only maker of states: ``apply``."""

from typing import assert_never

from game.model.actions import (
    AcceptOffer,
    Action,
    Announce,
    AnswerPoll,
    AskPoll,
    Befall,
    BreakSilence,
    Broker,
    CallGroup,
    CastVote,
    CirculateDraft,
    CloseFile,
    ConsentToEndPact,
    Controls,
    CoSponsor,
    CounterOffer,
    DeclineOffer,
    GrantPostponement,
    InsistOnVote,
    LeakChannel,
    LeakDraft,
    LeakOffer,
    LeaveSponsors,
    LockAdvice,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    MoveAmendment,
    MovePostponement,
    MoveSeparateVote,
    NoteCorrection,
    ObjectToDivision,
    ObjectToStatement,
    OpenChannel,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    ReleaseNews,
    ReleaseParty,
    ReviseDraft,
    TableDraft,
    TakeFloor,
    WithdrawDraft,
)
from game.model.change import evolve
from game.model.council import CHANCE, CONTROL
from game.model.errors import Breach, IllegalActionError
from game.model.events import (
    ActionVoided,
    ActTakenBack,
    AdviceLocked,
    Announced,
    Close,
    DraftInBlue,
    Event,
    MotionMade,
    PostponementGranted,
    SilenceBroken,
    SilenceOpened,
    SponsorLeft,
    StatementStopped,
    VoteInsisted,
)
from game.model.offers import Assent, AssentKind
from game.model.phases import Phase
from game.model.result import ChargeKind
from game.model.state import State
from game.model.text import Draft, Status
from game.model.voting import Ballot, Cast, Matter
from game.rules import bargaining, calendar, drafting, leaking, meeting, news, promises, tabling
from game.rules.legality import ANSWERS, breach, has_answers
from game.rules.record import circle, living, tell, with_draft, without, written
from game.rules.trust import broken, charged
from game.rules.views import view


def apply(state: State, action: Action) -> tuple[State, tuple[Event, ...]]:
    """Return the state after an action, and what happened.

    Raises ``IllegalActionError`` with the rule it breaks; the state given is never changed.
    """
    if not CONTROL <= action.seat < len(state.scenario.council.members):
        raise IllegalActionError(action.seat, Breach.UNKNOWN_SEAT)
    fault = breach(view(state, action.seat), action)
    if fault is not None:
        raise IllegalActionError(action.seat, fault)
    after = _advanced(state, action)
    return written(after), tuple(told.event for told in after.fresh)


def _advanced(state: State, action: Action) -> State:
    """Carry an action out, or file it in a sealed round, and see whose turn it is."""
    if action.seat in (CHANCE, CONTROL) or isinstance(action, TakeFloor):
        return _effect(state, action)
    if state.phase is Phase.CONSULTATIONS:
        if not isinstance(action, ANSWERS):
            state = evolve(state, actions_left=state.actions_left - 1)
        if isinstance(action, PassTurn):
            return _after_turn(calendar.end_turn(state))
        if state.setup.sealed:
            return evolve(state, filed=(*state.filed, action))
        if isinstance(action, LeakOffer | LeakDraft | LeakChannel):  # in the papers when all have spoken (R43)
            return _after_action(evolve(state, filed=(*state.filed, action)))
        return _after_action(_effect(state, action))
    if state.phase is Phase.MOTIONS:
        return _after_motion(_effect(state, action))
    return _effect(state, action)


def _after_action(state: State) -> State:
    """End the turn of a seat that has no action left and nothing to answer; not on the open floor (R47)."""
    if state.setup.open_floor or state.actions_left or has_answers(state, state.queue[0]):
        return state
    return _after_turn(calendar.end_turn(state))


def _after_turn(state: State) -> State:
    """End consultations after the last turn, once chance has answered what leaks asked of it."""
    if state.queue:
        return state
    if state.setup.sealed or state.filed:
        state = _unsealed(state)
    return state if state.questions else calendar.close_consultations(state)


def _unsealed(state: State) -> State:
    """Let what was filed take effect in speaking order, each act judged again as it does."""
    filed = state.filed
    state = evolve(state, filed=())
    for seat in calendar.speaking_order(state):
        if seat in state.room:
            state = evolve(state, queue=(seat,), actions_left=state.scenario.rule.actions_per_turn)
            for action in filed:
                state = _unsealed_one(state, action) if action.seat == seat else state
            state = calendar.leave_table(state, seat) if state.setup.sealed else state
    return evolve(state, queue=(), actions_left=0)


def _unsealed_one(state: State, action: Action) -> State:
    """Do one filed action, or tell its author why it is void; chance waits until all are done."""
    waiting, state = state.questions, evolve(state, questions=())
    fault = breach(view(state, action.seat), action)
    if fault is not None:
        state = tell(state, ActionVoided(action, fault), (action.seat,))
    else:
        state = _effect(state, action)
    return evolve(state, questions=(*waiting, *state.questions))


def _after_motion(state: State) -> State:
    """Pass the floor on in the motions; after the last seat the first question is put."""
    state = evolve(state, queue=state.queue[1:])
    if state.meeting is not None and not state.meeting.drafts:
        return calendar.next_round(evolve(state, queue=()))
    return state if state.queue else meeting.next_draft(state)


def _effect(state: State, action: Action) -> State:
    """Do what an action says."""
    match action:
        case MakeOffer():
            return bargaining.offered(state, action)
        case AcceptOffer():
            return bargaining.accepted(state, action)
        case DeclineOffer():
            return bargaining.declined(state, action)
        case CounterOffer():
            return bargaining.countered(state, action)
        case MakeJointDemand():
            return bargaining.jointly_demanded(state, action)
        case CallGroup():
            return bargaining.called(state, action)
        case MakeDemand() | Broker():
            return bargaining.demanded(state, action)
        case AskPoll():
            return bargaining.polled(state, action)
        case AnswerPoll():
            return bargaining.poll_answered(state, action)
        case ReleaseParty():
            return bargaining.released(state, action)
        case ConsentToEndPact():
            return bargaining.consented(state, action)
        case TableDraft():
            return _tabled(state, action)
        case ReviseDraft():
            return drafting.revised(state, living(state, action.seat), action.text)
        case CirculateDraft():
            return drafting.shown(state, living(state, action.seat), action.to)
        case PlaceUnderSilence():
            return _silenced(state, living(state, action.seat))
        case BreakSilence():
            return _silence_broken(state, action)
        case PutInBlue():
            return _in_blue(state, living(state, action.seat))
        case CoSponsor():
            return tabling.sponsored(state, action.seat, living(state, action.draft))
        case LeaveSponsors():
            return _left(state, action)
        case WithdrawDraft():
            return meeting.withdrawn(state, living(state, action.seat))
        case ObjectToStatement():
            stopped = StatementStopped(action.seat, action.draft)
            return promises.lay_down(state, living(state, action.draft), Status.STOPPED, stopped)
        case LeakOffer() | LeakDraft() | LeakChannel():
            return leaking.leaked(state, action)
        case OpenChannel():
            return leaking.opened(state, action)
        case MoveAmendment() | MoveSeparateVote() | MovePostponement():
            return _moved(state, action)
        case GrantPostponement():
            state = evolve(state, grant_used=True)
            state = tell(state, PostponementGranted(action.seat, action.draft))
            return meeting.postponed(state, living(state, action.draft))
        case ObjectToDivision():
            return meeting.division_objected(state)
        case InsistOnVote():
            return meeting.insisted(tell(state, VoteInsisted(action.seat)))
        case CastVote():
            return meeting.voted(state, Cast(action.seat, action.vote, action.cites))
        case PassTurn():
            return _passed(state)
        case TakeFloor():
            return calendar.take_floor(state, action.seat)
        case Announce() | ReleaseNews() | LockAdvice() | NoteCorrection() | CloseFile():
            return _controlled(state, action)
        case Befall():
            return _befallen(state, action.happens)
        case _:
            assert_never(action)


def _passed(state: State) -> State:
    """Pass outside consultations: no motion, no objection, no insistence."""
    match state.phase:
        case Phase.OBJECTION:
            return meeting.undivided(state)
        case Phase.INSISTENCE:
            return meeting.yielded(state)
        case _:
            return state


def _controlled(state: State, action: Controls) -> State:
    """Do what whoever runs the game says."""
    match action:
        case Announce(text=text):
            return tell(state, Announced(text))
        case ReleaseNews(news=index):
            return _room_opened(state, news.occurred(state, index))
        case LockAdvice(is_locked=is_locked):
            state = evolve(state, setup=evolve(state.setup, unaided=is_locked))
            return tell(state, AdviceLocked(is_locked))
        case NoteCorrection(of=seat):
            return tell(state, ActTakenBack(seat))
        case CloseFile():
            return calendar.close_game(state)
        case _:
            assert_never(action)


def _room_opened(before: State, after: State) -> State:
    """Return the state with everybody in the room, if what happened in between opens it."""
    fresh = after.happened[len(before.happened) :]
    if any(before.scenario.news[index].opens_room for index in fresh):
        for stage in range(after.stage + 1, len(before.scenario.stages)):
            after = calendar.enter_stage(after, stage)
    return after


def _befallen(state: State, happens: bool) -> State:
    after = _room_opened(state, news.answered(state, happens))
    if after.phase is Phase.NEWS:
        return calendar.resume_round(after)
    return after if after.questions else calendar.close_consultations(after)


def _tabled(state: State, action: TableDraft) -> State:
    state = charged(state, action.seat, ChargeKind.TABLING, state.scenario.rule.tabling_cost)
    circle_ = tuple(sorted({*action.circle, action.seat}))
    return tabling.placed(state, Draft(action.seat, action.instrument, action.text, circle_, state.round))


def _silenced(state: State, draft: Draft) -> State:
    silent = evolve(draft, status=Status.UNDER_SILENCE, silence_used=True, silence_round=state.round, silent=())
    return tell(with_draft(state, draft, silent), SilenceOpened(draft.penholder, draft.version), circle(draft))


def _silence_broken(state: State, action: BreakSilence) -> State:
    draft = living(state, action.draft)
    back = evolve(draft, status=Status.CIRCULATED, silent=())
    return tell(with_draft(state, draft, back), SilenceBroken(action.seat, action.draft), circle(draft))


def _in_blue(state: State, draft: Draft) -> State:
    is_put_off = draft.vote_round == state.round  # printed again, it needs no other day (R51)
    due = state.round if is_put_off else min(state.round + 1, state.last_round)
    order = 1 + max((other.blue_order for other in state.drafts), default=0)
    blue = evolve(draft, status=Status.IN_BLUE, vote_round=due, blue_order=order)
    return tell(with_draft(state, draft, blue), DraftInBlue(draft.penholder, due), circle(draft))


def _left(state: State, action: LeaveSponsors) -> State:
    """Take a name off; once the draft is in blue, that breaks the pledge."""
    draft = living(state, action.draft)
    new = evolve(draft, sponsors=tuple(seat for seat in draft.sponsors if seat != action.seat))
    kept = without(
        state.promises,
        lambda p: (
            isinstance(p, Assent) and (p.kind, p.seat, p.draft) == (AssentKind.SPONSOR, action.seat, action.draft)
        ),
    )
    state = evolve(with_draft(state, draft, new), promises=kept)
    state = tell(state, SponsorLeft(action.seat, action.draft, Close.RELEASED), circle(draft))
    return broken(state, action.seat, draft) if draft.status is Status.IN_BLUE else state


def _moved(state: State, action: MoveAmendment | MoveSeparateVote | MovePostponement) -> State:
    match action:
        case MoveAmendment():
            before = living(state, action.draft).text
            changes = tuple((m, action.text.levels[m]) for m in before.changes(action.text))
            motion = Ballot(Matter.AMENDMENT, action.draft, action.seat, changes=changes)
        case MoveSeparateVote():
            motion = Ballot(Matter.DIVISION, action.draft, action.seat, measure=action.measure)
        case MovePostponement():
            motion = Ballot(Matter.POSTPONEMENT, action.draft, action.seat)
    return tell(meeting.moved(state, motion), MotionMade(motion))
