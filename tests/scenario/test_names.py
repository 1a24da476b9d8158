"""Mistakes of meaning in names: strangers, twins, and words that may not stand there. Numbers never change."""

import pytest

from tests.scenario.sample import TEXT, changed, told

TITLE = 'title = "A sample"\n'
ID = '[[measure]]\nid = "port"\n'

CASES = {  # what is replaced, by what; code, line:column and key; the sentence
    "M.1 an unknown member": (
        ('member = "CCC"', 'member = "CC"'),
        "E401 27:10 presidency[2].member",
        '"CC" is no member\'s code (did you mean "CCC"?)',
    ),
    "M.2 an unknown measure": (
        ("wants.port =", "wants.ports ="),
        "E402 82:7 member[1].wants.ports",
        '"ports" is no measure\'s id (did you mean "port"?)',
    ),
    "M.3 an unknown level": (
        ('levels = { coal = "capped" }', 'levels = { coal = "caped" }'),
        "E403 121:19 draft[1].levels.coal",
        '"caped" is no level of this measure (did you mean "capped"?)',
    ),
    "M.4 a level out of range": (
        ('levels = { coal = "capped" }', "levels = { coal = 3 }"),
        "E403 121:19 draft[1].levels.coal",
        "this measure has levels 0 to 2, no level 3",
    ),
    "M.5 a level below nothing": (
        ('levels = { coal = "capped" }', "levels = { coal = -1 }"),
        "E403 121:19 draft[1].levels.coal",
        "this measure has levels 0 to 2, no level -1",
    ),
    "M.6 an unknown group in a member": (
        ('groups = ["West", "North"]', 'groups = ["West", "Nort", "North"]'),
        "E404 88:19 member[2].groups[2]",
        'there is no [group.Nort] in this file (did you mean "North"?)',
    ),
    "M.7 an unknown group in an event": (
        ("West = 2, North = 3", "Wets = 2, North = 3"),
        "E406 139:22 event[1].urgency.Wets",
        '"Wets" is neither a member\'s code nor a group (did you mean "West"?)',
    ),
    "M.8 an unknown source": (
        ('standing = "sourced", source = "paper" }', 'standing = "sourced", source = "papers" }'),
        "E405 78:71 member[1].position.source",
        '"papers" is no key of [sources] (did you mean "paper"?)',
    ),
    "M.9 a group nobody belongs to": (
        ("[group.North]", "[group.South]\n\n[group.North]"),
        "E411 64:1 group.South",
        "no member belongs to this group",
    ),
    "M.10 a duplicate code": (
        ('code = "EEE"', 'code = "DDD"'),
        "E407 115:8 member[5].code",
        'another member has the code "DDD"',
    ),
    "M.11 a duplicate measure": (
        (ID, ID.replace("port", "coal") + 'title = "C"\nlevels = [{ label = "a" }, { label = "b" }]\n\n' + ID),
        "E407 47:6 measure[2].id",
        'another measure has the id "coal"',
    ),
    "M.12 a duplicate label": (
        ('{ label = "soft" }', '{ label = "hard" }'),
        "E407 56:61 measure[3].levels[3].label",
        'another level of this measure has the label "hard"',
    ),
    "M.13 a duplicate variant": (
        ("[[variant]]\n", '[[variant]]\nid = "calm"\ntitle = "x"\nnote = "x"\n\n[[variant]]\n'),
        "E407 168:6 variant[2].id",
        'another variant has the id "calm"',
    ),
    "M.14 a code that is also a group": (
        ('code = "EEE"', 'code = "West"'),
        "E409 115:8 member[5].code",
        '"West" already stands for somebody else: a group, everybody or the state concerned',
    ),
    "M.15 the state concerned is a member": (
        ('target = "TGT"', 'target = "EEE"'),
        "E409 115:8 member[5].code",
        '"EEE" already stands for somebody else: a group, everybody or the state concerned',
    ),
    "M.16 a code with a blank": (
        ('code = "EEE"', 'code = "E E"'),
        "E315 115:8 member[5].code",
        "a code is made of letters, digits and -, at most 12 of them",
    ),
    "M.17 an id that could be a path": (
        ('id = "sample"', 'id = "../sample"'),
        "E315 2:6 id",
        "an id is made of small letters, digits and dashes inside, at most 60 of them",
    ),
    "M.18 an empty title": ((TITLE, 'title = " "\n'), "E314 3:9 title", "this cannot be empty"),
    "M.19 no threshold": (
        ("yes_needed = 3\n", ""),
        "E512 12:1 rule.yes_needed",
        "a council of 5 must say how many yes votes are needed",
    ),
    "M.20 a threshold above the council": (
        ("yes_needed = 3", "yes_needed = 6"),
        "E501 13:14 rule.yes_needed",
        "this must lie between 1 and 5, not at 6",
    ),
    "M.21 a threshold of none": (
        ("yes_needed = 3", "yes_needed = 0"),
        "E501 13:14 rule.yes_needed",
        "this must lie between 1 and 5, not at 0",
    ),
    "M.60 an unknown standing": (
        ('standing = "portrayed"', 'standing = "portraied"'),
        "E313 89:57 member[2].position.standing",
        '"portraied" may not stand here; write one of "sourced", "inferred", "portrayed" (did you mean "portrayed"?)',
    ),
    "M.61 sourced without a source": (
        ('standing = "portrayed"', 'standing = "sourced"'),
        "E513 89:1 member[2].position.source",
        "what is sourced must name its source",
    ),
    "M.62 an unknown instrument": (
        ('instrument = "statement"', 'instrument = "statment"'),
        "E313 125:14 draft[2].instrument",
        '"statment" may not stand here; write one of "resolution", "statement" (did you mean "statement"?)',
    ),
    "M.63 an unknown ending": (
        ('ending = "adopted"', 'ending = "adoptd"'),
        "E313 151:10 history[1].ending",
        '"adoptd" may not stand here; write one of "adopted", "statement", "vetoed", "not_adopted", "withdrawn", '
        '"lapsed" (did you mean "adopted"?)',
    ),
    "M.65 an unknown moment of a hint": (
        ('when = "turn"', 'when = "turns"'),
        "E313 157:8 hint[1].when",
        '"turns" may not stand here; write one of "turn", "offer", "poll", "silence", "statement", "motions", '
        '"ballot", "floor", "end" (did you mean "turn"?)',
    ),
    "M.66 a voice of a group it is no part of": (
        ('group = "North" }]', 'group = "E10" }]'),
        "E412 81:37 member[1].levers[1].group",
        '"AAA" does not belong to the group "E10"',
    ),
    "M.67 a chair of nothing": (
        ('measures = ["words", "coal"]', "measures = []"),
        "E608 90:40 member[2].levers[1].measures",
        "a chair speaks for one measure at least",
    ),
    "M.68 a variant of a stranger": (
        ("members.BBB", "members.BBC"),
        "E401 167:9 variant[1].members.BBC",
        '"BBC" is no member\'s code (did you mean "BBB"?)',
    ),
    "M.71 the same member twice": (
        ('members = ["BBB"]\ncalm', 'members = ["BBB", "BBB"]\ncalm'),
        "E408 145:19 back_channel.members[2]",
        '"BBB" stands here twice',
    ),
}


@pytest.mark.parametrize(("change", "at", "sentence"), CASES.values(), ids=CASES)
def test_one_mistake_gets_one_sentence(change, at, sentence):
    assert told(changed(change)) == [(at, sentence)]


def test_m_77_an_unknown_variant():
    sentence = 'this file has no variant "clam" (did you mean "calm"?)'
    assert told(TEXT, "clam") == [("E410 162:1 variant", sentence)]
