"""What thinking harder is worth: the value that minds of every skill add in the same seats and draws.

``python -m tests.bench.skills --games 400 --seed 1 --skill ambassador``. Value added is a seat's points minus its
points in the same draw when it only declines, proposes nothing and votes sincerely. The seat goes round the table of
the first 2017 scenario (open room), all others are of the skill given, and everything but the mind in the seat is the
same.
"""

from functools import partial
from itertools import pairwise

from game.minds import roster
from tests.bench.paired import JULY, outcomes, rotated
from tests.bench.play import loaded, many
from tests.bench.table import Order, Row, Table, command, mean

SPECTATOR = "spectator"


def tried(skill: str, seed: int, number: int) -> dict[str, float]:
    """Return what one draw is worth to a seat by who plays it, in points."""
    seat = rotated(loaded(JULY).council.seats, number)
    return outcomes(JULY, skill, seat, (SPECTATOR, *roster.SKILLS), seed, number)


def measured(order: Order) -> list[Table]:
    """Return the value that skills add, and by how much each beats the one below."""
    games = many(partial(tried, order.skill, order.seed), order.games, order.jobs)
    added = [Row(skill, (mean(game[skill] - game[SPECTATOR] for game in games),)) for skill in reversed(roster.SKILLS)]
    steps = []
    for lower, higher in pairwise(roster.SKILLS):
        better = mean(game[higher] - game[lower] for game in games)
        steps.append(Row(f"{higher} over {lower}", (better, better.mean / better.error if better.error else 0.0)))
    around = f"amid {order.skill}s, every seat in turn"
    return [
        Table(f"Value added {around}", ("points",), added),
        Table(f"Steps of skill {around}", ("points", "standard errors"), steps),
    ]


if __name__ == "__main__":
    command(__doc__, measured, games=400)
