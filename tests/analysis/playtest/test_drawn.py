"""Where the file says a hidden number, and how it falls: against the draw itself."""

import pytest

from game.analysis.playtest.drawn import fallen, numbers
from game.rules.priors import centre
from game.scenario.draw import draw
from game.scenario.library import Source, from_text, names, source
from game.scenario.member_format import HiddenTable
from game.scenario.reading import read_file
from tests.scenario.sample import TEXT

SHIPPED = [(found.text, found.variant) for found in map(source, names())]
FILES = [*SHIPPED, (TEXT, None), (TEXT, "calm")]


def of(text, variant):
    scenario = from_text(text, "a.toml", variant)
    file, _findings = read_file(text, "a.toml")
    return scenario, file, numbers(scenario, Source(text, "a.toml", variant))


@pytest.mark.parametrize(("text", "variant"), FILES)
def test_a_number_and_how_it_fell_give_the_priorities_of_the_game(text, variant):
    scenario, _file, known = of(text, variant)
    for seed in (1, 2):
        drawn, lots = draw(scenario, seed), fallen(scenario, seed)
        assert len(lots) == len(known)
        for number, lot in zip(known, lots, strict=True):
            own = drawn[number.seat]
            match number.kind:
                case "weight" | "ideal":
                    continue
                case "worth":
                    points = round((number.mean + number.spread * lot) * 100)
                    is_fixed = number.level == 0 and scenario.rule.has_status_quo
                    assert own.worth[number.measure][number.level] == (0 if is_fixed else points)
                case "red_lines":
                    is_there = any(line.measure == number.measure for line in own.red_lines)
                    assert is_there or not lot
                case _:
                    points = round((number.mean + number.spread * lot) * 100)
                    floor = points if number.kind in ("urgency", "walk_away") else max(0, points)
                    assert getattr(own, number.kind) == floor


@pytest.mark.parametrize(("text", "variant"), FILES)
def test_weights_and_ideals_give_the_worth_of_levels(text, variant):
    scenario, _file, known = of(text, variant)
    drawn, lots = draw(scenario, 7), fallen(scenario, 7)
    pairs = [(number, lot) for number, lot in zip(known, lots, strict=True) if number.kind in ("weight", "ideal")]
    for (weight, heavy), (ideal, far) in zip(pairs[::2], pairs[1::2], strict=True):
        assert (weight.kind, ideal.kind) == ("weight", "ideal")
        assert (weight.seat, weight.measure) == (ideal.seat, ideal.measure)
        top = scenario.measures[weight.measure].top
        best = min(1.0, max(0.0, ideal.mean + ideal.spread * far))
        points = weight.mean * 2.718281828 ** (weight.spread * heavy) * (2 * best - 1)
        assert drawn[weight.seat].worth[weight.measure][top] == pytest.approx(points * 100, rel=1e-3, abs=1.5)


@pytest.mark.parametrize(("text", "variant"), FILES)
def test_every_number_that_is_drawn_stands_where_it_is_said_to(text, variant):
    _scenario, file, known = of(text, variant)
    for number in known:
        if not number.is_drawn:
            continue
        found = file
        for step in number.place:
            found = (
                found[step] if isinstance(step, int | str) and not hasattr(found, str(step)) else getattr(found, step)
            )
        said = found.mean if isinstance(found, HiddenTable) else found
        if number.kind == "weight":  # weights are relative, and may be words
            assert said is not None
        else:
            assert said == pytest.approx(number.mean), number


@pytest.mark.parametrize(("text", "variant"), FILES)
def test_the_line_of_a_number_has_its_key(text, variant):
    _scenario, _file, known = of(text, variant)
    rows = text.splitlines()
    for number in known:
        if number.is_drawn:
            key = [step for step in number.place if isinstance(step, str)][-1]
            assert key in rows[number.line - 1], number


def test_the_narrowest_place_counts():
    _scenario, _file, plain = of(TEXT, None)
    _scenario, _file, calm = of(TEXT, "calm")
    places = {number.place[0] for number in plain if number.place}
    narrow = {number.place[0] for number in calm if number.place}

    assert {"member", "group", "defaults"} >= places > {"member"}
    assert "variant" in narrow


def test_what_is_the_same_in_every_game_is_not_drawn():
    scenario, _file, known = of(TEXT, None)
    fixed = [number for number in known if not number.is_drawn and number.kind != "red_lines"]

    assert all(not number.spread or number.kind == "weight" for number in fixed)
    assert len(centre(scenario)) == len(scenario.council.members)
