"""The command line as a user meets it: exit codes, one sentence on standard error, one JSON object."""

import json
import os
import subprocess
import sys

import pytest

from game.cli import main
from tests.analysis.games import played


def penholder(*arguments, hash_seed="0", typed=""):
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        check=False,
    )


MISTAKES = {  # arguments, exit code, what the one sentence says
    "C.1 an unknown command is a usage error": (["debate"], 2, "invalid choice: 'debate'"),
    "C.2 simulate needs a number of games": (["simulate", "tutorial"], 2, "--games"),
    "C.3 no games are too few": (["simulate", "tutorial", "--games", "0"], 2, "'0' is not a whole number from 1 up"),
    "C.4 a word is no number": (["simulate", "tutorial", "--games", "many"], 2, "'many' is not a whole number"),
    "C.5 an unknown skill": (
        ["simulate", "tutorial", "--games", "1", "--skill", "genius"],
        2,
        "invalid choice: 'genius'",
    ),
    "C.6 an unknown scenario": (["simulate", "dprk-2017-7", "--games", "1"], 1, 'did you mean "dprk-2017-07"?'),
    "C.7 an unknown seat": (["play", "dprk-2017-07", "--as", "USB"], 1, 'did you mean "USA"?'),
    "C.8 a journal that is not there": (["replay", "nowhere.journal"], 1, "cannot be read"),
    "C.9 a scenario that is not there": (["simulate", "nowhere.toml", "--games", "1"], 1, "nowhere.toml"),
    "C.10 nothing to go on with": (["resume"], 1, "there is no saved game yet"),
    "C.11 a seat that plays nothing": (
        ["simulate", "dprk-2017-07", "--games", "1", "--seats", "USA"],
        1,
        '"USA" does not say who plays what',
    ),
    "C.12 a seat that plays what nobody knows": (
        ["simulate", "dprk-2017-07", "--games", "1", "--seats", "USA=conceder,CHN=genius"],
        1,
        '"CHN=genius" does not say who plays what, such as USA=random; there are: random',
    ),
    "C.13 a stranger in the mix": (
        ["simulate", "dprk-2017-07", "--games", "1", "--seats", "USB=random"],
        1,
        'did you mean "USA"?',
    ),
}


@pytest.mark.parametrize(("arguments", "code", "sentence"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_gets_one_sentence(arguments, code, sentence, capsys):
    try:
        done = main(arguments)
    except SystemExit as leaving:
        done = leaving.code

    told = capsys.readouterr()
    assert done == code
    assert told.out == ""
    assert sentence in told.err
    assert len(told.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["play", "scenarios", "simulate", "replay", "resume", "check", "playtest", "bench"])
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as leaving:
        main([command, "--help"])

    assert leaving.value.code == 0
    assert f"usage: penholder {command}" in capsys.readouterr().out


def test_without_a_terminal_the_bare_command_plays_a_game():
    done = penholder()

    assert done.returncode == 0
    assert done.stdout.startswith("Minutes: After the July launches")
    assert "The file is closed" in done.stdout


def test_simulate_is_the_same_for_any_jobs_and_hash_seed():
    alone = penholder("simulate", "tutorial", "--games", "6", "--seed", "4", "--json", hash_seed="1")
    shared = penholder("simulate", "tutorial", "--games", "6", "--seed", "4", "--json", "--jobs", "2", hash_seed="2")

    assert _settled(alone.stdout) == _settled(shared.stdout)


def _settled(printed):
    figures = json.loads(printed)
    return {k: v for k, v in figures.items() if k not in ("decision_ms", "games_per_second", "seconds", "jobs")}


def test_simulate_tells_what_the_readme_of_figures_promises(capsys):
    assert main(["simulate", "tutorial", "--games", "3", "--json"]) == 0

    figures = json.loads(capsys.readouterr().out)
    promised = "scenario seed games skill endings voted tabled yes_votes votes levels seats rounds actions offers deals"
    assert set(promised.split()) <= set(figures)
    assert sum(figures["endings"].values()) == 3
    assert list(figures["endings"]) == ["adopted", "statement", "vetoed", "not_adopted", "withdrawn", "lapsed"]


def test_simulate_shows_the_games_beside_what_could_have_been(capsys):
    assert main(["simulate", "tutorial", "--games", "2", "--skill", "conceder", "--seats", "pal=random"]) == 0
    said = capsys.readouterr().out
    assert main(["simulate", "tutorial", "--games", "2", "--skill", "conceder", "--no-rows"]) == 0
    alone = capsys.readouterr().out

    firsts = [line.split("  ")[0] for line in said.splitlines()]
    assert "2 games between AI members (conceder, PAL=random)" in said
    assert "a text that would pass existed in 100 %" in said
    assert firsts[-5:-1] == ["random", "conceder", "conceder, PAL=random", "optimum"]
    assert "random" not in alone
    assert "optimum" not in alone
    assert alone.splitlines()[-2].startswith("conceder")


def test_scenarios_lists_all_that_are_shipped(capsys):
    assert main(["scenarios", "--json"]) == 0

    ids = [scenario["id"] for scenario in json.loads(capsys.readouterr().out)["scenarios"]]
    assert ids[0] == "tutorial"
    assert ids.index("dprk-2019-12-playable") < ids.index("dprk-2019-12")
    assert {"dprk-2017-07", "dprk-2017-09", "dprk-2017-12"} <= set(ids)


def test_a_kept_game_can_be_replayed_to_any_point(tmp_path, capsys):
    assert main(["simulate", "tutorial", "--games", "1", "--keep", str(tmp_path)]) == 0
    journal = next(tmp_path.glob("*.journal"))
    capsys.readouterr()

    assert main(["replay", str(journal), "--json"]) == 0
    whole = json.loads(capsys.readouterr().out)
    assert main(["replay", str(journal), "--at", "3", "--json"]) == 0
    early = json.loads(capsys.readouterr().out)

    assert whole["ending"] is not None
    assert (early["actions"], early["ending"]) == (3, None)


def test_replay_refuses_a_point_past_the_end(tmp_path, capsys):
    assert main(["simulate", "tutorial", "--games", "1", "--keep", str(tmp_path)]) == 0
    journal = next(tmp_path.glob("*.journal"))

    assert main(["replay", str(journal), "--at", "100000"]) == 1
    assert "this game has" in capsys.readouterr().err


def test_a_closed_pipe_ends_quietly():
    reader = subprocess.Popen([sys.executable, "-m", "game"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    reader.stdout.read(10)
    reader.stdout.close()

    assert reader.stderr.read() == b""
    assert reader.wait() == 0


def test_simulate_tells_the_value_added_where_it_is_asked_for(capsys):
    assert main(["simulate", "tutorial", "--games", "2", "--value-added", "--no-rows"]) == 0
    said = capsys.readouterr().out
    assert main(["simulate", "tutorial", "--games", "2"]) == 0
    without = capsys.readouterr().out

    assert "value added by seat, with its standard error:" in said
    assert "  mean: " in said
    assert "value added" not in without


@pytest.fixture
def journal(tmp_path):
    path = tmp_path / "a.journal"
    played(path)
    return path


def test_replay_shows_hindsight_as_far_as_it_is_known(journal, capsys):
    assert main(["replay", str(journal)]) == 0
    early = capsys.readouterr().out
    assert main(["replay", str(journal), "--json"]) == 0
    unknown = json.loads(capsys.readouterr().out)["hindsight"]["ARV"]
    assert main(["replay", str(journal), "--hindsight"]) == 0
    late = capsys.readouterr().out
    assert main(["replay", str(journal), "--json"]) == 0
    known = json.loads(capsys.readouterr().out)["hindsight"]["ARV"]

    assert "Value added: not yet computed." in early
    assert "not yet computed" not in late
    assert "Par: percentile " in late
    assert (unknown["value_added"], unknown["par"]) == (None, None)
    assert None not in known.values()
    assert {name: known[name] for name in ("attainable", "share")} == {
        name: unknown[name] for name in ("attainable", "share")
    }


def test_replay_keeps_hindsight_out_of_minutes_and_of_games_that_go_on(journal, tmp_path, capsys):
    going_on = tmp_path / "b.journal"
    played(going_on, last=3)
    for arguments in (
        [str(journal), "--minutes"],
        [str(journal), "--at", "5"],
        [str(going_on), "--hindsight"],
        [str(going_on), "--hindsight", "--json"],
    ):
        assert main(["replay", *arguments]) == 0
        said = capsys.readouterr().out
        assert "hindsight" not in said.casefold()
        assert "attainable" not in said

    assert not list(tmp_path.glob("*.hindsight"))


def test_replay_says_why_everything_was_done_once_the_game_is_over(tmp_path, capsys):
    assert main(["simulate", "tutorial", "--games", "1", "--skill", "Attaché", "--keep", str(tmp_path)]) == 0
    kept = next(tmp_path.glob("*.journal"))
    capsys.readouterr()
    assert main(["replay", str(kept), "--why"]) == 0
    whole = capsys.readouterr().out
    assert main(["replay", str(kept), "--why", "--at", "4"]) == 0
    early = capsys.readouterr().out

    assert whole.startswith(early)
    assert len(early) < len(whole)
    assert "votes yes." in whole
    assert "Asked again" not in whole
    assert max(len(line) for line in whole.splitlines()) <= 80


def test_replay_tells_no_reasons_of_a_game_that_goes_on(tmp_path, capsys):
    going_on = tmp_path / "b.journal"
    played(going_on, last=3)

    assert main(["replay", str(going_on), "--why"]) == 1
    assert "reasons are told when the game is over" in capsys.readouterr().err


def test_a_game_without_staff_stays_one(tmp_path):
    environment = {**os.environ, "PENHOLDER_HOME": str(tmp_path)}

    def asked(*arguments):
        command = [sys.executable, "-m", "game", *arguments]
        done = subprocess.run(command, input="staff\n", capture_output=True, encoding="utf-8", env=environment)
        return done.stdout

    assert "played without staff" in asked("play", "tutorial", "--no-staff", "--seed", "1")
    assert "played without staff" in asked("resume")
    assert "Yes votes to expect" in asked("play", "tutorial", "--seed", "1")


def test_numbers_are_not_loaded_before_they_are_needed():
    listed = "import sys; import game.cli; game.cli.parser(); print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", listed], capture_output=True, encoding="utf-8", check=True)

    assert done.stdout == "False\n"
