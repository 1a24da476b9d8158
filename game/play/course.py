"""How a game has gone so far."""

from attrs import evolve, field, frozen

from game.model.actions import Action
from game.model.council import CHANCE, Seat
from game.model.state import State
from game.play.journal import End


@frozen
class Course:
    """Every position of a game and what led from one to the next; replaced as a whole, so never half changed."""

    states: tuple[State, ...] = field(repr=False)
    """The opening, and the position after each action."""
    actions: tuple[Action, ...] = ()
    end: End | None = None
    """Where its journal ends, if it keeps one."""
    taken: tuple[int, ...] = field(kw_only=True)
    """How many actions each seat has taken; the last number is that of ``CHANCE``."""

    @taken.default
    def _taken(self) -> tuple[int, ...]:
        taken = [0] * (len(self.states[0].scenario.council.members) + 1)
        for action in self.actions:
            if action.seat >= CHANCE:  # nobody draws lots for who runs the game
                taken[action.seat] += 1
        return tuple(taken)

    @property
    def state(self) -> State:
        """The present position."""
        return self.states[-1]

    def then(self, action: Action, state: State, end: End | None) -> "Course":
        """Return the course with one more action and the position it led to."""
        taken = list(self.taken)
        if action.seat >= CHANCE:
            taken[action.seat] += 1
        return Course((*self.states, state), (*self.actions, action), end, taken=tuple(taken))

    def first(self, count: int, end: End | None) -> "Course":
        """Return the course when it was so many actions long."""
        return Course(self.states[: count + 1], self.actions[:count], end)

    def ending_at(self, end: End | None) -> "Course":
        """Return the same course, written down."""
        return evolve(self, end=end)

    def number(self, seat: Seat) -> int:
        """Return how many actions a seat has taken."""
        return self.taken[seat]
