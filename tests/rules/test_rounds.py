"""Turns, sealed rounds, events of the day, core actions and councils of any size (RULES §2, 3): numbered cases."""

import pytest
from attrs import evolve

from game.model.actions import (
    AcceptOffer,
    AskPoll,
    Befall,
    CirculateDraft,
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
from game.model.council import CHANCE, Council
from game.model.errors import Breach, IllegalActionError
from game.model.events import ActionVoided, DealMade, DraftRevised, NewsBroke, OfferMade, RoundOpened
from game.model.phases import Occurs, Phase, Setup
from game.model.scenario import News, OpeningDraft, Rule, Standing
from game.model.text import Instrument, Text
from game.model.voting import Ending
from game.rules.news import chance
from game.rules.opening import opening
from game.rules.transition import apply
from game.rules.views import view
from tests.procedure.papers import EVERYBODY
from tests.rules.bargains import deals, package
from tests.samples import priorities, scenario, start
from tests.table import Cases, after, at, at_once, events, in_round, once, over, refused, show_of_hands, turn

cases = Cases()
TEXT = Text((1, 1, 1, 1))
SEALED = Setup(sealed=True)
YES, NO = Befall(CHANCE, True), Befall(CHANCE, False)


def news(**what: object) -> News:
    """Return an event of round 2."""
    return News("news", "", Standing.PORTRAYED, **({"rounds": (2,)} | what))


def asked(of, round_: int = 2):
    """Return the position in which chance is asked in a round."""
    return once(start(of), lambda now: now.round == round_ and now.to_act == CHANCE)


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


@cases("NE.1 what is certain happens, and chance has no say in it")
def _():
    state = asked(scenario(news=(news(),)))

    assert refused(state, NO) is Breach.CERTAIN
    assert events(at_once(state, YES), NewsBroke) == [NewsBroke(0)]


@cases("NE.2 what may happen is asked in each of its rounds until it has")
def _():
    of = scenario(news=(news(rounds=(2, 3, 4), chance=40),))
    state = asked(of)
    assert chance(state, Occurs(0)) == 40
    again = once(at_once(state, NO), lambda now: now.to_act == CHANCE)
    assert again.round == 3

    assert in_round(at_once(again, YES), 4).happened == (0,)


@cases("NE.3 it shifts the urgency of each seat")
def _():
    state = at_once(asked(scenario(news=(news(urgency=(100, -50, 0, 0, 7)),))), YES)

    assert [own.urgency for own in state.priorities] == [100, -50, 0, 0, 7]


@cases("NE.4 it shifts what a measure is worth, lower levels in proportion, never the status quo")
def _():
    state = at_once(asked(scenario(tops=3, news=(news(worth=((1, (300, -300, 0, 0, 100)),)),))), YES)

    assert [own.worth[1] for own in state.priorities] == [
        (0, 1100, 2200, 3300),
        (0, 900, 1800, 2700),
        (0, 1000, 2000, 3000),
        (0, 1000, 2000, 3000),
        (0, 1033, 2066, 3100),
    ]
    assert state.priorities[0].worth[0] == (0, 1000, 2000, 3000)


@cases("NE.5 it shifts the deadline, within the rounds there are and never into the past")
def _():
    def last(by: int) -> int:
        return at_once(asked(scenario(news=(news(deadline=by),))), YES).last_round

    assert [last(-2), last(-9), last(3)] == [4, 2, 6]


@cases("NE.6 each seat sees its own numbers move, and nobody else's")
def _():
    state = at_once(asked(scenario(news=(news(urgency=(100, 0, 0, 0, 0)),))), YES)

    assert view(state, 0).priorities.urgency == 100
    assert view(state, 1).priorities.urgency == 0


@cases("NE.7 several events are asked about in the order of the file, before consultations")
def _():
    state = asked(scenario(news=(news(chance=50), news(chance=60))))
    assert state.questions == (Occurs(0), Occurs(1))
    state = at_once(state, NO)
    assert (state.phase, state.to_act) == (Phase.NEWS, CHANCE)

    assert at_once(state, YES).phase is Phase.CONSULTATIONS


@cases("NE.8 only chance answers, and chance does nothing else")
def _():
    state = asked(scenario(news=(news(chance=50),)))

    assert refused(state, PassTurn(CHANCE)) is Breach.NOT_CHANCE
    assert refused(state, PassTurn(0)) is Breach.NOT_YOUR_TURN
    assert refused(start(), Befall(0, True)) is Breach.NOT_CHANCE


@cases("NE.9 a provocation may always be skipped: that it is certain would tell that nobody is calm")
def _():
    state = asked(scenario(news=(news(is_provocation=True),)))

    assert chance(state, Occurs(0)) == 100
    assert refused(state, NO) is None


@cases("SE.1 in a sealed round all act on the same picture, and nothing takes effect before the last")
def _():
    state = at_once(start(setup=SEALED), ReviseDraft(0, Text((2, 1, 1, 1))), PassTurn(0))

    assert state.drafts[0].text == TEXT
    assert view(state, 1).filed == ()
    assert view(at_once(start(setup=SEALED), AskPoll(0, 0)), 0).filed == (AskPoll(0, 0),)
    assert in_round(state, 2).drafts[0].text == Text((2, 1, 1, 1))


@cases("SE.2 acts take effect in speaking order")
def _():
    state = after(start(setup=SEALED), ReviseDraft(0, Text((2, 1, 1, 1))), CoSponsor(1, 0))
    state = in_round(state, 2)

    assert state.drafts[0].sponsors == (1,)
    assert state.drafts[0].text == Text((2, 1, 1, 1))


@cases("SE.3 one that has become illegal is void, and its author is told why, nobody else")
def _():
    state = after(start(setup=SEALED), WithdrawDraft(0), CoSponsor(1, 0))
    state = in_round(state, 2)

    assert events(state, ActionVoided, seat=1) == [ActionVoided(CoSponsor(1, 0), Breach.UNKNOWN_DRAFT)]
    assert events(state, ActionVoided) == []
    assert [events(state, ActionVoided, seat) for seat in (0, 2, 3, 4)] == [[], [], [], []]


@cases("SE.4 each act is judged as it takes effect: two offers to one seat, and the second is void")
def _():
    first, second = MakeOffer(0, 0, (1,), package(0, 2)), MakeOffer(0, 0, (1,), package(1, 2))
    state = in_round(after(start(setup=SEALED), first, second), 2)

    assert [offer.package for offer in state.offers] == [package(0, 2)]
    assert events(state, ActionVoided, seat=0) == [ActionVoided(second, Breach.OFFER_PENDING)]


@cases("SE.5 the same is filed once, and one answer to one thing")
def _():
    state = turn(in_round(after(start(setup=SEALED), MakeOffer(0, 0, (1,), package(0, 2))), 2), 1)
    state = at_once(state, AcceptOffer(1, 0))

    assert refused(state, AcceptOffer(1, 0)) is Breach.ALREADY_FILED
    assert refused(at_once(state, AskPoll(1, 0)), AskPoll(1, 0)) is Breach.ALREADY_FILED


@cases("SE.6 two initiatives, as many answers as there are; a turn ends by passing")
def _():
    state = at_once(start(setup=SEALED), AskPoll(0, 0), MakeOffer(0, 0, (1,), package(0, 2)))

    assert state.to_act == 0
    assert refused(state, CirculateDraft(0, (1,))) is Breach.NO_ACTIONS_LEFT


@cases("SE.7 an offer of one sealed round is answered in the next")
def _():
    state = in_round(at_once(start(setup=SEALED), MakeOffer(0, 0, (1,), package(0, 2))), 2)
    state = in_round(after(state, AcceptOffer(1, 0)), 3)

    assert deals(state)[0].parties == (0, 1)
    assert len(events(state, DealMade, seat=1)) == 1


@cases("SE.8 an acceptance is void when the penholder, speaking earlier, has moved the measure")
def _():
    state = in_round(at_once(start(setup=SEALED), MakeOffer(0, 0, (1,), package(0, 2))), 2)
    state = in_round(after(state, ReviseDraft(0, Text((0, 1, 1, 0))), AcceptOffer(1, 0)), 3)

    assert [event.breach for event in events(state, ActionVoided, seat=1)] == [Breach.NO_SUCH_OFFER]


@cases("SE.9 a draft is put in blue and voted as in other rounds")
def _():
    state = at(after(in_round(start(setup=SEALED), 2), PutInBlue(0)), Phase.MOTIONS)
    assert state.round == 3

    assert show_of_hands(state, "YYYYY").ending is Ending.ADOPTED


@cases("SE.10 in the last round as well")
def _():
    state = after(in_round(start(setup=SEALED), 6), PutInBlue(0))

    assert over(show_of_hands(state, "YNYYY")).ending is Ending.VETOED


@cases("SE.11 a scenario may be sealed by itself")
def _():
    assert start(scenario(rule=Rule(is_sealed=True))).setup.sealed


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
