"""The harness that has fifteen agree."""

from game.minds.appraisal import net
from tests.bench.passive import Oracle, Passive
from tests.bench.play import played, points, seated
from tests.bench.table import mean
from tests.bench.unanimity import dealt, random_mean, tried


def test_the_optimum_is_accepted_by_all_and_better_than_chance():
    given, optimum = dealt(1, 0, rounds=4)
    session = played(given, seated([Passive() for _ in given.seats], 0, Oracle(optimum)))

    assert all(net(given.scenario, own, optimum) >= 0 for own in given.priorities)
    assert session.result().text == optimum
    assert mean(points(session)).mean > random_mean(given.priorities) + 5


def test_no_deal_is_worth_what_none_is_worth():
    game = tried("random", 3, 1, 0)

    assert not game.agreed
    assert game.gain < 0
