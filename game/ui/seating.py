"""The Council at its table, with whatever is known of each seat on its plate."""

from collections.abc import Callable, Mapping

from game.model.council import Seat
from game.model.scenario import Scenario
from game.ui.horseshoe import MOST, Horseshoe, seated
from game.ui.plate import HIGH, WIDE, Plate
from game.ui.stances import Garb
from game.ui.widgets.layout import Flow, Pad, Row
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.words.language import _

MIDDLE = 620
"""Design pixels for what stands beside a list of seats."""


def council(
    scenario: Scenario,
    president: Seat,
    garbs: Mapping[Seat, Garb],
    middle: Node,
    floor: Seat | None = None,
    away: tuple[Seat, ...] = (),
    open_: Callable[[Seat], None] | None = None,
) -> Node:
    """Return the horseshoe with a picture of the moment in its middle; beyond 25 seats a list beside it."""
    plates = {
        seat: Plate(
            key=f"seat-{seat}",
            label=member.name,
            code=member.code,
            name=member.name,
            garb=garbs[seat],
            has_veto=member.permanent,
            badge=_("President") if seat == president else "",
            has_floor=seat == floor,
            is_away=seat in away,
            act=_opener(open_, seat),
        )
        for seat, member in enumerate(scenario.council.members)
    }
    if len(plates) <= MOST:
        return Horseshoe(plates=[plates[seat] for seat in seated(scenario.council.seats, president)], middle=middle)
    for plate in plates.values():
        plate.wide, plate.tall = WIDE, HIGH
    listed = Pad(child=Flow(children=list(plates.values()), gap=12), sides=14, ends=20)
    beside = Pad(child=middle, sides=16, ends=0, wide=MIDDLE)
    return Row(children=(Scroll(key="plates", child=listed), beside), down=None, grow=1)


def _opener(open_: Callable[[Seat], None] | None, seat: Seat) -> Callable[[], None] | None:
    return None if open_ is None else lambda: open_(seat)
