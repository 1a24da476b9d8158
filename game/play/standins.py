"""Who plays a seat whose mind cannot: the conceder, and if that fails too, somebody who only passes."""

from random import Random

from attrs import frozen

from game.minds.conceder import Conceder
from game.minds.mind import Mind
from game.model.actions import Action, CastVote, PassTurn
from game.model.view import View
from game.model.voting import Vote
from game.rules.legality import is_legal
from game.rules.moves import legal_actions


@frozen
class Absentee:
    """Does nothing, as far as the rules allow."""

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        for action in (PassTurn(seat), CastVote(seat, Vote.ABSTAIN)):
            if is_legal(view, action):
                return action
        return next(legal_actions(view))


_STAND_INS: tuple[Mind, ...] = (Conceder(), Absentee())


def stand_ins(mind: Mind) -> tuple[Mind, ...]:
    """Return who is asked when a mind cannot, the first first: simpler ones than it."""
    kinds = [type(other) for other in _STAND_INS]
    return _STAND_INS[kinds.index(type(mind)) + 1 :] if type(mind) in kinds else _STAND_INS


@frozen
class Proposal:
    """What came of asking a mind: a legal action, or what is wrong with it."""

    action: Action | None
    trouble: str = ""


def proposal(mind: Mind, view: View, rng: Random) -> Proposal:
    """Ask a mind what it would do; whatever is wrong with it, this raises nothing."""
    try:
        action = mind.decide(view, rng)
        if is_legal(view, action):
            return Proposal(action)
        return Proposal(None, f"illegal {described(action)}")
    except Exception as error:  # whatever is wrong with one mind, the others play on
        return Proposal(None, described(error))


def described(thing: object) -> str:
    """Return how a thing describes itself, or what it is if it cannot."""
    try:
        return repr(thing)
    except Exception:  # a mind's errors are no better than the mind
        return type(thing).__name__
