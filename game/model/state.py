"""The truth: everything that decides how a game goes on."""

from attrs import field, frozen

from game.model.actions import Action
from game.model.council import CHANCE, Seat
from game.model.events import Told
from game.model.offers import Channel, Demand, Offer, Poll, Promise
from game.model.phases import Letters, Log, Phase, Question, Setup
from game.model.priorities import Priorities
from game.model.result import Charge
from game.model.scenario import Scenario
from game.model.text import Draft
from game.model.voting import Cast, Count, Ending, Meeting


@frozen
class State:
    """One position of a game. Frozen, hashable, comparable; only ``game.rules`` makes new ones."""

    scenario: Scenario
    setup: Setup
    priorities: tuple[Priorities, ...]
    last_round: int
    credibility: tuple[int, ...]
    round: int = 0
    phase: Phase = Phase.NEWS
    stage: int = 0
    room: tuple[Seat, ...] = ()
    queue: tuple[Seat, ...] = ()
    """Seats still to act in this phase; the first has the floor."""
    actions_left: int = 0
    aside: tuple[tuple[Seat, int], ...] = ()
    """On the open floor: seats whose turn is not over though another has the floor, and their actions left."""
    redeemed: tuple[Seat, ...] = ()
    """Seats that have delivered since they were last distrusted."""
    charges: tuple[Charge, ...] = ()
    """What seats have lost on the way, whatever the outcome."""
    drafts: tuple[Draft, ...] = ()
    offers: tuple[Offer, ...] = ()
    promises: tuple[Promise, ...] = ()
    """Deals, pacts and assents, oldest first."""
    demands: tuple[Demand, ...] = ()
    polls: tuple[Poll, ...] = ()
    channels: tuple[Channel, ...] = ()
    calm_until: int = 0
    meeting: Meeting | None = None
    cast: tuple[Cast, ...] = ()
    """Hands raised in the present ballot."""
    counts: tuple[Count, ...] = ()
    questions: tuple[Question, ...] = ()
    happened: tuple[int, ...] = ()
    filed: tuple[Action, ...] = ()
    """What takes effect when all have spoken: leaks, and in a sealed round everything."""
    grant_used: bool = False
    ending: Ending | None = None
    log: Log = ((),)
    letters: tuple[Letters, ...] = ()
    fresh: tuple[Told, ...] = field(default=(), repr=False)
    """Events of the action now being applied; empty between actions."""

    @property
    def to_act(self) -> Seat | None:
        """The seat whose action is awaited, ``CHANCE``, or nobody when the game is over."""
        if self.questions:
            return CHANCE
        return self.queue[0] if self.queue else None
