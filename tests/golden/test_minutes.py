"""The minutes of one game of every scenario: a scenario without its file fails, and so does a game that changed."""

import pytest

from tests.golden.games import FOLDER, SEED, file_of, public_minutes, shipped


@pytest.mark.parametrize("scenario", shipped())
def test_the_minutes_are_those_kept(scenario):
    assert file_of(scenario).exists(), f"no minutes of {scenario}: run python -m tests.golden.games, and read them"

    assert public_minutes(scenario) == file_of(scenario).read_text(encoding="utf-8"), f"seed {SEED}"


def test_no_minutes_without_a_scenario():
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(shipped())
