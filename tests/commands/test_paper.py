"""``penholder roles``, ``ballots`` and ``plates`` as a teacher meets them."""

import re
import shlex
from pathlib import Path

import pytest

from game.cli import main


def test_the_draw_is_told_and_the_same_again(tmp_path, capsys):
    assert main(["roles", "tutorial", "-o", str(tmp_path / "a.html")]) == 0
    said = capsys.readouterr().out
    seed = re.search(r"penholder play tutorial --as all --seed (\d+)", said)[1]
    page = (tmp_path / "a.html").read_text(encoding="utf-8")

    assert seed in page
    assert main(["roles", "tutorial", "-o", str(tmp_path / "b.html"), "--seed", seed]) == 0
    assert (tmp_path / "b.html").read_text(encoding="utf-8") == page


def test_the_key_is_a_file_of_its_own(tmp_path, capsys):
    assert main(["roles", "tutorial", "-o", str(tmp_path / "key.html"), "--key", "--seed", "7"]) == 0
    page = (tmp_path / "key.html").read_text(encoding="utf-8")

    assert "Teacher’s key" in page
    assert "Confidential: for" not in page


def test_sheets_say_how_their_key_is_printed(tmp_path, capsys):
    sheets, key = ["-o", str(tmp_path / "a.html")], ["-o", str(tmp_path / "key.html")]
    assert main(["roles", "tutorial", *sheets]) == 0
    said = capsys.readouterr().out
    options = re.search(r"add (--key --seed \d+),", said)[1].split()
    mark = re.search(r"Set (\w+)", (tmp_path / "a.html").read_text(encoding="utf-8"))[1]

    assert main(["roles", "tutorial", *key, *options]) == 0
    assert "add --key" not in capsys.readouterr().out
    assert mark in (tmp_path / "key.html").read_text(encoding="utf-8")


def test_the_game_is_started_on_the_terms_of_the_sheets(tmp_path, capsys):
    arguments = ["--seats", "USA", "CHN", "--no-open-room", "--core", "--paper", "letter", "--seed", "7"]
    assert main(["roles", "dprk-2017-07", "-o", str(tmp_path / "a.html"), *arguments]) == 0

    said = capsys.readouterr().out
    assert "penholder play dprk-2017-07 --as USA CHN --no-open-room --core --seed 7" in said
    assert "size: letter" in (tmp_path / "a.html").read_text(encoding="utf-8")


MISTAKES = {  # arguments, exit code, what is said
    "an unknown scenario": (["roles", "tutorail", "-o", "{new}"], 1, 'did you mean "tutorial"?'),
    "an unknown seat": (["roles", "tutorial", "-o", "{new}", "--seats", "ARW"], 1, 'no member has the code "ARW"'),
    "a folder that is missing": (["roles", "tutorial", "-o", "{missing}"], 1, "there is no folder"),
    "a file that is there": (["roles", "tutorial", "-o", "{old}"], 1, "there already; --force writes over it"),
    "a folder for a file": (["roles", "tutorial", "-o", "{folder}", "--force"], 1, "is a folder"),
    "no file": (["roles", "tutorial"], 2, "-o"),
    "no such paper": (["roles", "tutorial", "-o", "{new}", "--paper", "a3"], 2, "invalid choice: 'a3'"),
    "ballots of an unknown seat": (["ballots", "tutorial", "-o", "{new}", "--seats", "X"], 1, "no member has the code"),
    "ballots over a file": (["ballots", "tutorial", "-o", "{old}"], 1, "there already"),
    "too many ballots": (["ballots", "tutorial", "-o", "{new}", "--copies", "21"], 2, "from 1 to 20"),
    "no ballots": (["ballots", "tutorial", "-o", "{new}", "--copies", "0"], 2, "from 1 to 20"),
    "plates of an unknown scenario": (["plates", "nowhere", "-o", "{new}"], 1, "nowhere"),
    "plates over a file": (["plates", "tutorial", "-o", "{old}"], 1, "there already"),
    "a seed of letters": (["roles", "tutorial", "-o", "{new}", "--seed", "x"], 2, "--seed"),
}


@pytest.mark.parametrize(("arguments", "code", "sentence"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_gets_one_sentence_and_writes_nothing(arguments, code, sentence, tmp_path, capsys):
    (tmp_path / "old.html").write_text("old")
    places = {
        "new": tmp_path / "new.html",
        "old": tmp_path / "old.html",
        "folder": tmp_path,
        "missing": tmp_path / "nowhere" / "new.html",
    }
    try:
        got = main([one.format(**places) for one in arguments])
    except SystemExit as left:
        got = left.code

    said = capsys.readouterr()
    assert got == code
    assert said.err.count("\n") == 1
    assert sentence in said.err
    assert [path.name for path in tmp_path.iterdir()] == ["old.html"]
    assert (tmp_path / "old.html").read_text() == "old"


def test_force_writes_over_a_file(tmp_path, capsys):
    (tmp_path / "old.html").write_text("old")

    assert main(["roles", "tutorial", "-o", str(tmp_path / "old.html"), "--force"]) == 0
    assert "Arvenia" in (tmp_path / "old.html").read_text(encoding="utf-8")


def test_ballots_and_plates_are_written(tmp_path, capsys):
    assert main(["ballots", "tutorial", "-o", str(tmp_path / "a.html"), "--copies", "2", "--seats", "kes"]) == 0
    assert main(["plates", "tutorial", "-o", str(tmp_path / "b.html"), "--paper", "letter"]) == 0

    assert (tmp_path / "a.html").read_text(encoding="utf-8").count("Kestria") == 4
    assert "size: letter landscape" in (tmp_path / "b.html").read_text(encoding="utf-8")


README = Path(__file__).resolve().parents[2] / "README.md"


def test_what_the_readme_tells_teachers_to_type_works(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    lesson = README.read_text(encoding="utf-8").partition("### In class")[2]
    commands = [line.split("   ")[0] for line in re.findall(r"^ *penholder (.*)$", lesson.split("```")[1], re.M)]

    assert len(commands) == 4
    for command in commands:
        assert main(shlex.split(command)) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["key.html", "plates.html", "roles.html", "slips.html"]
    assert "--as all --seed 4711" in capsys.readouterr().out


def test_a_file_with_spaces_in_its_name_is_told_as_it_is_typed(tmp_path, capsys):
    from game.scenario.library import source

    file = tmp_path / "my lesson.toml"
    file.write_text(source("tutorial").text, encoding="utf-8")

    assert main(["roles", str(file), "-o", str(tmp_path / "a.html"), "--seed", "7"]) == 0
    assert f'penholder play "{file}" --as all --seed 7' in capsys.readouterr().out
