"""The value of an outcome (RULES §1): what a vote costs, and whole sums by hand. Numbered cases."""

import pytest
from attrs import evolve

from game.model.actions import (
    AcceptOffer,
    CoSponsor,
    InsistOnVote,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    MoveAmendment,
    PutInBlue,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.council import Chair
from game.model.phases import Phase
from game.model.priorities import Priorities, RedLine
from game.model.result import Charge, ChargeKind
from game.model.scenario import OpeningDraft, Rule
from game.model.text import Instrument, Text
from game.model.voting import Ending
from game.rules.opening import opening
from game.rules.scoring import result
from game.rules.worth import text_value
from tests.procedure.papers import EVERYBODY, in_blue, motions, tabled
from tests.rules.bargains import charges, deal, package, terms
from tests.samples import priorities, scenario, start
from tests.table import Cases, after, in_round, over, show_of_hands

cases = Cases()
TEXT = Text((1, 1, 1, 1))
LINE = (RedLine(0, (1, 2)),)


def voted(hands: str, state=None, **numbers: int):
    """Return the position after the vote of round 3, all seats with the same numbers."""
    return show_of_hands(in_blue(state or start(**numbers)), hands)


def with_lines(*seats: int):
    """Return the first position with a red line across the draft for some seats."""
    of = scenario()
    own = priorities(of)
    return opening(of, tuple(evolve(own, red_lines=LINE) if seat in seats else own for seat in EVERYBODY))


def pact(state, *seats: int, of):
    """Return the position after the first of some seats invited the others to a pact, and all accepted."""
    first, *others = seats
    state = after(state, MakeJointDemand(first, 0, tuple(others), of))
    return after(state, *[AcceptOffer(seat, first) for seat in others])


@cases("VA.1 a yes costs the price, an abstention and a No do not (R24)")
def _():
    assert charges(voted("YYYAN", price=400)) == [(0, "price", 400), (1, "price", 400), (2, "price", 400)]


@cases("VA.2 on a text that fails as well (R24)")
def _():
    assert charges(voted("YNAAA", price=400)) == [(0, "price", 400)]


@cases("VA.3 waived by a live deal on the draft that is met")
def _():
    state = deal(start(price=400), 1, (2,), package(0, 1))

    assert charges(voted("YYYAA", state)) == [(0, "price", 400)]


@cases("VA.4 not by one that is not met")
def _():
    state = after(deal(start(price=400), 1, (2,), package(0, 1)), ReviseDraft(0, Text((2, 1, 1, 1))))

    assert charges(voted("YYYAA", state)) == [(0, "price", 400), (1, "price", 400), (2, "price", 400)]


@cases("VA.5 by a pact that is met, not by one that is not")
def _():
    met = pact(start(price=400), 2, 3, 4, of=package(0, 1))
    unmet = pact(start(price=400), 2, 3, 4, of=package(0, 2))

    assert charges(voted("YYYYA", met)) == [(0, "price", 400), (1, "price", 400)]
    assert (2, "price", 400) in charges(voted("YYYAA", unmet))


@cases("VA.6 not by co-sponsoring")
def _():
    assert (2, "price", 400) in charges(voted("YYYAA", after(start(price=400), CoSponsor(2, 0))))


@cases("VA.7 yes across a red line costs 30 points, adopted or not (R25)")
def _():
    assert charges(voted("YYYAA", with_lines(2, 3))) == [(2, "red line", 3000)]
    assert charges(voted("YNYNN", with_lines(2))) == [(2, "red line", 3000)]


@cases("VA.8 once, however many lines it crosses")
def _():
    of = scenario()
    own = evolve(priorities(of), red_lines=(RedLine(0, (1,)), RedLine(1, (1, 2)), RedLine(0, (2,))))

    assert charges(voted("YYYAA", opening(of, (own,) * 5)))[0] == (0, "red line", 3000)
    assert len(charges(voted("YYYAA", opening(of, (own,) * 5)))) == 3


@cases("VA.9 a permanent abstention that lets it pass costs as much; an elected one nothing (R25)")
def _():
    state = with_lines(1, 4)

    assert charges(voted("YAYYA", state)) == [(1, "red line", 3000)]
    assert charges(voted("YAYAA", state)) == []


@cases("VA.10 a line the text does not touch costs nothing")
def _():
    of = scenario()
    own = evolve(priorities(of), red_lines=(RedLine(0, (2,)),))

    assert charges(voted("YYYAA", opening(of, (own,) * 5))) == []


@cases("VA.11 a veto costs whoever cast it, each of several")
def _():
    assert charges(voted("NNYYY", veto_cost=800)) == [(0, "veto", 800), (1, "veto", 800)]


@cases("VA.12 a permanent No that stopped nothing costs nothing")
def _():
    assert charges(voted("NNYYN", veto_cost=800, dissent_cost=300)) == [(4, "dissent", 300)]


@cases("VA.13 an elected No costs its dissent, whatever the end; a permanent member has none")
def _():
    assert charges(voted("YYYNA", dissent_cost=300)) == [(3, "dissent", 300)]
    assert charges(voted("YNANA", dissent_cost=300)) == [(3, "dissent", 300)]


@cases("VA.14 a draft voted down costs its penholder and co-sponsors their defeat")
def _():
    state = after(start(defeat=600), CoSponsor(3, 0))

    assert charges(voted("YNYYA", state)) == [(0, "defeat", 600), (3, "defeat", 600)]
    assert charges(voted("YYYYA", state)) == []


@cases("VA.15 tabling costs 5 points, a statement as well; a scenario's own draft nothing")
def _():
    state = tabled(start(), 1, 2, 0, 0, 0)
    state = tabled(state, 2, 0, 0, 1, 0, instrument=Instrument.STATEMENT)

    assert charges(state) == [(1, "tabling", 500), (2, "tabling", 500)]


@cases("VA.16 amendments cost nobody anything (R20)")
def _():
    state = after(motions(start(price=400, veto_cost=800, dissent_cost=300)), MoveAmendment(1, 0, Text((2, 1, 1, 1))))

    assert charges(show_of_hands(state, "NNYYN")) == []


LEVERS = {3: (Chair((1, 2)),)}


def chaired(*demands, levels=(1, 1, 1, 1)):
    """Return the charges of a vote in which all but the last say yes, seat 3 in the chair."""
    drafts = (OpeningDraft(0, Instrument.RESOLUTION, Text(levels), circle=EVERYBODY),)
    return charges(voted("YYYYA", after(start(scenario(levers=LEVERS, drafts=drafts)), *demands)))


@cases("LV.1 against the chair's public demand each other yes-voter pays 2 points (R34)")
def _():
    assert chaired(MakeDemand(3, 0, package(1, 0), True)) == [(0, "chair", 200), (1, "chair", 200), (2, "chair", 200)]


@cases("LV.2 a demand that is met, or private, or on other measures has no teeth (R34)")
def _():
    assert chaired(MakeDemand(3, 0, package(1, 1, 2), True)) == []
    assert chaired(MakeDemand(3, 0, package(1, 0), False)) == []
    assert chaired(MakeDemand(3, 0, package(0, 2), True)) == []


@cases("LV.3 what it demands besides, on measures that are not the chair's, does not count (R34)")
def _():
    assert chaired(MakeDemand(3, 0, terms(m0=(2,), m1=(1,)), True)) == []
    assert len(chaired(MakeDemand(3, 0, terms(m0=(1,), m1=(2,)), True))) == 3


@cases("LV.4 a text that moves none of the chair's measures is free (R34)")
def _():
    assert chaired(MakeDemand(3, 0, package(1, 2), True), levels=(1, 0, 0, 1)) == []
    assert len(chaired(MakeDemand(3, 0, package(1, 2), True), levels=(1, 0, 1, 1))) == 3


@cases("LV.5 nobody else's demand has them")
def _():
    assert chaired(MakeDemand(2, 0, package(1, 0), True)) == []


@cases("LV.6 the scenario sets the toll")
def _():
    rule = Rule(substance_full=200, chair_cost=350)
    state = after(start(scenario(levers=LEVERS, rule=rule)), MakeDemand(3, 0, package(1, 0), True))

    assert charges(voted("YAAAA", state)) == [(0, "chair", 350)]


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
