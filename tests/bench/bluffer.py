"""What a lone seat gains by overstating: exaggerated demands, false answers to polls.

``python -m tests.bench.bluffer --games 150 --seed 1 --skill ambassador``. A bluffer decides all else as the honest mind
in the same seat and draw would; it sits in turn in every seat but the penholder's of the first 2017 scenario, in the
open room. A stubborn one also declines what it pretends not to be able to take.
"""

from functools import partial

from game.model.council import Seat
from tests.bench.paired import BLUFFERS, JULY, outcomes, rotated
from tests.bench.play import loaded, many
from tests.bench.table import Order, Row, Table, command, mean


def others() -> tuple[Seat, ...]:
    """Return every seat but the penholder's."""
    of = loaded(JULY)
    return tuple(seat for seat in of.council.seats if seat != of.drafts[0].penholder)


def tried(skill: str, seed: int, number: int) -> dict[str, float]:
    """Return what one draw is worth to each bluffer and to the honest mind in its seat, in points."""
    return outcomes(JULY, skill, rotated(others(), number), (*BLUFFERS, skill), seed, number)


def measured(order: Order) -> list[Table]:
    """Return the table: all seats, then permanent and elected ones apart."""
    games = many(partial(tried, order.skill, order.seed), order.games, order.jobs)
    permanent = loaded(JULY).council.permanent
    groups = {
        "all seats but the penholder's": games,
        "permanent": [game for at, game in enumerate(games) if rotated(others(), at) in permanent],
        "elected": [game for at, game in enumerate(games) if rotated(others(), at) not in permanent],
    }
    rows = [
        _row(f"{bluffer}, {group}", bluffer, order.skill, some)
        for bluffer in BLUFFERS
        for group, some in groups.items()
    ]
    return [Table("A lone bluffer", ("its points", f"an honest {order.skill}'s", "its gain"), rows)]


def _row(label: str, bluffer: str, honest: str, games: list[dict[str, float]]) -> Row:
    cells = (
        mean(game[bluffer] for game in games),
        mean(game[honest] for game in games),
        mean(game[bluffer] - game[honest] for game in games),
    )
    return Row(label, cells)


if __name__ == "__main__":
    command(__doc__, measured, games=150)
