"""``penholder check`` as an author meets it. Numbers never change."""

import io
import json
import os
import subprocess
import sys

import pytest

from game import paths
from game.cli import main
from game.scenario.library import catalogue
from tests.scenario.mistakes import LAKE, samples
from tests.scenario.sample import TEXT, changed

TYPO = LAKE.replace('title = "Gauges"', 'titel = "Gauges"')
WARNED = LAKE.replace('actions = "core"', 'actions = "core", red_line = 0')
ADVISED = LAKE.replace('id = "lake"', 'id = "lake"\nauthor = "A. Teacher"')


@pytest.fixture
def file(tmp_path):
    """Return a function that writes a file and returns its path."""

    def write(text: str, name: str = "lake.toml") -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return write


def test_1_a_problem_has_its_place_its_line_and_a_caret(file, capsys):
    path = file(TYPO)

    assert main(["check", path]) == 1
    assert capsys.readouterr().out.split("\n") == [
        f'{path}:14:19: E301 there is no such key here (did you mean "title"?)',
        '      { id = "gauge", titel = "Gauges", levels = [',
        "                      ^",
        f"{path}: 1 error",
        "",
    ]


CODES = {
    "2 nothing": (LAKE, [], 0),
    "3 an error": (TYPO, [], 1),
    "4 a warning": (WARNED, [], 0),
    "5 a warning that counts": (WARNED, ["--strict"], 1),
    "6 advice never counts": (ADVISED, ["--strict"], 0),
}


@pytest.mark.parametrize(("text", "options", "code"), CODES.values(), ids=CODES)
def test_exit_codes(file, text, options, code):
    assert main(["check", file(text), *options]) == code


@pytest.mark.parametrize("arguments", [["check"], ["check", "--explain", "E999"], ["check", "--loud", "a.toml"]])
def test_7_a_command_line_that_makes_no_sense(arguments, capsys):
    with pytest.raises(SystemExit) as leaving:
        main(arguments)

    assert leaving.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_8_json(file, capsys):
    path = file(TYPO)

    assert main(["check", "--json", path]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "files": [
            {
                "file": path,
                "count": 1,
                "error": 1,
                "warning": 0,
                "advice": 0,
                "scenarios": [],
                "draws": 0,
                "passable": {},
                "problems": [
                    {
                        "code": "E301",
                        "severity": "error",
                        "line": 14,
                        "column": 19,
                        "key": "measure[2].titel",
                        "sentence": 'there is no such key here (did you mean "title"?)',
                        "excerpt": '  { id = "gauge", titel = "Gauges", levels = [',
                    }
                ],
            }
        ]
    }


def test_9_several_files_and_a_folder(file, tmp_path, capsys):
    file(LAKE), file(TYPO, "typo.toml")

    assert main(["check", "--fast", str(tmp_path), str(tmp_path / "lake.toml")]) == 1
    told = capsys.readouterr().out
    assert [line.rpartition("/")[2] for line in told.split("\n") if line.startswith(str(tmp_path))] == [
        "lake.toml: fine",
        'typo.toml:14:19: E301 there is no such key here (did you mean "title"?)',
        "typo.toml: 1 error",
        "lake.toml: fine",
    ]


def test_10_an_empty_folder(tmp_path, capsys):
    assert main(["check", str(tmp_path)]) == 1
    assert f"{tmp_path}: E102 this is a folder" in capsys.readouterr().out


def test_11_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TYPO.encode())))

    assert main(["check", "-"]) == 1
    assert capsys.readouterr().out.startswith("standard input:14:19: E301 ")


def test_12_standard_input_that_is_no_text(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TYPO.encode("utf-16"))))

    assert main(["check", "-"]) == 1
    assert capsys.readouterr().out.startswith("standard input: E107 ")


def test_13_whether_any_text_can_pass_and_in_how_many_draws(file, capsys):
    assert main(["check", file(LAKE)]) == 0
    assert capsys.readouterr().out.endswith("lake.toml: fine, some text can pass in 8 of 8 games drawn\n")


def test_14_a_deadlock_that_is_meant(file, capsys):
    text = LAKE.replace("lectures.", "lectures. ").replace(
        'lectures. ", standing = "portrayed" }',
        'lectures. ", standing = "portrayed" }, urgency = -20, veto_cost = 0, '
        "wants = { pumps = { ideal = 0 }, gauge = { ideal = 0 }, fund = { ideal = 0 } }",
    )
    assert main(["check", file(text)]) == 0
    assert (
        "W701 in none of 8 games drawn at random can any text pass; without the veto of BRI" in capsys.readouterr().out
    )

    assert main(["check", file(text.replace('id = "lake"', 'id = "lake"\ndeadlock = true'))]) == 0
    assert "W701" not in capsys.readouterr().out


def test_15_shipped_scenarios_and_every_sample_of_the_documentation_give_nothing_at_all(tmp_path, capsys):
    for number, text in enumerate(samples()):
        (tmp_path / f"sample-{number}.toml").write_text(text, encoding="utf-8")

    assert main(["check", "--strict", str(paths.scenarios()), str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(list(paths.scenarios().glob("*.toml"))) + len(samples())
    assert all(": fine" in line for line in lines)


def test_16_the_list_of_scenarios_tells_the_same(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path))
    (tmp_path / "scenarios").mkdir()
    path = tmp_path / "scenarios" / "sample.toml"
    path.write_text(
        changed(('name = "Bland"\n', ""), ("chance = 0.25", "chance = 25"), ('member = "CCC"', 'member = "CC"'))
    )

    (listing,) = [each for each in catalogue() if each.path == path]
    assert main(["check", str(path)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert [str(problem) for problem in listing.problems] == [
        line for line in told if line.startswith(f"{path}:") and ": E" in line
    ]
    assert [problem.code.name for problem in listing.problems] == ["E401", "E302", "E501"]


def test_17_every_code_explains_itself(capsys):
    assert main(["check", "--explain", "w704"]) == 0
    assert capsys.readouterr().out == (
        "W704: There are red lines, and crossing one costs nothing.\n"
        'wrong:\n    actions = "core", red_line = 0 }\nright:\n    actions = "core" }\n'
    )


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_18_colour_only_on_a_terminal_and_no_escape_of_the_file_ever(file, monkeypatch):
    path = file(TEXT.replace("Something flew.", "\x1b[31m \x9b5m \u202e"), "sample.toml")
    for screen, has_colour in ((_Screen(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stdout", screen)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.delenv("NO_COLOR", raising=False)
        main(["check", path])

        assert ("\x1b[31mE109\x1b[0m" in screen.getvalue()) == has_colour
        assert "\\x1b[31m \\x9b5m \\u202e" in screen.getvalue()
        assert "\x9b" not in screen.getvalue()


def test_19_no_colour_if_nobody_wants_it(file, monkeypatch):
    monkeypatch.setattr(sys, "stdout", _Screen())
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", file(TYPO)])

    assert "\x1b" not in sys.stdout.getvalue()


def test_20_the_caret_stands_under_wide_letters_too(file, capsys):
    main(["check", file(LAKE.replace('title = "The falling lake"', 'title = "湖の水位", titel'))])

    lines = capsys.readouterr().out.split("\n")
    assert lines[1:3] == ['    title = "湖の水位", titel', "    " + " " * 18 + "^"]


def test_21_a_long_line_is_shown_around_the_place(file, capsys):
    main(["check", file(LAKE.replace('code = "DRU"', 'code = "DR U"'))])

    shown = capsys.readouterr().out.split("\n")[1:3]
    assert len(shown[0]) < 120
    assert shown[0][shown[1].index("^") :].startswith('"DR U"')


def test_22_a_long_list_is_cut(file, capsys):
    main(["check", file(LAKE + "\n[sources]\n" + "".join(f"k{number} = {number}\n" for number in range(80)))])

    told = capsys.readouterr().out.splitlines()
    assert len([line for line in told if "E303" in line]) == 50
    assert told[-2] == "and 30 more problems"


def test_23_the_same_whatever_the_order_of_hashing(file):
    path = file(
        changed(
            ('groups = ["West"]', 'groups = ["Wext"]'), ("West = 2", "Vest = 2"), ('"AAA", "BBB"]', '"AAX", "BBX"]')
        )
    )
    told = {
        subprocess.run(
            [sys.executable, "-m", "game", "check", "--json", path],
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=False,
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert len(told) == 1


def test_24_the_list_of_scenarios_says_who_wrote_each_and_under_which_licence(capsys):
    assert main(["scenarios"]) == 0
    assert "    by The Penholder authors, CC BY 4.0\n" in capsys.readouterr().out

    assert main(["scenarios", "--json"]) == 0
    entry = json.loads(capsys.readouterr().out)["scenarios"][0]
    assert (entry["author"], entry["licence"]) == ("The Penholder authors", "CC BY 4.0")
