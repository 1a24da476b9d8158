"""Section H.1 of hindsight: which texts pass. Numbers never change."""

import pytest
from attrs import evolve

from game.analysis.passing import passes
from game.model.priorities import Priorities, RedLine
from game.model.scenario import Rule
from game.model.text import Text
from tests.samples import priorities, scenario

TEXT = Text((1, 0, 0, 0))
"""Worth ten points to the samples' seats, urgency aside: a quarter of what answers in full."""
COUNCIL = scenario(4, 2, 3)
SHEETS = scenario(4, 2, 3, rule=Rule(has_status_quo=False))
STRICT = scenario(4, 2, 3, rule=Rule(has_status_quo=False, is_strict=True))


def seat(worth: int = 0, **numbers: object) -> Priorities:
    """Return the priorities of a seat to which the text is worth so many hundredths."""
    table = ((0, worth, worth), (0, 0, 0), (0, 0, 0), (0, 0, 0))
    return evolve(priorities(COUNCIL), worth=table, **numbers)


YES, NO = seat(100), seat(-100)
NO_VETO = seat(-100, veto_cost=100)
LINE = (RedLine(0, (1,)),)

CASES = {
    "H.1.1 enough want it": (COUNCIL, (YES, YES, YES, NO), True),
    "H.1.2 too few want it": (COUNCIL, (YES, YES, NO, NO), False),
    "H.1.3 a permanent seat would veto it": (COUNCIL, (NO, YES, YES, YES), False),
    "H.1.4 its veto costs it as much": (COUNCIL, (seat(-100, veto_cost=100), YES, YES, YES), True),
    "H.1.5 its veto costs it a little less": (COUNCIL, (seat(-101, veto_cost=100), YES, YES, YES), False),
    "H.1.6 what is worth nothing is wanted": (COUNCIL, (seat(0), seat(0), seat(0), NO), True),
    "H.1.7 no yes across a red line": (COUNCIL, (YES, YES, NO, seat(2000, red_lines=LINE)), False),
    "H.1.8 nor would a permanent seat let it pass": (COUNCIL, (seat(2000, red_lines=LINE), YES, YES, YES), False),
    "H.1.9 unless it is worth the thirty points": (COUNCIL, (seat(3000, red_lines=LINE), YES, YES, YES), True),
    "H.1.10 prices are waived": (COUNCIL, (seat(1, price=900), YES, YES, NO), True),
    "H.1.11 urgency counts in proportion": (COUNCIL, (seat(-100, urgency=400), YES, YES, NO), True),
    "H.1.12 and against a text, too": (COUNCIL, (seat(100, urgency=-401), YES, YES, NO), False),
    "H.1.13 a fraction of a hundredth against is one": (COUNCIL, (seat(0, urgency=-1), YES, YES, NO), False),
    "H.1.14 a minimum is enough when reached": (SHEETS, (seat(100, walk_away=100), YES, YES, NO), True),
    "H.1.15 unless it must be exceeded": (STRICT, (seat(100, walk_away=100), YES, YES, YES), False),
    "H.1.16 by a hundredth": (STRICT, (seat(101, walk_away=100), YES, YES, NO), True),
    "H.1.17 an elected seat's minimum is no veto": (STRICT, (YES, YES, YES, seat(100, walk_away=100)), True),
    "H.1.18 an elected seat crosses its line for thirty points": (
        COUNCIL,
        (YES, YES, NO_VETO, seat(3000, red_lines=LINE)),
        True,
    ),
}


@pytest.mark.parametrize(("of", "seats", "wanted"), CASES.values(), ids=CASES)
def test_passing(of, seats, wanted):
    assert passes(of, seats, TEXT) is wanted


def test_a_text_that_changes_nothing_passes_only_where_there_is_no_status_quo():
    nothing = Text((0, 0, 0, 0))

    assert not passes(COUNCIL, (YES,) * 4, nothing)
    assert passes(SHEETS, (YES,) * 4, nothing)


def test_a_text_without_what_it_requires_does_not_pass():
    assert not passes(COUNCIL, (YES,) * 4, Text((0, 0, 0, 1)))
    assert passes(COUNCIL, (YES,) * 4, Text((1, 0, 0, 1)))
