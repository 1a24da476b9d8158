"""Nobody peeks, and somebody who does is caught."""

from random import Random
from types import SimpleNamespace

import pytest
from attrs import evolve, field, frozen

from game.minds import roster
from game.model.actions import Action, PassTurn
from game.model.phases import Setup
from game.model.state import State
from game.model.view import View
from game.rules.legality import is_legal
from game.scenario.library import names
from tests.bench.paired import JULY
from tests.bench.peeking import FALSE, peeks, permuted, tried
from tests.bench.play import OPEN, deal, loaded, recruited, seating

STRONGEST = roster.SKILLS[-1]


@pytest.mark.parametrize("kind", FALSE)
@pytest.mark.parametrize("name", names())
def test_nobody_peeks(name, kind):
    setup = OPEN if kind == "tables permuted" else Setup()
    decisions, told = tried(name, setup, "conceder", kind, 1, 0)

    assert decisions > 20
    assert told == ()


@pytest.mark.slow
@pytest.mark.parametrize("kind", FALSE)
@pytest.mark.parametrize("name", names())
def test_the_strongest_mind_does_not_peek(name, kind):
    for setup in (Setup(), OPEN):
        decisions, told = tried(name, setup, STRONGEST, kind, 2, 0)

        assert decisions > 20
        assert told == ()


def test_hidden_tables_are_handed_round_among_the_others():
    state = seating(dealt := deal(loaded(JULY), 1, 0), recruited("conceder", dealt.seats)).state
    other = permuted(state, 3)

    assert other.priorities[3] == state.priorities[3]
    assert all(other.priorities[seat] != state.priorities[seat] for seat in dealt.seats if seat != 3)
    assert sorted(map(repr, other.priorities)) == sorted(map(repr, state.priorities))


def test_a_view_that_tells_is_caught():
    dealt = deal(loaded(JULY), 1, 0, OPEN)

    def false(state: State, seat: int) -> State:
        return evolve(state, credibility=(50,) * len(dealt.seats))

    found = list(peeks(seating(dealt, recruited("conceder", dealt.seats)), "conceder", false))

    assert found
    assert all(each is not None and "the view tells" in each for each in found)


@frozen
class Unsteady:
    """Thinks otherwise each time it is asked, as a mind would that knows more than its view."""

    asked: list[int] = field(factory=list)

    def decide(self, view: View, rng: Random) -> Action:
        self.asked.append(1)
        idle = PassTurn(view.seat or 0)
        passes = len(self.asked) % 2 and is_legal(view, idle)
        return idle if passes else roster.mind("conceder").decide(view, rng)


def test_a_mind_that_goes_by_more_than_its_view_is_caught(monkeypatch):
    unsteady = Unsteady()
    monkeypatch.setattr("tests.bench.peeking.roster", SimpleNamespace(mind=lambda _skill: unsteady))
    dealt = deal(loaded(JULY), 1, 0, OPEN)
    found = list(peeks(seating(dealt, [unsteady for _ in dealt.seats]), "unsteady", permuted))

    assert any(each is not None and "became" in each for each in found)
