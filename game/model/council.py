"""Who sits at the table."""

from typing import TypeAlias

from attrs import field, frozen

Seat: TypeAlias = int
"""A place at the table: an index into ``Council.members``."""

CHANCE: Seat = -1
"""The seat that answers the questions nobody decides: does the event happen, is the leak traced."""

CONTROL: Seat = -2
"""Whoever runs the game without playing in it, as a teacher runs a lesson; nobody ever waits for it."""


@frozen
class Chair:
    """Lever: the chair of the sanctions committee, who speaks for some measures."""

    measures: tuple[int, ...]


@frozen
class Voice:
    """Lever: the voice of a group, who can call all of it together in one action."""

    group: str


Lever: TypeAlias = Chair | Voice


@frozen
class Member:
    """A state that holds a seat, as the whole room knows it."""

    code: str
    name: str
    permanent: bool
    groups: tuple[str, ...] = ()
    levers: tuple[Lever, ...] = ()
    temperament: str = ""


@frozen
class Council:
    """The seats in speaking order, and the voting rule."""

    members: tuple[Member, ...]
    yes_needed: int
    presidency: tuple[Seat, ...]
    """The President of each round, first round first."""
    permanent: tuple[Seat, ...] = field(init=False)

    @permanent.default
    def _permanent(self) -> tuple[Seat, ...]:
        return tuple(seat for seat, member in enumerate(self.members) if member.permanent)

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Every seat, in the order of the file."""
        return tuple(range(len(self.members)))

    @property
    def blocking(self) -> int:
        """How many seats can stop any text by not voting yes."""
        return len(self.members) - self.yes_needed + 1

    def president(self, round_: int) -> Seat:
        """Return who presides in a round, counted from 1."""
        return self.presidency[min(round_, len(self.presidency)) - 1]

    def seat(self, code: str) -> Seat:
        """Return the seat of a member's code; raises ``KeyError`` for a stranger."""
        for seat, member in enumerate(self.members):
            if member.code == code:
                return seat
        raise KeyError(code)

    def group(self, name: str) -> tuple[Seat, ...]:
        """Return the seats that belong to a group."""
        return tuple(seat for seat, member in enumerate(self.members) if name in member.groups)
