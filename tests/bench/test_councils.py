"""The generator of random councils, and the harness that plays them."""

from functools import partial

import pytest

from game.minds.appraisal import net
from tests.bench.councils import shared, shared_exactly, tried
from tests.bench.draws import DIFFICULTIES, FEWEST_MEASURES, MOST_MEASURES, council, penholder
from tests.bench.exact import best_text, passes
from tests.bench.passive import Liar, Passive
from tests.bench.play import many


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_a_council_has_a_text_that_passes(difficulty):
    for number in range(3):
        dealt, most = council(difficulty, 1, number)
        pen = penholder(dealt.scenario)
        best = best_text(dealt.scenario, dealt.priorities, pen)

        assert best is not None
        assert FEWEST_MEASURES <= len(dealt.scenario.measures) <= MOST_MEASURES
        assert passes(dealt.scenario, dealt.priorities, best)
        assert net(dealt.scenario, dealt.priorities[pen], best) / 100 == most >= 5


def test_a_council_is_the_same_each_time():
    first = council("hard", 3, 2)
    council.cache_clear()

    assert council("hard", 3, 2) == first


def test_who_knows_the_best_text_gets_all_there_is():
    games = [tried("brutal", Passive, "optimum", 2, number) for number in range(3)]

    assert all(game.adopted and round(game.share, 6) == 100 for game in games)


def test_any_number_of_processes_gives_the_same_games():
    work = partial(tried, "medium", Liar, "conceder", 5)

    assert many(work, 2) == many(work, 2, jobs=2)


def test_among_equals_everybody_has_a_share():
    game = shared("easy", "conceder", 1, 0)

    assert game.own <= 100
    assert game.others <= 100


def test_the_text_kindest_to_the_others_leaves_them_most_and_the_penholders_best_leaves_it_all():
    for number in range(3):
        kind, own = (shared_exactly("medium", is_kind, 1, number) for is_kind in (True, False))

        assert round(own.own, 6) == 100
        assert kind.own <= 100
        assert kind.others >= max(own.others, shared("medium", "conceder", 1, number).others) - 0.1
