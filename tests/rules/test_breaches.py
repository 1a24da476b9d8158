"""Every way to be refused: an action that breaks exactly that rule, and beside it one that does not."""

from collections.abc import Callable

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
    CoSponsor,
    GrantPostponement,
    InsistOnVote,
    LeakDraft,
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
from game.model.council import CHANCE, Council, Voice
from game.model.errors import Breach, IllegalActionError
from game.model.offers import Answer
from game.model.phases import Phase, Setup
from game.model.scenario import Ask, BackChannel, News, OpeningDraft, Rule, Stage, Standing
from game.model.state import State
from game.model.text import Instrument, Text
from game.model.voting import Vote
from game.rules.transition import apply
from tests.procedure.papers import EVERYBODY, in_blue, motions, rivals, tabled
from tests.rules.bargains import deal, package
from tests.samples import scenario, start
from tests.table import after, at, at_once, in_round, once, over, show_of_hands, turn

RESOLUTION, STATEMENT = Instrument.RESOLUTION, Instrument.STATEMENT
TEXT, OTHER = Text((1, 1, 1, 1)), Text((2, 1, 1, 1))
PLAIN = package(0, 2)
OFFER = MakeOffer(0, 0, (1,), PLAIN)


def drafted(*levels: int, circle: tuple[int, ...] = EVERYBODY, **others) -> State:
    """Return the first position with a draft of seat 0."""
    return start(scenario(drafts=(OpeningDraft(0, RESOLUTION, Text(levels or TEXT.levels), circle=circle),), **others))


def staged() -> State:
    """Return the turn of seat 1 in a room of two."""
    return turn(drafted(circle=(0, 1), stages=(Stage((0, 1), 1), Stage(EVERYBODY, 3))), 1)


def spoken() -> State:
    """Return the turn of seat 2, the voice of the elected members."""
    return turn(start(scenario(levers={2: (Voice("E"),)})), 2)


def polled() -> State:
    """Return the turn of seat 1, a straw poll open."""
    return turn(at_once(start(), AskPoll(0, 0)), 1)


def quiet(*asks: Ask) -> State:
    """Return the first position with a back channel."""
    return drafted(back_channel=BackChannel((0, 1), asks or (Ask(1, 2),), 50))


def crowded() -> State:
    """Return the turn of seat 4, two offers on a table for one."""
    state = start(scenario(rule=Rule(table_size=1)))
    return turn(after(state, MakeOffer(0, 0, (4,), PLAIN), MakeOffer(1, 0, (4,), PLAIN)), 4)


def presided(*seats: int) -> State:
    """Return the first position with other Presidents."""
    of = scenario()
    return start(evolve(of, council=Council(of.council.members, 3, seats)))


def asked(chance: int) -> State:
    """Return the position in which chance is asked whether something happens."""
    news = News("news", "", Standing.PORTRAYED, rounds=(2,), chance=chance)
    return once(start(scenario(news=(news,))), lambda state: state.to_act == CHANCE)


def stated() -> State:
    """Return the turn of seat 2, a statement of seat 1 on the table."""
    return turn(tabled(start(), 1, 0, 0, 1, 0, instrument=STATEMENT), 2)


def dealt() -> State:
    """Return the turn of seat 0, which has a deal with seat 1."""
    return turn(deal(start(), 0, (1,), PLAIN), 0)


def sealed() -> State:
    """Return the first position, in which seat 0 has filed a straw poll."""
    return at_once(start(setup=Setup(sealed=True)), AskPoll(0, 0))


Case = tuple[State, Action, State, Action]

CASES: dict[Breach, Callable[[], Case]] = {  # a position and an action that breaks the rule; then one that does not
    Breach.UNKNOWN_SEAT: lambda: (staged(), Broker(1, 0, 9, PLAIN), staged(), Broker(1, 0, 4, PLAIN)),
    Breach.UNKNOWN_DRAFT: lambda: (start(), MakeOffer(0, 3, (1,), PLAIN), start(), OFFER),
    Breach.UNKNOWN_LEVEL: lambda: (start(), ReviseDraft(0, Text((3, 1, 1, 1))), start(), ReviseDraft(0, OTHER)),
    Breach.BROKEN_RANGE: lambda: (
        start(),
        MakeOffer(0, 0, (1,), package(0, 0, 2)),
        start(),
        MakeOffer(0, 0, (1,), package(2, 0, 2)),
    ),
    Breach.REQUIREMENT: lambda: (
        start(),
        ReviseDraft(0, Text((0, 1, 1, 1))),
        start(),
        ReviseDraft(0, Text((0, 1, 1, 0))),
    ),
    Breach.EMPTY_TEXT: lambda: (
        start(),
        ReviseDraft(0, Text((0, 0, 0, 0))),
        start(),
        ReviseDraft(0, Text((0, 0, 1, 0))),
    ),
    Breach.NOT_FOR_STATEMENT: lambda: (
        turn(start(), 1),
        TableDraft(1, STATEMENT, Text((1, 0, 1, 0))),
        turn(start(), 1),
        TableDraft(1, RESOLUTION, Text((1, 0, 1, 0))),
    ),
    Breach.NOT_A_RESOLUTION: lambda: (stated(), CoSponsor(2, 1), stated(), CoSponsor(2, 0)),
    Breach.GAME_OVER: lambda: (over(start()), PassTurn(0), start(), PassTurn(0)),
    Breach.NOT_YOUR_TURN: lambda: (start(), AskPoll(1, 0), turn(start(), 1), AskPoll(1, 0)),
    Breach.WRONG_PHASE: lambda: (motions(), AskPoll(0, 0), in_blue(), AskPoll(0, 0)),
    Breach.NO_ACTIONS_LEFT: lambda: (
        at_once(turn(stated(), 2), AskPoll(2, 0), AskPoll(2, 1)),
        MakeOffer(2, 0, (3,), PLAIN),
        at_once(turn(stated(), 2), AskPoll(2, 0)),
        MakeOffer(2, 0, (3,), PLAIN),
    ),
    Breach.NOT_CORE: lambda: (start(setup=Setup(core=True)), PlaceUnderSilence(0), start(), PlaceUnderSilence(0)),
    Breach.LAST_ROUND: lambda: (in_round(start(), 6), PlaceUnderSilence(0), in_round(start(), 5), PlaceUnderSilence(0)),
    Breach.NOT_IN_ROOM: lambda: (staged(), MakeOffer(1, 0, (2,), PLAIN), staged(), MakeOffer(1, 0, (0,), PLAIN)),
    Breach.NOT_YET: lambda: (start(), PutInBlue(0), in_round(start(), 2), PutInBlue(0)),
    Breach.ALREADY_FILED: lambda: (sealed(), AskPoll(0, 0), sealed(), OFFER),
    Breach.NOT_IN_CIRCLE: lambda: (
        turn(drafted(circle=(1, 2)), 1),
        MakeOffer(1, 0, (3,), PLAIN),
        turn(drafted(circle=(1, 2)), 1),
        MakeOffer(1, 0, (2,), PLAIN),
    ),
    Breach.TO_ITSELF: lambda: (start(), MakeOffer(0, 0, (0,), PLAIN), start(), OFFER),
    Breach.NO_RECIPIENT: lambda: (start(), MakeOffer(0, 0, (), PLAIN), start(), OFFER),
    Breach.OFFER_PENDING: lambda: (
        at_once(start(), OFFER),
        MakeOffer(0, 0, (1, 2), PLAIN),
        at_once(start(), OFFER),
        MakeOffer(0, 0, (2,), PLAIN),
    ),
    Breach.NO_SUCH_OFFER: lambda: (
        turn(start(), 1),
        AcceptOffer(1, 0),
        turn(at_once(start(), OFFER), 1),
        AcceptOffer(1, 0),
    ),
    Breach.NOT_ON_TABLE: lambda: (crowded(), AcceptOffer(4, 1), crowded(), AcceptOffer(4, 0)),
    Breach.CHANGES_NOTHING: lambda: (
        start(),
        MakeOffer(0, 0, (1,), package(0, 0, 1, 2)),
        start(),
        MakeOffer(0, 0, (1,), package(0, 1, 2)),
    ),
    Breach.TEXT_IS_FIXED: lambda: (in_blue(), OFFER, in_blue(), MakeOffer(0, 0, (1,), package(0, 1))),
    Breach.TOO_FEW: lambda: (
        turn(start(), 1),
        MakeJointDemand(1, 0, (2,), PLAIN),
        turn(start(), 1),
        MakeJointDemand(1, 0, (2, 3), PLAIN),
    ),
    Breach.PENHOLDER_INVITED: lambda: (
        turn(start(), 1),
        MakeJointDemand(1, 0, (0, 2), PLAIN),
        turn(start(), 1),
        MakeJointDemand(1, 0, (2, 3), PLAIN),
    ),
    Breach.NO_SUCH_PROMISE: lambda: (dealt(), ReleaseParty(0, 0, (0, 2), 2), dealt(), ReleaseParty(0, 0, (0, 1), 1)),
    Breach.ALREADY_FREED: lambda: (
        at_once(dealt(), ReleaseParty(0, 0, (0, 1), 1)),
        ReleaseParty(0, 0, (0, 1), 1),
        turn(dealt(), 1),
        ReleaseParty(1, 0, (0, 1), 0),
    ),
    Breach.SAME_DEMAND: lambda: (
        at_once(turn(start(), 1), MakeDemand(1, 0, PLAIN, True)),
        MakeDemand(1, 0, PLAIN, True),
        at_once(turn(start(), 1), MakeDemand(1, 0, PLAIN, True)),
        MakeDemand(1, 0, package(1, 2), True),
    ),
    Breach.UNKNOWN_GROUP: lambda: (spoken(), CallGroup(2, 0, "X", PLAIN), spoken(), CallGroup(2, 0, "E", PLAIN)),
    Breach.NO_VOICE: lambda: (spoken(), CallGroup(2, 0, "P", PLAIN), spoken(), CallGroup(2, 0, "E", PLAIN)),
    Breach.NOT_STAGED: lambda: (staged(), Broker(1, 0, 0, PLAIN), staged(), Broker(1, 0, 2, PLAIN)),
    Breach.ALREADY_BROKERED: lambda: (
        at_once(staged(), Broker(1, 0, 2, PLAIN)),
        Broker(1, 0, 2, package(1, 2)),
        at_once(staged(), Broker(1, 0, 2, PLAIN)),
        Broker(1, 0, 3, package(1, 2)),
    ),
    Breach.POLL_OPEN: lambda: (polled(), AskPoll(1, 0), turn(start(), 1), AskPoll(1, 0)),
    Breach.NO_POLL: lambda: (
        turn(start(), 1),
        AnswerPoll(1, 0, Answer.YES),
        polled(),
        AnswerPoll(1, 0, Answer.YES),
    ),
    Breach.POLL_NEEDS_TERMS: lambda: (
        polled(),
        AnswerPoll(1, 0, Answer.YES_IF),
        polled(),
        AnswerPoll(1, 0, Answer.YES_IF, PLAIN),
    ),
    Breach.POLL_TAKES_NO_TERMS: lambda: (
        polled(),
        AnswerPoll(1, 0, Answer.NO, PLAIN),
        polled(),
        AnswerPoll(1, 0, Answer.NO),
    ),
    Breach.HAS_DRAFT: lambda: (
        start(),
        TableDraft(0, RESOLUTION, OTHER),
        turn(start(), 1),
        TableDraft(1, RESOLUTION, OTHER),
    ),
    Breach.MAY_NOT_TABLE: lambda: (
        turn(start(evolve(scenario(), tablers=(2,))), 1),
        TableDraft(1, RESOLUTION, OTHER),
        turn(start(evolve(scenario(), tablers=(2,))), 2),
        TableDraft(2, RESOLUTION, OTHER),
    ),
    Breach.NOT_PENHOLDER: lambda: (turn(start(), 1), ReviseDraft(1, OTHER), start(), ReviseDraft(0, OTHER)),
    Breach.SAME_TEXT: lambda: (start(), ReviseDraft(0, TEXT), start(), ReviseDraft(0, OTHER)),
    Breach.ALREADY_SHOWN: lambda: (
        drafted(circle=(1,)),
        CirculateDraft(0, (1, 2)),
        drafted(circle=(1,)),
        CirculateDraft(0, (2, 3)),
    ),
    Breach.NOT_CIRCULATED_TO_ALL: lambda: (
        in_round(drafted(circle=(1, 2, 3)), 2),
        PutInBlue(0),
        in_round(drafted(), 2),
        PutInBlue(0),
    ),
    Breach.UNDER_SILENCE: lambda: (
        at_once(start(), PlaceUnderSilence(0)),
        ReviseDraft(0, OTHER),
        start(),
        ReviseDraft(0, OTHER),
    ),
    Breach.IN_BLUE: lambda: (in_blue(), ReviseDraft(0, OTHER), in_round(start(), 2), ReviseDraft(0, OTHER)),
    Breach.SILENCE_USED: lambda: (
        in_round(at_once(start(), PlaceUnderSilence(0)), 2),
        PlaceUnderSilence(0),
        at_once(in_round(at_once(start(), PlaceUnderSilence(0)), 2), ReviseDraft(0, OTHER)),
        PlaceUnderSilence(0),
    ),
    Breach.NOT_UNDER_SILENCE: lambda: (
        turn(start(), 1),
        BreakSilence(1, 0),
        turn(at_once(start(), PlaceUnderSilence(0)), 1),
        BreakSilence(1, 0),
    ),
    Breach.ALREADY_SILENT: lambda: (
        in_round(at_once(presided(0, 1, 1, 1, 1, 1), PlaceUnderSilence(0)), 2),
        BreakSilence(1, 0),
        turn(at_once(presided(0, 1, 1, 1, 1, 1), PlaceUnderSilence(0)), 1),
        BreakSilence(1, 0),
    ),
    Breach.ALREADY_SPONSOR: lambda: (
        at_once(turn(start(), 1), CoSponsor(1, 0)),
        CoSponsor(1, 0),
        turn(after(start(), CoSponsor(1, 0)), 2),
        CoSponsor(2, 0),
    ),
    Breach.NOT_SPONSOR: lambda: (
        turn(start(), 1),
        LeaveSponsors(1, 0),
        at_once(turn(start(), 1), CoSponsor(1, 0)),
        LeaveSponsors(1, 0),
    ),
    Breach.OWN_DRAFT: lambda: (start(), CoSponsor(0, 0), turn(start(), 1), CoSponsor(1, 0)),
    Breach.NOT_A_STATEMENT: lambda: (stated(), ObjectToStatement(2, 0), stated(), ObjectToStatement(2, 1)),
    Breach.NOTHING_TO_LEAK: lambda: (
        turn(drafted(circle=(1,)), 2),
        LeakDraft(2, 0),
        turn(drafted(circle=(1,)), 1),
        LeakDraft(1, 0),
    ),
    Breach.ALREADY_PUBLIC: lambda: (start(), LeakDraft(0, 0), drafted(circle=(1,)), LeakDraft(0, 0)),
    Breach.NO_CHANNEL: lambda: (turn(quiet(), 2), OpenChannel(2, 0), turn(quiet(), 1), OpenChannel(1, 0)),
    Breach.CHANNEL_OPEN: lambda: (at_once(quiet(), OpenChannel(0, 0)), OpenChannel(0, 0), quiet(), OpenChannel(0, 0)),
    Breach.NOTHING_ASKED: lambda: (quiet(Ask(1, 1)), OpenChannel(0, 0), quiet(Ask(1, 1), Ask(0, 0)), OpenChannel(0, 0)),
    Breach.NOT_ON_AGENDA: lambda: (motions(), MovePostponement(0, 1), motions(), MovePostponement(0, 0)),
    Breach.VOTE_BEGUN: lambda: (at(motions(), Phase.BALLOT), WithdrawDraft(0), motions(), WithdrawDraft(0)),
    Breach.SAME_MOTION: lambda: (
        at_once(motions(), MoveAmendment(0, 0, OTHER)),
        MoveAmendment(1, 0, OTHER),
        at_once(motions(), MoveAmendment(0, 0, OTHER)),
        MoveAmendment(1, 0, Text((1, 2, 1, 1))),
    ),
    Breach.NOT_PRESIDENT: lambda: (
        at_once(motions(), PassTurn(0)),
        GrantPostponement(1, 0),
        motions(),
        GrantPostponement(0, 0),
    ),
    Breach.GRANT_USED: lambda: (
        at(at_once(motions(), GrantPostponement(0, 0)), Phase.MOTIONS),
        GrantPostponement(0, 0),
        at(at_once(motions(), GrantPostponement(0, 0)), Phase.MOTIONS),
        MovePostponement(0, 0),
    ),
    Breach.NOT_IN_TEXT: lambda: (
        motions(drafted(1, 1, 0, 0)),
        MoveSeparateVote(0, 0, 2),
        motions(drafted(1, 1, 0, 0)),
        MoveSeparateVote(0, 0, 1),
    ),
    Breach.ONLY_CLAUSE: lambda: (
        motions(drafted(1, 0, 0, 0)),
        MoveSeparateVote(0, 0, 0),
        motions(drafted(1, 1, 0, 0)),
        MoveSeparateVote(0, 0, 0),
    ),
    Breach.NOTHING_TO_OBJECT: lambda: (
        motions(),
        ObjectToDivision(0),
        at(at_once(motions(), PassTurn(0), MoveSeparateVote(1, 0, 1)), Phase.OBJECTION),
        ObjectToDivision(0),
    ),
    Breach.NOTHING_TO_INSIST: lambda: (
        at(rivals(), Phase.BALLOT),
        InsistOnVote(0),
        show_of_hands(rivals(), "YYYYY"),
        InsistOnVote(1),
    ),
    Breach.UNKNOWN_MEASURE: lambda: (
        at(motions(), Phase.BALLOT),
        CastVote(0, Vote.YES, (4,)),
        at(motions(), Phase.BALLOT),
        CastVote(0, Vote.YES, (3,)),
    ),
    Breach.NOT_CHANCE: lambda: (start(), Befall(0, True), asked(50), Befall(CHANCE, True)),
    Breach.CERTAIN: lambda: (asked(100), Befall(CHANCE, False), asked(99), Befall(CHANCE, False)),
}


def test_every_breach_has_a_case():
    assert set(CASES) == set(Breach)


@pytest.mark.parametrize("fault", CASES, ids=lambda fault: f"{fault.value} {fault.name}")
def test_breach(fault):
    state, wrong, twin, right = CASES[fault]()
    copy, number = evolve(state), hash(state)
    with pytest.raises(IllegalActionError) as error:
        apply(state, wrong)

    assert error.value.breach is fault
    assert error.value.seat == wrong.seat
    assert (state, hash(state)) == (copy, number)
    assert apply(twin, right)[0] != twin


MORE = {  # the same rules, met on other ways
    "a revision with too few levels": (lambda: start(), ReviseDraft(0, Text((1, 1))), Breach.UNKNOWN_LEVEL),
    "a revision below nothing": (lambda: start(), ReviseDraft(0, Text((1, -1, 1, 1))), Breach.UNKNOWN_LEVEL),
    "an amendment with too many levels": (lambda: motions(), MoveAmendment(0, 0, Text((1,) * 5)), Breach.UNKNOWN_LEVEL),
    "an amendment that changes nothing": (lambda: motions(), MoveAmendment(0, 0, TEXT), Breach.SAME_TEXT),
    "an amendment that leaves nothing": (lambda: motions(), MoveAmendment(0, 0, Text((0,) * 4)), Breach.EMPTY_TEXT),
    "an amendment that makes no sense": (
        lambda: motions(),
        MoveAmendment(0, 0, Text((0, 1, 1, 1))),
        Breach.REQUIREMENT,
    ),
    "a separate vote on no measure": (lambda: motions(), MoveSeparateVote(0, 0, 9), Breach.UNKNOWN_MEASURE),
    "a separate vote on a measure below none": (lambda: motions(), MoveSeparateVote(0, 0, -1), Breach.UNKNOWN_MEASURE),
    "an explanation that names a thing twice": (
        lambda: at(motions(), Phase.BALLOT),
        CastVote(0, Vote.YES, (1, 1)),
        Breach.UNKNOWN_MEASURE,
    ),
    "a circle that names a seat twice": (lambda: drafted(circle=(1,)), CirculateDraft(0, (2, 2)), Breach.NO_RECIPIENT),
    "a circle with a stranger": (lambda: drafted(circle=(1,)), CirculateDraft(0, (9,)), Breach.NOT_IN_ROOM),
    "a first circle with a stranger": (
        lambda: turn(start(), 1),
        TableDraft(1, RESOLUTION, OTHER, (9,)),
        Breach.NOT_IN_ROOM,
    ),
    "a brokered demand on no measure": (staged, Broker(1, 0, 2, package(9, 1)), Breach.UNKNOWN_MEASURE),
    "withdrawing what is not there": (lambda: turn(start(), 1), WithdrawDraft(1), Breach.NOT_PENHOLDER),
    "an amendment once voting has begun": (
        lambda: at(motions(), Phase.BALLOT),
        MoveAmendment(0, 0, OTHER),
        Breach.VOTE_BEGUN,
    ),
    "a vote out of place": (start, CastVote(0, Vote.YES), Breach.WRONG_PHASE),
    "passing in a ballot": (lambda: at(motions(), Phase.BALLOT), PassTurn(0), Breach.WRONG_PHASE),
}


@pytest.mark.parametrize(("position", "action", "fault"), MORE.values(), ids=MORE)
def test_the_same_breach_elsewhere(position, action, fault):
    with pytest.raises(IllegalActionError) as error:
        apply(position(), action)

    assert error.value.breach is fault
