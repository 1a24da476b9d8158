"""Mistakes of form: a key that is not there, a value of the wrong type. Numbers never change."""

import pytest

from tests.scenario.sample import TEXT, changed, problems, told, where

CASES = {  # what is replaced, by what; code, line:column and key; the sentence
    "F.1 a typo in a key": (
        ("yes_needed = 3", "yes_needed = 3\nyes_neded = 3"),
        "E301 14:1 rule.yes_neded",
        'there is no such key here (did you mean "yes_needed"?)',
    ),
    "F.2 a typo in the name of a table": (
        ("[back_channel]", "[backchannel]"),
        "E301 144:1 backchannel",
        'there is no such key here (did you mean "back_channel"?)',
    ),
    "F.3 a key like no other": (
        ("order = 7", "order = 7\nzzz = 1"),
        "E301 9:1 zzz",
        "there is no such key here",
    ),
    "F.4 a missing key": (('name = "Bland"\n', ""), "E302 84:1 member[2].name", 'the key "name" is missing here'),
    "F.5 a quoted number": (
        ("yes_needed = 3", 'yes_needed = "3"'),
        "E304 13:14 rule.yes_needed",
        "a number stands without quotes: 3",
    ),
    "F.6 a quoted number where a table could stand": (
        ("veto_cost = 8", 'veto_cost = "8.5"'),
        "E304 79:13 member[1].veto_cost",
        "a number stands without quotes: 8.5",
    ),
    "F.7 true for a number": (
        ("yes_needed = 3", "yes_needed = true"),
        "E303 13:14 rule.yes_needed",
        "this must be a whole number, not true",
    ),
    "F.8 true for a weight": (
        ("weight = 9\n", "weight = true\n"),
        "E303 95:10 member[2].wants.coal.weight",
        "this must be a number or a text in quotes, not true",
    ),
    "F.9 a number for true": (
        ('code = "CCC"', 'code = "CCC"\npermanent = 1'),
        "E303 101:13 member[3].permanent",
        "this must be true or false, not the number 1",
    ),
    "F.10 a text for true": (
        ("ordered = false", 'ordered = "no"'),
        "E303 54:11 measure[3].ordered",
        'this must be true or false, not the text "no"',
    ),
    "F.11 a fraction for a round": (
        ('member = "AAA"\nround = 2', 'member = "AAA"\nround = 2.0'),
        "E305 160:9 hint[1].round",
        "this must be a whole number, not 2.0",
    ),
    "F.12 not a number": (
        ("ideal = 0.25", "ideal = nan"),
        "E308 94:9 member[2].wants.coal.ideal",
        "this number is too large, or none at all",
    ),
    "F.13 infinity": (
        ("ideal = 0.25", "ideal = -inf"),
        "E308 94:9 member[2].wants.coal.ideal",
        "this number is too large, or none at all",
    ),
    "F.14 a float past all floats": (
        ("ideal = 0.25", "ideal = 1e999"),
        "E308 94:9 member[2].wants.coal.ideal",
        "this number is too large, or none at all",
    ),
    "F.15 a whole number past all use": (
        ("order = 7", "order = 99999999999999999999999999999999"),
        "E308 8:9 order",
        "this number is too large, or none at all",
    ),
    "F.16 a whole number with more digits than Python reads": (
        ("order = 7", "order = 0x" + "f" * 90),
        "E308 8:9 order",
        "this number is too large, or none at all",
    ),
    "F.17 a text for a list": (
        ('members = ["BBB"]\ncalm', 'members = "BBB"\ncalm'),
        "E303 145:11 back_channel.members",
        'this must be a list in [ ], not the text "BBB"',
    ),
    "F.18 a number in a list of texts": (
        ('rounds = ["Monday", ', "rounds = [1, "),
        "E303 6:11 rounds[1]",
        "this must be a text in quotes, not the number 1",
    ),
    "F.19 a date without quotes": (
        ('date = "2017-07-05"', "date = 2017-07-05"),
        "E303 104:91 member[3].remarks[1].date",
        "this must be a text in quotes, not a date; put it in quotes",
    ),
    "F.20 one bracket too few": (
        ("[[variant]]", "[variant]"),
        "E307 162:1 variant",
        "this is a list of tables, each headed [[name]] with two brackets",
    ),
    "F.21 one bracket too many": (
        ("[rule]", "[[rule]]"),
        "E306 12:1 rule",
        "this is one table, headed [name], not a list of them headed [[name]]",
    ),
    "F.22 a table given as an item": (
        ('asks = [{ measure = "coal", level = "capped", source = "inferred" }]', 'asks = ["coal"]'),
        "E303 147:9 back_channel.asks[1]",
        'this must be a table, not the text "coal"',
    ),
    "F.23 a number for a table": (
        ("wants.port = { ideal = 0, weight = 5 }", "wants.port = 5"),
        "E303 82:14 member[1].wants.port",
        "this must be a table, not the number 5",
    ),
    "F.24 a level as a fraction": (
        ('level = "banned", likely', "level = 1.5, likely"),
        "E305 97:24 member[2].wants.coal.red_lines[1].level",
        "this must be a whole number, not 1.5",
    ),
    "F.25 an escape sequence of the terminal": (
        ("Something flew.", "Something \\u001b[2J flew."),
        "E309 133:8 event[1].text",
        "the control character U+001B is not allowed",
    ),
    "F.26 a mark that turns the line round": (
        ("Something flew.", "Something \\u202E flew."),
        "E309 133:8 event[1].text",
        "the control character U+202E is not allowed",
    ),
    "F.27 NUL in a text": (
        ("Something flew.", "Something \\u0000 flew."),
        "E309 133:8 event[1].text",
        "the file holds a NUL character; it may be no text file",
    ),
    "F.28 a control character in a key": (
        ("sources = {", 'sources = { "a\\u0007" = "x",'),
        'E309 10:13 sources."a\\x07"',
        "a key stands on one line and holds no control characters",
    ),
    "F.29 a title of two lines": (
        ('title = "A launch"', 'title = "A\\nlaunch"'),
        "E310 132:9 event[1].title",
        "this must stand on one line",
    ),
    "F.30 a newer format": (
        ("format = 1", "format = 2"),
        "E311 1:10 format",
        "this file is written for format 2; this program reads format 1",
    ),
    "F.31 a format that never was": (
        ("format = 1", "format = 0"),
        "E311 1:10 format",
        "this file is written for format 0; this program reads format 1",
    ),
    "F.32 no format": (("format = 1\n", ""), "E302 1:1 format", 'the key "format" is missing here'),
    "F.33 a format in quotes": (
        ("format = 1", 'format = "1"'),
        "E304 1:10 format",
        "a number stands without quotes: 1",
    ),
}


@pytest.mark.parametrize(("change", "at", "sentence"), CASES.values(), ids=CASES)
def test_one_mistake_gets_one_sentence(change, at, sentence):
    assert told(changed(change)) == [(at, sentence)]


def test_f_34_a_newer_format_is_told_before_its_new_keys():
    text = changed(("format = 1", "format = 2\nweather = true"), ('code = "AAA"\n', ""))

    assert [problem.key for problem in problems(text)] == ["format"]


def test_f_35_all_mistakes_at_once():
    text = changed(("yes_needed = 3", "yes_neded = 3"), ("chance = 0.25", 'chance = "often"'), ('name = "Bland"\n', ""))

    assert {problem.key for problem in problems(text)} == {"rule.yes_neded", "event[1].chance", "member[2].name"}


ONE_ONLY = {  # what is replaced, by what; the one problem, without those that follow from it
    "F.38 a typo in a key that must be there": (
        ('name = "Bland"', 'nmae = "Bland"'),
        "E301 86:1 member[2].nmae",
        'there is no such key here (did you mean "name"?)',
    ),
    "F.39 a typo in the key of a code that others name": (
        ('code = "CCC"', 'kode = "CCC"'),
        "E301 100:1 member[3].kode",
        'there is no such key here (did you mean "code"?)',
    ),
    "F.40 a code forgotten that others name": (
        ('code = "CCC"\n', ""),
        "E302 99:1 member[3].code",
        'the key "code" is missing here',
    ),
    "F.41 a label as a number": (
        ('{ label = "capped", substance', "{ label = 1, substance"),
        "E303 42:13 measure[1].levels[2].label",
        "this must be a text in quotes, not the number 1",
    ),
    "F.42 a text for the rounds": (
        ('rounds = ["Monday", "Tuesday", "Wednesday", "Thursday"]', 'rounds = "Monday"'),
        "E303 6:10 rounds",
        'this must be a list in [ ], not the text "Monday"',
    ),
    "F.43 a measure without an id": (
        ('[[measure]]\nid = "coal"\n', "[[measure]]\n"),
        "E302 37:1 measure[1].id",
        'the key "id" is missing here',
    ),
    "F.44 sources as a list": (
        ('sources = { paper = "https://example.org/paper", letter = "https://example.org/letter" }', "sources = []"),
        "E303 10:11 sources",
        "this must be a table, not a list",
    ),
    "F.45 a key of the top under a heading": (
        ("[trust]\n", '[trust]\nauthor = "A. Teacher"\n'),
        "E301 19:1 trust.author",
        "there is no such key here (it belongs at the top of the file, before the first [heading])",
    ),
    "F.46 a title under a heading, missing at the top": (
        ('title = "A sample"\n', ""),
        "E302 1:1 title",
        'the key "title" is missing here',
    ),
    "F.47 a key of the rule at the top": (
        ("order = 7", "order = 7\ntable_size = 4"),
        "E301 9:1 table_size",
        "there is no such key here (it belongs in [rule])",
    ),
    "F.48 a weight as a truth": (
        ("weight = 9\n", "weight = false\n"),
        "E303 95:10 member[2].wants.coal.weight",
        "this must be a number or a text in quotes, not false",
    ),
    "F.49 a threshold under the heading of trust": (
        ("yes_needed = 3\n", ""),
        "E512 12:1 rule.yes_needed",
        "a council of 5 must say how many yes votes are needed",
    ),
}


@pytest.mark.parametrize(("change", "at", "sentence"), ONE_ONLY.values(), ids=ONE_ONLY)
def test_what_follows_from_a_mistake_is_not_told(change, at, sentence):
    assert told(changed(change)) == [(at, sentence)]


def test_f_50_a_key_that_only_stands_in_the_wrong_place_is_not_missed():
    text = changed(("yes_needed = 3\n", ""), ("traced_chance = 0.33", "traced_chance = 0.33\nyes_needed = 3"))

    assert told(text) == [("E301 19:1 trust.yes_needed", "there is no such key here (it belongs in [rule])")]


def test_f_51_form_and_meaning_at_once():
    text = changed(
        ("yes_needed = 3", "yes_neded = 9"),
        ('member = "CCC"', 'member = "CC"'),
        ("order = 7", 'order = "7"'),
        ('name = "Bland"\n', ""),
        ("ideal = 0.25", "ideal = 2"),
        ("rounds = [3, 2]", "rounds = [3, 5]"),
    )

    assert [at for at, _sentence in told(text)] == [
        "E304 8:9 order",
        "E301 13:1 rule.yes_neded",
        "E501 13:13 rule.yes_neded",
        "E401 27:10 presidency[2].member",
        "E302 84:1 member[2].name",
        "E501 93:9 member[2].wants.coal.ideal",
        "E606 135:14 event[1].rounds[2]",
    ]


def test_f_36_a_list_full_of_mistakes_ends_somewhere():
    found = problems(changed(("order = 7", "order = 7\nlearning = [" + "1," * 50_000 + "]")))

    assert 50 < len(found) <= 500
    assert where(found[0]) == "E303 9:13 learning[1]"
    assert found[0].sentence == "this must be a text in quotes, not the number 1"


def test_f_37_the_wish_for_a_key_of_a_stranger_is_no_path():
    found = told(TEXT + '[group."../../x y"]\n')

    assert found == [('E411 169:1 group."../../x y"', "no member belongs to this group")]
