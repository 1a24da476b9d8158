"""Shorthand for the cases on bargaining."""

from attrs import evolve

from game.model.actions import AcceptOffer, MakeJointDemand, MakeOffer
from game.model.events import CredibilityChanged, Event
from game.model.offers import Deal, Guard, Pact
from game.model.state import State
from game.model.text import Package, Term
from tests.table import after, events


def package(measure: int, *levels: int) -> Package:
    """Return a package of one term."""
    return Package((Term(measure, levels),))


def terms(**levels: tuple[int, ...]) -> Package:
    """Return a package of terms named by measure, such as ``m0=(1, 2)``."""
    return Package(tuple(Term(int(name[1:]), allowed) for name, allowed in levels.items()))


def deal(state: State, proposer: int, seats: tuple[int, ...], offered: Package, *guards: Guard, pen: int = 0) -> State:
    """Return the position after an offer that everybody accepts; guards are the proposer's, then the others'."""
    own, *theirs = (*guards, *[Guard.ANY] * (1 + len(seats) - len(guards)))
    state = after(state, MakeOffer(proposer, pen, seats, offered, own))
    return after(state, *[AcceptOffer(seat, proposer, guard) for seat, guard in zip(seats, theirs, strict=True)])


def pact(state: State, *seats: int, of: Package | None = None) -> State:
    """Return the position after the first of some seats invited the others to a pact, and all accepted."""
    first, *others = seats
    state = after(state, MakeJointDemand(first, 0, tuple(others), of or package(0, 2)))
    return after(state, *[AcceptOffer(seat, first) for seat in others])


def deals(state: State) -> list[Deal]:
    """Return the live deals."""
    return [promise for promise in state.promises if isinstance(promise, Deal)]


def pacts(state: State) -> list[Pact]:
    """Return the live pacts."""
    return [promise for promise in state.promises if isinstance(promise, Pact)]


def moves(state: State) -> list[tuple[int, int, str]]:
    """Return how credibility moved so far: seat, change, cause."""
    return [(event.seat, event.change, event.cause.value) for event in events(state, CredibilityChanged)]


def charges(state: State) -> list[tuple[int, str, int]]:
    """Return what seats were charged so far: seat, kind, points."""
    return [(charge.seat, charge.kind.value, charge.points) for charge in state.charges]


def credible(state: State, seat: int, number: int) -> State:
    """Return the position with one seat's credibility set by hand."""
    return evolve(state, credibility=(*state.credibility[:seat], number, *state.credibility[seat + 1 :]))


def ends(state: State, kind: type[Event], seat: int) -> list[str]:
    """Return why promises of a kind ended, as a seat was told."""
    return [event.close.value for event in events(state, kind, seat)]
