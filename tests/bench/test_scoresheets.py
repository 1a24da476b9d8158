"""The harness that plays score sheets."""

from functools import partial

from attrs import evolve

from tests.bench.play import many
from tests.bench.scoresheets import Terms, dealt, shuffled, tried
from tests.scoresheets.convert import NAMES, sheet


def test_the_room_knows_nothing_of_a_veiled_sheet():
    for name in NAMES:
        given = dealt(Terms(name), 1, 0)

        assert len({evolve(prior, unity=prior.price) for prior in given.scenario.priors}) == 1
        assert {own.walk_away for own in given.priorities} == {100 * party["min"] for party in sheet(name)["parties"]}


def test_the_others_speak_in_many_orders():
    assert len({shuffled(6, 1, number) for number in range(20)}) > 15


def test_who_knows_the_best_text_passes_it():
    for name in NAMES:
        assert tried(Terms(name), "optimum", "conceder", 1, 0).passed


def test_any_number_of_processes_gives_the_same_games():
    work = partial(tried, Terms("base", saboteurs=1), "conceder", "conceder", 3)

    assert many(work, 4) == many(work, 4, jobs=2)
