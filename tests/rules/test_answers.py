"""Answers to offers (RULES §3): numbered cases."""

from game.model.actions import AcceptOffer, AskPoll, CounterOffer, DeclineOffer, MakeOffer, PassTurn
from game.model.errors import Breach
from game.model.events import Close, OfferAccepted, OfferClosed, OfferDeclined
from game.model.offers import Guard, OfferKind
from game.model.text import Package, Term, Text
from tests.samples import start
from tests.table import Cases, after, at_once, events, in_round, refused, told, turn

cases = Cases()


def package(measure: int, *levels: int) -> Package:
    """Return a package of one term."""
    return Package((Term(measure, levels),))


def closed(state, seat: int) -> list[tuple[int, Close]]:
    """Return the offers whose end a seat was told, each as its proposer and why."""
    return [(event.offer.proposer, event.close) for event in events(state, OfferClosed, seat)]


@cases("OF.13 declined by one, it is gone for all")
def _():
    state = after(start(), MakeOffer(0, 0, (1, 2), package(0, 2)), AcceptOffer(1, 0), DeclineOffer(2, 0))

    assert state.offers == state.promises == ()
    assert [event.seat for event in events(state, OfferDeclined, seat=1)] == [2]


@cases("OF.14 accepted by some, it waits for the others, who are told")
def _():
    state = after(start(), MakeOffer(0, 0, (1, 2), package(0, 2)), AcceptOffer(1, 0, Guard.NO_STRONGER))

    assert state.promises == ()
    assert [event.seat for event in events(state, OfferAccepted, seat=2)] == [1]
    assert state.drafts[0].text == Text((1, 1, 1, 1))
    assert refused(state, AcceptOffer(1, 0)) is Breach.NO_SUCH_OFFER


@cases("OF.15 a counter replaces it")
def _():
    state = after(start(), MakeOffer(0, 0, (1,), package(0, 2)), CounterOffer(1, 0, package(1, 2)))

    (counter,) = state.offers
    assert (counter.proposer, counter.recipients, counter.package) == (1, (0,), package(1, 2))
    assert closed(state, 0) == [(0, Close.COUNTERED)]


@cases("OF.16 and an older one of its own to that seat")
def _():
    state = after(start(), MakeOffer(1, 0, (0,), package(2, 2)))
    state = after(state, MakeOffer(0, 0, (1,), package(0, 2)), CounterOffer(1, 0, package(1, 2)))

    assert [(offer.proposer, offer.package) for offer in state.offers] == [(1, package(1, 2))]
    assert closed(state, 0) == [(0, Close.COUNTERED), (1, Close.REPLACED)]


@cases("OF.17 a counter takes no action, but must say something else")
def _():
    state = turn(at_once(start(), MakeOffer(0, 0, (1,), package(0, 2))), 1)

    assert refused(state, CounterOffer(1, 0, package(0, 2))) is Breach.SAME_DEMAND
    assert at_once(state, CounterOffer(1, 0, package(1, 2))).actions_left == 2


@cases("OF.18 answers take no action; two initiatives end a turn with an empty table (R1, R2)")
def _():
    state = turn(after(start(), MakeOffer(0, 0, (1,), package(0, 2))), 1)
    state = at_once(state, AskPoll(1, 0), MakeOffer(1, 0, (2,), package(1, 2)))
    assert (state.to_act, state.actions_left) == (1, 0)
    assert refused(state, MakeOffer(1, 0, (3,), package(1, 2))) is Breach.NO_ACTIONS_LEFT

    assert at_once(state, DeclineOffer(1, 0)).to_act == 2
    assert at_once(state, PassTurn(1)).to_act == 2


@cases("OF.19 several are answered in order, each against the text as it then stands")
def _():
    state = after(start(), MakeOffer(1, 0, (0,), package(0, 2)), MakeOffer(2, 0, (0,), package(0, 0, 1)))
    state = turn(in_round(state, 2), 0)
    state = at_once(state, AcceptOffer(0, 1))

    assert state.drafts[0].text == Text((2, 1, 1, 1))
    assert closed(state, 2) == [(2, Close.REVISED)]
    assert refused(state, AcceptOffer(0, 2)) is Breach.NO_SUCH_OFFER


@cases("OF.27 apply tells what happened, at the end of a round too")
def _():
    state = after(start(), MakeOffer(0, 0, (4,), package(0, 2)))
    state = turn(state, 4)
    kinds = [type(event).__name__ for event in told(state, DeclineOffer(4, 0))]
    last = [type(event).__name__ for event in told(at_once(state, DeclineOffer(4, 0)), PassTurn(4))]

    assert kinds == ["OfferDeclined"]
    assert last == ["RoundOpened"]
    assert at_once(state, DeclineOffer(4, 0)).offers == ()
    assert OfferKind.DEAL is state.offers[0].kind


@cases.each
def test_answers(case):
    case()
