"""A monkey at the keyboard harms nothing. Ten thousand events: ``python -m tests.ui.monkey``."""

import pytest

from tests.ui.monkey import play


@pytest.mark.parametrize("seed", [1, 2])
def test_three_hundred_random_events_leave_the_game_as_its_journal_tells(seed, tmp_path):
    met = play(300, seed, "tutorial", ("ARV",), tmp_path)

    assert sum(met.values()) >= 300
