"""Demands and straw polls (RULES §3): numbered cases."""

from game.model.actions import AnswerPoll, AskPoll, MakeDemand, PassTurn, ReviseDraft, TableDraft, WithdrawDraft
from game.model.errors import Breach
from game.model.events import DemandMade, PollAnswered, PollAsked
from game.model.offers import Answer
from game.model.phases import Setup
from game.model.scenario import OpeningDraft
from game.model.text import Instrument, Text
from game.rules.trust import bound
from game.rules.views import view
from tests.procedure.papers import in_blue
from tests.rules.bargains import moves, package
from tests.samples import scenario, start
from tests.table import Cases, after, at_once, events, in_round, refused, show_of_hands, turn

cases = Cases()


TEXT = Text((1, 1, 1, 1))


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


@cases.each
def test_demands(case):
    case()
