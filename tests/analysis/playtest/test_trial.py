"""One game of a playtest, and what is played and solved beside it."""

from math import prod

from attrs import evolve

from game.analysis.optimum import attainable, is_passable
from game.analysis.passing import passes
from game.analysis.playtest.trial import RULE_EVERY, SHARES, TEXTS, rarity, trial
from game.analysis.value_added import points_of
from game.model.text import Text
from game.model.voting import Ending
from game.play.batch import Order, sit
from game.play.figures import record
from game.play.notation import formed, plain
from game.play.sitting import scenario_of
from game.scenario.draw import draw
from tests.analysis.councils import passing_texts
from tests.analysis.playtest.games import ORDER, trials

SCENARIO = scenario_of(ORDER.source)


def test_it_is_the_game_that_simulate_plays():
    for number, found in enumerate(trials(3)):
        assert found.record == record(sit(ORDER, number)[0])


def test_a_game_is_the_same_in_any_company():
    assert trial(ORDER, 2, 1) == trial(ORDER, 0, 3) == trials(4)[3]


def test_seats_take_turns_with_a_spectator_in_the_same_draw():
    for number, found in enumerate(trials(6)):
        seat = number % 5
        code = SCENARIO.council.members[seat].code
        watched = sit(evolve(ORDER, seats=((code, "spectator"),)), number)[0]
        assert (found.spectated.seat, found.spectated.points) == (seat, points_of(watched)[seat])


def test_seats_take_turns_at_what_they_could_have_had_most():
    asked = []
    for number, found in enumerate(trials(5)):
        wants = sit(ORDER, number)[0].state.priorities  # after what the news did to them (H3)
        assert len(found.best) == SHARES
        for chair in found.best:
            assert chair.points == attainable(SCENARIO, wants, chair.seat)
            asked.append(chair.seat)
    assert sorted(asked) == sorted(SHARES * [0, 1, 2, 3, 4])


def test_the_threshold_is_moved_down_and_up_in_turn():
    needed = [found.ruled.yes_needed if found.ruled else None for found in trials(RULE_EVERY + 1)]

    assert needed == [3, None, None, None, None, 5, None, None, None, None, 3]


def test_whose_draft_was_adopted_is_noted():
    for number, found in enumerate(trials(6)):
        drafts = {draft.penholder: draft.text for draft in sit(ORDER, number)[0].state.drafts}
        adopted = found.record.text if found.record.ending is Ending.ADOPTED else None
        assert drafts.get(found.pen) == adopted
    assert {found.pen for found in trials(6)} - {None}


def test_it_can_be_written_down_and_read_again():
    for found in trials(6):
        assert formed(plain(found), type(found)) == found


def test_levels_that_stood_include_what_opened_and_what_was_adopted():
    for found in trials(6):
        for index, stood in enumerate(found.stood):
            assert SCENARIO.drafts[0].text.levels[index] in stood
            if found.record.text is not None:
                assert found.record.text.levels[index] in stood


def test_the_share_of_texts_that_pass_is_near_the_true_one():
    wants = draw(SCENARIO, 3)
    count = prod(len(measure.levels) for measure in SCENARIO.measures)
    true = len(passing_texts(SCENARIO, wants)) / (count - 1)  # all but the one that changes nothing
    found = [rarity(SCENARIO, wants, seed) for seed in range(20)]

    assert all(one.drawn == TEXTS and one.is_passable for one in found)
    assert abs(sum(one.passing for one in found) / (20 * TEXTS) - true) < 0.04


def test_where_nothing_passes_it_says_whose_veto_is_in_the_way():
    wants = draw(SCENARIO, 3)
    first = SCENARIO.council.permanent[0]
    hostile = tuple(evolve(own, urgency=-100_000) if seat == first else own for seat, own in enumerate(wants))
    lost = tuple(evolve(own, urgency=-100_000) for own in wants)

    assert is_passable(SCENARIO, wants)
    assert rarity(SCENARIO, hostile, 1).blockers == (first,)
    assert not rarity(SCENARIO, hostile, 1).lacks_votes
    assert rarity(SCENARIO, lost, 1).blockers == ()
    assert rarity(SCENARIO, lost, 1).lacks_votes


def test_a_text_that_changes_nothing_is_never_drawn():
    assert not passes(SCENARIO, draw(SCENARIO, 3), Text((0, 0, 0, 0)))


def test_another_skill_plays_other_games():
    assert trial(Order(ORDER.source, ORDER.seed, "random"), 0, 1) != trials(2)[1]
