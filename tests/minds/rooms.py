"""A room of five in which every number is chosen by hand, and how an ambassador in a chair sees it."""

from attrs import evolve

from game.minds.diplomat import Diplomat
from game.minds.memory import Memory
from game.minds.outlook import Outlook
from game.minds.skill import AMBASSADOR
from game.model.priorities import Prior, Priorities, Spread, Wish
from game.rules.opening import opening
from game.rules.views import view
from tests.samples import scenario


def room(rows, numbers=None, spread=0.1, lines=None, **others):
    """Return the first position of five seats, by seat what one level of each measure is worth to it, in points.

    The room knows it within a spread; other hidden numbers by seat, in points, and red lines.
    """
    tables = [[(0.0, points, 2 * points) if isinstance(points, (int, float)) else points for points in r] for r in rows]
    known = [
        Prior(
            tuple(Wish(table=tuple(table), table_spread=spread) for table in seat),
            **{name: Spread(points) for name, points in (numbers or {}).get(number, {}).items()},
        )
        for number, seat in enumerate(tables)
    ]
    of = evolve(scenario(**others), priors=tuple(known))
    hidden = tuple(
        Priorities(
            tuple(tuple(round(100 * points) for points in table) for table in seat),
            red_lines=(lines or {}).get(number, ()),
            **{name: round(100 * points) for name, points in (numbers or {}).get(number, {}).items()},
        )
        for number, seat in enumerate(tables)
    )
    return opening(of, hidden)


def settled(*points):
    """Return what levels are worth to a seat that would move no measure but from 1 to 0."""
    return tuple((0, point, 0) if point > 0 else (0, point, 2 * point) for point in points)


def chosen(state, seat, skill=AMBASSADOR):
    """Return what a diplomat in a chair does."""
    return Diplomat(skill).choice(view(state, seat)).action


def outlook(state, seat):
    """Return how an ambassador in a chair sees the table."""
    memory, seen = Memory(), view(state, seat)
    return Outlook(seen, memory.recall(seen), AMBASSADOR, memory)
