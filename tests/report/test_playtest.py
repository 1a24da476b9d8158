"""The page of a playtest."""

import pytest
from attrs import evolve

from game.analysis.playtest.advice import advice
from game.analysis.playtest.figures import playtest
from game.play.batch import Order
from game.report.playtest import playtest_html
from game.scenario.library import source
from tests.analysis.playtest.games import of_measure, report
from tests.analysis.playtest.test_advice import CASES, healthy, lever
from tests.report.reading import assert_sound
from tests.report.specimen import HOSTILE


def test_it_is_sound_and_shows_every_part():
    reader = assert_sound(playtest_html(report()))
    text = " ".join(reader.texts)

    for title in ("Advice", "How games end", "Value added", "Whether any text can pass", "How this was measured"):
        assert title in reader.texts
    for measure in report().measures:
        assert measure.title in reader.texts
        assert all(label in text for label in measure.labels)


@pytest.mark.parametrize("amiss", [amiss for amiss, _ in CASES.values()], ids=CASES)
def test_advice_leads_to_its_figures(amiss):
    found = amiss(healthy())
    reader = assert_sound(playtest_html(found))
    places = {attributes["id"] for _, attributes in reader.elements if "id" in attributes}
    links = [link["href"] for link in reader.all("a")]

    assert len(links) == len(advice(found)) == 1
    assert {link[1:] for link in links} <= places


def test_numbers_that_matter_are_drawn_with_their_keys():
    found = evolve(healthy(), levers=(lever(line=145), lever(explained=0.1, is_beyond_chance=False)), chance=0.2)
    reader = assert_sound(playtest_html(found))

    assert "member[2].urgency" in reader.texts
    assert "145" in reader.texts
    assert any("line 145, member[2].urgency (KES): one spread more moves" in text for text in reader.texts)


def test_the_record_is_marked():
    text = playtest_html(of_measure(healthy(), 1, history=2))

    assert text.count("on record") == 1


def test_names_are_escaped():
    found = of_measure(evolve(healthy(), title=HOSTILE), 0, title=HOSTILE, labels=(HOSTILE, "a", "b"))
    reader = assert_sound(playtest_html(found))

    assert HOSTILE not in playtest_html(found)
    assert HOSTILE in reader.texts


def test_of_no_games_there_is_a_page_too():
    assert_sound(playtest_html(playtest(Order(source("dprk-2019-12"), 1), (), 200)))
