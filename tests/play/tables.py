"""Sittings made to measure, for tests of the session."""

from collections.abc import Mapping
from random import Random
from time import sleep

from game.minds.drifter import RandomMind
from game.minds.mind import Mind
from game.model.actions import Action, PassTurn
from game.model.council import Seat
from game.model.state import State
from game.model.view import View
from game.play.course import Course
from game.play.journal import Header
from game.play.patience import PATIENCE
from game.play.session import Session
from tests.samples import scenario, start

HEADER = Header(engine="0", scenario="sample", source="", seed=3, seats=())


class Faulty:
    """A mind that raises, or answers with something that is no legal action."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    def decide(self, view: View, rng: Random) -> Action:
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer  # type: ignore[return-value]  # that is its fault


class Stalling:
    """A mind that thinks, or sleeps, until the test is over."""

    def __init__(self, sleeps: bool = False) -> None:
        self.is_over = False
        self.asked = 0
        self._sleeps = sleeps

    def decide(self, view: View, rng: Random) -> Action:
        self.asked += 1
        while not self.is_over:
            if self._sleeps:
                sleep(0.5)
        return PassTurn(view.seat or 0)


def sitting(
    state: State | None = None, people: tuple[Seat, ...] = (0,), patience: float | None = PATIENCE, **minds: Mind
) -> Session:
    """Return a session without a journal; seats that people do not play are random but for ``S1=…`` and so on."""
    state = state or start(scenario())
    seats: Mapping[Seat, Mind] = {
        seat: minds.get(f"S{seat}", RandomMind()) for seat in state.scenario.council.seats if seat not in people
    }
    return Session(HEADER, Course((state,)), seats, patience=patience)
