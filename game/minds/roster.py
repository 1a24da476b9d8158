"""Which minds there are, by skill."""

from game.minds.conceder import Conceder
from game.minds.drifter import RandomMind
from game.minds.mind import Mind
from game.minds.spectator import Spectator

SKILLS = ("random", "conceder")
"""From the weakest to the strongest."""

DEFAULT_SKILL = "conceder"

SPECTATOR = "spectator"
"""No skill to choose: what others are measured against."""


def mind(skill: str) -> Mind:
    """Return a mind of a skill; raises ``KeyError`` for an unknown one."""
    match skill:
        case "random":
            return RandomMind()
        case "conceder":
            return Conceder()
        case "spectator":
            return Spectator()
        case _:
            raise KeyError(skill)
