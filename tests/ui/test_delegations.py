"""Names and PINs beside a journal: kept as salted hashes, read with care, never asked of whoever has none."""

import json

import pytest

from game.ui.delegations import Delegations, Desk, kept_beside


def test_a_pin_opens_its_desk_and_no_other_does():
    desk = Desk().locked("1234")

    assert desk.is_opened_by("1234")
    assert not any(desk.is_opened_by(pin) for pin in ("", "123", "12345", "4321"))
    assert Desk().is_opened_by("")
    assert desk.locked("").is_opened_by("")


def test_the_same_pin_looks_different_on_every_desk_and_nowhere_as_it_is(tmp_path):
    journal = tmp_path / "a.journal"
    delegations = Delegations().beside(journal)
    for code in ("USA", "CHN"):
        delegations = delegations.having(code, Desk(name="Group \N{LATIN SMALL LETTER E WITH ACUTE}").locked("90210"))

    written = next(tmp_path.glob("*.desks")).read_text(encoding="utf-8")
    assert "90210" not in written
    assert delegations.of("USA").digest != delegations.of("CHN").digest
    assert kept_beside(journal) == delegations


def test_a_game_without_names_or_pins_has_no_file_beside_it(tmp_path):
    Delegations().beside(tmp_path / "a.journal")

    assert list(tmp_path.iterdir()) == []
    assert kept_beside(None) == Delegations()


HOSTILE = {
    "1 no JSON": "{",
    "2 a list": "[]",
    "3 another format": json.dumps({"format": 2, "desks": {"USA": {"name": "x"}}}),
    "4 desks that are none": json.dumps({"format": 1, "desks": [1]}),
    "5 a desk that is none": json.dumps({"format": 1, "desks": {"USA": 7}}),
    "6 numbers for words": json.dumps({"format": 1, "desks": {"USA": {"name": 1, "salt": [], "digest": {}}}}),
    "7 half a digest": json.dumps({"format": 1, "desks": {"USA": {"salt": "aa", "digest": "ff"}}}),
    "8 a stand-in nobody knows": json.dumps({"format": 1, "desks": {"USA": {"deputy": "genius"}}}),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_what_makes_no_sense_is_left_out(content, tmp_path):
    journal = tmp_path / "a.journal"
    (tmp_path / "a.journal.desks").write_text(content, encoding="utf-8")

    assert kept_beside(journal).of("USA") == Desk()
