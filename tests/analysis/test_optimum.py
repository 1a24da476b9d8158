"""Section H.2 of hindsight: the optimum, against every text tried one by one. Numbers never change."""

import os
import subprocess
import sys

import pytest

from game.analysis.nash import FLOOR, geometric_mean
from game.analysis.optimum import best_for, best_nash, best_welfare, is_passable, welfare
from game.analysis.passing import left, passes, surpluses
from game.model.priorities import Priorities
from game.rules.worth import text_value
from game.scenario.draw import draw
from game.scenario.library import load
from tests.analysis.councils import council, passing_texts, wishes
from tests.play.kill_writer import ROOT

CASES = {
    "H.2.1 councils of every kind": ({}, {}),
    "H.2.2 what is urgent to some is a cost to others": ({}, {"urgency": 400}),
    "H.2.3 a text is a cost to nearly all": ({}, {"urgency": -1500, "lean": 300}),
    "H.2.4 change is welcome": ({}, {"lean": 500}),
    "H.2.5 change is hardly welcome": ({}, {"lean": -500, "urgency": 900}),
    "H.2.6 one measure": ({"count": 1}, {"lean": 200}),
    "H.2.7 two seats": ({"seats": 2, "permanent": 1}, {"lean": 200}),
    "H.2.8 one seat has a veto, and one seat is all": ({"seats": 1, "permanent": 1}, {}),
    "H.2.9 nobody has a veto": ({"permanent": 0}, {}),
    "H.2.10 everybody has a veto": ({"permanent": 5}, {"lean": 400}),
    "H.2.11 score sheets": ({"has_status_quo": False}, {"lean": 200}),
    "H.2.12 score sheets whose minimum must be exceeded": ({"has_status_quo": False, "is_strict": True}, {"lean": 200}),
    "H.2.13 substance in odd fractions of the whole": ({"substance_full": 997}, {"urgency": 1500}),
    "H.2.14 the smallest answer is a full one": ({"substance_full": 1}, {"urgency": -700, "lean": 500}),
    "H.2.15 more seats, fewer measures": ({"seats": 15, "permanent": 5, "count": 3}, {"lean": 300}),
    "H.2.16 coarse numbers, so that many texts are equals": ({"substance_full": 100}, {"lean": 500, "step": 500}),
    "H.2.17 and minima are met to the point": (
        {"has_status_quo": False, "is_strict": True, "substance_full": 1},
        {"lean": 400, "step": 500},
    ),
    "H.2.18 red lines cost little, and are crossed": ({"red_line": 300}, {"lean": 400}),
    "H.2.19 and nobody has a veto": ({"red_line": 700, "permanent": 0, "count": 3}, {"lean": 500}),
    "H.2.20 and everybody has": ({"red_line": 700, "permanent": 5}, {"lean": 500}),
}


@pytest.mark.parametrize(("shape", "lean"), CASES.values(), ids=CASES)
def test_optimum(shape, lean):
    for seed in range(12):
        of = council(seed, **shape)
        priorities = wishes(of, seed, **lean)
        texts = passing_texts(of, priorities)

        assert is_passable(of, priorities) is bool(texts)
        for seat in of.council.seats:
            check(best_for(of, priorities, seat), {text: left(of, priorities, seat, text) for text in texts})
        check(best_welfare(of, priorities), {text: welfare(of, priorities, text) for text in texts})
        check_nash(of, priorities, texts)


def check(best, values):
    """Check that no text exceeds the best, and that of its equals none changes less."""
    if not values:
        assert best is None
        return
    most = max(values.values())
    equals = [text for text, value in values.items() if value == most]
    assert best.value == most
    assert best.text in equals
    assert sum(best.text.levels) == min(sum(text.levels) for text in equals)


def check_nash(of, priorities, texts):
    best = best_nash(of, priorities)
    if not texts:
        assert best is None
        return
    most = max(geometric_mean(surpluses(of, priorities, text)) for text in texts)
    assert best.text in texts
    assert geometric_mean(surpluses(of, priorities, best.text)) == pytest.approx(most, rel=1e-6)
    assert best.value == round(geometric_mean(surpluses(of, priorities, best.text)))
    assert best.value >= FLOOR


def test_the_cases_have_texts_that_pass_and_councils_in_which_none_does():
    found = []
    for shape, lean in CASES.values():
        for seed in range(12):
            of = council(seed, **shape)
            found.append(bool(passing_texts(of, wishes(of, seed, **lean))))

    assert 40 < sum(found) < len(found) - 40


def test_nobody_can_pass_a_text_that_everybody_hates():
    of = council(3)
    hated = Priorities(tuple((0,) + (-500,) * measure.top for measure in of.measures))

    priorities = (hated,) * 5
    assert not is_passable(of, priorities)
    assert best_for(of, priorities, 0) is best_welfare(of, priorities) is best_nash(of, priorities) is None


def test_the_real_scenarios_are_solved_in_texts_that_pass():
    for name in ("tutorial", "dprk-2017-07"):
        of = load(name)
        priorities = draw(of, 5)
        best = best_for(of, priorities, 0)

        assert passes(of, priorities, best.text)
        assert best.value == text_value(of, priorities[0], best.text)
        assert best.value >= text_value(of, priorities[0], best_welfare(of, priorities).text)


PROGRAM = """
from game.analysis.optimum import best_for, best_nash, best_welfare
from game.scenario.draw import draw
from game.scenario.library import load
of = load("tutorial")
priorities = draw(of, 9)
print([best_for(of, priorities, seat) for seat in of.council.seats], best_welfare(of, priorities))
print(best_nash(of, priorities))
"""


def test_the_answer_is_the_same_in_every_process_and_nothing_else_is_printed():
    said = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, env=environment, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        said.add(run.stdout)

    (only,) = said
    assert only.startswith("[Best(")
    assert only.count("\n") == 2


def test_the_game_is_imported_without_the_solver():
    program = "import sys, game.analysis.optimum; print('highspy' in sys.modules or 'numpy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert run.stdout == "False\n"
