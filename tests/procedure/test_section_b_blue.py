"""Section B of the procedure cases: a draft in blue, and when it is voted. Numbers never change."""

from game.model.actions import (
    AcceptOffer,
    CastVote,
    CirculateDraft,
    MakeOffer,
    MoveAmendment,
    PassTurn,
    PutInBlue,
    ReviseDraft,
    TableDraft,
)
from game.model.errors import Breach
from game.model.events import BallotClosed, DraftInBlue, MeetingOpened, VoteCast
from game.model.phases import Phase
from game.model.scenario import News, OpeningDraft, Standing
from game.model.text import Instrument, Package, Status, Term, Text
from game.model.voting import Ending, Vote
from game.rules.views import view
from tests.procedure.papers import EVERYBODY, in_blue, motions, status
from tests.samples import scenario, start
from tests.table import Cases, after, at, at_once, events, in_round, once, over, refused, show_of_hands, turn

cases = Cases()
TEXT = Text((1, 1, 1, 1))


def shown_to(*circle: int):
    """Return the first position with the draft of seat 0 before a few."""
    return start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=circle),)))


@cases("B.1 a draft that all have had since the round before can be put in blue")
def _():
    state = in_blue()

    assert status(state) is Status.IN_BLUE
    assert events(state, DraftInBlue) == [DraftInBlue(0, 3)]


@cases("B.2 one that all have had since this round cannot")
def _():
    assert refused(start(), PutInBlue(0)) is Breach.NOT_YET


@cases("B.3 nor one that not all have had")
def _():
    assert refused(in_round(shown_to(1, 2, 3), 4), PutInBlue(0)) is Breach.NOT_CIRCULATED_TO_ALL


@cases("B.4 the day counts from when the last of them saw it")
def _():
    state = at_once(in_round(shown_to(1, 2, 3), 4), CirculateDraft(0, (4,)))
    assert refused(state, PutInBlue(0)) is Breach.NOT_YET

    assert refused(in_round(state, 5), PutInBlue(0)) is None


@cases("B.5 a seat named twice is not two seats that have seen it")
def _():
    assert refused(shown_to(1), CirculateDraft(0, (2, 2, 2))) is Breach.NO_RECIPIENT
    state = start(scenario(drafts=()))
    state = at_once(state, TableDraft(0, Instrument.RESOLUTION, TEXT, (1, 1, 1, 1)))
    assert state.drafts[0].circle == (0, 1)
    assert state.drafts[0].open_since is None


@cases("B.6 an offer that shows it to the last of them counts as well")
def _():
    state = at_once(shown_to(1, 2, 3), MakeOffer(0, 0, (4,), Package((Term(0, (1,)),))))

    assert refused(in_round(state, 2), PutInBlue(0)) is None


@cases("B.7 a revision does not begin the day anew")
def _():
    state = at_once(in_round(start(), 2), ReviseDraft(0, Text((2, 1, 1, 1))))

    assert refused(state, PutInBlue(0)) is None


@cases("B.8 it is voted at the next round's meeting")
def _():
    state = motions()

    assert state.round == 3
    assert events(state, MeetingOpened) == [MeetingOpened((0,))]


@cases("B.9 in the last round at that round's")
def _():
    state = at_once(in_round(start(), 6), PutInBlue(0))
    assert events(state, DraftInBlue) == [DraftInBlue(0, 6)]
    state = at(state, Phase.MOTIONS)

    assert state.round == 6


@cases("B.10 put in blue in the round before the last, in the last")
def _():
    state = at(at_once(in_round(start(), 5), PutInBlue(0)), Phase.MOTIONS)

    assert state.round == 6


@cases("B.11 no revision in blue")
def _():
    assert refused(in_blue(), ReviseDraft(0, Text((2, 1, 1, 1)))) is Breach.IN_BLUE
    assert refused(in_blue(), PutInBlue(0)) is Breach.IN_BLUE


@cases("B.12 no deal that would move it (R5), while one that fits is made")
def _():
    moving, fitting = Package((Term(0, (2,)),)), Package((Term(0, (1, 2)),))
    state = in_blue()

    assert refused(state, MakeOffer(0, 0, (1,), moving)) is Breach.TEXT_IS_FIXED
    assert refused(turn(state, 1), MakeOffer(1, 0, (2,), moving)) is None
    deal = after(state, MakeOffer(0, 0, (1,), fitting), AcceptOffer(1, 0))
    assert deal.promises[0].parties == (0, 1)


@cases("B.13 an offer made before, which would move it, can no longer be accepted (R5)")
def _():
    state = turn(after(in_round(start(), 2), MakeOffer(1, 0, (0,), Package((Term(0, (2,)),)))), 2)
    state = turn(in_round(state, 3), 0)
    state = at_once(state, PutInBlue(0))

    assert refused(state, AcceptOffer(0, 1)) is Breach.TEXT_IS_FIXED


@cases("B.14 who may not table in time puts nothing in blue: no draft is new in the last round (R22)")
def _():
    state = in_round(start(), 6)

    assert refused(turn(state, 1), TableDraft(1, Instrument.RESOLUTION, TEXT)) is Breach.LAST_ROUND
    assert refused(turn(in_round(start(), 5), 1), TableDraft(1, Instrument.RESOLUTION, TEXT)) is None


@cases("B.15 motions come before ballots, in speaking order from the President")
def _():
    state = motions()

    assert (state.phase, state.queue) == (Phase.MOTIONS, (0, 1, 2, 3, 4))
    assert refused(state, CastVote(0, Vote.YES)) is Breach.WRONG_PHASE
    voting = at(state, Phase.BALLOT)
    assert refused(voting, MoveAmendment(0, 0, Text((2, 1, 1, 1)))) is Breach.VOTE_BEGUN


@cases("B.16 the ballot is one show of hands: nobody sees another's before the gavel")
def _():
    state = at_once(at(motions(), Phase.BALLOT), CastVote(0, Vote.NO))

    assert view(state, 0).cast.vote is Vote.NO
    assert view(state, 1).cast is None
    assert (events(state, VoteCast), events(state, BallotClosed)) == ([], [])
    assert len(events(state, VoteCast, seat=0)) == 1


@cases("B.17 each seat votes once")
def _():
    state = show_of_hands(motions(), "YYYYY")

    assert [cast.seat for cast in state.counts[0].casts] == [0, 1, 2, 3, 4]
    again = at_once(at(motions(), Phase.BALLOT), CastVote(0, Vote.YES))
    assert refused(again, CastVote(0, Vote.NO)) is Breach.NOT_YOUR_TURN


@cases("B.18 explanations of vote are heard with the count")
def _():
    state = at_once(at(motions(), Phase.BALLOT), CastVote(0, Vote.YES, (0, 3)))
    for seat in (1, 2, 3, 4):
        state = at_once(state, CastVote(seat, Vote.YES))

    assert events(state, BallotClosed)[0].count.casts[0].cites == (0, 3)


@cases("B.19 adopted, vetoed, not adopted: three ends of a vote")
def _():
    ends = {hands: over(show_of_hands(motions(), hands)).ending for hands in ("YYYAA", "YNYYY", "YNYAA")}

    assert ends == {"YYYAA": Ending.ADOPTED, "YNYYY": Ending.VETOED, "YNYAA": Ending.NOT_ADOPTED}


@cases("B.20 a deadline brought forward brings the vote forward")
def _():
    sooner = News("sooner", "", Standing.PORTRAYED, rounds=(3,), deadline=-3)
    state = in_blue(start(scenario(news=(sooner,))))
    state = once(state, lambda now: now.phase is Phase.MOTIONS)

    assert (state.round, state.last_round) == (3, 3)


@cases("B.21 a draft in blue when the deadline passes is voted, not lapsed")
def _():
    sooner = News("sooner", "", Standing.PORTRAYED, rounds=(2,), deadline=-4)
    state = turn(start(scenario(news=(sooner,))), 0)
    state = in_round(state, 2)

    assert state.last_round == 2
    assert events(at_once(state, PutInBlue(0)), DraftInBlue) == [DraftInBlue(0, 2)]
    assert over(at_once(state, PutInBlue(0))).ending is Ending.NOT_ADOPTED


@cases("B.22 a draft never put in blue lapses, seen by all or not")
def _():
    assert over(start()).ending is Ending.LAPSED
    assert over(shown_to(1)).ending is Ending.LAPSED
    assert over(start()).drafts[0].is_alive


@cases("B.23 the pen may be free: nothing is on the table until somebody tables")
def _():
    state = start(scenario(drafts=()))
    assert state.drafts == ()
    state = at_once(state, PassTurn(0), TableDraft(1, Instrument.RESOLUTION, TEXT, EVERYBODY))

    assert state.drafts[0].penholder == 1


@cases.each
def test_blue(case):
    case()
