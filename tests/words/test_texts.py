"""Levels, terms, packages and texts in words."""

import pytest

from game.model.text import Package, Term, Text
from game.words import texts
from game.words.lists import commas, either, in_turn, listed
from tests.words.sample import BEFORE, MEASURES, SCENARIO, TEXT

TERMS = {
    "1.1 from the bottom: at most": ((0, (0, 1)), "Oil supply: at most cap"),
    "1.2 to the top: at least": ((1, (2, 3)), "Coal exports: at least full ban"),
    "1.3 one level: exactly": ((1, (2,)), "Coal exports: exactly full ban"),
    "1.4 one level at the bottom: exactly": ((0, (0,)), "Oil supply: exactly no change"),
    "1.5 in the middle: between": ((1, (1, 2)), "Coal exports: between full ban, Rajin exempt and full ban"),
    "1.6 all levels: anything": ((0, (0, 1, 2)), "Oil supply: anything"),
    "1.7 two forms of words: or": ((2, (0, 1)), "Six-Party wording: no word or welcomes"),
    "1.8 three forms of words: commas and or": ((2, (0, 1, 3)), "Six-Party wording: no word, welcomes or insists"),
    "1.9 a set with a gap: or": ((1, (0, 3)), "Coal exports: as in 2321 or blockade"),
}


@pytest.mark.parametrize(("term", "words"), TERMS.values(), ids=TERMS)
def test_a_term_in_words(term, words):
    assert texts.term(SCENARIO, Term(*term)) == words


def test_every_term_there_can_be_names_its_measure_and_differs_from_the_others():
    said = set()
    count = 0
    for index, measure in enumerate(MEASURES):
        for bits in range(1, 1 << len(measure.levels)):
            levels = tuple(level for level in range(len(measure.levels)) if bits >> level & 1)
            words = texts.term(SCENARIO, Term(index, levels))
            assert words.startswith(f"{measure.title}: ")
            said.add(words)
            count += 1

    assert len(said) == count


def test_a_package_keeps_the_commas_of_its_labels_apart():
    package = Package((Term(0, (0, 1)), Term(1, (1,))))

    assert texts.package(SCENARIO, package) == "Oil supply: at most cap; Coal exports: exactly full ban, Rajin exempt"


def test_a_text_has_a_line_for_every_measure():
    assert texts.lines(SCENARIO, TEXT) == (
        "Oil supply: cap",
        "Coal exports: full ban",
        "Six-Party wording: no word",
        "Humanitarian exemptions: case by case",
    )


def test_a_text_may_be_cut_down_to_what_it_changes():
    assert len(texts.lines(SCENARIO, TEXT, only_changes=True)) == 3
    assert texts.summary(SCENARIO, Text((0, 2, 0, 0))) == "Coal exports: full ban"
    assert texts.summary(SCENARIO, Text((0, 0, 0, 0))) == "nothing changes"


def test_a_difference_says_from_what_to_what():
    assert texts.changes(SCENARIO, BEFORE, TEXT) == (
        "Oil supply: from no change to cap",
        "Coal exports: from blockade to full ban",
        "Humanitarian exemptions: from none to case by case",
    )
    assert texts.changes(SCENARIO, TEXT, TEXT) == ()


def test_operative_wording_goes_with_its_level():
    assert texts.wording(SCENARIO, Text((1, 3, 0, 0))) == (
        ("Oil supply: cap", "Decides to cap supply;"),
        ("Coal exports: blockade", ""),
    )


LISTS = {
    "2.1 nothing": ((), "", "", ""),
    "2.2 one": (("A",), "A", "A", "A"),
    "2.3 two": (("A", "B"), "A and B", "A or B", "A; B"),
    "2.4 four": (("A", "B", "C", "D"), "A, B, C and D", "A, B, C or D", "A; B; C; D"),
    "2.5 braces are no placeholders": (("{x}", "{rest}"), "{x} and {rest}", "{x} or {rest}", "{x}; {rest}"),
}


@pytest.mark.parametrize(("items", "with_and", "with_or", "in_row"), LISTS.values(), ids=LISTS)
def test_things_in_a_row(items, with_and, with_or, in_row):
    assert (listed(items), either(items), in_turn(items)) == (with_and, with_or, in_row)
    assert commas(items) == ", ".join(items)
