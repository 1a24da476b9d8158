"""What happened, as a line of the log. Past tense; names members, never "you"."""

from typing import TypeAlias, assert_never

from game.model.events import (
    ActionVoided,
    ActTakenBack,
    AdviceLocked,
    Announced,
    BallotClosed,
    ChannelAnswered,
    ChannelLeaked,
    ChannelOpened,
    CredibilityChanged,
    DealEnded,
    DealMade,
    DemandMade,
    DivisionObjected,
    DraftCirculated,
    DraftInBlue,
    DraftLeaked,
    DraftRevised,
    DraftTabled,
    DraftWithdrawn,
    Event,
    GameClosed,
    LeakTraced,
    MeetingOpened,
    MotionDropped,
    MotionMade,
    NewsBroke,
    OfferAccepted,
    OfferClosed,
    OfferDeclined,
    OfferLeaked,
    OfferMade,
    PactConsented,
    PactEnded,
    PactJoined,
    PactMade,
    PartyReleased,
    PledgeLapsed,
    PollAnswered,
    PollAsked,
    PostponementGranted,
    PromiseBroken,
    RoundOpened,
    SilenceBroken,
    SilenceHeld,
    SilenceKept,
    SilenceOpened,
    SponsorJoined,
    SponsorLeft,
    StageOpened,
    StatementAgreed,
    StatementStopped,
    TextAmended,
    VoteCast,
    VoteInsisted,
    VotePostponed,
)
from game.model.scenario import Scenario
from game.words import actions, breaches, dealings, drafting, meetings
from game.words.language import _, ngettext, say
from game.words.names import member, members, round_label, target
from game.words.reasons import joined, moved_because

Course: TypeAlias = (
    RoundOpened | NewsBroke | StageOpened | PromiseBroken | CredibilityChanged | ActionVoided | LeakTraced
)


def sentence(scenario: Scenario, event: Event) -> str:
    """Return what happened in one or two sentences."""
    match event:
        case RoundOpened() | NewsBroke() | StageOpened() | PromiseBroken() | CredibilityChanged():
            return _course(scenario, event)
        case ActionVoided() | LeakTraced():
            return _course(scenario, event)
        case Announced() | AdviceLocked() | ActTakenBack():
            return _from_outside(scenario, event)
        case OfferMade() | OfferAccepted() | OfferDeclined() | OfferClosed() | OfferLeaked():
            return dealings.offer(scenario, event)
        case DealMade() | DealEnded() | PledgeLapsed() | PartyReleased():
            return dealings.deal(scenario, event)
        case PactMade() | PactJoined() | PactEnded() | PactConsented():
            return dealings.pact(scenario, event)
        case DemandMade():
            return dealings.demand(scenario, event)
        case PollAsked() | PollAnswered():
            return dealings.poll(scenario, event)
        case DraftTabled() | DraftRevised() | DraftCirculated() | DraftInBlue() | DraftWithdrawn() | DraftLeaked():
            return drafting.draft(scenario, event)
        case SilenceOpened() | SilenceKept() | SilenceBroken() | SilenceHeld():
            return drafting.silence(scenario, event)
        case SponsorJoined() | SponsorLeft() | StatementStopped() | StatementAgreed():
            return drafting.names_on(scenario, event)
        case ChannelOpened() | ChannelAnswered() | ChannelLeaked():
            return drafting.channel(scenario, event)
        case MeetingOpened() | PostponementGranted() | VotePostponed() | DivisionObjected() | VoteInsisted():
            return meetings.procedure(scenario, event)
        case MotionMade() | MotionDropped() | TextAmended() | VoteCast() | BallotClosed() | GameClosed():
            return meetings.question(scenario, event)
        case _:
            assert_never(event)


def _ended(title: str) -> str:
    """Return a headline as a sentence, with a stop unless it ends in a mark of its own."""
    return title if title.endswith((".", "?", "!", "\N{HORIZONTAL ELLIPSIS}")) else _("{title}.").format(title=title)


def _from_outside(scenario: Scenario, event: Announced | AdviceLocked | ActTakenBack) -> str:
    match event:
        case Announced(text=text):
            return say(_("News: {text}"), text=text)
        case AdviceLocked(is_locked=True):
            return _("The staffs of all delegations have left: from here on each counts and judges for itself.")
        case AdviceLocked():
            return _("The staffs of all delegations are back.")
        case ActTakenBack(seat=seat):
            return say(_("The teacher took back the last act of {seat}."), seat=member(scenario, seat))
        case _:
            assert_never(event)


def _course(scenario: Scenario, event: Course) -> str:
    match event:
        case RoundOpened(round=number, president=president):
            dates = round_label(scenario, number)
            dated = _("Round {round} ({dates}) opened with {president} in the chair.")
            bare = _("Round {round} opened with {president} in the chair.")
            chair = member(scenario, president)
            return say(dated if dates else bare, round=number, dates=dates, president=chair)
        case NewsBroke(news=news, was_calmed=was_calmed):
            calm = _("{target} kept calm, and this did not happen: {title}")
            title = _ended(scenario.news[news].title)
            return say(calm if was_calmed else _("News: {title}"), target=target(scenario), title=title)
        case StageOpened(newcomers=newcomers):
            message = ngettext("{newcomers} entered the room.", "{newcomers} entered the room.", len(newcomers))
            return say(message, newcomers=members(scenario, newcomers))
        case LeakTraced(seat=seat):
            return say(_("The leak was traced to {seat}."), seat=member(scenario, seat))
        case PromiseBroken(seat=seat, draft=draft):
            message = _("{seat} broke a promise it had given on the draft of {penholder}.")
            return say(message, seat=member(scenario, seat), penholder=member(scenario, draft))
        case CredibilityChanged(seat=seat, change=change, now=now, cause=cause):
            rose = _("The credibility of {seat} rose by {change} to {now}.")
            fell = _("The credibility of {seat} fell by {change} to {now}.")
            moved = say(rose if change > 0 else fell, seat=member(scenario, seat), change=abs(change), now=now)
            return joined(moved, moved_because(cause))
        case ActionVoided(action=action, breach=breach):
            message = _('When its turn came, this could no longer be done: "{action}"')
            return joined(say(message, action=actions.sentence(scenario, action)), breaches.sentence(breach))
        case _:
            assert_never(event)
