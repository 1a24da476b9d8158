"""Mistakes of meaning in the calendar, the rooms, the measures and the drafts. Numbers never change."""

import pytest

from tests.scenario.sample import TEXT, changed, problems, told

TITLE = 'title = "A sample"\n'
PORT = 'levels = [{ label = "open" }, { label = "exempt", requires = { coal = "banned" } }]'
STAGE_ONE = '[[stage]]\nfrom_round = 1\nmembers = ["AAA", "BBB"]\n\n'
STAGE_TWO = 'from_round = 2\nwhen = "deal"'

CASES = {  # what is replaced, by what; code, line:column and key; the sentence
    "M.37 an event outside the calendar": (
        ("rounds = [3, 2]", "rounds = [3, 5]"),
        "E606 136:14 event[1].rounds[2]",
        "round 5 is outside the calendar, which has rounds 1 to 4",
    ),
    "M.38 an event in round 0": (
        ("rounds = [3, 2]", "round = 0"),
        "E606 136:9 event[1].round",
        "round 0 is outside the calendar, which has rounds 1 to 4",
    ),
    "M.39 an event without a round": (
        ("rounds = [3, 2]\n", ""),
        "E605 131:1 event[1].round",
        "an event needs round = 3 or rounds = [3, 4], one of the two",
    ),
    "M.40 a deadline moved out of the calendar": (
        ("deadline = 1\n", "deadline = 2\n"),
        "E607 142:12 event[1].deadline",
        "this moves the deadline out of the calendar",
    ),
    "M.43 a stage that never ends": (
        ('when = "deal"', 'when = "deal"\nmembers = ["AAA", "BBB", "CCC"]'),
        "E603 36:11 stage[2].members",
        "this stage never ends: the last stage must hold every member (leave members out)",
    ),
    "M.44 a stage that loses a member": (
        (STAGE_TWO, 'from_round = 2\nmembers = ["AAA", "CCC", "DDD"]\n\n[[stage]]\nfrom_round = 3'),
        "E602 35:11 stage[2].members",
        "a stage must hold everybody of the one before it, and somebody more",
    ),
    "M.45 stages that do not rise": (
        (STAGE_TWO, 'from_round = 1\nwhen = "deal"'),
        "E601 34:14 stage[2].from_round",
        "this must begin later than the one before it",
    ),
    "M.46 a first stage in round 2": (
        (STAGE_ONE + "[[stage]]\n" + STAGE_TWO, "[[stage]]\nfrom_round = 2"),
        "E601 30:14 stage[1].from_round",
        "the first of these must begin in round 1",
    ),
    "M.47 an unknown condition of a stage": (
        ('when = "deal"', 'when = "ideal"'),
        "E313 35:8 stage[2].when",
        '"ideal" may not stand here; write one of "deal" (did you mean "deal"?)',
    ),
    "M.48 a presidency from round 2": (
        ('[[presidency]]\nfrom_round = 1\nmember = "BBB"\n\n', ""),
        "E601 22:14 presidency[1].from_round",
        "the first of these must begin in round 1",
    ),
    "M.49 one level only": (
        (PORT, 'levels = [{ label = "open" }]'),
        "E312 49:10 measure[2].levels",
        "there must be 2 to 6 of these, not 1",
    ),
    "M.50 a level that requires its own measure": (
        ('requires = { coal = "banned" }', "requires = { port = 1 }"),
        "E610 49:62 measure[2].levels[2].requires",
        "a level cannot require its own measure",
    ),
    "M.52 a level that requires nothing": (
        ('requires = { coal = "banned" }', 'requires = { coal = "free" }'),
        "E610 49:62 measure[2].levels[2].requires",
        "every measure is at level 0 at least, so this requires nothing",
    ),
    "M.53 level 0 with a requirement": (
        ('{ label = "open" }', '{ label = "open", requires = { coal = 1 } }'),
        "E609 49:40 measure[2].levels[1].requires",
        "level 0 changes nothing and requires nothing, unless rule.status_quo is false",
    ),
    "M.54 level 0 with substance": (
        ('{ label = "free" }', '{ label = "free", substance = 1 }'),
        "E609 41:33 measure[1].levels[1].substance",
        "level 0 changes nothing and has no substance, unless rule.status_quo is false",
    ),
    "M.55 an opening draft that changes nothing": (
        ('levels = { coal = "capped" }', "levels = { coal = 0 }"),
        "E611 121:10 draft[1].levels",
        "this draft changes nothing: give one measure a level above 0",
    ),
    "M.56 an opening draft that breaks a requirement": (
        ('levels = { coal = "capped" }', 'levels = { coal = "capped", port = 1 }'),
        "E612 121:36 draft[1].levels.port",
        "this level requires coal to be at level 2 at least",
    ),
    "M.57 a statement that speaks of too much": (
        ("levels = { words = 1 }", "levels = { words = 1, coal = 1 }"),
        "E613 127:30 draft[2].levels.coal",
        "a statement may not speak of this measure",
    ),
    "M.58 two drafts by one penholder at once": (
        ('penholder = "AAA"\n', 'penholder = "AAA"\nlevels = { coal = 2 }\n\n[[draft]]\npenholder = "AAA"\n'),
        "E614 124:13 draft[2].penholder",
        "a penholder has one draft at a time",
    ),
    "M.59 a penholder outside the room": (
        ('penholder = "AAA"', 'penholder = "EEE"'),
        "E615 120:13 draft[1].penholder",
        "the penholder is not in the room yet in that round",
    ),
    "M.64 more votes than members": (
        ("votes = { yes = 4, abstain = 1 }", "votes = { yes = 4, abstain = 2 }"),
        "E619 154:9 history[1].votes",
        "there are more votes than members",
    ),
    "M.72 a share above one": (
        ("statement_worth = 0.4", "statement_worth = 40"),
        "E501 15:19 rule.statement_worth",
        "this must lie between 0 and 1, not at 40",
    ),
    "M.73 a seat that sponsors its own draft": (
        ('sponsors = ["DDD"]', 'sponsors = ["CCC"]'),
        "E616 129:12 draft[2].sponsors",
        "the penholder is no co-sponsor of its own draft",
    ),
    "M.81 a draft after the deadline": (
        ("from_round = 3\nlevels", "from_round = 4\nlevels"),
        "E501 126:14 draft[2].from_round",
        "this must lie between 1 and 3, not at 4",
    ),
    "M.74 no round at all": (
        ('rounds = ["Monday", "Tuesday", "Wednesday", "Thursday"]', "rounds = []"),
        "E312 6:10 rounds",
        "there must be 1 to 60 of these, not 0",
    ),
}


@pytest.mark.parametrize(("change", "at", "sentence"), CASES.values(), ids=CASES)
def test_one_mistake_gets_one_sentence(change, at, sentence):
    assert told(changed(change)) == [(at, sentence)]


@pytest.mark.parametrize("deadline", [0, -1, 5], ids="M.41 {}".format)
def test_m_41_a_deadline_outside_the_calendar(deadline):
    text = changed(("deadline = 3\n", f"deadline = {deadline}\n"), ("deadline = 1\n", ""))

    sentence = f"this must lie between 1 and 4, not at {deadline}"
    assert told(text) == [("E501 7:12 deadline", sentence)]


def test_m_51_levels_that_require_each_other():
    text = changed(('{ label = "banned", substance', '{ label = "banned", requires = { port = "exempt" }, substance'))

    sentence = "in the end this level requires itself"
    assert told(text) == [
        ("E610 43:34 measure[1].levels[3].requires", sentence),
        ("E610 49:62 measure[2].levels[2].requires", sentence),
    ]


def test_m_70_nobody_may_table_and_nothing_is_on_the_table():
    text = TEXT[: TEXT.index("[[draft]]")] + TEXT[TEXT.index("[[event]]") :]

    sentence = "nobody may table a draft, and none is on the table"
    assert told(text.replace(TITLE, TITLE + "tablers = []\n")) == [("E618 4:11 tablers", sentence)]
    assert problems(changed((TITLE, TITLE + "tablers = []\n"))) == []


def test_m_78_too_many_members():
    text = TEXT + '[[member]]\ncode = "F"\nname = "F"\nposition = { text = "", standing = "inferred" }\n' * 189

    assert told(text) == [("E312 73:1 member", "there may be 193 of these at most, not 194")]


def test_m_79_all_problems_at_once():
    text = changed(
        ('member = "CCC"', 'member = "CC"'),
        ("ideal = 0.25", "ideal = 2"),
        ("chance = 0.25", "chance = 2"),
        ("yes_needed = 3", "yes_needed = 9"),
    )

    assert {problem.key for problem in problems(text)} == {
        "rule.yes_needed",
        "presidency[2].member",
        "member[2].wants.coal.ideal",
        "event[1].chance",
    }
