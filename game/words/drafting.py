"""Drafts, silences, co-sponsors, statements and the back channel, as lines of the log."""

from typing import TypeAlias, assert_never

from game.model.events import (
    ChannelAnswered,
    ChannelLeaked,
    ChannelOpened,
    Close,
    DraftCirculated,
    DraftInBlue,
    DraftLeaked,
    DraftRevised,
    DraftTabled,
    DraftWithdrawn,
    SilenceBroken,
    SilenceHeld,
    SilenceKept,
    SilenceOpened,
    SponsorJoined,
    SponsorLeft,
    StatementAgreed,
    StatementStopped,
)
from game.model.scenario import Scenario
from game.model.text import Draft, Instrument
from game.words.language import _, say
from game.words.names import member, members, target
from game.words.reasons import joined
from game.words.texts import level

DraftEvent: TypeAlias = DraftTabled | DraftRevised | DraftCirculated | DraftInBlue | DraftWithdrawn | DraftLeaked
SilenceEvent: TypeAlias = SilenceOpened | SilenceKept | SilenceBroken | SilenceHeld
NameEvent: TypeAlias = SponsorJoined | SponsorLeft | StatementStopped | StatementAgreed
ChannelEvent: TypeAlias = ChannelOpened | ChannelAnswered | ChannelLeaked


def draft(scenario: Scenario, event: DraftEvent) -> str:
    """Return what became of a draft on its way to the meeting."""
    match event:
        case DraftTabled(draft=paper):
            return joined(_tabled(scenario, paper), _shown(scenario, paper))
        case DraftRevised(draft=pen, version=version):
            message = _("{penholder} issued version {version} of its draft.")
            return say(message, penholder=member(scenario, pen), version=version)
        case DraftCirculated(draft=paper, to=to):
            to_all = _("The draft of {penholder} was circulated to the whole Council.")
            to_some = _("The draft of {penholder} was circulated to {to}.")
            is_open = len(paper.circle) == len(scenario.council.members)
            holder = member(scenario, paper.penholder)
            return say(to_all if is_open else to_some, penholder=holder, to=members(scenario, to))
        case DraftInBlue(draft=pen, vote_round=number):
            message = _("{penholder} put its draft in blue, to be voted on in round {round}.")
            return say(message, penholder=member(scenario, pen), round=number)
        case DraftWithdrawn(draft=pen, instrument=instrument):
            resolution = _("{penholder} withdrew its draft resolution.")
            statement = _("{penholder} withdrew its draft statement.")
            is_resolution = instrument is Instrument.RESOLUTION
            return say(resolution if is_resolution else statement, penholder=member(scenario, pen))
        case DraftLeaked(draft=pen):
            return say(_("The press had the draft of {penholder}."), penholder=member(scenario, pen))
        case _:
            assert_never(event)


def _tabled(scenario: Scenario, paper: Draft) -> str:
    resolution, statement = _("{penholder} tabled a draft resolution."), _("{penholder} tabled a draft statement.")
    message = resolution if paper.instrument is Instrument.RESOLUTION else statement
    return say(message, penholder=member(scenario, paper.penholder))


def _shown(scenario: Scenario, paper: Draft) -> str:
    others = tuple(seat for seat in paper.circle if seat != paper.penholder)
    if len(others) + 1 == len(scenario.council.members):
        return _("The whole Council has it.")
    return say(_("It was shown to {circle}."), circle=members(scenario, others)) if others else ""


def silence(scenario: Scenario, event: SilenceEvent) -> str:
    """Return what became of a silence."""
    pen = member(scenario, event.draft)
    match event:
        case SilenceOpened(version=version):
            message = _("{penholder} placed version {version} of its draft under silence.")
            return say(message, penholder=pen, version=version)
        case SilenceKept(seat=seat):
            message = _("{seat} let the silence on the draft of {penholder} pass.")
            return say(message, seat=member(scenario, seat), penholder=pen)
        case SilenceBroken(seat=seat):
            message = _("{seat} broke the silence on the draft of {penholder}.")
            return say(message, seat=member(scenario, seat), penholder=pen)
        case SilenceHeld(pledged=pledged):
            held = say(_("The silence on the draft of {penholder} held."), penholder=pen)
            message = _("Pledged to vote yes on this text: {pledged}.")
            return joined(held, say(message, pledged=members(scenario, pledged)) if pledged else "")
        case _:
            assert_never(event)


def names_on(scenario: Scenario, event: NameEvent) -> str:
    """Return who put a name on a draft or took it off, and what became of a statement."""
    match event:
        case SponsorJoined():
            message = _("{seat} joined the co-sponsors of the draft of {penholder}.")
        case SponsorLeft(close=Close.REVISED):
            message = _("The draft of {penholder} was revised, and {seat} is no longer a co-sponsor.")
        case SponsorLeft():
            message = _("{seat} took its name off the draft of {penholder}.")
        case StatementStopped():
            message = _("{seat} objected to the draft statement of {penholder}, and stopped it.")
        case StatementAgreed(draft=pen):
            message = _("No member objected, and the statement drafted by {penholder} was agreed.")
            return say(message, penholder=member(scenario, pen))
        case _:
            assert_never(event)
    return say(message, seat=member(scenario, event.seat), penholder=member(scenario, event.draft))


def channel(scenario: Scenario, event: ChannelEvent) -> str:
    """Return what passed through a back channel."""
    parts = {
        "seat": member(scenario, event.seat),
        "target": target(scenario),
        "penholder": member(scenario, event.draft),
    }
    match event:
        case ChannelOpened(measure=measure, level=number):
            message = _('{target} answered {seat} quietly: in the draft of {penholder} it wants "{level}".')
            return say(message, **parts, level=level(scenario, measure, number))
        case ChannelAnswered():
            message = _("What {target} had asked {seat} for is in the draft of {penholder}; it will keep calm a while.")
            return say(message, **parts)
        case ChannelLeaked(measure=measure, level=number):
            message = _(
                "The press had it: {seat} has a back channel to {target}, "
                'which wants "{level}" in the draft of {penholder}.'
            )
            return say(message, **parts, level=level(scenario, measure, number))
        case _:
            assert_never(event)
