"""Terms, packages and texts as they are typed."""

import pytest

from game.model.offers import Guard
from game.model.text import Package, Term, Text
from game.terminal.packages import level_named, measure_named, package_named, parted_guard, text_named, typed
from game.terminal.roll import CommandError
from tests.desk.tables import council

COUNCIL = council()

TERMS = {
    "1 at least": ("coal>=2", (Term(0, (2, 3)),)),
    "2 at most": ("oil<=1", (Term(1, (0, 1)),)),
    "3 exactly": ("sea=2", (Term(2, (2,)),)),
    "4 the other way round": ("coal=>2 oil=<1", (Term(0, (2, 3)), Term(1, (0, 1)))),
    "5 as signs": ("coal≥2 oil≤1", (Term(0, (2, 3)), Term(1, (0, 1)))),
    "6 as words": ("coal at least 2, oil at most 1; sea exactly 0", (Term(0, (2, 3)), Term(1, (0, 1)), Term(2, (0,)))),
    "7 in the order of measures, whatever was typed": ("sea=1 coal=1", (Term(0, (1,)), Term(2, (1,)))),
    "8 a range with dots": ("coal=1..2", (Term(0, (1, 2)),)),
    "9 a range with a dash": ("coal = 2-1", (Term(0, (1, 2)),)),
    "10 a set with bars": ("six=1|2", (Term(3, (1, 2)),)),
    "11 a set with or": ("six=0 or 2", (Term(3, (0, 2)),)),
    "12 by label": ("oil=freeze", (Term(1, (1,)),)),
    "13 by a label with a comma": ("coal=full ban, Rajin exempt oil<=1", (Term(0, (2,)), Term(1, (0, 1)))),
    "14 by a label that is the beginning of another": ("coal=full ban", (Term(0, (3,)),)),
    "15 by the beginning of a label": ("six=talks", (Term(3, (2,)),)),
    "16 by a part of a label": ("coal<=rajin", (Term(0, (0, 1, 2)),)),
    "17 by a label with hyphens": ("coal=full-ban oil=cut-off", (Term(0, (3,)), Term(1, (2,)))),
    "18 by a label in quotes": ('coal="full ban"', (Term(0, (3,)),)),
    "19 by the beginning of an id": ("co=1", (Term(0, (1,)),)),
    "20 by a word of the title": ("supply=1", (Term(1, (1,)),)),
    "21 between labels": ("coal=cap..full ban", (Term(0, (1, 2, 3)),)),
    "22 without blanks": ("coal>=2,oil<=1", (Term(0, (2, 3)), Term(1, (0, 1)))),
}


@pytest.mark.parametrize(("words", "terms"), TERMS.values(), ids=TERMS)
def test_package(words, terms):
    assert package_named(COUNCIL, words) == Package(terms)


@pytest.mark.parametrize("terms", [terms for _words, terms in TERMS.values()], ids=TERMS)
def test_what_is_written_can_be_typed_again(terms):
    package = Package(terms)

    assert package_named(COUNCIL, typed(COUNCIL, package)) == package


FAULTS = {
    "1 nothing": ("", "Name at least one measure and level, such as coal=1."),
    "2 no term": ("dear", '"dear" is not a term; write terms such as coal>=1 six=1.'),
    "2.1 a measure alone": ("coal", "coal is a measure; write coal>=1."),
    "2.2 a choice of words alone": ("six", "six is a measure; write six=1."),
    "3 a slip": ("cool=1", 'There is no measure "cool". Did you mean coal?'),
    "4 two of the same beginning": ("s=1", '"s" could be oil, sea or six.'),
    "5 too high": ("oil=3", "oil has levels 0 to 2, not 3."),
    "6 a very large number": ("oil=" + "9" * 5000, None),
    "7 no such label": ("oil=stop", 'oil has no level "stop"; it has: 0 no limit, 1 freeze, 2 cut-off.'),
    "8 twice": ("oil=1 oil=2", "oil is named twice."),
    "9 a range where there is no order": (
        "six>=1",
        "The levels of six have no order; name the ones you mean, such as six=1|2.",
    ),
    "10 something before the first term": ("please coal=1", None),
    "11 no level": ("coal=", None),
}


@pytest.mark.parametrize(("words", "sentence"), FAULTS.values(), ids=FAULTS)
def test_fault(words, sentence):
    with pytest.raises(CommandError) as error:
        package_named(COUNCIL, words)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 250
    assert sentence is None or str(error.value) == sentence


TEXTS = {
    "1 other levels": ("coal=2 oil=0", Text((2, 0, 1, 1))),
    "2 by label": ("six=no word", Text((1, 1, 1, 0))),
}


@pytest.mark.parametrize(("words", "text"), TEXTS.values(), ids=TEXTS)
def test_text(words, text):
    assert text_named(COUNCIL, words, Text((1, 1, 1, 1))) == text


def test_a_text_has_no_ranges():
    with pytest.raises(CommandError, match="write coal=1"):
        text_named(COUNCIL, "coal>=1", Text((1, 1, 1, 1)))


GUARDS = {
    "1 none": ("coal=1", "coal=1", None),
    "2 with the word": ("coal=1 guard no stronger", "coal=1", Guard.NO_STRONGER),
    "3 any": ("coal=1, guard any", "coal=1", Guard.ANY),
    "4 without the word": ("coal=1 no weaker", "coal=1", Guard.NO_WEAKER),
    "5 with a colon, in capitals": ("coal=1 Guard: NO WEAKER", "coal=1", Guard.NO_WEAKER),
}


@pytest.mark.parametrize(("words", "rest", "guard"), GUARDS.values(), ids=GUARDS)
def test_guard(words, rest, guard):
    assert parted_guard(words) == (rest, guard)


def test_every_measure_and_level_can_be_named_by_its_own_name():
    for number, measure in enumerate(COUNCIL.measures):
        assert measure_named(COUNCIL, measure.id) == measure_named(COUNCIL, measure.title) == number
        for level, setting in enumerate(measure.levels):
            assert level_named(measure, setting.label) == level_named(measure, str(level)) == level
