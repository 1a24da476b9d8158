"""What went wrong with a mind is said at the table, once, before the next question."""

from tests.desk.tables import USA, flat, sitting
from tests.play.tables import Faulty, Stalling
from tests.terminal.tables import script

DECIDED = "China could not make up its mind; a simpler one decided for it."
RELIEVED = "China took too long to make up its mind; a simpler one plays for it from now on."


def test_a_mind_that_fails_is_excused_once_before_each_question():
    told = flat(script(sitting(mind=lambda: Faulty(ValueError("12.5 points"))), ["pass", "quit"]))

    assert told.count(DECIDED) == 1
    assert "12.5" not in told


def test_a_mind_that_stalls_is_relieved():
    stalling = Stalling(sleeps=True)
    session = sitting(people=(USA,), minds={1: stalling}, patience=0.3)
    told = flat(script(session, ["pass", "pass", "quit"]))
    stalling.is_over = True

    assert told.count(RELIEVED) == 1


def test_what_happened_after_the_last_question_is_said_before_the_debrief():
    session = sitting(people=(), mind=lambda: Faulty(None))
    told = flat(script(session, []))

    assert DECIDED in told
    assert told.index(DECIDED) < told.index("The file is closed")


def test_old_notices_are_not_said_again():
    session = sitting()
    session.notices.append("Something old.")

    assert "Something old" not in script(session, ["quit"])
