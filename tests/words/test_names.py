"""What members are called, in tables and in prose."""

import pytest
from attrs import evolve

from game.model.council import CHANCE, Council, Member
from game.words.names import member, members, name, names, round_label, target
from tests.words.sample import AMERICA, CHINA, RUSSIA, SCENARIO

ARTICLES = {
    "1.1 a plain name": ("China", "China"),
    "1.2 united": ("United Kingdom", "the United Kingdom"),
    "1.3 a federation": ("Russian Federation", "the Russian Federation"),
    "1.4 a republic": ("Dominican Republic", "the Dominican Republic"),
    "1.5 a republic of": ("Republic of Korea", "the Republic of Korea"),
    "1.6 always plural": ("Netherlands", "the Netherlands"),
    "1.7 an article already there": ("the United States", "the United States"),
    "1.8 nothing like it": ("Ukraine", "Ukraine"),
    "1.9 another name in brackets": ("DPRK (North Korea)", "the DPRK (North Korea)"),
    "1.10 a word that only begins so": ("Unitedland", "Unitedland"),
}


def seated(plate):
    return evolve(SCENARIO, council=Council((Member("XXX", plate, False),), 1, (0,)))


@pytest.mark.parametrize(("plate", "prose"), ARTICLES.values(), ids=ARTICLES)
def test_a_name_in_prose(plate, prose):
    assert member(seated(plate), 0) == prose
    assert name(seated(plate), 0) == plate


def test_several_members():
    assert members(SCENARIO, (CHINA, RUSSIA, AMERICA)) == "China, the Russian Federation and the United States"
    assert names(SCENARIO, (CHINA, RUSSIA, AMERICA)) == "China, Russian Federation, United States"
    assert members(SCENARIO, ()) == "nobody"


def test_chance_has_a_name():
    assert name(SCENARIO, CHANCE) == "Chance"


def test_the_state_concerned():
    assert target(SCENARIO) == "the DPRK"
    assert target(evolve(SCENARIO, target_name="")) == "the state concerned"


def test_dates_of_a_round():
    assert [round_label(SCENARIO, number) for number in range(5)] == ["", "5 July", "25 July", "5 August", ""]
