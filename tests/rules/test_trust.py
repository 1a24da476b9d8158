"""Credibility, and promises that collide (RULES §4): numbered cases."""

from game.model.actions import AcceptOffer, CoSponsor, MakeDemand, MakeOffer, PutInBlue, ReviseDraft
from game.model.events import CredibilityChanged, PledgeLapsed
from game.model.scenario import News, Rule, Standing
from game.model.text import Text
from game.rules.trust import bound, is_trusted
from tests.procedure.papers import in_blue, tabled
from tests.rules.bargains import charges, credible, deal, ends, moves, package, pact
from tests.samples import scenario, start
from tests.table import Cases, after, events, in_round, over, show_of_hands

cases = Cases()
TEXT = Text((1, 1, 1, 1))


@cases("TR.1 all start at 70, in public")
def _():
    assert start().credibility == (70,) * 5
    assert start(scenario(rule=Rule(start_credibility=55))).credibility == (55,) * 5


@cases("TR.2 a promise kept in a vote is worth 5, a broken one costs 25 and 20 points")
def _():
    state = show_of_hands(in_blue(deal(start(), 1, (2,), package(0, 1))), "AYNYY")

    assert moves(state) == [(1, 5, "promise kept"), (2, -25, "promise broken")]
    assert charges(state) == [(2, "broken promise", 2000)]


@cases("TR.3 an abstention breaks a yes as a No does")
def _():
    state = show_of_hands(in_blue(deal(start(), 1, (2,), package(0, 1))), "AYAYY")

    assert moves(state)[1] == (2, -25, "promise broken")


@cases("TR.4 once for a vote, however many promises it keeps or breaks")
def _():
    state = deal(deal(start(), 1, (2,), package(0, 1)), 3, (2,), package(1, 1))
    state = after(state, CoSponsor(2, 0))
    kept = show_of_hands(in_blue(state), "AYYYA")
    broken = show_of_hands(in_blue(state), "YYAYY")

    assert [move for move in moves(kept) if move[0] == 2] == [(2, 5, "promise kept")]
    assert [move for move in moves(broken) if move[0] == 2] == [(2, -25, "promise broken")]
    assert charges(broken) == [(2, "broken promise", 2000)]


@cases("TR.5 it stays between 0 and 100")
def _():
    high = show_of_hands(in_blue(credible(deal(start(), 1, (2,), package(0, 1)), 1, 98)), "AYYAA")
    low = show_of_hands(in_blue(credible(deal(start(), 1, (2,), package(0, 1)), 1, 45)), "ANYYY")
    floor = over(show_of_hands(in_blue(credible(start(), 0, 5)), "NNNNN"))

    assert events(high, CredibilityChanged)[0].now == 100
    assert high.credibility[1] == 100
    assert low.credibility[1] == 20
    assert floor.credibility[0] == 0


@cases("TR.6 a change of nothing is no news")
def _():
    state = show_of_hands(in_blue(credible(deal(start(), 1, (2,), package(0, 1)), 1, 100)), "AYYAA")

    assert [move[0] for move in moves(state)] == [2, 0]


@cases("TR.7 a draft voted down costs its penholder 10, and nobody else")
def _():
    state = show_of_hands(in_blue(after(start(), CoSponsor(1, 0))), "YYAAA")

    assert moves(state) == [(1, 5, "promise kept"), (0, -10, "defeat")]


@cases("TR.8 a vetoed one too; an adopted one costs nothing")
def _():
    assert moves(show_of_hands(in_blue(), "YNYYY")) == [(0, -10, "defeat")]
    assert moves(show_of_hands(in_blue(), "YYYYY")) == []


@cases("TR.9 below 40 a seat's word counts for nothing: nobody is bound to it")
def _():
    state = deal(start(), 1, (2,), package(0, 1))

    assert bound(credible(state, 1, 40), 2, 0, TEXT) is True
    assert bound(credible(state, 1, 39), 2, 0, TEXT) is None
    assert moves(show_of_hands(in_blue(credible(state, 1, 39)), "YYNYY"))[0] == (1, 5, "promise kept")


@cases("TR.10 it is bound itself, or it could never deliver")
def _():
    state = credible(deal(start(), 1, (2,), package(0, 1)), 1, 39)

    assert bound(state, 1, 0, TEXT) is True


@cases("TR.11 a deal with somebody else in it who is trusted binds")
def _():
    state = deal(start(), 1, (2, 3), package(0, 1))

    assert bound(credible(state, 1, 39), 2, 0, TEXT) is True
    assert bound(credible(credible(state, 1, 39), 3, 0), 2, 0, TEXT) is None


@cases("TR.12 so with a pact")
def _():
    state = pact(start(), 2, 3, 4)

    assert bound(credible(credible(state, 3, 10), 4, 10), 2, 0, TEXT) is None
    assert bound(credible(state, 3, 10), 2, 0, TEXT) is False


@cases("TR.13 an assent is given to the whole room, and binds whatever one thinks of its owner")
def _():
    state = credible(after(start(), CoSponsor(2, 0)), 0, 0)

    assert bound(state, 2, 0, TEXT) is True


@cases("TR.14 it is trusted again from the moment it keeps a promise in a vote (R30)")
def _():
    state = credible(after(tabled(start(), 1, 2, 0, 0, 0), CoSponsor(2, 0)), 2, 20)
    assert not is_trusted(state, 2)
    state = show_of_hands(in_blue(state), "YNYAA")

    assert (state.credibility[2], is_trusted(state, 2), state.redeemed) == (25, True, (2,))


@cases("TR.15 until it falls again (R30)")
def _():
    state = credible(after(tabled(start(), 1, 2, 0, 0, 0), CoSponsor(2, 0)), 2, 20)
    state = show_of_hands(in_blue(state), "YNYAA")
    news = after(state, MakeOffer(2, 1, (1,), package(1, 0)), AcceptOffer(1, 2), PutInBlue(1))
    state = show_of_hands(news, "NNNNN")

    assert (state.credibility[2], is_trusted(state, 2), state.redeemed) == (0, False, ())


@cases("TR.16 delivering counts where the scenario gives no points for it")
def _():
    rule = Rule(substance_full=200, kept_credibility=0, start_credibility=30)
    state = show_of_hands(in_blue(after(start(scenario(rule=rule)), CoSponsor(2, 0))), "YNYAA")

    assert state.credibility[2] == 30
    assert state.redeemed == (2,)


@cases("TR.17 all votes are judged by the trust that stood before any of them (R29)")
def _():
    state = credible(deal(start(), 1, (2,), package(0, 1)), 1, 45)
    state = show_of_hands(in_blue(state), "YNNYY")  # seat 1 falls to 20 in this vote; seat 2 was bound to it

    assert moves(state)[:2] == [(1, -25, "promise broken"), (2, -25, "promise broken")]


@cases("TR.18 of promises that collide the older binds: first the pact")
def _():
    state = deal(pact(start(), 2, 3, 4), 1, (2,), package(1, 1))
    assert bound(state, 2, 0, TEXT) is False
    state = show_of_hands(in_blue(state), "YYAYY")

    assert [move for move in moves(state) if move[0] == 2] == [(2, 5, "promise kept")]
    assert ends(state, PledgeLapsed, 1) == ["overtaken"]
    assert not [charge for charge in charges(state) if charge[0] == 2]


@cases("TR.19 first the deal")
def _():
    state = pact(deal(start(), 1, (2,), package(1, 1)), 2, 3, 4)
    assert bound(state, 2, 0, TEXT) is True
    state = show_of_hands(in_blue(state), "YYYAA")

    assert [move for move in moves(state) if move[0] == 2] == [(2, 5, "promise kept")]


@cases("TR.20 where the older asks for nothing the later binds")
def _():
    state = deal(pact(start(), 2, 3, 4, of=package(0, 1)), 1, (2,), package(1, 1))

    assert bound(state, 2, 0, TEXT) is True


@cases("TR.21 a public demand dropped for nothing costs 5")
def _():
    state = show_of_hands(in_blue(after(start(), MakeDemand(2, 0, package(0, 2), True))), "YYYAA")

    assert moves(state) == [(2, -5, "demand dropped")]


@cases("TR.22 not if a deal or a pledge asked for the yes (R12)")
def _():
    demanded = after(start(), MakeDemand(2, 0, package(0, 2), True))

    assert moves(show_of_hands(in_blue(deal(demanded, 0, (2,), package(1, 1))), "YYYAA")) == [
        (0, 5, "promise kept"),
        (2, 5, "promise kept"),
    ]
    assert moves(show_of_hands(in_blue(after(demanded, CoSponsor(2, 0))), "YYYAA")) == [(2, 5, "promise kept")]


@cases("TR.23 nor if it is met, nor for another vote than yes, nor a private one")
def _():
    met = after(start(), MakeDemand(2, 0, package(0, 1, 2), True))
    private = after(start(), MakeDemand(2, 0, package(0, 2), False))
    unmet = after(start(), MakeDemand(2, 0, package(0, 2), True))

    assert moves(show_of_hands(in_blue(met), "YYYAA")) == []
    assert moves(show_of_hands(in_blue(private), "YYYAA")) == []
    assert moves(show_of_hands(in_blue(unmet), "YYAYA")) == []


@cases("TR.24 events of the day move it as the scenario says")
def _():
    news = News("a report", "", Standing.PORTRAYED, rounds=(2,), trust=(0, -15, 0, 10, 40))
    state = in_round(start(scenario(news=(news,))), 2)

    assert moves(state) == [(1, -15, "news"), (3, 10, "news"), (4, 30, "news")]


@cases("TR.25 every number is the scenario's to set")
def _():
    rule = Rule(
        substance_full=200,
        broken_promise=1100,
        break_credibility=11,
        kept_credibility=2,
        defeat_credibility=3,
        dropped_credibility=4,
        trusted_from=71,
    )
    state = after(deal(start(scenario(rule=rule)), 0, (1,), package(0, 1)), MakeDemand(2, 0, package(0, 2), True))
    assert bound(state, 1, 0, TEXT) is None
    state = credible(credible(state, 0, 90), 1, 90)
    state = show_of_hands(in_blue(state), "YNYAA")

    assert moves(state) == [
        (2, -4, "demand dropped"),
        (0, 2, "promise kept"),
        (1, -11, "promise broken"),
        (0, -3, "defeat"),
    ]
    assert charges(state) == [(1, "broken promise", 1100)]


@cases("TR.26 a deal is judged on the text that was voted, not on the one signed")
def _():
    state = after(deal(start(), 1, (2,), package(0, 1)), ReviseDraft(0, Text((2, 1, 1, 1))))
    state = show_of_hands(in_blue(state), "YNNYY")

    assert moves(state) == [(0, -10, "defeat")]


@cases.each
def test_trust(case):
    case()
