"""``penholder playtest`` as an author meets it."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from game.cli import main
from tests.report.reading import assert_sound


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path))
    return tmp_path


def started(*arguments, home):
    command = [sys.executable, "-m", "game", "playtest", *arguments]
    environment = {**os.environ, "PENHOLDER_HOME": str(home), "PYTHONHASHSEED": "random"}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", env=environment)


def test_it_says_what_it_found(capsys):
    assert main(["playtest", "tutorial", "--games", "6", "--skill", "conceder", "--jobs", "1"]) == 0

    said, told = capsys.readouterr()
    for heading in ("Playtest: The closed strait", "Advice", "How games end", "What each seat comes away with"):
        assert f"{heading}:" in said
    assert "6 games between AI members (conceder), seed 1" in said
    assert "This rests on 6 games" in said
    assert told.splitlines()[-1] == "6 of 6 games"


def test_figures_are_the_same_for_any_jobs_and_any_process(tmp_path):
    asked = ("tutorial", "--games", "6", "--json")
    alone = started(*asked, "--jobs", "1", home=tmp_path / "a").communicate()[0]
    shared = started(*asked, "--jobs", "2", home=tmp_path / "b").communicate()[0]

    assert alone == shared
    found = json.loads(alone)
    assert found["games"] == found["wanted"] == 6
    assert sum(rate["count"] for rate in found["endings"].values()) == 6
    assert [measure["id"] for measure in found["measures"]] == ["passage", "trade", "watch", "talks"]


def test_figures_gone_on_with_are_those_of_one_run(tmp_path, capsys):
    def asked(games, *more):
        playing = ["playtest", "tutorial", "--skill", "random", "--jobs", "1", "--json", "--games", games]
        assert main([*playing, *more]) == 0
        return capsys.readouterr()

    whole = asked("8")
    early = asked("5", "--afresh")
    late = asked("8")

    assert json.loads(early.out)["games"] == 5
    assert "5 games were played before" in late.err
    assert late.out == whole.out


@pytest.mark.skipif(sys.platform == "win32", reason="no way to send Ctrl-C to one process there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_stopped_it_reports_on_what_was_played(jobs, home):
    asked = ("tutorial", "--games", "1000", "--json", "--jobs", jobs)
    process = started(*asked, home=home)
    kept = home / "playtests" / "tutorial-attache-1.playtest"
    for _ in range(600):
        time.sleep(0.1)
        if kept.exists() and kept.read_bytes().count(b"\n") > 3:
            break
    process.send_signal(signal.SIGINT)
    said, told = process.communicate(timeout=60)

    found = json.loads(said)
    assert process.returncode == 130
    assert 3 <= found["games"] < found["wanted"] == 1000
    assert f"Stopped after {found['games']} games; the same command goes on from there." in told
    assert kept.read_bytes().count(b"\n") == found["games"] + 1


def test_it_writes_a_page(tmp_path, capsys):
    page = tmp_path / "report.html"
    asked = ["playtest", "tutorial", "--games", "3", "--skill", "random", "--jobs", "1", "--json", "--html", str(page)]

    assert main(asked) == 0

    said, told = capsys.readouterr()
    assert json.loads(said)["games"] == 3
    assert f"The report is in {page}." in told
    assert_sound(page.read_text(encoding="utf-8"))
    assert main(asked) == 1
    assert "--force" in capsys.readouterr().err
    assert main([*asked, "--force"]) == 0


def test_a_page_that_cannot_be_written_is_one_sentence(tmp_path, capsys):
    asked = ["playtest", "tutorial", "--games", "1", "--skill", "random", "--jobs", "1", "--html", str(tmp_path)]

    assert main(asked) == 1
    said, told = capsys.readouterr()
    assert told.splitlines()[-1].startswith("penholder: ")
    assert said.startswith("Playtest: ")


def test_a_broken_file_gets_its_problems(tmp_path, capsys):
    path = tmp_path / "lake.toml"
    path.write_text("format = 1\nid = 'lake'\n")

    assert main(["playtest", str(path), "--games", "2"]) == 1
    playing = capsys.readouterr()
    assert main(["check", str(path)]) == 1
    checking = capsys.readouterr()

    assert playing.out == ""
    assert len(playing.err.splitlines()) > 2
    assert all(problem in checking.out + checking.err for problem in playing.err.splitlines())
