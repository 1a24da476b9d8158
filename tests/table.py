"""How tests move a game on: seats with nothing to say pass, abstain, and events that need not happen do not."""

from collections.abc import Callable

import pytest

from game.model.actions import (
    Action,
    Befall,
    CastVote,
    GrantPostponement,
    InsistOnVote,
    MoveAmendment,
    MovePostponement,
    MoveSeparateVote,
    ObjectToDivision,
    PassTurn,
)
from game.model.council import CHANCE
from game.model.errors import Breach, IllegalActionError
from game.model.events import Event
from game.model.phases import Phase
from game.model.state import State
from game.model.voting import Vote
from game.rules.legality import breach
from game.rules.transition import apply
from game.rules.views import view

PLACES = {
    MoveAmendment: Phase.MOTIONS,
    MoveSeparateVote: Phase.MOTIONS,
    MovePostponement: Phase.MOTIONS,
    GrantPostponement: Phase.MOTIONS,
    ObjectToDivision: Phase.OBJECTION,
    InsistOnVote: Phase.INSISTENCE,
    CastVote: Phase.BALLOT,
}
"""Where an action belongs, if not in consultations."""


class Cases:
    """A numbered list of cases: each a sentence, and a function that shows it to be true."""

    def __init__(self) -> None:
        self._cases: dict[str, Callable[[], None]] = {}

    def __call__(self, sentence: str) -> Callable[[Callable[[], None]], Callable[[], None]]:
        """Enter a case under its sentence; raises ``ValueError`` when its number is taken."""
        if sentence.split()[0] in [other.split()[0] for other in self._cases]:
            raise ValueError(f"number taken: {sentence}")

        def entered(case: Callable[[], None]) -> Callable[[], None]:
            self._cases[sentence] = case
            return case

        return entered

    def each(self, test: Callable[..., None]) -> Callable[..., None]:
        """Run a test once for each case entered so far."""
        return pytest.mark.parametrize("case", self._cases.values(), ids=self._cases.keys())(test)


def idle(state: State) -> Action:
    """Return what moves the game on and changes as little as possible."""
    seat = state.to_act
    assert seat is not None, "the game is over"
    if seat == CHANCE:
        no = Befall(CHANCE, False)
        return no if breach(view(state, CHANCE), no) is None else Befall(CHANCE, True)
    return CastVote(seat, Vote.ABSTAIN) if state.phase is Phase.BALLOT else PassTurn(seat)


def once(state: State, ready: Callable[[State], bool]) -> State:
    """Return the first position from here on in which something is so."""
    while not ready(state):
        state = apply(state, idle(state))[0]
    return state


def turn(state: State, seat: int, phase: Phase = Phase.CONSULTATIONS) -> State:
    """Return the position in which a seat next has the floor."""
    return once(state, lambda now: now.to_act == seat and now.phase is phase)


def in_round(state: State, round_: int) -> State:
    """Return the position in which the consultations of a round begin."""
    return once(state, lambda now: now.round == round_ and now.phase is Phase.CONSULTATIONS)


def at(state: State, phase: Phase) -> State:
    """Return the first position in a phase."""
    return once(state, lambda now: now.phase is phase and now.to_act != CHANCE)


def after(state: State, *actions: Action) -> State:
    """Return the position after some actions, each taken when its seat next has the floor in the proper phase."""
    for action in actions:
        if not isinstance(action, Befall):
            state = turn(state, action.seat, PLACES.get(type(action), Phase.CONSULTATIONS))
        state = apply(state, action)[0]
    return state


def at_once(state: State, *actions: Action) -> State:
    """Return the position after some actions, one right after the other."""
    for action in actions:
        state = apply(state, action)[0]
    return state


def told(state: State, action: Action) -> tuple[Event, ...]:
    """Return what happens by an action taken at once."""
    return apply(state, action)[1]


def refused(state: State, action: Action) -> Breach | None:
    """Return the rule an action breaks, taken at once, or None if it is legal; apply must agree."""
    fault = breach(view(state, action.seat), action)
    if fault is None:
        apply(state, action)
        return None
    with pytest.raises(IllegalActionError) as error:
        apply(state, action)
    assert error.value.breach is fault
    return fault


def show_of_hands(state: State, hands: str) -> State:
    """Return the position after the next ballot, each seat's vote a letter: Y, N, A; spaces do not count."""
    hands = hands.replace(" ", "")
    state = at(state, Phase.BALLOT)
    for _ in hands:
        seat = state.to_act
        assert seat is not None
        state = apply(state, CastVote(seat, Vote(hands[seat])))[0]
    return state


def over(state: State) -> State:
    """Return the end of the game, everybody passing."""
    return once(state, lambda now: now.to_act is None)


def events(state: State, kind: type[Event], seat: int | None = None) -> list[Event]:
    """Return the events of a kind that everybody was told, or those in one seat's letters, oldest first."""
    if seat is None:
        return [event for page in state.log for event in page if isinstance(event, kind)]
    return [letter.event for page in state.letters[seat] for letter in page if isinstance(letter.event, kind)]
