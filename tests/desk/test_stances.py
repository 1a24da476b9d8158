"""What is known of each seat's stance on a draft, and what is not."""

import pytest
from attrs import evolve

from game.desk.roll import main_draft
from game.desk.seats import seats_page
from game.desk.stances import facts, stances
from game.model.actions import (
    AcceptOffer,
    AnswerPoll,
    AskPoll,
    CoSponsor,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    ReviseDraft,
    WithdrawDraft,
)
from game.model.offers import Answer, Demand
from game.model.text import Package, Term, Text
from game.rules.views import view
from tests.desk.tables import CHN, ETH, GBR, RUS, SEN, USA, opened, told
from tests.table import after

MET = Package((Term(0, (0, 1)),))
MORE = Package((Term(0, (2, 3)),))
POLL = AskPoll(USA, USA)


def deal(package):
    return MakeOffer(CHN, USA, (USA,), package), AcceptOffer(USA, CHN)


def pact(package):
    return MakeJointDemand(RUS, USA, (ETH, SEN), package), AcceptOffer(ETH, RUS), AcceptOffer(SEN, RUS)


NEW = ReviseDraft(USA, Text((1, 1, 2, 1)))

CASES = {
    "1 nothing": ((), USA, CHN, None, None, ()),
    "2 the penholder's own draft": ((), CHN, USA, None, Answer.YES, ()),
    "3 a deal that is met": (deal(MET), USA, CHN, True, Answer.YES, ("has promised yes",)),
    "4 a deal that is not met": (
        (MakeOffer(CHN, USA, (ETH,), MORE), AcceptOffer(ETH, CHN)),
        ETH,
        CHN,
        None,
        None,
        ("has a deal the text does not meet",),
    ),
    "5 a pact that is not met": (pact(MORE), ETH, RUS, False, None, ("has promised not to vote yes",)),
    "6 a co-sponsor": ((CoSponsor(GBR, USA),), CHN, GBR, True, Answer.YES, ("has promised yes",)),
    "7 an answer": ((POLL, AnswerPoll(ETH, USA, Answer.NO)), USA, ETH, None, Answer.NO, ("said: no",)),
    "8 an answer with terms": (
        (POLL, AnswerPoll(ETH, USA, Answer.YES_IF, MORE)),
        USA,
        ETH,
        None,
        Answer.YES_IF,
        ("said: yes, if",),
    ),
    "9 an answer about an earlier version": (
        (POLL, AnswerPoll(ETH, USA, Answer.NO), NEW),
        USA,
        ETH,
        None,
        None,
        ("said: no (of version 1)",),
    ),
    "10 what others sign in private": (deal(MET), ETH, CHN, None, None, ()),
}


@pytest.mark.parametrize(("acts", "reader", "seat", "promised", "answer", "words"), CASES.values(), ids=CASES)
def test_stance(acts, reader, seat, promised, answer, words):
    known = stances(view(after(opened(), *acts), reader))[seat]

    assert (known.promised, known.answer, facts(known)) == (promised, answer, words)


def test_a_demand_is_known_to_those_to_whom_it_was_declared():
    public = after(opened(), MakeDemand(ETH, USA, MORE, is_public=True))
    private = after(opened(), MakeDemand(ETH, USA, MORE, is_public=False))

    def packages(state, reader):
        return [demand.package for demand in stances(view(state, reader))[ETH].demands]

    assert packages(public, CHN) == [MORE]
    assert packages(private, USA) == [MORE]
    assert packages(private, CHN) == []


def test_a_brokered_demand_is_not_the_brokers_own():
    seen = view(opened(), CHN)
    own = Demand(ETH, USA, MORE, True, 1)

    assert stances(evolve(seen, demands=(own,)))[ETH].demands == (own,)
    assert stances(evolve(seen, demands=(evolve(own, behalf=SEN),)))[ETH].demands == ()


def test_there_are_no_stances_without_a_draft():
    seen, bare = (view(state, CHN) for state in (opened(), after(opened(), WithdrawDraft(USA))))

    assert [stance.seat for stance in stances(seen)] == list(seen.scenario.council.seats)
    assert stances(seen) == stances(seen, main_draft(seen))
    assert stances(bare) == ()


def test_the_roll_counts_what_the_stances_say():
    seen = view(after(opened(), *deal(MET), POLL, AnswerPoll(ETH, USA, Answer.NO)), USA)

    assert "Promised or said of this version: 2 yes, 1 other, 3 unknown." in told(seats_page(seen))
    assert "CHN, China: credibility 70; veto, has promised yes." in told(seats_page(seen))
