"""Offers, deals, pacts, demands and polls, as lines of the log."""

from typing import TypeAlias, assert_never

from game.model.events import (
    DealEnded,
    DealMade,
    DemandMade,
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
)
from game.model.offers import Answer, Offer, OfferKind
from game.model.scenario import Scenario
from game.words.language import _, say
from game.words.names import member, members
from game.words.reasons import closed_because, guarded, joined
from game.words.texts import package

OfferEvent: TypeAlias = OfferMade | OfferAccepted | OfferDeclined | OfferClosed | OfferLeaked
DealEvent: TypeAlias = DealMade | DealEnded | PledgeLapsed | PartyReleased
PactEvent: TypeAlias = PactMade | PactJoined | PactEnded | PactConsented
PollEvent: TypeAlias = PollAsked | PollAnswered


def offer(scenario: Scenario, event: OfferEvent) -> str:
    """Return what became of an offer, or of an invitation to a pact."""
    paper = event.offer
    is_deal = paper.kind is OfferKind.DEAL
    match event:
        case OfferMade():
            return joined(_told(scenario, paper, _made(paper)), guarded(scenario, paper.proposer, paper.guard))
        case OfferAccepted(seat=seat):
            offered = _(
                "{seat} accepted the offer of {proposer} on the draft of {penholder}. Others have still to answer."
            )
            invited = _(
                "{seat} accepted the invitation of {proposer} to a pact on the draft of {penholder}. "
                "Others have still to answer."
            )
        case OfferDeclined(seat=seat):
            offered = _("{seat} declined the offer of {proposer} on the draft of {penholder}.")
            invited = _("{seat} declined the invitation of {proposer} to a pact on the draft of {penholder}.")
        case OfferClosed(close=close):
            offered = _("The offer of {proposer} to {recipients} on the draft of {penholder} is closed.")
            invited = _("The invitation of {proposer} to {recipients} on the draft of {penholder} is closed.")
            closed = _told(scenario, paper, offered if is_deal else invited)
            return joined(closed, closed_because(close))
        case OfferLeaked():
            offered = _(
                'The press had it: {proposer} offered {recipients} a deal on the draft of {penholder}, "{package}".'
            )
            invited = _(
                'The press had it: {proposer} invited {recipients} to a pact on the draft of {penholder}, "{package}".'
            )
            return _told(scenario, paper, offered if is_deal else invited)
        case _:
            assert_never(event)
    return _told(scenario, paper, offered if is_deal else invited, seat=member(scenario, seat))


def _made(paper: Offer) -> str:
    match paper.kind:
        case OfferKind.DEAL:
            return _(
                '{proposer} offered {recipients} a deal on the draft of {penholder}: a yes from each for "{package}".'
            )
        case OfferKind.PACT if paper.calls_group:
            return _(
                "{proposer} called its group, {recipients}, to a pact on the draft of {penholder}: "
                'no yes from those who join without "{package}".'
            )
        case OfferKind.PACT:
            return _(
                "{proposer} invited {recipients} to a pact on the draft of {penholder}: "
                'no yes from any of them without "{package}".'
            )
        case _:
            assert_never(paper.kind)


def _told(scenario: Scenario, paper: Offer, message: str, seat: str = "") -> str:
    return say(
        message,
        seat=seat,
        proposer=member(scenario, paper.proposer),
        recipients=members(scenario, paper.recipients),
        penholder=member(scenario, paper.draft),
        package=package(scenario, paper.package),
    )


def deal(scenario: Scenario, event: DealEvent) -> str:
    """Return what became of a deal."""
    paper = event.deal
    parts = {"parties": members(scenario, paper.parties), "penholder": member(scenario, paper.draft)}
    match event:
        case DealMade():
            message = _('{parties} made a deal on the draft of {penholder}: a yes from each for "{package}".')
            made = say(message, **parts, package=package(scenario, paper.package))
            return joined(made, *(guarded(scenario, pledge.seat, pledge.guard) for pledge in paper.pledges))
        case DealEnded(close=close):
            ended = say(_("The deal of {parties} on the draft of {penholder} is over."), **parts)
            return joined(ended, closed_because(close))
        case PledgeLapsed(seat=seat, close=close):
            message = _("{seat} is no longer bound by the deal of {parties} on the draft of {penholder}.")
            return joined(say(message, **parts, seat=member(scenario, seat)), closed_because(close))
        case PartyReleased(seat=seat, freed=freed):
            message = _("{seat} freed {freed} from the deal of {parties} on the draft of {penholder}.")
            return say(message, **parts, seat=member(scenario, seat), freed=member(scenario, freed))
        case _:
            assert_never(event)


def pact(scenario: Scenario, event: PactEvent) -> str:
    """Return what became of a pact."""
    paper = event.pact
    parts = {"parties": members(scenario, paper.parties), "penholder": member(scenario, paper.draft)}
    match event:
        case PactMade():
            message = _(
                '{parties} made a pact on the draft of {penholder}: no yes from any of them without "{package}".'
            )
            return say(message, **parts, package=package(scenario, paper.package))
        case PactJoined(seat=seat):
            message = _("{seat} joined the pact on the draft of {penholder}, which now binds {parties}.")
            return say(message, **parts, seat=member(scenario, seat))
        case PactEnded(close=close):
            ended = say(_("The pact of {parties} on the draft of {penholder} is over."), **parts)
            return joined(ended, closed_because(close))
        case PactConsented(seat=seat):
            message = _("{seat} agreed to end the pact of {parties} on the draft of {penholder}.")
            return say(message, **parts, seat=member(scenario, seat))
        case _:
            assert_never(event)


def demand(scenario: Scenario, event: DemandMade) -> str:
    """Return a demand, public, private or brokered for somebody outside the room."""
    claim = event.demand
    if claim.behalf is not None:
        message = _('{seat} brought a demand of {outsider} on the draft of {penholder} into the room: "{package}".')
    elif claim.is_public:
        message = _('{seat} demanded in public, on the draft of {penholder}: a yes only for "{package}".')
    else:
        message = _('{seat} told {penholder} in private, on its draft: a yes only for "{package}".')
    return say(
        message,
        seat=member(scenario, claim.seat),
        penholder=member(scenario, claim.draft),
        package=package(scenario, claim.package),
        outsider="" if claim.behalf is None else member(scenario, claim.behalf),
    )


def poll(scenario: Scenario, event: PollEvent) -> str:
    """Return a straw poll, or one answer to it."""
    match event:
        case PollAsked(asker=asker, draft=draft, version=version):
            message = _("{seat} asked for a straw poll on version {version} of the draft of {penholder}.")
            return say(message, seat=member(scenario, asker), version=version, penholder=member(scenario, draft))
        case PollAnswered(draft=draft, reply=reply):
            return say(
                _answered(reply.answer),
                seat=member(scenario, reply.seat),
                penholder=member(scenario, draft),
                package=package(scenario, reply.package) if reply.package else "",
            )
        case _:
            assert_never(event)


def _answered(answer: Answer) -> str:
    match answer:
        case Answer.YES:
            return _("{seat} answered the straw poll on the draft of {penholder}: yes.")
        case Answer.NO:
            return _("{seat} answered the straw poll on the draft of {penholder}: no.")
        case Answer.ABSTAIN:
            return _("{seat} answered the straw poll on the draft of {penholder}: it would abstain.")
        case Answer.YES_IF:
            return _('{seat} answered the straw poll on the draft of {penholder}: yes for "{package}".')
        case _:
            assert_never(answer)
