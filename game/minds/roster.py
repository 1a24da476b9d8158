"""Which minds there are, by skill."""

from game.minds.conceder import Conceder
from game.minds.drifter import RandomMind
from game.minds.mind import Mind

SKILLS = ("random", "conceder")
"""From the weakest to the strongest."""

DEFAULT_SKILL = "conceder"


def mind(skill: str) -> Mind:
    """Return a mind of a skill; raises ``KeyError`` for an unknown one."""
    match skill:
        case "random":
            return RandomMind()
        case "conceder":
            return Conceder()
        case _:
            raise KeyError(skill)
