"""Answers the questions nobody decides, each from its own stream of the game's seed."""

from game.model.actions import Befall
from game.model.council import CHANCE
from game.model.state import State
from game.model.streams import stream
from game.rules.news import chance


def answer(state: State, seed: int, number: int) -> Befall:
    """Return the answer to the first open question, which is so many-th of the game, counted from 0.

    What has a chance of 100 percent always happens, what has none never. Raises ``IndexError`` without a question.
    """
    percent = chance(state, state.questions[0])
    return Befall(CHANCE, stream(seed, "chance", number).random() * 100 < percent)
