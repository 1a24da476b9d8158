"""A file judged as a whole: whether texts pass, whether anything crosses a red line. Numbers never change."""

from itertools import product

import pytest
from attrs import evolve

from game.analysis.audit import DRAWS, audit, passable_draws
from game.analysis.lines import is_crossable, without_veto
from game.analysis.passing import passes
from game.model.text import Text
from game.scenario.draw import draw
from game.scenario.library import from_text
from tests.scenario.mistakes import LAKE
from tests.scenario.sample import where

DEAD = LAKE.replace(
    'lectures.", standing = "portrayed" }',
    'lectures.", standing = "portrayed" }, urgency = -20, veto_cost = 0, '
    "wants = { pumps = { ideal = 0 }, gauge = { ideal = 0 }, fund = { ideal = 0 } }",
)
UNCROSSED = LAKE.replace('blame = { weight = "low", ideal = 0.3 } }', "blame = { weight = 200, ideal = 0.1 } }")


def told(text):
    return {where(problem): problem.sentence for problem in audit(text, "lake.toml").problems}


def test_1_nothing_is_said_of_a_file_in_which_all_is_well():
    report = audit(LAKE, "lake.toml")

    assert report.problems == ()
    assert (report.draws, report.passable) == (DRAWS, (DRAWS,))


def test_2_where_no_text_can_pass_the_veto_that_stands_against_it_is_named():
    assert told(DEAD)["W701 31:3 member[2]"] == (
        "in none of 8 games drawn at random can any text pass; without the veto of BRI one could in 8 of them"
    )


def test_3_a_deadlock_that_is_meant_is_not_told():
    assert not any(at.startswith("W701") for at in told(DEAD.replace('id = "lake"', 'id = "lake"\ndeadlock = true')))


def test_4_a_variant_in_which_no_text_can_pass():
    wants = "wants = { pumps = { ideal = 0 }, gauge = { ideal = 0 }, fund = { ideal = 0 } }"
    grim = f"members = {{ BRI = {{ urgency = -20, veto_cost = 0, {wants} }} }}"
    text = LAKE.replace('id = "lake"', f'id = "lake"\nvariant = [{{ id = "grim", title = "G", note = "N.", {grim} }}]')

    assert told(text) == {
        "W701 3:12 variant[1]": "in none of 8 games drawn at random can any text pass; "
        "without the veto of BRI one could in 8 of them"
    }


def test_5_nothing_is_drawn_if_nobody_asks():
    report = audit(DEAD, "lake.toml", 0)

    assert report.passable == (0,)
    assert not any(problem.code.name == "W701" for problem in report.problems)


def test_6_a_red_line_that_nothing_crosses_is_told_where_it_stands():
    sentence = "in none of 8 drawn games would others let a text pass that crosses this line"
    assert told(UNCROSSED)["W714 51:146 group.upper.wants.blame.red_lines"] == sentence


def _tried_one_by_one(scenario, priorities, seat, line):
    """Whether some text across the line passes, by looking at every text there is."""
    freed = without_veto(scenario, seat)
    wants = (*priorities[:seat], evolve(priorities[seat], red_lines=()), *priorities[seat + 1 :])
    every = (Text(levels) for levels in product(*(range(measure.top + 1) for measure in scenario.measures)))
    return any(line.is_crossed(text) and passes(freed, wants, text) for text in every)


@pytest.mark.parametrize("text", [LAKE, UNCROSSED, DEAD], ids=["as it is", "uncrossed", "dead"])
@pytest.mark.parametrize("seed", range(6))
def test_7_whether_a_line_can_be_crossed_is_exact(text, seed):
    scenario = from_text(text, "lake.toml")
    wants = draw(scenario, seed)
    for seat, prior in enumerate(scenario.priors):
        for likely in prior.red_lines:
            expected = _tried_one_by_one(scenario, wants, seat, likely.line)
            assert is_crossable(scenario, wants, seat, likely.line) == expected


def test_8_in_how_many_draws_a_text_can_pass_is_counted_alike_by_trying_every_text():
    scenario = from_text(LAKE.replace("urgency = 8", "urgency = -30"), "lake.toml")
    every = [Text(levels) for levels in product(*(range(measure.top + 1) for measure in scenario.measures))]
    expected = sum(any(passes(scenario, draw(scenario, seed), text) for text in every) for seed in range(12))

    assert passable_draws(scenario, 12) == expected
