"""The value of an outcome, in sums by hand, and endings (RULES §1, 2): numbered cases."""

import pytest

from game.model.actions import AcceptOffer, InsistOnVote, MakeOffer, PutInBlue, TableDraft, WithdrawDraft
from game.model.phases import Phase
from game.model.priorities import Priorities
from game.model.result import Charge, ChargeKind
from game.model.scenario import Rule
from game.model.text import Instrument, Text
from game.model.voting import Ending
from game.rules.opening import opening
from game.rules.scoring import result
from game.rules.worth import text_value
from tests.procedure.papers import EVERYBODY, in_blue, tabled
from tests.rules.bargains import package
from tests.samples import priorities, scenario, start
from tests.table import Cases, after, in_round, over, show_of_hands

cases = Cases()


TEXT = Text((1, 1, 1, 1))


def voted(hands: str, state=None, **numbers: int):
    """Return the position after the vote of round 3, all seats with the same numbers."""
    return show_of_hands(in_blue(state or start(**numbers)), hands)


@cases("SC.1 adopted: worth, urgency, unity and record, less what it cost")
def _():
    # worth 10 on each of four measures; substance 4 × 50 of 200, so all of the urgency; two yes above three needed
    done = result(voted("YYYYY", urgency=2000, price=300, unity=150, record=700))

    assert [score.points for score in done.scores] == [4000 + 2000 + 2 * 150 + 700 - 300] + [4000 + 2000 - 300] * 4
    assert (done.ending, done.text, done.voted) == (Ending.ADOPTED, TEXT, True)


@cases("SC.2 vetoed: record and walk-away, less defeat, price and the veto's cost")
def _():
    done = result(over(voted("YNYYA", urgency=2000, price=300, unity=150, record=700, defeat=900, veto_cost=1100)))

    assert [score.points for score in done.scores] == [700 - 900 - 300, -1100, -300, -300, 0]
    assert done.ending is Ending.VETOED


@cases("SC.3 a rival of one's own that was adopted beside one that fell")
def _():
    state = tabled(start(record=700, defeat=900, unity=100, dissent_cost=50), 2, 2, 0, 0, 0)
    state = after(in_round(state, 2), PutInBlue(0), PutInBlue(2))
    state = show_of_hands(show_of_hands(state, "YYANN"), "YYYYA")
    done = result(state)

    # worth 20 of one measure at its top; seat 0 lost 9 and keeps its record; seat 2 paid 5 for tabling
    assert [score.points for score in done.scores] == [
        2000 + 700 - 900,
        2000,
        2000 + 700 + 100 - 500,
        2000 - 50,
        2000 - 50,
    ]


@cases("SC.4 urgency in part: half of the substance, half of the points; never more than all")
def _():
    of = scenario()
    half = text_value(of, priorities(of, urgency=2000), Text((1, 1, 0, 0)))
    full = text_value(of, priorities(of, urgency=2000), Text((2, 2, 2, 2)))

    assert (half, full) == (2000 + 1000, 8000 + 2000)


@cases("SC.5 negative urgency is a cost of any text")
def _():
    of = scenario()

    assert text_value(of, priorities(of, urgency=-2000), Text((1, 1, 0, 0))) == 2000 - 1000


@cases("SC.6 a statement: four tenths of worth, three of urgency")
def _():
    of = scenario()

    assert text_value(of, priorities(of, urgency=2000), Text((0, 0, 2, 0)), Instrument.STATEMENT) == 800 + 300


@cases("SC.7 nothing adopted: nothing but record")
def _():
    done = result(over(start(record=700, urgency=2000)))

    assert [score.points for score in done.scores] == [700, 0, 0, 0, 0]
    assert (done.text, done.instrument, done.voted) == (None, None, False)


@cases("SC.8 a record is for a text still alive or voted on: not for one withdrawn (RULES §1)")
def _():
    assert result(over(after(start(record=700), WithdrawDraft(0)))).scores[0].points == 0
    lost = result(over(voted("YNNNN", record=700)))
    assert lost.scores[0].record == 700


@cases("SC.9 once, however many texts one has had")
def _():
    state = over(tabled(voted("YNNNN", record=700), 0, 2, 0, 0, 0))

    assert result(state).scores[0].record == 700


@cases("SC.10 an unfinished game has no result")
def _():
    with pytest.raises(ValueError, match="not over"):
        result(start())


@cases("SC.11 each charge is listed with the seat that paid it")
def _():
    done = result(voted("YYYYN", dissent_cost=50, price=300))

    assert done.scores[4].charges == (Charge(4, ChargeKind.DISSENT, 50),)
    assert done.scores[3].charges == (Charge(3, ChargeKind.PRICE, 300),)


@cases("SH.1 on score sheets level 0 is worth something, and no text at all the walk-away")
def _():
    done = result(over(voted("YNNAA", sheet())))

    assert [score.points for score in done.scores] == [1200] * 5


@cases("SH.2 a text of zeros may be tabled and adopted there")
def _():
    state = after(sheet(), TableDraft(1, Instrument.RESOLUTION, Text((0, 0, 0, 0)), EVERYBODY))
    state = show_of_hands(after(in_round(state, 2), PutInBlue(1)), "YYYAA")
    done = result(over(state))

    # 7 points on each of four; the tabling cost is the scenario's, here none
    assert [score.points for score in done.scores] == [2800] * 5
    assert done.text == Text((0, 0, 0, 0))


@cases("SH.3 of two adopted texts the later governs altogether: there is no level that says nothing")
def _():
    state = after(sheet(), TableDraft(1, Instrument.RESOLUTION, Text((2, 0, 0, 0)), EVERYBODY))
    state = show_of_hands(after(in_round(state, 2), PutInBlue(0), PutInBlue(1)), "YYYYY")
    state = show_of_hands(after(state, InsistOnVote(1)), "YYYYY")

    assert result(state).text == Text((2, 0, 0, 0))


def sheet():
    """Return the first position of a score-sheet game: level 0 is worth 7, no text at all 12."""
    of = scenario(rule=Rule(has_status_quo=False, tabling_cost=0))
    own = Priorities(tuple((700, 300, 100) for _ in of.measures), walk_away=1200)
    return opening(of, (own,) * 5)


@cases("EN.1 the first that holds: adopted before vetoed before not adopted before withdrawn before lapsed")
def _():
    ends = {
        "adopted": voted("YYYYY"),
        "vetoed": tabled(voted("YNYYY"), 1, 2, 0, 0, 0),
        "not_adopted": after(tabled(voted("YNNNN"), 1, 2, 0, 0, 0), WithdrawDraft(1)),
        "withdrawn": after(tabled(start(), 1, 2, 0, 0, 0), WithdrawDraft(1)),
        "lapsed": start(),
    }

    assert {name: over(state).ending.value for name, state in ends.items()} == {name: name for name in ends}


@cases("EN.2 vetoed beside not adopted is vetoed")
def _():
    state = tabled(start(), 1, 2, 0, 0, 0)
    state = after(in_round(state, 2), PutInBlue(0), PutInBlue(1))
    state = show_of_hands(show_of_hands(state, "YNNNN"), "NYYYY")

    assert over(state).ending is Ending.VETOED


@cases("EN.3 an adoption of which nobody insists on more closes the file at once")
def _():
    state = voted("YYYYY")

    assert (state.phase, state.round, state.to_act) == (Phase.CLOSED, 3, None)


@cases("EN.4 after a draft was voted down the game goes on: another may be tabled")
def _():
    state = voted("NNNNN")
    assert (state.round, state.phase) == (4, Phase.CONSULTATIONS)
    state = show_of_hands(after(in_round(tabled(state, 0, 2, 0, 0, 0), 5), PutInBlue(0)), "YYYYY")

    assert (state.ending, state.round) == (Ending.ADOPTED, 6)


@cases("EN.5 whether a vote was ever taken is told apart")
def _():
    assert result(over(voted("NNNNN"))).voted
    assert not result(over(start())).voted


@cases("EN.6 an offer, a deal and a pact outlive no draft, a draft outlives the game")
def _():
    state = over(after(start(), MakeOffer(0, 0, (1,), package(0, 2)), AcceptOffer(1, 0)))

    assert state.drafts[0].is_alive
    assert state.ending is Ending.LAPSED


@cases.each
def test_value(case):
    case()
