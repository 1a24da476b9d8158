"""The schema: as wide as the checker and no wider, and read by a real editor engine."""

import json
from itertools import product

import attrs
import pytest

from game import paths
from game.authoring.bounds import BOUNDS, SIZES, WORDS
from game.authoring.keys import tables
from game.authoring.reference import whole_sample
from game.authoring.schema import schema, schema_text
from game.scenario import format as tables_of_a_file
from game.scenario.problems import Place
from game.scenario.reading import read_file
from tests.authoring import taplo
from tests.authoring.every_key import having, problems_at
from tests.authoring.two_tools import MISTAKES, marked
from tests.scenario.sample import TEXT

PLACES: dict[str, Place] = {
    "ScenarioFile": (),
    "RemarkTable": ("crisis", 0),
    "MeasureTable": ("measure", 0),
    "MemberTable": ("member", 1),
    "LeverTable": ("member", 0, "levers", 0),
    "StageTable": ("stage", 1),
    "PresidencyTable": ("presidency", 0),
    "DraftTable": ("draft", 0),
    "HintTable": ("hint", 0),
    "EventTable": ("event", 0),
    "HistoryTable": ("history", 0),
    "BackChannelTable": ("back_channel",),
    "RuleTable": ("rule",),
    "TrustTable": ("trust",),
    "SpreadTable": ("spreads",),
    "NumbersTable": ("defaults",),
    "HiddenTable": ("member", 1, "urgency"),
    "WishTable": ("member", 1, "wants", "felling"),
    "RedLineTable": ("member", 1, "wants", "felling", "red_lines", 0),
}
"""Where in the sample a table of each kind stands."""


NARROWER = {("RuleTable", "yes_needed"), ("EventTable", "round"), ("StageTable", "from_round")}
"""What the rest of the file allows less of: so many yes votes as members, no round beside rounds, later stages."""


@pytest.mark.parametrize(("owner", "key"), BOUNDS)
def test_the_checker_draws_the_same_bounds(owner, key):
    place, bound = (*PLACES[owner], key), BOUNDS[owner, key]
    step = 1 if key in _whole(owner) else 0.005

    for inside in (each for each in (bound.low, bound.high) if each is not None and (owner, key) not in NARROWER):
        assert problems_at(having(place, inside), place) == []
    if (owner, key) == ("ScenarioFile", "format"):  # another format is no problem of a key
        return
    if bound.low is not None:
        assert problems_at(having(place, bound.low - step), place)
    if bound.high is not None:
        assert problems_at(having(place, bound.high + step), place)


def _whole(owner):
    kind = getattr(tables_of_a_file, owner, None)
    return [] if kind is None else [field.name for field in attrs.fields(kind) if "int" in str(field.type)]


@pytest.mark.parametrize(("owner", "key"), WORDS)
def test_the_checker_takes_the_same_words(owner, key):
    place = (*PLACES[owner], key)

    for word in WORDS[owner, key]:
        assert problems_at(having(place, word), place) == []
    if (owner, key) != ("MemberTable", "temperament"):  # an unknown one is the usual
        assert problems_at(having(place, "no such word"), place)


@pytest.mark.parametrize(("owner", "key"), SIZES)
def test_the_checker_counts_alike(owner, key):
    place, size = (*PLACES[owner], key), SIZES[owner, key]

    if size.low:
        assert problems_at(having(place, []), place)
    if size.high is not None:
        entry = {} if key != "rounds" else "a day"
        assert problems_at(having(place, [entry] * (size.high + 1)), place)


def test_every_table_and_key_of_the_format_is_in_it():
    definitions = schema()["definitions"]

    for table in tables()[1:]:
        assert list(definitions[table.name]["properties"]) == [key.name for key in table.keys]
    assert set(schema()["properties"]) == {field.name for field in attrs.fields(tables_of_a_file.ScenarioFile)}


def test_it_is_json_without_numbers_that_json_lacks():
    assert json.loads(schema_text(), parse_constant=lambda name: pytest.fail(name)) == json.loads(schema_text())


needs_taplo = pytest.mark.skipif(taplo.BINARY is None, reason="there is no Taplo for this kind of machine")

SHIPPED = sorted(product([paths.scenarios(), paths.assets() / "templates"], ["*.toml"]))
GOOD = {path.name: path.read_text("utf-8") for folder, pattern in SHIPPED for path in sorted(folder.glob(pattern))} | {
    "the sample of the tests": TEXT
}


@needs_taplo
@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_taplo_finds_nothing_in_good_files(text, tmp_path):
    read_file(text, "a.toml")

    assert taplo.complaints(text, tmp_path) == ""


@needs_taplo
@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_what_taplo_sees_of_a_mistake(mistake, tmp_path):
    text = marked(whole_sample(), mistake)

    assert bool(taplo.complaints(text, tmp_path)) is mistake.is_seen


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_the_checker_sees_every_mistake(mistake):
    assert problems_at(marked(whole_sample(), mistake), ())
