"""Section D of the procedure cases: voting on parts of a draft (rule 32). Numbers never change."""

from game.model.actions import MoveAmendment, MoveSeparateVote, ObjectToDivision, PassTurn
from game.model.errors import Breach
from game.model.events import DivisionObjected, MotionDropped
from game.model.phases import Phase
from game.model.text import Status, Text
from game.model.voting import Ending, Matter, Verdict
from tests.procedure.papers import levels, motions, put, status
from tests.samples import scenario, start
from tests.table import Cases, after, at, at_once, events, over, refused, show_of_hands

cases = Cases()


@cases("D.1 the penholder is asked whether it objects")
def _():
    state = at(after(motions(), MoveSeparateVote(2, 0, 1)), Phase.OBJECTION)

    assert state.queue == (0,)


@cases("D.2 without objection the clause is put by itself")
def _():
    state = at(after(motions(), MoveSeparateVote(2, 0, 1)), Phase.OBJECTION)
    state = at_once(state, PassTurn(0))

    assert state.phase is Phase.BALLOT
    assert (state.meeting.agenda[0].matter, state.meeting.agenda[0].measure) == (Matter.CLAUSE, 1)


@cases("D.3 a clause that carries stays")
def _():
    state = show_of_hands(after(motions(), MoveSeparateVote(2, 0, 1)), "YYYNN")

    assert levels(state) == (1, 1, 1, 1)
    assert state.meeting.agenda[0].matter is Matter.DRAFT


@cases("D.4 a clause that fails falls out, and the rest is voted")
def _():
    state = show_of_hands(after(motions(), MoveSeparateVote(2, 0, 1)), "YYNNN")
    assert levels(state) == (1, 0, 1, 1)

    assert status(show_of_hands(state, "YYYYY")) is Status.ADOPTED


@cases("D.5 with it falls what required it (R19)")
def _():
    state = show_of_hands(after(motions(), MoveSeparateVote(2, 0, 0)), "YYNNN")

    assert levels(state) == (0, 1, 1, 0)


@cases("D.6 a clause can be vetoed, at no cost (R20)")
def _():
    state = after(motions(start(veto_cost=900, dissent_cost=300)), MoveSeparateVote(2, 0, 1))
    state = show_of_hands(state, "YNYYY")

    assert state.counts[0].verdict is Verdict.VETOED
    assert levels(state) == (1, 0, 1, 1)
    assert state.charges == ()


@cases("D.7 on objection the motion itself is voted first")
def _():
    state = after(motions(), MoveSeparateVote(2, 0, 1), ObjectToDivision(0))

    assert events(state, DivisionObjected) == [DivisionObjected(0, 1)]
    first = after(motions(), MoveSeparateVote(2, 0, 0), ObjectToDivision(0))
    assert events(first, DivisionObjected) == [DivisionObjected(0, 0)]
    assert state.meeting.agenda[0].matter is Matter.DIVISION
    state = show_of_hands(show_of_hands(state, "NYYYN"), "YYYYY")
    assert put(state) == [(Matter.DIVISION, 1), (Matter.CLAUSE, 1)]


@cases("D.8 the motion is procedure: a permanent No does not stop it")
def _():
    state = after(motions(), MoveSeparateVote(2, 0, 1), ObjectToDivision(0))
    state = show_of_hands(state, "NNYYY")

    assert state.counts[0].verdict is Verdict.ADOPTED
    assert state.meeting.agenda[0].matter is Matter.CLAUSE


@cases("D.9 a motion that fails leaves the draft whole")
def _():
    state = after(motions(), MoveSeparateVote(2, 0, 1), ObjectToDivision(0))
    state = show_of_hands(state, "NNYYN")

    assert state.meeting.agenda[0].matter is Matter.DRAFT
    assert levels(state) == (1, 1, 1, 1)


@cases("D.10 to its own motion the penholder does not object")
def _():
    state = at(after(motions(), MoveSeparateVote(0, 0, 1)), Phase.BALLOT)

    assert state.meeting.agenda[0].matter is Matter.CLAUSE


@cases("D.11 parts are put in the order of the text, after amendments")
def _():
    state = after(
        motions(), MoveSeparateVote(1, 0, 2), MoveSeparateVote(2, 0, 1), MoveAmendment(3, 0, Text((2, 1, 1, 1)))
    )
    for _ in range(3):
        state = show_of_hands(state, "YYYYY")

    assert put(state) == [(Matter.AMENDMENT, ((0, 2),)), (Matter.CLAUSE, 1), (Matter.CLAUSE, 2)]


@cases("D.12 a motion on a clause that has gone is dropped")
def _():
    state = after(motions(), MoveSeparateVote(1, 0, 3), MoveAmendment(2, 0, Text((1, 1, 1, 0))))
    state = show_of_hands(state, "YYYYY")

    assert [event.motion.measure for event in events(state, MotionDropped)] == [3]
    assert state.meeting.agenda[0].matter is Matter.DRAFT


@cases("D.13 the last clause left is voted with the draft, not by itself")
def _():
    state = after(motions(), MoveSeparateVote(1, 0, 0), MoveSeparateVote(2, 0, 1), MoveSeparateVote(3, 0, 2))
    state = show_of_hands(show_of_hands(state, "NNNNN"), "NNNNN")

    assert levels(state) == (0, 0, 1, 0)
    assert state.meeting.agenda[0].matter is Matter.DRAFT


@cases("D.14 a draft of which nothing is left is not adopted (R19)")
def _():
    text = Text((1, 0, 0, 1))  # the last clause requires the first
    opening = scenario().drafts[0]
    of = scenario(drafts=(type(opening)(0, opening.instrument, text, circle=opening.circle),))
    state = show_of_hands(after(motions(start(of)), MoveSeparateVote(1, 0, 0)), "NNNNN")

    assert status(state) is Status.NOT_ADOPTED
    assert over(state).ending is Ending.NOT_ADOPTED


@cases("D.15 the same part is moved once")
def _():
    state = after(motions(), MoveSeparateVote(1, 0, 1))

    assert refused(state, MoveSeparateVote(2, 0, 1)) is Breach.SAME_MOTION
    assert refused(state, MoveSeparateVote(2, 0, 2)) is None


@cases.each
def test_divisions(case):
    case()
