"""Section ME: who listened all along knows what one knows who reads the whole log at once. Numbers never change."""

from functools import cache

import numpy as np
import pytest

from game.minds.diplomat import Diplomat
from game.minds.memory import Memory
from game.minds.skill import AMBASSADOR
from game.model.actions import AskPoll, MakeDemand, MakeOffer, PassTurn, ReviseDraft
from game.model.council import CHANCE
from game.model.text import Text
from game.play.sitting import begin, header
from game.rules.views import view
from game.scenario.draw import draw
from game.scenario.library import source
from tests.bench.play import played, recruited
from tests.minds.odd import council, dealt
from tests.rules.bargains import deal, package, pact
from tests.rules.councils import COUNCILS, first_position, play_out
from tests.samples import scenario, start
from tests.table import after

ARRAYS = ("mean", "covariance", "likely", "veto_cost", "doubt")
STEP = 7
"""Every so many decisions are looked at."""


def same(one, other):
    """Whether two ears have heard the same, to the byte."""
    beliefs = all(getattr(one.belief, name).tobytes() == getattr(other.belief, name).tobytes() for name in ARRAYS)
    heard = [h.statement for h in one.heard] == [h.statement for h in other.heard]
    moved = [h.moved for h in one.heard] == [h.moved for h in other.heard]
    notes = all(getattr(one, name) == getattr(other, name) for name in ("texts", "answers", "declined", "bargainers"))
    word = (one.belief.stamp, one.belief.frank) == (other.belief.stamp, other.belief.frank)
    return beliefs and heard and moved and notes and word


def agree(states):
    """Let a mind in every seat listen to some positions, one after the other; whether each knows all it could."""
    states = list(states)
    listeners = [Memory() for _ in states[0].scenario.council.seats]
    for number, state in enumerate(states):
        seat = state.to_act
        if seat is None or seat == CHANCE:
            continue
        seen = view(state, seat)
        ear = listeners[seat].recall(seen)
        if number % STEP == 0 and not same(ear, Memory().recall(seen)):
            return False
    return all(
        same(ear.recall(view(states[-1], seat)), Memory().recall(view(states[-1], seat)))
        for seat, ear in enumerate(listeners)
    )


@cache
def game(name, skill="counsellor"):
    """Return every position of a game."""
    found = source(name)
    from game.play.sitting import scenario_of

    session = begin(header(found, 11, (skill,) * len(scenario_of(found).council.members)))
    session.advance()
    return tuple(session.at(count).state for count in range(len(session.actions) + 1))


@pytest.mark.parametrize("name", ["tutorial", "dprk-2017-07", "dprk-2019-12"])
def test_me_1_a_game_of_minds(name):
    assert agree(game(name))


@pytest.mark.parametrize("name", COUNCILS)
def test_me_2_random_games_in_which_anything_happens(name):
    first = first_position(name, 3)

    assert agree([first, *(state for _before, _action, state in play_out(first, 3))])


@pytest.mark.parametrize("terms", [{}, {"sealed": True}], ids=["one after the other", "sealed"])
def test_me_3_games_among_ambassadors(terms):
    of = council(seats=6, rounds=6)
    given = dealt(of, draw(of, 4), 4, **terms)
    session = played(given, recruited("ambassador", given.seats))

    assert agree(session.at(count).state for count in range(len(session.actions) + 1))


def test_me_4_having_gone_back_it_knows_no_more_than_it_was_told():
    states = game("tutorial")
    listener = Memory()
    listener.recall(view(states[-1], 0))
    for count in (len(states) * 2 // 3, len(states) // 3, len(states) // 3 - 1, 1, len(states) // 2):
        seen = view(states[count], 0)

        assert same(listener.recall(seen), Memory().recall(seen))


BASE = scenario()
PACKAGE = package(0, 2)
OTHERWISE = {
    "ME.11 another offer": (MakeOffer(0, 0, (1,), PACKAGE), MakeOffer(0, 0, (1,), package(1, 2))),
    "ME.12 another text": (ReviseDraft(0, Text((2, 1, 1, 1))), ReviseDraft(0, Text((1, 2, 1, 1)))),
    "ME.13 a public demand instead of a poll": (AskPoll(0, 0), MakeDemand(1, 0, PACKAGE, True)),
    "ME.14 nothing at all": (AskPoll(0, 0), PassTurn(0)),
}


@pytest.mark.parametrize(("done", "instead"), OTHERWISE.values(), ids=OTHERWISE)
def test_what_was_taken_back_and_done_otherwise(done, instead):
    for seat in BASE.council.seats:
        listener = Memory()
        listener.recall(view(after(start(BASE), done), seat))
        seen = view(after(start(BASE), instead), seat)

        assert same(listener.recall(seen), Memory().recall(seen))


def test_me_15_a_seat_that_changes_hands_brings_nothing_along():
    state = deal(start(BASE), 0, (2,), package(0, 1, 2))
    listener = Memory()
    listener.recall(view(state, 2))

    assert same(listener.recall(view(state, 3)), Memory().recall(view(state, 3)))


def test_me_16_another_game_of_the_same_scenario_is_another_game():
    listener = Memory()
    listener.recall(view(game("tutorial")[-1], 0))
    seen = view(start(BASE), 0)

    assert same(listener.recall(seen), Memory().recall(seen))


def test_me_17_searches_are_kept_only_while_nothing_new_was_heard():
    state = start(BASE)
    mind = Diplomat(AMBASSADOR)
    mind.memory.recall(view(state, 1))
    mind.memory.notes["something"] = 1
    mind.memory.recall(view(state, 1))
    kept = dict(mind.memory.notes)
    mind.memory.recall(view(pact(state, 2, 3, 4, of=PACKAGE), 1))
    mind.memory.recall(view(after(state, AskPoll(0, 0)), 1))

    assert kept == {"something": 1}
    assert mind.memory.notes == {}


def test_me_18_asked_twice_it_decides_the_same():
    for state in game("tutorial")[::5]:
        seat = state.to_act
        if seat is None or seat == CHANCE:
            continue
        mind, seen = Diplomat(AMBASSADOR), view(state, seat)
        first = mind.choice(seen)

        assert mind.choice(seen) == first
        assert Diplomat(AMBASSADOR).choice(seen) == first


def test_me_19_only_seats_listen():
    with pytest.raises(LookupError):
        Memory().recall(view(start(BASE), None))


def test_me_20_what_it_hears_is_not_shared_with_another():
    one, other = Memory(), Memory()
    fresh = Memory().recall(view(start(BASE), 1)).belief.mean.copy()
    one.recall(view(start(BASE), 1))
    other.recall(view(deal(start(BASE), 0, (1,), package(0, 1, 2)), 1))

    assert np.array_equal(one.ear.belief.mean, fresh)
