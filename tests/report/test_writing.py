"""A page on the disk: whole or not at all."""

import errno
import os

import pytest

from game.report import writing
from game.report.writing import UnwritableError, unused, write


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file(tmp_path):
    write(tmp_path / "roles.html", "é 中")

    assert (tmp_path / "roles.html").read_text(encoding="utf-8") == "é 中"
    assert left_in(tmp_path) == ["roles.html"]


def test_what_is_there_stays_unless_told_so(tmp_path):
    path = tmp_path / "roles.html"
    path.write_text("old")

    with pytest.raises(UnwritableError, match="there already"):
        write(path, "new")
    assert path.read_text() == "old"

    write(path, "new", over=True)
    assert path.read_text() == "new"
    assert left_in(tmp_path) == ["roles.html"]


def test_a_folder_that_is_missing_and_one_in_place_of_a_file(tmp_path):
    with pytest.raises(UnwritableError, match="there is no folder"):
        write(tmp_path / "nowhere" / "roles.html", "text")
    with pytest.raises(UnwritableError, match="is a folder"):
        write(tmp_path, "text", over=True)


@pytest.mark.parametrize("over", [False, True])
def test_a_full_disk_leaves_what_was_there(tmp_path, monkeypatch, over):
    path = tmp_path / "roles.html"
    if over:
        path.write_text("old")

    def full(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(writing.os, "fsync", full)

    with pytest.raises(UnwritableError, match="No space left"):
        write(path, "new", over)
    assert left_in(tmp_path) == (["roles.html"] if over else [])
    assert not over or path.read_text() == "old"


def test_a_disk_without_second_names(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EPERM, "not here")

    monkeypatch.setattr(type(tmp_path), "hardlink_to", refuse)
    write(tmp_path / "roles.html", "text")

    assert left_in(tmp_path) == ["roles.html"]
    with pytest.raises(UnwritableError, match="there already"):
        write(tmp_path / "roles.html", "text")


def test_a_lone_surrogate_in_a_name_is_no_error(tmp_path):
    write(tmp_path / "roles.html", "a\ud800b")

    assert (tmp_path / "roles.html").read_text(encoding="utf-8") == "a?b"


def test_a_name_that_nothing_has(tmp_path):
    assert unused(tmp_path, "roles").name == "roles.html"
    (tmp_path / "roles.html").touch()
    assert unused(tmp_path, "roles").name == "roles 2.html"


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes in folders")
@pytest.mark.parametrize("over", [False, True])
def test_what_is_no_ordinary_file_stays(tmp_path, over):
    path = tmp_path / "pipe"
    os.mkfifo(path)

    with pytest.raises(UnwritableError, match="no file that can be written over"):
        write(path, "text", over)
    assert path.is_fifo()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "there.html").write_text("old")
    (tmp_path / "link.html").symlink_to(tmp_path / "there.html")

    write(tmp_path / "link.html", "new", over=True)

    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "there.html").read_text() == "new"
