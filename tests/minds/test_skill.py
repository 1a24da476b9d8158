"""Section SK: what a mind of less skill does not think of. Numbers never change."""

from functools import lru_cache

import pytest

from game.model.actions import CoSponsor, CounterOffer, MakeJointDemand, PlaceUnderSilence
from tests.bench.elected import Watched
from tests.bench.play import OPEN, deal, loaded, played, recruited


@lru_cache(maxsize=4)
def taken(skill, name="dprk-2017-07"):
    """Return what minds of a skill did in one game, each kind of action with how many rounds were left."""
    dealt = deal(loaded(name), 91, 0, OPEN)
    found = []

    def tell(seen, action):
        found.append((type(action), seen.last_round - seen.round))

    played(dealt, [Watched(mind, tell) for mind in recruited(skill, dealt.seats)])
    return found


def rounds_left(skill, kind, name="dprk-2017-07"):
    """Return how many rounds were left whenever minds of a skill did something."""
    return [left for done, left in taken(skill, name) if done is kind]


NEVER = {
    "SK.1 an attaché answers no offer with another": ("attache", CounterOffer),
    "SK.2 nor looks for partners": ("attache", MakeJointDemand),
    "SK.3 nor lends its name": ("attache", CoSponsor),
    "SK.4 a counsellor places nothing under silence": ("counsellor", PlaceUnderSilence),
}


@pytest.mark.parametrize(("skill", "kind"), NEVER.values(), ids=NEVER)
def test_it_never_does(skill, kind):
    assert not rounds_left(skill, kind)


def test_sk_5_a_counsellor_answers_offers_with_others_and_lends_its_name_in_the_last_round():
    assert rounds_left("counsellor", CounterOffer)
    assert set(rounds_left("counsellor", CoSponsor, "dprk-2017-12")) == {0}
