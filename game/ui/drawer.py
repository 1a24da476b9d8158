"""What a seat has begun and not sent: it stays in its drawer, whatever else is looked at meanwhile."""

from attrs import define, field

from game.model.council import Seat
from game.model.text import Instrument, Text
from game.ui.bargaining.proposal import Mode, Proposal


@define
class Begun:
    """A text being written: of what instrument, and to whom it would be shown."""

    text: Text
    base: Text
    """The text it was begun from."""
    instrument: Instrument = Instrument.RESOLUTION
    to: tuple[Seat, ...] = ()


@define
class Drawer:
    """One seat's unsent papers and standing orders; nothing of it is part of the game."""

    proposals: dict[tuple[Mode, Seat | None], Proposal] = field(factory=dict)
    """By what they are for; counters also by whose offer they answer, polls by whose draft."""
    texts: dict[tuple[str, Seat | None], Begun] = field(factory=dict)
    declines: bool = False
    """Whether offers below its walk-away are declined by themselves."""
