"""Everything on paper goes through gettext but what the scenario itself says."""

import gettext

import pytest

from game.report.ballots import Slips, ballots_page
from game.report.fitting import PAPERS
from game.report.key import key_page
from game.report.plates import plates_page
from game.report.roles import roles_page
from game.scenario.library import load
from game.words.language import use_translations
from tests.report.reading import Reader
from tests.report.test_roles import a_print
from tests.words.conftest import Bracketed


@pytest.fixture
def _brackets():
    use_translations(Bracketed())
    yield
    use_translations(gettext.NullTranslations())


def own_words(scenario):
    """Return every text of a scenario that stands on paper by itself."""
    members = scenario.council.members
    found = {scenario.title, scenario.summary, *(one.name for one in members), *(f"({one.code})" for one in members)}
    found |= {one.code for one in members}
    found |= {word for one in members for word in one.name.split()} | {told.title for told in scenario.history}
    found |= {remark.text for remark in (*scenario.crisis, *scenario.status_quo)}
    for brief in scenario.briefs:
        found |= {brief.position.text, *(remark.text for remark in brief.remarks)}
    for measure in scenario.measures:
        found |= {measure.id, measure.title, *(level.label for level in measure.levels)}
        found |= {f"{at} {level.label}" for at, level in enumerate(measure.levels)}
    return found


PAGES = {
    "roles": lambda scenario: roles_page(a_print(scenario)),
    "key": lambda scenario: key_page(a_print(scenario)),
    "ballots": lambda scenario: ballots_page(Slips(scenario, scenario.council.seats, PAPERS["a4"])),
    "plates": lambda scenario: plates_page(scenario, scenario.council.seats, PAPERS["a4"]),
}


@pytest.mark.usefixtures("_brackets")
@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("name", ["tutorial", "dprk-2017-12"])
def test_nothing_is_said_without_being_translated(name, make):
    scenario = load(name)
    own = own_words(scenario)

    bare = [text for text in Reader(make(scenario)).texts if "[" not in text and any(map(str.isalpha, text))]

    assert bare
    assert [text for text in bare if not text.rstrip(";").endswith(tuple(own))] == []
