"""Turns, core actions and councils of any size (RULES §2, 3): numbered cases."""

import pytest
from attrs import evolve

from game.model.actions import (
    AcceptOffer,
    AskPoll,
    CoSponsor,
    LeakDraft,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    OpenChannel,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.council import Council
from game.model.errors import Breach, IllegalActionError
from game.model.events import DraftRevised, OfferMade, RoundOpened
from game.model.phases import Phase, Setup
from game.model.scenario import OpeningDraft, Rule
from game.model.text import Instrument, Text
from game.model.voting import Ending
from game.rules.opening import opening
from game.rules.transition import apply
from tests.procedure.papers import EVERYBODY
from tests.rules.bargains import deals, package
from tests.samples import priorities, scenario, start
from tests.table import Cases, after, at, at_once, events, in_round, over, refused, show_of_hands, turn

cases = Cases()


TEXT = Text((1, 1, 1, 1))


@cases("RO.1 seats speak in order, the President first")
def _():
    of = scenario()
    of = evolve(of, council=Council(of.council.members, 3, (3, 1)))
    state = start(of)

    assert state.queue == (3, 4, 0, 1, 2)
    assert in_round(state, 2).queue == (1, 2, 3, 4, 0)
    assert in_round(state, 4).queue == (1, 2, 3, 4, 0)
    assert events(state, RoundOpened) == [RoundOpened(1, 3)]


@cases("RO.2 two initiatives a turn, then it ends by itself if nothing awaits an answer (R2)")
def _():
    state = at_once(start(), AskPoll(0, 0))
    assert (state.to_act, state.actions_left) == (0, 1)

    assert at_once(state, MakeOffer(0, 0, (1,), package(0, 2))).to_act == 1


@cases("RO.3 how many is the scenario's to say")
def _():
    assert start(scenario(rule=Rule(actions_per_turn=3))).actions_left == 3


@cases("RO.4 nobody acts out of turn")
def _():
    assert refused(start(), PassTurn(1)) is Breach.NOT_YOUR_TURN
    for seat in (99, -7):
        with pytest.raises(IllegalActionError) as error:
            apply(start(), PassTurn(seat))
        assert error.value.breach is Breach.UNKNOWN_SEAT


@cases("RO.5 a closed file is closed")
def _():
    assert refused(over(start()), PassTurn(0)) is Breach.GAME_OVER


@cases("RO.6 there are as many priorities as seats")
def _():
    of = scenario()
    with pytest.raises(ValueError, match="4 priorities for 5 seats"):
        opening(of, (priorities(of),) * 4)


NOT_CORE = {
    "CO.1 a joint demand": MakeJointDemand(0, 0, (1, 2), package(0, 2)),
    "CO.2 silence": PlaceUnderSilence(0),
    "CO.3 a co-sponsor": CoSponsor(0, 0),
    "CO.4 a leak": LeakDraft(0, 0),
    "CO.5 the back channel": OpenChannel(0, 0),
}


CORE = {
    "CO.20 an offer": MakeOffer(0, 0, (1,), package(0, 2)),
    "CO.21 a straw poll": AskPoll(0, 0),
    "CO.22 a revision": ReviseDraft(0, Text((2, 1, 1, 1))),
    "CO.23 a withdrawal": WithdrawDraft(0),
    "CO.24 passing": PassTurn(0),
    "CO.25 blue": PutInBlue(0),
}


@pytest.mark.parametrize("action", NOT_CORE.values(), ids=NOT_CORE)
def test_a_core_game_leaves_out(action):
    assert refused(start(setup=Setup(core=True)), action) is Breach.NOT_CORE
    assert refused(start(scenario(rule=Rule(is_core=True))), action) is Breach.NOT_CORE


@pytest.mark.parametrize("action", CORE.values(), ids=CORE)
def test_a_core_game_has(action):
    assert refused(in_round(start(setup=Setup(core=True)), 2), action) is None


@cases("CO.30 a core game has demands, statements and votes, but no motions")
def _():
    state = in_round(start(setup=Setup(core=True)), 2)
    assert refused(turn(state, 1), MakeDemand(1, 0, package(0, 2), True)) is None
    assert refused(turn(state, 1), TableDraft(1, Instrument.STATEMENT, Text((0, 0, 1, 0)), EVERYBODY)) is None
    state = at(after(state, PutInBlue(0)), Phase.MOTIONS)

    assert refused(state, WithdrawDraft(0)) is None
    assert show_of_hands(state, "YYYYY").ending is Ending.ADOPTED


@cases("SZ.1 a council of two decides as any other")
def _():
    of = scenario(2, 1, 2)
    deal_ = after(start(of), MakeOffer(0, 0, (1,), package(0, 2)), AcceptOffer(1, 0))
    state = after(in_round(deal_, 2), PutInBlue(0))

    assert show_of_hands(state, "YY").ending is Ending.ADOPTED
    assert over(show_of_hands(state, "YA")).ending is Ending.NOT_ADOPTED
    assert over(show_of_hands(state, "NY")).ending is Ending.NOT_ADOPTED


@cases("SZ.2 with one yes needed a veto shows")
def _():
    state = after(in_round(start(scenario(2, 2, 1)), 2), PutInBlue(0))

    assert over(show_of_hands(state, "YN")).ending is Ending.VETOED
    assert show_of_hands(state, "YA").ending is Ending.ADOPTED


@cases("SZ.3 two seats have nobody to make a joint demand with")
def _():
    assert (
        refused(turn(start(scenario(2, 1, 2)), 1), MakeJointDemand(1, 0, (0,), package(0, 2)))
        is Breach.PENHOLDER_INVITED
    )


@cases("SZ.4 a council of 193 with sixty measures plays to a vote")
def _():
    state = start(scenario(193, 5, 129, rounds=3, count=60))
    state = after(state, MakeOffer(0, 0, tuple(range(1, 193)), package(0, 2)))
    state = after(state, *[AcceptOffer(seat, 0) for seat in range(1, 193)])
    assert deals(state)[0].parties == tuple(range(193))
    assert state.drafts[0].text == Text((2, *(1,) * 59))
    state = after(in_round(state, 2), PutInBlue(0))

    assert show_of_hands(state, "Y" * 129 + "A" * 64).ending is Ending.ADOPTED


@cases("SZ.5 there a hundred and twenty-eight do not carry")
def _():
    state = after(in_round(start(scenario(193, 5, 129, rounds=3)), 2), PutInBlue(0))

    assert over(show_of_hands(state, "Y" * 128 + "A" * 65)).ending is Ending.NOT_ADOPTED


@cases("SZ.6 a game of one round is a table, and no vote")
def _():
    state = start(scenario(rounds=1))

    assert refused(state, PutInBlue(0)) is Breach.NOT_YET
    assert (over(state).ending, over(state).round) == (Ending.LAPSED, 1)


@cases("RO.7 positions are equal, and hash alike, when the same was done")
def _():
    acts = (MakeOffer(0, 0, (1,), package(0, 2)), AcceptOffer(1, 0), CoSponsor(2, 0))
    one, other = after(start(), *acts), after(start(), *acts)

    assert one == other
    assert hash(one) == hash(other)
    assert one != after(start(), *acts[:2])
    assert len(events(one, DraftRevised)) == 1


@cases("RO.8 an action leaves the position it was taken in as it was")
def _():
    state = start()
    kept, number = repr(state), hash(state)
    at_once(state, MakeOffer(0, 0, (1,), package(0, 2)))

    assert (repr(state), hash(state)) == (kept, number)
    assert events(state, OfferMade, seat=0) == []


@cases("RO.9 a scheduled draft comes at its round, unless its penholder has one already")
def _():
    later = OpeningDraft(2, Instrument.RESOLUTION, Text((2, 1, 0, 0)), from_round=3)
    of = scenario(drafts=(later,))
    own = after(start(of), TableDraft(2, Instrument.RESOLUTION, TEXT, EVERYBODY))

    assert in_round(start(of), 2).drafts == ()
    assert in_round(start(of), 3).drafts[0].text == Text((2, 1, 0, 0))
    assert [draft.text for draft in in_round(own, 3).drafts] == [TEXT]


@cases.each
def test_rounds(case):
    case()
