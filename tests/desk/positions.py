"""Positions of random games in the small council."""

from game.minds.drifter import RandomMind
from game.model.council import CHANCE
from game.model.streams import stream
from tests.desk.tables import council, sitting
from tests.samples import start


def positions(setup=None, step=7):
    """Yield a few views of random games, each of the seat that has the floor."""
    state = start(council(), setup)
    session = sitting(state, people=(0, 1, 2, 3, 4, 5))
    rng, number = stream(5, "help"), 0
    while session.to_act is not None:
        if session.to_act == CHANCE:
            session.step()
            continue
        seen = session.view(session.to_act)
        if number % step == 0:
            yield seen
        session.act(RandomMind().decide(seen, rng))
        number += 1


POSITIONS = tuple(positions())
