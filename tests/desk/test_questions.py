"""Questions for discussion: each kind is asked of a game in which it happened, and of no other."""

import pytest
from attrs import evolve

from game.analysis.coalitions import Opposition
from game.analysis.lookback import lookback
from game.analysis.near_misses import NearMiss
from game.analysis.promises import Fulfilment, Promised, Word
from game.analysis.refusals import Fate, MissedOffer, Refusal
from game.analysis.retrospect import Moment, Reckoning, Weighed, retrospect
from game.analysis.swaps import Side, Swap
from game.analysis.turning import Turning
from game.analysis.versions import Version
from game.desk.questions import MOST, Kind, questions, questions_page
from game.model.actions import ReviseDraft
from game.model.offers import Deal, Guard, Offer, OfferKind, Pledge
from game.model.text import Package, Term, Text
from game.model.voting import Verdict, Vote
from tests.analysis.test_lookback import game


@pytest.fixture(scope="module")
def session():
    return game(1)


@pytest.fixture(scope="module")
def plain(session):
    """Return a game in which nothing stood out."""
    found = lookback(session)
    return evolve(
        found,
        scenario=evolve(found.scenario, history=()),
        moments=(),
        reckonings=(),
        turning=None,
        oppositions=(),
        promised=(),
        missed=(),
        swaps=(),
        portraits=(),
        near=(),
        margins=(0,) * 5,
    )


PACKAGE = Package((Term(0, (1,)),))
OFFER = Offer(OfferKind.DEAL, 0, (1,), 0, PACKAGE, 2)
DEAL = Deal(0, PACKAGE, (Pledge(0, Guard.ANY, Text((0,))), Pledge(1, Guard.ANY, Text((0,)))), 2)


def versions(found, rounds):
    return tuple(
        Opposition(Version(number, number, found.count.text), 5, (), (), 2, 1, 300) for number in range(1, rounds + 1)
    )


def refused(found, fate=Fate.DECLINED):
    return (MissedOffer(Refusal(3, 2, OFFER, (1,), fate), found.count.text, (250, 400)),)


def swapped(found):
    text = found.versions[-1].text
    other = Text(tuple(1 - min(1, level) for level in text.levels[:2]) + text.levels[2:])
    return (Swap(other, (Side(0, 0, other.levels[0], 300), Side(1, 1, other.levels[1], 200))),)


def misread(found):
    portrait = lookback(game(2)).portraits[0]
    wrong = tuple(evolve(one, ideal=0, believed=1, agreeing=0, stake=9.0, error=4.0) for one in portrait.readings)
    return (evolve(portrait, readings=wrong),)


def moved(found):
    old = Text((0,) * len(found.scenario.measures))
    return (Moment(4, 3, ReviseDraft(0, found.count.text), 0, old, found.count.text, 1, 4),)


CASES = {
    "Q.1 an offer that would have helped both": (Kind.REFUSED_OFFER, lambda f: {"missed": refused(f)}),
    "Q.2 an offer that was countered": (Kind.REFUSED_OFFER, lambda f: {"missed": refused(f, Fate.COUNTERED)}),
    "Q.3 an offer that nobody answered": (Kind.REFUSED_OFFER, lambda f: {"missed": refused(f, Fate.UNANSWERED)}),
    "Q.4 a swap that nobody proposed": (Kind.UNPROPOSED_SWAP, lambda f: {"swaps": swapped(f)}),
    "Q.5 a broken word": (
        Kind.BROKEN_WORD,
        lambda f: {"promised": (Promised(3, 2, DEAL, (Word(0), Word(1, Fulfilment.BROKEN))),)},
    ),
    "Q.6 a vote against one's interest": (Kind.STRANGE_VOTE, lambda f: {"margins": (-900,) * 5}),
    "Q.7 a seat that nobody understood": (Kind.MISREAD_SEAT, lambda f: {"portraits": misread(f)}),
    "Q.8 an act that moved many": (Kind.TURNING_ACT, lambda f: {"moments": moved(f)}),
    "Q.9 a whip count that was far off": (Kind.WRONG_COUNT, lambda f: {"reckonings": (Reckoning(3, 1, 4.2, 0.5),)}),
    "Q.10 a game decided long before its vote": (
        Kind.EARLY_DECISION,
        lambda f: {"turning": Turning(0, f.count.round - 2, True, 1, by_vote=False)},
    ),
    "Q.11 a vote against interests": (
        Kind.EARLY_DECISION,
        lambda f: {"turning": Turning(0, f.count.round, True, 1, by_vote=True)},
    ),
    "Q.12 a seat on which all hung": (Kind.PIVOT, lambda f: {"oppositions": versions(f, 3)}),
    "Q.14 a draft that was never voted": (Kind.NEVER_VOTED, lambda f: {"count": None, "margins": ()}),
    "Q.15 seats that could have stopped the last text": (
        Kind.UNWILLING,
        lambda f: {"oppositions": (Opposition(Version(1, 1, f.count.text), 3, (0,), (2,), 2, 1, -300),)},
    ),
    "Q.16 seats that were too few to stop it": (
        Kind.UNWILLING,
        lambda f: {"oppositions": (Opposition(Version(1, 1, f.count.text), 3, (), (2, 3), 3, 1, 300),)},
    ),
    "Q.13 a close vote": (Kind.CLOSE_VOTE, lambda f: {"near": (NearMiss(f.count, 3, 3, (0, 1)),)}),
}


@pytest.mark.parametrize(("kind", "changes"), CASES.values(), ids=CASES)
def test_what_happened_is_asked_about(plain, kind, changes):
    asked = questions(evolve(plain, **changes(plain)), None)

    assert [one.kind for one in asked] == [kind]
    assert asked[0].text.endswith("?")
    assert "{" not in asked[0].text


def test_where_nothing_stood_out_nothing_is_asked(plain):
    assert questions(plain, None) == ()
    assert len(questions_page(plain, None)) == 2


def test_unequal_shares_are_asked_about(session, plain):
    found = retrospect(session)
    shares = evolve(found.attained, shares=(0.9, 0.2, None, 0.5, 0.5))
    asked = questions(plain, evolve(found, attained=shares, decided=found.best))

    assert [one.kind for one in asked] == [Kind.UNEQUAL_SHARES]
    names = [member.name for member in plain.scenario.council.members]
    assert asked[0].text.startswith(f"{names[0]} got 90%")
    assert f"{names[1]} 20%" in asked[0].text


def test_a_better_text_is_asked_about(session, plain):
    found = retrospect(session)
    found = evolve(found, attained=evolve(found.attained, shares=(0.5,) * 5))
    worse = evolve(found, decided=Weighed(Text((0,) * len(plain.scenario.measures)), 0, 0), is_adopted=True)

    assert [one.kind for one in questions(plain, worse)] == [Kind.BETTER_TEXT]
    assert questions(plain, evolve(found, decided=found.best)) == ()


def test_history_is_asked_about_where_there_is_some(session, plain):
    found = lookback(session)
    with_history = evolve(plain, scenario=found.scenario)

    assert bool(questions(with_history, None)) is any(
        level is not None for one in found.scenario.history for level in one.levels
    )


def test_one_question_of_a_kind_and_those_about_people_first(plain):
    two = evolve(plain, missed=refused(plain), people=(3,), oppositions=versions(plain, 3))
    assert [one.kind for one in questions(two, None)] == [Kind.REFUSED_OFFER, Kind.PIVOT]

    person = evolve(two, people=(1,), missed=(), turning=Turning(0, plain.count.round, True, 1, by_vote=True))
    assert [one.kind for one in questions(person, None)] == [Kind.PIVOT, Kind.EARLY_DECISION]


def test_no_more_than_a_lesson_can_discuss(plain):
    everything = {}
    for kind, changes in CASES.values():
        if kind not in (Kind.EARLY_DECISION, Kind.NEVER_VOTED):
            everything.update(changes(plain))
    asked = questions(evolve(plain, **everything), None)

    assert len(asked) == MOST
    assert len({one.kind for one in asked}) == MOST
    assert [one.weight for one in asked] == sorted((one.weight for one in asked), reverse=True)


def test_the_vote_the_questions_rest_on_adopted(plain):
    assert plain.count.verdict is Verdict.ADOPTED
    assert any(cast.vote is Vote.YES for cast in plain.count.casts)
