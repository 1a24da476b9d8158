"""The author's commands as a user meets them: what is written, what is left alone, one sentence for every mistake."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.authoring.templates import Template
from game.cli import main
from tests.scenario.sample import TEXT

UNTIDY = TEXT.replace("deadline = 3", "deadline=3", 1)
SKETCH = (Path(__file__).parents[1] / "authoring" / "sketch.toml").read_text("utf-8")


@pytest.fixture
def sample(tmp_path):
    path = tmp_path / "sample.toml"
    path.write_text(UNTIDY, "utf-8")
    return path


def test_fmt_tidies_and_says_so_once(sample, capsys):
    assert main(["fmt", str(sample)]) == 0
    assert sample.read_text("utf-8") == TEXT
    assert main(["fmt", str(sample)]) == 0
    assert capsys.readouterr().out == f"{sample}: tidied\n{sample}: tidy already\n"


def test_fmt_check_and_diff_write_nothing(sample, capsys):
    assert main(["fmt", "--check", str(sample)]) == 1
    assert main(["fmt", "--diff", str(sample)]) == 0
    said = capsys.readouterr()

    assert sample.read_text("utf-8") == UNTIDY
    assert said.err == f"{sample}: not tidy\n"
    assert "-deadline=3\n+deadline = 3\n" in said.out


def test_fmt_leaves_a_broken_file_alone(sample, capsys):
    sample.write_text(UNTIDY.replace("yes_needed = 3", "yes_needed = 30"), "utf-8")

    assert main(["fmt", str(sample)]) == 1
    assert "not at 30" in capsys.readouterr().err
    assert "deadline=3" in sample.read_text("utf-8")


def test_upgrade_shows_first_and_writes_when_told(tmp_path, capsys):
    path = tmp_path / "dispute.toml"
    path.write_text(SKETCH, "utf-8")

    assert main(["upgrade", str(path)]) == 0
    assert path.read_text("utf-8") == SKETCH
    said = capsys.readouterr().out
    assert "+format = 1 " in said
    assert f"penholder upgrade --write {path}" in said
    assert main(["upgrade", "--write", str(path)]) == 0
    assert main(["upgrade", "--write", str(path)]) == 0
    assert capsys.readouterr().out == f"{path}: now format 1\n{path}: already format 1\n"
    assert main(["check", str(path)]) == 0


def test_upgrade_tells_what_is_left(tmp_path, capsys):
    path = tmp_path / "dispute.toml"
    path.write_text(SKETCH.replace("yes_needed = 2", "yes_needed = 20"), "utf-8")

    assert main(["upgrade", "--write", str(path)]) == 0
    assert "1 problem is left for you to mend" in capsys.readouterr().out


def test_schema_and_docs_go_where_they_are_told(tmp_path, capsys):
    assert main(["schema", "-o", str(tmp_path / "a.json")]) == 0
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["title"]
    assert main(["docs", "--html", "-o", str(tmp_path / "a.html")]) == 0
    assert (tmp_path / "a.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    capsys.readouterr()
    assert main(["docs"]) == 0
    assert capsys.readouterr().out.startswith("# ")


MISTAKES = {  # arguments, what the one sentence says
    "F.1 a file that is there": (["schema", "-o", "{there}"], "is there already; --force writes over it"),
    "F.2 a folder": (["schema", "-o", "{folder}"], "is a folder; name a file in it"),
    "F.3 a folder that is not there": (["docs", "-o", "{folder}/no/where.md"], "there is no folder"),
    "F.4 a file in place of a folder": (["docs", "-o", "{there}/where.md"], "there is no folder"),
    "F.5 no file to tidy": (["fmt", "{folder}/nothing.toml"], "there is no such file"),
    "F.6 a folder to tidy": (["fmt", "{folder}"], "this is a folder"),
    "F.7 no file to lift": (["upgrade", "{folder}/nothing.toml"], "there is no such file"),
    "F.8 a folder to lift": (["upgrade", "{folder}"], "this is a folder"),
}


@pytest.mark.parametrize(("arguments", "sentence"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_gets_one_sentence(arguments, sentence, tmp_path, capsys):
    there = tmp_path / "there"
    there.write_text("mine", "utf-8")

    assert main([each.format(there=there, folder=tmp_path) for each in arguments]) == 1
    said = capsys.readouterr()
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""
    assert there.read_text("utf-8") == "mine"


def test_a_folder_without_permission(tmp_path, capsys, monkeypatch):
    def refused(*_arguments, **_keys):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refused)  # root, who tests, may write anywhere

    assert main(["docs", "-o", str(tmp_path / "a.md")]) == 1
    assert "could not be written: Permission denied" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_fmt_writes_what_a_link_leads_to_and_keeps_who_may_read_it(sample, tmp_path):
    sample.chmod(0o640)
    link = tmp_path / "link.toml"
    link.symlink_to(sample)

    assert main(["fmt", str(link)]) == 0
    assert link.is_symlink()
    assert sample.read_text("utf-8") == TEXT
    assert sample.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="there are no devices in files")
def test_a_device_is_never_replaced(tmp_path, capsys):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    assert main(["docs", "-o", str(pipe), "--force"]) == 1
    assert "is no file that can be written over" in capsys.readouterr().err
    assert pipe.is_fifo()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on the size of files")
def test_a_full_disk_costs_nothing(sample):
    import resource

    def limited():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    command = [sys.executable, "-c", "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
               "from game.cli import main; import sys; sys.exit(main(sys.argv[1:]))", "fmt", str(sample)]  # fmt: skip
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, preexec_fn=limited)

    assert done.returncode == 1
    assert "could not be written" in done.stderr
    assert sample.read_text("utf-8") == UNTIDY
    assert list(sample.parent.iterdir()) == [sample]


def test_new_writes_a_game_and_says_what_to_do_next(tmp_path, capsys):
    path = tmp_path / "the-boat.toml"

    assert main(["new", "--template", "small", "-o", str(path)]) == 0
    said = capsys.readouterr().out
    assert f"penholder check {path}" in said
    assert f"penholder preview {path}" in said
    first = path.read_text("utf-8").splitlines()[0]
    assert (path.parent / first.removeprefix("#:schema ")).read_text("utf-8").startswith("{")
    assert main(["check", str(path)]) == 0
    assert main(["fmt", "--check", str(path)]) == 0


def test_new_never_overwrites_without_force(tmp_path, capsys):
    path = tmp_path / "mine.toml"
    path.write_text("mine", "utf-8")

    assert main(["new", "--template", "blank", "-o", str(path)]) == 1
    assert "is there already; --force writes over it" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text("utf-8") == "mine"
    assert main(["new", "--template", "blank", "-o", str(path), "--force", "--no-schema"]) == 0
    assert not path.read_text("utf-8").startswith("#:schema")
    assert list(tmp_path.iterdir()) == [path]


ANSWERS = {  # lines typed, what is said on standard error, how many seats
    "Q.1 all as usual": ("\nMy game\n\n\n\n", "", 5),
    "Q.2 words that are no answers are asked again": (
        "blanc\nblank\n\nMy game\nMy Game!\nmy-game\nseven\n77\n7\n3\n",
        "write one of blank, small, sanctions, relief, copy\na title is one line of text\nan id is made of small"
        " letters, digits and dashes inside, at most 60 of them\nthis must be a whole number\nthe blank template has"
        " 2 to 30 seats, not 77\n",
        7,
    ),
    "Q.3 a template": ("small\nMy game\n\n", "", 5),
    "Q.4 a copy": ("copy\ntutoriel\ntutorial\nMy game\n\n", 'there is no scenario "tutoriel"', 5),
}


@pytest.mark.parametrize(("typed", "complaints", "seats"), ANSWERS.values(), ids=ANSWERS)
def test_new_asks(typed, complaints, seats, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "game", "new"],
        input=typed, capture_output=True, encoding="utf-8", check=False, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert complaints in done.stderr
    assert (tmp_path / "my-game.toml").read_text("utf-8").count("code = ") == seats


def test_answers_that_end_too_soon(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "game", "new"],
        input="blank\n", capture_output=True, encoding="utf-8", check=False, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip

    assert done.returncode == 1
    assert "the answers ended before the questions" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_preview_follows_a_file_in_the_terminal(tmp_path):
    """Five edits, the third of them broken: what is shown after each."""
    path, home = tmp_path / "boat.toml", tmp_path / "home"
    text = Template("small", "").text
    path.write_text(text, "utf-8")
    edits = {  # what is saved, and what is shown then
        text.replace("The winter boat", "The spring boat"): "The spring boat:",
        text.replace("urgency = 6", "urgency = 7"): "The file was read again",
        text.replace("yes_needed = 4", "yes_needed = 44"): "The game goes on when they are mended",
        text: "The file was read again",
        text.replace('id = "doctor"', 'id = "nurse"').replace("doctor = {", "nurse = {"): "the game begins anew",
    }
    command = [
        sys.executable,
        "-u",
        "-m",
        "game",
        "preview",
        "boat.toml",
        "--text",
        "--seat",
        "MAR",
        "--skill",
        "attache",
    ]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PENHOLDER_HOME": str(home)}
    game = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", cwd=tmp_path, env=environment
    )

    def read_until(sentence):
        said = ""
        while sentence not in said:
            line = game.stdout.readline()
            assert line, f"it ended before it said {sentence!r}:\n{said}"
            said += line
        return said

    try:
        assert "The winter boat:" in read_until("You can type")
        for place, (saved, sentence) in enumerate(edits.items()):
            if place == 1:
                print("pass", file=game.stdin, flush=True)
                read_until("You can type")
            path.write_text(saved, "utf-8")
            said = read_until(sentence)
            assert ("not at 44" in said) is (place == 2)
        print("quit!", file=game.stdin, flush=True)
        rest, _errors = game.communicate(timeout=60)
    finally:
        game.kill()

    assert game.returncode == 0
    assert "This game is not kept in a file." in rest
    assert not home.exists()


def test_preview_tells_what_is_wrong_and_ends_where_nobody_waits(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "game", "preview", str(tmp_path / "nothing.toml"), "--text"],
        input="", capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "there is no such file" in done.stdout


def test_preview_of_a_seat_that_is_not_there(tmp_path):
    path = tmp_path / "small.toml"
    path.write_text(Template("small", "").text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "game", "preview", str(path), "--text", "--seat", "MAT"],
        input="", capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert 'did you mean "MAR"?' in done.stdout
