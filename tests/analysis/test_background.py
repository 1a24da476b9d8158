"""Playing for hindsight: resumed, cancelled, killed."""

import time

import pytest

from game.analysis import background
from game.analysis.background import Background, compute
from game.analysis.hindsight import hindsight
from game.analysis.optimum import attainable
from game.analysis.tally import remembered, tally_path
from game.analysis.value_added import PLAYED, SPECTATED, errands, run
from game.play.journal import JournalError
from game.play.sitting import replay, resume
from tests.analysis.games import played, start_of

WANTED = SPECTATED + PLAYED


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Return a journal of a finished game with all its games played."""
    path = tmp_path_factory.mktemp("whole") / "a.journal"
    played(path)
    compute(path)
    return path


def test_all_games_are_played_and_kept(whole):
    start = start_of()
    known = remembered(whole, start)

    assert set(known) == set(errands(start))
    assert known[errands(start)[0]] == run(start, errands(start)[0])


def test_before_them_value_added_and_par_are_not_yet_computed(tmp_path):
    path = tmp_path / "a.journal"
    (seen,) = hindsight(played(path), path)

    assert (seen.seat, seen.value_added, seen.par) == (0, None, None)
    assert (seen.games, seen.wanted) == (0, WANTED)


def test_after_them_all_is_known(whole):
    session = replay(whole)
    (seen,) = hindsight(session, whole)
    points = session.result().scores[0].points

    assert seen.points == points
    assert seen.attainable == attainable(session.state.scenario, session.state.priorities, 0)
    assert seen.share == points / seen.attainable
    assert 0 <= seen.par <= 100
    assert isinstance(seen.value_added, int)
    assert (seen.games, seen.wanted) == (WANTED, WANTED)


def test_without_a_journal_what_needs_no_games_is_known(whole):
    (seen,) = hindsight(replay(whole), None)

    assert seen.share is not None
    assert seen.value_added is seen.par is None


def test_every_person_has_a_seat_in_hindsight(tmp_path):
    path = tmp_path / "a.journal"
    session = played(path, (1, 3))

    assert [seen.seat for seen in hindsight(session, path)] == [1, 3]
    assert hindsight(played(tmp_path / "b.journal", ()), None) == ()


def test_a_game_that_goes_on_has_no_hindsight(tmp_path):
    path = tmp_path / "a.journal"

    with pytest.raises(ValueError, match="not over"):
        hindsight(played(path, last=2), path)


def test_it_stops_when_it_is_no_longer_wanted_and_goes_on_from_there(tmp_path, monkeypatch):
    path = tmp_path / "a.journal"
    played(path)
    wanted = iter([True] * 3 + [False])
    compute(path, is_wanted=lambda: next(wanted))
    assert len(remembered(path, start_of())) == 3

    ran = []
    monkeypatch.setattr(background, "run", lambda start, errand: ran.append(errand) or run(start, errand))
    told = []
    compute(path, progress=lambda done, count: told.append((done, count)))

    assert len(ran) == WANTED - 3
    assert told[-1] == (WANTED, WANTED)
    assert len(remembered(path, start_of())) == WANTED


def test_a_damaged_memory_is_played_again(whole, tmp_path):
    path = tmp_path / "a.journal"
    path.write_bytes(whole.read_bytes())
    good = tally_path(whole).read_bytes()
    tally_path(path).write_bytes(good[:700] + b"?" + good[701:])
    assert len(remembered(path, start_of())) < WANTED

    compute(path)

    assert tally_path(path).read_bytes() == good


def test_the_journal_is_left_alone(whole):
    session = resume(whole)
    before = whole.read_bytes()
    compute(whole)
    session.close()

    assert whole.read_bytes() == before


def test_what_is_no_journal_is_refused(tmp_path):
    with pytest.raises(JournalError):
        compute(tmp_path / "none.journal")


def test_another_process_plays_and_can_be_stopped_and_gone_on_with(whole, tmp_path):
    path = tmp_path / "a.journal"
    played(path)
    first = Background(path)
    assert until(lambda: len(remembered(path, start_of())) >= 2)
    first.stop()
    first.stop()

    second = Background(path)
    assert second.wait(120)
    second.stop()

    assert tally_path(path).read_bytes() == tally_path(whole).read_bytes()


def test_killed_at_any_moment_it_leaves_whole_games(whole, tmp_path):
    path = tmp_path / "a.journal"
    played(path)
    for count in (1, 4, 9):
        process = Background(path)
        assert until(lambda count=count: len(remembered(path, start_of())) >= count)
        process._process.kill()
        process.stop()

    compute(path)
    assert tally_path(path).read_bytes() == tally_path(whole).read_bytes()


def until(ready, seconds=120):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if ready():
            return True
        time.sleep(0.01)
    return False
