"""Finished games with people in some chairs, kept in journals."""

from pathlib import Path

from game.minds.conceder import Conceder
from game.model.streams import stream
from game.play.journal import Header
from game.play.session import Session
from game.play.sitting import HUMAN, begin, header
from game.scenario.library import load, source

SCENARIO = "tutorial"


def start_of(people: tuple[int, ...] = (0,), skill: str = "conceder", seed: int = 4) -> Header:
    """Return the header of a game with people in some chairs."""
    members = load(SCENARIO).council.members
    seats = tuple(HUMAN if seat in people else skill for seat in range(len(members)))
    return header(source(SCENARIO), seed, seats)


def played(path: Path, people: tuple[int, ...] = (0,), skill: str = "conceder", last: int | None = None) -> Session:
    """Return a game that people played as a conceder would, to its end or for so many of their actions; closed."""
    session = begin(start_of(people, skill), path, durable=False)
    mind, done = Conceder(), 0
    while done != last:
        session.advance()
        if session.to_act is None:
            break
        session.act(mind.decide(session.view(session.to_act), stream(0, "unused")))
        done += 1
    session.close()
    return session
