"""How well a seat did, in a sentence, each part of it only where it is known."""

import pytest
from attrs import evolve

from game.desk.upshot import upshot
from game.model.hindsight import Hindsight
from game.model.result import Result, Score
from game.model.text import Instrument, Text
from game.model.voting import Ending
from tests.desk.tables import CHN, council, desk

MINE = evolve(desk(CHN).priorities, worth=((0, 1000, 2000, 4000), (0, 500, 900), (0, 0, 0), (0, 0, 300)))
SEEN = Hindsight(CHN, 5000, 6000, 0.83, None, None, 0, 20)


def said(levels=(1, 2, 0, 2), **changes):
    text = None if levels is None else Text(levels)
    ending = Ending.LAPSED if text is None else Ending.ADOPTED
    result = Result(ending, Instrument.RESOLUTION, text, True, tuple(Score(seat) for seat in range(6)))
    return upshot(council(), result, MINE, evolve(SEEN, **changes))


CASES = {
    "1 points, of the attainable, and what cost most": (
        {},
        "China ends with 50 points, 83% of the 60 that could be had. "
        "What cost it most was “Coal exports: cap”: 30 points less than its favourite.",
    ),
    "2 its par where that is known": ({"par": 75}, "That is better than 75% of AI games from the same seat."),
    "3 no share where nothing could have been had": ({"attainable": None, "share": None}, "China ends with 50 points."),
    "3.1 more than any text alone would have brought it": (
        {"attainable": 4500, "share": 1.11},
        "China ends with 50 points, more than the 45 of the best text for it. ",
    ),
    "4 nothing cost it anything": ({"levels": (3, 2, 0, 2)}, "It got its way on every measure."),
    "5 nothing was adopted": ({"levels": None}, "Nothing was adopted."),
}


@pytest.mark.parametrize(("changes", "sentence"), CASES.values(), ids=CASES)
def test_upshot(changes, sentence):
    assert sentence in said(**changes)


def test_what_is_not_known_is_not_said():
    assert "AI games" not in said()
    assert "could be had" not in said(attainable=None, share=None)
