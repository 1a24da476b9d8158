"""Many games: the same figures however they are shared out, and journals that hold them."""

import json
import os
import subprocess
import sys

import pytest
from attrs import evolve

from game.model.voting import Ending
from game.play.batch import Order, game_seed, play, shown, simulate, sit
from game.play.figures import Times, decision_times, figures, record
from game.play.journal import NameTakenError
from game.play.sitting import replay, scenario_of
from game.scenario.library import source
from tests.play.kill_writer import ROOT

KEYS = (
    "scenario seed games skill endings voted tabled yes_votes votes levels seats rounds actions offers deals "
    "decision_ms games_per_second seconds jobs"
)
FREE = ("decision_ms", "games_per_second", "seconds", "jobs")
RUN = """
import json, sys
from game.play.batch import Order, simulate
from game.scenario.library import source
if __name__ == "__main__":
    print(json.dumps(simulate(Order(source("tutorial"), 1, "random"), 4, jobs=int(sys.argv[1]))))
"""


@pytest.fixture(scope="module")
def order():
    return Order(source("tutorial"), 7, "random")


def same_part(shown):
    return {name: value for name, value in shown.items() if name not in FREE}


def test_the_figures_are_those_that_were_asked_for(order):
    shown = simulate(order, 6)

    assert list(shown) == KEYS.split()
    assert (shown["scenario"], shown["seed"], shown["games"], shown["skill"]) == ("tutorial", 7, 6, "random")
    assert list(shown["endings"]) == ["adopted", "statement", "vetoed", "not_adopted", "withdrawn", "lapsed"]
    assert sum(shown["endings"].values()) == 6
    decided = shown["endings"]["adopted"] + shown["endings"]["statement"]
    assert all(sum(levels) == decided for levels in shown["levels"].values())
    assert sum(shown["yes_votes"].values()) == shown["endings"]["adopted"]
    assert all(sum(votes.values()) == shown["voted"] for votes in shown["votes"].values())
    assert set(shown["decision_ms"]) == {"mean", "p99", "max"}
    assert json.loads(json.dumps(shown)) == shown


def test_figures_are_means_of_the_games(order):
    games = [play(order, number) for number in range(3)]

    shown = figures(scenario_of(order.source), games)

    assert shown["actions"] == round(sum(game.actions for game in games) / 3, 4)
    first = next(iter(shown["seats"].values()))
    assert first["points"] == round(sum(game.points[0] for game in games) / 300, 4)
    assert shown["endings"]["lapsed"] == sum(game.ending is Ending.LAPSED for game in games)


def test_of_no_games_there_are_figures_too(order):
    shown = simulate(order, 0)

    assert shown["rounds"] == 0
    assert shown["decision_ms"] == {"mean": 0.0, "p99": 0.0, "max": 0.0}
    assert decision_times([]) == shown["decision_ms"]


def test_each_game_has_its_own_seed_and_can_be_played_alone(order):
    assert len({game_seed(7, number) for number in range(100)}) == 100
    assert same_game(play(order, 3)) == same_game(play(order, 3))
    assert game_seed(7, 0) != game_seed(8, 0)


def same_game(game):
    return [getattr(game, name) for name in ("ending", "text", "points", "actions", "offers", "deals", "final")]


def test_two_processes_with_other_hashes_and_jobs_give_the_same(tmp_path):
    script = tmp_path / "run.py"
    script.write_text(RUN, "utf-8")
    shown = []
    for jobs, seed in (("1", "1"), ("2", "2")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        run = subprocess.run(
            [sys.executable, str(script), jobs], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr
        shown.append(json.loads(run.stdout))

    assert same_part(shown[0]) == same_part(shown[1])
    assert [one["jobs"] for one in shown] == [1, 2]


def test_progress_counts_the_games(order):
    told = []
    simulate(order, 3, progress=told.append)

    assert told == [1, 2, 3]


def test_kept_games_can_be_replayed_and_are_not_overwritten(order, tmp_path):
    kept = Order(order.source, 7, "random", tmp_path)
    game = play(kept, 0)
    (path,) = tmp_path.iterdir()

    session = replay(path)

    assert path.name == "tutorial-7-1.journal"
    assert session.state.ending is game.ending
    assert session.header.seed == game_seed(7, 0)
    with pytest.raises(NameTakenError, match="there is a game of this name already"):
        simulate(kept, 1)


def test_trouble_in_another_process_comes_back_whole(order, tmp_path):
    kept = Order(order.source, 7, "random", tmp_path)
    play(kept, 1)

    with pytest.raises(NameTakenError, match=r"tutorial-7-2\.journal: there is a game of this name already"):
        simulate(kept, 2, jobs=2)


def test_an_unknown_skill_is_refused(order):
    with pytest.raises(KeyError):
        simulate(Order(order.source, 7, "genius"), 1)


@pytest.mark.parametrize("skill", ["random", "conceder"])
def test_minds_of_the_house_never_fail_to_decide(order, skill):
    for number in range(3):
        assert play(Order(order.source, 11, skill), number).troubles == 0


def test_the_rate_is_that_of_play_alone_however_long_the_work_beside_it_took():
    order = Order(source("tutorial"), 1, "random")
    games = [evolve(record(sit(order, number)[0]), times=Times(whole=2.0)) for number in range(3)]

    assert shown(order, games, 600.0, 1)["games_per_second"] == 0.5
    assert shown(order, [evolve(game, times=Times()) for game in games], 600.0, 1)["games_per_second"] == 0.0
