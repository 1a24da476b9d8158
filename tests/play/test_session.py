"""A sitting: whose turn it is, what can be taken back, and what a bad mind cannot spoil."""

import pytest

from game.model.actions import (
    AskPoll,
    Befall,
    CastVote,
    DeclineOffer,
    LeakOffer,
    MakeOffer,
    OpenChannel,
    PassTurn,
    PutInBlue,
    ReviseDraft,
    WithdrawDraft,
)
from game.model.council import CHANCE
from game.model.errors import Breach, IllegalActionError
from game.model.phases import Phase
from game.model.scenario import Ask, BackChannel, News, Standing
from game.model.text import Package, Term, Text
from game.model.voting import Vote
from game.play.chance import answer
from game.play.session import UndoError
from tests.play.tables import sitting
from tests.samples import scenario, start

EVERYBODY = (0, 1, 2, 3, 4)
PACKAGE = Package((Term(0, (2,)),))


def test_it_waits_for_a_person_and_for_nobody_else():
    session = sitting(people=(0,))
    session.advance()
    assert session.to_act == 0

    session.act(PassTurn(0))
    session.advance()

    assert session.to_act in (0, None)
    assert {action.seat for action in session.actions} >= {0, 1, 2, 3, 4}


def test_minds_alone_play_to_the_end():
    session = sitting(people=())
    session.advance()

    assert session.to_act is None
    assert session.result().ending is session.state.ending
    assert session.notices == []


def test_equal_sittings_go_the_same_way():
    first, second = sitting(people=()), sitting(people=())
    first.advance()
    while second.step():
        pass

    assert first.actions == second.actions
    assert first.state == second.state


def test_an_illegal_action_changes_nothing():
    session = sitting(people=EVERYBODY)
    before = session.state

    with pytest.raises(IllegalActionError) as caught:
        session.act(CastVote(0, Vote.YES))

    assert caught.value.breach is Breach.WRONG_PHASE
    assert session.state is before
    assert session.actions == ()


def test_only_views_are_given_to_players():
    session = sitting(people=EVERYBODY)

    assert session.view(2).priorities == session.state.priorities[2]
    assert session.view(None).priorities is None


NEWS = {
    "C.1 what is certain happens": (100, False, True),
    "C.2 what is impossible does not": (0, False, False),
    "C.3 a certain provocation happens when nothing keeps it back": (100, True, True),
}


@pytest.mark.parametrize(("chance", "provokes", "happens"), NEWS.values(), ids=NEWS)
def test_news_of_no_doubt(chance, provokes, happens):
    news = News("Test", "A test.", Standing.PORTRAYED, rounds=(1,), chance=chance, is_provocation=provokes)
    for seed in range(20):
        state = start(scenario(news=(news,)))

        assert answer(state, seed, 0) == Befall(CHANCE, happens)


def test_chance_keeps_to_its_percentage():
    news = News("Test", "A test.", Standing.PORTRAYED, rounds=(1,), chance=30)
    state = start(scenario(news=(news,)))

    happened = sum(answer(state, seed, 0).happens for seed in range(1000))

    assert 250 < happened < 350


UNDONE = {
    "U.1 an offer": MakeOffer(0, 0, (1,), PACKAGE),
    "U.2 a revision": ReviseDraft(0, Text((1, 2, 1, 1))),
    "U.3 a poll": AskPoll(0, 0),
    "U.4 an offer to two": MakeOffer(0, 0, (3, 4), PACKAGE),
    "U.5 a pass": PassTurn(0),
    "U.6 a withdrawal while others may still table": WithdrawDraft(0),
}


@pytest.mark.parametrize("action", UNDONE.values(), ids=UNDONE)
def test_an_action_that_revealed_nothing_can_be_taken_back(action):
    session = sitting(people=(0,))
    before = session.state
    session.act(action)

    assert session.undo() == action

    assert session.state == before
    assert session.actions == ()
    assert session.undo_refusal() == "Nothing has been done yet."


def test_two_actions_are_taken_back_one_by_one():
    session = sitting(people=(0,))
    before = session.state
    session.act(AskPoll(0, 0))
    session.act(MakeOffer(0, 0, (1,), PACKAGE))

    session.undo()
    session.undo()

    assert session.state == before
    with pytest.raises(UndoError, match="Nothing has been done yet"):
        session.undo()


def test_nothing_is_taken_back_once_a_mind_has_acted():
    session = sitting(people=(0,))
    session.act(PassTurn(0))
    session.step()

    with pytest.raises(UndoError, match="Others have acted since"):
        session.undo()


def test_nothing_is_taken_back_once_chance_has_answered():
    session = sitting(people=EVERYBODY)
    session.act(MakeOffer(0, 0, (1,), PACKAGE))
    session.act(LeakOffer(0, 0, 1))
    while session.to_act != CHANCE:
        session.act(PassTurn(session.to_act))
    session.step()

    with pytest.raises(UndoError, match="Others have acted since"):
        session.undo()


def test_nothing_is_taken_back_once_another_player_has_looked():
    session = sitting(people=EVERYBODY)
    session.act(PassTurn(0))
    assert session.undo_refusal() == ""
    session.view(0)
    session.view(None)
    assert session.undo_refusal() == ""

    session.view(1)

    with pytest.raises(UndoError, match="Another player has seen the table"):
        session.undo()


def test_what_the_state_concerned_said_cannot_be_unheard():
    session = sitting(start(scenario(back_channel=BackChannel((0,), (Ask(0, 2),), 50))), people=(0,))
    session.act(OpenChannel(0, 0))

    with pytest.raises(UndoError, match="brought something to light"):
        session.undo()


def test_a_vote_that_closed_the_count_cannot_be_taken_back():
    session = sitting(people=EVERYBODY)
    while session.state.round == 1:
        session.act(PassTurn(session.to_act))
    session.act(PutInBlue(0))
    while session.state.phase is not Phase.BALLOT:
        session.act(PassTurn(session.to_act))
    for _ in EVERYBODY[1:]:
        session.act(CastVote(session.to_act, Vote.YES))
        assert session.undo_refusal() == ""
    session.act(CastVote(session.to_act, Vote.NO))

    with pytest.raises(UndoError, match="brought something to light"):
        session.undo()


def test_a_pass_that_opened_the_next_round_cannot_be_taken_back():
    session = sitting(people=EVERYBODY)
    for _ in EVERYBODY:
        session.act(PassTurn(session.to_act))
    assert session.state.round == 2

    with pytest.raises(UndoError, match="brought something to light"):
        session.undo()


def test_taking_back_and_doing_again_leads_to_the_same_game():
    straight, wavering = sitting(people=(0,)), sitting(people=(0,))
    for session in (straight, wavering):
        session.advance()
        while session.to_act == 0:
            if session is wavering and session.state.phase is Phase.CONSULTATIONS:
                session.act(PassTurn(0))
                session.undo()
            session.act(PassTurn(0) if session.state.phase is not Phase.BALLOT else CastVote(0, Vote.YES))
            session.advance()

    assert wavering.actions == straight.actions
    assert wavering.state == straight.state


def test_any_point_of_a_game_can_be_looked_at_again():
    session = sitting(people=())
    positions = [session.state]
    while session.step():
        positions.append(session.state)

    for count, position in enumerate(positions):
        assert session.at(count).state is position
    assert session.at(5).actions == session.actions[:5]
    with pytest.raises(ValueError, match="actions"):
        session.at(len(positions))


def test_a_point_of_a_game_can_be_gone_on_from_without_touching_the_game():
    session = sitting(people=())
    session.advance()
    end = session.state
    middle = session.at(10)
    middle.advance()

    assert middle.actions == session.actions
    assert session.state is end


def test_events_are_told_once_and_in_order():
    session = sitting(people=())
    session.advance()
    told = session.events()

    public = [event for page in session.view(None).log for event in page]
    assert [event for event in told if any(event is other for other in public)] == public
    for seat in EVERYBODY:
        own = [letter.event for page in session.view(seat).letters for letter in page]
        assert [event for event in told if any(event is other for other in own)] == own
    assert len({id(event) for event in told}) == len(told)


def test_a_declined_offer_is_news_to_the_proposer_and_not_to_who_declined():
    session = sitting(people=EVERYBODY)
    session.act(MakeOffer(0, 0, (1,), PACKAGE))
    session.act(PassTurn(0))
    session.act(DeclineOffer(1, 0))

    assert session.undo_refusal() == ""
    session.undo()
    assert session.view(1).table[0].proposer == 0
