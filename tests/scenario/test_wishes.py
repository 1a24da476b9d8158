"""Mistakes of meaning in hidden numbers: what nobody can want. Numbers never change."""

import pytest

from tests.scenario.sample import changed, told

CASES = {  # what is replaced, by what; code, line:column and key; the sentence
    "M.22 a negative weight": (
        ("ideal = 0, weight = 5", "ideal = 0, weight = -5"),
        "E501 82:36 member[1].wants.port.weight",
        "this must lie between 0 and 10000, not at -5",
    ),
    "M.23 an unknown word for a weight": (
        ("ideal = 0, weight = 5", 'ideal = 0, weight = "hihg"'),
        "E506 82:36 member[1].wants.port.weight",
        '"hihg" is no weight: write a number, "low", "medium" or "high"',
    ),
    "M.24 an ideal beyond the range": (
        ("ideal = 0.25", "ideal = 1.25"),
        "E501 94:9 member[2].wants.coal.ideal",
        "this must lie between 0 and 1, not at 1.25",
    ),
    "M.25 a likelihood in percent": (
        ("likely = 0.6", "likely = 60"),
        "E501 97:43 member[2].wants.coal.red_lines[1].likely",
        "this must lie between 0 and 1, not at 60",
    ),
    "M.26 a chance in percent": (
        ("chance = 0.25", "chance = 25"),
        "E501 137:10 event[1].chance",
        "this must lie between 0 and 1, not at 25",
    ),
    "M.27 a negative spread": (
        ("spread = 0.5", "spread = -0.5"),
        "E501 91:33 member[2].urgency.spread",
        "this must lie between 0 and 10000, not at -0.5",
    ),
    "M.28 a negative cost": (
        ("veto_cost = 8", "veto_cost = -8"),
        "E501 79:13 member[1].veto_cost",
        "this must lie between 0 and 10000, not at -8",
    ),
    "M.29 an ideal without a weight": (
        ("ideal = 0, weight = 5", "ideal = 0"),
        "E502 82:14 member[1].wants.port",
        "an ideal needs a weight beside it",
    ),
    "M.30 a weight without an ideal": (
        ("ideal = 0, weight = 5", "weight = 5"),
        "E502 82:14 member[1].wants.port",
        "a weight needs an ideal beside it",
    ),
    "M.31 a worth table beside a weight": (
        ("{ worth = [0, 8, -1.25] }", "{ worth = [0, 8, -1.25], weight = 3, ideal = 1 }"),
        "E503 105:24 member[3].wants.coal.worth",
        "a worth table stands in place of weight and ideal, not beside them",
    ),
    "M.32 a worth table of the wrong length": (
        ("[0, 8, -1.25]", "[0, 8]"),
        "E504 105:24 member[3].wants.coal.worth",
        "this measure has 3 levels, the table has 2 numbers",
    ),
    "M.33 a status quo worth something": (
        ("[0, 8, -1.25]", "[1, 8, -1.25]"),
        "E505 105:25 member[3].wants.coal.worth[1]",
        "level 0 changes nothing and must be worth 0, unless rule.status_quo is false",
    ),
    "M.34 a red line nobody can cross": (
        ('{ level = "hard" }', '{ level = "none", likely = 1 }'),
        "E510 106:40 member[3].wants.words.red_lines[1].level",
        "this line forbids level 0, which changes nothing",
    ),
    "M.80 a red line from level 0 on": (
        ("level = 1, below = true", "level = 0"),
        "E510 97:60 member[2].wants.coal.red_lines[2].level",
        "this line forbids every level, even level 0",
    ),
    "M.35 a red line below nothing": (
        ("level = 1, below = true", "level = 0, below = true"),
        "E509 97:60 member[2].wants.coal.red_lines[2].level",
        "nobody can cross this line: nothing lies below level 0",
    ),
    "M.36 below a level without order": (
        ('{ level = "hard" }', '{ level = "hard", below = true }'),
        "E511 106:56 member[3].wants.words.red_lines[1].below",
        "the levels of this measure have no order, so none is below",
    ),
    "M.69 a wrong number in a variant": (
        ("{ weight = 3, red_lines = [] }", "{ weight = 3, ideal = 7 }"),
        "E501 167:65 variant[1].members.BBB.wants.coal.ideal",
        "this must lie between 0 and 1, not at 7",
    ),
}


@pytest.mark.parametrize(("change", "at", "sentence"), CASES.values(), ids=CASES)
def test_one_mistake_gets_one_sentence(change, at, sentence):
    assert told(changed(change)) == [(at, sentence)]


def test_m_75_weights_all_zero():
    text = changed(
        ('wants.coal = { ideal = 0.5, weight = "low", source', "wants.coal = { ideal = 0.5, weight = 0, source"),
        ('wants.words = { ideal = 0, weight = "low" }', "wants.words = { ideal = 0, weight = 0 }"),
    )

    assert told(text) == [("E507 114:1 member[5].wants", "every weight of this member is zero")]


def test_m_76_a_member_who_gains_from_nothing():
    text = changed(
        ('urgency = { mean = 8, source = "inferred" }\n', ""),
        ('wants.coal = { ideal = 0.5, weight = "low", source = "inferred" }\n', ""),
        ('wants.words = { ideal = 0, weight = "low" }\n', ""),
        ('wants.coal = { weight = "high" }', 'wants.coal = { weight = "high", ideal = 0 }'),
        ("wants.words = { red_lines", 'wants.port = { ideal = 1, weight = "low" }\nwants.words = { red_lines'),
    )

    sentence = "nothing matters to this member: give it weights, worth tables or an urgency"
    assert told(text) == [("E508 112:1 member[5].wants", sentence)]
