"""Role sheets: true to the draw, silent about everybody else's, and one for each seat."""

import pytest

from game.model.phases import Setup
from game.play.sitting import begin, header
from game.report.fitting import PAPERS
from game.report.roles import Print, mark, roles_page, views
from game.report.sheets import sheet
from game.rules.opening import opening
from game.rules.views import view
from game.scenario.draw import draw
from game.scenario.library import load, names, source
from game.words.points import points
from tests.report.hostile import SCRIPT, SCRIPTS, WORDS, hostile
from tests.report.reading import Reader, assert_sound
from tests.rules.hidden import blurred

OPEN = Setup(open_room=True)
TERMS = {"everybody in the room": OPEN, "room by room": Setup()}


def a_print(scenario, seed=7, seats=None, setup=OPEN, paper="a4", start=(), large=False):
    return Print(scenario, seed, setup, seats or scenario.council.seats, PAPERS[paper], start, large)


def on_sheet(page, name):
    """Return the text of one seat's sheet, between its head and its foot."""
    texts = Reader(page).texts
    start = texts.index(f"Confidential: for {name} only")
    end = next(place for place in range(start, len(texts)) if texts[place].startswith("Set "))
    return texts[start : end + 1]


@pytest.mark.parametrize("name", names())
def test_every_scenario_has_a_sound_page_with_a_sheet_for_each_seat(name):
    scenario = load(name)

    reader = assert_sound(roles_page(a_print(scenario)))

    for member in scenario.council.members:
        assert reader.texts.count(f"Confidential: for {member.name} only") == 1


@pytest.mark.parametrize("setup", TERMS.values(), ids=TERMS)
@pytest.mark.parametrize("name", names())
def test_a_sheet_does_not_depend_on_what_its_seat_may_not_know(name, setup):
    scenario = load(name)
    state = opening(scenario, draw(scenario, 7), setup)

    for seat in scenario.council.seats:
        assert sheet(view(blurred(state, seat), seat)) == sheet(view(state, seat))


def test_the_printed_sheet_does_not_either(monkeypatch):
    scenario = load("dprk-2017-09")
    mine, others = draw(scenario, 7), draw(scenario, 8)
    seat = scenario.council.seat("CHN")
    told = on_sheet(roles_page(a_print(scenario)), "China")
    mixed = tuple(mine[one] if one == seat else others[one] for one in scenario.council.seats)
    monkeypatch.setattr("game.report.roles.draw", lambda *_: mixed)

    assert on_sheet(roles_page(a_print(scenario)), "China") == told
    assert on_sheet(roles_page(a_print(scenario)), "Russia") != told


@pytest.mark.parametrize("name", names())
def test_the_points_are_those_of_the_game_that_is_played(name):
    scenario = load(name)
    session = begin(header(source(name), 7, ("human",) * len(scenario.council.members), OPEN))

    for seat in scenario.council.seats:
        mine = session.view(seat).priorities
        found = {
            row.title: tuple(cell.points for cell in row.cells) for row in sheet(views(scenario, 7, OPEN)[seat]).rows
        }
        for measure, table in zip(scenario.measures, mine.worth, strict=True):
            assert found[measure.title] == tuple(points(value) for value in table)


def test_best_levels_red_lines_and_the_draft_are_marked():
    scenario = load("dprk-2017-09")
    drawn = draw(scenario, 7)
    seat = next(seat for seat in scenario.council.seats if drawn[seat].red_lines)
    own, rows = drawn[seat], {row.title: row for row in sheet(views(scenario, 7, OPEN)[seat]).rows}

    for number, measure in enumerate(scenario.measures):
        for level, cell in enumerate(rows[measure.title].cells):
            assert cell.is_best == (own.worth[number][level] == max(own.worth[number]))
            assert cell.is_crossed == any(line.measure == number and level in line.levels for line in own.red_lines)
            assert cell.is_proposed == (scenario.drafts[0].text.levels[number] == level)


def test_measures_stand_by_what_is_at_stake():
    scenario = load("dprk-2017-07")
    for known in views(scenario, 7, OPEN):
        stakes = [max(table) - min(table) for table in known.priorities.worth]
        titles = [row.title for row in sheet(known).rows]
        ordered = [stakes[[m.title for m in scenario.measures].index(title)] for title in titles]
        assert ordered == sorted(stakes, reverse=True)


def test_who_is_not_in_the_room_yet_is_shown_no_draft():
    scenario = load("dprk-2017-07")
    known = views(scenario, 7, Setup())

    assert sheet(known[scenario.council.seat("USA")]).example
    assert sheet(known[scenario.council.seat("ETH")]).example == ""
    assert not any(cell.is_proposed for row in sheet(known[scenario.council.seat("ETH")]).rows for cell in row.cells)


def test_only_the_page_for_the_teacher_tells_the_draw():
    scenario = load("tutorial")
    page = roles_page(a_print(scenario, seed=834_771, start=("penholder play --seed 834771",)))
    sheets = page[page.index("Confidential: for") :]

    assert page.count("834771") >= 2
    assert "834771" not in sheets
    assert sheets.count(f"Set {mark(scenario, 834_771)}") == 5


def test_sheets_of_another_draw_bear_another_mark():
    scenario = load("tutorial")

    assert len({mark(scenario, seed) for seed in range(200)}) == 200
    assert mark(scenario, 1) == mark(scenario, 1)


def test_the_same_seed_prints_the_same_to_the_byte():
    scenario = load("tutorial")

    assert roles_page(a_print(scenario)) == roles_page(a_print(scenario))
    assert roles_page(a_print(scenario)) != roles_page(a_print(scenario, seed=8))


CHAIRS = {
    "1 the same member every round": ("tutorial", "ARV", ["presides"]),
    "2 the first of several": ("dprk-2017-07", "CHN", ["presides in rounds 1, 2, 3, 4, 5, 6 and 7"]),
    "3 one of those who come later": ("dprk-2017-07", "EGY", ["presides in rounds 8, 9 and 10"]),
    "4 who never does": ("dprk-2017-07", "FRA", []),
}


@pytest.mark.parametrize(("name", "code", "told"), CHAIRS.values(), ids=CHAIRS)
def test_a_sheet_tells_who_presides_and_how_long(name, code, told):
    scenario = load(name)
    facts = sheet(views(scenario, 7, OPEN)[scenario.council.seat(code)]).rank.split("; ")

    assert [fact for fact in facts if fact.startswith("presides")] == told


PENS = {
    "1 whose draft lies there": ("VAL", ["holds the pen of the draft on the table"]),
    "2 whose draft is still to come": ("KHZ", ["brings in a draft in round 3"]),
    "3 who has none": ("HOL", []),
}


@pytest.mark.parametrize(("code", "told"), PENS.values(), ids=PENS)
def test_a_sheet_tells_of_a_draft_of_its_own_and_when_it_is_due(code, told):
    scenario = load("three-drafts")
    facts = sheet(views(scenario, 7, OPEN)[scenario.council.seat(code)]).rank.split("; ")

    assert [fact for fact in facts if "draft" in fact] == told


def test_only_some_seats():
    scenario = load("dprk-2017-07")
    page = roles_page(a_print(scenario, seats=(scenario.council.seat("USA"), scenario.council.seat("CHN"))))

    assert page.count("Confidential: for") == 2


@pytest.mark.parametrize("words", [WORDS, SCRIPTS], ids=["hostile", "any script"])
def test_words_of_any_kind_are_shown_as_they_are(words):
    reader = assert_sound(roles_page(a_print(hostile(words))))
    shown = " ".join(reader.texts)

    assert all(" ".join(word.split()) in shown for word in words)


def test_nothing_hostile_is_run():
    page = roles_page(a_print(hostile()))

    assert SCRIPT not in page
    assert "<img src=x" not in page
    assert "{{ 7 * 7 }}" in page
    assert page.count("</style>") == 1


def test_large_print_says_the_same():
    scenario = load("dprk-2017-12")
    small, large = roles_page(a_print(scenario)), roles_page(a_print(scenario, large=True))

    assert Reader(small).texts == Reader(large).texts
    assert large.count("--size: 14.0pt") == 15
    assert "--size: 14.0pt" not in small
