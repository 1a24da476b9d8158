"""May this seat do this now? The only judge of legality; it sees what the actor sees."""

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
from game.model.council import CHANCE, CONTROL, Seat
from game.model.errors import Breach
from game.model.phases import Occurs, Phase
from game.model.state import State
from game.model.text import Draft, Instrument, Status
from game.model.view import View
from game.rules import may_bargain, may_draft, may_leak, may_meet, may_run

ANSWERS = (AcceptOffer, DeclineOffer, CounterOffer, AnswerPoll, BreakSilence, ObjectToStatement, PassTurn)
"""What costs no action: answers to what lies on one's table, and passing."""

CORE = (
    MakeOffer,
    AcceptOffer,
    DeclineOffer,
    CounterOffer,
    MakeDemand,
    AskPoll,
    AnswerPoll,
    TableDraft,
    ReviseDraft,
    CirculateDraft,
    PutInBlue,
    WithdrawDraft,
    ObjectToStatement,
    ReleaseParty,
    PassTurn,
    TakeFloor,
    CastVote,
    InsistOnVote,
    Befall,
)
"""The actions of a lesson limited to the core (RULES §3, marked with a dot)."""

ELSEWHERE: dict[type[Action], tuple[Phase, ...]] = {
    WithdrawDraft: (Phase.CONSULTATIONS, Phase.MOTIONS),
    MoveAmendment: (Phase.MOTIONS,),
    MoveSeparateVote: (Phase.MOTIONS,),
    MovePostponement: (Phase.MOTIONS,),
    GrantPostponement: (Phase.MOTIONS,),
    ObjectToDivision: (Phase.OBJECTION,),
    InsistOnVote: (Phase.INSISTENCE,),
    CastVote: (Phase.BALLOT,),
    PassTurn: (Phase.CONSULTATIONS, Phase.MOTIONS, Phase.OBJECTION, Phase.INSISTENCE),
}
"""When an action may be taken, if not only in consultations."""

IN_CONSULTATIONS = (Phase.CONSULTATIONS,)


def is_legal(view: View, action: Action) -> bool:
    """Whether the seat may do this now."""
    return breach(view, action) is None


def breach(view: View, action: Action) -> Breach | None:
    """Return the first rule the action breaks, or None if it is legal."""
    if view.ending is not None:
        return Breach.GAME_OVER
    if action.seat == CONTROL or isinstance(action, Controls):
        return may_run.control_breach(view, action)
    if isinstance(action, TakeFloor) and action.seat == view.seat:
        return may_run.floor_breach(view, action)
    if action.seat != view.to_act or action.seat != view.seat:
        return Breach.NOT_YOUR_TURN
    if action.seat == CHANCE or isinstance(action, Befall):
        return _chance_breach(view, action)
    kind = type(action)
    if view.phase not in ELSEWHERE.get(kind, IN_CONSULTATIONS):
        return _untimely(view, kind)
    if view.setup.core and kind not in CORE:
        return Breach.NOT_CORE
    if view.phase is Phase.CONSULTATIONS:
        if view.actions_left < 1 and kind not in ANSWERS:
            return Breach.NO_ACTIONS_LEFT
        if view.filed and _is_filed(view, action):
            return Breach.ALREADY_FILED
    return _own_breach(view, action)


def _untimely(view: View, kind: type[Action]) -> Breach:
    """Return why this is not the moment."""
    if kind is ObjectToDivision:
        return Breach.NOTHING_TO_OBJECT
    if kind is InsistOnVote:
        return Breach.NOTHING_TO_INSIST
    is_voting = view.phase in (Phase.OBJECTION, Phase.BALLOT, Phase.INSISTENCE)
    is_motion = kind is not PassTurn and Phase.MOTIONS in ELSEWHERE.get(kind, ())
    return Breach.VOTE_BEGUN if is_voting and is_motion else Breach.WRONG_PHASE


def _chance_breach(view: View, action: Action) -> Breach | None:
    if not isinstance(action, Befall) or action.seat != CHANCE or not view.questions:
        return Breach.NOT_CHANCE
    match view.questions[0]:
        case Occurs(index):
            news = view.scenario.news[index]
            is_certain = news.chance == 100 and not news.is_provocation
            return Breach.CERTAIN if is_certain and not action.happens else None
        case _:
            return None


def _is_filed(view: View, action: Action) -> bool:
    """Whether a sealed round already holds this, or another answer to the same thing."""
    if isinstance(action, AcceptOffer | DeclineOffer | CounterOffer):
        return any(
            isinstance(other, AcceptOffer | DeclineOffer | CounterOffer) and other.proposer == action.proposer
            for other in view.filed
        )
    if isinstance(action, AnswerPoll):
        return any(isinstance(other, AnswerPoll) and other.draft == action.draft for other in view.filed)
    return action in view.filed


def _own_breach(view: View, action: Action) -> Breach | None:
    """Ask the action's own rules."""
    match action:
        case MakeOffer():
            return may_bargain.offer_breach(view, action)
        case AcceptOffer() | DeclineOffer():
            return may_bargain.answer_breach(view, action)
        case CounterOffer():
            return may_bargain.counter_breach(view, action)
        case MakeJointDemand():
            return may_bargain.joint_demand_breach(view, action)
        case CallGroup():
            return may_bargain.call_breach(view, action)
        case MakeDemand():
            return may_bargain.demand_breach(view, action)
        case Broker():
            return may_bargain.broker_breach(view, action)
        case AskPoll():
            return may_bargain.poll_breach(view, action)
        case AnswerPoll():
            return may_bargain.poll_answer_breach(view, action)
        case ReleaseParty():
            return may_bargain.release_breach(view, action)
        case ConsentToEndPact():
            return may_bargain.consent_breach(view, action)
        case TableDraft():
            return may_draft.table_breach(view, action)
        case ReviseDraft():
            return may_draft.revise_breach(view, action)
        case CirculateDraft():
            return may_draft.circulate_breach(view, action)
        case PlaceUnderSilence():
            return may_draft.silence_breach(view, action)
        case BreakSilence():
            return may_draft.break_silence_breach(view, action)
        case PutInBlue():
            return may_draft.blue_breach(view, action)
        case CoSponsor():
            return may_draft.sponsor_breach(view, action)
        case LeaveSponsors():
            return may_draft.leave_breach(view, action)
        case WithdrawDraft():
            return may_draft.withdraw_breach(view, action)
        case ObjectToStatement():
            return may_draft.object_breach(view, action)
        case LeakOffer():
            return may_leak.offer_breach(view, action)
        case LeakDraft():
            return may_leak.draft_breach(view, action)
        case LeakChannel():
            return may_leak.channel_breach(view, action)
        case OpenChannel():
            return may_leak.open_breach(view, action)
        case MoveAmendment():
            return may_meet.amendment_breach(view, action)
        case MoveSeparateVote():
            return may_meet.separate_vote_breach(view, action)
        case MovePostponement() | GrantPostponement():
            return may_meet.postponement_breach(view, action)
        case CastVote():
            return may_meet.vote_breach(view, action)
        case ObjectToDivision() | InsistOnVote() | PassTurn() | TakeFloor() | Befall():
            return None
        case Announce() | ReleaseNews() | LockAdvice() | NoteCorrection() | CloseFile():
            return None
        case _:
            assert_never(action)


def has_answers(known: State | View, seat: Seat) -> bool:
    """Whether something on the seat's table can still be answered."""
    if any(offer.awaits(seat) for offer in known.offers) or any(seat in poll.asked for poll in known.polls):
        return True
    return any(
        draft.penholder != seat
        and draft.is_alive
        and seat in draft.circle
        and (draft.instrument is Instrument.STATEMENT or _may_break(draft, seat))
        for draft in known.drafts
    )


def _may_break(draft: Draft, seat: Seat) -> bool:
    return draft.status is Status.UNDER_SILENCE and seat not in draft.silent
