"""Events of the day (RULES §2): numbered cases."""

from game.model.actions import Befall, PassTurn
from game.model.council import CHANCE
from game.model.errors import Breach
from game.model.events import NewsBroke
from game.model.phases import Occurs, Phase
from game.model.scenario import News, Standing
from game.rules.news import chance
from game.rules.views import view
from tests.samples import scenario, start
from tests.table import Cases, at_once, events, in_round, once, refused

cases = Cases()


YES, NO = Befall(CHANCE, True), Befall(CHANCE, False)


def news(**what: object) -> News:
    """Return an event of round 2."""
    return News("news", "", Standing.PORTRAYED, **({"rounds": (2,)} | what))


def asked(of, round_: int = 2):
    """Return the position in which chance is asked in a round."""
    return once(start(of), lambda now: now.round == round_ and now.to_act == CHANCE)


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
    assert [own.urgency for own in state.priorities] == [0] * 5


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


@cases.each
def test_news(case):
    case()
