"""Nothing acknowledged is lost: killed writers, full disks, two writers, names already taken."""

import errno
import os
import subprocess
import sys

import pytest

from game.model.actions import PassTurn
from game.play import scribe as scribe_module
from game.play.journal import JournalError, NameTakenError, read
from game.play.scribe import Scribe
from tests.play.kill_writer import ROOT, kill
from tests.play.samples import EXAMPLES, HEADER, write


@pytest.fixture
def path(tmp_path):
    return tmp_path / "games" / "game.journal"


def test_a_journal_appears_with_its_header_and_nothing_beside_it(path):
    scribe, end = Scribe.create(path, HEADER)
    with scribe:
        assert read(path).end == end
        assert [file.name for file in path.parent.iterdir()] == ["game.journal"]


def test_an_existing_game_is_never_overwritten(path):
    write(path, EXAMPLES)
    before = path.read_bytes()

    with pytest.raises(NameTakenError, match="there is a game of this name already"):
        Scribe.create(path, HEADER)

    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["game.journal"]


@pytest.mark.skipif(os.name == "nt", reason="there a rename refuses by itself")
def test_without_hard_links_an_existing_game_is_not_overwritten_either(path, monkeypatch):
    monkeypatch.setattr("pathlib.Path.hardlink_to", raising(errno.EPERM))

    write(path, EXAMPLES)
    before = path.read_bytes()

    assert read(path).entries == EXAMPLES
    with pytest.raises(NameTakenError, match="there is a game of this name already"):
        Scribe.create(path, HEADER)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["game.journal"]


def test_a_journal_is_gone_on_with_as_if_it_had_never_been_closed(path, tmp_path):
    write(path, EXAMPLES[:7])
    scribe, transcript = Scribe.reopen(path)
    with scribe:
        end = transcript.end
        for action in EXAMPLES[7:]:
            end = scribe.append(end, action)
    write(tmp_path / "whole", EXAMPLES)

    assert path.read_bytes() == (tmp_path / "whole").read_bytes()


def test_a_game_has_one_writer_and_any_number_of_readers(path):
    first, _end = Scribe.create(path, HEADER)
    with first, pytest.raises(JournalError, match="open in another window"):
        Scribe.reopen(path)

    second, transcript = Scribe.reopen(path)
    with second:
        assert transcript.entries == read(path).entries == ()


def test_closing_twice_does_no_harm(path):
    scribe, _end = Scribe.create(path, HEADER)
    scribe.close()
    scribe.close()

    second, transcript = Scribe.reopen(path)
    second.close()
    assert transcript == read(path)


def raising(number):
    def fail(*_arguments):
        raise OSError(number, os.strerror(number))

    return fail


FAILURES = {
    "S.1 no room": ("write", errno.ENOSPC, "the disk is full, so the last step was not taken"),
    "S.2 no room found out late": ("fsync", errno.ENOSPC, "the disk is full, so the last step was not taken"),
    "S.3 the disk is broken": ("fsync", errno.EIO, "it cannot be written: Input/output error"),
}


@pytest.mark.parametrize(("call", "number", "sentence"), FAILURES.values(), ids=FAILURES)
def test_a_refused_entry_leaves_the_journal_as_it_was(path, monkeypatch, call, number, sentence):
    scribe, end = Scribe.create(path, HEADER)
    with scribe:
        end = scribe.append(end, EXAMPLES[0])
        with monkeypatch.context() as patch:
            patch.setattr(scribe_module.os, call, raising(number))
            with pytest.raises(JournalError, match=sentence):
                scribe.append(end, EXAMPLES[1])
        assert read(path).end == end

        scribe.append(end, EXAMPLES[2])
    assert read(path).entries == (EXAMPLES[0], EXAMPLES[2])


def test_a_line_half_written_is_taken_off_again(path, monkeypatch):
    scribe, end = Scribe.create(path, HEADER)
    real = os.write
    with scribe, monkeypatch.context() as patch:
        patch.setattr(scribe_module.os, "write", lambda handle, line: real(handle, line[:20]))
        with pytest.raises(JournalError, match="the disk is full"):
            scribe.append(end, EXAMPLES[0])
        assert path.stat().st_size == end.size


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_an_interruption_while_writing_does_not_break_the_chain(path, monkeypatch, call):
    scribe, end = Scribe.create(path, HEADER)
    real = getattr(os, call)

    def interrupted(*arguments):
        real(*arguments)
        raise KeyboardInterrupt

    with scribe:
        with monkeypatch.context() as patch:
            patch.setattr(scribe_module.os, call, interrupted)
            with pytest.raises(KeyboardInterrupt):
                scribe.append(end, EXAMPLES[0])
        scribe.append(end, EXAMPLES[1])

    assert read(path).entries == (EXAMPLES[1],)


def test_no_room_for_the_header_leaves_nothing(path, monkeypatch):
    monkeypatch.setattr(scribe_module.os, "fsync", raising(errno.ENOSPC))

    with pytest.raises(JournalError, match="the disk is full"):
        Scribe.create(path, HEADER)

    assert list(path.parent.iterdir()) == []


def test_a_journal_somebody_shortened_is_not_written_on(path):
    scribe, end = Scribe.create(path, HEADER)
    with scribe:
        os.truncate(path, 10)
        with pytest.raises(JournalError, match="somebody has shortened the file"):
            scribe.append(end, PassTurn(0))


def test_a_folder_in_the_place_of_the_games_is_named(tmp_path):
    (tmp_path / "games").write_text("")

    with pytest.raises(JournalError, match=r"games.game\.journal: "):
        Scribe.create(tmp_path / "games" / "game.journal", HEADER)


def test_killed_at_any_moment_everything_acknowledged_is_there(tmp_path):
    outcomes = kill(times=5, seed=3, folder=tmp_path)

    assert all(outcome.is_right for outcome in outcomes)
    assert outcomes[-1].found > 0


@pytest.mark.skipif(os.name == "nt", reason="there is no such limit there")
@pytest.mark.parametrize("limit", [2000, 2001, 2050, 4096])
def test_on_a_full_disk_everything_acknowledged_is_there_and_play_goes_on_once_there_is_room(path, limit):
    command = [sys.executable, "-m", "tests.play.full_disk", str(path), "--limit", str(limit)]

    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stdout + run.stderr
    assert "the disk is full" in run.stdout
    assert "0 bytes too many" in run.stdout
