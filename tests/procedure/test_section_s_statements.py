"""Section S of the procedure cases: statements by consensus. Numbers never change."""

import pytest

from game.model.actions import (
    AcceptOffer,
    AskPoll,
    CirculateDraft,
    CoSponsor,
    MakeDemand,
    MakeOffer,
    ObjectToStatement,
    PlaceUnderSilence,
    PutInBlue,
    ReviseDraft,
    TableDraft,
)
from game.model.errors import Breach
from game.model.events import StatementAgreed, StatementStopped
from game.model.scenario import OpeningDraft, Stage
from game.model.text import Instrument, Package, Status, Term, Text
from game.model.voting import Ending
from game.rules.scoring import result
from tests.procedure.papers import EVERYBODY, status, tabled
from tests.samples import scenario, start
from tests.table import Cases, after, at_once, events, in_round, over, refused, turn

STATEMENT = Instrument.STATEMENT
WORDS = Text((0, 0, 1, 0))
cases = Cases()


def before_all(**numbers: int):
    """Return round 1 with a statement of seat 1 before everybody, and the draft of seat 0."""
    return tabled(start(**numbers), 1, 0, 0, 1, 0, instrument=STATEMENT)


@cases("S.1 a statement is agreed at the end of the round after it was tabled, if nobody objects (R23)")
def _():
    state = before_all()
    assert in_round(state, 2).ending is None
    state = over(state)

    assert (state.ending, state.round) == (Ending.STATEMENT, 2)
    assert events(state, StatementAgreed) == [StatementAgreed(1, WORDS)]


@cases("S.2 any one member stops it, the last to speak too")
def _():
    state = after(in_round(before_all(), 2), ObjectToStatement(4, 1))

    assert status(state, 1) is Status.STOPPED
    assert events(state, StatementStopped) == [StatementStopped(4, 1)]
    assert over(state).ending is Ending.LAPSED


@cases("S.3 an elected member as well as a permanent one, at no cost, and it takes no action")
def _():
    state = turn(before_all(), 3)
    stopped = at_once(state, ObjectToStatement(3, 1))

    assert (stopped.to_act, stopped.actions_left) == (3, 2)
    assert stopped.charges == state.charges
    assert stopped.credibility == state.credibility


@cases("S.4 not its own penholder")
def _():
    assert refused(turn(in_round(before_all(), 2), 1), ObjectToStatement(1, 1)) is Breach.OWN_DRAFT


@cases("S.5 a resolution is not stopped by an objection")
def _():
    assert refused(turn(start(), 2), ObjectToStatement(2, 0)) is Breach.NOT_A_STATEMENT


@cases("S.6 revised, it must stand for another round (R23)")
def _():
    state = after(in_round(before_all(), 2), ReviseDraft(1, Text((0, 0, 2, 0))))
    assert in_round(state, 3).ending is None

    assert (over(state).ending, over(state).round) == (Ending.STATEMENT, 3)


@cases("S.7 shown to some only, it is agreed by nobody (R23)")
def _():
    state = after(start(), TableDraft(1, STATEMENT, WORDS, (2,)))

    assert over(state).ending is Ending.LAPSED


@cases("S.8 the round counts from when the last member saw it (R23)")
def _():
    state = after(start(), TableDraft(1, STATEMENT, WORDS, (2,)))
    state = after(in_round(state, 3), CirculateDraft(1, (0, 3, 4)))

    assert (over(state).ending, over(state).round) == (Ending.STATEMENT, 4)


@cases("S.9 who is not in the room yet cannot be taken to agree (R23)")
def _():
    of = scenario(
        stages=(Stage((0, 1), 1), Stage(EVERYBODY, 4)), drafts=(OpeningDraft(0, STATEMENT, WORDS, circle=EVERYBODY),)
    )

    assert (over(start(of)).ending, over(start(of)).round) == (Ending.STATEMENT, 4)


@cases("S.10 it closes the file: a rival's record is gone (RULES §1)")
def _():
    with_record = result(over(start(record=700)))
    closed = result(over(before_all(record=700)))

    assert [score.record for score in with_record.scores] == [700, 0, 0, 0, 0]
    assert [score.record for score in closed.scores] == [0, 0, 0, 0, 0]


@cases("S.11 it is worth a share of the same words in a resolution")
def _():
    done = result(over(before_all(urgency=2000)))

    # 10 points of worth at 0.4; substance 50 of 200, so 5 points of urgency, at 0.3
    assert (done.scores[0].worth, done.scores[0].urgency) == (400, 150)
    assert (done.instrument, done.text, done.voted) == (STATEMENT, WORDS, False)


@cases("S.12 nobody pays its price, and nobody's demand is dropped")
def _():
    state = after(before_all(price=500), MakeDemand(3, 0, Package((Term(0, (0,)),)), True))
    state = over(state)

    assert state.credibility[3] == 70
    assert [charge.kind.value for charge in state.charges] == ["tabling"]


@cases("S.13 agreed in the last round, it is still a decision")
def _():
    state = tabled(in_round(start(), 5), 1, 0, 0, 1, 0, instrument=STATEMENT)

    assert (over(state).ending, over(state).round) == (Ending.STATEMENT, 6)


@cases("S.14 it is agreed before a vote of the same round is called")
def _():
    state = after(in_round(before_all(), 2), PutInBlue(0))

    assert (over(state).ending, over(state).counts) == (Ending.STATEMENT, ())


@cases("S.15 a stopped one may be followed by another")
def _():
    state = after(before_all(), ObjectToStatement(2, 1))
    state = tabled(state, 1, 0, 0, 2, 0, instrument=STATEMENT)

    assert over(state).ending is Ending.STATEMENT


@cases.each
def test_statements(case):
    case()


PACKAGE = Package((Term(2, (1,)),))

NOT_FOR_STATEMENTS = {  # R35
    "S.30 an offer": MakeOffer(2, 1, (3,), PACKAGE),
    "S.31 a demand": MakeDemand(2, 1, PACKAGE, True),
    "S.32 silence": PlaceUnderSilence(1),
    "S.33 blue": PutInBlue(1),
    "S.34 a co-sponsor": CoSponsor(2, 1),
}


@pytest.mark.parametrize("action", NOT_FOR_STATEMENTS.values(), ids=NOT_FOR_STATEMENTS)
def test_what_is_for_resolutions_only(action):
    state = turn(in_round(before_all(), 2), action.seat)

    assert refused(state, action) is Breach.NOT_A_RESOLUTION


def test_a_statement_can_be_polled():
    assert refused(turn(in_round(before_all(), 2), 2), AskPoll(2, 1)) is None
    assert refused(turn(in_round(before_all(), 2), 2), AcceptOffer(2, 1)) is Breach.NO_SUCH_OFFER


FAULTS = {
    "S.40 a measure that is not listed for it": (Text((1, 0, 0, 0)), Breach.NOT_FOR_STATEMENT),
    "S.41 a listed one beside it": (Text((1, 0, 1, 0)), Breach.NOT_FOR_STATEMENT),
    "S.42 nothing at all": (Text((0, 0, 0, 0)), Breach.EMPTY_TEXT),
    "S.43 a listed one alone": (Text((0, 0, 2, 0)), None),
}


@pytest.mark.parametrize(("text", "breach"), FAULTS.values(), ids=FAULTS)
def test_what_a_statement_may_speak_of(text, breach):
    assert refused(turn(start(), 1), TableDraft(1, STATEMENT, text, EVERYBODY)) is breach
