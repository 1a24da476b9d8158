"""The error of whip counts."""

from random import Random

import pytest
from attrs import frozen

from game.minds import roster
from game.model.actions import Action
from game.model.text import Draft
from game.model.view import View
from game.model.voting import Verdict
from tests.bench.calibration import (
    ESTIMATES,
    Guess,
    Once,
    binned,
    by_mind,
    error,
    guesses,
    jackknifed,
    passes_now,
    reliability,
    tried,
)
from tests.bench.paired import JULY
from tests.bench.play import OPEN, deal, loaded, played, recruited, seating


def told(chance: float, yes: int, no: int) -> list[Guess]:
    return [Guess(chance, True)] * yes + [Guess(chance, False)] * no


CASES = {
    "1 always right": (told(1.0, 5, 0) + told(0.0, 0, 5), 0.0),
    "2 eighty percent of what was given eighty": (told(0.8, 4, 1), 0.0),
    "3 always wrong": (told(1.0, 0, 5) + told(0.0, 5, 0), 1.0),
    "4 half of what was given eighty": (told(0.8, 5, 5), 0.3),
    "5 errors of two bins do not cancel": (told(0.9, 5, 5) + told(0.1, 5, 5), 0.4),
    "6 errors within a bin do": (told(0.82, 1, 0) + told(0.88, 3, 1), 0.068),
    "7 no estimates": ([], 0.0),
}


@pytest.mark.parametrize(("made", "wanted"), CASES.values(), ids=CASES)
def test_the_error_is_the_distance_of_given_and_passed(made, wanted):
    assert error(made) == pytest.approx(wanted, abs=1e-9)


def test_a_certain_text_falls_into_the_last_bin():
    assert [len(some) for some in binned(told(1.0, 1, 0) + told(0.95, 1, 0) + told(0.0, 1, 0))] == [1, *[0] * 8, 2]


def test_games_are_left_out_one_at_a_time():
    figure = jackknifed([told(0.8, 4, 1), told(0.8, 4, 1), told(0.8, 4, 1)])

    assert (round(figure.mean, 9), round(figure.error, 9), figure.count) == (0.0, 0.0, 3)
    assert jackknifed([]).count == 0


def test_a_seat_is_heard_once_a_round():
    once = Once()

    assert [once.is_new(*call) for call in ((3, 1), (3, 1), (4, 1), (3, 2))] == [True, False, True, True]


def test_estimates_are_held_against_what_would_be_voted():
    dealt = deal(loaded(JULY), 1, 0, OPEN)
    minds = recruited("conceder", dealt.seats)
    made = guesses(seating(dealt, minds), minds, lambda _mind, _view, _draft: 0.5)
    last = played(dealt, recruited("conceder", dealt.seats)).state.counts[-1]

    assert len(made) > 100
    assert any(guess.passed for guess in made) == (last.verdict is Verdict.ADOPTED)


@frozen
class Sure:
    """A mind that is sure of every text."""

    def decide(self, view: View, rng: Random) -> Action:
        return roster.mind("conceder").decide(view, rng)

    def chance(self, _view: View, _draft: Draft) -> float:
        return 1.0


def test_a_mind_that_keeps_a_whip_count_is_asked_for_it():
    dealt = deal(loaded(JULY), 1, 0, OPEN)
    minds = [Sure(), *recruited("conceder", dealt.seats[1:])]
    made = guesses(seating(dealt, minds), minds, by_mind)

    assert {guess.chance for guess in made} == {1.0}
    assert len(made) <= dealt.scenario.deadline


def test_priors_alone_make_an_estimate():
    made = tried(JULY, "conceder", "the priors alone", 1, 0)

    assert made
    assert all(0 <= guess.chance <= 1 for guess in made)
    assert set(ESTIMATES) == {"the mind's whip count", "the priors alone"}
    assert "Calibration error" in reliability("the priors alone", [made]).notes[0]


def test_a_text_passes_as_it_would_be_voted():
    dealt = deal(loaded(JULY), 1, 0, OPEN)
    session = seating(dealt, recruited("conceder", dealt.seats))
    while not session.state.cast:
        session.step()
    draft = session.state.drafts[0]
    foreseen = passes_now(session.state, draft)
    session.advance()

    assert foreseen == (session.state.counts[0].verdict is Verdict.ADOPTED)
