"""What a vote costs (RULES §1, 3): numbered cases."""

from attrs import evolve

from game.model.actions import CoSponsor, MakeDemand, MoveAmendment, ReviseDraft
from game.model.council import Chair
from game.model.priorities import RedLine
from game.model.scenario import OpeningDraft, Rule
from game.model.text import Instrument, Text
from game.rules.opening import opening
from tests.procedure.papers import EVERYBODY, in_blue, motions, tabled
from tests.rules.bargains import charges, deal, package, pact, terms
from tests.samples import priorities, scenario, start
from tests.table import Cases, after, show_of_hands

cases = Cases()


LINE = (RedLine(0, (1, 2)),)


def voted(hands: str, state=None, **numbers: int):
    """Return the position after the vote of round 3, all seats with the same numbers."""
    return show_of_hands(in_blue(state or start(**numbers)), hands)


def with_lines(*seats: int):
    """Return the first position with a red line across the draft for some seats."""
    of = scenario()
    own = priorities(of)
    return opening(of, tuple(evolve(own, red_lines=LINE) if seat in seats else own for seat in EVERYBODY))


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


@cases.each
def test_tolls(case):
    case()
