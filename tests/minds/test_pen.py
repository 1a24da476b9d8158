"""Section PN: what a penholder does with its draft. Numbers never change."""

import pytest

from game.minds.diplomat import Diplomat
from game.minds.outlook import Outlook
from game.minds.plan import standing
from game.minds.replies import rate
from game.model.actions import AskPoll, PassTurn, ReviseDraft
from game.play.session import Session
from game.rules.views import view
from tests.bench.play import deal as dealt_game
from tests.bench.play import loaded, recruited, seating
from tests.bench.scoresheets import Terms, dealt
from tests.scoresheets.convert import NAMES

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
    kinds = [[type(action) for action in turn] for turn in turns(session, pen)]

    assert sum(AskPoll in turn for turn in kinds) >= 2
    for turn in kinds:
        if AskPoll in turn:
            assert ReviseDraft not in turn[turn.index(AskPoll) :]


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
    first = next(turn for turn in turns(session, pen) if turn)

    assert [type(action) for action in first] == [AskPoll, PassTurn]
