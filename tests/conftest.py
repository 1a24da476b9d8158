"""What every test starts from: a home folder of its own, and English."""

import pytest

import game.minds  # noqa: F401  before numpy, since it says on how many threads to multiply


@pytest.fixture(autouse=True)
def empty_home(tmp_path_factory, monkeypatch):
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PENHOLDER_HOME", str(home))
    return home
