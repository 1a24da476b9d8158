"""Section H.5 of hindsight: what would have helped both, against every text tried one by one. Numbers never change."""

from itertools import combinations, product

import pytest

from game.analysis.outcome import Outcome, outcome
from game.analysis.passing import agrees, passes
from game.analysis.refusals import Fate, Refusal, missed_offers
from game.analysis.refusals import telling as telling_offers
from game.analysis.swaps import LEAST, swaps, telling
from game.model.offers import Offer, OfferKind
from game.model.result import Result
from game.model.streams import stream
from game.model.text import Instrument, Package, Term, Text
from game.model.voting import Ending
from game.rules.worth import crosses, text_value
from tests.analysis.councils import council, wishes

CASES = {
    "H.5.1 three seats, three measures, one veto": ({"seats": 3, "permanent": 1, "count": 3}, {"lean": 200}),
    "H.5.2 four seats, two vetoes": ({"seats": 4, "permanent": 2, "count": 3}, {"lean": 300}),
    "H.5.3 five seats, four measures": ({"seats": 5, "permanent": 2, "count": 4, "tops": 2}, {"lean": 300}),
    "H.5.4 nobody has a veto": ({"seats": 5, "permanent": 0, "count": 4, "tops": 2}, {}),
    "H.5.5 everybody has": ({"seats": 3, "permanent": 3, "count": 4, "tops": 2}, {"lean": 500}),
    "H.5.6 what answers the crisis counts": ({"seats": 4, "count": 4, "tops": 2}, {"urgency": 1500}),
    "H.5.7 red lines cost little, and are crossed": ({"seats": 4, "count": 3, "red_line": 300}, {"lean": 500}),
    "H.5.8 score sheets": ({"seats": 4, "count": 3, "has_status_quo": False}, {"lean": 300}),
}
SEEDS = 12


def settings(shape, lean):
    """Yield councils, each with nothing decided on some text, and with that text adopted."""
    for seed in range(SEEDS):
        of = council(seed, **shape)
        wants = wishes(of, seed, **lean)
        rng = stream(seed, "text")
        text = Text(tuple(int(rng.random() * (measure.top + 1)) for measure in of.measures))
        for decided in (None, text):
            result = Result(Ending.ADOPTED, Instrument.RESOLUTION, decided, True, ())
            yield of, wants, text, decided, outcome(of, wants, result, text)


def had(of, wants, decided, seat):
    """Return what a decision leaves a seat with, reckoned anew: a red line costs who votes yes, and any veto."""
    if decided is None:
        return wants[seat].walk_away
    return with_text(of, wants, decided, seat)


def with_text(of, wants, text, seat):
    own = wants[seat]
    pays = crosses(own, text) and (of.council.members[seat].permanent or agrees(of, own, text))
    return text_value(of, own, text) - (of.rule.red_line if pays else 0)


def every_text(of):
    return [Text(levels) for levels in product(*(range(measure.top + 1) for measure in of.measures))]


@pytest.mark.parametrize(("shape", "lean"), CASES.values(), ids=CASES)
def test_swaps_are_those_that_trying_every_text_finds(shape, lean):
    for of, wants, text, decided, came in settings(shape, lean):
        wanted = set()
        for other in every_text(of):
            changed = text.changes(other)
            if len(changed) != 2 or not passes(of, wants, other):
                continue
            for pair in combinations(of.council.seats, 2):
                gains = {seat: with_text(of, wants, other, seat) - had(of, wants, decided, seat) for seat in pair}
                if min(gains.values()) < LEAST:
                    continue
                for giver, taker in (pair, pair[::-1]):  # the first wants the first change, the second the second
                    likes = [
                        text_value(of, wants[seat], text.revised(measure, other.levels[measure]))
                        > text_value(of, wants[seat], text)
                        for seat, measure in product((giver, taker), changed)
                    ]
                    if likes == [True, False, False, True]:
                        wanted.add((other, giver, taker, gains[giver], gains[taker]))

        found = swaps(of, wants, came)
        assert len(found) == len(wanted)
        assert {
            (swap.text, swap.sides[0].seat, swap.sides[1].seat, swap.sides[0].gain, swap.sides[1].gain)
            for swap in found
        } == wanted


@pytest.mark.parametrize(("shape", "lean"), CASES.values(), ids=CASES)
def test_refused_offers_that_would_have_helped_are_those_that_trying_every_package_finds(shape, lean):
    for of, wants, text, decided, came in settings(shape, lean):
        refused = []
        for seat, other in combinations(of.council.seats, 2):
            for measure in range(len(of.measures)):
                for level in range(of.measures[measure].top + 1):
                    package = Package((Term(measure, (level,)),))
                    offer = Offer(OfferKind.DEAL, seat, (other,), 0, package, 1)
                    refused.append(Refusal(1, 1, offer, (other,), Fate.DECLINED))
        wanted = set()
        for one in refused:
            (term,) = one.offer.package.terms
            changed = text.revised(term.measure, term.levels[0])
            more = [with_text(of, wants, changed, s) - had(of, wants, decided, s) for s in one.parties]
            if passes(of, wants, changed) and all(points > 0 for points in more):
                wanted.add((one.parties, one.offer.package, tuple(more)))

        found = missed_offers(of, wants, came, refused)
        assert {(one.refusal.parties, one.refusal.offer.package, one.gains) for one in found} == wanted


def test_the_cases_have_swaps_and_offers_that_were_missed():
    found = [swaps(of, wants, came) for case in CASES.values() for of, wants, _text, _decided, came in settings(*case)]

    assert sum(map(bool, found)) > 20
    assert not all(map(bool, found))


@pytest.fixture(scope="module")
def many():
    """Return a council with several swaps."""
    games = [
        (of, wants, came, swaps(of, wants, came))
        for case in CASES.values()
        for of, wants, _text, _decided, came in settings(*case)
    ]
    return max(games, key=lambda game: len({swap.seats for swap in game[3]}))


def test_what_was_offered_is_not_told_as_never_offered(many):
    of, wants, came, found = many
    first = found[0]
    terms = tuple(sorted((Term(s.measure, (s.level,)) for s in first.sides), key=lambda term: term.measure))
    offer = Offer(OfferKind.DEAL, first.sides[0].seat, (first.sides[1].seat,), 0, Package(terms), 1)

    rest = swaps(of, wants, came, (offer,))
    assert all(swap.measures != first.measures or not offer.package.holds(swap.text) for swap in rest)
    assert len(rest) < len(found)


def test_the_few_that_are_told_are_no_pair_and_no_trade_twice(many):
    *_, found = many
    told = telling(found, most=3)

    assert len(told) > 1
    for one, other in combinations(told, 2):
        assert one.seats != other.seats
        assert one.measures != other.measures
    assert min(side.gain for side in told[0].sides) == max(min(side.gain for side in one.sides) for one in found)


def test_what_concerns_people_is_told_first(many):
    of, *_, found = many
    person = max(of.council.seats, key=lambda seat: (any(seat in swap.seats for swap in found), seat))

    assert person in telling(found, (person,), most=1)[0].seats


def test_a_refusal_that_cost_less_than_a_point_is_not_told():
    of = council(1, seats=3, permanent=0, count=2)
    wants = wishes(of, 1)
    came = Outcome(Text((0, 0)), (0, 0, 0))
    offer = Offer(OfferKind.DEAL, 0, (1,), 0, Package((Term(0, (1,)),)), 1)
    found = missed_offers(of, wants, came, (Refusal(1, 1, offer, (1,), Fate.DECLINED),) * 2)

    assert all(one.times == 2 for one in found)
    assert telling_offers(found) == tuple(one for one in found if min(one.gains) >= 100)
