"""The seats with what is known and guessed of each: round the table, or as a list where it would be too small."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from game.desk.stances import stances
from game.model.council import Seat
from game.model.text import Draft
from game.model.view import View
from game.ui.chamber.room import Room
from game.ui.horseshoe import MOST, Horseshoe, seated
from game.ui.hues import Hue
from game.ui.plate import HIGH, WIDE, Plate
from game.ui.roll_row import RollRow
from game.ui.stances import AWAY, GARBS, stand
from game.ui.widgets.layout import Column, Flow, Pad, Row
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.words.language import _

if TYPE_CHECKING:
    from game.minds.staff import WhipCount


@frozen
class Seats:
    """What of the seats is shown."""

    view: View
    draft: Draft | None
    """The draft on which they have a stance."""
    count: "WhipCount | None"
    """What staff guesses of it, at one's own desk."""
    speaker: Seat | None
    """Who has the floor."""
    open: Callable[[Seat], None]
    """Opens the sheet of a seat."""


def seats(shown: Seats, told: Sequence[Node], room: Room) -> Node:
    """Return the seats round the table, or as a list, with what is told in their middle."""
    if len(shown.view.scenario.council.members) <= MOST and room.holds_table:
        return _table(shown, told)
    return _list(shown, told, room)


def _table(shown: Seats, told: Sequence[Node]) -> Node:
    plates = _plates(shown)
    order = seated(shown.view.scenario.council.seats, shown.view.president())
    return Horseshoe(plates=[plates[seat] for seat in order], middle=_middle(told))


def _list(shown: Seats, told: Sequence[Node], room: Room) -> Node:
    """Return the seats as plates where a few rows hold them, else one below another in columns."""
    is_long = len(shown.view.scenario.council.members) > MOST
    plates = _plates(shown, RollRow if is_long else Plate)
    if not is_long:
        for plate in plates.values():
            plate.wide, plate.tall = WIDE, HIGH
    listed = Pad(child=Flow(children=list(plates.values()), gap=10 if is_long else 16), sides=14, ends=20)
    if room.is_narrow or is_long:
        both = Column(children=(Column(children=told, gap=10), listed), gap=8)
        return Scroll(key="plates", child=both, bar=Hue.DIM)
    middle = Pad(child=_middle(told), sides=16, ends=0, wide=room.wide * 0.43)
    return Row(children=(Scroll(key="plates", child=listed), middle), down=None, grow=1)


def _middle(told: Sequence[Node]) -> Node:
    return Scroll(key="middle", child=Column(children=told, gap=10), bar=Hue.LINE)


def _plates(shown: Seats, kind: type[Plate] = Plate) -> dict[Seat, Plate]:
    view = shown.view
    known = {one.seat: one for one in stances(view, shown.draft)} if shown.draft is not None else {}
    chances = _chances(shown)
    letters = {offer.proposer for offer in view.table} if view.seat is not None else set()
    letters |= {poll.asker for poll in view.polls if view.seat in poll.asked and view.seat is not None}
    plates = {}
    for seat, one in enumerate(view.scenario.council.members):
        badge = _("YOU") if seat == view.seat else _("President") if seat == view.president() else ""
        plates[seat] = kind(
            key=f"seat-{seat}",
            label=one.name,
            code=one.code,
            name=one.name,
            garb=GARBS[stand(known.get(seat))] if seat in view.room else AWAY,
            has_veto=one.permanent,
            chance=chances.get(seat, ""),
            badge=badge,
            is_own=seat == view.seat,
            has_letter=seat in letters,
            has_floor=seat == shown.speaker,
            is_away=seat not in view.room,
            act=_opener(shown, seat),
        )
    return plates


def _opener(shown: Seats, seat: Seat) -> Callable[[], None]:
    return lambda: shown.open(seat)


def _chances(shown: Seats) -> dict[Seat, str]:
    if shown.count is None:
        return {}
    return {
        tally.seat: _("{number} %").format(number=tally.yes)
        for tally in shown.count.tallies
        if tally.seat != shown.view.seat
    }
