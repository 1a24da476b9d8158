"""The memory of games played for hindsight: cut, damaged, foreign or shared, it costs time and nothing else."""

import json
import os

import pytest
from attrs import evolve

from game.analysis import tally
from game.analysis.tally import opened, remembered, tally_path
from game.analysis.value_added import Errand
from tests.analysis.games import start_of

START = start_of()
GAMES = {Errand(0, 0): (1, -2, 3, 4, 5), Errand(0, 1): (0,) * 5, Errand(None, 1): (100, 200, 300, 400, -500)}


@pytest.fixture
def journal(tmp_path):
    path = tmp_path / "a.journal"
    keep(path)
    return path


def keep(path, games=GAMES, start=START):
    with opened(path, start) as mine:
        memory, known = mine
        for errand, points in games.items():
            if errand not in known:
                memory.add(errand, points)


def test_what_was_kept_is_remembered(journal):
    assert remembered(journal, START) == GAMES
    assert tally_path(journal).name == "a.journal.hindsight"


def test_nothing_is_remembered_where_nothing_was_kept(tmp_path):
    assert remembered(tmp_path / "b.journal", START) == {}


def test_it_is_gone_on_with(journal):
    keep(journal, {**GAMES, Errand(None, 2): (9, 9, 9, 9, 9)})

    assert remembered(journal, START) == {**GAMES, Errand(None, 2): (9, 9, 9, 9, 9)}


def test_cut_at_any_byte_it_remembers_whole_games_and_can_be_gone_on_with(journal):
    path = tally_path(journal)
    whole = path.read_bytes()
    games = list(GAMES.items())
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        kept = remembered(journal, START)
        assert list(kept.items()) == games[: len(kept)]
        keep(journal)
        assert path.read_bytes() == whole


def test_flipped_bits_lose_games_and_never_change_one(journal):
    path = tally_path(journal)
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << place % 8]) + whole[place + 1 :])
        kept = remembered(journal, START)
        assert kept.items() <= GAMES.items()
        assert len(kept) < len(GAMES)
        keep(journal)
        assert path.read_bytes() == whole


FOREIGN = {
    "1 a game with another seed": evolve(START, seed=5),
    "2 other people": start_of((1,)),
    "3 other minds": start_of((0,), "random"),
}


@pytest.mark.parametrize("start", FOREIGN.values(), ids=FOREIGN)
def test_what_belongs_to_another_game_is_forgotten(journal, start):
    assert remembered(journal, start) == {}

    keep(journal, {Errand(0, 0): (5,) * 5}, start)
    assert remembered(journal, start) == {Errand(0, 0): (5,) * 5}
    assert remembered(journal, START) == {}


def test_what_another_engine_played_is_forgotten(journal, monkeypatch):
    monkeypatch.setattr(tally, "__version__", "99.0")

    assert remembered(journal, START) == {}


ODD = {
    "1 nothing in it": b"",
    "2 no lines": b"\x00" * 5000,
    "3 another file": b'{"hindsight": 1}\n',
    "4 a line without end": b"[" * 100_000,
}


@pytest.mark.parametrize("content", ODD.values(), ids=ODD)
def test_odd_files_are_forgotten(journal, content):
    tally_path(journal).write_bytes(content)

    assert remembered(journal, START) == {}
    keep(journal)
    assert remembered(journal, START) == GAMES


def test_a_line_that_is_whole_but_no_game_is_forgotten(journal):
    from game.play.seal import sealed

    path = tally_path(journal)
    lines = path.read_bytes().splitlines(keepends=True)
    chain = json.loads(lines[-1])["chain"]
    for fields in (
        {"spectator": 0, "table": 3, "points": [1, 2]},
        {"spectator": "0", "table": 3, "points": [1] * 5},
        {"spectator": 0, "table": 3, "points": [1.5] * 5},
        {"table": 3},
    ):
        path.write_bytes(b"".join(lines) + sealed(chain, fields)[0])
        assert remembered(journal, START) == GAMES


def test_a_folder_in_its_place_does_no_harm(tmp_path):
    journal = tmp_path / "c.journal"
    tally_path(journal).mkdir()

    assert remembered(journal, START) == {}
    with opened(journal, START) as mine:
        assert mine is None


@pytest.mark.skipif(os.name == "nt", reason="there a second handle of the same process is no stranger")
def test_two_do_not_write_at_once(journal):
    with opened(journal, START), opened(journal, START) as second:
        assert second is None
