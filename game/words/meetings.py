"""The formal meeting: motions, shows of hands and the gavel, as lines of the log."""

from typing import TypeAlias, assert_never

from game.model.events import (
    BallotClosed,
    DivisionObjected,
    GameClosed,
    MeetingOpened,
    MotionDropped,
    MotionMade,
    PostponementGranted,
    TextAmended,
    VoteCast,
    VoteInsisted,
    VotePostponed,
)
from game.model.scenario import Scenario
from game.model.voting import PROCEDURAL, Ballot, Count, Ending, Matter, Verdict, Vote
from game.words.language import _, ngettext, say
from game.words.names import member, members
from game.words.reasons import joined

Procedure: TypeAlias = MeetingOpened | PostponementGranted | VotePostponed | DivisionObjected | VoteInsisted
Question: TypeAlias = MotionMade | MotionDropped | TextAmended | VoteCast | BallotClosed | GameClosed


def procedure(scenario: Scenario, event: Procedure) -> str:
    """Return what the meeting did besides voting."""
    match event:
        case MeetingOpened(drafts=drafts):
            message = ngettext(
                "The formal meeting opened; on its agenda: the draft of {penholders}.",
                "The formal meeting opened; on its agenda, in this order: the drafts of {penholders}.",
                len(drafts),
            )
            return say(message, penholders=members(scenario, drafts))
        case PostponementGranted(seat=seat, draft=draft):
            message = _("{seat}, as President, put off the vote on the draft of {penholder} by one round.")
            return say(message, seat=member(scenario, seat), penholder=member(scenario, draft))
        case VotePostponed(draft=draft, vote_round=number):
            message = _(
                "The vote on the draft of {penholder} was put off. The text is back with its penholder: "
                "printed in blue again in round {round}, changed or not, it is voted in that round."
            )
            return say(message, penholder=member(scenario, draft), round=number)
        case DivisionObjected(draft=draft, measure=measure):
            message = _('{penholder} objected to a separate vote on "{measure}".')
            return say(message, penholder=member(scenario, draft), measure=scenario.measures[measure].title)
        case VoteInsisted(draft=draft):
            message = _("{penholder} insisted that its draft be put to the vote as well.")
            return say(message, penholder=member(scenario, draft))
        case _:
            assert_never(event)


def question(scenario: Scenario, event: Question) -> str:
    """Return what was moved, voted and decided."""
    match event:
        case MotionMade(motion=motion):
            return _asked(scenario, motion, _moved(motion.matter))
        case MotionDropped(motion=motion):
            message = _("The motion of {mover} on the draft of {penholder} had lost its object and was dropped.")
            return _asked(scenario, motion, message)
        case TextAmended(draft=draft):
            message = _("The meeting changed the draft of {penholder}.")
            return say(message, penholder=member(scenario, draft))
        case VoteCast(seat=seat, ballot=ballot):
            message = _("{seat} raised its hand on the draft of {penholder}.")
            return say(message, seat=member(scenario, seat), penholder=member(scenario, ballot.draft))
        case BallotClosed(count=count):
            return joined(_counted(scenario, count), verdict(scenario, count))
        case GameClosed(ending=ending):
            return ended(ending)
        case _:
            assert_never(event)


def _asked(scenario: Scenario, ballot: Ballot, message: str, **numbers: int) -> str:
    return say(
        message,
        mover=member(scenario, ballot.mover),
        penholder=member(scenario, ballot.draft),
        measure="" if ballot.measure is None else scenario.measures[ballot.measure].title,
        **numbers,
    )


def _moved(matter: Matter) -> str:
    match matter:
        case Matter.POSTPONEMENT:
            return _("{mover} moved to put off the vote on the draft of {penholder} by one round.")
        case Matter.AMENDMENT:
            return _("{mover} moved an amendment to the draft of {penholder}.")
        case Matter.DIVISION | Matter.CLAUSE:
            return _('{mover} asked for a separate vote on "{measure}" in the draft of {penholder}.')
        case Matter.DRAFT:
            return _("{mover} asked for the vote on the draft of {penholder}.")
        case _:
            assert_never(matter)


def put(scenario: Scenario, ballot: Ballot) -> str:
    """Return the question that a ballot puts."""
    match ballot.matter:
        case Matter.POSTPONEMENT:
            return _asked(scenario, ballot, _("Put off the vote on the draft of {penholder} by one round?"))
        case Matter.AMENDMENT:
            return _asked(scenario, ballot, _("Amend the draft of {penholder}, as {mover} proposes?"))
        case Matter.DIVISION:
            return _asked(scenario, ballot, _('Vote separately on "{measure}" in the draft of {penholder}?'))
        case Matter.CLAUSE:
            return _asked(scenario, ballot, _('Keep "{measure}" in the draft of {penholder}?'))
        case Matter.DRAFT:
            return _asked(scenario, ballot, _("Adopt the draft of {penholder}?"))
        case _:
            assert_never(ballot.matter)


def _counted(scenario: Scenario, count: Count) -> str:
    return _asked(
        scenario,
        count.ballot,
        _voted(count.ballot.matter),
        yes=len(count.votes(Vote.YES)),
        no=len(count.votes(Vote.NO)),
        abstain=len(count.votes(Vote.ABSTAIN)),
    )


def _voted(matter: Matter) -> str:
    match matter:
        case Matter.POSTPONEMENT:
            return _(
                "Vote on putting off the draft of {penholder}: {yes} in favour, {no} against, {abstain} abstaining."
            )
        case Matter.AMENDMENT:
            return _(
                "Vote on the amendment of {mover} to the draft of {penholder}: "
                "{yes} in favour, {no} against, {abstain} abstaining."
            )
        case Matter.DIVISION:
            return _(
                'Vote on whether to vote separately on "{measure}" in the draft of {penholder}: '
                "{yes} in favour, {no} against, {abstain} abstaining."
            )
        case Matter.CLAUSE:
            return _(
                'Separate vote on "{measure}" in the draft of {penholder}: '
                "{yes} in favour, {no} against, {abstain} abstaining."
            )
        case Matter.DRAFT:
            return _("Vote on the draft of {penholder}: {yes} in favour, {no} against, {abstain} abstaining.")
        case _:
            assert_never(matter)


def verdict(scenario: Scenario, count: Count) -> str:
    """Return what a count decided, and by whose veto."""
    is_procedural = count.ballot.matter in PROCEDURAL
    match count.verdict:
        case Verdict.ADOPTED if is_procedural:
            return _("The motion carried.")
        case Verdict.NOT_ADOPTED if is_procedural:
            return _("The motion did not carry.")
        case Verdict.ADOPTED:
            return _("Adopted.")
        case Verdict.NOT_ADOPTED:
            return _("Not adopted.")
        case Verdict.VETOED:
            vetoes = tuple(seat for seat in count.votes(Vote.NO) if scenario.council.members[seat].permanent)
            return say(_("Not adopted: vetoed by {seats}."), seats=members(scenario, vetoes))
        case _:
            assert_never(count.verdict)


def ended(ending: Ending) -> str:
    """Return how a game ended, in a sentence."""
    match ending:
        case Ending.ADOPTED:
            return _("The file is closed: the Council adopted a resolution.")
        case Ending.STATEMENT:
            return _("The file is closed: the Council agreed on a statement.")
        case Ending.VETOED:
            return _("The file is closed: the draft was vetoed, and the Council decided nothing.")
        case Ending.NOT_ADOPTED:
            return _("The file is closed: the draft was not adopted, and the Council decided nothing.")
        case Ending.WITHDRAWN:
            return _("The file is closed: the draft was withdrawn, and the Council decided nothing.")
        case Ending.LAPSED:
            return _("The file is closed: no draft came to a vote, and the Council decided nothing.")
        case _:
            assert_never(ending)
