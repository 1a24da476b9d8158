"""Many games beside what could have been."""

import json

import pytest

from game.analysis.share import attained_by
from game.analysis.simulation import averaged, row_names, simulate, study
from game.analysis.value_added import points_of
from game.play.batch import Order, sit
from game.scenario.library import source

SHARES = {"share", "welfare", "nash"}


@pytest.fixture(scope="module")
def order():
    return Order(source("tutorial"), 3, "conceder")


@pytest.fixture(scope="module")
def shown(order):
    return simulate(order, 3)


def test_every_run_stands_beside_the_reference_minds_and_the_optimum(shown):
    assert [row["name"] for row in shown["rows"]] == ["random", "conceder", "optimum"]
    for row in shown["rows"]:
        assert set(row) == {"name", "adopted", "points", *SHARES}
        assert 0 <= row["adopted"] <= 1
        assert all(set(row[name]) == {"mean", "n"} for name in SHARES)
    assert json.loads(json.dumps(shown)) == shown


def test_the_optimum_is_the_text_best_for_all(shown):
    optimum = shown["rows"][-1]

    assert optimum["adopted"] == shown["passable"] == 1.0
    assert optimum["welfare"] == {"mean": 1.0, "n": 3}
    assert 0 < optimum["nash"]["mean"] <= 1
    assert optimum["points"] >= max(row["points"] for row in shown["rows"][:-1])


def test_the_figures_are_those_of_the_skill_that_was_asked_for(shown, order):
    own = shown["rows"][1]
    games = [attained_by(sit(order, number)[0]) for number in range(3)]

    assert {name: shown[name] for name in SHARES} == {name: own[name] for name in SHARES}
    assert shown["welfare"] == averaged(game.welfare for game in games)
    first = next(iter(shown["seats"].values()))
    assert first["share"] == averaged(game.shares[0] for game in games)
    assert own["points"] == pytest.approx(sum(seat["points"] for seat in shown["seats"].values()) / 5, abs=1e-4)


def test_rows_can_be_left_out_and_change_nothing_else(shown, order):
    alone = simulate(order, 3, rows=False)

    free = ("decision_ms", "games_per_second", "seconds")
    assert "rows" not in alone
    assert {k: v for k, v in alone.items() if k not in free} == {
        k: v for k, v in shown.items() if k not in (*free, "rows")
    }


def test_the_same_draws_are_played_in_every_row(order):
    random, conceder, _optimum = study(order, True, False, 0).outcomes

    assert random.points == study(Order(order.source, order.seed, "random"), True, False, 0).outcomes[0].points
    assert conceder.points == study(order, False, False, 0).outcomes[0].points


def test_a_mix_of_skills_is_a_row_of_its_own(order):
    mixed = Order(order.source, order.seed, "conceder", seats=(("PAL", "random"),))

    assert row_names(mixed) == ("random", "conceder", "conceder, PAL=random", "optimum")
    with pytest.raises(KeyError):
        simulate(Order(order.source, order.seed, "conceder", seats=(("XYZ", "random"),)), 1)
    with pytest.raises(KeyError):
        simulate(Order(order.source, order.seed, "conceder", seats=(("PAL", "genius"),)), 1)


def test_a_mix_is_played_by_those_who_were_named(order):
    code = sit(order, 0)[0].state.scenario.council.members[1].code
    session, _times = sit(Order(order.source, order.seed, "conceder", seats=((code, "random"),)), 0)

    assert session.header.seats == ("conceder", "random", "conceder", "conceder", "conceder")


def test_of_no_games_there_are_figures_too(order):
    nothing = simulate(order, 0)

    assert nothing["share"] == {"mean": None, "n": 0}
    assert nothing["passable"] == 0.0


def test_undefined_shares_are_left_out_of_means():
    assert averaged([0.5, None, 1.0]) == {"mean": 0.75, "n": 2}
    assert averaged([None]) == {"mean": None, "n": 0}


def test_value_added_is_against_a_spectator_in_the_same_chair(order, shown):
    found = simulate(order, 3, rows=False, value_added=True)
    added = []
    for number in range(3):
        watched = Order(order.source, order.seed, "conceder", seats=(("PAL", "spectator"),))
        added.append((points_of(sit(order, number)[0])[2] - points_of(sit(watched, number)[0])[2]) / 100)

    assert found["seats"]["PAL"]["value_added"]["mean"] == round(sum(added) / 3, 4)
    assert found["seats"]["PAL"]["value_added"]["n"] == 3
    means = [seat["value_added"]["mean"] for seat in found["seats"].values()]
    assert found["value_added"]["mean"] == pytest.approx(sum(means) / 5, abs=1e-3)
    assert found["value_added"]["se"] > 0
    assert "value_added" not in shown


def test_of_one_game_there_is_no_standard_error(order):
    assert simulate(order, 1, rows=False, value_added=True)["value_added"]["se"] is None


def test_a_table_of_spectators_adds_nothing(order):
    found = simulate(Order(order.source, order.seed, "spectator"), 2, rows=False, value_added=True)

    assert found["value_added"] == {"mean": 0.0, "se": 0.0, "n": 2}
