"""Sittings made to measure, for tests of the session."""

from collections.abc import Mapping
from random import Random

from game.minds.drifter import RandomMind
from game.minds.mind import Mind
from game.model.actions import Action
from game.model.council import Seat
from game.model.state import State
from game.model.view import View
from game.play.course import Course
from game.play.journal import Header
from game.play.session import Session
from tests.samples import scenario, start

HEADER = Header(engine="0", scenario="sample", source="", seed=3, seats=())


class Faulty:
    """A mind that raises, or answers with something that is no legal action."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    def decide(self, view: View, rng: Random) -> Action:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer  # type: ignore[return-value]  # that is its fault


def sitting(state: State | None = None, people: tuple[Seat, ...] = (0,), **minds: Mind) -> Session:
    """Return a session without a journal; seats that people do not play are random but for ``S1=…`` and so on."""
    state = state or start(scenario())
    seats: Mapping[Seat, Mind] = {
        seat: minds.get(f"S{seat}", RandomMind()) for seat in state.scenario.council.seats if seat not in people
    }
    return Session(HEADER, Course((state,)), seats)
