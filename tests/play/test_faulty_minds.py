"""Section M: minds that raise, answer nonsense or never answer spoil nothing. Numbers never change."""

import json
from threading import Event, Thread, current_thread, main_thread

import numpy as np
import pytest

from game.minds import roster
from game.minds.conceder import Conceder
from game.minds.drifter import RandomMind
from game.model.actions import CastVote, MakeOffer, PassTurn
from game.model.text import Package, Term
from game.model.voting import Vote
from game.play import standins
from game.play.figures import figures, record
from game.play.patience import PATIENCE, StalledError, Vigil
from game.play.sitting import begin, header, replay, resume
from game.scenario.library import source
from tests.play.tables import Faulty, Stalling, sitting

SHORT = 0.4
"""Seconds of patience: long for a mind, short for a test."""
DECIDED = "State 1 could not make up its mind; a simpler one decided for it."
NOTHING = "State 1 could not make up its mind and did nothing."
RELIEVED = "State 1 took too long to make up its mind; a simpler one plays for it from now on."
PACKAGE = Package((Term(0, (2,)),))


class UnspeakableError(Exception):
    def __repr__(self) -> str:
        raise RuntimeError("not even this")


class Mute:
    def __repr__(self) -> str:
        raise RuntimeError("no words")


FAULTS = {
    "M.1 it fails": RuntimeError("my priorities are worth 12.5"),
    "M.2 it acts for another": PassTurn(2),
    "M.3 it acts against the rules": CastVote(1, Vote.YES, (99,)),
    "M.4 it names a draft that is not there": MakeOffer(1, 99, (2,), PACKAGE),
    "M.5 it answers nothing": None,
    "M.6 it answers nonsense": "veto!",
    "M.7 it fails in a way that cannot be told": UnspeakableError(),
    "M.8 its answer cannot be told": Mute(),
    "M.9 it runs out of stack": RecursionError(),
    "M.10 it runs out of memory": MemoryError(),
    "M.11 an action full of nonsense": MakeOffer(1, "oil", [None], 0.5),
    "M.12 the class of an action": PassTurn,
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_the_conceder_decides_for_a_mind_that_cannot(fault):
    session, plain = sitting(people=(), S1=Faulty(fault)), sitting(people=(), S1=Conceder())
    session.advance()
    plain.advance()

    assert session.result() is not None
    assert session.actions == plain.actions
    assert set(session.notices) == {DECIDED}
    assert plain.notices == []


def test_a_mind_that_failed_once_is_asked_again():
    class Forgetful(RandomMind):
        decisions = 0

        def decide(self, view, rng):
            Forgetful.decisions += 1
            if Forgetful.decisions == 2:
                raise ValueError
            return super().decide(view, rng)

    session = sitting(people=(), S1=Forgetful())
    session.advance()

    assert session.notices == [DECIDED]
    assert Forgetful.decisions > 2


@pytest.mark.parametrize("mind", [Faulty(RuntimeError()), None], ids=["M.20 another mind", "M.21 the conceder itself"])
def test_where_the_conceder_fails_too_the_seat_passes(monkeypatch, mind):
    broken = Faulty(RuntimeError())
    monkeypatch.setattr(standins, "_STAND_INS", (broken, standins.Absentee()))
    session = sitting(people=(), S1=mind or broken)
    session.advance()

    own = [action for action in session.actions if action.seat == 1]
    assert session.result() is not None
    assert {type(action) for action in own} <= {PassTurn, CastVote}
    assert all(action.vote is Vote.ABSTAIN for action in own if isinstance(action, CastVote))
    assert set(session.notices) == {NOTHING}


def kept(path, mind, patience=PATIENCE):
    """Play the tutorial with one strange mind, in a journal, to the end."""
    seats = ("odd", *("random",) * 4)
    recruit = lambda skill: mind if skill == "odd" else roster.mind(skill)  # noqa: E731
    session = begin(header(source("tutorial"), 3, seats), path, durable=False, recruit=recruit, patience=patience)
    session.advance()
    session.close()
    return session, recruit


def troubles(path):
    lines = path.read_text().splitlines()[1:]
    return [entry["trouble"] for entry in map(json.loads, lines) if "trouble" in entry]


def test_the_journal_says_what_was_wrong_and_can_be_read_again(tmp_path):
    session, recruit = kept(tmp_path / "a", Faulty(ValueError("x" * 5000)))

    found = troubles(tmp_path / "a")
    code = session.state.scenario.council.members[0].code
    assert found
    assert len(found) == len(session.notices)
    assert all(text.startswith(f"{code}: ValueError('xxx") and len(text) == 1000 for text in found)
    again = replay(tmp_path / "a", recruit=recruit)
    assert again.state == session.state
    assert again.notices == []


def test_numbers_of_another_library_in_an_action_are_the_conceders_business(tmp_path):
    """With a journal, which cannot hold them; nothing is half written."""

    class Numerical:
        def decide(self, view, rng):
            return (
                PassTurn(np.int64(view.seat)) if view.phase.value == "consultations" else RandomMind().decide(view, rng)
            )

    session, recruit = kept(tmp_path / "a", Numerical())

    assert session.result() is not None
    found = troubles(tmp_path / "a")
    assert found
    assert all("int64" in text for text in found)
    assert resume(tmp_path / "a", recruit).state == session.state


def test_figures_of_many_games_count_troubles():
    bad, good = sitting(people=(), S1=Faulty(None)), sitting(people=())
    bad.advance()
    good.advance()

    shown = figures(bad.state.scenario, [record(bad), record(good)])
    assert shown["troubles"] == len(bad.notices) > 0
    assert "troubles" not in figures(good.state.scenario, [record(good)])


@pytest.fixture(params=[False, True], ids=["M.30 busy", "M.31 asleep"])
def stalling(request):
    mind = Stalling(request.param)
    yield mind
    mind.is_over = True


def test_a_mind_that_never_answers_is_relieved_for_the_rest_of_the_sitting(stalling):
    session, plain = sitting(people=(), patience=SHORT, S1=stalling), sitting(people=(), S1=Conceder())
    session.advance()
    plain.advance()

    assert session.result() is not None
    assert session.actions == plain.actions
    assert stalling.asked == 1
    assert session.notices == [RELIEVED]


def test_step_by_step_it_is_the_same():
    stalling = Stalling(sleeps=True)
    session, plain = sitting(people=(), patience=SHORT, S1=stalling), sitting(people=(), S1=Conceder())
    while session.step():
        pass
    plain.advance()
    stalling.is_over = True

    assert session.actions == plain.actions
    assert session.notices == [RELIEVED]


def test_what_it_answers_too_late_does_not_count():
    stalling = Stalling()
    session = sitting(people=(0,), patience=SHORT, S1=stalling)
    session.act(PassTurn(0))
    session.advance()
    before = session.actions
    stalling.is_over = True
    session._vigil._baton.acquire(timeout=1)  # let it try to get a word in
    session._vigil._baton.release()

    assert session.actions == before
    session.act(session_pass(session))
    session.advance()
    assert stalling.asked == 1
    assert session.notices == [RELIEVED]


def session_pass(session):
    return standins.Absentee().decide(session.view(0), None)


def test_a_conceder_that_stalls_is_played_by_nobody(monkeypatch):
    stalling = Stalling(sleeps=True)
    monkeypatch.setattr(standins, "_STAND_INS", (stalling, standins.Absentee()))
    session = sitting(people=(), patience=SHORT, S1=Faulty(None))
    session.advance()
    stalling.is_over = True

    own = [action for action in session.actions if action.seat == 1]
    assert session.result() is not None
    assert {type(action) for action in own} <= {PassTurn, CastVote}
    assert set(session.notices) == {RELIEVED}


def test_the_journal_names_who_stalled(tmp_path):
    stalling = Stalling(sleeps=True)
    session, recruit = kept(tmp_path / "a", stalling, SHORT)
    stalling.is_over = True

    code = session.state.scenario.council.members[0].code
    assert troubles(tmp_path / "a") == [f"{code}: no decision in {SHORT} seconds"]
    assert replay(tmp_path / "a", recruit=recruit).state == session.state


def test_the_game_can_be_gone_on_from_anywhere_with_the_same_patience():
    stalling = Stalling(sleeps=True)
    session = sitting(people=(), patience=SHORT, S1=stalling)
    early = session.at(0)
    early.advance()
    stalling.is_over = True

    assert early.notices == [RELIEVED]
    assert session.notices == []


def test_a_keyboard_interrupt_in_a_mind_is_not_its_fault():
    session = sitting(people=(0,), S1=Faulty(KeyboardInterrupt()))
    session.act(PassTurn(0))

    with pytest.raises(KeyboardInterrupt):
        session.advance()
    assert session.actions == (PassTurn(0),)
    assert session.notices == []


def test_a_player_who_interrupts_the_wait_finds_the_game_as_it_was():
    class Interrupting(Vigil):
        def _wait(self, is_over, pause):
            while not self._is_deciding:
                is_over.wait(0.01)
            raise KeyboardInterrupt

    stalling = Stalling(sleeps=True)
    session = sitting(people=(0,), S1=stalling)
    session._vigil, usual = Interrupting(PATIENCE), session._vigil
    session.act(PassTurn(0))
    with pytest.raises(KeyboardInterrupt):
        session.advance()
    assert session.actions == (PassTurn(0),)

    stalling.is_over = True
    session._vigil = usual
    session.advance()
    assert session.to_act in (0, None)
    assert session.notices == []


def test_without_patience_all_is_done_in_the_thread_that_asks():
    threads = []
    for patience in (None, PATIENCE):
        vigil = Vigil(patience)
        vigil.done(lambda: threads.append(current_thread() is main_thread()))

    assert threads == [True, False]


def test_slow_minds_are_not_stalled_ones():
    """Each of many decisions has all of the patience."""
    vigil, calm = Vigil(0.3), Event()

    def slow():
        return [vigil.decided(lambda: calm.wait(0.1)) for _ in range(8)]

    assert vigil.done(slow) == [False] * 8


def test_a_long_pause_between_decisions_is_nobodys_fault():
    vigil, calm = Vigil(0.1), Event()

    assert vigil.done(lambda: calm.wait(0.5)) is False


def test_what_work_raises_is_raised_where_it_was_asked_for():
    vigil = Vigil(PATIENCE)

    with pytest.raises(ZeroDivisionError):
        vigil.done(lambda: 1 // 0)
    with pytest.raises(StalledError):
        Vigil(0.1).done(lambda: Vigil(None).done(stall))
    assert vigil.done(lambda: 7) == 7


def stall():
    raise StalledError


def test_a_thread_left_behind_ends():
    stalling = Stalling(sleeps=True)
    vigil = Vigil(0.2)
    workers = []

    def work():
        workers.append(current_thread())
        vigil.decided(lambda: stalling.decide(sitting().view(1), None))
        workers.append(None)

    with pytest.raises(StalledError):
        vigil.done(work)
    stalling.is_over = True
    workers[0].join(5)

    assert isinstance(workers[0], Thread)
    assert not workers[0].is_alive()
    assert len(workers) == 1
