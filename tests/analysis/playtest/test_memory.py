"""What a playtest keeps: gone on with, cut, foreign or not to be had, it costs time and never changes a figure."""

import pytest
from attrs import evolve

from game.analysis.playtest import memory, run
from game.analysis.playtest.memory import opened, path_of
from game.analysis.playtest.run import played
from game.play.batch import Order
from game.scenario.library import Source
from tests.analysis.playtest.games import ORDER, trials


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path))
    return tmp_path


def keep(count, order=ORDER):
    with opened(order) as memory:
        for one in trials(4)[len(memory.trials) : count]:
            memory.add(one)


def kept(order=ORDER):
    with opened(order) as memory:
        return tuple(memory.trials)


def test_what_was_kept_is_remembered():
    keep(3)

    assert kept() == trials(3)
    assert path_of(ORDER).name == "tutorial-conceder-5.playtest"


def test_it_is_gone_on_with():
    keep(2)
    keep(4)

    assert kept() == trials(4)


def test_cut_at_any_byte_it_remembers_whole_games_and_can_be_gone_on_with():
    keep(2)
    path = path_of(ORDER)
    whole = path.read_bytes()
    for length in (*range(0, len(whole), 37), len(whole) - 1):
        path.write_bytes(whole[:length])
        found = kept()
        assert found == trials(len(found))
        keep(2)
        assert path.read_bytes() == whole


def test_flipped_bits_lose_games_and_never_change_one():
    keep(2)
    path = path_of(ORDER)
    whole = path.read_bytes()
    for at in range(0, len(whole), 41):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        found = kept()
        assert len(found) < 2
        assert found == trials(len(found))


OTHERS = {
    "another text of the file": evolve(ORDER, source=Source(ORDER.source.text + "\n# changed", "x.toml")),
    "another seed": evolve(ORDER, seed=6),
    "another skill": evolve(ORDER, skill="random"),
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS)
def test_the_games_of_another_order_are_forgotten(other):
    keep(2)
    path_of(other).write_bytes(path_of(ORDER).read_bytes())

    assert kept(other) == ()


def test_games_of_another_program_are_forgotten(monkeypatch):
    keep(2)
    monkeypatch.setattr(memory, "_program", lambda: "another")

    assert kept() == ()


def test_who_comes_second_does_without():
    keep(1)
    with opened(ORDER), opened(ORDER) as second:
        assert second.trials == []
        second.add(trials(1)[0])
        assert second.trials == [trials(1)[0]]

    assert kept() == trials(1)


def test_where_no_folder_can_be_made_it_does_without(home):
    (home / "playtests").write_text("in the way")

    keep(2)

    assert kept() == ()


def test_games_are_played_on_from_what_is_kept_and_no_more():
    told = []
    first, _ = played(ORDER, 2)
    whole, is_whole = played(ORDER, 4, progress=lambda done, kept: told.append((done, kept)))
    again, _ = played(ORDER, 3, progress=lambda done, kept: told.append((done, kept)))

    assert (first, whole, again, is_whole) == (trials(2), trials(4), trials(3), True)
    assert told == [(2, 2), (3, 2), (4, 2), (3, 3)]


def test_afresh_forgets():
    played(ORDER, 2)
    told = []
    played(ORDER, 1, progress=lambda done, kept: told.append((done, kept)), is_afresh=True)

    assert told == [(0, 0), (1, 0)]


def test_stopped_it_gives_what_was_played_and_goes_on_later(monkeypatch):
    def stopped(order, first, number):
        if first + number == 2:
            raise KeyboardInterrupt
        return trials(4)[first + number]

    with monkeypatch.context() as patched:
        patched.setattr(run, "trial", stopped)
        found, is_whole = played(ORDER, 4)

    assert (found, is_whole) == (trials(2), False)
    assert played(ORDER, 4) == (trials(4), True)


def test_an_unknown_skill_plays_nothing():
    with pytest.raises(KeyError):
        played(Order(ORDER.source, 1, "genius"), 1)
