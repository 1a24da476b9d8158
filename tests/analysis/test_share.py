"""Section H.3 of hindsight: the share of the attainable, the welfare ratio, the Nash ratio. Numbers never change."""

import pytest
from attrs import evolve

from game.analysis.optimum import best_for, best_nash, best_welfare
from game.analysis.passing import left
from game.analysis.share import SHOWN_FROM, attained, attained_by, share
from game.model.priorities import Priorities
from game.model.text import Instrument, Text
from game.play.batch import Order, sit
from game.play.sitting import begin, header
from game.rules.worth import text_value
from game.scenario.library import source
from tests.analysis.councils import council, passing_texts, wishes
from tests.samples import scenario

COUNCIL = scenario(3, 1, 2, count=3)
RESOLUTION = Instrument.RESOLUTION


def seat(*worth: int) -> Priorities:
    """Return a seat to which only the levels of the first measure are worth anything."""
    return Priorities(((0, *worth), (0, 0, 0), (0, 0, 0)))


WANTS = (seat(1000, 2000), seat(800, 300), seat(499, 499))
"""Both levels pass; the first is best for the second seat, the second for the first and for all together."""

CASES = {
    "H.3.1 all that could be had": (0, 2000, 1.0),
    "H.3.2 half of it": (0, 1000, 0.5),
    "H.3.3 nothing": (0, 0, 0.0),
    "H.3.4 less than nothing": (0, -500, -0.25),
    "H.3.5 more than any text, by a record": (0, 2500, 1.25),
    "H.3.6 against the best for this seat": (1, 400, 0.5),
    "H.3.7 not where less than five points could be had": (2, 499, None),
}


@pytest.mark.parametrize(("seat_", "points", "wanted"), CASES.values(), ids=CASES)
def test_share(seat_, points, wanted):
    assert share(COUNCIL, WANTS, seat_, points) == wanted


def test_the_best_texts_of_the_cases():
    assert best_for(COUNCIL, WANTS, 0).text == Text((2, 0, 0))
    assert best_for(COUNCIL, WANTS, 1).text == Text((1, 0, 0))
    assert best_welfare(COUNCIL, WANTS).value == 2799
    assert best_nash(COUNCIL, WANTS).text == Text((1, 0, 0))


def of_text(*levels, instrument=RESOLUTION, wants=WANTS):
    return attained(COUNCIL, wants, (0, 0, 0), Text(levels), instrument)


def test_a_decision_beside_the_best_for_all():
    assert of_text(2, 0, 0).welfare == 1.0
    assert of_text(1, 0, 0).welfare == 2299 / 2799
    assert of_text(1, 0, 0).nash == pytest.approx(1.0)
    assert 0 < of_text(2, 0, 0).nash < 1


def test_no_decision_is_nothing_by_both():
    nothing = attained(COUNCIL, WANTS, (0, 0, 0), None, None)

    assert (nothing.welfare, nothing.nash) == (0.0, pytest.approx(0.0))
    assert nothing.shares == (0.0, 0.0, None)
    assert nothing.is_passable


def test_a_statement_is_worth_its_part_of_the_words():
    assert of_text(2, 0, 0, instrument=Instrument.STATEMENT).welfare == (800 + 120 + 199) / 2799


def test_where_nothing_would_pass_nothing_is_defined():
    hated = tuple(evolve(own, worth=((0, -100, -100), (0, -100, -100), (0, -100, -100))) for own in WANTS)
    found = of_text(1, 0, 0, wants=hated)

    assert not found.is_passable
    assert found.welfare is found.nash is None
    assert found.shares == (None, None, None)


def test_a_finished_game_is_measured_by_what_was_decided():
    session, _times = sit(Order(source("tutorial"), 1, "conceder"), 0)
    found = attained_by(session)
    result, wants = session.result(), session.state.priorities

    assert found.shares[0] == share(session.state.scenario, wants, 0, result.scores[0].points)
    assert len(found.shares) == 5


def test_a_game_that_goes_on_has_no_share():
    start = header(source("tutorial"), 1, ("human",) * 5)

    with pytest.raises(ValueError, match="not over"):
        attained_by(begin(start))


def test_shares_and_welfare_are_those_that_trying_every_text_finds():
    for seed in range(20):
        of = council(seed, seats=3 + seed % 3, permanent=seed % 3, count=3 + seed % 2, tops=2)
        wants = wishes(of, seed, lean=300)
        texts = passing_texts(of, wants)
        points = tuple(100 * (seat + 1) * (seed % 7 - 2) for seat in of.council.seats)
        decided = texts[seed % len(texts)] if texts else None
        found = attained(of, wants, points, decided, RESOLUTION)

        assert found.is_passable is bool(texts)
        for seat_ in of.council.seats:
            most = max((left(of, wants, seat_, text) for text in texts), default=0)
            assert found.shares[seat_] == (points[seat_] / most if most >= SHOWN_FROM else None)
        most = max((sum(text_value(of, own, text) for own in wants) for text in texts), default=0)
        had = 0 if decided is None else sum(text_value(of, own, decided) for own in wants)
        assert found.welfare == (had / most if most >= SHOWN_FROM else None)


def test_without_the_nash_ratio_all_else_is_the_same():
    whole = of_text(1, 0, 0)
    quick = attained(COUNCIL, WANTS, (0, 0, 0), Text((1, 0, 0)), RESOLUTION, with_nash=False)

    assert quick == evolve(whole, nash=None)
