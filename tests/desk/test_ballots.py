"""What each hand would bring and cost is what it does bring and cost once it is raised."""

import pytest
from attrs import evolve

from game.desk.ballots import outcomes
from game.model.actions import CastVote
from game.model.offers import Deal, Guard, Pledge
from game.model.phases import Phase
from game.model.text import Package, Term
from game.model.voting import Matter, Vote
from game.words.points import in_points, points
from tests.desk.tables import told
from tests.ui.meeting_stage import at_phase, everybody, played, seated, voting


def at_ballot():
    return played(seated(), voting(everybody(Vote.YES)), at_phase(Phase.BALLOT))


def said(session, vote):
    return " ".join(line.text for line in outcomes(session.view(session.to_act), vote))


def finished(session, vote):
    """Return the score of who has the floor once it has raised its hand, and everybody else theirs in favour."""
    seat = session.to_act
    session.act(CastVote(seat, vote))
    played(session, voting(everybody(Vote.YES)))
    return session.result().scores[seat]


def turned_to(seat):
    session = at_ballot()
    while session.to_act != seat:
        session.act(CastVote(session.to_act, Vote.YES))
    return session


@pytest.mark.parametrize("seat", range(5))
def test_a_yes_is_told_for_what_it_brings_if_the_text_is_adopted(seat):
    session = turned_to(seat)
    words = said(session, Vote.YES)
    score = finished(session, Vote.YES)

    assert points(score.points - score.unity, signed=True) in words
    assert not score.unity or f"And up to {points(score.unity, signed=True)} for unity" in words


@pytest.mark.parametrize("seat", range(5))
def test_an_abstention_is_told_for_what_is_left_if_the_text_is_adopted(seat):
    session = turned_to(seat)
    words = said(session, Vote.ABSTAIN)
    score = finished(session, Vote.ABSTAIN)

    assert points(score.points - score.unity, signed=True) in words


@pytest.mark.parametrize("seat", range(5))
def test_a_no_is_told_for_what_it_costs(seat):
    session = turned_to(seat)
    mine = session.view(seat).priorities
    permanent = seat in session.view(None).scenario.council.permanent
    cost = mine.veto_cost if permanent else mine.dissent_cost

    assert not cost or in_points(-cost if permanent else cost) in said(session, Vote.NO)


def test_an_abstention_that_breaks_a_promise_is_not_called_free():
    session = turned_to(0)
    free, seen = evolve(session.view(0), promises=()), session.view(0)
    text, voter = seen.drafts[0].text, seen.to_act
    met = Package((Term(0, (text.levels[0],)),))
    deal = Deal(0, met, (Pledge(0, Guard.ANY, text), Pledge(1, Guard.ANY, text)), 1)

    assert voter == 0
    assert "costs you nothing" in told(outcomes(free, Vote.ABSTAIN))
    bound = told(outcomes(evolve(free, promises=(deal,)), Vote.ABSTAIN))
    assert "Breaks your promise" in bound
    assert "costs you nothing" not in bound


def test_without_a_question_nothing_is_told():
    session = seated()
    session.advance()

    assert outcomes(session.view(session.to_act), Vote.YES) == ()


def test_a_postponement_costs_nothing():
    from game.model.actions import MovePostponement

    session = played(seated("dprk-2017-07"), voting(everybody(Vote.YES)), at_phase(Phase.MOTIONS))
    session.act(MovePostponement(session.to_act, session.view(None).meeting.drafts[0]))
    played(session, voting(everybody(Vote.YES)), at_phase(Phase.BALLOT))

    assert session.view(None).meeting.agenda[0].matter is Matter.POSTPONEMENT
    assert "costs nothing" in said(session, Vote.NO)
