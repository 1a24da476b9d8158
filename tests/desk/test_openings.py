"""What is possible now, and by which rule the rest is not."""

from typing import get_args

from game.desk.openings import openings
from game.model.actions import Action, CoSponsor, Outside
from game.model.errors import Breach
from game.model.phases import Setup
from game.rules.moves import legal_actions
from tests.desk.positions import POSITIONS
from tests.desk.tables import CHN, council, floor
from tests.samples import start


def test_every_kind_of_action_is_spoken_for():
    for seen in POSITIONS:
        assert set(openings(seen)) == set(get_args(Action)) - set(get_args(Outside))


def test_nothing_is_called_possible_that_is_not_nor_hidden_that_is():
    for seen in POSITIONS:
        found = openings(seen)
        for action in legal_actions(seen):
            assert found[type(action)] is None, action


def test_a_game_of_the_core_says_so():
    assert openings(floor(CHN, start(council(), Setup(core=True))))[CoSponsor] is Breach.NOT_CORE
