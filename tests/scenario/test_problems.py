"""How problems are told. Numbers never change."""

import pytest

from game.scenario import codes
from game.scenario.problems import Findings, Problem, ScenarioError, near, quoted, spelled

PLACES = {
    "1 keys": (("member", 2, "wants", "coal", "ideal"), "member[3].wants.coal.ideal"),
    "2 a key with a dot": (("group", "E.10"), 'group."E.10"'),
    "3 an empty key": (("group", ""), 'group.""'),
    "4 a key in other letters": (("group", "Küste"), 'group."Küste"'),
    "5 a key with an escape sequence": (("group", "\x1b[2J"), 'group."\\x1b[2J"'),
    "6 a very long key": (("k" * 100,), '"' + "k" * 59 + '…"'),
}


@pytest.mark.parametrize(("place", "spelling"), PLACES.values(), ids=PLACES)
def test_places_are_spelled_as_authors_look_for_them(place, spelling):
    assert spelled(place) == spelling


def test_7_a_problem_reads_file_place_code_sentence():
    assert str(Problem("a.toml", "rule.strict", "no", codes.WRONG_KIND, 3, 7)) == "a.toml:3:7: E303 no"
    assert str(Problem("a.toml", "", "no", codes.EMPTY_FILE)) == "a.toml: E110 no"
    assert str(Problem("", "", "no", codes.NO_SCENARIO)) == "no"


def test_8_fifty_problems_are_told_and_the_rest_counted():
    findings = Findings("a.toml")
    for number in range(2000):
        findings.add(codes.WRONG_KIND, ("learning", number), "no")

    with pytest.raises(ScenarioError) as caught:
        findings.settle()

    lines = str(caught.value).split("\n")
    assert len(lines) == 51
    assert lines[0] == "a.toml: E303 no"
    assert lines[50] == "and 1950 more problems"
    assert caught.value.count == 2000


def test_9_one_more_problem():
    assert str(ScenarioError([Problem("a", "", str(number), codes.BOUNDS) for number in range(51)])).endswith(
        "and 1 more problem"
    )


def test_10_the_same_problem_is_told_once():
    findings = Findings("a.toml")
    findings.add(codes.BAD_ID, ("id",), "no")
    findings.add(codes.BAD_ID, ("id",), "no")

    assert findings.problems == (Problem("a.toml", "id", "no", codes.BAD_ID),)
    assert findings.count == 1


def test_11_nothing_found_nothing_raised():
    assert Findings("a.toml").settle() is None


def test_12_did_you_mean():
    assert near("CHM", ["CHN", "USA"]) == ' (did you mean "CHN"?)'
    assert near("chn", ["CHN", "USA"]) == ' (did you mean "CHN"?)'
    assert near("zzz", ["CHN", "USA"]) == ""
    assert near("x" * 100_000, ["CHN"]) == ""


def test_13_what_is_quoted_is_short_and_printable():
    assert quoted("a\nb\x00") == '"a\\nb\\x00"'
    assert len(quoted("x" * 10_000)) == 62
