"""Upgrading: the sketch of the format becomes format 1, with every comment; files of format 1 stay as they are."""

from pathlib import Path

import pytest

from game import paths
from game.authoring.layout import laid_out
from game.authoring.tidying import tidied
from game.authoring.tokens import rows
from game.authoring.upgrading import upgraded
from game.scenario.library import from_text
from game.scenario.problems import ScenarioError
from tests.scenario.sample import TEXT

SKETCH = (Path(__file__).parent / "sketch.toml").read_text("utf-8")


def comments(text):
    return sorted(row.comment for row in rows(text) if row.comment)


def test_the_sketch_becomes_a_game():
    scenario = from_text(upgraded(SKETCH, "dispute.toml"), "dispute.toml")

    assert [member.name for member in scenario.council.members] == ["AAA", "Bland", "CCC"]
    assert scenario.briefs[0].position.text == "It wants a ban on coal."
    assert scenario.council.presidency == (0, 1, 1)
    assert scenario.news[0].text == "A second launch"
    assert scenario.history[0].title == "What really happened"
    assert scenario.summary == "A dispute"


def test_every_comment_stays_where_it_was():
    lifted = upgraded(SKETCH, "dispute.toml")

    assert comments(lifted) == comments(SKETCH)
    assert (
        '# in public\nposition = { text = "It wants a ban on coal.", standing = "portrayed" }  # as it says' in lifted
    )
    assert "format = 1                            # the sketch" in lifted


def test_a_second_run_changes_nothing():
    lifted = upgraded(SKETCH, "dispute.toml")

    assert upgraded(lifted, "dispute.toml") == lifted


def test_members_in_one_list_are_lifted_too():
    text = """format = 0
id = "small"
title = "Small"
rounds = ["one", "two"]
rule = { yes_needed = 2, presidency = [{ from_round = 1, member = "BBB" }] }
measure = [{ id = "coal", title = "Coal", levels = [{ label = "free" }, { label = "banned", substance = 1 }] }]
member = [
  { code = "AAA", brief = 'Says "no".', urgency = 3 },  # the first
  { code = "BBB", brief = "Says yes.", urgency = 3 },
]
"""
    scenario = from_text(upgraded(text, "small.toml"), "small.toml")

    assert scenario.briefs[0].position.text == 'Says "no".'
    assert scenario.council.presidency == (1, 1)
    assert "# the first" in upgraded(text, "small.toml")


ALREADY = {
    path.name: path.read_text("utf-8")
    for folder in (paths.scenarios(), paths.assets() / "templates")
    for path in sorted(folder.glob("*.toml"))
} | {"the sample of the tests": TEXT}


@pytest.mark.parametrize("name", ALREADY)
def test_what_is_format_1_already_stays_as_it_is(name):
    assert upgraded(ALREADY[name], name) == ALREADY[name]


@pytest.mark.parametrize("name", ALREADY)
def test_good_files_said_to_be_of_format_0_lose_nothing(name):
    older = ALREADY[name].replace("format = 1", "format = 0", 1)

    assert upgraded(older, name) == ALREADY[name]


@pytest.mark.parametrize("name", ALREADY)
def test_tidied_and_upgraded_once_is_enough(name):
    tidy = laid_out(upgraded(ALREADY[name], name))

    assert tidied(upgraded(tidy, name), name) == tidy
    assert comments(tidy) == comments(ALREADY[name])


REFUSED = {
    "U.1 a newer format": ("format = 0", "format = 2", "format 2"),
    "U.2 no format": ("format = 0 ", "former = 0 ", "format"),
    "U.3 a format below any there was": ("format = 0", "format = -1", "format -1"),
    "U.4 a format in quotes": ("format = 0", 'format = "0"', "without quotes"),
    "U.5 true is no format": ("format = 0", "format = true", "whole number"),
    "U.6 no TOML": ("[rule]", "[rule", "closed"),
}


@pytest.mark.parametrize(("old", "new", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_lifted_is_told(old, new, sentence):
    with pytest.raises(ScenarioError, match=sentence):
        upgraded(SKETCH.replace(old, new, 1), "dispute.toml")


ODD = {
    "U.7 members that are no tables": (
        SKETCH[SKETCH.index("[[member]]") : SKETCH.index("[[event]]")],
        "member = 3\n\n",
    ),
    "U.8 a brief that is a number": ('brief = "It sells coal."', "brief = 4"),
    "U.9 a rule that is a list": ("[rule]", "[[rule]]"),
    "U.10 no title to make a summary of": ('title = "A dispute"', "title = 7"),
}


@pytest.mark.parametrize(("old", "new"), ODD.values(), ids=ODD)
def test_odd_files_are_lifted_as_far_as_they_go(old, new):
    lifted = upgraded(SKETCH.replace(old, new, 1), "dispute.toml")

    assert "format = 1" in lifted
    with pytest.raises(ScenarioError):
        from_text(lifted, "dispute.toml")
