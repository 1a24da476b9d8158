"""Section H.7 of hindsight: when it was decided, words kept, near misses, beliefs. Numbers never change."""

import pytest
from attrs import evolve

from game.analysis.lookback import lookback
from game.analysis.near_misses import near_misses
from game.analysis.promises import Fulfilment, parties
from game.analysis.turning import turning, would_pass
from game.analysis.versions import living_text, positions
from game.model.events import Cause, CredibilityChanged
from game.model.priorities import Priorities
from game.model.text import Draft, Instrument, Text
from game.model.voting import Ballot, Cast, Count, Matter, Verdict, Vote
from game.play.sitting import begin, header
from game.scenario.library import load, source
from tests.samples import scenario

SEEDS = (1, 2, 3, 4)


def game(seed, skill="conceder"):
    start = header(source("tutorial"), seed, (skill,) * len(load("tutorial").council.members))
    session = begin(start)
    session.advance()
    return session


@pytest.fixture(scope="module")
def games():
    return [game(seed) for seed in SEEDS]


def test_a_game_that_goes_on_is_not_looked_back_on():
    with pytest.raises(ValueError, match="not over"):
        lookback(begin(header(source("tutorial"), 1, ("human",) * 5)))


def test_every_version_stood_and_differs_from_the_one_before(games):
    for session in games:
        found = lookback(session)
        for version in found.versions:
            assert living_text(session.at(version.number).state, found.pen) == version.text
            if version.number:
                assert living_text(session.at(version.number - 1).state, found.pen) != version.text
        assert len(found.oppositions) == len(found.versions)


def test_words_kept_and_broken_are_those_that_moved_credibility(games):
    for session in games:
        causes = [event.cause for event in session.events() if isinstance(event, CredibilityChanged)]
        words = [
            (word.seat, word.fulfilment)
            for one in lookback(session).promised
            for word in one.words
            if word.fulfilment in (Fulfilment.KEPT, Fulfilment.BROKEN)
        ]
        kept = {seat for seat, fate in words if fate is Fulfilment.KEPT}
        broken = {seat for seat, fate in words if fate is Fulfilment.BROKEN}
        assert len(kept) == causes.count(Cause.PROMISE_KEPT)
        assert len(broken) <= causes.count(Cause.PROMISE_BROKEN)
        assert bool(broken) is (Cause.PROMISE_BROKEN in causes)


def test_a_statement_leaves_the_draft_it_overtook_undecided():
    from game.model.voting import Ending
    from tests.ui.meeting_stage import ended

    found = lookback(ended(Ending.STATEMENT))
    assert found.result.text is not None
    assert found.turning is None or not found.turning.passed


def test_every_party_to_a_promise_has_its_word_listed_once(games):
    for session in games:
        for one in lookback(session).promised:
            assert tuple(word.seat for word in one.words) == parties(one.promise)


def test_the_games_have_promises(games):
    assert sum(len(lookback(session).promised) for session in games) > 3


COUNCIL = scenario(3, 1, 2, count=2)
LIKES = Priorities(((0, 500, 900), (0, 0, 0)))
HATES = Priorities(((0, -500, -900), (0, 0, 0)))


def state(text, wants):
    """Return a position in which a text is on the table of the first seat, or none."""
    first = begin(header(source("tutorial"), 1, ("human",) * 5)).state
    drafts = () if text is None else (Draft(0, Instrument.RESOLUTION, Text(text), (0, 1, 2), 1),)
    return evolve(first, scenario=COUNCIL, priorities=wants, drafts=drafts, round=1)


YES, NO, NONE = state((1, 0), (LIKES,) * 3), state((1, 0), (HATES,) * 3), state(None, (LIKES,) * 3)

TURNINGS = {
    "H.7.1 it would have passed all along": ((NONE, YES, YES), True, (1, 0, False)),
    "H.7.2 it turned once": ((NO, NO, YES, YES), True, (2, 1, False)),
    "H.7.3 it turned to and fro": ((YES, NO, YES, NO, YES), True, (4, 4, False)),
    "H.7.4 it never had a chance": ((NONE, NO, NO), False, (1, 0, False)),
    "H.7.5 the vote went against interests": ((NO, NO), True, (1, 0, True)),
    "H.7.6 there was never a text": ((NONE, NONE), False, None),
    "H.7.7 what is off the table turns nothing": ((NO, YES, NONE, YES), True, (1, 1, False)),
}


@pytest.mark.parametrize(("states", "passed", "wanted"), TURNINGS.values(), ids=TURNINGS)
def test_turning(states, passed, wanted):
    found = turning(states, 0, passed)

    assert (found and (found.number, found.turns, found.by_vote)) == wanted


def test_from_the_turning_on_the_answer_stays(games):
    for session in games:
        found, states = lookback(session), positions(session)
        if found.turning is None or found.turning.by_vote:
            continue
        answers = [would_pass(one, found.pen) for one in states]
        assert {answer for answer in answers[found.turning.number :] if answer is not None} == {found.turning.passed}
        assert answers[found.turning.number] is found.turning.passed


VOTES = {  # one permanent seat, then four; three yes needed
    "H.7.11 one vote above what is needed is not near": ("YYYYN", Verdict.ADOPTED, ()),
    "H.7.12 just enough: each yes could have turned it": ("YYYAN", Verdict.ADOPTED, (0, 1, 2)),
    "H.7.13 one short: each other could have": ("YYANN", Verdict.NOT_ADOPTED, (2, 3, 4)),
    "H.7.14 one short, and the permanent seat abstains": ("AYYNN", Verdict.NOT_ADOPTED, (0, 3, 4)),
    "H.7.15 a single veto": ("NYYYA", Verdict.VETOED, (0,)),
    "H.7.16 a veto with just enough: by lifting it": ("NYYYN", Verdict.VETOED, (0,)),
    "H.7.17 two short": ("YAAAA", Verdict.NOT_ADOPTED, ()),
}


@pytest.mark.parametrize(("hands", "verdict", "wanted"), VOTES.values(), ids=VOTES)
def test_near_miss(hands, verdict, wanted):
    council = scenario(5, 1, 3).council
    casts = tuple(Cast(seat, Vote(hand)) for seat, hand in enumerate(hands))
    count = Count(1, Ballot(Matter.DRAFT, 0, 0), casts, verdict, Text((1,)))
    found = near_misses(council, (count,))

    assert tuple(seat for one in found for seat in one.could_turn) == wanted


def test_beliefs_are_measured_against_the_truth(games):
    found = lookback(games[0])
    wants = games[0].state.priorities

    assert len(found.portraits) == 5
    for portrait in found.portraits:
        assert len(portrait.readings) == len(found.scenario.measures)
        for reading in portrait.readings:
            assert 0 <= reading.agreeing <= 4
            assert reading.error >= 0
            measure = found.scenario.measures[reading.measure]
            if all(not level.substance for level in measure.levels):
                table = wants[portrait.seat].worth[reading.measure]
                assert table[reading.ideal] == max(table)
                assert reading.stake == pytest.approx((max(table) - min(table)) / 100)
