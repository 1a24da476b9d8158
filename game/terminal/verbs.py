"""Every order a player can give, as it is typed."""

from collections.abc import Callable

from attrs import frozen

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
from game.model.view import View
from game.terminal import bargaining, drafting, meeting
from game.words.language import marked


@frozen
class Verb:
    """An order: its word, what may follow it, what it makes, and an example."""

    word: str
    usage: str
    parse: Callable[[View, str], Action]
    makes: tuple[type[Action], ...]
    example: str = ""
    """With two members and two measures to be filled in."""


VERBS = (
    Verb("accept", marked("[SEAT] [guard GUARD]"), bargaining.accept, (AcceptOffer,), "accept {one} guard no stronger"),
    Verb("decline", marked("[SEAT]"), bargaining.decline, (DeclineOffer,), "decline {one}"),
    Verb(
        "counter",
        marked("[SEAT]: TERMS [guard GUARD]"),
        bargaining.counter,
        (CounterOffer,),
        "counter {one}: {first}<=1 {second}=0",
    ),
    Verb(
        "offer",
        marked("SEATS [on SEAT]: TERMS [guard GUARD]"),
        bargaining.offer,
        (MakeOffer,),
        "offer {one}, {two}: {first}>=1 {second}=0 guard no stronger",
    ),
    Verb(
        "demand",
        marked("[SEAT]: TERMS [private]"),
        bargaining.demand,
        (MakeDemand,),
        "demand {one}: {second}<=1 private",
    ),
    Verb(
        "joint",
        marked("SEATS [on SEAT]: TERMS"),
        bargaining.joint,
        (MakeJointDemand,),
        "joint {one}, {two}: {first}>=1",
    ),
    Verb("call", marked("[GROUP] [on SEAT]: TERMS"), bargaining.call, (CallGroup,), "call: {first}>=1"),
    Verb("broker", marked("SEAT [on SEAT]: TERMS"), bargaining.broker, (Broker,), "broker {one}: {second}<=1"),
    Verb("poll", marked("[SEAT]"), bargaining.poll, (AskPoll,), "poll {one}"),
    Verb(
        "answer",
        marked("[SEAT] yes, no, abstain or if TERMS"),
        bargaining.answer,
        (AnswerPoll,),
        "answer {one} if {first}<=1",
    ),
    Verb("release", marked("SEAT [from N]"), bargaining.release, (ReleaseParty,), "release {one}"),
    Verb("consent", marked("[N]"), bargaining.consent, (ConsentToEndPact,), "consent 2"),
    Verb(
        "table",
        marked("resolution or statement: LEVELS [to SEATS]"),
        drafting.table,
        (TableDraft,),
        "table resolution: {first}=1 {second}=1 to {one}, {two}",
    ),
    Verb("revise", marked("LEVELS"), drafting.revise, (ReviseDraft,), "revise {first}=1 {second}=0"),
    Verb("circulate", marked("SEATS or all"), drafting.circulate, (CirculateDraft,), "circulate all"),
    Verb("silence", "", drafting.silence, (PlaceUnderSilence,), "silence"),
    Verb("break", marked("[SEAT]"), drafting.break_silence, (BreakSilence,), "break {one}"),
    Verb("blue", "", drafting.blue, (PutInBlue,), "blue"),
    Verb("withdraw", "", drafting.withdraw, (WithdrawDraft,), "withdraw"),
    Verb("sponsor", marked("[SEAT]"), drafting.sponsor, (CoSponsor,), "sponsor {one}"),
    Verb("leave", marked("[SEAT]"), drafting.leave, (LeaveSponsors,), "leave {one}"),
    Verb("object", marked("[SEAT]"), meeting.objection, (ObjectToStatement, ObjectToDivision), "object {one}"),
    Verb(
        "leak",
        marked("offer SEAT [to SEAT], draft SEAT, or channel SEAT"),
        drafting.leak,
        (LeakOffer, LeakDraft, LeakChannel),
        "leak offer {one}",
    ),
    Verb("channel", marked("[SEAT]"), drafting.channel, (OpenChannel,), "channel {one}"),
    Verb("amend", marked("[SEAT]: LEVELS"), meeting.amend, (MoveAmendment,), "amend {one}: {second}=1"),
    Verb("separate", marked("MEASURE [on SEAT]"), meeting.separate, (MoveSeparateVote,), "separate {first}"),
    Verb("postpone", marked("[SEAT]"), meeting.postpone, (MovePostponement,), "postpone"),
    Verb("grant", marked("[SEAT]"), meeting.grant, (GrantPostponement,), "grant"),
    Verb("insist", "", meeting.insist, (InsistOnVote,), "insist"),
    Verb(
        "vote",
        marked("yes, no or abstain [because MEASURES]"),
        meeting.vote,
        (CastVote,),
        "vote yes because {first}, {second}",
    ),
    Verb("yes", "", meeting.yes, (CastVote, AnswerPoll), "yes because {first}"),
    Verb("no", "", meeting.no, (CastVote, AnswerPoll), "no"),
    Verb("abstain", "", meeting.abstain, (CastVote, AnswerPoll), "abstain"),
    Verb("pass", "", meeting.pass_turn, (PassTurn,), "pass"),
)
"""In the order in which help lists them."""
