"""Section T of the procedure cases: asking for time (rule 33). Numbers never change."""

from attrs import evolve

from game.model.actions import (
    GrantPostponement,
    MoveAmendment,
    MovePostponement,
    MoveSeparateVote,
    PassTurn,
    PutInBlue,
    ReviseDraft,
)
from game.model.council import Council
from game.model.errors import Breach
from game.model.events import PostponementGranted, VotePostponed
from game.model.phases import Phase
from game.model.text import Status, Text
from game.model.voting import Matter, Verdict
from tests.procedure.papers import in_blue, levels, motions, put, rivals, status
from tests.samples import scenario, start
from tests.table import Cases, after, at, at_once, events, in_round, refused, show_of_hands

cases = Cases()


@cases("T.1 a motion to postpone, carried, puts the vote off by one round")
def _():
    state = show_of_hands(after(motions(), MovePostponement(3, 0)), "NNYYY")

    assert (state.round, state.phase) == (4, Phase.CONSULTATIONS)
    assert events(state, VotePostponed) == [VotePostponed(0, 4)]
    assert at(after(state, PutInBlue(0)), Phase.MOTIONS).round == 4


@cases("T.2 no veto on it, and no cost")
def _():
    state = after(motions(start(veto_cost=900, dissent_cost=300)), MovePostponement(3, 0))
    state = show_of_hands(state, "NNYYY")

    assert state.counts[0].verdict is Verdict.ADOPTED
    assert state.charges == ()


@cases("T.3 it needs the votes of any decision")
def _():
    state = show_of_hands(after(motions(), MovePostponement(3, 0)), "NNAYY")

    assert state.counts[0].verdict is Verdict.NOT_ADOPTED
    assert state.meeting.agenda[0].matter is Matter.DRAFT


@cases("T.4 it is put before every other question on the draft (R16)")
def _():
    moved = after(motions(), MoveAmendment(1, 0, Text((2, 1, 1, 1))), MoveSeparateVote(2, 0, 1), MovePostponement(3, 0))

    assert put(show_of_hands(moved, "NNNNN")) == [(Matter.POSTPONEMENT, None)]
    assert [ballot.matter for ballot in show_of_hands(moved, "NNNNN").meeting.agenda] == [
        Matter.AMENDMENT,
        Matter.DIVISION,
        Matter.DRAFT,
    ]
    assert show_of_hands(moved, "YYYYY").meeting is None


@cases(
    "T.5 postponed, the draft is back with its penholder, to be revised or not and printed for the next meeting (R51)"
)
def _():
    state = show_of_hands(after(motions(), MovePostponement(3, 0)), "NNYYY")
    assert status(state) is Status.CIRCULATED

    state = at(after(state, ReviseDraft(0, Text((2, 1, 1, 1))), PutInBlue(0)), Phase.MOTIONS)
    assert (state.round, levels(state)) == (4, (2, 1, 1, 1))


@cases("T.6 a rival goes on without it")
def _():
    state = show_of_hands(after(rivals(), MovePostponement(3, 0)), "NNYYY")

    assert state.phase is Phase.BALLOT
    assert state.meeting.agenda[0].draft == 1


@cases("T.7 it may be postponed again")
def _():
    state = show_of_hands(after(motions(), MovePostponement(3, 0)), "YYYYY")
    state = show_of_hands(after(state, PutInBlue(0), MovePostponement(3, 0)), "YYYYY")

    assert at(after(state, PutInBlue(0)), Phase.MOTIONS).round == 5


@cases("T.8 not in the last round, by nobody")
def _():
    state = at(after(in_round(start(), 5), PutInBlue(0)), Phase.MOTIONS)

    assert refused(state, MovePostponement(0, 0)) is Breach.LAST_ROUND
    assert refused(state, GrantPostponement(0, 0)) is Breach.LAST_ROUND


@cases("T.9 the President may grant it alone")
def _():
    state = at_once(motions(), GrantPostponement(0, 0))

    assert state.round == 4
    assert events(state, PostponementGranted) == [PostponementGranted(0, 0)]
    assert state.counts == ()


@cases("T.10 once a game")
def _():
    state = at(after(at_once(motions(), GrantPostponement(0, 0)), PutInBlue(0)), Phase.MOTIONS)

    assert refused(state, GrantPostponement(0, 0)) is Breach.GRANT_USED
    assert refused(state, MovePostponement(0, 0)) is None


@cases("T.11 whoever then presides")
def _():
    of = scenario()
    of = evolve(of, council=Council(of.council.members, 3, (0, 0, 0, 2, 2, 2)))
    state = at(after(at_once(motions(start(of)), GrantPostponement(0, 0)), PutInBlue(0)), Phase.MOTIONS)

    assert state.to_act == 2
    assert refused(state, GrantPostponement(2, 0)) is Breach.GRANT_USED


@cases("T.12 nobody else grants it")
def _():
    assert refused(at_once(motions(), PassTurn(0)), GrantPostponement(1, 0)) is Breach.NOT_PRESIDENT


@cases("T.13 it is in place of the President's motion (R16), and ends a meeting on nothing else")
def _():
    state = at_once(rivals(), GrantPostponement(0, 0))
    assert (state.phase, state.queue, state.meeting.drafts) == (Phase.MOTIONS, (1, 2, 3, 4), (1,))

    assert at_once(motions(), GrantPostponement(0, 0)).meeting is None


@cases("T.14 the same is moved once")
def _():
    state = after(motions(), MovePostponement(1, 0))

    assert refused(state, MovePostponement(2, 0)) is Breach.SAME_MOTION


@cases("T.15 motions fall with the meeting: none is carried over to the next")
def _():
    state = after(motions(), MoveAmendment(1, 0, Text((2, 1, 1, 1))), MovePostponement(3, 0))
    state = at(after(show_of_hands(state, "YYYYY"), PutInBlue(0)), Phase.MOTIONS)

    assert state.meeting.motions == ()
    assert refused(at_once(state, PassTurn(0)), MoveAmendment(1, 0, Text((2, 1, 1, 1)))) is None


@cases("T.16 only a draft before the meeting")
def _():
    state = motions(start())

    assert refused(state, MovePostponement(0, 1)) is Breach.NOT_ON_AGENDA
    assert refused(in_blue(), MovePostponement(0, 0)) is Breach.WRONG_PHASE


@cases("T.17 a text put off that is not printed in the next round then waits a round as any other (R51)")
def _():
    state = in_round(at_once(motions(), GrantPostponement(0, 0)), 5)
    assert at(after(at_once(motions(), GrantPostponement(0, 0)), PutInBlue(0)), Phase.MOTIONS).round == 4

    printed = after(state, PutInBlue(0))
    assert printed.drafts[0].vote_round == min(6, printed.last_round)


@cases.each
def test_time(case):
    case()
