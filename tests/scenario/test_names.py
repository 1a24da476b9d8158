"""Mistakes of meaning in names: strangers, twins, and words that may not stand there. Numbers never change."""

import pytest

from game.scenario.problems import Problem
from tests.scenario.sample import FILE, TEXT, changed, problems

TITLE = 'title = "A sample"\n'
ID = '[[measure]]\nid = "port"\n'

CASES = {  # what is replaced, by what; the key; the sentence
    "M.1 an unknown member": (
        ('member = "CCC"', 'member = "CC"'),
        "presidency[2].member",
        '"CC" is no member\'s code (did you mean "CCC"?)',
    ),
    "M.2 an unknown measure": (
        ("wants.port =", "wants.ports ="),
        "member[1].wants.ports",
        '"ports" is no measure\'s id (did you mean "port"?)',
    ),
    "M.3 an unknown level": (
        ('levels = { coal = "capped" }', 'levels = { coal = "caped" }'),
        "draft[1].levels.coal",
        '"caped" is no level of this measure (did you mean "capped"?)',
    ),
    "M.4 a level out of range": (
        ('levels = { coal = "capped" }', "levels = { coal = 3 }"),
        "draft[1].levels.coal",
        "this measure has levels 0 to 2, no level 3",
    ),
    "M.5 a level below nothing": (
        ('levels = { coal = "capped" }', "levels = { coal = -1 }"),
        "draft[1].levels.coal",
        "this measure has levels 0 to 2, no level -1",
    ),
    "M.6 an unknown group in a member": (
        ('groups = ["West", "North"]', 'groups = ["West", "Nort", "North"]'),
        "member[2].groups[2]",
        'there is no [group.Nort] in this file (did you mean "North"?)',
    ),
    "M.7 an unknown group in an event": (
        ("West = 2, North = 3", "Wets = 2, North = 3"),
        "event[1].urgency.Wets",
        '"Wets" is neither a member\'s code nor a group (did you mean "West"?)',
    ),
    "M.8 an unknown source": (
        ('standing = "sourced", source = "paper" }', 'standing = "sourced", source = "papers" }'),
        "member[1].position.source",
        '"papers" is no key of [sources] (did you mean "paper"?)',
    ),
    "M.9 a group nobody belongs to": (
        ("[group.North]", "[group.South]\n\n[group.North]"),
        "group.South",
        "no member belongs to this group",
    ),
    "M.10 a duplicate code": (
        ('code = "EEE"', 'code = "DDD"'),
        "member[5].code",
        'another member has the code "DDD"',
    ),
    "M.11 a duplicate measure": (
        (ID, ID.replace("port", "coal") + 'title = "C"\nlevels = [{ label = "a" }, { label = "b" }]\n\n' + ID),
        "measure[2].id",
        'another measure has the id "coal"',
    ),
    "M.12 a duplicate label": (
        ('{ label = "soft" }', '{ label = "hard" }'),
        "measure[3].levels[3].label",
        'another level of this measure has the label "hard"',
    ),
    "M.13 a duplicate variant": (
        ("[[variant]]\n", '[[variant]]\nid = "calm"\ntitle = "x"\nnote = "x"\n\n[[variant]]\n'),
        "variant[2].id",
        'another variant has the id "calm"',
    ),
    "M.14 a code that is also a group": (
        ('code = "EEE"', 'code = "West"'),
        "member[5].code",
        '"West" already stands for somebody else: a group, everybody or the state concerned',
    ),
    "M.15 the state concerned is a member": (
        ('target = "TGT"', 'target = "EEE"'),
        "member[5].code",
        '"EEE" already stands for somebody else: a group, everybody or the state concerned',
    ),
    "M.16 a code with a blank": (
        ('code = "EEE"', 'code = "E E"'),
        "member[5].code",
        "a code is made of letters, digits and -, at most 12 of them",
    ),
    "M.17 an id that could be a path": (
        ('id = "sample"', 'id = "../sample"'),
        "id",
        "an id is made of small letters, digits and dashes inside, at most 60 of them",
    ),
    "M.18 an empty title": ((TITLE, 'title = " "\n'), "title", "this cannot be empty"),
    "M.19 no threshold": (
        ("yes_needed = 3\n", ""),
        "rule.yes_needed",
        "a council of 5 must say how many yes votes are needed",
    ),
    "M.20 a threshold above the council": (
        ("yes_needed = 3", "yes_needed = 6"),
        "rule.yes_needed",
        "this must lie between 1 and 5, not at 6",
    ),
    "M.21 a threshold of none": (
        ("yes_needed = 3", "yes_needed = 0"),
        "rule.yes_needed",
        "this must lie between 1 and 5, not at 0",
    ),
    "M.60 an unknown standing": (
        ('standing = "portrayed"', 'standing = "portraied"'),
        "member[2].position.standing",
        '"portraied" may not stand here; write one of "sourced", "inferred", "portrayed" (did you mean "portrayed"?)',
    ),
    "M.61 sourced without a source": (
        ('standing = "portrayed"', 'standing = "sourced"'),
        "member[2].position.source",
        "what is sourced must name its source",
    ),
    "M.62 an unknown instrument": (
        ('instrument = "statement"', 'instrument = "statment"'),
        "draft[2].instrument",
        '"statment" may not stand here; write one of "resolution", "statement" (did you mean "statement"?)',
    ),
    "M.63 an unknown ending": (
        ('ending = "adopted"', 'ending = "adoptd"'),
        "history[1].ending",
        '"adoptd" may not stand here; write one of "adopted", "statement", "vetoed", "not_adopted", "withdrawn", '
        '"lapsed" (did you mean "adopted"?)',
    ),
    "M.65 an unknown moment of a hint": (
        ('when = "turn"', 'when = "turns"'),
        "hint[1].when",
        '"turns" may not stand here; write one of "turn", "offer", "poll", "silence", "statement", "motions", '
        '"ballot", "floor", "end" (did you mean "turn"?)',
    ),
    "M.66 a voice of a group it is no part of": (
        ('group = "North" }]', 'group = "E10" }]'),
        "member[1].levers[1].group",
        '"AAA" does not belong to the group "E10"',
    ),
    "M.67 a chair of nothing": (
        ('measures = ["words", "coal"]', "measures = []"),
        "member[2].levers[1].measures",
        "a chair speaks for one measure at least",
    ),
    "M.68 a variant of a stranger": (
        ("members.BBB", "members.BBC"),
        "variant[1].members.BBC",
        '"BBC" is no member\'s code (did you mean "BBB"?)',
    ),
    "M.71 the same member twice": (
        ('members = ["BBB"]\ncalm', 'members = ["BBB", "BBB"]\ncalm'),
        "back_channel.members[2]",
        '"BBB" stands here twice',
    ),
}


@pytest.mark.parametrize(("change", "key", "sentence"), CASES.values(), ids=CASES)
def test_one_mistake_gets_one_sentence(change, key, sentence):
    assert problems(changed(change)) == [Problem(FILE, key, sentence)]


def test_m_77_an_unknown_variant():
    sentence = 'this file has no variant "clam" (did you mean "calm"?)'
    assert problems(TEXT, "clam") == [Problem(FILE, "variant", sentence)]
