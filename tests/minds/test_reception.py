"""How an offer would be taken: chances in order, a function of the view, better where more is given."""

import pytest

from game.minds.staff import Staff, voted
from tests.minds.test_staff import views


@pytest.mark.parametrize("name", ["tutorial", "dprk-2017-07"])
def test_receptions_are_chances_in_order_and_name_measures_that_moved(name):
    for seen in views(name)[::3]:
        for draft in voted(seen):
            text = draft.text.revised(0, 0 if draft.text.levels[0] else 1)
            for seat in seen.scenario.council.seats:
                if seat == seen.seat:
                    continue
                one = Staff(seen).reception(draft, text, seat)
                assert one == Staff(seen).reception(draft, text, seat)
                assert 0 <= one.low <= one.chance <= one.high <= 100
                assert {one.likes, one.minds} <= {0, None}
                assert one.likes is None or one.minds is None


def test_a_text_that_stays_pleases_and_displeases_by_no_move():
    for seen in views("tutorial")[::3]:
        for draft in voted(seen):
            for seat in seen.scenario.council.seats:
                one = Staff(seen).reception(draft, draft.text, seat)
                assert (one.likes, one.minds) == (None, None)


def test_a_seat_takes_the_rather_what_it_is_believed_to_like():
    for seen in views("tutorial")[::3]:
        staff = Staff(seen)
        for draft in voted(seen):
            for seat in seen.scenario.council.seats:
                if seat in (seen.seat, draft.penholder):
                    continue
                for level in range(seen.scenario.measures[0].top + 1):
                    moved = staff.reception(draft, draft.text.revised(0, level), seat)
                    stays = staff.reception(draft, draft.text, seat)
                    assert moved.likes is None or moved.chance >= stays.chance - 1
                    assert moved.minds is None or moved.chance <= stays.chance + 1
