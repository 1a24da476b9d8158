"""Whether whip counts are right: of the texts given eighty percent, do eighty pass?

``python -m tests.bench.calibration --games 60 --seed 1 --skill ambassador``, in self-play on the first 2017 scenario
and the playable one of 2019 (open room). Once a round, at its first decision, every seat puts a chance on each draft it
sees; what is held against it is whether the draft would pass if it were voted on now and everybody voted sincerely and
kept its promises.

The error is the mean distance between the chance given and the share that passed, over ten bins of chances, each
weighed by how many estimates fell into it. Most drafts are hopeless most of the time, and saying so is easy: the error
is given once more for the estimates between 5 and 95 percent alone.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from random import Random

from attrs import field, frozen

from game.minds.appraisal import net
from game.minds.mind import Mind
from game.model.priorities import Priorities
from game.model.state import State
from game.model.streams import normal, stream
from game.model.text import Draft, Instrument
from game.model.view import View
from game.model.voting import Cast, Verdict, Vote
from game.play.session import Session
from game.rules.priors import Lots, priorities
from game.rules.trust import bound
from game.rules.views import view
from game.rules.voting import count
from tests.bench.play import OPEN, deal, loaded, many, recruited, seating
from tests.bench.sincere import vote_on
from tests.bench.table import Figure, Order, Row, Table, command, mean

SCENARIOS = ("dprk-2017-07", "dprk-2019-12-playable")
BINS = 10
SAMPLES = 60
"""Draws from the priors behind an estimate by them alone."""

Estimate = Callable[[Mind, View, Draft], float | None]
"""The chance that the mind in a seat, or whoever sees what it sees, gives a draft, from 0 to 1; None if it has none."""


@frozen
class Guess:
    """A chance given to a draft, and what would have become of it."""

    chance: float
    passed: bool


def by_priors(_mind: Mind, seen: View, draft: Draft) -> float | None:
    """Return the chance that a well-read stranger gives a draft: how often draws from the priors would pass it."""
    drawn = [_would_pass(seen, draft, others) for others in _draws(seen)]
    return sum(drawn) / len(drawn)


def _draws(seen: View) -> Iterable[tuple[Priorities, ...]]:
    for hidden in _strangers(seen.scenario.id):
        yield tuple(
            seen.priorities if seat == seen.seat and seen.priorities is not None else own
            for seat, own in enumerate(hidden)
        )


@lru_cache(maxsize=4)
def _strangers(name: str) -> tuple[tuple[Priorities, ...], ...]:
    of = loaded(name)

    def lots(rng: Random) -> Lots:
        return Lots(deviation=lambda: normal(rng), befalls=lambda likely: rng.random() < likely)

    return tuple(
        tuple(priorities(of, prior, lots(stream(sample, "stranger", seat))) for seat, prior in enumerate(of.priors))
        for sample in range(SAMPLES)
    )


def _would_pass(seen: View, draft: Draft, hidden: tuple[Priorities, ...]) -> bool:
    """Whether seats that want this would vote a draft through, as far as the view knows of promises."""
    council = seen.scenario.council
    casts = []
    for seat, own in enumerate(hidden):
        points = net(seen.scenario, own, draft.text)
        promised = bound(seen, seat, draft.penholder, draft.text)
        cost = own.veto_cost if seat in council.permanent else own.dissent_cost
        if promised is True or (promised is None and points >= own.price):
            vote = Vote.YES
        else:
            vote = Vote.NO if points < -cost else Vote.ABSTAIN
        casts.append(Cast(seat, vote))
    return count(casts, council) is Verdict.ADOPTED


def by_mind(mind: Mind, seen: View, draft: Draft) -> float | None:
    """Return the chance that a mind's own whip count gives a draft: minds that keep one have a method ``chance``."""
    chance: Callable[[View, Draft], float] | None = getattr(mind, "chance", None)
    return None if chance is None else chance(seen, draft)


ESTIMATES: dict[str, Estimate] = {"the mind's whip count": by_mind, "the priors alone": by_priors}


def passes_now(state: State, draft: Draft) -> bool:
    """Whether a draft would pass if it were put to the vote now: the truth that estimates are held against."""
    casts = [Cast(seat, vote_on(view(state, seat), draft)) for seat in state.scenario.council.seats]
    return count(casts, state.scenario.council) is Verdict.ADOPTED


@frozen
class Once:
    """Remembers in which round each seat last gave its estimates."""

    rounds: dict[int, int] = field(factory=dict)

    def is_new(self, seat: int, round_: int) -> bool:
        """Whether the seat is heard for the first time in this round."""
        if self.rounds.get(seat) == round_:
            return False
        self.rounds[seat] = round_
        return True


def guesses(session: Session, minds: Sequence[Mind], estimate: Estimate) -> list[Guess]:
    """Play a game between minds to its end; return every chance given to a draft, once a round and seat."""
    made, once = [], Once()
    while (seat := session.to_act) is not None:
        state = session.state
        if seat >= 0 and once.is_new(seat, state.round):
            seen = view(state, seat)
            for draft in seen.drafts:
                chance = estimate(minds[seat], seen, draft) if _is_open(draft) else None
                if chance is not None:
                    made.append(Guess(chance, passes_now(state, draft)))
        session.step()
    return made


def _is_open(draft: Draft) -> bool:
    return draft.is_alive and draft.instrument is Instrument.RESOLUTION


def tried(name: str, skill: str, how: str, seed: int, number: int) -> list[Guess]:
    """Return the estimates made in one game."""
    dealt = deal(loaded(name), seed, number, OPEN)
    minds = recruited(skill, dealt.seats)
    return guesses(seating(dealt, minds), minds, ESTIMATES[how])


def binned(made: Sequence[Guess]) -> list[list[Guess]]:
    """Return the guesses by tenths of the chance they gave."""
    bins: list[list[Guess]] = [[] for _ in range(BINS)]
    for guess in made:
        bins[min(BINS - 1, int(guess.chance * BINS))].append(guess)
    return bins


def error(made: Sequence[Guess]) -> float:
    """Return the expected calibration error, from 0 to 1."""
    total = 0.0
    for some in binned(made):
        total += abs(sum(guess.chance for guess in some) - sum(guess.passed for guess in some))
    return total / len(made) if made else 0.0


def jackknifed(games: Sequence[Sequence[Guess]]) -> Figure:
    """Return the calibration error; its standard error leaves out a game at a time, as guesses of a game are akin."""
    whole = [guess for game in games for guess in game]
    if not whole or len(games) < 2:
        return Figure(error(whole), 0.0, len(games) if whole else 0)
    left = [error([guess for at, game in enumerate(games) if at != out for guess in game]) for out in range(len(games))]
    middle = sum(left) / len(left)
    squares = sum((each - middle) ** 2 for each in left)
    return Figure(error(whole), ((len(left) - 1) / len(left) * squares) ** 0.5, len(games))


def measured(order: Order) -> list[Table]:
    """Return, for every way to estimate, its error and where it errs."""
    tables = []
    for how in ESTIMATES:
        games: list[list[Guess]] = []
        for name in SCENARIOS:
            games += many(partial(tried, name, order.skill, how, order.seed), order.games, order.jobs)
        tables.append(reliability(how, games))
    return tables


def reliability(how: str, games: Sequence[Sequence[Guess]]) -> Table:
    """Return the table of bins: how many estimates, their mean, and the share that passed, in percent."""
    rows = []
    for at, some in enumerate(binned([guess for game in games for guess in game])):
        given = mean(100 * guess.chance for guess in some)
        passed = mean(100.0 * guess.passed for guess in some)
        rows.append(Row(f"{100 * at // BINS} to {100 * (at + 1) // BINS} %", (len(some), given, passed)))
    notes = (
        f"Calibration error: {_shown(jackknifed(games))}.",
        f"Of estimates between 5 and 95 percent: {_shown(jackknifed([unsure(game) for game in games]))}.",
    )
    return Table(f"Whip counts by {how}", ("estimates", "given %", "passed %"), rows, notes)


def unsure(made: Sequence[Guess]) -> list[Guess]:
    """Return the guesses that are neither nearly sure of a text nor nearly sure against it."""
    return [guess for guess in made if 0.05 <= guess.chance <= 0.95]


def _shown(figure: Figure) -> str:
    return f"{figure.mean:.3f} ± {figure.error:.3f}" if figure.count else "no estimates"


if __name__ == "__main__":
    command(__doc__, measured, games=60)
