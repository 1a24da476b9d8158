"""The README of the scenarios: its first scenario made by its own commands, and its tables as they are now."""

import re
import shlex
from io import StringIO

import pytest

from game import paths
from game.authoring.layout import laid_out
from game.cli import main
from game.scenario.library import every_variant
from tests.authoring import taplo
from tests.authoring.two_tools import table

README = (paths.scenarios() / "README.md").read_text("utf-8")
SECTION = README.split("## Your first scenario in ten minutes")[1].split("\n## ")[0]
BLOCK = re.compile(r"^```(?P<kind>sh|toml)\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)


def replaced(file, paragraph):
    """Return a file with a paragraph in the place of the one it is meant for."""
    header = paragraph.splitlines()[0]
    paragraphs = file.rstrip().split("\n\n")
    for at, old in enumerate(paragraphs):
        is_waiting = header in ("[[crisis]]", "[[draft]]") or re.search(r'^(id = "measure-\d|code = "S\d)', old, re.M)
        if header in old.splitlines() and is_waiting:
            notes = [line for line in old.splitlines() if line.startswith("#")]
            paragraphs[at] = "\n".join([*notes, paragraph.strip()])
            return "\n\n".join(paragraphs) + "\n"
    raise AssertionError(f"nothing in the file waits for this:\n{paragraph}")


def test_from_new_to_a_scenario_that_is_played(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path / "home"))
    path = tmp_path / "mountain-road.toml"
    commands = []
    for block in BLOCK.finditer(SECTION):
        if block["kind"] == "toml":
            path.write_text(replaced(path.read_text("utf-8"), block["text"]), "utf-8")
            continue
        for line in block["text"].splitlines():
            program, *arguments = shlex.split(line)
            assert program == "penholder"
            if arguments[0] == "preview":  # somebody looks at it and leaves
                monkeypatch.setattr("sys.stdin", StringIO())
                arguments.append("--text")
            commands.append(arguments[0])
            assert main(arguments) == 0, line

    said = capsys.readouterr()
    assert said.err == ""
    assert commands == ["new", "check", "preview", "fmt", "check", "simulate"]
    assert said.out.count("mountain-road.toml: fine") == 2
    assert "adopted" in said.out
    text = path.read_text("utf-8")
    assert laid_out(text) == text
    assert "easure" not in re.sub(r"^#.*$|\[\[measure\]\]", "", text, flags=re.MULTILINE)
    scenario = every_variant(path)[0]
    assert [member.name for member in scenario.council.members][-1] == "Dale"
    assert len(text.splitlines()) < 130


@pytest.mark.skipif(taplo.BINARY is None, reason="there is no Taplo for this kind of machine")
def test_the_table_of_two_tools_is_current():
    kept = README.split("<!-- python -m tests.authoring.two_tools -->\n")[1].split("\n<!-- end -->")[0]

    assert kept == table(), "renew it: python -m tests.authoring.two_tools"


WHOLE = [block["text"] for block in BLOCK.finditer(README) if block["text"].startswith("format = ")]


@pytest.mark.parametrize("text", WHOLE)
def test_whole_samples_hold(text, tmp_path, capsys):
    path = tmp_path / "sample.toml"
    path.write_text(text, "utf-8")

    assert main(["check", str(path)]) == 0
    assert "fine" in capsys.readouterr().out
