"""What a member wants from the process, beside what it wants from the text."""

from attrs import frozen


@frozen
class Temperament:
    """How a member bargains. Shares lie between 0 and 1."""

    name: str = ""
    patience: float = 1.0
    """How late it gives way: the exponent of its concession over time."""
    aspiration: float = 0.5
    """The share of what it might get that it asks for at first."""
    caution: float = 1.0
    """How much more than its due a lost vote weighs."""
    fairness: float = 1.0
    """How much it minds what others who bargain are left with."""
    rides: bool = False
    """Whether it leaves the yes to others where its own is not needed."""


TEMPERAMENTS = (
    Temperament("hard-liner", patience=1.6, aspiration=0.7, fairness=0.6),
    Temperament("deal-maker", patience=0.8, aspiration=0.45),
    Temperament("bridge-builder", patience=0.7, aspiration=0.35, fairness=1.6),
    Temperament("stickler", patience=1.2, aspiration=0.5, caution=1.5),
    Temperament("free-rider", patience=1.0, aspiration=0.5, fairness=0.5, rides=True),
)

USUAL = Temperament()


def temperament(name: str) -> Temperament:
    """Return a temperament by its name in scenario files; an unknown or absent one is the usual."""
    return next((found for found in TEMPERAMENTS if found.name == name), USUAL)
