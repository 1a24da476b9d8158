"""Games change in the right direction when interests do: fixed seeds, wide margins."""

import pytest

from game.minds import roster
from game.rules.priors import centre
from tests.bench.sensitivity import CASES, P2, before_and_after, is_right, varied
from tests.bench.table import Figure, Order

STRONGEST = roster.SKILLS[-1]
GAMES, SEED = 12, 7


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_a_change_of_interests_shows(name):
    before, after = before_and_after(name, Order(GAMES, SEED, STRONGEST, jobs=2))

    assert is_right(CASES[name], before, after), f"{before} before, {after} after"


@pytest.mark.parametrize("name", CASES)
def test_a_case_changes_what_is_believed_of_somebody(name):
    assert varied(name, False).priors != varied(name, True).priors


def test_urgency_moves_where_it_should():
    of = varied("2 any answer is a cost to them: hardly one is given", True)

    assert {of.council.members[seat].code for seat, own in enumerate(centre(of)) if own.urgency < 0} == set(P2)


def test_right_is_far_enough_in_the_right_direction():
    falls = CASES["2 any answer is a cost to them: hardly one is given"]

    assert is_right(falls, Figure(60, 1, 9), Figure(30, 1, 9))
    assert not is_right(falls, Figure(60, 1, 9), Figure(50, 1, 9))
    assert not is_right(falls, Figure(60, 1, 9), Figure(90, 1, 9))
