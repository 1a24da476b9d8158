"""The diplomat: reads the room, trades what is cheap to it for what is dear, and says why."""

from collections.abc import Iterator
from random import Random

from attrs import define, field

from game.minds.brokering import brokering
from game.minds.choice import Choice
from game.minds.floor import ballot, insistence, motions, nothing, objection
from game.minds.leaks import leaks
from game.minds.memory import Memory
from game.minds.outlook import Outlook
from game.minds.partner import partner
from game.minds.pen import pen
from game.minds.quiet import quiet
from game.minds.replies import replies
from game.minds.rivals import tabling
from game.minds.skill import AMBASSADOR, Skill
from game.model.actions import Action
from game.model.phases import Phase
from game.model.text import Draft
from game.model.view import View
from game.rules.legality import is_legal


@define(eq=False)
class Diplomat:
    """A mind with a belief about every other seat. Its memory holds what it heard in its views, and nothing else."""

    skill: Skill = AMBASSADOR
    without: frozenset[type[Action]] = frozenset()
    """Kinds of action it forgoes, to measure what they are worth."""
    memory: Memory = field(factory=Memory)

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        return self.choice(view, rng.random()).action

    def choice(self, view: View, nerve: float = 0.5) -> Choice:
        """Return the action it takes in a view, with what it hopes to gain and why.

        Nerve, from 0 to 1, is how it got up this morning: how long it holds out.
        """
        outlook = self._outlook(view, nerve)
        for choice in _wishes(outlook):
            if type(choice.action) not in self.without and is_legal(view, choice.action):
                return choice
        return nothing(outlook)

    def chance(self, view: View, draft: Draft) -> float:
        """Return how likely it thinks a draft is to pass as it stands, by its whip count."""
        return self._outlook(view).chance(draft)

    def _outlook(self, view: View, nerve: float = 0.5) -> Outlook:
        return Outlook(view, self.memory.recall(view), self.skill, self.memory, nerve)


def _wishes(outlook: Outlook) -> Iterator[Choice]:
    match outlook.view.phase:
        case Phase.CONSULTATIONS:
            yield from replies(outlook)
            if outlook.view.actions_left:
                yield from pen(outlook)
                yield from tabling(outlook)
                yield from partner(outlook)
                if outlook.skill.crafts:
                    yield from leaks(outlook)
                    yield from brokering(outlook)
                    yield from quiet(outlook)
        case Phase.MOTIONS:
            yield from motions(outlook)
        case Phase.OBJECTION:
            yield from objection(outlook)
        case Phase.INSISTENCE:
            yield from insistence(outlook)
        case Phase.BALLOT:
            yield ballot(outlook)
        case Phase.NEWS | Phase.CLOSED:
            return
