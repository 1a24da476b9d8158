"""What an action is about: the draft, the text it would lead to, the measures it names."""

from attrs import frozen

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
from game.model.text import Draft, Package, Text
from game.model.view import View
from game.model.voting import Matter
from game.rules.leaking import offer_meant
from game.rules.meeting import amended_text
from game.rules.texts import without_clause


@frozen
class Aim:
    """What an action is about, as far as its seat's view shows it."""

    draft: Draft | None = None
    text: Text | None = None
    """The text it would lead to: with an offer, if it came to pass."""
    measures: tuple[int, ...] = ()
    """What it names."""


def aim(view: View, action: Action) -> Aim:
    """Return what an action of a view's seat is about."""
    match action:
        case MakeOffer() | MakeJointDemand() | CallGroup() | MakeDemand() | Broker():
            return _on(view.draft(action.draft), action.package)
        case AnswerPoll() | AskPoll():
            return _on(view.draft(action.draft), action.package if isinstance(action, AnswerPoll) else None)
        case AcceptOffer() | DeclineOffer() | CounterOffer():
            return _answered(view, action)
        case ReviseDraft():
            return _at(view.draft(action.seat), action.text)
        case MoveAmendment():
            return _at(view.draft(action.draft), action.text)
        case TableDraft():
            return Aim(None, action.text, tuple(m for m, level in enumerate(action.text.levels) if level))
        case CirculateDraft() | PlaceUnderSilence() | PutInBlue() | WithdrawDraft() | InsistOnVote():
            return _on(view.draft(action.seat), None)
        case ObjectToDivision() | CastVote():
            return _voted(view)
        case MoveSeparateVote():
            return _clause(view, view.draft(action.draft), action.measure)
        case BreakSilence() | CoSponsor() | LeaveSponsors() | ObjectToStatement() | LeakDraft() | LeakChannel():
            return _on(view.draft(action.draft), None)
        case OpenChannel() | ReleaseParty() | ConsentToEndPact() | MovePostponement() | GrantPostponement():
            return _on(view.draft(action.draft), None)
        case LeakOffer():
            return _leaked(view, action)
        case PassTurn() | TakeFloor() | Befall():
            return Aim()
        case Announce() | ReleaseNews() | LockAdvice() | NoteCorrection() | CloseFile():
            return Aim()


def _on(draft: Draft | None, package: Package | None) -> Aim:
    if draft is None:
        return Aim()
    if package is None:
        return Aim(draft, draft.text)
    return Aim(draft, package.applied(draft.text), package.measures)


def _at(draft: Draft | None, text: Text) -> Aim:
    return Aim(draft, text, draft.text.changes(text)) if draft is not None else Aim(None, text)


def _answered(view: View, action: AcceptOffer | DeclineOffer | CounterOffer) -> Aim:
    offer = next((offer for offer in view.table if offer.proposer == action.proposer), None)
    if offer is None:
        return Aim()
    package = action.package if isinstance(action, CounterOffer) else offer.package
    return _on(view.draft(offer.draft), package)


def _leaked(view: View, action: LeakOffer) -> Aim:
    offer = offer_meant(view, action)
    return _on(view.draft(offer.draft), None) if offer is not None else Aim()


def _voted(view: View) -> Aim:
    ballot = view.meeting.agenda[0] if view.meeting and view.meeting.agenda else None
    draft = view.draft(ballot.draft) if ballot else None
    if ballot is None or draft is None:
        return Aim()
    match ballot.matter:
        case Matter.AMENDMENT:
            return _at(draft, amended_text(draft.text, ballot))
        case Matter.CLAUSE | Matter.DIVISION:
            return _clause(view, draft, ballot.measure or 0)
        case Matter.DRAFT | Matter.POSTPONEMENT:
            return _on(draft, None)


def _clause(view: View, draft: Draft | None, measure: int) -> Aim:
    return Aim() if draft is None else _at(draft, without_clause(view.scenario, draft.text, measure))
