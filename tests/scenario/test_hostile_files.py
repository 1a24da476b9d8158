"""Files that mean harm, or are no files: refused in a sentence before any parser sees them. Numbers never change."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.scenario import guard, syntax
from game.scenario.library import load
from game.scenario.problems import Problem, ScenarioError
from tests.scenario.sample import FILE, TEXT, changed, problems, told, where

MIB = 1 << 20
ROOT = Path(__file__).parents[2]
DEEP = "brackets are nested more than 8 deep"
DOTTED = "a dotted key has more than 8 parts"
MUCH = "there is more in this file than a scenario can hold"
TABLES = "there are more tables in this file than a scenario can hold"
WORD = "more than 100 characters stand here without quotes or a break"


def filled(unit: str, head: str = "", tail: str = "") -> str:
    """Return as many units as 1 MiB holds between a head and a tail."""
    return head + unit * ((MIB - len(head) - len(tail)) // len(unit)) + tail


CASES = {  # the text; code and line:column; the sentence
    "H.1 brackets without end": (filled("["), "E208 1:9", DEEP),
    "H.2 brackets without end, a line each": (filled("[\n", "a = "), "E208 9:1", DEEP),
    "H.3 braces without end": (filled("{ a = ", "a = "), "E208 1:53", DEEP),
    "H.4 nine brackets": ("a = " + "[" * 9 + "]" * 9 + "\n", "E208 1:13", DEEP),
    "H.5 the dotted key of 16 KB": ("a." * 8000 + "b = 1\n", "E208 1:16", DOTTED),
    "H.6 a dotted key of 1 MiB": (filled("a.", tail="b = 1"), "E208 1:16", DOTTED),
    "H.7 a dotted key in quotes": (filled('"a" . ', tail="b = 1"), "E208 1:47", DOTTED),
    "H.8 a dotted key of a table": ("\n[" + "a." * 8 + "b]\n", "E208 2:17", DOTTED),
    "H.9 a dotted key in braces": ("a = [{ " + "a." * 8 + "b = 1 }]\n", "E208 1:23", DOTTED),
    "H.10 a list without end": (filled("1,", "a = [", "]"), "E208 1:300001", MUCH),
    "H.11 keys without end": ("".join(f"k{number}=1\n" for number in range(90_000)), "E208 75001:7", MUCH),
    "H.12 commas": (filled(",", "a = [", "]"), "E208 1:150003", MUCH),
    "H.13 tables without end": (filled("[a]\n"), "E208 30001:1", TABLES),
    "H.14 lists of tables without end": (filled("[[a]]\n"), "E208 15001:1", TABLES),
    "H.15 empty braces without end": (filled("{},", "a = [", "]"), "E208 1:90003", TABLES),
    "H.16 dotted keys without end": ("".join(f"k{number}.b=1\n" for number in range(40_000)), "E208 30001:7", TABLES),
    "H.17 a number of a million digits": (filled("9", "format = "), "E208 1:10", WORD),
    "H.18 the same in base 16": (filled("f", "format = 0x"), "E208 1:10", WORD),
    "H.19 control characters": (filled("\x01", "a = '"), "E109 1:6", "the control character U+0001 is not allowed"),
    "H.20 NUL": ("format = 1\n\0", "E109 2:1", "the file holds a NUL character; it may be no text file"),
    "H.21 a turned line": ("a = '\u202e'\n", "E109 1:6", "the control character U+202E is not allowed"),
    "H.22 control characters of another time": (
        "a = '\x9b'\n",
        "E109 1:6",
        "the control character U+009B is not allowed",
    ),
    "H.23 more than 1 MiB of text": (
        "#" * (MIB + 1),
        "E106",
        "the file is larger than 1 MiB, too large for a scenario",
    ),
}


@pytest.fixture
def no_parser(monkeypatch):
    """Fail at once if tomllib is asked."""

    def parse(_text: str) -> None:
        raise AssertionError("the parser was reached")

    monkeypatch.setattr(syntax.tomllib, "loads", parse)


@pytest.mark.usefixtures("no_parser")
@pytest.mark.parametrize(("text", "at", "sentence"), CASES.values(), ids=CASES)
def test_refused_before_the_parser(text, at, sentence):
    assert told(text) == [(at, sentence)]


BEARABLE = {  # just under every bound, so that the parser and all that follows do their worst
    "B.1 as many keys": "".join(f"k{number}=1\n" for number in range(74_000)),
    "B.2 as many tables": "".join(f"[k{number}]\n" for number in range(29_000)),
    "B.3 as many dotted keys": "".join(f"k{number}.b=1\n" for number in range(29_000)),
    "B.4 as many deep keys": "".join(f"k{number}.b.c.d.e.f.g.h=1\n" for number in range(4_000)),
    "B.5 as many members": "[[member]]\n" * 14_000,
    "B.6 as many wrong items": "learning = [" + "1," * 149_000 + "]\n",
    "B.7 as many wrong tables": TEXT + "levers = [" + "{}," * 25_000 + "]\n",
    "B.8 as many strangers": TEXT + "[event.urgency]\n" + "".join(f"z{number}=1\n" for number in range(50_000)),
    "B.9 as many red lines": changed(("{ level = 1, below = true, likely = 0.1 }", "{ level = 9 }," * 25_000)),
    "B.10 escapes": filled("\\u0041", 'title = "', '"'),
    "B.11 line ends": filled("#\n"),
    "B.12 backslashes": filled("\\\\", 'title = "', '"'),
    "B.13 quotes": filled('"'),
    "B.14 dates": filled("1979-01-01,", "a = [", "]"),
    "B.16 a mistake below as many keys": "".join(f"k{number}=1\n" for number in range(74_000)) + "x = “a”\n",
    "B.17 a mistake below as many tables": "".join(f"[k{number}]\n" for number in range(29_000)) + "x = “a”\n",
    "B.18 ten mistakes above many lines": "k.b.c.d.e.f.g.h=1\n" + "a = “a”\n" * 9 + filled("#\n")[:80_000],
    "B.19 as many keys nobody knows": "".join(f"[[member]]\nkod{number}=1\n" for number in range(14_000)),
    "B.20 a stranger cited without end": changed(('source = "letter"', 'source = "' + "zz, " * 250_000 + '"')),
    "B.15 control characters in keys": "".join(f'"\\u0000{number}"=1\n' for number in range(60_000)),
}


@pytest.mark.parametrize("text", BEARABLE.values(), ids=BEARABLE)
def test_the_worst_that_passes_the_guard_ends_in_few_sentences(text):
    assert 1 <= len(problems(text[:MIB])) <= 500


FILES = {  # bytes; code and line:column; the sentence
    "E.1 UTF-16 with a mark": (TEXT.encode("utf-16"), "E107", "the file is in UTF-16; save it as UTF-8"),
    "E.2 UTF-16 without": (TEXT.encode("utf-16-le"), "E107", "the file is in UTF-16; save it as UTF-8"),
    "E.3 UTF-32": (TEXT.encode("utf-32"), "E107", "the file is in UTF-16; save it as UTF-8"),
    "E.4 Latin-1": (
        changed(("Aland", "Åland")).encode("latin-1"),
        "E108 75:9",
        "the byte 0xC5 is not UTF-8; the file may be in Latin-1: save it as UTF-8",
    ),
    "E.5 NUL at the end": (
        TEXT.encode() + b"\0",
        "E109 169:1",
        "the file holds a NUL character; it may be no text file",
    ),
    "E.6 50 MB": (b"#" * 50_000_000, "E106", "the file is larger than 1 MiB, too large for a scenario"),
    "E.7 a byte past 1 MiB": (b"#" * (MIB + 1), "E106", "the file is larger than 1 MiB, too large for a scenario"),
    "E.8 nothing": (b"", "E110", "the file is empty"),
    "E.9 a surrogate": (
        b"title = '\xed\xa0\x80'\n",
        "E108 1:10",
        "the byte 0xED is not UTF-8; the file may be in Latin-1: save it as UTF-8",
    ),
}


def refusal(name: object) -> list[Problem]:
    with pytest.raises(ScenarioError) as caught:
        load(str(name))
    return list(caught.value.problems)


@pytest.mark.usefixtures("no_parser")
@pytest.mark.parametrize(("content", "at", "sentence"), [case for name, case in FILES.items() if name != "E.8 nothing"])
def test_files_in_no_known_writing(tmp_path, content, at, sentence):
    path = tmp_path / FILE
    path.write_bytes(content)

    assert [(where(problem), problem.sentence) for problem in refusal(path)] == [(at, sentence)]


def test_e_8_nothing(tmp_path):
    (tmp_path / FILE).touch()

    assert [str(problem) for problem in refusal(tmp_path / FILE)] == [f"{tmp_path / FILE}: E110 the file is empty"]


def test_e_10_a_file_too_large_is_not_even_read(tmp_path, monkeypatch):
    path = tmp_path / FILE
    path.write_bytes(b"#" * (MIB + 1))
    monkeypatch.setattr(guard.Path, "open", lambda *_: pytest.fail("the file was opened"))

    assert refusal(path)[0].sentence == "the file is larger than 1 MiB, too large for a scenario"


def test_e_11_a_byte_order_mark_and_windows_line_ends_make_the_same_scenario(tmp_path):
    for name, content in {
        "a.toml": TEXT.encode(),
        "b.toml": b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(),
    }.items():
        (tmp_path / name).write_bytes(content)

    assert load(str(tmp_path / "a.toml")) == load(str(tmp_path / "b.toml"))


def test_p_1_a_folder(tmp_path):
    assert refusal(tmp_path)[0].sentence == "this is a folder; name a scenario file in it"


def test_p_2_no_file(tmp_path):
    assert refusal(tmp_path / "none.toml")[0].sentence == "there is no such file"


def test_p_3_a_file_as_a_folder(tmp_path):
    (tmp_path / FILE).write_text(TEXT)

    assert refusal(tmp_path / FILE / "x.toml")[0].sentence == "there is no such file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_p_4_a_pipe_nobody_writes_to(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")

    assert refusal(tmp_path / "pipe.toml")[0].sentence == "this is a device or a pipe, not a file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_p_5_a_device():
    assert refusal("/dev/zero")[0].sentence == "this is a device or a pipe, not a file"


def test_p_6_no_permission(tmp_path, monkeypatch):
    (tmp_path / FILE).write_text(TEXT)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(guard.Path, "open", refuse)  # the superuser may read everything

    assert refusal(tmp_path / FILE)[0].sentence == "no permission to read this file"


def test_p_7_a_name_that_no_file_can_have():
    assert str(refusal("a\0b.toml")[0]) == "a\\x00b.toml: E105 no file can have this name"


def test_p_8_a_link_to_itself(tmp_path):
    (tmp_path / "loop.toml").symlink_to(tmp_path / "loop.toml")

    assert refusal(tmp_path / "loop.toml")[0].sentence.startswith("the file cannot be read: ")


def test_p_9_a_name_with_an_escape_sequence_is_printed_without(tmp_path):
    path = tmp_path / "a\x1b[2J.toml"
    path.write_text("")

    assert "\x1b" not in str(ScenarioError(refusal(path)))
    assert "a\\x1b[2J.toml: E110 the file is empty" in str(ScenarioError(refusal(path)))


MEASURED = """
import pathlib, sys
from game.scenario.library import load
from game.scenario.problems import ScenarioError
try:
    load(sys.argv[1])
except ScenarioError:
    pass
status = pathlib.Path("/proc/self/status").read_text()
print([line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")][0])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells a process its own peak")
@pytest.mark.parametrize(
    "name", ["B.1 as many keys", "B.2 as many tables", "B.3 as many dotted keys", "B.17 a mistake below as many tables"]
)
def test_a_whole_process_stays_under_100_mb(tmp_path, name):
    path = tmp_path / FILE
    path.write_text(BEARABLE[name][:MIB])

    done = subprocess.run([sys.executable, "-c", MEASURED, path], capture_output=True, text=True, check=True, cwd=ROOT)

    assert int(done.stdout) < 100_000  # kilobytes
