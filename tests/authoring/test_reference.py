"""The reference: it is current, it names every key, and its samples are clean."""

import tomllib
from html.parser import HTMLParser

import pytest

from game import paths
from game.authoring.keys import tables
from game.authoring.reference import SECTIONS, anchor, markdown, section, whole_sample
from game.authoring.samples import sample_of
from game.report.reference import Piece, pieces, reference_page
from game.scenario.format import ScenarioFile
from game.scenario.library import every_variant

ALL = {table.name: table for table in tables()}


def test_the_page_beside_the_scenarios_is_current():
    kept = (paths.scenarios() / "REFERENCE.md").read_text("utf-8")

    assert kept == markdown(), "renew it: penholder docs -o scenarios/REFERENCE.md --force"


def test_the_scenario_of_the_samples_is_clean():
    assert len(every_variant(paths.assets() / "templates" / "every-key.toml")) == 2


def test_no_section_is_left_over():
    assert set(SECTIONS) == set(ALL)


@pytest.mark.parametrize("name", ALL)
def test_every_table_has_a_sample_that_is_part_of_the_whole(name):
    sample = sample_of(name, whole_sample())

    assert sample
    assert tomllib.loads(sample)
    assert all(line in whole_sample().splitlines() for line in sample.splitlines())


@pytest.mark.parametrize("name", ALL)
def test_every_key_is_explained(name):
    rows = markdown().split(f"\n## {section(ALL[name].kind).heading}\n")[1].split("\n## ")[0]

    for key in ALL[name].keys:
        assert f"| **{key.name}** |" in rows if key.is_needed else f"| {key.name} |" in rows


def test_links_lead_somewhere():
    class Links(HTMLParser):
        def __init__(self):
            super().__init__()
            self.places, self.links = set(), set()

        def handle_starttag(self, tag, attributes):
            found = dict(attributes)
            self.places |= {f"#{found['id']}"} if "id" in found else set()
            self.links |= {found["href"]} if "href" in found else set()

    links = Links()
    links.feed(reference_page())

    assert links.links
    assert links.links <= links.places
    assert {anchor(each.heading) for each in SECTIONS.values()} == {place[1:] for place in links.places}


def test_whatever_a_description_says_is_shown_as_it_stands():
    assert pieces("a < b, `c`, **d**, [e](#f)") == (
        Piece("a < b, "), Piece("c", "code"), Piece(", "), Piece("d", "strong"), Piece(", "), Piece("e", "a", "#f"),
    )  # fmt: skip
    assert "<script" not in reference_page()
    assert reference_page().count("<table>") == len(ALL)


def test_the_file_itself_comes_first():
    assert tables()[0].kind is ScenarioFile
