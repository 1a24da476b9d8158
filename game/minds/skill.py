"""How hard a mind thinks. Thinking less is all that makes it weaker: it never peeks and never plays worse dice."""

from attrs import frozen


@frozen
class Skill:
    """How much of the room a mind takes in, and how far it looks."""

    name: str
    starts: int
    """From how many texts a search begins."""
    steps: int
    """How many measures a search may move."""
    terms: int
    """How many changes it asks for at once."""
    sweeps: int
    """How often, holding a pen, it weighs again all it has heard."""
    polls: int
    """Straw polls it asks for in a game."""
    sells: bool
    """Whether it minds its price: whether it sells its yes to a text it likes as it stands, too."""
    haggles: bool
    """Whether it answers an offer with another; else it takes it or leaves it."""
    partners: bool
    """Whether it looks for partners in joint demands."""
    names: int
    """How many rounds before the last it begins to think of lending its name to a draft; below 0 it never does."""
    crafts: bool
    """Whether it uses the finer tools: silence, motions."""


ATTACHE = Skill(
    "attache",
    starts=1,
    steps=3,
    terms=1,
    sweeps=0,
    polls=1,
    sells=False,
    haggles=False,
    partners=False,
    names=-1,
    crafts=False,
)
COUNSELLOR = Skill(
    "counsellor",
    starts=2,
    steps=8,
    terms=2,
    sweeps=0,
    polls=3,
    sells=False,
    haggles=True,
    partners=True,
    names=0,
    crafts=False,
)
AMBASSADOR = Skill(
    "ambassador",
    starts=4,
    steps=24,
    terms=4,
    sweeps=2,
    polls=60,
    sells=True,
    haggles=True,
    partners=True,
    names=60,
    crafts=True,
)

SKILLS = (ATTACHE, COUNSELLOR, AMBASSADOR)
"""From the least thought to the most."""
