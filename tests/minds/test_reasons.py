"""Why minds act: every action has a reason, and what a reason cites is what it rests on."""

from collections import Counter
from functools import cache
from typing import get_args

import pytest

from game.minds.aims import aim
from game.minds.choice import Choice
from game.minds.diplomat import Diplomat
from game.minds.memory import Memory
from game.minds.outlook import Outlook
from game.minds.reasons import CITED, explained, reason
from game.minds.skill import AMBASSADOR, ATTACHE
from game.model.actions import Action, CastVote, ObjectToDivision, Outside, PassTurn
from game.model.reasons import Manner, Motive, Reason
from game.model.voting import Vote
from game.words.whys import why
from tests.bench.reasons import SCENARIOS, Effect, cases, effect
from tests.bench.unsaid import unsaid
from tests.terminal.test_orders import CASES as ORDERS

EVERY_KIND = {type(action): (seen, action) for seen, _line, action in reversed(ORDERS.values())}
ASKED_NOTHING = (PassTurn, CastVote, ObjectToDivision)
"""To pass is about nothing; of the others it hangs on the question before the meeting, and there is none here."""


@cache
def game(name):
    """Return every decision of a game between ambassadors, with its reason."""
    return tuple(cases(name, AMBASSADOR, 3, 0))


@pytest.mark.parametrize("name", SCENARIOS)
def test_what_a_reason_cites_is_what_it_rests_on(name):
    cited = [case for case in game(name) if case.cited]
    found = Counter(effect(case, AMBASSADOR) for case in cited)

    assert cited
    assert found[Effect.NOTHING] == 0


AT_A_DESK = [kind for kind in get_args(Action) if kind not in get_args(Outside)]


def test_most_of_what_reasons_cite_changes_the_decision_or_what_the_reason_says():
    cited = [case for name in SCENARIOS for case in game(name) if case.cited]
    found = Counter(effect(case, AMBASSADOR) for case in cited)

    assert 2 * (found[Effect.DECISION] + found[Effect.ESTIMATE]) > len(cited)


@pytest.mark.parametrize("name", SCENARIOS)
def test_who_is_asked_again_decides_the_same(name):
    assert all(case.choice.action == case.recorded for case in game(name))


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_reason_is_short_and_cites_what_its_seat_was_told(name):
    for case in game(name):
        told = {one.statement for one in Memory().recall(case.view).heard}
        assert len(case.cited) <= CITED
        assert set(case.cited) <= told
        assert all(statement.seat != case.view.seat for statement in case.cited)


def test_a_reason_is_a_function_of_the_view():
    for case in game("tutorial")[::5]:
        assert explained(Diplomat(AMBASSADOR), case.view, case.nerve) == (case.choice, case.reason)


@pytest.mark.parametrize(
    "kind", [kind for kind in get_args(Action) if kind not in get_args(Outside)], ids=lambda k: k.__name__
)
def test_every_kind_of_action_has_a_reason_with_any_motive(kind):
    seen, action = EVERY_KIND[kind]
    memory = Memory()
    outlook = Outlook(seen, memory.recall(seen), ATTACHE, memory)
    for motive in Motive:
        for about in (None, 1):
            told = why(seen.scenario, reason(outlook, Choice(action, 1.0, motive, about, 0.4)))
            assert told.endswith(".")


@pytest.mark.parametrize(
    "kind", [kind for kind in get_args(Action) if kind not in get_args(Outside)], ids=lambda k: k.__name__
)
def test_an_action_is_about_a_text(kind):
    seen, action = EVERY_KIND[kind]

    assert (aim(seen, action).text is None) is (kind in ASKED_NOTHING)


def ballot():
    """Return what a seat sees that is asked to keep a promise by its vote."""
    return next(case for name in SCENARIOS for case in game(name) if case.choice.motive is Motive.KEEPS_WORD)


def test_a_vote_against_a_promise_says_that_it_breaks_it_and_at_what_cost():
    case, memory = ballot(), Memory()
    outlook = Outlook(case.view, memory.recall(case.view), AMBASSADOR, memory)
    no = Choice(CastVote(outlook.seat, Vote.NO), 0.0, Motive.RED_LINE, chance=0.5)
    broken = reason(outlook, no)

    assert case.reason.breaks is None
    assert broken.breaks == case.view.scenario.rule.broken_promise
    assert "breaks a promise by it, at a cost of 20 points" in why(case.view.scenario, broken)
    assert "a red line of" in why(case.view.scenario, broken)


def test_to_pass_needs_no_more_than_to_say_so():
    passed = [case.reason for case in game("tutorial") if isinstance(case.recorded, PassTurn)]

    assert set(passed) == {Reason(one.seat, Motive.NOTHING) for one in passed}


def test_silencing_takes_out_one_seat_of_what_several_said():
    last = game("tutorial")[-1].view
    memory = Memory()
    heard = [one.statement for one in memory.recall(last).heard]
    for statement in heard:
        left = [one.statement for one in Memory().recall(unsaid(last, (statement,))).heard]
        assert statement not in left
        same = [one for one in heard if one.manner is not Manner.TABLED and one != statement]
        assert len([one for one in same if one in left]) >= len(same) - 1


def test_silencing_nothing_changes_nothing():
    for case in game("tutorial")[::7]:
        assert unsaid(case.view, ()) == case.view
