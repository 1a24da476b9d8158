"""Section H.6 of hindsight: what a seat's play was worth, in sentences. Numbers never change."""

import pytest
from attrs import evolve

from game.model.hindsight import Hindsight
from game.words.hindsight import lines

KNOWN = Hindsight(seat=0, points=2400, attainable=5000, share=0.48, value_added=-350, par=62, games=25, wanted=25)
NOT_YET = {"value_added": None, "par": None}

CASES = {  # what differs, which line, what it says
    "H.6.1 a share": ({}, 0, "Share of the attainable: 48% of 50 points, the best text that would have passed."),
    "H.6.2 more than all": ({"share": 1.254}, 0, "Share of the attainable: 125% of 50 points"),
    "H.6.3 less than nothing": ({"share": -0.25}, 0, "Share of the attainable: -25% of 50 points"),
    "H.6.4 too little to share": (
        {"share": None, "attainable": 310},
        0,
        "Share of the attainable: none, since the best text that would have passed gave only 3.1 points.",
    ),
    "H.6.5 nothing would pass": (
        {"share": None, "attainable": None},
        0,
        "Share of the attainable: none, since no text would have passed.",
    ),
    "H.6.6 value lost": ({}, 1, "Value added: -3.5, against declining everything, proposing nothing and voting"),
    "H.6.7 value added": ({"value_added": 350}, 1, "Value added: +3.5, against"),
    "H.6.8 no value added": ({"value_added": 0}, 1, "Value added: 0, against"),
    "H.6.9 par": ({}, 2, "Par: percentile 62 among AI games from this seat with the same hidden priorities."),
    "H.6.10 value added, not begun": ({**NOT_YET, "games": 0}, 1, "Value added: not yet computed."),
    "H.6.11 par, not begun": ({**NOT_YET, "games": 0}, 2, "Par: not yet computed."),
    "H.6.12 under way": ({**NOT_YET, "games": 3}, 1, "Value added: not yet computed. 3 of 25 games played."),
    "H.6.13 one is there, the other not": (
        {"par": None, "games": 7},
        2,
        "Par: not yet computed. 7 of 25 games played.",
    ),
}


@pytest.mark.parametrize(("changes", "line", "said"), CASES.values(), ids=CASES)
def test_hindsight(changes, line, said):
    assert lines(evolve(KNOWN, **changes))[line].startswith(said)


def test_nothing_is_said_of_progress_before_there_is_any():
    assert lines(evolve(KNOWN, **NOT_YET, games=0))[1:] == ("Value added: not yet computed.", "Par: not yet computed.")


@pytest.mark.usefixtures("brackets")
def test_every_line_is_translated():
    for changes in ({}, {"share": None}, {"share": None, "attainable": None}, {**NOT_YET, "games": 3}):
        for said in lines(evolve(KNOWN, **changes)):
            assert said.startswith("[")
            assert said.endswith("]")
