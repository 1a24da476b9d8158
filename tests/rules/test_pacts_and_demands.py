"""Pacts, demands, straw polls and co-sponsors (RULES §3): numbered cases."""

from game.model.actions import (
    AcceptOffer,
    AnswerPoll,
    AskPoll,
    CallGroup,
    ConsentToEndPact,
    CoSponsor,
    CounterOffer,
    DeclineOffer,
    LeaveSponsors,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    MoveAmendment,
    PassTurn,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.council import Voice
from game.model.errors import Breach
from game.model.events import (
    DemandMade,
    PactEnded,
    PactJoined,
    PactMade,
    PollAnswered,
    PollAsked,
    SponsorJoined,
    SponsorLeft,
)
from game.model.offers import Answer
from game.model.phases import Setup
from game.model.scenario import OpeningDraft
from game.model.text import Instrument, Status, Text
from game.rules.scoring import result
from game.rules.trust import bound
from game.rules.views import view
from tests.procedure.papers import in_blue, status, tabled
from tests.rules.bargains import charges, ends, moves, package, pacts, terms
from tests.samples import scenario, start
from tests.table import Cases, after, at_once, events, in_round, over, refused, show_of_hands, turn

cases = Cases()
TEXT = Text((1, 1, 1, 1))


def pact(state, *seats: int, of=None):
    """Return the position after the first of some seats invited the others to a pact, and all accepted."""
    first, *others = seats
    state = after(state, MakeJointDemand(first, 0, tuple(others), of or package(0, 2)))
    return after(state, *[AcceptOffer(seat, first) for seat in others])


def group(seats: int = 6):
    """Return the first position with seat 2 the voice of the elected members."""
    return start(scenario(seats, levers={2: (Voice("E"),)}))


@cases("PA.1 accepted by all, a joint demand is a pact, and the penholder is told")
def _():
    state = pact(start(), 2, 3, 4)

    assert [found.parties for found in pacts(state)] == [(2, 3, 4)]
    assert [len(events(state, PactMade, seat)) for seat in range(5)] == [1, 0, 1, 1, 1]
    assert len(view(state, 0).promises) == 1
    assert view(state, 1).promises == ()


@cases("PA.2 it needs all it was made to (R11)")
def _():
    state = after(start(), MakeJointDemand(2, 0, (3, 4), package(0, 2)), AcceptOffer(3, 2), DeclineOffer(4, 2))

    assert pacts(state) == []
    assert state.offers == ()


@cases("PA.3 none of them votes yes unless it is met")
def _():
    state = pact(start(), 2, 3, 4)

    assert bound(state, 3, 0, TEXT) is False
    assert bound(state, 3, 0, Text((2, 1, 1, 1))) is None
    assert bound(state, 1, 0, TEXT) is None


@cases("PA.4 a party that votes yes all the same has broken its word; the others have kept theirs")
def _():
    state = show_of_hands(in_blue(pact(start(), 2, 3, 4)), "YYYAN")

    assert moves(state) == [(2, -25, "promise broken"), (3, 5, "promise kept"), (4, 5, "promise kept")]
    assert charges(state) == [(2, "broken promise", 2000)]


@cases("PA.5 seven block a council of fifteen: with them out, a text has eight")
def _():
    of = scenario(15, 5, 9)
    state = pact(start(of), *range(8, 15))
    state = show_of_hands(in_blue(state), "Y" * 8 + "A" * 7)

    assert status(state) is Status.NOT_ADOPTED
    assert moves(state)[:7] == [(seat, 5, "promise kept") for seat in range(8, 15)]


@cases("PA.6 six do not")
def _():
    state = pact(start(scenario(15, 5, 9)), *range(9, 15))

    assert status(show_of_hands(in_blue(state), "Y" * 9 + "A" * 6)) is Status.ADOPTED


@cases("PA.7 it goes to two seats or more, not to the penholder nor from it, nor outside the circle")
def _():
    state = turn(start(), 2)

    assert refused(state, MakeJointDemand(2, 0, (3,), package(0, 2))) is Breach.TOO_FEW
    assert refused(state, MakeJointDemand(2, 0, (0, 3), package(0, 2))) is Breach.PENHOLDER_INVITED
    assert refused(start(), MakeJointDemand(0, 0, (2, 3), package(0, 2))) is Breach.PENHOLDER_INVITED
    assert refused(state, MakeJointDemand(2, 0, (2, 3), package(0, 2))) is Breach.TO_ITSELF
    few = start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=(1, 2)),)))
    assert refused(turn(few, 1), MakeJointDemand(1, 0, (2, 3), package(0, 2))) is Breach.NOT_IN_CIRCLE


@cases("PA.8 a counter to it goes to everybody else who was to join (R37)")
def _():
    state = after(start(), MakeJointDemand(2, 0, (3, 4), package(0, 2)), CounterOffer(3, 2, package(1, 2)))
    (counter,) = state.offers
    assert (counter.proposer, counter.recipients, counter.kind.value) == (3, (2, 4), "pact")
    state = after(state, AcceptOffer(4, 3), AcceptOffer(2, 3))

    assert [(found.parties, found.package) for found in pacts(state)] == [((2, 3, 4), package(1, 2))]


@cases("PA.9 a package that cannot be written in now may still be demanded")
def _():
    assert refused(turn(start(), 2), MakeJointDemand(2, 0, (3, 4), package(0, 0))) is None
    assert refused(turn(start(), 2), MakeJointDemand(2, 0, (3, 4), package(0, 0, 1, 2))) is Breach.CHANGES_NOTHING


@cases("PA.10 it ends when all its parties consent, not before")
def _():
    state = pact(start(), 2, 3, 4)
    some = after(state, ConsentToEndPact(2, 0, (2, 3, 4)), ConsentToEndPact(3, 0, (2, 3, 4)))
    assert bound(some, 2, 0, TEXT) is False
    all_ = after(some, ConsentToEndPact(4, 0, (2, 3, 4)))

    assert pacts(all_) == []
    assert ends(all_, PactEnded, 0) == ends(all_, PactEnded, 3) == ["released"]
    assert refused(turn(some, 2), ConsentToEndPact(2, 0, (2, 3, 4))) is Breach.ALREADY_FREED
    assert refused(turn(some, 1), ConsentToEndPact(1, 0, (2, 3, 4))) is Breach.NO_SUCH_PROMISE
    assert refused(turn(some, 2), ConsentToEndPact(2, 0, (2, 3))) is Breach.NO_SUCH_PROMISE


@cases("PA.11 a new one of the same seats replaces it; it ends with the draft")
def _():
    state = pact(pact(start(), 2, 3, 4), 3, 2, 4, of=package(1, 2))
    gone = after(state, WithdrawDraft(0))

    assert [found.package for found in pacts(state)] == [package(1, 2)]
    assert ends(state, PactEnded, 0) == ["replaced"]
    assert ends(gone, PactEnded, 4) == ["replaced", "draft gone"]


@cases("PA.12 it survives a revision, since it names an end and not a text")
def _():
    state = after(pact(start(), 2, 3, 4), ReviseDraft(0, Text((1, 2, 2, 1))))

    assert len(pacts(state)) == 1


@cases("PA.20 the voice of a group invites all of it in one action")
def _():
    state = at_once(turn(group(), 2), CallGroup(2, 0, "E", package(0, 2)))

    assert state.offers[0].recipients == (3, 4, 5)
    assert state.actions_left == 1


@cases("PA.21 whoever accepts joins at once (R11)")
def _():
    state = after(group(), CallGroup(2, 0, "E", package(0, 2)), AcceptOffer(3, 2))
    assert [found.parties for found in pacts(state)] == [(2, 3)]
    state = after(state, DeclineOffer(4, 2), AcceptOffer(5, 2))

    assert [found.parties for found in pacts(state)] == [(2, 3, 5)]
    assert state.offers == ()
    assert [event.seat for event in events(state, PactJoined, seat=0)] == [5]


@cases("PA.22 who does not want it takes itself off; the others go on")
def _():
    state = after(group(), CallGroup(2, 0, "E", package(0, 2)), DeclineOffer(3, 2))

    assert state.offers[0].recipients == (4, 5)


@cases("PA.23 a counter takes its seat off the call, and invites the same seats to something else (R37)")
def _():
    state = after(group(), CallGroup(2, 0, "E", package(0, 2)), CounterOffer(3, 2, package(1, 2)))

    assert [(offer.proposer, offer.recipients) for offer in state.offers] == [(2, (4, 5)), (3, (2, 4, 5))]


@cases("PA.24 only its voice calls a group, of which somebody must be free to hear it")
def _():
    state = turn(group(), 2)

    assert refused(turn(group(), 3), CallGroup(3, 0, "E", package(0, 2))) is Breach.NO_VOICE
    assert refused(state, CallGroup(2, 0, "X", package(0, 2))) is Breach.UNKNOWN_GROUP
    assert refused(state, CallGroup(2, 0, "P", package(0, 2))) is Breach.NO_VOICE
    called = at_once(state, CallGroup(2, 0, "E", package(0, 2)))
    assert refused(called, CallGroup(2, 0, "E", package(1, 2))) is Breach.NO_RECIPIENT


@cases("PA.25 whom it has already made an offer it does not call")
def _():
    state = at_once(turn(group(), 2), MakeOffer(2, 0, (4,), package(0, 2)), CallGroup(2, 0, "E", package(0, 2)))

    assert state.offers[1].recipients == (3, 5)


@cases("PA.26 not on its own draft")
def _():
    state = tabled(group(), 2, 2, 0, 0, 0)

    assert refused(turn(state, 2), CallGroup(2, 2, "E", package(0, 2))) is Breach.PENHOLDER_INVITED


@cases("PA.27 a pact that grows into another of the same seats replaces it")
def _():
    state = pact(group(), 2, 3, 4, of=package(1, 2))
    state = after(state, CallGroup(2, 0, "E", package(0, 2)), AcceptOffer(3, 2), AcceptOffer(4, 2))

    assert [(found.parties, found.package) for found in pacts(state)] == [((2, 3, 4), package(0, 2))]


@cases("DM.1 a public demand is heard by all who have the draft, a private one by its penholder (R4)")
def _():
    state = after(start(), MakeDemand(2, 0, package(0, 2), True), MakeDemand(3, 0, package(1, 2), False))

    assert [event.demand.seat for event in events(state, DemandMade)] == [2]
    assert [event.demand.seat for event in events(state, DemandMade, seat=0)] == [3]
    assert [demand.seat for demand in view(state, 0).demands] == [2, 3]
    assert [demand.seat for demand in view(state, 4).demands] == [2]


@cases("DM.2 before all have it, a public demand is heard by the circle")
def _():
    few = start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=(1, 2)),)))
    state = after(few, MakeDemand(2, 0, package(0, 2), True))

    assert events(state, DemandMade) == []
    assert [len(events(state, DemandMade, seat)) for seat in range(5)] == [1, 1, 1, 0, 0]


@cases("DM.3 a new one replaces the old one said to the same ears (R12)")
def _():
    state = after(start(), MakeDemand(2, 0, package(0, 2), True), MakeDemand(2, 0, package(1, 2), True))

    assert [demand.package for demand in state.demands] == [package(1, 2)]


@cases("DM.4 but a private one leaves the public one standing: else its hearers would learn of it (R12)")
def _():
    before = after(start(), MakeDemand(2, 0, package(0, 2), True))
    state = after(before, MakeDemand(2, 0, package(0, 1, 2), False))

    assert len(state.demands) == 2
    assert view(state, 4).demands == view(before, 4).demands


@cases("DM.5 nor does a private word save a public demand from being dropped")
def _():
    state = after(start(), MakeDemand(2, 0, package(0, 2), True), MakeDemand(2, 0, package(0, 1), False))
    state = show_of_hands(in_blue(state), "YYYAA")

    assert moves(state) == [(2, -5, "demand dropped")]


@cases("DM.6 not on one's own draft, not the same twice")
def _():
    state = after(start(), MakeDemand(2, 0, package(0, 2), True))

    assert refused(turn(state, 0), MakeDemand(0, 0, package(0, 2), True)) is Breach.OWN_DRAFT
    assert refused(turn(state, 2), MakeDemand(2, 0, package(0, 2), True)) is Breach.SAME_DEMAND
    assert refused(turn(state, 2), MakeDemand(2, 0, package(0, 2), False)) is None


@cases("DM.7 it binds nobody, and goes with the draft")
def _():
    state = after(start(), MakeDemand(2, 0, package(0, 2), True))

    assert bound(state, 2, 0, TEXT) is None
    assert after(state, WithdrawDraft(0)).demands == ()
    assert after(state, ReviseDraft(0, Text((2, 1, 1, 1)))).demands == state.demands


@cases("PO.1 a straw poll asks everybody else in the circle, at its turn")
def _():
    state = at_once(start(), AskPoll(0, 0))

    assert state.polls[0].asked == (1, 2, 3, 4)
    assert events(state, PollAsked) == [PollAsked(0, 0, 1)]


@cases("PO.2 answers are heard by the circle, and take no action")
def _():
    state = turn(at_once(start(), AskPoll(0, 0)), 1)
    state = at_once(state, AnswerPoll(1, 0, Answer.YES_IF, package(0, 2)))

    assert (state.to_act, state.actions_left) == (1, 2)
    assert [event.reply.answer for event in events(state, PollAnswered)] == [Answer.YES_IF]
    assert view(state, 4).polls[0].replies[0].package == package(0, 2)


@cases("PO.3 yes-if names terms, and only yes-if does")
def _():
    state = turn(at_once(start(), AskPoll(0, 0)), 1)

    assert refused(state, AnswerPoll(1, 0, Answer.YES_IF)) is Breach.POLL_NEEDS_TERMS
    assert refused(state, AnswerPoll(1, 0, Answer.NO, package(0, 2))) is Breach.POLL_TAKES_NO_TERMS
    assert refused(state, AnswerPoll(1, 0, Answer.YES_IF, package(0, 7))) is Breach.UNKNOWN_LEVEL


@cases("PO.4 an answer binds nobody: tactics are allowed")
def _():
    state = at_once(turn(at_once(start(), AskPoll(0, 0)), 1), AnswerPoll(1, 0, Answer.YES))

    assert bound(state, 1, 0, TEXT) is None


@cases("PO.5 one answer each; who passes it over is not asked again")
def _():
    state = turn(at_once(start(), AskPoll(0, 0)), 1)
    answered = at_once(state, AnswerPoll(1, 0, Answer.NO))
    passed = at_once(state, PassTurn(1))

    assert refused(answered, AnswerPoll(1, 0, Answer.YES)) is Breach.NO_POLL
    assert passed.polls[0].asked == (2, 3, 4)


@cases("PO.6 one poll at a time on a draft; it is over when all were asked")
def _():
    state = at_once(start(), AskPoll(0, 0))
    assert refused(turn(state, 2), AskPoll(2, 0)) is Breach.POLL_OPEN

    assert in_round(state, 2).polls == ()


@cases("PO.7 or at the asker's next turn, or when the text is revised")
def _():
    state = turn(after(start(), AskPoll(3, 0)), 0)
    assert state.polls[0].asked == (0, 1, 2)
    assert turn(state, 3).polls == ()

    assert at_once(state, ReviseDraft(0, Text((2, 1, 1, 1)))).polls == ()


@cases("PO.8 with nobody to ask there is none")
def _():
    state = start(scenario(drafts=()))
    state = at_once(state, TableDraft(0, Instrument.RESOLUTION, TEXT))

    assert refused(state, AskPoll(0, 0)) is Breach.NO_RECIPIENT


@cases("PO.9 in sealed rounds it is answered in the next one")
def _():
    state = in_round(at_once(start(setup=Setup(sealed=True)), AskPoll(0, 0)), 2)
    assert state.polls[0].asked == (1, 2, 3, 4)
    state = after(state, AnswerPoll(1, 0, Answer.NO), AnswerPoll(4, 0, Answer.YES))
    state = in_round(state, 3)

    assert [event.reply.seat for event in events(state, PollAnswered)] == [1, 4]
    assert state.polls == ()


@cases("SP.1 a co-sponsor lends its name in public, and pledges yes to this version")
def _():
    state = after(start(), CoSponsor(2, 0))

    assert state.drafts[0].sponsors == (2,)
    assert events(state, SponsorJoined) == [SponsorJoined(2, 0)]
    assert bound(state, 2, 0, TEXT) is True


@cases("SP.2 it keeps or breaks its word at the vote")
def _():
    state = after(start(), CoSponsor(2, 0), CoSponsor(3, 0))

    assert moves(show_of_hands(in_blue(state), "YYYAA"))[:2] == [(2, 5, "promise kept"), (3, -25, "promise broken")]


@cases("SP.3 a revision takes all names off, without blame, until renewed")
def _():
    state = after(start(), CoSponsor(2, 0), ReviseDraft(0, Text((2, 1, 1, 1))))
    assert (state.drafts[0].sponsors, state.promises) == ((), ())
    assert [event.close.value for event in events(state, SponsorLeft)] == ["revised"]

    assert after(state, CoSponsor(2, 0)).drafts[0].sponsors == (2,)


@cases("SP.4 leaving is free until the draft is in blue (R31)")
def _():
    state = after(start(), CoSponsor(2, 0), LeaveSponsors(2, 0))

    assert (state.drafts[0].sponsors, state.promises) == ((), ())
    assert (moves(state), charges(state)) == ([], [])


@cases("SP.5 from then on it breaks the pledge, once (R31)")
def _():
    state = after(in_blue(after(start(), CoSponsor(2, 0))), LeaveSponsors(2, 0))

    assert moves(state) == [(2, -25, "promise broken")]
    assert moves(show_of_hands(state, "YYNYA"))[1:] == []


@cases("SP.6 it shares record and defeat with the penholder, and unity (R32)")
def _():
    state = after(start(record=300, defeat=500, unity=100), CoSponsor(2, 0))
    lost = result(over(show_of_hands(in_blue(state), "YNYAA")))
    won = result(show_of_hands(in_blue(state), "YYYYY"))

    assert [score.record for score in lost.scores] == [300, 0, 300, 0, 0]
    assert [sum(c.points for c in score.charges) for score in lost.scores] == [500, 0, 500, 0, 0]
    assert [score.unity for score in won.scores] == [200, 0, 200, 0, 0]


@cases("SP.7 not on one's own draft, not twice; who is none cannot leave")
def _():
    state = after(start(), CoSponsor(2, 0))

    assert refused(turn(state, 0), CoSponsor(0, 0)) is Breach.OWN_DRAFT
    assert refused(turn(state, 2), CoSponsor(2, 0)) is Breach.ALREADY_SPONSOR
    assert refused(turn(state, 3), LeaveSponsors(3, 0)) is Breach.NOT_SPONSOR


@cases("SP.8 names come with a scenario's draft as well, and their seats see it")
def _():
    opening = OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=(1,), sponsors=(2,))
    state = start(scenario(drafts=(opening,)))

    assert (state.drafts[0].circle, state.drafts[0].sponsors) == ((0, 1, 2), (2,))
    assert bound(state, 2, 0, TEXT) is True


@cases("SP.9 amended at the meeting, a text is nobody's but its penholder's (R32)")
def _():
    state = in_blue(after(start(defeat=500), CoSponsor(2, 0)))
    state = show_of_hands(after(state, MoveAmendment(3, 0, Text((2, 1, 1, 1)))), "YYYYY")

    assert charges(show_of_hands(state, "NNNNN")) == [(0, "defeat", 500)]


@cases.each
def test_pacts_and_demands(case):
    case()


def test_terms_are_read_as_written():
    assert terms(m0=(1, 2), m2=(0,)).measures == (0, 2)
