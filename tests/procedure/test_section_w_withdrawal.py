"""Section W of the procedure cases: withdrawal (rule 35). Numbers never change."""

from attrs import evolve

from game.model.actions import (
    CastVote,
    InsistOnVote,
    MoveAmendment,
    MoveSeparateVote,
    PassTurn,
    TableDraft,
    WithdrawDraft,
)
from game.model.errors import Breach
from game.model.events import DraftWithdrawn
from game.model.phases import Phase
from game.model.text import Instrument, Status, Text
from game.model.voting import Ending, Vote
from tests.procedure.papers import in_blue, motions, rivals, status, tabled
from tests.samples import scenario, start
from tests.table import Cases, after, at, at_once, events, in_round, over, refused, show_of_hands, turn

cases = Cases()


@cases("W.1 a draft can be withdrawn while it is negotiated")
def _():
    state = at_once(start(), WithdrawDraft(0))

    assert status(state) is Status.WITHDRAWN
    assert events(state, DraftWithdrawn) == [DraftWithdrawn(0, Instrument.RESOLUTION)]


@cases("W.2 and in blue, in consultations")
def _():
    assert status(at_once(turn(in_round(in_blue(), 3), 0), WithdrawDraft(0))) is Status.WITHDRAWN


@cases("W.3 and at the meeting, in place of its penholder's motion; with it fall the motions on it")
def _():
    state = at_once(rivals(), PassTurn(0), WithdrawDraft(1))

    assert status(state, 1) is Status.WITHDRAWN
    assert state.meeting.drafts == (0,)
    assert state.queue == (2, 3, 4)


@cases("W.14 the motions on a draft fall with it, those on its rival stay")
def _():
    own = at_once(rivals(), MoveAmendment(0, 1, Text((1, 0, 0, 0))), WithdrawDraft(1))
    rival = at_once(rivals(), MoveSeparateVote(0, 0, 1), WithdrawDraft(1))

    assert own.meeting.motions == ()
    assert [motion.draft for motion in rival.meeting.motions] == [0]


@cases("W.4 a meeting left without a draft is over")
def _():
    state = at_once(motions(), WithdrawDraft(0))

    assert (state.round, state.phase) == (4, Phase.CONSULTATIONS)
    assert state.meeting is None


@cases("W.5 not once the first ballot is asked for")
def _():
    state = at(motions(), Phase.BALLOT)

    assert state.to_act == 0
    assert refused(state, WithdrawDraft(0)) is Breach.VOTE_BEGUN


@cases("W.6 nor while the meeting asks about a separate vote")
def _():
    state = at(after(motions(), MoveSeparateVote(1, 0, 1)), Phase.OBJECTION)

    assert refused(state, WithdrawDraft(0)) is Breach.VOTE_BEGUN


@cases("W.7 nor a second draft, once the first was voted down")
def _():
    state = at_once(show_of_hands(rivals(), "NNNNN"), CastVote(0, Vote.NO))

    assert state.to_act == 1
    assert refused(state, WithdrawDraft(1)) is Breach.VOTE_BEGUN


@cases("W.8 after an adoption its penholder may let it fall instead (R21)")
def _():
    state = at(show_of_hands(rivals(), "YYYYY"), Phase.INSISTENCE)

    assert refused(state, InsistOnVote(1)) is None
    assert status(at_once(state, PassTurn(1)), 1) is Status.WITHDRAWN


@cases("W.9 only its penholder withdraws it")
def _():
    assert refused(turn(start(), 1), WithdrawDraft(1)) is Breach.NOT_PENHOLDER


@cases("W.10 whoever has withdrawn may table again")
def _():
    state = at_once(start(), WithdrawDraft(0))

    assert refused(state, TableDraft(0, Instrument.RESOLUTION, Text((2, 0, 0, 0)))) is None


@cases("W.11 a game in which the only draft was withdrawn, and nobody may table another, is over")
def _():
    of = evolve(scenario(), tablers=())
    state = over(at_once(start(of), WithdrawDraft(0)))

    assert (state.ending, state.round) == (Ending.WITHDRAWN, 1)


@cases("W.12 where others may table, the game goes on without a draft until there is no time left for one")
def _():
    state = over(at_once(start(), WithdrawDraft(0)))

    assert state.last_round == 6
    assert (state.ending, state.round) == (Ending.WITHDRAWN, 5)


@cases("W.13 a statement withdrawn counts for no ending")
def _():
    state = tabled(start(scenario(drafts=())), 1, 0, 0, 1, 0, instrument=Instrument.STATEMENT)
    state = over(after(state, WithdrawDraft(1)))

    assert state.ending is Ending.LAPSED


@cases.each
def test_withdrawal(case):
    case()
