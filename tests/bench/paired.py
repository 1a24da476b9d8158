"""One seat played in two ways, all else equal: the same draw, the same seed, the same minds around it."""

from collections.abc import Callable, Iterable
from random import Random

from attrs import evolve, frozen

from game.minds import roster
from game.minds.mind import Mind
from game.minds.spectator import Spectator
from game.model.actions import Action, CastVote, PassTurn
from game.model.council import Seat
from game.model.view import View
from game.model.voting import Vote
from game.play.session import Session
from game.rules.legality import is_legal
from tests.bench.habits import EXPLOITS, Hasty
from tests.bench.passive import Bluffer, Liar, Passive
from tests.bench.play import OPEN, deal, loaded, played, points, recruited, seated

JULY = "dprk-2017-07"
BLUFFERS = ("bluffer", "stubborn bluffer")
"""The first only says what is not so; the second acts on it, too."""

HASTY = "hasty"
"""A beginner with the pen."""

Kinds = frozenset[type[Action]]


@frozen
class Barred:
    """A mind to which some kinds of action are closed: where it would take one, it passes or abstains."""

    mind: Mind
    kinds: Kinds

    def decide(self, view: View, rng: Random) -> Action:
        """Return what the mind decides, if that is open to it."""
        action = self.mind.decide(view, rng)
        if type(action) not in self.kinds:
            return action
        idle = PassTurn(view.seat or 0)
        return idle if is_legal(view, idle) else CastVote(view.seat or 0, Vote.ABSTAIN)


def barred(skill: str, kinds: Kinds) -> Mind:
    """Return a mind of a skill that never takes some kinds of action; it knows beforehand, if it can be told."""
    free = roster.mind(skill)
    return evolve(free, without=kinds) if hasattr(free, "without") else Barred(free, kinds)


def mind(name: str, skill: str) -> Mind:
    """Return a mind by the name of a skill or of a habit; habits that need a mind beside them have one of the skill."""
    plain: dict[str, Callable[[], Mind]] = {"spectator": Spectator, "passive": Passive, "liar": Liar}
    if name in plain:
        return plain[name]()
    if name in BLUFFERS:
        return Bluffer(roster.mind(skill), is_stubborn=name != BLUFFERS[0])
    if name == HASTY:
        return Hasty(roster.mind(skill))
    if name in EXPLOITS:
        return EXPLOITS[name](roster.mind(skill))
    return roster.mind(name)


def session(scenario: str, skill: str, others: dict[Seat, str], seed: int, number: int) -> Session:
    """Play one game of a scenario in the open room, some seats played in other ways than by minds of a skill."""
    dealt = deal(loaded(scenario), seed, number, OPEN)
    minds = recruited(skill, dealt.seats)
    for seat, name in others.items():
        minds = seated(minds, seat, mind(name, skill))
    return played(dealt, minds)


def outcome(scenario: str, skill: str, seat: Seat, name: str, seed: int, number: int) -> float:
    """Return what one game was worth to a seat played in some way amid minds of a skill, in points."""
    return points(session(scenario, skill, {seat: name}, seed, number))[seat]


def outcomes(scenario: str, skill: str, seat: Seat, names: Iterable[str], seed: int, number: int) -> dict[str, float]:
    """Return what one draw was worth to a seat, by how it was played."""
    return {name: outcome(scenario, skill, seat, name, seed, number) for name in dict.fromkeys(names)}


def rotated(seats: tuple[Seat, ...], number: int) -> Seat:
    """Return the seat whose turn it is to be played otherwise, in a game of a batch."""
    return seats[number % len(seats)]
