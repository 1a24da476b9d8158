"""What a member asks for, as the table would hear it. Names members, never "you"."""

from typing import TypeAlias, assert_never

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
from game.model.offers import Answer
from game.model.scenario import Scenario
from game.model.text import Instrument
from game.model.voting import Vote
from game.words.language import _, say
from game.words.lists import listed
from game.words.names import member, members, target
from game.words.reasons import guarded, joined
from game.words.texts import package, summary

Bargain: TypeAlias = MakeOffer | AcceptOffer | DeclineOffer | CounterOffer | ReleaseParty | ConsentToEndPact
Claim: TypeAlias = MakeJointDemand | CallGroup | MakeDemand | Broker | AskPoll | AnswerPoll
Penholding: TypeAlias = (
    TableDraft | ReviseDraft | CirculateDraft | PlaceUnderSilence | PutInBlue | WithdrawDraft | InsistOnVote
)
Taking: TypeAlias = BreakSilence | CoSponsor | LeaveSponsors | ObjectToStatement
Quiet: TypeAlias = LeakOffer | LeakDraft | LeakChannel | OpenChannel
Motion: TypeAlias = MoveAmendment | MoveSeparateVote | MovePostponement | GrantPostponement | ObjectToDivision


def sentence(scenario: Scenario, action: Action) -> str:
    """Return what an action says."""
    match action:
        case MakeOffer() | AcceptOffer() | DeclineOffer() | CounterOffer() | ReleaseParty() | ConsentToEndPact():
            return _bargain(scenario, action)
        case MakeJointDemand() | CallGroup() | MakeDemand() | Broker() | AskPoll() | AnswerPoll():
            return _claim(scenario, action)
        case TableDraft() | ReviseDraft() | CirculateDraft() | PlaceUnderSilence() | PutInBlue():
            return _penholding(scenario, action)
        case WithdrawDraft() | InsistOnVote():
            return _penholding(scenario, action)
        case BreakSilence() | CoSponsor() | LeaveSponsors() | ObjectToStatement():
            return _taking(scenario, action)
        case LeakOffer() | LeakDraft() | LeakChannel() | OpenChannel():
            return _quiet(scenario, action)
        case MoveAmendment() | MoveSeparateVote() | MovePostponement() | GrantPostponement() | ObjectToDivision():
            return _motion(scenario, action)
        case CastVote():
            return _vote(scenario, action)
        case PassTurn():
            return say(_("{seat} passes."), seat=member(scenario, action.seat))
        case TakeFloor():
            return say(_("{seat} comes to the desk."), seat=member(scenario, action.seat))
        case Announce() | ReleaseNews() | LockAdvice() | NoteCorrection() | CloseFile():
            return _control(scenario, action)
        case Befall():
            return _("Chance decides: it happens.") if action.happens else _("Chance decides: it does not happen.")
        case _:
            assert_never(action)


def _control(scenario: Scenario, action: Controls) -> str:
    match action:
        case Announce(text=text):
            return say(_("The teacher announces: {text}"), text=text)
        case ReleaseNews(news=news):
            return say(_("The teacher has news released: {title}."), title=scenario.news[news].title)
        case LockAdvice(is_locked=is_locked):
            return _("The teacher sends all staffs away.") if is_locked else _("The teacher calls all staffs back.")
        case NoteCorrection(of=seat):
            return say(_("The teacher takes back the last act of {seat}."), seat=member(scenario, seat))
        case CloseFile():
            return _("The teacher ends the game.")
        case _:
            assert_never(action)


def _bargain(scenario: Scenario, action: Bargain) -> str:
    seat = member(scenario, action.seat)
    match action:
        case MakeOffer(draft=draft, recipients=recipients, guard=guard):
            offer = say(
                _('{seat} offers {recipients} a deal on the draft of {penholder}: a yes from each for "{package}".'),
                seat=seat,
                recipients=members(scenario, recipients),
                penholder=member(scenario, draft),
                package=package(scenario, action.package),
            )
            return joined(offer, guarded(scenario, action.seat, guard))
        case AcceptOffer(proposer=proposer, guard=guard):
            message = _("{seat} accepts the offer of {proposer}.")
            accepted = say(message, seat=seat, proposer=member(scenario, proposer))
            return joined(accepted, guarded(scenario, action.seat, guard))
        case DeclineOffer(proposer=proposer):
            return say(_("{seat} declines the offer of {proposer}."), seat=seat, proposer=member(scenario, proposer))
        case CounterOffer(proposer=proposer, guard=guard):
            message = _('{seat} answers the offer of {proposer} with another: "{package}".')
            terms = package(scenario, action.package)
            countered = say(message, seat=seat, proposer=member(scenario, proposer), package=terms)
            return joined(countered, guarded(scenario, action.seat, guard))
        case ReleaseParty(draft=draft, parties=parties, freed=freed):
            return say(
                _("{seat} frees {freed} from the deal of {parties} on the draft of {penholder}."),
                seat=seat,
                freed=member(scenario, freed),
                parties=members(scenario, parties),
                penholder=member(scenario, draft),
            )
        case ConsentToEndPact(draft=draft, parties=parties):
            message = _("{seat} agrees to end the pact of {parties} on the draft of {penholder}.")
            pact = members(scenario, parties)
            return say(message, seat=seat, parties=pact, penholder=member(scenario, draft))
        case _:
            assert_never(action)


def _claim(scenario: Scenario, action: Claim) -> str:
    parts = {"seat": member(scenario, action.seat), "penholder": member(scenario, action.draft)}
    match action:
        case MakeJointDemand(recipients=recipients):
            message = _(
                "{seat} invites {recipients} to a pact on the draft of {penholder}: "
                'no yes from any of them without "{package}".'
            )
            invited = members(scenario, recipients)
            return say(message, **parts, recipients=invited, package=package(scenario, action.package))
        case CallGroup(group=group):
            message = _(
                "{seat}, for the {group}, calls the group to a pact on the draft of {penholder}: "
                'no yes from those who join without "{package}".'
            )
            return say(message, **parts, group=group, package=package(scenario, action.package))
        case MakeDemand(is_public=True):
            message = _('{seat} demands in public, on the draft of {penholder}: a yes only for "{package}".')
            return say(message, **parts, package=package(scenario, action.package))
        case MakeDemand():
            message = _('{seat} tells {penholder} in private, on its draft: a yes only for "{package}".')
            return say(message, **parts, package=package(scenario, action.package))
        case Broker(outsider=outsider):
            message = _(
                "{seat} brings a demand of {outsider} on the draft of {penholder} into the room as its own: "
                '"{package}".'
            )
            return say(message, **parts, outsider=member(scenario, outsider), package=package(scenario, action.package))
        case AskPoll():
            return say(_("{seat} asks for a straw poll on the draft of {penholder}."), **parts)
        case AnswerPoll(answer=answer):
            terms = package(scenario, action.package) if action.package else ""
            return say(_poll_answer(answer), **parts, package=terms)
        case _:
            assert_never(action)


def _poll_answer(answer: Answer) -> str:
    match answer:
        case Answer.YES:
            return _("{seat} answers the straw poll on the draft of {penholder}: yes.")
        case Answer.NO:
            return _("{seat} answers the straw poll on the draft of {penholder}: no.")
        case Answer.ABSTAIN:
            return _("{seat} answers the straw poll on the draft of {penholder}: it would abstain.")
        case Answer.YES_IF:
            return _('{seat} answers the straw poll on the draft of {penholder}: yes for "{package}".')
        case _:
            assert_never(answer)


def _penholding(scenario: Scenario, action: Penholding) -> str:
    seat = member(scenario, action.seat)
    match action:
        case TableDraft(instrument=instrument, text=text, circle=circle):
            is_resolution = instrument is Instrument.RESOLUTION
            resolution = _('{seat} tables a draft resolution: "{text}".')
            statement = _('{seat} tables a draft statement: "{text}".')
            tabled = say(resolution if is_resolution else statement, seat=seat, text=summary(scenario, text))
            shown = say(_("It is shown to {circle}."), circle=members(scenario, circle)) if circle else ""
            return joined(tabled, shown)
        case ReviseDraft(text=text):
            message = _('{seat} revises its draft, which now reads: "{text}".')
            return say(message, seat=seat, text=summary(scenario, text))
        case CirculateDraft(to=to):
            return say(_("{seat} circulates its draft to {to}."), seat=seat, to=members(scenario, to))
        case PlaceUnderSilence():
            return say(_("{seat} places its draft under silence."), seat=seat)
        case PutInBlue():
            return say(_("{seat} puts its draft in blue."), seat=seat)
        case WithdrawDraft():
            return say(_("{seat} withdraws its draft."), seat=seat)
        case InsistOnVote():
            return say(_("{seat} insists that its own draft be put to the vote as well."), seat=seat)
        case _:
            assert_never(action)


def _taking(scenario: Scenario, action: Taking) -> str:
    match action:
        case BreakSilence():
            message = _("{seat} breaks the silence on the draft of {penholder}.")
        case CoSponsor():
            message = _("{seat} co-sponsors the draft of {penholder}.")
        case LeaveSponsors():
            message = _("{seat} takes its name off the draft of {penholder}.")
        case ObjectToStatement():
            message = _("{seat} objects to the draft statement of {penholder}.")
        case _:
            assert_never(action)
    return say(message, seat=member(scenario, action.seat), penholder=member(scenario, action.draft))


def _quiet(scenario: Scenario, action: Quiet) -> str:
    seat = member(scenario, action.seat)
    match action:
        case LeakOffer(proposer=proposer, recipient=recipient):
            message = _("{seat} lets the press have the offer of {proposer} to {recipient}.")
            offered = member(scenario, recipient)
            return say(message, seat=seat, proposer=member(scenario, proposer), recipient=offered)
        case LeakDraft(draft=draft):
            message = _("{seat} lets the press have the draft of {penholder}.")
            return say(message, seat=seat, penholder=member(scenario, draft))
        case LeakChannel(draft=draft, opener=opener):
            return say(
                _("{seat} lets the press know of the back channel of {opener} on the draft of {penholder}."),
                seat=seat,
                opener=member(scenario, opener),
                penholder=member(scenario, draft),
            )
        case OpenChannel(draft=draft):
            message = _("{seat} asks {target} through a back channel what it wants in the draft of {penholder}.")
            return say(message, seat=seat, target=target(scenario), penholder=member(scenario, draft))
        case _:
            assert_never(action)


def _motion(scenario: Scenario, action: Motion) -> str:
    seat = member(scenario, action.seat)
    match action:
        case MoveAmendment(draft=draft, text=text):
            message = _('{seat} moves an amendment; the draft of {penholder} would then read: "{text}".')
            read = summary(scenario, text)
            return say(message, seat=seat, penholder=member(scenario, draft), text=read)
        case MoveSeparateVote(draft=draft, measure=measure):
            message = _('{seat} asks for a separate vote on "{measure}" in the draft of {penholder}.')
            title = scenario.measures[measure].title
            return say(message, seat=seat, measure=title, penholder=member(scenario, draft))
        case MovePostponement(draft=draft):
            message = _("{seat} moves to put off the vote on the draft of {penholder} by one round.")
            return say(message, seat=seat, penholder=member(scenario, draft))
        case GrantPostponement(draft=draft):
            message = _("{seat}, as President, puts off the vote on the draft of {penholder} by one round.")
            return say(message, seat=seat, penholder=member(scenario, draft))
        case ObjectToDivision():
            return say(_("{seat} objects to the separate vote on its draft."), seat=seat)
        case _:
            assert_never(action)


def _vote(scenario: Scenario, action: CastVote) -> str:
    match action.vote:
        case Vote.YES:
            message = _("{seat} votes yes.")
        case Vote.NO:
            message = _("{seat} votes no.")
        case Vote.ABSTAIN:
            message = _("{seat} abstains.")
        case _:
            assert_never(action.vote)
    voted = say(message, seat=member(scenario, action.seat))
    titles = listed([scenario.measures[measure].title for measure in action.cites])
    pointed = say(_("Its explanation of vote points to {measures}."), measures=titles) if titles else ""
    return joined(voted, pointed)
