"""A class of a whole council on the open floor reaches a vote in its lesson, with the pauses people make."""

import pytest

from tests.ui.simulated_class import MINUTES, one


def test_five_delegations_reach_a_vote_in_half_an_hour():
    held = one(1, minutes=30, number=5, name="tutorial")

    assert held.voted_after is not None
    assert held.voted_after < 30
    assert held.visits > 5


@pytest.mark.slow
def test_fifteen_delegations_reach_a_vote_in_a_lesson():
    held = one(1)

    assert held.voted_after is not None
    assert held.voted_after < MINUTES
    assert held.visits > 15
