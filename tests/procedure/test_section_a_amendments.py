"""Section A of the procedure cases: amendments (rule 36). Numbers never change."""

import pytest

from game.model.actions import AcceptOffer, CoSponsor, MakeOffer, MoveAmendment, PassTurn
from game.model.council import Council
from game.model.events import MotionDropped, TextAmended
from game.model.offers import Deal, Guard
from game.model.phases import Phase
from game.model.text import Package, Status, Term, Text
from game.model.voting import Ballot, Matter, Verdict
from game.rules.voting import furthest_first
from tests.procedure.papers import in_blue, levels, motions, put, status
from tests.samples import measures, scenario, start
from tests.table import Cases, after, at, at_once, events, in_round, show_of_hands


def amendment(*changes: tuple[int, int], mover: int = 1) -> Ballot:
    """Return a motion to move some measures of the draft of seat 0."""
    return Ballot(Matter.AMENDMENT, 0, mover, changes=changes)


ORDER = {  # the text, the amendments as moved (measure, level), the order in which they are put
    "A.1 the furthest in substance first": ((1, 1, 0, 0), [((0, 2),), ((0, 3),)], [1, 0]),
    "A.2 an addition goes before what is further": ((1, 1, 0, 0), [((0, 3),), ((2, 1),)], [1, 0]),
    "A.3 so does a deletion": ((1, 1, 0, 0), [((0, 3),), ((1, 0),)], [1, 0]),
    "A.4 and one that adds and deletes": ((1, 1, 0, 0), [((0, 3),), ((1, 0), (2, 1))], [1, 0]),
    "A.5 one that adds and changes is no addition": ((1, 1, 0, 0), [((0, 2), (2, 1)), ((1, 0),)], [1, 0]),
    "A.6 of two additions the greater first": ((1, 1, 0, 0), [((2, 1),), ((2, 3),)], [1, 0]),
    "A.7 of equals, the one moved first": ((1, 1, 0, 0), [((0, 2),), ((1, 2),)], [0, 1]),
    "A.8 down is as far as up": ((2, 1, 0, 0), [((0, 1),), ((0, 3),)], [0, 1]),
    "A.9 two small steps are as far as one great": ((1, 1, 0, 0), [((0, 3),), ((0, 2), (1, 2))], [0, 1]),
    "A.10 three in order": ((1, 1, 0, 0), [((0, 2),), ((0, 3),), ((1, 0),)], [2, 1, 0]),
}


@pytest.mark.parametrize(("text", "moved", "order"), ORDER.values(), ids=ORDER)
def test_order(text, moved, order):
    ballots = [amendment(*changes) for changes in moved]

    assert furthest_first(measures(4, 3), Text(text), ballots) == [ballots[index] for index in order]


cases = Cases()


@cases("A.20 amendments are put before the draft")
def _():
    state = show_of_hands(after(motions(), MoveAmendment(1, 0, Text((2, 1, 1, 1)))), "YYYNN")

    assert put(state) == [(Matter.AMENDMENT, ((0, 2),))]
    assert state.phase is Phase.BALLOT
    assert state.meeting.agenda[0].matter is Matter.DRAFT


@cases("A.21 one that is carried changes the text that is then voted")
def _():
    state = show_of_hands(after(motions(), MoveAmendment(1, 0, Text((2, 1, 1, 1)))), "YYYNN")
    state = show_of_hands(state, "YYYYY")

    assert state.counts[-1].text == Text((2, 1, 1, 1))
    assert (levels(state), status(state)) == ((2, 1, 1, 1), Status.ADOPTED)
    assert events(state, TextAmended) == [TextAmended(0, Text((1, 1, 1, 1)), Text((2, 1, 1, 1)))]


@cases("A.22 one that is not leaves it as it was")
def _():
    state = show_of_hands(after(motions(), MoveAmendment(1, 0, Text((2, 1, 1, 1)))), "YYANN")

    assert state.counts[0].verdict is Verdict.NOT_ADOPTED
    assert levels(state) == (1, 1, 1, 1)


@cases("A.23 a permanent member can veto an amendment, and pays nothing for it (R20)")
def _():
    state = after(motions(start(veto_cost=900, dissent_cost=300)), MoveAmendment(1, 0, Text((2, 1, 1, 1))))
    state = show_of_hands(state, "NYYYN")

    assert state.counts[0].verdict is Verdict.VETOED
    assert levels(state) == (1, 1, 1, 1)
    assert state.charges == ()


@cases("A.24 the later one is put for the measures it names (R18)")
def _():
    moved = after(motions(), MoveAmendment(1, 0, Text((2, 1, 1, 1))), MoveAmendment(2, 0, Text((1, 1, 0, 1))))
    state = show_of_hands(show_of_hands(moved, "YYYYY"), "YYYYY")

    assert put(state) == [(Matter.AMENDMENT, ((2, 0),)), (Matter.AMENDMENT, ((0, 2),))]
    assert levels(state) == (2, 1, 0, 1)


@cases("A.25 it drops when an earlier one has done the same (R18)")
def _():
    moved = after(motions(), MoveAmendment(1, 0, Text((2, 1, 1, 0))), MoveAmendment(2, 0, Text((1, 1, 1, 0))))
    state = show_of_hands(moved, "YYYYY")  # the deletion goes first

    assert put(state) == [(Matter.AMENDMENT, ((3, 0),))]
    state = show_of_hands(state, "YYYYY")
    assert put(state)[1] == (Matter.AMENDMENT, ((0, 2), (3, 0)))
    assert levels(state) == (2, 1, 1, 0)


@cases("A.26 it drops when nothing is left of it to change (R18)")
def _():
    moved = after(motions(), MoveAmendment(1, 0, Text((2, 2, 1, 1))), MoveAmendment(2, 0, Text((2, 1, 1, 1))))
    state = show_of_hands(moved, "YYYYY")

    assert events(state, MotionDropped) == [MotionDropped(amendment((0, 2), mover=2))]
    assert state.meeting.agenda[0].matter is Matter.DRAFT


@cases("A.27 it drops when the text would make no sense (R18)")
def _():
    state = motions(start(scenario(drafts=None)))
    moved = after(state, MoveAmendment(1, 0, Text((0, 1, 1, 0))), MoveAmendment(2, 0, Text((1, 1, 1, 2))))
    state = show_of_hands(moved, "YYYYY")

    assert levels(state) == (0, 1, 1, 0)
    assert events(state, MotionDropped) == [MotionDropped(amendment((3, 2), mover=2))]


@cases("A.28 each seat moves one thing at most, in speaking order")
def _():
    state = motions()

    assert state.queue == (0, 1, 2, 3, 4)
    assert at_once(state, MoveAmendment(0, 0, Text((2, 1, 1, 1)))).queue == (1, 2, 3, 4)
    assert at_once(state, PassTurn(0)).queue == (1, 2, 3, 4)


@cases("A.29 amended by the meeting, a text has lost its co-sponsors, without blame")
def _():
    state = after(in_round(start(), 2), CoSponsor(1, 0))
    state = after(motions(state), MoveAmendment(2, 0, Text((2, 1, 1, 1))))
    amended = show_of_hands(state, "YYYYY")
    voted = show_of_hands(amended, "YNYYY")

    assert amended.drafts[0].sponsors == ()
    assert voted.credibility[1] == 70


@cases("A.30 a deal whose terms the meeting amends away asks for no vote")
def _():
    deal = Package((Term(0, (1,)),))
    state = after(start(), MakeOffer(0, 0, (1,), deal), AcceptOffer(1, 0))
    state = after(motions(state), MoveAmendment(2, 0, Text((2, 1, 1, 1))))
    state = show_of_hands(show_of_hands(state, "YYYYY"), "NNYYY")

    assert state.credibility[1] == 70
    assert not state.charges


@cases("A.31 an amendment past its guard frees even the penholder, who did not write it (R36)")
def _():
    deal = Package((Term(0, (1,)),))
    state = after(start(), MakeOffer(0, 0, (1, 2), deal, Guard.NO_STRONGER), AcceptOffer(1, 0), AcceptOffer(2, 0))
    state = after(motions(state), MoveAmendment(3, 0, Text((1, 2, 1, 1))))
    state = show_of_hands(state, "YYYYY")

    (promise,) = state.promises
    assert isinstance(promise, Deal)
    assert [pledge.seat for pledge in promise.pledges if pledge.lapsed] == [0]


@cases.each
def test_amendments(case):
    case()


def test_the_sample_council_is_what_the_cases_say():
    assert isinstance(motions().scenario.council, Council)
    assert motions().round == 3
    assert in_blue().drafts[0].status is Status.IN_BLUE
    assert at(in_blue(), Phase.MOTIONS).meeting.drafts == (0,)
