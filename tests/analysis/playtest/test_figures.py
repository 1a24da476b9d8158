"""Figures of a playtest: from games that were played, and from what is made up."""

import json

import pytest
from attrs import evolve

from game.analysis.playtest.account import as_json
from game.analysis.playtest.figures import mean, playtest, rate
from game.model.text import Text
from game.model.voting import Ending
from game.play.batch import Order
from game.play.sitting import scenario_of
from game.scenario.library import source
from tests.analysis.playtest.games import ORDER, report, trials

SCENARIO = scenario_of(ORDER.source)


def test_a_rate_that_is_never_or_always_so_is_not_certain():
    assert (rate([]).share, rate([]).of) == (0.0, 0)
    assert rate([True] * 98).share == 1.0
    assert rate([True] * 98).error == pytest.approx(0.01, abs=0.001)
    assert rate([True, False] * 50).error == pytest.approx(0.05, abs=0.001)


def test_a_mean_of_one_has_no_error():
    assert (mean([]).mean, mean([]).error, mean([]).n) == (None, None, 0)
    assert (mean([3]).mean, mean([3]).error, mean([3]).n) == (3, None, 1)
    assert (mean([1, 3]).mean, mean([1, 3]).error) == (2, 1)


def test_endings_add_up_to_the_games():
    found = report()

    assert found.games == found.wanted == 12
    assert sum(rate.count for _, rate in found.endings) == 12
    assert [name for name, _ in found.endings] == [ending.value for ending in Ending]
    assert sum(found.rounds) == 12


def test_levels_are_those_of_texts_adopted():
    texts = [one.record.text.levels for one in trials(12) if one.record.ending is Ending.ADOPTED]
    for index, measure in enumerate(report().measures):
        assert sum(measure.counts) == len(texts)
        assert measure.counts == tuple(sum(text[index] == level for text in texts) for level in range(3))


def test_value_added_is_points_less_those_of_a_spectator():
    for seat, figures in enumerate(report().seats):
        mine = [one for one in trials(12) if one.spectated.seat == seat]
        gained = [(one.record.points[seat] - one.spectated.points) / 100 for one in mine]
        assert figures.value_added.mean == pytest.approx(sum(gained) / len(gained), abs=1e-4)
        assert figures.value_added.n == len(mine) > 0


def test_a_text_that_is_the_record_is_no_way_from_it():
    order = Order(source("dprk-2017-07"), 1, "random")
    scenario = scenario_of(order.source)
    real = scenario.history[0].levels
    as_it_was = Text(tuple(level or 0 for level in real))
    one = trials(1)[0]
    game = evolve(one.record, ending=Ending.ADOPTED, text=as_it_was, points=(0,) * 15, final=None, adopted_yes=15)
    alike = evolve(one, record=game, stood=((0,),) * 12, asked=(0,) * 12, vetoes=(), best=(), ruled=None)
    furthest = Text(
        tuple(
            0 if 2 * level > measure.top else measure.top
            for level, measure in zip(as_it_was.levels, scenario.measures, strict=True)
        )
    )
    unlike = evolve(alike, record=evolve(game, text=furthest))

    assert playtest(order, [alike], 1).record.distance.mean == 0
    assert playtest(order, [alike], 1).record.alike.share == 1
    assert 0.6 < playtest(order, [unlike], 1).record.distance.mean <= 1
    assert all(measure.distance.mean in (0, None) for measure in playtest(order, [alike], 1).measures)


def test_who_vetoes_is_told_by_games():
    first, *rest = trials(4)
    vetoed = evolve(first, vetoes=(0, 0))
    found = playtest(ORDER, [vetoed, *rest], 4)

    assert [seat.vetoed.count for seat in found.seats] == [1, 0, 0, 0, 0]


def test_rival_drafts_are_told_by_whose_was_adopted():
    order = Order(source("three-drafts"), 1, "random")
    scenario = scenario_of(order.source)
    one = trials(1)[0]
    game = evolve(one.record, ending=Ending.LAPSED, text=None, points=(0,) * 15, final=None, adopted_yes=None)
    lapsed = evolve(one, record=game, stood=((0,),) * 10, asked=(0,) * 10, vetoes=(), best=(), ruled=None, pen=None)
    codes = {member.code: seat for seat, member in enumerate(scenario.council.members)}
    pens = [codes[code] for code in ("PSH", "PSH", "VAL", "DOV")]
    found = playtest(order, [lapsed, *(evolve(lapsed, pen=pen) for pen in pens)], 5)

    assert [(pen.name, pen.opens, pen.adopted.count, pen.adopted.of) for pen in found.pens] == [
        ("Valmere", True, 1, 4),
        ("Peshara", True, 2, 4),
        ("Kharzan", True, 0, 4),
        ("Dovar", False, 1, 4),
    ]
    assert report().pens == ()  # a lesson with one draft


def test_actions_nobody_took_are_those_the_lesson_has():
    found = report()

    assert "CastVote" not in found.unused
    assert "TableDraft" in found.unused or dict(found.acts).get("TableDraft")
    assert not {"LeakOffer", "OpenChannel", "CallGroup", "PlaceUnderSilence", "Befall"} & set(found.unused)


def test_it_is_one_json_object():
    found = as_json(report())

    assert json.loads(json.dumps(found)) == found
    assert set(found["endings"]) == {ending.value for ending in Ending}
    assert found["numbers"] == []  # too few games
