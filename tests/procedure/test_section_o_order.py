"""Section O of the procedure cases: several drafts, and what an adoption does to the others. Numbers never change."""

from attrs import evolve

from game.model.actions import (
    AcceptOffer,
    CirculateDraft,
    InsistOnVote,
    MakeOffer,
    PassTurn,
    PutInBlue,
    ReviseDraft,
    TableDraft,
)
from game.model.errors import Breach
from game.model.events import DraftWithdrawn, MeetingOpened, VoteInsisted
from game.model.phases import Phase
from game.model.scenario import OpeningDraft, Stage
from game.model.text import Instrument, Package, Status, Term, Text
from game.model.voting import Ending, Matter
from game.rules.scoring import result
from tests.procedure.papers import EVERYBODY, levels, rivals, status, tabled
from tests.samples import scenario, start
from tests.table import Cases, after, at, at_once, events, in_round, over, refused, show_of_hands, turn

cases = Cases()


@cases("O.1 rival drafts are voted in the order in which they went into blue (R17)")
def _():
    first = rivals()
    state = in_round(tabled(start(), 1, 2, 0, 0, 0), 2)
    other = at(in_round(after(state, PutInBlue(1)), 3), Phase.MOTIONS)

    assert events(first, MeetingOpened) == [MeetingOpened((0, 1))]
    assert other.meeting.drafts == (1,)
    assert [count.ballot.draft for count in over(first).counts] == [0, 1]


@cases("O.2 not in the order in which they were tabled")
def _():
    state = in_round(tabled(start(), 4, 2, 0, 0, 0), 2)
    state = at_once(turn(state, 4), PutInBlue(4), PassTurn(4))
    state = at(after(state, PutInBlue(0)), Phase.MOTIONS)

    assert state.round == 3
    assert state.meeting.drafts == (4,)
    state = at(after(in_round(tabled(start(), 1, 2, 0, 0, 0), 5), PutInBlue(1)), Phase.MOTIONS)
    assert state.meeting.drafts == (1,)


@cases("O.3 in the last round as well")
def _():
    state = in_round(tabled(start(), 1, 2, 0, 0, 0), 5)
    state = at(after(state, PutInBlue(1), PutInBlue(0)), Phase.MOTIONS)

    assert state.round == 6
    assert state.meeting.drafts == (1, 0)


@cases("O.4 a draft voted down makes way for the next without a question")
def _():
    state = show_of_hands(rivals(), "NNNNN")

    assert state.phase is Phase.BALLOT
    assert state.meeting.agenda[0].draft == 1


@cases("O.5 after an adoption the next penholder is asked whether it insists")
def _():
    state = show_of_hands(rivals(), "YYYYY")

    assert (state.phase, state.queue) == (Phase.INSISTENCE, (1,))


@cases("O.6 if it does, its draft is voted")
def _():
    state = at_once(show_of_hands(rivals(), "YYYYY"), InsistOnVote(1))
    assert events(state, VoteInsisted) == [VoteInsisted(1)]
    state = show_of_hands(state, "YYYYY")

    assert (status(state), status(state, 1)) == (Status.ADOPTED, Status.ADOPTED)
    assert (state.ending, state.round) == (Ending.ADOPTED, 3)


@cases("O.7 of two adopted texts the later governs the measures it names")
def _():
    state = at_once(show_of_hands(rivals(), "YYYYY"), InsistOnVote(1))
    done = result(show_of_hands(state, "YYYYY"))

    assert done.text == Text((2, 1, 1, 1))


@cases("O.8 a later text that fails leaves the earlier in force")
def _():
    state = at_once(show_of_hands(rivals(), "YYYYY"), InsistOnVote(1))
    state = show_of_hands(state, "NYYYY")

    assert state.ending is Ending.ADOPTED
    assert result(state).text == Text((1, 1, 1, 1))


@cases("O.9 if it does not, its draft is withdrawn and the game is over")
def _():
    state = at_once(show_of_hands(rivals(), "YYYYY"), PassTurn(1))

    assert (state.ending, state.round) == (Ending.ADOPTED, 3)
    assert events(state, DraftWithdrawn) == [DraftWithdrawn(1, Instrument.RESOLUTION)]


@cases("O.10 so is asked who has a draft that is not in blue, if all have seen it (R21)")
def _():
    state = in_round(tabled(start(), 1, 2, 0, 0, 0), 2)
    state = show_of_hands(after(state, PutInBlue(0)), "YYYYY")
    assert (state.phase, state.queue) == (Phase.INSISTENCE, (1,))
    state = at_once(state, InsistOnVote(1))

    assert (state.round, state.phase) == (4, Phase.CONSULTATIONS)
    assert status(state, 1) is Status.CIRCULATED


@cases("O.11 who insisted is not asked again before its own vote (R21)")
def _():
    state = in_round(tabled(start(), 1, 2, 0, 0, 0), 2)
    state = at_once(show_of_hands(after(state, PutInBlue(0)), "YYYYY"), InsistOnVote(1))
    state = show_of_hands(after(state, PutInBlue(1)), "YYYYY")

    assert [count.ballot.draft for count in state.counts] == [0, 1]
    assert state.ending is Ending.ADOPTED
    assert len(events(state, VoteInsisted)) == 1


@cases("O.12 a private draft falls with the adoption of another (R21)")
def _():
    state = after(start(), TableDraft(1, Instrument.RESOLUTION, Text((2, 0, 0, 0)), (2,)))
    state = show_of_hands(after(in_round(state, 2), PutInBlue(0)), "YYYYY")

    assert (status(state, 1), state.ending) == (Status.WITHDRAWN, Ending.ADOPTED)
    assert events(state, DraftWithdrawn) == []
    assert events(state, DraftWithdrawn, seat=2) == [DraftWithdrawn(1, Instrument.RESOLUTION)]


@cases("O.13 so does a statement (R21)")
def _():
    state = after(in_round(start(), 2), PutInBlue(0))
    state = tabled(in_round(state, 3), 1, 0, 0, 1, 0, instrument=Instrument.STATEMENT)
    state = show_of_hands(state, "YYYYY")

    assert (status(state, 1), state.ending) == (Status.WITHDRAWN, Ending.ADOPTED)


@cases("O.14 nobody is asked in the last round, when nothing else could be voted")
def _():
    state = in_round(tabled(start(), 1, 2, 0, 0, 0), 6)
    state = show_of_hands(after(state, PutInBlue(0)), "YYYYY")

    assert state.ending is Ending.ADOPTED
    assert status(state, 1) is Status.WITHDRAWN


@cases("O.15 nothing new is tabled after an adoption (R21)")
def _():
    state = in_round(tabled(start(), 1, 2, 0, 0, 0), 2)
    state = at_once(show_of_hands(after(state, PutInBlue(0)), "YYYYY"), InsistOnVote(1))

    assert refused(turn(state, 2), TableDraft(2, Instrument.RESOLUTION, Text((2, 0, 0, 0)))) is Breach.LAST_ROUND


@cases("O.16 not even by the scenario")
def _():
    text = Text((1, 1, 1, 1))
    later = OpeningDraft(2, Instrument.RESOLUTION, text, from_round=4, circle=EVERYBODY)
    of = scenario(drafts=(*scenario().drafts, later))
    state = in_round(tabled(start(of), 1, 2, 0, 0, 0), 2)
    state = at_once(show_of_hands(after(state, PutInBlue(0)), "YYYYY"), InsistOnVote(1))

    assert state.round == 4
    assert [draft.penholder for draft in state.drafts] == [0, 1]


@cases("O.17 while the scenario has a draft to come, the game goes on without one")
def _():
    later = OpeningDraft(2, Instrument.RESOLUTION, Text((1, 1, 1, 1)), from_round=6, circle=EVERYBODY)
    of = evolve(scenario(drafts=(later,)), tablers=())

    assert in_round(start(of), 6).drafts[0].penholder == 2


@cases("O.18 of two texts of one penholder, the earlier voted down, the later one counts")
def _():
    state = show_of_hands(rivals(start(unity=100)), "NNNNN")  # 0's text fails
    state = show_of_hands(state, "NNYYY")  # and so does 1's, by vetoes
    state = tabled(state, 0, 1, 1, 1, 1)
    state = after(in_round(state, 5), PutInBlue(0))
    done = result(show_of_hands(state, "YYYYA"))

    assert done.text == Text((1, 1, 1, 1))
    assert [score.unity for score in done.scores] == [100, 0, 0, 0, 0]


@cases("O.19 the later vote governs, though its penholder had an earlier text voted down")
def _():
    state = show_of_hands(in_round_with_blue(start()), "NNNNN")  # 0's first text fails in round 3
    state = tabled(state, 0, 1, 0, 0, 0)  # in round 4
    state = tabled(state, 1, 2, 0, 0, 0)
    state = show_of_hands(after(in_round(state, 5), PutInBlue(1), PutInBlue(0)), "YYYYY")
    state = show_of_hands(at_once(state, InsistOnVote(0)), "YYYYY")

    assert [count.ballot.draft for count in state.counts] == [0, 1, 0]
    assert result(state).text == Text((1, 0, 0, 0))


@cases("O.20 a meeting takes only what is due; the rest stays as it is")
def _():
    state = after(in_round(tabled(start(), 1, 2, 0, 0, 0), 2), PutInBlue(0))
    state = at(after(in_round(state, 3), PutInBlue(1)), Phase.MOTIONS)

    assert (state.round, state.meeting.drafts) == (3, (0,))
    assert status(show_of_hands(state, "NNNNN"), 1) is Status.IN_BLUE


@cases("O.21 every member votes, and is asked for motions, though not in the room")
def _():
    of = scenario(stages=(Stage((0, 1), 1), Stage((0, 1, 2, 3, 4), 5)))
    state = at(after(in_round(start(of), 2), PutInBlue(0)), Phase.MOTIONS)

    assert state.room == (0, 1)
    assert state.queue == (0, 1, 2, 3, 4)


@cases("O.22 a deal on one rival says nothing of the other")
def _():
    package = Package((Term(0, (1,)),))
    state = after(rivals_table(), MakeOffer(0, 0, (2,), package), AcceptOffer(2, 0))
    state = at(after(in_round(state, 2), PutInBlue(0), PutInBlue(1)), Phase.MOTIONS)
    state = show_of_hands(state, "NNYNN")
    state = show_of_hands(state, "NNNNN")

    assert state.credibility[2] == 75
    assert [count.ballot.matter for count in state.counts] == [Matter.DRAFT, Matter.DRAFT]


@cases("O.23 a private rival may be shown to all, and then goes its way")
def _():
    state = after(start(), TableDraft(1, Instrument.RESOLUTION, Text((2, 0, 0, 0)), (2,)))
    state = after(in_round(state, 2), CirculateDraft(1, (0, 3, 4)), ReviseDraft(1, Text((2, 1, 0, 0))))
    state = after(in_round(state, 3), PutInBlue(1))

    assert (levels(state, 1), status(state, 1)) == ((2, 1, 0, 0), Status.IN_BLUE)


def rivals_table():
    """Return round 1 with the drafts of seats 0 and 1 before everybody."""
    return tabled(start(), 1, 2, 0, 0, 0)


def in_round_with_blue(state):
    """Return round 2 with the draft of seat 0 in blue."""
    return after(in_round(state, 2), PutInBlue(0))


@cases.each
def test_order(case):
    case()
