"""Deals: what binds whom, for how long (RULES §3): numbered cases."""

from game.model.actions import AcceptOffer, MakeOffer, PassTurn, PutInBlue, ReviseDraft
from game.model.events import DealEnded, DealMade, DraftRevised, PledgeLapsed, PromiseBroken
from game.model.offers import Guard
from game.model.scenario import OpeningDraft
from game.model.text import Instrument, Text
from game.rules.trust import bound
from tests.procedure.papers import in_blue
from tests.rules.bargains import charges, credible, deal, deals, ends, moves, package, terms
from tests.samples import scenario, start
from tests.table import Cases, after, at_once, events, in_round, show_of_hands, turn

cases = Cases()


NO_STRONGER, NO_WEAKER, ANY = Guard.NO_STRONGER, Guard.NO_WEAKER, Guard.ANY


def revised(state, *levels: int):
    """Return the position after the penholder's next revision."""
    return after(state, ReviseDraft(0, Text(levels)))


@cases("DE.1 accepted by all, an offer is a deal, known to its parties alone")
def _():
    state = deal(start(), 1, (2, 3), package(0, 1))

    assert deals(state)[0].parties == (1, 2, 3)
    assert events(state, DealMade) == []
    assert [len(events(state, DealMade, seat)) for seat in range(5)] == [0, 1, 1, 1, 0]


@cases("DE.2 each party has pledged yes on any version that satisfies it")
def _():
    state = deal(start(), 1, (2,), package(0, 1, 2))

    for text, asked in {(1, 1, 1, 1): True, (2, 1, 1, 1): True, (0, 1, 1, 0): None, (2, 2, 2, 2): True}.items():
        assert bound(state, 1, 0, Text(text)) is asked
        assert bound(state, 2, 0, Text(text)) is asked
    assert bound(state, 3, 0, Text((1, 1, 1, 1))) is None


@cases("DE.3 a penholder among them revises at once, each named measure to the nearest allowed level")
def _():
    state = deal(start(), 1, (0,), terms(m0=(2,), m1=(0,), m2=(0, 1)))

    assert state.drafts[0].text == Text((2, 0, 1, 1))
    assert state.drafts[0].version == 2
    assert len(events(state, DraftRevised)) == 1


@cases("DE.4 the nearest from either side; of two as near, the lower")
def _():
    of = scenario(tops=4, drafts=(OpeningDraft(0, Instrument.RESOLUTION, Text((1, 2, 2, 1)), circle=(0, 1, 2, 3, 4)),))
    state = deal(start(of), 1, (0,), terms(m0=(3, 4), m1=(0, 1), m2=(0, 4)))

    assert state.drafts[0].text == Text((3, 1, 0, 1))


@cases("DE.5 a deal among others leaves the text alone")
def _():
    state = deal(start(), 1, (2,), package(0, 2))

    assert state.drafts[0].text == Text((1, 1, 1, 1))
    assert bound(state, 1, 0, Text((1, 1, 1, 1))) is None


@cases("DE.6 the penholder must keep the terms: a revision away from them breaks the deal")
def _():
    state = revised(deal(start(), 0, (1,), package(0, 2)), 1, 1, 1, 1)

    assert deals(state) == []
    assert ends(state, DealEnded, 1) == ["broken"]
    assert charges(state) == [(0, "broken promise", 2000)]
    assert moves(state) == [(0, -25, "promise broken")]
    assert events(state, PromiseBroken) == [PromiseBroken(0, 0)]


@cases("DE.7 one penalty, however many deals a revision breaks")
def _():
    state = deal(deal(start(), 0, (1,), package(0, 2)), 0, (2,), package(1, 2))
    state = revised(state, 1, 1, 1, 1)

    assert deals(state) == []
    assert charges(state) == [(0, "broken promise", 2000)]


@cases("DE.8 within the terms it may move as it likes")
def _():
    state = revised(revised(deal(start(), 0, (1,), package(0, 1, 2)), 2, 2, 1, 1), 1, 0, 1, 1)

    assert len(deals(state)) == 1
    assert charges(state) == []


GUARDS = {  # a deal on measure 0 alone; the guard; the revision; whether the pledge stands
    "no stronger, and it is": (NO_STRONGER, (1, 2, 1, 1), False),
    "no stronger, and it is weaker": (NO_STRONGER, (1, 0, 1, 1), True),
    "no weaker, and it is": (NO_WEAKER, (1, 0, 1, 1), False),
    "no weaker, and it is stronger": (NO_WEAKER, (1, 2, 1, 1), True),
    "any, stronger": (ANY, (1, 2, 1, 1), True),
    "any, weaker": (ANY, (1, 0, 1, 1), True),
    "other words, no stronger (R8)": (NO_STRONGER, (1, 1, 0, 1), False),
    "other words, no weaker (R8)": (NO_WEAKER, (1, 1, 2, 1), False),
    "other words, any": (ANY, (1, 1, 0, 1), True),
    "a named measure, whatever the guard": (NO_STRONGER, (2, 1, 1, 1), True),
}


@cases("DE.9 past its guard on a measure it did not name, a pledge lapses without blame")
def _():
    for name, (guard, levels, stands) in GUARDS.items():
        state = revised(deal(start(), 1, (2, 3), package(0, 1, 2), guard), *levels)
        pledges = {pledge.seat: pledge.lapsed for pledge in deals(state)[0].pledges}

        assert pledges == {1: not stands, 2: False, 3: False}, name
        assert ends(state, PledgeLapsed, 2) == ([] if stands else ["moved past"]), name
        assert bound(state, 1, 0, Text(levels)) is (True if stands else None), name
        assert moves(state) == [], name


@cases("DE.10 a pledge that has lapsed stays so, though the text comes back (R9)")
def _():
    state = revised(deal(start(), 1, (2, 3), package(0, 1), NO_STRONGER), 1, 2, 1, 1)
    state = revised(state, 1, 1, 1, 1)

    assert bound(state, 1, 0, Text((1, 1, 1, 1))) is None
    assert bound(state, 2, 0, Text((1, 1, 1, 1))) is True


@cases("DE.11 with one pledge left the deal is over, and its penholder free of its terms (R9)")
def _():
    state = revised(deal(start(), 0, (1,), package(0, 2), ANY, NO_STRONGER), 2, 2, 1, 1)
    assert deals(state) == []
    assert ends(state, DealEnded, 0) == ["moved past"]

    assert charges(revised(state, 1, 2, 1, 1)) == []


@cases("DE.12 its own revision never frees the penholder, whatever its guard (R36)")
def _():
    state = revised(deal(start(), 0, (1,), package(0, 2), NO_STRONGER, ANY), 2, 2, 1, 1)
    assert len(deals(state)) == 1
    state = revised(state, 1, 2, 1, 1)

    assert charges(state) == [(0, "broken promise", 2000)]


@cases("DE.13 nor does a deal it writes in")
def _():
    state = deal(start(), 0, (1,), package(0, 2), NO_STRONGER, ANY)
    state = deal(state, 0, (2,), package(1, 2))

    assert [found.parties for found in deals(state)] == [(0, 1), (0, 2)]
    assert not any(pledge.lapsed for found in deals(state) for pledge in found.pledges)


@cases("DE.14 a new deal of the same seats replaces the old one, without blame (R39)")
def _():
    state = deal(deal(start(), 0, (1,), package(0, 2)), 1, (0,), package(0, 0, 1))

    assert [found.package for found in deals(state)] == [package(0, 0, 1)]
    assert ends(state, DealEnded, 0) == ["replaced"]
    assert state.drafts[0].text == Text((1, 1, 1, 1))
    assert charges(state) == []


@cases("DE.15 so does one they all sign together with others, if it says the contrary (R39)")
def _():
    state = deal(start(), 0, (1,), package(0, 2))
    contrary = deal(state, 0, (1, 2), package(0, 1))
    more = deal(state, 0, (1, 2), package(1, 2))

    assert [found.parties for found in deals(contrary)] == [(0, 1, 2)]
    assert [found.parties for found in deals(more)] == [(0, 1), (0, 1, 2)]
    assert charges(contrary) == charges(more) == []


@cases("DE.16 a new deal of the penholder with others may break the old one, at the price of a revision (R6)")
def _():
    state = deal(deal(start(), 0, (1,), package(0, 2)), 0, (2,), package(0, 1))

    assert [found.parties for found in deals(state)] == [(0, 2)]
    assert ends(state, DealEnded, 1) == ["broken"]
    assert charges(state) == [(0, "broken promise", 2000)]


@cases("DE.23 in blue it is signed on the text as it stands (R5)")
def _():
    state = deal(in_blue(), 0, (1,), package(0, 1, 2))

    assert deals(state)[0].pledges[0].signed == Text((1, 1, 1, 1))
    assert state.drafts[0].version == 1


@cases("DE.24 who signs is bound to the text as it is once everything is written in")
def _():
    state = deal(start(), 0, (1,), package(0, 2), ANY, NO_STRONGER)

    assert [pledge.signed for pledge in deals(state)[0].pledges] == [Text((2, 1, 1, 1))] * 2
    assert [pledge.guard for pledge in deals(state)[0].pledges] == [ANY, NO_STRONGER]


@cases("DE.25 to a seat whose word counts for nothing, nothing is owed (R40)")
def _():
    state = credible(deal(start(), 0, (1,), package(0, 2)), 1, 30)
    state = revised(state, 1, 1, 1, 1)

    assert charges(state) == []
    assert bound(state, 0, 0, Text((2, 1, 1, 1))) is None


@cases("DE.26 another party's word keeps the deal in force")
def _():
    state = credible(deal(start(), 0, (1, 2), package(0, 2)), 1, 30)

    assert charges(revised(state, 1, 1, 1, 1)) == [(0, "broken promise", 2000)]


@cases("DE.28 in its last turn before blue the penholder may still sign, and goes blue on what it signed")
def _():
    state = turn(after(in_round(start(), 2), MakeOffer(1, 0, (0,), package(0, 2))), 0)
    state = at_once(state, AcceptOffer(0, 1), PutInBlue(0), PassTurn(0))

    assert state.drafts[0].text == Text((2, 1, 1, 1))
    assert show_of_hands(state, "YYYAA").ending.value == "adopted"


@cases("DE.29 that a promise on a private draft was broken is told to those who have it; the number is public (R41)")
def _():
    few = start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, Text((1, 1, 1, 1)), circle=(1, 2)),)))
    state = revised(deal(few, 0, (1,), package(0, 2)), 1, 1, 1, 1)

    assert events(state, PromiseBroken) == []
    assert [len(events(state, PromiseBroken, seat)) for seat in range(5)] == [1, 1, 1, 0, 0]
    assert moves(state) == [(0, -25, "promise broken")]


@cases.each
def test_deals(case):
    case()
