"""Whether minds peek: what others keep to themselves is changed, and nothing may change.

``python -m tests.bench.peeking --games 5 --seed 1 --skill ambassador`` plays whole games of all scenarios. Before every
decision the hidden tables of the other seats are permuted, and in a second run everything else a seat may not know is
falsified too; the view must stay equal, and a fresh mind must decide on it what was decided, to the byte.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from attrs import evolve

from game.minds import roster
from game.model.actions import Action
from game.model.council import CHANCE, Seat
from game.model.phases import Setup
from game.model.state import State
from game.model.streams import stream
from game.play.session import Session
from game.rules.views import view
from game.scenario.library import names
from tests.bench.play import OPEN, deal, loaded, many, recruited, seating
from tests.bench.table import Order, Row, Table, command
from tests.rules.hidden import blurred

Falsified = Callable[[State, Seat], State]


def permuted(state: State, seat: Seat) -> State:
    """Return the state with the hidden numbers of all other seats handed round among them."""
    others = [other for other in state.scenario.council.seats if other != seat]
    handed = dict(zip(others, [*others[1:], *others[:1]], strict=True))
    return evolve(state, priorities=tuple(state.priorities[handed.get(s, s)] for s in state.scenario.council.seats))


FALSE: dict[str, Falsified] = {"tables permuted": permuted, "all that is hidden": blurred}


def peeks(session: Session, skill: str, false: Falsified) -> Iterator[str | None]:
    """Yield for every decision of a game what gave a secret away, if anything did."""
    taken: Counter[Seat] = Counter()
    while (seat := session.to_act) is not None:
        other = None if seat == CHANCE else false(session.state, seat)
        before, troubles = session.state, len(session.notices)
        session.step()
        action = session.actions[-1]
        if other is not None and len(session.notices) == troubles:
            member = before.scenario.council.members[seat]
            rng = stream(session.header.seed, "mind", member.code, taken[seat])
            yield _difference(before, other, seat, action, skill, rng)
        taken[seat] += 1


def _difference(before: State, other: State, seat: Seat, action: Action, skill: str, rng: Random) -> str | None:
    """Say how a seat's view of another truth, or what a fresh mind decides on it, differs; None if it does not."""
    seen = view(other, seat)
    if seen != view(before, seat):
        return f"round {before.round}, seat {seat}: the view tells"
    again = roster.mind(skill).decide(seen, rng)
    return None if repr(again) == repr(action) else f"round {before.round}, seat {seat}: {action} became {again}"


def tried(name: str, setup: Setup, skill: str, kind: str, seed: int, number: int) -> tuple[int, tuple[str, ...]]:
    """Play one game; return how many decisions there were, and what gave a secret away."""
    dealt = deal(loaded(name), seed, number, setup)
    found = list(peeks(seating(dealt, recruited(skill, dealt.seats)), skill, FALSE[kind]))
    return len(found), tuple(each for each in found if each is not None)


def measured(order: Order) -> list[Table]:
    """Return the table of all scenarios."""
    rows, notes = [], []
    for name in names():
        for setup in (Setup(), OPEN) if loaded(name).is_staged else (Setup(),):
            for kind in FALSE:
                games = many(partial(tried, name, setup, order.skill, kind, order.seed), order.games, order.jobs)
                room = ", open room" if setup.open_room else ""
                told = [each for _, tales in games for each in tales]
                rows.append(Row(f"{name}{room}: {kind}", (sum(count for count, _ in games), len(told))))
                notes += told[:3]
    return [Table("Nobody peeks", ("decisions", "that gave a secret away"), rows, tuple(notes))]


if __name__ == "__main__":
    command(__doc__, measured, games=5)
