"""Where nobody holds the pen, somebody takes it."""

import pytest
from attrs import evolve

from game.minds import roster
from game.model.actions import TableDraft
from game.model.voting import Ending
from tests.bench.play import OPEN, deal, loaded, played, recruited

CASES = {
    "T.1 an ambassador, in July 2017": ("dprk-2017-07", "ambassador"),
    "T.2 a counsellor, in July 2017": ("dprk-2017-07", "counsellor"),
    "T.3 an attaché, in the tutorial": ("tutorial", "attache"),
}


@pytest.mark.parametrize(("name", "skill"), CASES.values(), ids=CASES)
def test_a_text_is_tabled_and_adopted(name, skill):
    dealt = deal(evolve(loaded(name), drafts=()), 3, 0, OPEN)
    session = played(dealt, recruited(skill, dealt.seats))

    assert any(isinstance(action, TableDraft) for action in session.actions)
    assert session.state.ending is Ending.ADOPTED
    assert not session.notices


def test_who_sees_a_draft_tables_no_other():
    dealt = deal(loaded("tutorial"), 3, 0)
    session = played(dealt, [roster.mind("ambassador") for _ in dealt.seats])

    assert not any(isinstance(action, TableDraft) for action in session.actions)
