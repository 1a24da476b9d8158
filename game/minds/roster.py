"""Which minds there are, by skill."""

from game.minds.conceder import Conceder
from game.minds.drifter import RandomMind
from game.minds.mind import Mind
from game.minds.spectator import Spectator

SKILLS = ("random", "conceder", "attache", "counsellor", "ambassador")
"""From the weakest to the strongest; the first two are yardsticks."""

DIPLOMATS = SKILLS[2:]
"""Those that think, which players choose from, and that can say why they act."""

DEFAULT_SKILL = "counsellor"

SPECTATOR = "spectator"
"""No skill to choose: what others are measured against."""


def mind(skill: str) -> Mind:
    """Return a mind of a skill; raises ``KeyError`` for an unknown one."""
    match skill:
        case "random":
            return RandomMind()
        case "conceder":
            return Conceder()
        case "attache" | "counsellor" | "ambassador":
            return _diplomat(skill)
        case "spectator":
            return Spectator()
        case _:
            raise KeyError(skill)


def _diplomat(name: str) -> Mind:
    from game.minds.diplomat import Diplomat  # brings numpy, which takes a while to import
    from game.minds.skill import SKILLS as KNOWN

    return Diplomat(next(skill for skill in KNOWN if skill.name == name))
