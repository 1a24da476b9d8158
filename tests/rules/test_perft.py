"""How many lines of play a position has, to a depth: a change of any rule of legality changes a number.

The first number of each was counted by hand; they are to be changed only together with a rule.
"""

import pytest

from game.model.actions import (
    AskPoll,
    CoSponsor,
    GrantPostponement,
    MakeOffer,
    MoveSeparateVote,
    OpenChannel,
    PassTurn,
    PlaceUnderSilence,
)
from game.model.phases import Phase, Setup
from game.model.scenario import Ask, BackChannel, OpeningDraft
from game.model.state import State
from game.model.text import Instrument, Text
from game.rules.moves import legal_actions, packages
from game.rules.transition import apply
from game.rules.views import view
from tests.procedure.papers import in_blue, motions, rivals
from tests.rules.bargains import deal, package
from tests.samples import scenario, start
from tests.table import after, at, at_once, in_round, show_of_hands, turn


def lines(state: State, depth: int) -> int:
    """Return how many lines of listed actions there are from here, so many deep."""
    if depth == 0 or state.to_act is None:
        return 1
    return sum(lines(apply(state, action)[0], depth - 1) for action in legal_actions(view(state, state.to_act)))


def few() -> State:
    """Return the first position with a draft before two of five, and a back channel."""
    drafts = (OpeningDraft(0, Instrument.RESOLUTION, Text((1, 1, 0, 0)), circle=(1,)),)
    return start(scenario(drafts=drafts, back_channel=BackChannel((0, 1), (Ask(1, 2),), 50)))


def offered() -> State:
    """Return the turn of seat 1 with an offer on its table and a straw poll open."""
    return turn(at_once(start(), MakeOffer(0, 0, (1,), package(0, 2)), AskPoll(0, 0)), 1)


POSITIONS = {  # a position, and the lines of one action, of two, perhaps of three
    # seven revisions (four measures of two other levels, less 0 on the first, which the last requires),
    # a straw poll, silence, withdrawal, passing
    "1 the penholder's first turn": (start, (11, 95)),
    # a straw poll, a co-sponsor, passing
    "2 another seat's first turn": (lambda: turn(start(), 1), (3, 8, 29)),
    # as 1, and blue
    "3 the penholder's second round": (lambda: in_round(start(), 2), (12, 106)),
    # eight revisions, three seats or all to be shown, a straw poll, silence, a leak, the channel, withdrawal, passing
    "4 a draft before two, with a back channel": (few, (18, 267)),
    # breaking it, a straw poll, a co-sponsor, passing
    "5 under silence, its hearer's turn": (lambda: turn(at_once(start(), PlaceUnderSilence(0)), 1), (4, 14)),
    # accept three ways, decline; three answers; a co-sponsor, a leak, passing
    "6 an offer and a straw poll on the table": (offered, (10, 62)),
    # seven revisions, a straw poll, silence, withdrawal, a release, passing
    "7 the penholder has a deal": (lambda: turn(deal(start(), 0, (1,), package(1, 2)), 0), (13, 127)),
    # a straw poll, withdrawal, passing
    "8 the penholder in blue": (in_blue, (3, 9)),
    # seven amendments, four separate votes, postponement by motion or grant, withdrawal, passing
    "9 motions, the President's": (motions, (15, 170)),
    # the same, less the grant and withdrawal
    "10 motions, another seat's": (lambda: at_once(motions(), PassTurn(0)), (13, 157)),
    # of the first draft seven and four, of the second seven and none, two postponements each; withdrawal, passing
    "11 motions on two drafts": (rivals, (24, 476)),
    "12 a ballot": (lambda: at(motions(), Phase.BALLOT), (3, 9, 27)),
    "13 the last hands of a ballot": (lambda: last_hands(motions()), (3, 9, 9)),
    "14 does the penholder object?": (lambda: at(after(motions(), MoveSeparateVote(2, 0, 1)), Phase.OBJECTION), (2, 6)),
    "15 does the other insist?": (lambda: show_of_hands(rivals(), "YYYYY"), (2, 4)),
    # as 2: what is filed is not counted out until it is filed
    "16 a sealed turn": (lambda: at_once(start(setup=Setup(sealed=True)), PassTurn(0)), (3, 7)),
    # seven revisions, a straw poll, withdrawal, passing
    "17 a core turn": (lambda: start(setup=Setup(core=True)), (10, 83)),
    "18 two seats": (lambda: start(scenario(2, 1, 2)), (11, 95)),
    # seven revisions, a straw poll, silence, blue, withdrawal, passing: the text is back (R51)
    "19 after a granted postponement": (lambda: at_once(motions(), GrantPostponement(0, 0)), (12, 106)),
    # a straw poll, leaving, passing
    "20 a co-sponsor's turn": (lambda: turn(in_round(after(start(), CoSponsor(1, 0)), 2), 1), (3, 8)),
    # eight revisions, three seats or all, a straw poll, silence, two leaks, withdrawal, passing
    # (once the wish is written in, seat 1 may leak the channel, too: R44)
    "21 the state concerned has answered": (lambda: at_once(few(), OpenChannel(0, 0)), (18, 87)),
}


def last_hands(state: State) -> State:
    """Return a ballot in which two seats have still to vote."""
    state = at(state, Phase.BALLOT)
    for _ in range(3):
        state = apply(state, next(iter(legal_actions(view(state, state.to_act)))))[0]
    return state


@pytest.mark.parametrize(("position", "counts"), POSITIONS.values(), ids=POSITIONS)
def test_lines_of_play(position, counts):
    assert tuple(lines(position(), depth) for depth in range(1, len(counts) + 1)) == counts


def test_packages_of_one_term():
    # three ordered measures: three levels each, and of the middle one at most and at least; one choice of words: three
    assert len(list(packages(view(start(), 0)))) == 3 * 5 + 3
