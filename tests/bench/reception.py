"""Whether staff knows how an offer will be taken: of those given twenty percent, are twenty accepted?

``python -m tests.bench.reception --games 4 --seed 51 --skill counsellor``, in self-play on the first 2017 scenario and
the playable one of 2019 (open room). At every third seat's first turn in a round, and at every penholder's, the offers
its staff suggests are put to their recipients, who answer at once; then the game goes on as if nothing had been said.
What staff gave each is held against the answer. Beside it stands one number for all: the share accepted in these very
games, which no estimate made beforehand could know.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from random import Random

from game.desk.guards import signed_offer
from game.desk.suggestions import suggestions
from game.minds import roster
from game.minds.memory import Memory
from game.minds.staff import Staff
from game.model.actions import AcceptOffer, CounterOffer, DeclineOffer, MakeOffer, PassTurn
from game.model.change import evolve
from game.model.council import Seat
from game.model.phases import Phase
from game.model.state import State
from game.model.view import View
from game.play.session import Session
from game.rules.transition import apply
from game.rules.views import view
from tests.bench.calibration import SCENARIOS, Guess, jackknifed, reliability
from tests.bench.play import OPEN, deal, loaded, many, recruited, seating
from tests.bench.table import Order, Table, command

EVERY = 3
"""One in so many seats without a pen is asked for its offers."""

SHOWN = 3
"""Offers of one seat at a time."""

Answer = AcceptOffer | DeclineOffer | CounterOffer


def answer(state: State, offer: MakeOffer, skill: str, rng: Random) -> Answer | None:
    """Return how the recipient of an offer answers if it has the floor at once; None if it leaves it lying."""
    to = offer.recipients[0]
    state = apply(state, offer)[0]
    state = evolve(state, queue=(to, *(seat for seat in state.queue if seat != to)))
    mind = roster.mind(skill)
    while state.to_act == to and state.phase is Phase.CONSULTATIONS:
        action = mind.decide(view(state, to), rng)
        if isinstance(action, Answer) and action.proposer == offer.seat:
            return action
        if isinstance(action, PassTurn):
            return None
        state = apply(state, action)[0]
    return None


def offers(seen: View) -> Iterator[MakeOffer]:
    """Yield the offers to one seat that staff suggests."""
    found = [one.action for one in suggestions(seen)]
    yield from [one for one in found if isinstance(one, MakeOffer) and len(one.recipients) == 1][:SHOWN]


def expected(seen: View, offer: MakeOffer, memory: Memory) -> float:
    """Return how likely staff thinks an offer is accepted, from 0 to 1."""
    draft = seen.draft(offer.draft)
    text = signed_offer(seen, offer.draft, (offer.seat, *offer.recipients), offer.package)
    assert draft is not None
    assert text is not None
    return Staff(seen, memory).reception(draft, text, offer.recipients[0]).chance / 100


def guesses(session: Session, skill: str, seed: int) -> list[Guess]:
    """Play a game between minds to its end; return every estimate with what came of it."""
    made: list[Guess] = []
    memories: dict[Seat, Memory] = {}
    rng, turns, last = Random(seed), 0, (0, -1)
    while (seat := session.to_act) is not None:
        state = session.state
        if seat >= 0 and state.phase is Phase.CONSULTATIONS and (state.round, seat) != last:
            last, turns = (state.round, seat), turns + 1
            seen = view(state, seat)
            if turns % EVERY == 0 or seen.draft(seat) is not None:
                for offer in offers(seen):
                    given = answer(state, offer, skill, rng)
                    if given is not None:
                        chance = expected(seen, offer, memories.setdefault(seat, Memory()))
                        made.append(Guess(chance, isinstance(given, AcceptOffer)))
        session.step()
    return made


def tried(name: str, skill: str, seed: int, number: int) -> list[Guess]:
    """Return the estimates made in one game."""
    dealt = deal(loaded(name), seed, number, OPEN)
    return guesses(seating(dealt, recruited(skill, dealt.seats)), skill, number)


def at_the_mean(games: Sequence[Sequence[Guess]]) -> list[list[Guess]]:
    """Return the same answers with one number for all: the share that was accepted."""
    whole = [guess for game in games for guess in game]
    share = sum(guess.passed for guess in whole) / max(1, len(whole))
    return [[Guess(share, guess.passed) for guess in game] for game in games]


def brier(games: Sequence[Sequence[Guess]]) -> float:
    """Return the mean squared distance of estimates from what came of them."""
    whole = [guess for game in games for guess in game]
    return sum((guess.chance - guess.passed) ** 2 for guess in whole) / max(1, len(whole))


def measured(order: Order) -> list[Table]:
    """Return where staff errs, and how far one number for all would."""
    games: list[list[Guess]] = []
    for name in SCENARIOS:
        games += many(partial(tried, name, order.skill, order.seed), order.games, order.jobs)
    table = reliability("how offers are taken", games)
    figure = jackknifed(games)
    notes = (
        f"Offers answered: {sum(map(len, games))}; calibration error {figure.mean:.3f} ± {figure.error:.3f}.",
        f"Brier score: {brier(games):.3f}; one number for all: {brier(at_the_mean(games)):.3f}.",
    )
    return [Table("How offers are taken", ("estimates", "given %", "accepted %"), table.rows, notes)]


if __name__ == "__main__":
    command(__doc__, measured, games=4)
