"""Whether the ten elected seats matter, and how much there is to decide in them.

``python -m tests.bench.elected --games 60 --seed 1 --skill ambassador``, on the first 2017 scenario (open room): how
far permanent members move when all elected seats are mute, the value a mind adds in each elected seat, and the real
decisions each seat meets a game.

A *real decision* is a moment in which something hangs on the choice of whoever has the seat: a show of hands; an
initiative the mind takes; and what lies on the table (an offer, a straw poll, a silence, a statement), whether it
answers or lets it lie. Not counted are passing with nothing on the table, motions it does not make, and offers that
might bind the seat below its walk-away, which a player can have declined by themselves.
"""

from collections.abc import Callable
from functools import partial
from random import Random

from attrs import frozen

from game.minds.appraisal import safest_guard, signed_text
from game.minds.mind import Mind
from game.model.actions import Action, DeclineOffer, PassTurn
from game.model.council import Seat
from game.model.offers import Offer
from game.model.phases import Phase
from game.model.view import View
from game.rules.legality import has_answers
from tests.bench.paired import JULY, outcome, session
from tests.bench.play import OPEN, deal, loaded, many, played, points, recruited
from tests.bench.table import Order, Row, Table, command, mean

SPECTATOR = "spectator"


@frozen
class Watched:
    """A mind, and who is told of each of its decisions."""

    mind: Mind
    told: Callable[[View, Action], None]

    def decide(self, view: View, rng: Random) -> Action:
        """Return what the mind decides."""
        action = self.mind.decide(view, rng)
        self.told(view, action)
        return action


def is_real(view: View, action: Action) -> bool:
    """Whether a seat had something to decide, as the head of this file says."""
    seat = view.seat or 0
    if view.phase is Phase.BALLOT:
        return True
    if isinstance(action, DeclineOffer):
        offer = next(offer for offer in view.table if offer.proposer == action.proposer)
        return not is_declined_by_itself(view, offer)
    if not isinstance(action, PassTurn):
        return True
    if view.phase is not Phase.CONSULTATIONS or not has_answers(view, seat):
        return False
    return not view.table or not all(is_declined_by_itself(view, offer) for offer in view.table)


def is_declined_by_itself(view: View, offer: Offer) -> bool:
    """Whether an offer could bind the seat below its walk-away."""
    text = signed_text(view, offer)
    return text is not None and safest_guard(view, text, offer.package)[0] < 0


def elected() -> tuple[Seat, ...]:
    """Return the seats without a veto."""
    council = loaded(JULY).council
    return tuple(seat for seat in council.seats if seat not in council.permanent)


def muted(skill: str, seed: int, number: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return what one draw is worth to every seat, with the elected ones at play and mute."""
    full = points(session(JULY, skill, {}, seed, number))
    mute = points(session(JULY, skill, dict.fromkeys(elected(), SPECTATOR), seed, number))
    return full, mute


def added(skill: str, seed: int, number: int) -> tuple[float, ...]:
    """Return the value a mind adds in each elected seat in one draw, in points."""
    full = points(session(JULY, skill, {}, seed, number))
    return tuple(full[seat] - outcome(JULY, skill, seat, SPECTATOR, seed, number) for seat in elected())


def decisions(skill: str, seed: int, number: int) -> tuple[int, ...]:
    """Return the real decisions of every seat in one game."""
    dealt = deal(loaded(JULY), seed, number, OPEN)
    met = [0] * len(dealt.seats)

    def tell(view: View, action: Action) -> None:
        met[view.seat or 0] += is_real(view, action)

    played(dealt, [Watched(mind, tell) for mind in recruited(skill, dealt.seats)])
    return tuple(met)


def measured(order: Order) -> list[Table]:
    """Return the three tables."""
    return [mutings(order), values(order), meetings(order)]


def mutings(order: Order) -> Table:
    """Return what the permanent members have with the elected seats at play and mute."""
    council = loaded(JULY).council
    games = many(partial(muted, order.skill, order.seed), order.games, order.jobs)
    rows = []
    for seat in council.permanent:
        cells = (
            mean(full[seat] for full, _ in games),
            mean(mute[seat] for _, mute in games),
            mean(mute[seat] - full[seat] for full, mute in games),
        )
        rows.append(Row(council.members[seat].code, cells))
    return Table("All ten elected seats mute", ("points", "points, ten mute", "moved by"), rows)


def values(order: Order) -> Table:
    """Return the value a mind adds in each elected seat."""
    members = loaded(JULY).council.members
    games = many(partial(added, order.skill, order.seed), order.games, order.jobs)
    figures = [mean(each) for each in zip(*games, strict=True)]
    rows = [Row(members[seat].code, (figure,)) for seat, figure in zip(elected(), figures, strict=True)]
    rows.append(Row("mean of the ten", (mean(sum(game) / len(game) for game in games),)))
    note = f"Above half a point in {sum(figure.mean > 0.5 for figure in figures)} of ten."
    return Table(f"Value added in each elected seat, {order.skill}", ("points",), rows, (note,))


def meetings(order: Order) -> Table:
    """Return how many real decisions each seat meets a game."""
    council = loaded(JULY).council
    games = many(partial(decisions, order.skill, order.seed), order.games, order.jobs)
    rows = [
        Row(member.code, (mean(game[seat] for game in games), min(game[seat] for game in games)))
        for seat, member in enumerate(council.members)
    ]
    return Table("Real decisions a game", ("decisions", "fewest"), rows)


if __name__ == "__main__":
    command(__doc__, measured, games=60)
