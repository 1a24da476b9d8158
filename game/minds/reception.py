"""How a seat would take an offer, as one's staff sees it: how likely it accepts, what of it it likes and minds.

A rule fitted to what minds did: an offer is taken the rather, the likelier the text is worth the seat's yes, and the
less the text is sure to pass anyway; most offers are answered with another. ``tests.bench.reception`` measures it.
"""

from math import exp

import numpy as np
from attrs import frozen

from game.minds.belief import normal_below
from game.minds.outlook import Outlook
from game.minds.space import Floats, row
from game.minds.wants import percent
from game.minds.whip import LOOSENESS
from game.model.council import Seat
from game.model.text import Draft, Text

BASE, PASSING = -0.7, -2.7
"""Logits: of an offer whose text is worth the seat's yes; and by how much less if the text surely passes as it is."""

DOUBT = 0.7
"""Logits by which all this may be off: twice the odds, or half."""

FELT = 0.25
"""Points by which a measure must move for a seat to be said to like or to mind it."""


@frozen
class Reception:
    """How one seat would take an offer. Chances in percent."""

    seat: Seat
    low: int
    """If it values the text one standard deviation less than is believed, and the rule is off that way."""
    chance: int
    high: int
    """If it values it one more, and the rule is off the other way."""
    likes: int | None
    """The measure whose move pleases it most."""
    minds: int | None
    """The one that displeases it most."""


def reception(outlook: Outlook, draft: Draft, text: Text, seat: Seat) -> Reception:
    """Return how a seat would take an offer that would be signed on a text."""
    passes = outlook.chance(draft)
    low, middle, high = (
        percent(_bearable(outlook, text, seat, by) * _taken(passes, by * DOUBT)) for by in (-1.0, 0.0, 1.0)
    )
    likes, minds = _felt(outlook, draft.text, text, seat)
    return Reception(seat, low, middle, high, likes, minds)


def _taken(passes: float, by: float) -> float:
    """Return how likely an offer worth a yes is accepted, not countered, on a text so likely to pass as it is."""
    return 1.0 / (1.0 + exp(-(BASE + PASSING * passes + by)))


def _bearable(outlook: Outlook, text: Text, seat: Seat, by: float) -> float:
    """Return how likely a text is worth a seat's yes, its price waived, if it values it by deviations more or less."""
    belief = outlook.belief
    mean, spread = belief.value(row(text), with_price=False)
    deviation = float(np.sqrt(spread[0, seat] ** 2 + LOOSENESS**2))
    clear = 1.0 - float(belief.crossing_of(row(text))[0, seat])
    return clear * float(normal_below(np.array((mean[0, seat] + by * spread[0, seat]) / deviation)))


def _felt(outlook: Outlook, before: Text, after: Text, seat: Seat) -> tuple[int | None, int | None]:
    """Return which measure's move pleases a seat most, and which displeases it most."""
    moves = {
        measure: float(
            _change(outlook, before, before.revised(measure, after.levels[measure])) @ outlook.belief.mean[seat]
        )
        for measure in before.changes(after)
    }
    likes = max(moves, key=lambda measure: moves[measure], default=None)
    minds = min(moves, key=lambda measure: moves[measure], default=None)
    return (
        likes if likes is not None and moves[likes] >= FELT else None,
        minds if minds is not None and moves[minds] <= -FELT else None,
    )


def _change(outlook: Outlook, before: Text, after: Text) -> Floats:
    """Return by how much each hidden number counts more in one text than in another."""
    features = outlook.where.features(np.array([before.levels, after.levels]), with_price=False)
    return np.asarray(features[1] - features[0])
