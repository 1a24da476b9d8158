"""Choosing a scenario and seats."""

import io

import pytest

from game.scenario.library import catalogue, load
from game.terminal.plainly import plain
from game.terminal.readers import PipedReader
from game.terminal.roll import CommandError
from game.terminal.screen import Screen
from game.terminal.welcome import Choice, choose, scenario_named, scenarios_page, seats_chosen
from tests.desk.tables import council, flat

SCENARIOS = tuple(listing.scenario for listing in catalogue() if listing.scenario)


def chosen(*lines):
    """Return the choice that typed lines make, and what was shown."""
    out = io.StringIO()
    reader = PipedReader(io.StringIO("".join(f"{line}\n" for line in lines)))
    return choose(screen=Screen(plain, reader, out, 80)), flat(out.getvalue())


CHOICES = {
    "1 Enter and Enter: the first lesson, from the penholder's seat": (("", ""), Choice("tutorial", ("ARV",))),
    "2 numbers": (("1", "2"), Choice("tutorial", ("KES",))),
    "3 an id and a code": (("tutorial", "pal"), Choice("tutorial", ("PAL",))),
    "4 several seats": (("1", "KES, 1"), Choice("tutorial", ("ARV", "KES"))),
    "5 all": (("1", "all"), Choice("tutorial", ("ARV", "KES", "PAL", "SEL", "TAV"))),
    "6 after a slip": (("tutorail", "1", "ARW", "ARV"), Choice("tutorial", ("ARV",))),
    "6.1 another skill first": (("1", "attaché", "ARV"), Choice("tutorial", ("ARV",), "attache")),
    "6.2 twice, without accents": (("1", "attache", "Ambassador", ""), Choice("tutorial", ("ARV",), "ambassador")),
    "6.3 a yardstick is no skill for players": (("1", "random", "q"), None),
    "7 leave at once": (("q",), None),
    "8 leave later": (("1", "quit"), None),
    "9 the end of input": ((), None),
}


@pytest.mark.parametrize(("lines", "choice"), CHOICES.values(), ids=CHOICES)
def test_choice(lines, choice):
    assert chosen(*lines)[0] == choice


def test_a_slip_is_answered_with_what_was_meant():
    shown = chosen("tutorail", "1", "ARW", "ARV")[1]

    assert 'There is no one scenario "tutorail". Did you mean tutorial?' in shown
    assert 'Nobody here is called "ARW". Did you mean ARV?' in shown


def test_every_scenario_can_be_chosen_by_number_and_id():
    for number, scenario in enumerate(SCENARIOS, start=1):
        assert scenario_named(SCENARIOS, str(number)) is scenario
        assert scenario_named(SCENARIOS, scenario.id) is scenario
        assert f"{number}. {scenario.title} [{scenario.id}]" in chosen()[1]


def test_the_list_of_scenarios_fits_on_one_screen_and_the_summary_follows():
    page = plain(scenarios_page(SCENARIOS), 80)

    assert len(page.splitlines()) <= min(20, 2 * len(SCENARIOS) + 3)
    assert flat(SCENARIOS[0].summary) in chosen("1")[1]


def test_a_number_past_the_list_is_refused():
    with pytest.raises(CommandError):
        scenario_named(SCENARIOS, "99")


def test_seats_are_chosen_in_speaking_order_once_each():
    assert seats_chosen(council(), "RUS, usa, 3") == ("USA", "RUS")
    assert seats_chosen(load("tutorial"), "2, 1") == ("ARV", "KES")


def test_skills_are_shown_as_they_are_called():
    said = chosen("1", "ambassador")[1]

    assert "The others play at the skill: counsellor." in said
    assert "attaché, counsellor, ambassador." in said
    assert "The others play at the skill: ambassador." in said
