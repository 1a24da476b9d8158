"""The open floor, and whoever runs a lesson (R47 to R50): numbered cases."""

import pytest

from game.model.actions import (
    Announce,
    AnswerPoll,
    AskPoll,
    CastVote,
    CloseFile,
    LockAdvice,
    MakeOffer,
    MovePostponement,
    NoteCorrection,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    ReleaseNews,
    ReviseDraft,
    TakeFloor,
)
from game.model.council import CONTROL
from game.model.errors import Breach, IllegalActionError
from game.model.events import ActTakenBack, AdviceLocked, Announced, GameClosed, NewsBroke
from game.model.offers import Answer
from game.model.phases import Phase, Setup
from game.model.scenario import News, Stage, Standing
from game.model.text import Status, Text
from game.model.voting import Ending, Vote
from game.rules.moves import legal_actions
from game.rules.transition import apply
from game.rules.views import view
from tests.rules.bargains import package
from tests.rules.positions import opened
from tests.samples import scenario, start
from tests.table import Cases, at, at_once, events, in_round, refused

cases = Cases()

FLOOR = Setup(open_floor=True)
BOTH = Setup(open_floor=True, sealed=True)
OFFER = MakeOffer(3, 0, (1,), package(0, 2))


def floor(setup=FLOOR, **others):
    return start(scenario(**others), setup=setup)


def passed(state):
    """Return the position after all who may still act have passed."""
    for seat in state.queue:
        state = at_once(state, *([] if state.queue[0] == seat else [TakeFloor(seat)]), PassTurn(seat))
    return state


@cases("OF.1 seats come to the desk in any order, and who waited is still awaited")
def _():
    state = at_once(floor(), TakeFloor(3), OFFER, PassTurn(3), TakeFloor(1))

    assert state.queue == (1, 0, 2, 4)
    assert state.round == 1


@cases("OF.2 what is done takes effect at once: an offer can be answered in the same round")
def _():
    state = at_once(floor(), TakeFloor(3), OFFER, TakeFloor(1))

    assert view(state, 1).table[0].proposer == 3


@cases("OF.3 who lays the floor down comes back with the actions it had left")
def _():
    state = at_once(floor(), TakeFloor(3), OFFER, TakeFloor(1), TakeFloor(3))
    assert view(state, 3).actions_left == 1

    state = at_once(state, AskPoll(3, 0), TakeFloor(2), TakeFloor(3))
    assert view(state, 3).actions_left == 0
    assert refused(state, AskPoll(3, 0)) is Breach.NO_ACTIONS_LEFT


@cases("OF.4 a turn ends only by passing, though nothing is left to do")
def _():
    state = at_once(floor(), ReviseDraft(0, Text((2, 1, 1, 1))), ReviseDraft(0, Text((1, 1, 1, 1))))

    assert state.to_act == 0
    assert at_once(state, PassTurn(0)).to_act == 1


@cases("OF.5 who has passed is done until the next round")
def _():
    state = at_once(floor(), PassTurn(0))
    assert refused(state, TakeFloor(0)) is Breach.TURN_OVER

    assert refused(at_once(passed(state), TakeFloor(2)), TakeFloor(0)) is None


@cases("OF.6 the order in which seats come to a sealed round makes no difference to what comes of it")
def _():
    acts = {0: ReviseDraft(0, Text((2, 1, 1, 1))), 1: AskPoll(1, 0), 3: OFFER}
    ends = set()
    for order in ((0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 0, 4, 1, 3)):
        state = floor(BOTH)
        for seat in order:
            state = at_once(state, *([] if state.queue[0] == seat else [TakeFloor(seat)]))
            state = at_once(state, *([acts[seat]] if seat in acts else []), PassTurn(seat))
        ends.add(state)

    assert len(ends) == 1
    assert next(iter(ends)).round == 2


@cases("OF.7 a silence runs to the end of the next round, even if its penholder comes first")
def _():
    state = passed(at_once(floor(), PlaceUnderSilence(0)))
    assert state.drafts[0].status is Status.UNDER_SILENCE
    assert state.drafts[0].silent == ()

    state = at_once(state, TakeFloor(4), TakeFloor(0), PassTurn(0))
    assert state.drafts[0].status is Status.UNDER_SILENCE
    state = passed(state)
    assert state.drafts[0].status is Status.CIRCULATED
    assert len(state.promises) == 4


@cases("OF.8 a straw poll can be answered until the end of the next round")
def _():
    state = at_once(floor(), AskPoll(0, 0), TakeFloor(2), PassTurn(2))
    assert 2 in state.polls[0].asked

    state = at_once(passed(state), TakeFloor(2), AnswerPoll(2, 0, Answer.YES))
    assert passed(state).polls == ()


@cases("OF.9 in the meeting seats come in any order too, to move and to vote")
def _():
    state = at(at_once(in_round(floor(), 2), PutInBlue(0)), Phase.MOTIONS)
    state = at_once(state, TakeFloor(4), MovePostponement(4, 0))
    state = at(state, Phase.BALLOT)
    state = at_once(state, TakeFloor(2), CastVote(2, Vote.NO))

    assert view(state, 2).cast.vote is Vote.NO
    assert 2 not in state.queue


@cases("OF.10 without an open floor nobody comes before its turn, and no mind is offered to")
def _():
    assert refused(start(), TakeFloor(2)) is Breach.NOT_OPEN_FLOOR
    state = floor()
    assert not any(isinstance(action, TakeFloor) for action in legal_actions(view(state, 0)))
    assert list(legal_actions(view(state, 2))) == []


@cases("CO.1 an announcement stands in the log of everybody, and changes nothing else")
def _():
    before = at_once(opened(), TakeFloor(2))
    state = at_once(before, Announce(CONTROL, "حريق – 火灾"))

    assert events(state, Announced) == [Announced("حريق – 火灾")]
    assert (state.queue, state.actions_left, state.priorities) == (before.queue, before.actions_left, before.priorities)


@cases("CO.2 released news shift what they shift, and do not come again")
def _():
    news = News("news", "", Standing.PORTRAYED, rounds=(2,), chance=100, trust=(-10, 0, 0, 0, 0), deadline=-2)
    state = start(scenario(news=(news,)), setup=Setup(taught=True))
    state = at_once(state, ReleaseNews(CONTROL, 0))

    assert events(state, NewsBroke) == [NewsBroke(0)]
    assert (state.credibility[0], state.last_round) == (60, 4)
    assert events(in_round(state, 3), NewsBroke) == [NewsBroke(0)]


@cases("CO.3 released news may open the room; newcomers speak from the next round on")
def _():
    news = News("news", "", Standing.PORTRAYED, rounds=(), chance=0, opens_room=True)
    stages = (Stage((0, 1), 1), Stage((0, 1, 2, 3, 4), 4))
    state = start(scenario(news=(news,), stages=stages), setup=Setup(taught=True))
    state = at_once(state, ReleaseNews(CONTROL, 0))

    assert state.room == (0, 1, 2, 3, 4)
    assert state.queue == (0, 1)
    assert in_round(state, 2).queue == (0, 1, 2, 3, 4)


@cases("CO.4 no news are released into a meeting")
def _():
    state = at(at_once(in_round(opened(), 2), PutInBlue(0)), Phase.BALLOT)

    assert refused(state, ReleaseNews(CONTROL, 0)) is Breach.WRONG_PHASE
    assert refused(state, Announce(CONTROL, "Order!")) is None


@cases("CO.5 staff is sent away and called back, and everybody hears of it")
def _():
    state = at_once(opened(), LockAdvice(CONTROL, True))
    assert view(state, 2).setup.unaided
    state = at_once(state, LockAdvice(CONTROL, False))

    assert not view(state, 2).setup.unaided
    assert events(state, AdviceLocked) == [AdviceLocked(True), AdviceLocked(False)]


@cases("CO.6 what was taken back is told by whose it was, and by nothing else")
def _():
    assert events(at_once(opened(), NoteCorrection(CONTROL, 3)), ActTakenBack) == [ActTakenBack(3)]
    assert refused(opened(), NoteCorrection(CONTROL, 9)) is Breach.UNKNOWN_SEAT


@cases("CO.7 the file is closed as it stands; then nobody acts any more, the console neither")
def _():
    state = at_once(opened(), CloseFile(CONTROL))

    assert (state.ending, state.to_act) == (Ending.LAPSED, None)
    assert events(state, GameClosed) == [GameClosed(Ending.LAPSED)]
    assert refused(state, Announce(CONTROL, "News.")) is Breach.GAME_OVER


@cases("CO.8 a seat cannot speak for the console, nor the console for a seat")
def _():
    assert refused(opened(), Announce(0, "News.")) is Breach.NOT_CONTROL
    assert refused(opened(), PassTurn(CONTROL)) is Breach.NOT_CONTROL


@cases("CO.9 the console sees no more than the public")
def _():
    state = at_once(opened(), TakeFloor(3), OFFER)
    public, seen = view(state, None), view(state, CONTROL)

    assert (seen.offers, seen.promises, seen.letters, seen.priorities, seen.questions) == ((), (), (), None, ())
    assert seen.log == public.log


@cases.each
def test_open_floor(case):
    case()


def test_there_is_no_seat_below_the_console():
    with pytest.raises(IllegalActionError) as error:
        apply(opened(), PassTurn(-3))

    assert error.value.breach is Breach.UNKNOWN_SEAT
