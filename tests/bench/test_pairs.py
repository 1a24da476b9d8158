"""The harnesses that play one seat in two ways: skills, elected seats, the bluffer, exploits."""

import pytest

from game.minds import roster
from game.model.actions import CastVote, MakeOffer, PassTurn
from game.model.phases import Phase
from game.model.voting import Vote
from game.rules.views import view
from tests.bench import bluffer, elected, exploits, skills
from tests.bench.habits import EXPLOITS
from tests.bench.paired import BLUFFERS, JULY, Barred, barred, outcome, session
from tests.bench.play import OPEN, deal, loaded, played, points, recruited, seated
from tests.bench.table import Order
from tests.samples import start

ORDER = Order(1, 1, "conceder")


@pytest.mark.parametrize("name", [*EXPLOITS, *BLUFFERS, "spectator", "passive", "liar"])
def test_every_habit_is_legal_in_any_seat(name):
    of = loaded(JULY)
    for code in ("USA", "SWE"):
        ended = session(JULY, "conceder", {of.council.seat(code): name}, 2, 1)

        assert ended.state.ending is not None
        assert not ended.notices


def test_who_plays_as_the_others_do_gains_nothing():
    assert outcome(JULY, "conceder", 3, "conceder", 1, 4) == points(session(JULY, "conceder", {}, 1, 4))[3]


def test_a_barred_mind_never_takes_what_is_closed_to_it():
    dealt = deal(loaded(JULY), 1, 0, OPEN)
    pen = dealt.scenario.drafts[0].penholder
    minds = recruited("conceder", dealt.seats)
    free = played(dealt, minds)
    closed = played(dealt, seated(minds, pen, barred("conceder", frozenset({MakeOffer}))))

    assert any(isinstance(action, MakeOffer) and action.seat == pen for action in free.actions)
    assert not any(isinstance(action, MakeOffer) and action.seat == pen for action in closed.actions)
    assert not closed.notices


def test_a_barred_mind_abstains_where_it_may_not_pass():
    mind = Barred(roster.mind("conceder"), frozenset({CastVote, PassTurn}))
    dealt = deal(loaded(JULY), 1, 0, OPEN)
    ended = played(dealt, [mind, *recruited("conceder", dealt.seats[1:])])

    assert {cast.vote for count in ended.state.counts for cast in count.casts if cast.seat == 0} == {Vote.ABSTAIN}


def test_passing_with_nothing_on_the_table_is_no_decision():
    seen = view(start(), 0)

    assert seen.phase is Phase.CONSULTATIONS
    assert not elected.is_real(seen, PassTurn(0))
    assert all(0 < number < 200 for number in elected.decisions("conceder", 1, 0))


def test_the_harnesses_run():
    assert [len(table.rows) for table in skills.measured(ORDER)] == [len(roster.SKILLS), len(roster.SKILLS) - 1]
    assert len(bluffer.measured(ORDER)[0].rows) == 6
    assert [len(table.rows) for table in elected.measured(ORDER)] == [5, 11, 15]
    assert [row.label for row in exploits.measured(ORDER)[0].rows] == sorted(
        EXPLOITS, key=lambda name: name == "bait and switch"
    )
