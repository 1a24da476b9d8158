"""A short run of what ``python -m tests.scenario.fuzz`` does at length."""

import pytest

from tests.scenario import fuzz


@pytest.mark.parametrize("seed", [21, 22])
def test_an_edited_file_loads_or_gives_problems_with_places(seed):
    figures = fuzz.run(150, seed)

    assert figures.broken == []
    assert figures.edits == 150
    assert figures.loaded > 0
    assert len(figures.codes) > 15


def test_edits_guided_by_coverage_keep_the_promise_too():
    figures, kept, pairs = fuzz.guided(1.5, 5)

    assert figures.broken == []
    assert figures.edits > 0
    assert pairs > 0
    assert kept > 0


def test_a_broken_promise_is_told(monkeypatch):
    def fail(_raw: bytes) -> None:
        raise IndexError("list index out of range")

    monkeypatch.setattr(fuzz, "tried", fail)

    assert fuzz.run(1, 1).broken[0].endswith("IndexError: list index out of range")
