"""Section H.4 of hindsight: the spectator, who does nothing for what it gets. Numbers never change."""

import pytest

from game.minds import roster
from game.minds.spectator import Spectator
from game.model.actions import (
    BreakSilence,
    CastVote,
    DeclineOffer,
    MakeOffer,
    ObjectToStatement,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    TableDraft,
)
from game.model.change import evolve
from game.model.events import OfferMade
from game.model.phases import Phase
from game.model.priorities import Priorities, RedLine
from game.model.streams import stream
from game.model.text import Instrument, Package, Term, Text
from game.model.voting import Vote
from game.play.sitting import begin, header
from game.rules.views import view
from game.scenario.library import source
from tests.samples import scenario, start
from tests.table import after, in_round, turn

COUNCIL = scenario()
PERMANENT, ELECTED = 1, 4
LINE = (RedLine(0, (1,)),)


def wanting(worth: int, **numbers: object) -> Priorities:
    """Return the priorities of a seat to which level 1 of the first measure is worth so much, and nothing else."""
    return Priorities(((0, worth, worth), *((0, 0, 0),) * 3), **numbers)


def state_of(seat: int, own: Priorities):
    state = start(COUNCIL)
    return evolve(state, priorities=tuple(own if other == seat else one for other, one in enumerate(state.priorities)))


def decision(state, seat, phase=Phase.CONSULTATIONS):
    state = turn(state, seat, phase)
    return Spectator().decide(view(state, seat), stream(1, "unused"))


VOTES = {
    "H.4.1 yes to what is worth something": (ELECTED, wanting(100), Vote.YES),
    "H.4.2 yes to what is worth nothing": (ELECTED, wanting(0), Vote.YES),
    "H.4.3 its price is owed for a yes": (ELECTED, wanting(100, price=101), Vote.ABSTAIN),
    "H.4.4 and paid if the text is worth it": (ELECTED, wanting(100, price=100), Vote.YES),
    "H.4.5 abstaining is cheaper than dissent": (ELECTED, wanting(-100, dissent_cost=100), Vote.ABSTAIN),
    "H.4.6 unless the text is worse than that": (ELECTED, wanting(-101, dissent_cost=100), Vote.NO),
    "H.4.7 a veto has its cost, too": (PERMANENT, wanting(-100, veto_cost=100), Vote.ABSTAIN),
    "H.4.8 and its worth": (PERMANENT, wanting(-101, veto_cost=100), Vote.NO),
    "H.4.9 no yes across a red line": (ELECTED, wanting(2999, red_lines=LINE, dissent_cost=100), Vote.ABSTAIN),
}


@pytest.mark.parametrize(("seat", "own", "vote"), VOTES.values(), ids=VOTES)
def test_vote(seat, own, vote):
    state = after(in_round(state_of(seat, own), 2), PutInBlue(0))

    assert decision(state, seat, Phase.BALLOT) == CastVote(seat, vote)


def test_it_declines_what_it_is_offered_and_then_passes():
    offer = MakeOffer(0, 0, (ELECTED,), Package((Term(1, (2,)),)))
    state = after(start(COUNCIL), offer)

    assert decision(state, ELECTED) == DeclineOffer(ELECTED, 0)
    assert decision(after(state, DeclineOffer(ELECTED, 0)), ELECTED) == PassTurn(ELECTED)


def test_it_breaks_a_silence_only_where_it_would_not_vote_yes():
    for worth, wanted in ((-1, BreakSilence(ELECTED, 0)), (0, PassTurn(ELECTED))):
        state = after(state_of(ELECTED, wanting(worth)), PlaceUnderSilence(0))

        assert decision(state, ELECTED) == wanted


def test_it_objects_to_a_statement_that_costs_it_something():
    own = Priorities(((0, 0, 0), (0, 0, 0), (0, -500, -500), (0, 0, 0)))
    state = after(
        state_of(ELECTED, own), TableDraft(1, Instrument.STATEMENT, Text((0, 0, 1, 0)), COUNCIL.council.seats)
    )

    assert decision(state, ELECTED) == ObjectToStatement(ELECTED, 1)


def test_it_passes_a_whole_game_without_proposing_anything():
    skills = ("conceder", "spectator", "conceder", "conceder", "spectator")
    session = begin(header(source("tutorial"), 4, skills))
    session.advance()

    assert session.notices == []
    proposers = {event.offer.proposer for event in session.events() if isinstance(event, OfferMade)}
    kinds = {type(action) for action in session.actions if action.seat in (1, 4)}
    assert proposers
    assert not proposers & {1, 4}
    assert kinds <= {PassTurn, DeclineOffer, CastVote, BreakSilence, ObjectToStatement}


def test_it_is_no_skill_to_choose():
    assert roster.mind(roster.SPECTATOR) == Spectator()
    assert roster.SPECTATOR not in roster.SKILLS
