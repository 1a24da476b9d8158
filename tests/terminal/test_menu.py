"""The numbered choices, and what staff suggests."""

from attrs import evolve

from game.desk.chronicle import since_page
from game.desk.inbox import awaiting
from game.desk.suggestions import suggestions
from game.minds.appraisal import supposed_gain
from game.model.actions import (
    AcceptOffer,
    AnswerPoll,
    AskPoll,
    DeclineOffer,
    MakeOffer,
    PassTurn,
    PutInBlue,
)
from game.model.offers import Answer
from game.model.phases import Phase, Setup
from game.rules.views import view
from game.terminal.menu import choices
from game.terminal.plainly import plain
from game.words.minutes import length
from tests.samples import start
from tests.table import after, at, in_round, turn
from tests.terminal.tables import CHN, ETH, GBR, RUS, SEN, USA, council, flat, floor, opened, script, sitting


def told(page):
    return flat(plain(page, 200))


def test_what_was_declined_is_not_suggested_again():
    seen = floor(CHN)
    first = next(one.action for one in suggestions(seen) if isinstance(one.action, MakeOffer))
    state = after(opened(), first, DeclineOffer(USA, CHN))
    again = suggestions(view(turn(state, CHN), CHN))

    assert again
    assert all(getattr(one.action, "package", None) != first.package for one in again)


def test_a_vote_that_breaks_a_promise_comes_last_and_says_so():
    terms = next(one.action for one in suggestions(floor(CHN)) if isinstance(one.action, MakeOffer))
    state = at(after(opened(), terms, AcceptOffer(USA, CHN), PutInBlue(USA)), Phase.BALLOT)
    found = choices(view(turn(state, CHN, Phase.BALLOT), CHN))

    assert [choice.line for choice in found] == ["vote yes", "vote no", "vote abstain"]
    assert found[1].said == "Vote no (breaks your deal with USA, 20 points)"
    assert found[0].said == "Vote yes"


def test_in_blue_no_deal_is_suggested_with_a_seat_that_is_sure():
    state = turn(after(in_round(opened(), 2), PutInBlue(USA)), USA)
    seen = view(state, USA)
    offers = [one.action for one in suggestions(evolve(seen, actions_left=2)) if isinstance(one.action, MakeOffer)]

    assert all(supposed_gain(seen.scenario, seat, seen.drafts[0].text) < 0 for one in offers for seat in one.recipients)


def test_a_game_of_the_core_has_no_motions():
    state = after(start(council(), Setup(core=True)), PassTurn(USA))
    state = at(after(state, PutInBlue(USA)), Phase.MOTIONS)
    found = choices(view(state, state.to_act))

    assert [(choice.said, choice.line) for choice in found] == [("Go on to the vote: this game has no motions", "pass")]


def test_elsewhere_to_make_no_motion_is_the_first_choice():
    state = at(after(in_round(opened(), 2), PutInBlue(USA)), Phase.MOTIONS)

    assert choices(view(state, state.to_act))[0].line == "pass"


def sealed(*actions):
    """Return a position of a sealed game after some acts of its first round."""
    return after(start(council(), Setup(sealed=True)), *actions)


def test_what_has_been_filed_is_offered_no_more():
    offer = next(one.action for one in suggestions(floor(CHN)) if isinstance(one.action, MakeOffer))
    state = turn(in_round(sealed(offer), 2), USA)
    before, after_it = (view(one, USA) for one in (state, after(state, AcceptOffer(USA, CHN))))

    assert {"accept CHN", "decline CHN"} <= {choice.line for choice in choices(before)}
    assert not {"accept CHN", "decline CHN"} & {choice.line for choice in choices(after_it)}
    assert "Your answer is filed: The United States accepts the offer of China" in told(awaiting(after_it))


def test_no_second_offer_is_suggested_to_a_seat_for_which_one_is_filed():
    state = turn(sealed(), CHN)
    first = next(one.action for one in suggestions(view(state, CHN)) if isinstance(one.action, MakeOffer))
    found = suggestions(view(after(state, first), CHN))

    assert not any(isinstance(one.action, MakeOffer) and USA in one.action.recipients for one in found)


def test_after_a_sealed_round_all_that_was_revealed_is_told():
    lines = ["poll", "offer! CHN: coal>=1", "pass"]
    shown = flat(script(sitting(start(council(), Setup(sealed=True))), lines))

    since = shown.partition("Since your last turn")[2]
    assert "The United States asked for a straw poll on version 1" in since
    assert "The United States offered China a deal" in since


def polled(*seats):
    """Return a position in which some seats have answered the penholder's poll with yes."""
    replies = [AnswerPoll(seat, USA, Answer.YES) for seat in seats]
    return after(opened(), AskPoll(USA, USA), *replies)


def test_a_straw_poll_is_told_with_the_answers_that_came_before():
    early = view(polled(CHN, RUS), SEN)
    late = view(polled(CHN, RUS, ETH), SEN)

    assert "yes: CHN, RUS, ETH" in told(since_page(late, length(early), True))
    assert "SEN" not in told(since_page(late, length(early), True))
    assert "GBR" not in told(since_page(view(polled(CHN, RUS, ETH), GBR), 0, True))
