"""Dates, as a reader says them."""

import pytest

from game.words.dates import short, spoken

CASES = {
    "1.1 a day": ("2017-07-05", "5 July 2017", "5 Jul"),
    "1.2 two days": ("2017-12-22 to 2017-12-23", "22 December 2017 to 23 December 2017", "22 Dec to 23 Dec"),
    "1.3 no date": ("the first week", "the first week", "the first week"),
    "1.4 no month of the year": ("2017-13-05", "2017-13-05", "2017-13-05"),
    "1.5 nothing": ("", "", ""),
}


@pytest.mark.parametrize(("label", "long", "brief"), CASES.values(), ids=CASES)
def test_dates_are_said_and_all_else_stays(label, long, brief):
    assert spoken(label) == long
    assert short(label) == brief
