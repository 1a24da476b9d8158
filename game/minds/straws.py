"""What was said of a text in straw polls, and how far it moves a whip count."""

from collections.abc import Iterator

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.minds.space import Floats
from game.minds.statements import Ear, is_early
from game.model.offers import Answer
from game.model.text import Draft
from game.model.view import View

SAID = 0.999
"""How likely a yes in a straw poll on this very text comes true."""

CONDITION = 2.2
"""By how many standard deviations a seat that names terms stands further from a yes than belief has it.

While there is time to ask for more only as far as the room is taken at its word.
"""

REFUSAL = 4.0
"""The same of a seat that says no or would abstain, which names nothing to bargain for."""

STOPS, LETS = 0.7, 0.05
"""How likely a permanent seat that says no stops a text, at least; and one that would abstain, at most."""

SUSPECT = 0.8
"""How much of its weight the word of a seat loses, at most, that contradicts itself."""


@frozen(eq=False)
class Straw:
    """What seats said of one text; shapes (seats,)."""

    levels: tuple[int, ...]
    seats: NDArray[np.int64]
    least: Floats
    """How likely each is to say yes, at least."""
    further: Floats
    """By how many standard deviations each is further from a yes than is believed."""
    stops: Floats
    """How likely each would stop it, at least."""
    lets: Floats
    """How likely each would stop it, at most."""


def straws(ear: Ear, draft: Draft, view: View) -> Iterator[Straw]:
    """Yield what was said of each text of a draft."""
    for (pen, text), answers in ear.answers.items():
        if pen != draft.penholder:
            continue
        said = ear.answered[pen, text]
        condition = CONDITION * (ear.belief.candour if is_early(said, view.last_round) else 1.0)
        seats = list(answers)
        trust = 1.0 - np.minimum(SUSPECT, ear.belief.doubt[seats] / 2)
        given = [answers[seat] for seat in seats]
        yes, no, abstains, terms = (
            np.array([answer is kind for answer in given])
            for kind in (Answer.YES, Answer.NO, Answer.ABSTAIN, Answer.YES_IF)
        )
        yield Straw(
            text.levels,
            np.array(seats, dtype=np.int64),
            np.where(yes, SAID * trust, 0.0),
            trust * np.where(no | abstains, REFUSAL, np.where(terms, condition, 0.0)),
            np.where(no, STOPS * trust, 0.0),
            np.where(abstains, 1.0 - (1.0 - LETS) * trust, np.where(yes, 1.0 - SAID * trust, 1.0)),
        )
