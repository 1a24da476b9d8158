"""Section PX: what a seat does about the price of its yes. Numbers never change."""

import numpy as np

from game.minds.outlook import pledged
from game.minds.skill import COUNSELLOR
from game.minds.space import row
from game.model.actions import AcceptOffer, CastVote, CoSponsor, DeclineOffer, MakeOffer, MoveAmendment
from game.model.phases import Phase
from game.model.text import Text
from game.model.voting import Vote
from tests.minds.rooms import chosen, outlook, room, settled
from tests.procedure.papers import motions
from tests.rules.bargains import deal, package
from tests.table import Cases, after, at, at_once, in_round, turn

cases = Cases()

CONTENT = settled(10, 10, 10, 10)
"""Would have every measure stay where it is."""

BEFORE_LAST = 5


def late(numbers=None):
    """Return the round before the last, everybody content with the text as it stands."""
    priced = {seat: {"price": 3.0} for seat in range(5)}
    return in_round(room([CONTENT] * 5, priced if numbers is None else numbers), BEFORE_LAST)


@cases("PX.1 in the last rounds a seat sells its yes to a text it likes as it stands, and not before")
def _():
    state = turn(late(), 2)
    action = chosen(state, 2)

    assert isinstance(action, MakeOffer)
    assert action.recipients == (0,)
    assert action.package.holds(state.drafts[0].text)
    assert not isinstance(chosen(turn(in_round(room([CONTENT] * 5, {2: {"price": 3.0}}), 2), 2), 2), MakeOffer)


@cases("PX.2 who has lent its name to the text already does so too")
def _():
    assert isinstance(chosen(at_once(turn(late(), 2), CoSponsor(2, 0)), 2), MakeOffer)


@cases("PX.3 who has no price, or has been promised what the text holds, has nothing to sell")
def _():
    met = deal(late(), 0, (2,), package(0, 0, 1))

    assert not isinstance(chosen(turn(late({}), 2), 2), MakeOffer)
    assert not isinstance(chosen(turn(met, 2), 2), MakeOffer)


@cases("PX.4 a counsellor does not mind its price")
def _():
    assert not isinstance(chosen(turn(late(), 2), 2, COUNSELLOR), MakeOffer)


def offered(round_, *levels):
    """Return the penholder's turn in a round, a yes on its table for some levels of the second measure."""
    state = in_round(room([CONTENT] * 5), round_ - 1)
    return turn(after(state, MakeOffer(2, 0, (0,), package(1, *levels))), 0)


@cases("PX.5 a penholder takes a yes in the last rounds for what its text holds anyway, and none for what it would not")
def _():
    for round_ in (BEFORE_LAST, BEFORE_LAST + 1):
        assert isinstance(chosen(offered(round_, 0, 1), 0), AcceptOffer)
        assert isinstance(chosen(offered(round_, 0), 0), DeclineOffer)


@cases("PX.6 at the meeting a seat prefers the text that meets its price")
def _():
    indifferent = ((0, 10, 10), (0, 10, 0), (0, 10, 0), (0, 10, 0))
    priced = {2: {"price": 3.0}}

    def vote(state):
        state = after(motions(state), MoveAmendment(3, 0, Text((2, 1, 1, 1))))
        return chosen(turn(at(state, Phase.BALLOT), 2, Phase.BALLOT), 2)

    rows = [CONTENT, CONTENT, indifferent, CONTENT, CONTENT]
    assert vote(deal(room(rows, priced), 0, (2,), package(0, 0, 1))).vote is Vote.NO
    assert vote(room(rows, priced)) == CastVote(2, Vote.ABSTAIN, (0,))


@cases("PX.7 a pledge makes no yes less likely")
def _():
    state = late()
    seen = outlook(turn(state, 0), 0)
    count = seen.whip(state.drafts[0]).count(row(state.drafts[0].text))
    surer = pledged(count, 2, state.scenario.council, 0.5)

    assert np.array_equal(surer.yes, count.yes)
    assert pledged(count, 2, state.scenario.council, 1.0).yes[0, 2] == 1.0


@cases.each
def test_prices(case):
    case()
