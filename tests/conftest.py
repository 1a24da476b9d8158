"""What every test starts from: a home folder of its own, and English."""

import pytest


@pytest.fixture(autouse=True)
def empty_home(tmp_path_factory, monkeypatch):
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PENHOLDER_HOME", str(home))
    return home
