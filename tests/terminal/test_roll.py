"""Finding seats, groups and drafts by what is typed."""

import pytest

from game.terminal.roll import CommandError, draft_named, group_named, seat_named, seats_named
from tests.desk.tables import CHN, ETH, GBR, RUS, SEN, USA, desk

SEATS = {
    "1 a code": ("CHN", CHN),
    "2 in small letters": ("chn", CHN),
    "3 the beginning of a code": ("ru", RUS),
    "4 a name": ("Senegal", SEN),
    "5 the beginning of a name": ("ethi", ETH),
    "6 a later word of a name": ("kingdom", GBR),
    "7 a whole name of several words": ("united  states", USA),
    "8 with a colon behind": ("CHN:", CHN),
}


@pytest.mark.parametrize(("word", "seat"), SEATS.values(), ids=SEATS)
def test_seat(word, seat):
    assert seat_named(desk().scenario, word) == seat


LISTS = {
    "1 with commas": ("RUS, CHN", (CHN, RUS)),
    "2 with blanks": ("RUS CHN", (CHN, RUS)),
    "3 with and": ("RUS and CHN", (CHN, RUS)),
    "4 names of several words": ("United Kingdom, China", (CHN, GBR)),
    "5 a group, oneself left out": ("P3", (GBR,)),
    "6 everybody in the room but oneself": ("all", (CHN, RUS, ETH, SEN, GBR)),
    "7 a group and a seat": ("a3, CHN", (CHN, ETH, SEN)),
    "8 twice the same": ("CHN, China", (CHN,)),
}


@pytest.mark.parametrize(("words", "seats"), LISTS.values(), ids=LISTS)
def test_seats(words, seats):
    assert seats_named(desk(), words) == seats


FAULTS = {
    "1 a slip": (lambda: seat_named(desk().scenario, "CHM"), 'Nobody here is called "CHM". Did you mean CHN?'),
    "2 two of the same beginning": (lambda: seat_named(desk().scenario, "united"), '"united" could be USA or GBR.'),
    "3 nothing": (lambda: seats_named(desk(), " , "), "Name one or more members, with commas between them."),
    "4 an unknown group": (lambda: group_named(desk().scenario, "E11"), 'There is no group "E11". Did you mean E10?'),
    "5 a very long name": (
        lambda: seat_named(desk().scenario, "x" * 500),
        'Nobody here is called "' + "x" * 40 + '...".',
    ),
}


@pytest.mark.parametrize(("ask", "sentence"), FAULTS.values(), ids=FAULTS)
def test_fault(ask, sentence):
    with pytest.raises(CommandError) as error:
        ask()
    assert str(error.value) == sentence


def test_the_only_draft_need_not_be_named():
    assert draft_named(desk(CHN), "") == USA
    assert draft_named(desk(CHN), "on USA") == USA
