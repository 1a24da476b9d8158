"""How much room the chamber has, and what there is room for."""

from attrs import frozen

WIDE = 1_440
"""Design pixels from which table and draft stand side by side."""

NARROW = 1_100
"""Design pixels below which everything stands one below another."""

LEAST_TABLE = (760, 430)
"""Design pixels that the horseshoe needs, with what is in its middle."""


@frozen
class Room:
    """How much room there is, in design pixels."""

    wide: float
    high: float

    @property
    def is_wide(self) -> bool:
        """Whether table and draft have room side by side."""
        return self.wide >= WIDE

    @property
    def is_narrow(self) -> bool:
        """Whether nothing has room beside anything else."""
        return self.wide < NARROW

    @property
    def holds_table(self) -> bool:
        """Whether the seats have room round a table."""
        return self.wide >= LEAST_TABLE[0] and self.high >= LEAST_TABLE[1]
