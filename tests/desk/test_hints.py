"""The sentences of a scenario that teaches itself, each at its moment."""

import pytest
from attrs import evolve

from game.desk.hints import hints, moments
from game.model.actions import MakeOffer, PlaceUnderSilence
from game.model.text import Package, Term
from tests.desk.tables import CHN, RUS, USA, council, floor, opened
from tests.table import after

OFFER = MakeOffer(USA, USA, (CHN, RUS), Package((Term(0, (2, 3)),)))


def played(action):
    """Return what China sees when it has the floor after an action."""
    return floor(CHN, after(opened(), action))


MOMENTS = {
    "1 the floor": (lambda: floor(USA), {"turn", "floor"}),
    "2 an offer": (lambda: played(OFFER), {"turn", "offer"}),
    "3 silence": (lambda: played(PlaceUnderSilence(USA)), {"turn", "silence"}),
}


@pytest.mark.parametrize(("see", "names"), MOMENTS.values(), ids=MOMENTS)
def test_moments(see, names):
    assert moments(see()) == names


def test_hints_are_for_their_seat_and_round():
    first, second = council().hints[0], council().hints[1]
    taught = council(hints=(evolve(first, seat=CHN), evolve(second, when="turn", round=2)))

    assert hints(floor(USA, opened(taught)), frozenset()) == ()
    assert hints(floor(CHN, opened(taught)), frozenset()) == taught.hints[:1]
    assert hints(floor(CHN, opened(taught)), frozenset(taught.hints)) == ()
