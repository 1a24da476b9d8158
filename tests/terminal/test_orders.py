"""Every action of the game, as it is typed."""

from typing import get_args

import pytest
from attrs import evolve

from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerPoll,
    AskPoll,
    Befall,
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
    Outside,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    ReleaseParty,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.council import CHANCE
from game.model.offers import Answer, Channel, Deal, Guard, Offer, OfferKind, Pact, Pledge, Poll
from game.model.phases import Phase
from game.model.text import Instrument, Package, Status, Term, Text
from game.model.voting import Meeting, Vote
from game.terminal.orders import typed_order
from game.terminal.roll import CommandError
from game.terminal.verbs import VERBS
from tests.desk.tables import CHN, ETH, GBR, RUS, SEN, USA, desk
from tests.terminal.tables import parsed

COAL = Package((Term(0, (2, 3)),))
OIL = Package((Term(1, (0, 1)),))
BOTH = Package((Term(0, (2, 3)), Term(1, (0, 1))))
TEXT = Text((1, 1, 1, 1))


def offered(seat, *proposers, kind=OfferKind.DEAL):
    """Return a seat's view with offers on its table."""
    offers = tuple(Offer(kind, proposer, (seat,), USA, COAL, 1) for proposer in proposers)
    return evolve(desk(seat), offers=offers)


def promised(seat):
    """Return a seat's view with two deals and a pact."""
    pledges = tuple(Pledge(party, Guard.ANY, TEXT) for party in (USA, CHN))
    others = tuple(Pledge(party, Guard.ANY, TEXT) for party in (USA, CHN, RUS))
    pact = Pact(USA, COAL, (CHN, ETH, SEN), 1)
    return evolve(desk(seat), promises=(Deal(USA, COAL, pledges, 1), Deal(USA, OIL, others, 1), pact))


def meeting(seat, phase=Phase.MOTIONS):
    return evolve(desk(seat), phase=phase, meeting=Meeting((USA,)))


def polled(seat):
    return evolve(desk(seat), polls=(Poll(USA, USA, (CHN, RUS)),))


def channelled(seat):
    return evolve(desk(seat), channels=(Channel(CHN, USA, 0, 1),))


def with_status(seat, status):
    seen = desk(seat)
    return evolve(seen, drafts=tuple(evolve(draft, status=status, sponsors=(ETH,)) for draft in seen.drafts))


def with_statement(seat):
    seen = desk(seat)
    draft = evolve(seen.drafts[0], penholder=CHN, instrument=Instrument.STATEMENT)
    return evolve(seen, drafts=(*seen.drafts, draft))


CASES = {
    "1.1 an offer": (
        desk(CHN),
        "offer RUS on USA: coal>=2 oil<=1 guard no stronger",
        MakeOffer(CHN, USA, (RUS,), BOTH, Guard.NO_STRONGER),
    ),
    "1.2 an offer to several, on the only draft": (
        desk(CHN),
        "offer russia, ethiopia: coal>=2 guard any",
        MakeOffer(CHN, USA, (RUS, ETH), COAL),
    ),
    "1.3 an offer without a colon": (desk(), "offer CHN coal>=2", MakeOffer(USA, USA, (CHN,), COAL, Guard.NO_WEAKER)),
    "1.4 an offer, shortened": (desk(), "o chi: coal>=2", MakeOffer(USA, USA, (CHN,), COAL, Guard.NO_WEAKER)),
    "1.5 an offer with to": (
        desk(),
        "offer to CHN on USA: coal>=2",
        MakeOffer(USA, USA, (CHN,), COAL, Guard.NO_WEAKER),
    ),
    "2.1 accept": (offered(USA, CHN), "accept CHN", AcceptOffer(USA, CHN, Guard.NO_WEAKER)),
    "2.2 accept the only offer": (offered(USA, CHN), "acc", AcceptOffer(USA, CHN, Guard.NO_WEAKER)),
    "2.3 accept with a guard": (
        offered(RUS, CHN, USA),
        "accept USA guard no weaker",
        AcceptOffer(RUS, USA, Guard.NO_WEAKER),
    ),
    "2.4 decline": (offered(USA, CHN, RUS), "decline RUS", DeclineOffer(USA, RUS)),
    "2.5 counter": (offered(USA, CHN), "counter CHN: oil<=1", CounterOffer(USA, CHN, OIL, Guard.NO_WEAKER)),
    "2.6 counter the only offer": (offered(USA, CHN), "counter oil<=1 guard any", CounterOffer(USA, CHN, OIL)),
    "3.1 a public demand": (desk(CHN), "demand USA: coal>=2", MakeDemand(CHN, USA, COAL, True)),
    "3.2 a private demand": (desk(CHN), "demand USA: coal>=2 private", MakeDemand(CHN, USA, COAL, False)),
    "3.3 a joint demand": (
        desk(CHN),
        "joint ETH,SEN on USA: coal>=2",
        MakeJointDemand(CHN, USA, (ETH, SEN), COAL),
    ),
    "3.4 a call": (desk(ETH), "call E10 on USA: coal>=2", CallGroup(ETH, USA, "E10", COAL)),
    "3.5 a call to one's own group": (desk(ETH), "call: coal>=2", CallGroup(ETH, USA, "E10", COAL)),
    "3.6 broker": (desk(CHN), "broker RUS on USA: oil<=1", Broker(CHN, USA, RUS, OIL)),
    "4.1 a poll": (desk(), "poll USA", AskPoll(USA, USA)),
    "4.2 a poll on one's own": (desk(), "poll", AskPoll(USA, USA)),
    "4.3 yes": (polled(CHN), "answer USA yes", AnswerPoll(CHN, USA, Answer.YES)),
    "4.4 no": (polled(CHN), "answer no", AnswerPoll(CHN, USA, Answer.NO)),
    "4.5 abstain, alone": (polled(CHN), "abstain", AnswerPoll(CHN, USA, Answer.ABSTAIN)),
    "4.6 yes if": (polled(CHN), "answer USA yes if coal>=2", AnswerPoll(CHN, USA, Answer.YES_IF, COAL)),
    "4.7 if": (polled(CHN), "answer if: coal>=2", AnswerPoll(CHN, USA, Answer.YES_IF, COAL)),
    "5.1 release": (promised(USA), "release RUS", ReleaseParty(USA, USA, (USA, CHN, RUS), RUS)),
    "5.2 release from one of several": (promised(USA), "release CHN from 1", ReleaseParty(USA, USA, (USA, CHN), CHN)),
    "5.3 consent": (promised(CHN), "consent", ConsentToEndPact(CHN, USA, (CHN, ETH, SEN))),
    "5.4 consent by number": (promised(CHN), "consent 3", ConsentToEndPact(CHN, USA, (CHN, ETH, SEN))),
    "6.1 table a resolution": (
        desk(CHN),
        "table resolution: coal=2 oil=1 to RUS, ETH",
        TableDraft(CHN, Instrument.RESOLUTION, Text((2, 1, 0, 0)), (RUS, ETH)),
    ),
    "6.2 table a statement, shown to nobody": (
        desk(CHN),
        "table statement: six=talks and good offices",
        TableDraft(CHN, Instrument.STATEMENT, Text((0, 0, 0, 2))),
    ),
    "6.3 table, the circle first": (
        desk(CHN),
        "table resolution to all: coal=1",
        TableDraft(CHN, Instrument.RESOLUTION, Text((1, 0, 0, 0)), (USA, RUS, ETH, SEN, GBR)),
    ),
    "6.4 revise": (desk(), "revise coal=full ban oil=0", ReviseDraft(USA, Text((3, 0, 1, 1)))),
    "6.5 circulate to some": (desk(), "circulate RUS CHN", CirculateDraft(USA, (CHN, RUS))),
    "6.6 circulate to all": (desk(), "circulate all", CirculateDraft(USA, (CHN, RUS, ETH, SEN, GBR))),
    "6.7 silence": (desk(), "silence", PlaceUnderSilence(USA)),
    "6.8 break silence": (with_status(CHN, Status.UNDER_SILENCE), "break USA", BreakSilence(CHN, USA)),
    "6.9 break the only silence": (with_status(CHN, Status.UNDER_SILENCE), "break silence", BreakSilence(CHN, USA)),
    "6.10 blue": (desk(), "blue", PutInBlue(USA)),
    "6.11 withdraw": (desk(), "withdraw", WithdrawDraft(USA)),
    "6.12 co-sponsor": (desk(CHN), "sponsor", CoSponsor(CHN, USA)),
    "6.13 leave the co-sponsors": (with_status(ETH, Status.CIRCULATED), "leave USA", LeaveSponsors(ETH, USA)),
    "6.14 object to a statement": (with_statement(RUS), "object CHN", ObjectToStatement(RUS, CHN)),
    "6.15 object to the only statement": (with_statement(RUS), "object", ObjectToStatement(RUS, CHN)),
    "7.1 leak an offer made to oneself": (offered(USA, CHN), "leak offer CHN", LeakOffer(USA, CHN, USA)),
    "7.2 leak an offer of one's own": (
        evolve(offered(USA, CHN), seat=CHN),
        "leak offer USA",
        LeakOffer(CHN, CHN, USA),
    ),
    "7.3 leak an offer to another": (offered(USA, CHN), "leak offer CHN to RUS", LeakOffer(USA, CHN, RUS)),
    "7.4 leak a draft": (desk(CHN), "leak draft USA", LeakDraft(CHN, USA)),
    "7.5 leak a channel": (channelled(USA), "leak channel CHN", LeakChannel(USA, USA, CHN)),
    "7.6 the back channel": (desk(CHN), "channel", OpenChannel(CHN, USA)),
    "8.1 amend": (meeting(CHN), "amend USA: coal=2", MoveAmendment(CHN, USA, Text((2, 1, 1, 1)))),
    "8.2 a separate vote": (meeting(CHN), "separate oil", MoveSeparateVote(CHN, USA, 1)),
    "8.3 postpone": (meeting(CHN), "postpone", MovePostponement(CHN, USA)),
    "8.4 grant": (meeting(USA), "grant USA", GrantPostponement(USA, USA)),
    "8.5 object to a separate vote": (meeting(USA, Phase.OBJECTION), "object", ObjectToDivision(USA)),
    "8.6 insist": (meeting(USA, Phase.INSISTENCE), "insist", InsistOnVote(USA)),
    "8.7 vote": (meeting(CHN, Phase.BALLOT), "vote yes because coal, oil", CastVote(CHN, Vote.YES, (0, 1))),
    "8.8 vote in one word": (meeting(CHN, Phase.BALLOT), "no", CastVote(CHN, Vote.NO)),
    "8.9 vote in one letter": (meeting(CHN, Phase.BALLOT), "y", CastVote(CHN, Vote.YES)),
    "8.10 abstain, and why": (meeting(CHN, Phase.BALLOT), "abstain because oil", CastVote(CHN, Vote.ABSTAIN, (1,))),
    "8.11 pass": (desk(CHN), "p", PassTurn(CHN)),
}


@pytest.mark.parametrize(("seen", "line", "action"), CASES.values(), ids=CASES)
def test_order(seen, line, action):
    assert parsed(line, seen) == action


@pytest.mark.parametrize(("seen", "_line", "action"), CASES.values(), ids=CASES)
def test_what_is_advised_can_be_typed(seen, _line, action):
    assert parsed(typed_order(seen, action), seen) == action


def test_nobody_types_what_chance_does():
    with pytest.raises(ValueError, match="nobody types"):
        typed_order(desk(), Befall(CHANCE, True))


def test_every_action_can_be_typed():
    reached = {type(action) for _seen, _line, action in CASES.values()}

    assert reached == set(get_args(Action)) - set(get_args(Outside))
    assert {kind for verb in VERBS for kind in verb.makes} == reached


FAULTS = {
    "1 an unknown word": ("ofer CHN: coal=1", 'There is no command "ofer". Did you mean offer?'),
    "2 two of the same beginning": ("re coal=1", '"re" could be release or revise.'),
    "3 a poll answered with nothing": ("answer", "Answer yes, no, abstain, or if and terms."),
    "4 no vote": ("vote maybe", "Vote yes, no or abstain."),
    "5 a leak of what": ("leak it", "Say what to leak: leak offer SEAT, leak draft SEAT or leak channel SEAT."),
    "6 no offers": ("accept", "There is no offer on your table."),
    "7 no deal": ("release RUS", "You have no deal with Russia."),
    "8 no pact": ("consent", "You are in no pact."),
    "9 a draft of which instrument": (
        "table coal=1",
        "Say what you table: table resolution: ... or table statement: ...",
    ),
    "10 more words than there should be": ("blue now", "This is about your own draft and takes no more words."),
    "11 leave, and nothing to leave": (
        "leave",
        "Your name is on no other seat's draft. To leave the game, type quit.",
    ),
}


@pytest.mark.parametrize(("line", "sentence"), FAULTS.values(), ids=FAULTS)
def test_fault(line, sentence):
    with pytest.raises(CommandError) as error:
        parsed(line, desk(CHN))
    assert str(error.value) == sentence


def test_several_offers_must_be_told_apart():
    with pytest.raises(CommandError, match="Say whose offer you mean"):
        parsed("accept", offered(USA, CHN, RUS))
