"""Looking back on a finished game: the best text passes, moments are where texts moved, rounds are counted once."""

import pytest

from game.analysis.passing import passes
from game.analysis.retrospect import Moment, key_moments, reckonings, retrospect, true_yes
from game.analysis.versions import last_count
from game.model.actions import PassTurn
from game.model.text import Text
from game.model.voting import Verdict
from game.play.sitting import begin, header
from game.scenario.library import load, source


@pytest.fixture(scope="module")
def over():
    scenario = load("tutorial")
    session = begin(header(source("tutorial"), 3, ("attache",) * len(scenario.council.members)))
    session.advance()
    return session


def test_a_running_game_is_not_looked_back_on():
    scenario = load("tutorial")
    session = begin(header(source("tutorial"), 3, ("attache",) * len(scenario.council.members)))

    with pytest.raises(ValueError, match="not over"):
        retrospect(session)


def test_the_best_text_passes_and_no_decided_one_is_worth_more(over):
    found, state = retrospect(over), over.state

    assert passes(state.scenario, state.priorities, found.best.text)
    assert found.decided.worth <= found.best.worth or not passes(state.scenario, state.priorities, found.decided.text)
    assert found.before.worth == 0


def test_what_is_no_longer_wanted_is_not_worked_out(over):
    assert retrospect(over, lambda: False) is None


def test_every_moment_moved_a_text(over):
    found = retrospect(over)

    for moment in found.moments:
        before, after = over.at(moment.number).state, over.at(moment.number + 1).state
        assert over.actions[moment.number] == moment.action
        assert moment.old != moment.new
        assert true_yes(after.scenario, after.priorities, moment.new) == moment.after
        assert before.drafts != after.drafts


def test_key_moments_moved_most_and_stand_in_their_order():
    text = Text((0,))

    def moment(number, before, after):
        return Moment(number, 1, PassTurn(0), 0, None if before is None else text, text, before, after)

    found = key_moments((moment(1, None, 15), moment(2, 5, 6), moment(3, 6, 6), moment(4, 6, 12), moment(5, 12, 9)))

    assert [one.number for one in found] == [2, 4, 5]


def test_each_round_is_reckoned_once_and_true_votes_are_of_the_text_it_ended_with(over):
    found = reckonings(over, 0)

    assert [one.round for one in found] == sorted({one.round for one in found})
    for one in found:
        assert 0 <= one.true <= len(over.state.scenario.council.members)
        assert one.expected is not None


def test_the_last_count_is_one_that_adopted_if_any_did(over):
    count = last_count(over.state.counts)

    assert count.verdict is Verdict.ADOPTED
    assert last_count(()) is None
