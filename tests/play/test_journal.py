"""What a journal reads back, and what it refuses."""

import hashlib
import json
import os
import tracemalloc

import pytest
from attrs import evolve

from game.model.actions import PassTurn
from game.model.phases import Setup
from game.play.journal import JournalError, Trouble, Undo, read, standing
from game.play.seal import sealed
from tests.play.samples import EXAMPLES, HEADER, write


@pytest.fixture
def path(tmp_path):
    return tmp_path / "game.journal"


def test_a_journal_survives(path):
    header = evolve(HEADER, setup=Setup(open_room=True), variant="playable", made="2017-07-05")
    ends = write(path, EXAMPLES, header)

    transcript = read(path)

    assert transcript.header == header
    assert transcript.actions == transcript.entries == EXAMPLES
    assert transcript.end == ends[-1]
    assert (transcript.is_torn, transcript.damage, transcript.notice) == (False, None, "")


def test_equal_games_make_equal_files(tmp_path):
    write(tmp_path / "a", EXAMPLES)
    write(tmp_path / "b", EXAMPLES)

    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_what_was_taken_back_stays_in_the_file_and_out_of_the_game(path):
    first, second, third, fourth = EXAMPLES[:4]
    write(path, (first, second, third, Undo(1), fourth))

    assert read(path).actions == (first, fourth)
    assert len(read(path).entries) == 5
    assert standing((first, second, Undo(1), fourth)) == ((2, first), (5, fourth))


def test_trouble_stays_in_the_file_and_out_of_the_game(path):
    first, second, third = EXAMPLES[:3]
    write(path, (first, Trouble("S1: RuntimeError()"), second, Undo(1), Trouble("again"), third))

    assert read(path).actions == (first, third)
    assert [entry for entry in read(path).entries if isinstance(entry, Trouble)] == [
        Trouble("S1: RuntimeError()"),
        Trouble("again"),
    ]


def test_it_is_readable_by_any_json_reader(path):
    write(path, (PassTurn(1),))

    header, line = map(json.loads, path.read_text("utf-8").splitlines())

    assert header["source"] == HEADER.source
    assert header["sha256"] == hashlib.sha256(HEADER.source.encode()).hexdigest()
    assert line["action"] == {"act": "PassTurn", "seat": 1}


def resealed(path, line, **changes):
    """Forge a line, and give it and all after it the right hash again."""
    before = ""
    lines = []
    for number, raw in enumerate(path.read_bytes().splitlines()):
        fields = json.loads(raw)
        del fields["chain"]
        if number == line:
            fields = {name: value for name, value in {**fields, **changes}.items() if value is not ...}
        raw, before = sealed(before, fields)
        lines.append(raw)
    path.write_bytes(b"".join(lines))


FORGED = {
    "J.1 a newer format is named": (0, {"format": 2}, "line 1: it is in journal format 2, made by a newer Penholder"),
    "J.2 no format": (0, {"format": ...}, "line 1: this is not a journal of Penholder"),
    "J.3 a format that is no number": (0, {"format": "1"}, "line 1: this is not a journal of Penholder"),
    "J.4 another scenario under the old hash": (0, {"source": "id = 1"}, "line 1: the scenario in the header does not"),
    "J.5 half a character in the scenario": (0, {"source": "\ud800"}, "line 1: the scenario in the header does not"),
    "J.6 an unknown field in the header": (0, {"cheat": 1}, "line 1: Header: 'cheat' is not one of its fields"),
    "J.7 a seed that is no number": (0, {"seed": 1.5}, "line 1: Header.seed: it must be a whole number"),
    "J.8 seats that are no list": (0, {"seats": "human"}, "line 1: Header.seats: it must be a list"),
    "J.9 an action out of order": (2, {"n": 7}, "line 3: the line is out of order"),
    "J.10 no number": (2, {"n": ...}, "line 3: the line is out of order"),
    "J.11 an undo of nothing": (2, {"undo": 5, "action": ...}, "line 3: the line is neither"),
    "J.12 an undo that is no number": (2, {"undo": "1", "action": ...}, "line 3: the line is neither"),
    "J.13 an action and an undo": (2, {"undo": 0}, "line 3: the line is neither"),
    "J.14 an action that is none": (2, {"action": {"act": "Nuke", "seat": 1}}, "line 3: 'Nuke' is not the name"),
    "J.15 an action with a float": (2, {"action": {"act": "PassTurn", "seat": 1.0}}, "line 3: PassTurn.seat: it must"),
}


@pytest.mark.parametrize(("line", "changes", "sentence"), FORGED.values(), ids=FORGED)
def test_a_forged_line_is_refused_though_its_hash_is_right(path, line, changes, sentence):
    write(path, EXAMPLES[:4])
    resealed(path, line, **changes)

    with pytest.raises(JournalError, match=f"game.journal: {sentence}") as caught:
        read(path)
    assert caught.value.line == line + 1


def test_an_undamaged_journal_can_be_sealed_again_without_change(path):
    write(path, EXAMPLES)
    before = path.read_bytes()

    resealed(path, 0)

    assert path.read_bytes() == before


def test_damage_opens_read_only_up_to_the_last_good_action(path):
    write(path, EXAMPLES)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[5] = lines[5].replace(b'"seat":4', b'"seat":5')
    path.write_bytes(b"".join(lines))

    with pytest.raises(JournalError, match="line 6: the line is damaged"):
        read(path)
    transcript = read(path, up_to_damage=True)

    assert transcript.actions == EXAMPLES[:4]
    assert transcript.damage.line == 6
    assert "line 6: the line is damaged; this is the game up to there" in transcript.notice


def test_a_line_that_was_left_out_or_swapped_is_missed(path):
    write(path, EXAMPLES)
    lines = path.read_bytes().splitlines(keepends=True)

    for changed in (lines[:3] + lines[4:], [*lines[:3], lines[4], lines[3], *lines[5:]], lines[:1] + lines[2:]):
        path.write_bytes(b"".join(changed))
        with pytest.raises(JournalError, match="the line is damaged"):
            read(path)


def test_other_line_ends_are_damage(path):
    write(path, EXAMPLES)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    with pytest.raises(JournalError, match="line 1: the header is damaged"):
        read(path)


HOSTILE = {
    "H.1 an empty file": (b"", "the file is empty"),
    "H.2 a NUL": (b"\0", "line 1: this is not a journal"),
    "H.3 a lot of NULs": (b"\0" * 2**20, "line 1: this is not a journal"),
    "H.4 Latin-1": ('{"title":"für"}\n'.encode("latin-1"), "line 1: this is not a journal"),
    "H.5 UTF-16": ('{"format":1}\n'.encode("utf-16"), "line 1: this is not a journal"),
    "H.6 a byte order mark": (b'\xef\xbb\xbf{"format":1}\n', "line 1: this is not a journal"),
    "H.7 a text": (b"Dear Sir or Madam,\n", "line 1: this is not a journal"),
    "H.8 a list": (b"[1]\n", "line 1: this is not a journal"),
    "H.9 an object of others": (b'{"version":3}\n', "line 1: this is not a journal"),
    "H.10 a header that is not ours": (b'{"format":1}\n', "line 1: the header is damaged"),
    "H.11 deep brackets": (b"[" * 4_000_000, "line 1: this is not a journal"),
    "H.12 deep objects": (b'{"a":' * 10_000 + b"\n", "line 1: this is not a journal"),
    "H.13 millions of empty lists": (b'{"a":[' + b"[]," * 1_300_000 + b"[]]}\n", "line 1: this is not a journal"),
    "H.14 a text that does not end": (b'{"a":"' + b'\\"' * 2_000_000, "line 1: this is not a journal"),
    "H.15 a number of 10,000 digits": (b'{"format":' + b"9" * 10_000 + b"}\n", "line 1: this is not a journal"),
    "H.16 an endless number": (b'{"format":1e999}\n', "line 1: this is not a journal"),
    "H.17 a file of 50 MB": (b'{"format":1,"a":"' + b"x" * 50_000_000 + b'"}\n', "the file is too large"),
    "H.18 a line of 10 MB": (b'{"format":1,"a":"' + b"x" * 10_000_000 + b'"}\n', "line 1: this is not a journal"),
    "H.19 an enormous format": (b'{"format":' + b"9" * 4_000 + b"}\n", "line 1: it is in journal format 99999"),
}


@pytest.mark.parametrize(("content", "sentence"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_in_a_sentence(path, content, sentence):
    path.write_bytes(content)
    tracemalloc.start()

    with pytest.raises(JournalError, match=sentence) as caught:
        read(path, up_to_damage=True)

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 60_000_000
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300 + len(str(path))


HOSTILE_LINES = {
    "L.1 a NUL": (b"\0\n", "line 3: the line is damaged"),
    "L.2 an empty line": (b"\n", "line 3: the line is damaged"),
    "L.3 no JSON": (b"and so on\n", "line 3: the line is damaged"),
    "L.4 deep brackets": (b"[" * 8_000 + b"\n", "line 3: the line is damaged"),
    "L.5 a line of 10 MB": (b"x" * 10_000_000 + b"\n", "line 3: the line is too long"),
    "L.6 a line of 10 MB that does not end": (b"x" * 10_000_000, "line 3: the line is too long"),
    "L.7 the same line again": (b"again", "line 3: the line is damaged"),
}


@pytest.mark.parametrize(("content", "sentence"), HOSTILE_LINES.values(), ids=HOSTILE_LINES)
def test_a_hostile_line_is_refused_in_a_sentence(path, content, sentence):
    write(path, (PassTurn(0),))
    good = path.read_bytes()
    path.write_bytes(good + (good.splitlines(keepends=True)[1] if content == b"again" else content))

    with pytest.raises(JournalError, match=sentence):
        read(path)
    assert read(path, up_to_damage=True).actions == (PassTurn(0),)


def test_a_folder_a_pipe_and_nothing_are_no_journals(tmp_path):
    cases = {".": "not a file", "none": "No such file", "a\0b": "no file can"}
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        cases["pipe"] = "not a file"

    for name, sentence in cases.items():
        with pytest.raises(JournalError, match=sentence):
            read(tmp_path / name)


def test_a_name_cannot_play_with_the_terminal(tmp_path):
    (tmp_path / "a\x1b[2Jb").write_bytes(b"")

    with pytest.raises(JournalError) as caught:
        read(tmp_path / "a\x1b[2Jb")
    assert "\x1b" not in str(caught.value)
