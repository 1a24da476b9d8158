"""A committee's chair and its public demand: what a yes against it costs, said before anybody votes (RULES §5)."""

from game.desk.page import Line, Tone
from game.desk.roll import seat_of
from game.model.council import Seat
from game.model.text import Text
from game.model.view import View
from game.rules.tolls import chair_demand, chair_toll
from game.words.language import _, say
from game.words.names import member
from game.words.points import in_points
from game.words.texts import package


def chair_warning(view: View, penholder: Seat, text: Text) -> tuple[Line, ...]:
    """Return a warning if one's own yes to a text would go against the chair's public demand."""
    seat = seat_of(view)
    demand = chair_demand(view, seat, penholder, text)
    if demand is None:
        return ()
    said = say(
        _("{chair} chairs the sanctions committee and demands in public: {terms}. Your yes without it costs {points}."),
        chair=member(view.scenario, demand.seat),
        terms=package(view.scenario, demand.package),
        points=in_points(chair_toll(view, seat, penholder, text), plain=True),
    )
    return (Line(said, Tone.WARNING),)
