"""What can be answered, as actions, with the promise they would break."""

import pytest

from game.desk.choosing import answers, at_meeting, passing, votes
from game.desk.guards import GUARDS
from game.minds.appraisal import least_bound, signed_text
from game.model.actions import (
    AcceptOffer,
    AnswerPoll,
    BreakSilence,
    CastVote,
    DeclineOffer,
    MakeOffer,
    MovePostponement,
    MoveSeparateVote,
    ObjectToDivision,
    ObjectToStatement,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
)
from game.model.phases import Phase
from game.model.text import Package, Term
from game.model.voting import Vote
from game.rules.legality import breach
from game.rules.views import view
from tests.desk.positions import positions
from tests.desk.tables import CHN, RUS, USA, opened
from tests.table import after, at, in_round, turn

COAL = Package((Term(0, (2, 3)),))
LOW = Package((Term(0, (0, 1)), Term(1, (0, 1))))
WORDS = Package((Term(3, (2,)),))


def offered(seen):
    """Return all choices of a position."""
    return (*answers(seen), passing(seen)) if seen.phase is Phase.CONSULTATIONS else at_meeting(seen)


BLUE = after(in_round(opened(), 2), PutInBlue(USA))
MEETING = {
    "1 motions": (at(BLUE, Phase.MOTIONS), {PassTurn, MovePostponement}),
    "2 a separate vote is asked for": (
        at(after(BLUE, MoveSeparateVote(CHN, USA, 0)), Phase.OBJECTION),
        {PassTurn, ObjectToDivision},
    ),
    "3 the vote": (at(BLUE, Phase.BALLOT), {CastVote}),
    "4 silence": (turn(after(opened(), PlaceUnderSilence(USA)), CHN), {PassTurn, BreakSilence}),
}


@pytest.mark.parametrize(("state", "kinds"), MEETING.values(), ids=MEETING)
def test_what_is_asked_can_be_answered(state, kinds):
    seen = view(state, state.to_act)

    assert {type(choice.action) for choice in offered(seen)} == kinds
    assert all(breach(seen, choice.action) is None for choice in offered(seen))


def test_every_choice_of_a_random_game_is_legal():
    found = [(seen, choice) for seen in positions(step=1) for choice in offered(seen)]

    assert {type(choice.action) for _seen, choice in found} >= {
        AnswerPoll,
        AcceptOffer,
        DeclineOffer,
        ObjectToStatement,
    }
    for seen, choice in found:
        assert breach(seen, choice.action) is None, choice


def test_an_answer_that_breaks_a_deal_names_it_and_comes_last():
    state = after(opened(), MakeOffer(CHN, USA, (USA,), COAL), AcceptOffer(USA, CHN))
    seen = view(turn(after(state, MakeOffer(RUS, USA, (USA,), LOW)), USA), USA)
    decline, accept = answers(seen)

    assert decline.action == DeclineOffer(USA, RUS)
    assert decline.broken == ""
    assert isinstance(accept.action, AcceptOffer)
    assert accept.broken == "breaks your deal with China, 20 points"
    assert accept.warned == "Accept the offer of Russia (breaks your deal with China, 20 points)"


def test_votes_that_break_a_deal_name_it_and_come_last():
    state = after(opened(), MakeOffer(CHN, USA, (USA,), COAL), AcceptOffer(USA, CHN), PutInBlue(USA))
    found = votes(view(turn(at(state, Phase.BALLOT), CHN, Phase.BALLOT), CHN))

    assert [choice.action for choice in found] == [CastVote(CHN, vote) for vote in (Vote.YES, Vote.NO, Vote.ABSTAIN)]
    assert [bool(choice.broken) for choice in found] == [False, True, True]


def test_an_offer_is_accepted_under_the_guard_whose_worst_text_is_best():
    seen = view(turn(after(opened(), MakeOffer(CHN, USA, (USA,), WORDS)), USA), USA)
    offer, accept = seen.table[0], answers(seen)[0].action
    worst = {guard: least_bound(seen, signed_text(seen, offer), offer.package, guard) for guard in GUARDS}

    assert len(set(worst.values())) > 1
    assert worst[accept.guard] == max(worst.values())
