"""The numbered choices."""

from game.desk.inbox import awaiting
from game.desk.suggestions import suggestions
from game.model.actions import (
    AcceptOffer,
    MakeOffer,
    PassTurn,
    PutInBlue,
)
from game.model.phases import Phase, Setup
from game.rules.views import view
from game.terminal.menu import choices
from game.terminal.plainly import plain
from tests.desk.tables import CHN, USA, council, flat, floor, opened, sitting
from tests.samples import start
from tests.table import after, at, in_round, turn
from tests.terminal.tables import script


def told(page):
    return flat(plain(page, 200))


def test_a_vote_that_breaks_a_promise_comes_last_and_says_so():
    terms = next(one.action for one in suggestions(floor(CHN)) if isinstance(one.action, MakeOffer))
    state = at(after(opened(), terms, AcceptOffer(USA, CHN), PutInBlue(USA)), Phase.BALLOT)
    found = choices(view(turn(state, CHN, Phase.BALLOT), CHN))

    assert [choice.line for choice in found] == ["vote yes", "vote no", "vote abstain"]
    assert found[1].said == "Vote no (breaks your deal with the United States, 20 points)"
    assert found[0].said == "Vote yes"


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


def test_after_a_sealed_round_all_that_was_revealed_is_told():
    lines = ["poll", "offer! CHN: coal>=1", "pass"]
    shown = flat(script(sitting(start(council(), Setup(sealed=True))), lines))

    since = shown.partition("Since your last turn")[2]
    assert "The United States asked for a straw poll on version 1" in since
    assert "The United States offered China a deal" in since
