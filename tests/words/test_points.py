"""Numbers in words."""

import pytest

from game.model.measures import Level
from game.words.points import in_points, money, percent, points, revenue, share

POINTS = {
    "1.1 whole": (1200, "12", "12", "+12"),
    "1.2 a half": (1250, "12.5", "12.5", "+12.5"),
    "1.3 half a tenth goes up": (1205, "12.1", "12.1", "+12.1"),
    "1.4 below nought": (-300, "−3", "-3", "−3"),
    "1.5 half a tenth below nought goes down": (-5, "−0.1", "-0.1", "−0.1"),
    "1.6 nought has no sign": (0, "0", "0", "0"),
    "1.7 less than one": (50, "0.5", "0.5", "+0.5"),
    "1.8 next to nothing has no sign either": (-4, "0", "0", "0"),
    "1.9 less than half a tenth goes down": (8471, "84.7", "84.7", "+84.7"),
    "1.10 up to the next whole": (1196, "12", "12", "+12"),
}


@pytest.mark.parametrize(("hundredths", "proper", "plain", "signed"), POINTS.values(), ids=POINTS)
def test_points(hundredths, proper, plain, signed):
    assert points(hundredths) == proper
    assert points(hundredths, plain=True) == plain
    assert points(hundredths, signed=True) == signed


def test_points_in_a_column_have_their_tenth():
    assert [points(number, plain=True, lined_up=True) for number in (1200, 1250, -300, 0, -4)] == [
        "12.0",
        "12.5",
        "-3.0",
        "0.0",
        "0.0",
    ]


def test_points_with_their_unit():
    assert in_points(104) == "1 point"
    assert in_points(100) == "1 point"
    assert in_points(-100, plain=True) == "-1 point"
    assert in_points(150) == "1.5 points"
    assert in_points(0) == "0 points"


SHARES = {
    "2.1 a third": (1, 3, "33%"),
    "2.2 two thirds": (2, 3, "67%"),
    "2.3 a half of a percent goes up": (1, 200, "1%"),
    "2.4 all": (7, 7, "100%"),
    "2.5 less than nothing": (-1, 4, "-25%"),
    "2.6 of nothing": (1, 0, "-"),
}


@pytest.mark.parametrize(("part", "whole", "words"), SHARES.values(), ids=SHARES)
def test_a_share(part, whole, words):
    assert share(part, whole) == words


def test_percent():
    assert percent(33) == "33%"


def test_money():
    assert money(401.0) == "US$ 401 million"
    assert money(1.5) == "US$ 1.5 million"
    assert revenue(Level("ban", revenue=401.0)) == "US$ 401 million a year"
    assert revenue(Level("ban")) == ""
