"""Scenarios by name: those that come with the game, the player's own, and files. Numbers never change."""

import pytest

from game import paths
from game.scenario import library
from game.scenario.problems import Problem, ScenarioError
from tests.scenario.sample import FILE, TEXT, where


@pytest.fixture
def own(tmp_path, monkeypatch):
    """Return the player's own folder of scenarios, with the sample in it."""
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path))
    folder = tmp_path / "scenarios"
    folder.mkdir()
    (folder / FILE).write_text(TEXT)
    return folder


def refusal(name: str) -> Problem:
    with pytest.raises(ScenarioError) as caught:
        library.load(name)
    return caught.value.problems[0]


def test_1_the_players_folders_follow_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path / "mine"))

    assert paths.games() == tmp_path / "mine" / "games"
    assert paths.own_scenarios() == tmp_path / "mine" / "scenarios"


def test_2_without_it_the_system_says_where(monkeypatch):
    monkeypatch.delenv("PENHOLDER_HOME", raising=False)

    assert "penholder" in str(paths.home())


def test_3_shipped_folders_are_there():
    assert paths.scenarios().is_dir()
    assert paths.assets().is_dir()


def test_4_a_wheel_holds_them_beside_the_code(tmp_path, monkeypatch):
    (tmp_path / "_data" / "scenarios").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)

    assert paths.scenarios() == tmp_path / "_data" / "scenarios"


def test_5_every_shipped_scenario_checks_clean(tmp_path, monkeypatch):
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path))

    assert [str(problem) for listing in library.catalogue() for problem in listing.problems] == []
    assert [library.load(name).id for name in library.names()] == list(library.names())


def test_6_the_players_own_scenarios_and_variants_are_listed_in_order(own):
    names = library.names()

    assert "sample" in names
    assert names.index("sample-calm") < names.index("sample")  # orders 3 and 7
    assert library.load("sample").title == "A sample"
    assert library.load("sample-calm").title == "A calm sample"


def test_7_a_file_by_its_path_and_a_variant_in_it(own):
    path = own / FILE

    assert library.load(str(path)).id == "sample"
    assert library.load(f"{path}:calm").id == "sample-calm"


def test_8_a_file_in_the_folder_one_is_in(own, monkeypatch):
    monkeypatch.chdir(own)

    assert library.load(FILE).id == "sample"
    assert library.load(f"{FILE}:calm").id == "sample-calm"


def test_9_an_unknown_variant_of_a_file(own):
    sentence = 'this file has no variant "clam" (did you mean "calm"?)'
    assert str(refusal(f"{own / FILE}:clam")) == f"{own / FILE}:162:1: E410 {sentence}"
    assert refusal("sample-clam") == refusal(f"{own / FILE}:clam")


@pytest.mark.usefixtures("own")
def test_10_an_unknown_id():
    assert str(refusal("smaple")) == 'there is no scenario "smaple" (did you mean "sample"?)'
    assert str(refusal("Sample")) == 'there is no scenario "Sample" (did you mean "sample"?)'


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize("name", ["", "sample ", "SAMPLE", "sämple", "sample\n", "\x1b[2J"])
def test_11_what_is_no_id_is_no_scenario(name):
    assert refusal(name).sentence.startswith("there is no scenario ")
    assert "\x1b" not in refusal(name).sentence


@pytest.mark.parametrize("name", ["../sample", "scenarios/../sample", "..", "/sample"])
def test_12_an_id_never_becomes_a_path_in_the_shelves(own, name):
    (own.parent / FILE).write_text(TEXT)

    with pytest.raises(ScenarioError):
        library.load(name)


def test_13_the_exact_text_can_be_kept_and_played_from(own):
    found = library.source("sample-calm")

    assert found == library.Source(TEXT, str(own / FILE), "calm")
    assert library.from_text(found.text, "journal", found.variant) == library.load("sample-calm")


def test_14_a_broken_scenario_is_listed_with_its_problems(own):
    (own / "broken.toml").write_text('format = 1\nid = "broken"\ntitle = “x”\n')

    (listing,) = [each for each in library.catalogue() if each.id == "broken"]
    assert listing.scenario is None
    assert [where(problem) for problem in listing.problems] == ["E203 3:9"]
    assert library.catalogue()[-1] == listing
    assert "broken" not in library.names()


def test_15_a_scenario_broken_in_a_variant_only(own):
    (own / FILE).write_text(
        TEXT.replace(
            "members.CCC = { wants.coal = { ideal = 1, weight = 97 } }", "members.CCC = { wants.coal = { ideal = 1 } }"
        )
    )

    (listing,) = [each for each in library.catalogue() if each.path == own / FILE]
    assert [str(problem) for problem in listing.problems] == [
        f"{own / FILE}:105:14: E502 an ideal needs a weight beside it"
    ]


def test_16_the_id_is_the_files_name(own):
    (own / "other.toml").write_text(TEXT)

    sentence = 'the id must be the same as the file\'s name, "other"'
    assert str(refusal("other")) == f"{own / 'other.toml'}:2:6: E111 {sentence}"
    (listing,) = [each for each in library.catalogue() if each.id == "other"]
    assert listing.problems == (refusal("other"),)
    assert library.load(str(own / "other.toml")).id == "sample"  # by its path it may be called anything


def test_17_one_cannot_replace_a_shipped_scenario(own):
    shipped = library.load("tutorial")
    (own / "tutorial.toml").write_text(TEXT.replace('id = "sample"', 'id = "tutorial"'))

    assert library.load("tutorial") == shipped
    broken = [each for each in library.catalogue() if each.id == "tutorial" and each.scenario is None]
    assert [each.problems[0].sentence for each in broken] == ["another scenario has this id already"]


def test_18_no_folder_of_ones_own(tmp_path, monkeypatch):
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path / "nowhere"))

    assert "tutorial" in library.names()


def test_19_a_folder_named_like_a_scenario(own):
    (own / "folder.toml").mkdir()

    (listing,) = [each for each in library.catalogue() if each.id == "folder"]
    assert listing.problems[0].sentence == "this is a folder; name a scenario file in it"
    assert refusal("folder").sentence == "this is a folder; name a scenario file in it"
