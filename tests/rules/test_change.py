"""The copy with changes that the rules use is the one of attrs."""

import attrs
import pytest

from game.model.actions import PassTurn
from game.model.change import evolve
from game.model.offers import Deal, Pledge
from game.model.text import Draft, Text
from tests.samples import start

STATE = start()
CASES = {
    "1 a position": (STATE, {"round": 3, "queue": ()}),
    "2 a draft": (STATE.drafts[0], {"silent": (1,)}),
    "3 one with a field of its own making": (Deal(0, None, (), 1), {"pledges": (Pledge(1, None, Text((1,))),)}),
    "4 one with a single field": (PassTurn(1), {"seat": 2}),
    "5 nothing changed": (STATE, {}),
}


@pytest.mark.parametrize(("thing", "changes"), CASES.values(), ids=CASES)
def test_it_is_the_copy_of_attrs(thing, changes):
    assert evolve(thing, **changes) == attrs.evolve(thing, **changes)


def test_a_field_there_is_not_is_refused():
    with pytest.raises(KeyError):
        evolve(STATE, rounds=3)


def test_a_made_field_is_made_anew():
    assert evolve(Deal(0, None, (), 1), pledges=(Pledge(1, None, Text((1,))),)).parties == (1,)
    assert isinstance(STATE.drafts[0], Draft)
