"""Every action as one would type it: what is advised can be done."""

from game.desk.roll import code
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerPoll,
    AskPoll,
    BreakSilence,
    Broker,
    CallGroup,
    CastVote,
    CirculateDraft,
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
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    MoveAmendment,
    MovePostponement,
    MoveSeparateVote,
    ObjectToDivision,
    ObjectToStatement,
    OpenChannel,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    ReleaseParty,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.council import Seat
from game.model.offers import Answer, Deal, Guard, Pact
from game.model.text import Text
from game.model.view import View
from game.terminal.packages import typed, typed_text

ABOUT_ONE_DRAFT = {
    AskPoll: "poll",
    BreakSilence: "break",
    CoSponsor: "sponsor",
    LeaveSponsors: "leave",
    ObjectToStatement: "object",
    OpenChannel: "channel",
    MovePostponement: "postpone",
    GrantPostponement: "grant",
    LeakDraft: "leak draft",
}

ALONE = {
    PlaceUnderSilence: "silence",
    PutInBlue: "blue",
    WithdrawDraft: "withdraw",
    ObjectToDivision: "object",
    InsistOnVote: "insist",
    PassTurn: "pass",
}


def typed_order(view: View, action: Action) -> str:
    """Return what its seat would type to take an action; raises ``ValueError`` for what nobody types."""
    scenario = view.scenario
    if type(action) in ALONE:
        return ALONE[type(action)]
    match action:
        case AskPoll(draft=pen) | BreakSilence(draft=pen) | CoSponsor(draft=pen) | LeaveSponsors(draft=pen):
            return f"{ABOUT_ONE_DRAFT[type(action)]} {code(scenario, pen)}"
        case ObjectToStatement(draft=pen) | OpenChannel(draft=pen) | LeakDraft(draft=pen):
            return f"{ABOUT_ONE_DRAFT[type(action)]} {code(scenario, pen)}"
        case MovePostponement(draft=pen) | GrantPostponement(draft=pen):
            return f"{ABOUT_ONE_DRAFT[type(action)]} {code(scenario, pen)}"
        case MakeOffer() | AcceptOffer() | DeclineOffer() | CounterOffer():
            return _bargain(view, action)
        case MakeDemand() | MakeJointDemand() | CallGroup() | Broker() | AnswerPoll():
            return _claim(view, action)
        case TableDraft(instrument=instrument, text=text, circle=circle):
            blank = Text((0,) * len(text.levels))
            to = f" to {_codes(view, circle)}" if circle else ""
            return f"table {instrument.value}: {typed_text(scenario, text, blank)}{to}"
        case ReviseDraft(seat=seat, text=text):
            return f"revise {typed_text(scenario, text, _text(view, seat, text))}"
        case CirculateDraft(to=to):
            return f"circulate {_codes(view, to)}"
        case MoveAmendment(draft=pen, text=text):
            return f"amend {code(scenario, pen)}: {typed_text(scenario, text, _text(view, pen, text))}"
        case MoveSeparateVote(draft=pen, measure=measure):
            return f"separate {scenario.measures[measure].id} on {code(scenario, pen)}"
        case LeakOffer(proposer=proposer, recipient=recipient):
            return f"leak offer {code(scenario, proposer)} to {code(scenario, recipient)}"
        case LeakChannel(draft=pen, opener=opener):
            return f"leak channel {code(scenario, opener)} on {code(scenario, pen)}"
        case ReleaseParty() | ConsentToEndPact():
            return _freed(view, action)
        case CastVote(vote=vote, cites=cites):
            because = ", ".join(scenario.measures[measure].id for measure in cites)
            return f"vote {vote.name.casefold()}" + (f" because {because}" if because else "")
        case _:
            raise ValueError(f"nobody types {action}")


def _bargain(view: View, action: MakeOffer | AcceptOffer | DeclineOffer | CounterOffer) -> str:
    scenario = view.scenario
    match action:
        case MakeOffer(draft=pen, recipients=recipients, package=package, guard=guard):
            head = f"offer {_codes(view, recipients)} on {code(scenario, pen)}"
            return f"{head}: {typed(scenario, package)}{_guarded(guard)}"
        case AcceptOffer(proposer=proposer, guard=guard):
            return f"accept {code(scenario, proposer)}{_guarded(guard)}"
        case DeclineOffer(proposer=proposer):
            return f"decline {code(scenario, proposer)}"
        case CounterOffer(proposer=proposer, package=package, guard=guard):
            return f"counter {code(scenario, proposer)}: {typed(scenario, package)}{_guarded(guard)}"


def _claim(view: View, action: MakeDemand | MakeJointDemand | CallGroup | Broker | AnswerPoll) -> str:
    scenario, on = view.scenario, code(view.scenario, action.draft)
    match action:
        case MakeDemand(package=package, is_public=is_public):
            return f"demand {on}: {typed(scenario, package)}" + ("" if is_public else " private")
        case MakeJointDemand(recipients=recipients, package=package):
            return f"joint {_codes(view, recipients)} on {on}: {typed(scenario, package)}"
        case CallGroup(group=group, package=package):
            return f"call {group} on {on}: {typed(scenario, package)}"
        case Broker(outsider=outsider, package=package):
            return f"broker {code(scenario, outsider)} on {on}: {typed(scenario, package)}"
        case AnswerPoll(answer=answer, package=package):
            said = "if" if answer is Answer.YES_IF else answer.value
            return f"answer {on} {said}" + (f" {typed(scenario, package)}" if package else "")


def _freed(view: View, action: ReleaseParty | ConsentToEndPact) -> str:
    """Return the order that names a promise by its number in the list of deals."""
    kind = Deal if isinstance(action, ReleaseParty) else Pact
    number = next(
        place
        for place, promise in enumerate(view.promises, start=1)
        if isinstance(promise, kind) and (promise.draft, promise.parties) == (action.draft, action.parties)
    )
    if isinstance(action, ReleaseParty):
        return f"release {code(view.scenario, action.freed)} from {number}"
    return f"consent {number}"


def _text(view: View, pen: Seat, other: Text) -> Text:
    draft = view.draft(pen)
    return draft.text if draft is not None else Text((0,) * len(other.levels))


def _codes(view: View, seats: tuple[Seat, ...]) -> str:
    return ", ".join(code(view.scenario, seat) for seat in seats)


def _guarded(guard: Guard) -> str:
    """Return the guard in full: left out, the safest would be chosen, which may be another."""
    return f" guard {guard.value}"
