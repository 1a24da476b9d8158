"""Pacts, and groups called by their voice (RULES §3): numbered cases."""

from game.model.actions import (
    AcceptOffer,
    CallGroup,
    ConsentToEndPact,
    CounterOffer,
    DeclineOffer,
    MakeJointDemand,
    MakeOffer,
    ReviseDraft,
    WithdrawDraft,
)
from game.model.council import Voice
from game.model.errors import Breach
from game.model.events import PactEnded, PactJoined, PactMade
from game.model.scenario import OpeningDraft
from game.model.text import Instrument, Status, Text
from game.rules.trust import bound
from game.rules.views import view
from tests.procedure.papers import in_blue, status, tabled
from tests.rules.bargains import charges, ends, moves, package, pact, pacts
from tests.samples import scenario, start
from tests.table import Cases, after, at_once, events, refused, show_of_hands, turn

cases = Cases()


TEXT = Text((1, 1, 1, 1))


def group(seats: int = 6):
    """Return the first position with seat 2 the voice of the elected members."""
    return start(scenario(seats, levers={2: (Voice("E"),)}))


@cases("PA.1 accepted by all, a joint demand is a pact, and the penholder is told")
def _():
    state = pact(start(), 2, 3, 4)

    assert [found.parties for found in pacts(state)] == [(2, 3, 4)]
    assert [len(events(state, PactMade, seat)) for seat in range(5)] == [1, 0, 1, 1, 1]
    assert len(view(state, 0).promises) == 1
    assert view(state, 1).promises == ()


@cases("PA.2 it needs all it was made to (R11)")
def _():
    state = after(start(), MakeJointDemand(2, 0, (3, 4), package(0, 2)), AcceptOffer(3, 2), DeclineOffer(4, 2))

    assert pacts(state) == []
    assert state.offers == ()


@cases("PA.3 none of them votes yes unless it is met")
def _():
    state = pact(start(), 2, 3, 4)

    assert bound(state, 3, 0, TEXT) is False
    assert bound(state, 3, 0, Text((2, 1, 1, 1))) is None
    assert bound(state, 1, 0, TEXT) is None


@cases("PA.4 a party that votes yes all the same has broken its word; the others have kept theirs")
def _():
    state = show_of_hands(in_blue(pact(start(), 2, 3, 4)), "YYYAN")

    assert moves(state) == [(2, -25, "promise broken"), (3, 5, "promise kept"), (4, 5, "promise kept")]
    assert charges(state) == [(2, "broken promise", 2000)]


@cases("PA.5 seven block a council of fifteen: with them out, a text has eight")
def _():
    of = scenario(15, 5, 9)
    state = pact(start(of), *range(8, 15))
    state = show_of_hands(in_blue(state), "Y" * 8 + "A" * 7)

    assert status(state) is Status.NOT_ADOPTED
    assert moves(state)[:7] == [(seat, 5, "promise kept") for seat in range(8, 15)]


@cases("PA.6 six do not")
def _():
    state = pact(start(scenario(15, 5, 9)), *range(9, 15))

    assert status(show_of_hands(in_blue(state), "Y" * 9 + "A" * 6)) is Status.ADOPTED


@cases("PA.7 it goes to two seats or more, not to the penholder nor from it, nor outside the circle")
def _():
    state = turn(start(), 2)

    assert refused(state, MakeJointDemand(2, 0, (3,), package(0, 2))) is Breach.TOO_FEW
    assert refused(state, MakeJointDemand(2, 0, (0, 3), package(0, 2))) is Breach.PENHOLDER_INVITED
    assert refused(start(), MakeJointDemand(0, 0, (2, 3), package(0, 2))) is Breach.PENHOLDER_INVITED
    assert refused(state, MakeJointDemand(2, 0, (2, 3), package(0, 2))) is Breach.TO_ITSELF
    few = start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=(1, 2)),)))
    assert refused(turn(few, 1), MakeJointDemand(1, 0, (2, 3), package(0, 2))) is Breach.NOT_IN_CIRCLE


@cases("PA.8 a counter to it goes to everybody else who was to join (R37)")
def _():
    state = after(start(), MakeJointDemand(2, 0, (3, 4), package(0, 2)), CounterOffer(3, 2, package(1, 2)))
    (counter,) = state.offers
    assert (counter.proposer, counter.recipients, counter.kind.value) == (3, (2, 4), "pact")
    state = after(state, AcceptOffer(4, 3), AcceptOffer(2, 3))

    assert [(found.parties, found.package) for found in pacts(state)] == [((2, 3, 4), package(1, 2))]


@cases("PA.9 a package that cannot be written in now may still be demanded")
def _():
    assert refused(turn(start(), 2), MakeJointDemand(2, 0, (3, 4), package(0, 0))) is None
    assert refused(turn(start(), 2), MakeJointDemand(2, 0, (3, 4), package(0, 0, 1, 2))) is Breach.CHANGES_NOTHING


@cases("PA.10 it ends when all its parties consent, not before")
def _():
    state = pact(start(), 2, 3, 4)
    some = after(state, ConsentToEndPact(2, 0, (2, 3, 4)), ConsentToEndPact(3, 0, (2, 3, 4)))
    assert bound(some, 2, 0, TEXT) is False
    all_ = after(some, ConsentToEndPact(4, 0, (2, 3, 4)))

    assert pacts(all_) == []
    assert ends(all_, PactEnded, 0) == ends(all_, PactEnded, 3) == ["released"]
    assert refused(turn(some, 2), ConsentToEndPact(2, 0, (2, 3, 4))) is Breach.ALREADY_FREED
    assert refused(turn(some, 1), ConsentToEndPact(1, 0, (2, 3, 4))) is Breach.NO_SUCH_PROMISE
    assert refused(turn(some, 2), ConsentToEndPact(2, 0, (2, 3))) is Breach.NO_SUCH_PROMISE


@cases("PA.11 a new one of the same seats replaces it; it ends with the draft")
def _():
    state = pact(pact(start(), 2, 3, 4), 3, 2, 4, of=package(1, 2))
    gone = after(state, WithdrawDraft(0))

    assert [found.package for found in pacts(state)] == [package(1, 2)]
    assert ends(state, PactEnded, 0) == ["replaced"]
    assert ends(gone, PactEnded, 4) == ["replaced", "draft gone"]


@cases("PA.12 it survives a revision, since it names an end and not a text")
def _():
    state = after(pact(start(), 2, 3, 4), ReviseDraft(0, Text((1, 2, 2, 1))))

    assert len(pacts(state)) == 1


@cases("PA.20 the voice of a group invites all of it in one action")
def _():
    state = at_once(turn(group(), 2), CallGroup(2, 0, "E", package(0, 2)))

    assert state.offers[0].recipients == (3, 4, 5)
    assert state.actions_left == 1


@cases("PA.21 whoever accepts joins at once (R11)")
def _():
    state = after(group(), CallGroup(2, 0, "E", package(0, 2)), AcceptOffer(3, 2))
    assert [found.parties for found in pacts(state)] == [(2, 3)]
    state = after(state, DeclineOffer(4, 2), AcceptOffer(5, 2))

    assert [found.parties for found in pacts(state)] == [(2, 3, 5)]
    assert state.offers == ()
    assert [event.seat for event in events(state, PactJoined, seat=0)] == [5]


@cases("PA.22 who does not want it takes itself off; the others go on")
def _():
    state = after(group(), CallGroup(2, 0, "E", package(0, 2)), DeclineOffer(3, 2))

    assert state.offers[0].recipients == (4, 5)


@cases("PA.23 a counter takes its seat off the call, and invites the same seats to something else (R37)")
def _():
    state = after(group(), CallGroup(2, 0, "E", package(0, 2)), CounterOffer(3, 2, package(1, 2)))

    assert [(offer.proposer, offer.recipients) for offer in state.offers] == [(2, (4, 5)), (3, (2, 4, 5))]


@cases("PA.24 only its voice calls a group, of which somebody must be free to hear it")
def _():
    state = turn(group(), 2)

    assert refused(turn(group(), 3), CallGroup(3, 0, "E", package(0, 2))) is Breach.NO_VOICE
    assert refused(state, CallGroup(2, 0, "X", package(0, 2))) is Breach.UNKNOWN_GROUP
    assert refused(state, CallGroup(2, 0, "P", package(0, 2))) is Breach.NO_VOICE
    called = at_once(state, CallGroup(2, 0, "E", package(0, 2)))
    assert refused(called, CallGroup(2, 0, "E", package(1, 2))) is Breach.NO_RECIPIENT


@cases("PA.25 whom it has already made an offer it does not call")
def _():
    state = at_once(turn(group(), 2), MakeOffer(2, 0, (4,), package(0, 2)), CallGroup(2, 0, "E", package(0, 2)))

    assert state.offers[1].recipients == (3, 5)


@cases("PA.26 not on its own draft")
def _():
    state = tabled(group(), 2, 2, 0, 0, 0)

    assert refused(turn(state, 2), CallGroup(2, 2, "E", package(0, 2))) is Breach.PENHOLDER_INVITED


@cases("PA.27 a pact that grows into another of the same seats replaces it")
def _():
    state = pact(group(), 2, 3, 4, of=package(1, 2))
    state = after(state, CallGroup(2, 0, "E", package(0, 2)), AcceptOffer(3, 2), AcceptOffer(4, 2))

    assert [(found.parties, found.package) for found in pacts(state)] == [((2, 3, 4), package(0, 2))]


@cases("PA.28 who is in it already has nothing to join")
def _():
    state = after(pact(group(), 2, 3, 4), CallGroup(2, 0, "E", package(0, 2)), AcceptOffer(3, 2), AcceptOffer(5, 2))

    assert [found.parties for found in pacts(state)] == [(2, 3, 4, 5)]


@cases.each
def test_pacts(case):
    case()
