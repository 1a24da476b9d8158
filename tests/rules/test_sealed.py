"""Sealed rounds (RULES §2): numbered cases."""

from game.model.actions import (
    AcceptOffer,
    AskPoll,
    CirculateDraft,
    CoSponsor,
    MakeOffer,
    PassTurn,
    PutInBlue,
    ReviseDraft,
    WithdrawDraft,
)
from game.model.errors import Breach
from game.model.events import ActionVoided, DealMade
from game.model.phases import Phase, Setup
from game.model.scenario import Rule
from game.model.text import Text
from game.model.voting import Ending
from game.rules.views import view
from tests.rules.bargains import deals, package
from tests.samples import scenario, start
from tests.table import Cases, after, at, at_once, events, in_round, over, refused, show_of_hands, turn

cases = Cases()


TEXT = Text((1, 1, 1, 1))


SEALED = Setup(sealed=True)


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


@cases.each
def test_sealed(case):
    case()
