"""Section VT: how a diplomat that holds a veto votes on what it does not want. Numbers never change."""

import pytest
from attrs import evolve

from game.minds import roster
from game.model.actions import CastVote, PutInBlue
from game.model.phases import Phase
from game.model.streams import stream
from game.model.voting import Vote
from game.rules.opening import opening
from game.rules.priors import centre
from game.rules.views import view
from tests.bench.play import OPEN, loaded
from tests.table import after, in_round, turn

RELIEF = loaded("dprk-2019-12")

CASES = {
    "VT.1 a no costs Washington nothing where others stop the text": ("USA", 100, Vote.NO),
    "VT.2 nor does it cost Paris, whose veto is dear": ("FRA", 1200, Vote.NO),
    "VT.3 whose veto costs more than the text leaves it to others": ("USA", 20000, Vote.ABSTAIN),
    "VT.4 an elected member's no has its price": ("BEL", 0, Vote.ABSTAIN),
}


@pytest.mark.parametrize(("code", "veto_cost", "vote"), CASES.values(), ids=CASES)
@pytest.mark.parametrize("skill", roster.DIPLOMATS)
def test_a_text_that_has_no_chance_is_voted_on(skill, code, veto_cost, vote):
    seat, pen = RELIEF.council.seat(code), RELIEF.council.seat("RUS")
    own = list(centre(RELIEF))
    own[seat] = evolve(own[seat], veto_cost=veto_cost)
    state = after(in_round(opening(RELIEF, tuple(own), OPEN), 2), PutInBlue(pen))
    seen = view(turn(state, seat, Phase.BALLOT), seat)

    action = roster.mind(skill).decide(seen, stream(1, "unused"))

    assert isinstance(action, CastVote)
    assert action.vote is vote
