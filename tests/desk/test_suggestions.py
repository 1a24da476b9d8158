"""What staff suggests."""

from attrs import evolve

from game.desk.suggestions import suggestions
from game.minds.appraisal import supposed_gain
from game.model.actions import DeclineOffer, MakeOffer, PutInBlue
from game.model.phases import Setup
from game.rules.views import view
from tests.desk.tables import CHN, USA, council, floor, opened
from tests.samples import start
from tests.table import after, in_round, turn


def test_what_was_declined_is_not_suggested_again():
    seen = floor(CHN)
    first = next(one.action for one in suggestions(seen) if isinstance(one.action, MakeOffer))
    state = after(opened(), first, DeclineOffer(USA, CHN))
    again = suggestions(view(turn(state, CHN), CHN))

    assert again
    assert all(getattr(one.action, "package", None) != first.package for one in again)


def test_in_blue_no_deal_is_suggested_with_a_seat_that_is_sure():
    state = turn(after(in_round(opened(), 2), PutInBlue(USA)), USA)
    seen = view(state, USA)
    offers = [one.action for one in suggestions(evolve(seen, actions_left=2)) if isinstance(one.action, MakeOffer)]

    assert all(supposed_gain(seen.scenario, seat, seen.drafts[0].text) < 0 for one in offers for seat in one.recipients)


def test_no_second_offer_is_suggested_to_a_seat_for_which_one_is_filed():
    state = turn(start(council(), Setup(sealed=True)), CHN)
    first = next(one.action for one in suggestions(view(state, CHN)) if isinstance(one.action, MakeOffer))
    found = suggestions(view(after(state, first), CHN))

    assert not any(isinstance(one.action, MakeOffer) and USA in one.action.recipients for one in found)
