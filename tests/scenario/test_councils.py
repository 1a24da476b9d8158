"""Councils by name. Numbers never change."""

from itertools import pairwise

import pytest

from game.scenario.councils import council_names, named_council
from game.scenario.library import from_text
from tests.scenario.mistakes import samples
from tests.scenario.sample import told

TEXT = samples()[1]
YEARS = council_names()


def test_1_there_is_one_for_each_year():
    assert list(YEARS) == [str(year) for year in range(2005, 2026)]


@pytest.mark.parametrize("year", YEARS)
def test_2_fifteen_sit_in_it_and_five_of_them_have_a_veto(year):
    council = named_council(year)

    assert len({member.code for member in council.members}) == 15
    permanent = [member.code for member in council.members if member.permanent]
    assert permanent == ["CHN", "FRA", "RUS", "GBR", "USA"]
    assert [member.code for member in council.members if "P5" in member.circles] == permanent
    assert sum("E10" in member.circles for member in council.members) == 10
    assert sum("A3" in member.circles for member in council.members) == 3
    assert all(member.name for member in council.members)


@pytest.mark.parametrize(("before", "year"), list(pairwise(YEARS)))
def test_3_the_presidency_goes_round_in_the_order_of_the_table(before, year):
    """Rule 18 of the provisional rules of procedure."""
    council, last = named_council(year), named_council(before).presidency[-1]
    order = [member.code for member in council.members]
    start = order.index(council.presidency[0])

    assert council.presidency == tuple((order * 2)[start : start + 12])
    assert len(named_council(before).presidency) == 12
    assert last != council.presidency[0]


def test_4_what_the_record_says_of_the_presidency():
    assert named_council("2017").president("2017-07-05") == "CHN"
    assert named_council("2017").president("2017-08-05") == "EGY"
    assert named_council("2017").president("2017-09") == "ETH"
    assert named_council("2017").president("2017-12-22") == "JPN"
    assert named_council("2019").president("2019-12-31") == "USA"
    assert [named_council("2017").president(date) for date in ("2018-01-01", "Monday", "2017-13", "2017-")] == [
        None
    ] * 4


def test_5_the_united_kingdom_was_in_the_union_until_2019():
    groups = {
        year: {member.code: member.circles for member in named_council(year).members} for year in ("2019", "2020")
    }

    assert groups["2019"]["GBR"] == ("P5", "P3", "EU")
    assert groups["2020"]["GBR"] == ("P5", "P3")
    assert groups["2020"]["FRA"] == ("P5", "P3", "EU")


def test_6_a_file_seats_it_in_a_line_and_refines_its_members():
    scenario = from_text(TEXT, "embargo.toml")

    assert [member.code for member in scenario.council.members] == [each.code for each in named_council("2019").members]
    assert scenario.council.yes_needed == 9
    assert [scenario.council.members[seat].code for seat in scenario.council.presidency] == ["FRA"] * 4 + ["DEU"]
    assert scenario.council.group("A3") == tuple(map(scenario.council.seat, ("CIV", "GNQ", "ZAF")))
    china = scenario.council.seat("CHN")
    assert scenario.briefs[china].position.text.startswith("Aid needs the consent")
    assert scenario.briefs[0].position.text == "The file gives no public position."
    assert scenario.priors[china].wishes[2].ideal.mean == 0.3


def test_7_what_a_member_says_of_itself_counts_first():
    text = TEXT.replace('code = "RUS"\n', 'code = "RUS"\nname = "The Federation"\npermanent = false\ngroups = []\n')
    council = from_text(text, "embargo.toml").council
    russia = council.members[council.seat("RUS")]

    assert (russia.name, russia.permanent, russia.groups) == ("The Federation", False, ())
    assert len(council.permanent) == 4


def test_8_a_presidency_in_the_file_counts_before_the_record():
    text = TEXT.replace('council = "2019"\n', 'council = "2019"\npresidency = [{ from_round = 1, member = "CHN" }]\n')
    council = from_text(text, "embargo.toml").council

    assert council.presidency == (council.seat("CHN"),) * 5


MISTAKES = {
    "9 a year before the data": (
        ('council = "2019"', 'council = "1917"'),
        "E413 5:11 council",
        'there is no council "1917": there is one for each year from 2005 to 2025',
    ),
    "10 a year as a number": (
        ('council = "2019"', "council = 2019"),
        "E303 5:11 council",
        "this must be a text in quotes, not the number 2019",
    ),
    "11 a stranger": (
        ('code = "RUS"', 'code = "RUM"'),
        "E401 68:8 member[1].code",
        '"RUM" has no seat in the council of 2019 (did you mean "RUS"?)',
    ),
    "12 a member twice": (
        ('code = "CHN"', 'code = "RUS"'),
        "E407 74:8 member[2].code",
        'another member has the code "RUS"',
    ),
    "13 a group that is neither in the file nor in the council": (
        ('code = "RUS"', 'code = "RUS"\ngroups = ["EUR"]'),
        "E404 69:11 member[1].groups[1]",
        'there is no [group.EUR] in this file (did you mean "EU"?)',
    ),
    "14 no council and no members": (
        ('council = "2019"\n', ""),
        None,
        None,
    ),
}


@pytest.mark.parametrize(("change", "at", "sentence"), MISTAKES.values(), ids=MISTAKES)
def test_one_mistake_gets_one_sentence(change, at, sentence):
    assert TEXT.count(change[0]) == 1
    found = told(TEXT.replace(*change))

    if at is None:
        assert ("E302 66:1 member[1].name", 'the key "name" is missing here') in found
    else:
        assert found == [(at, sentence)]
