"""Section PN: what a penholder does with its draft. Numbers never change."""

import pytest

from game.minds.diplomat import Diplomat
from game.minds.outlook import Outlook
from game.minds.plan import plan, standing
from game.minds.replies import rate
from game.model.actions import AskPoll, PassTurn, ReviseDraft
from game.model.priorities import RedLine
from game.play.session import Session
from game.rules.views import view
from tests.bench.play import deal as dealt_game
from tests.bench.play import loaded, recruited, seating
from tests.bench.scoresheets import Terms, dealt
from tests.minds.rooms import outlook, room
from tests.scoresheets.convert import NAMES
from tests.table import in_round, turn

SHEETS = [(name, number) for name in NAMES for number in range(3)]


def finished(name: str, number: int) -> Session:
    """Return a finished game on a score sheet between ambassadors."""
    given = dealt(Terms(name), 11, number)
    session = seating(given, recruited("ambassador", given.seats))
    session.advance()
    return session


def turns(session: Session, seat: int) -> list[list[object]]:
    """Return what a seat did, turn by turn."""
    found: list[list[object]] = [[]]
    for action in session.actions:
        if action.seat == seat:
            found[-1].append(action)
        elif found[-1]:
            found.append([])
    return found


@pytest.mark.parametrize(("name", "number"), SHEETS)
def test_pn_1_nobody_revises_the_text_it_has_just_asked_about(name, number):
    session = finished(name, number)
    pen = session.state.scenario.drafts[0].penholder
    kinds = [[type(action) for action in done] for done in turns(session, pen)]

    assert sum(AskPoll in done for done in kinds) >= 2
    for done in kinds:
        if AskPoll in done:
            assert ReviseDraft not in done[done.index(AskPoll) :]


def test_pn_2_what_a_penholder_can_turn_to_rates_no_less_than_its_text_as_it_is():
    given = dealt_game(loaded("tutorial"), 5, 0)
    session = seating(given, recruited("ambassador", given.seats))
    pen = given.scenario.drafts[0].penholder
    seen = 0
    while session.to_act is not None:
        if session.to_act == pen:
            mind, now = Diplomat(), view(session.state, pen)
            outlook = Outlook(now, mind.memory.recall(now), mind.skill, mind.memory)
            draft = now.draft(pen)
            if draft is not None and draft.is_alive:
                seen += 1
                assert standing(outlook, draft) >= rate(outlook, draft, draft.text, None) - 1e-9
        session.step()
    assert seen > 3


def test_pn_3_a_penholder_that_has_asked_waits_for_the_answers():
    session = finished("base", 0)
    pen = session.state.scenario.drafts[0].penholder
    first = next(done for done in turns(session, pen) if done)

    assert [type(action) for action in first] == [AskPoll, PassTurn]


RED = (RedLine(0, (2,)),)
ON_CONDITION = [(10, 10, 10, 10)] + [((-30, -30, 30), 1, 1, 1)] * 4
"""Four of five want the first measure at its second level, without which they take nothing."""


def test_pn_4_a_penholder_crosses_a_red_line_of_its_own_only_when_time_runs_out():
    def aimed(round_, **others):
        of = outlook(turn(in_round(room(ON_CONDITION, **others), round_), 0), 0)
        return plan(of, of.view.draft(0))[0].levels[0]

    assert [aimed(round_) for round_ in (1, 3, 5, 6)] == [2, 2, 2, 2]
    assert [aimed(round_, lines={0: RED}) == 2 for round_ in (1, 3, 5, 6)] == [False, False, True, True]
