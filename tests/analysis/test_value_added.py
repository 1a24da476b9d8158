"""Section H.5 of hindsight: value added and par. Numbers never change."""

import pytest
from attrs import evolve

from game.analysis.value_added import (
    PLAYED,
    SPECTATED,
    Errand,
    companion,
    errands,
    par,
    points_of,
    run,
    value_added,
)
from game.minds import roster
from game.model.actions import PassTurn
from game.play.sitting import HUMAN, begin, begin_at
from tests.analysis.games import start_of

SEAT = 1

ADDED = {  # what a spectator got at the tables, the seat's points, its value added
    "H.5.1 what a spectator gets adds nothing": ((1000,) * 5, 1000, 0),
    "H.5.2 above it": ((1000,) * 5, 2250, 1250),
    "H.5.3 below it": ((1000,) * 5, -500, -1500),
    "H.5.4 against the mean of the tables": ((0, 100, 200, 300, 400), 200, 0),
    "H.5.5 to the nearest hundredth": ((0, 0, 0, 0, 1), 10, 10),
    "H.5.6 not while a table is missing": ((1000,) * 4, 1000, None),
    "H.5.7 not before any": ((), 1000, None),
}

PAR = {  # how many AI games gave less, as much, more; the percentile
    "H.5.11 better than all": (20, 0, 0, 100),
    "H.5.12 worse than all": (0, 0, 20, 0),
    "H.5.13 like all": (0, 20, 0, 50),
    "H.5.14 better than half": (10, 0, 10, 50),
    "H.5.15 equals count by half": (5, 10, 5, 50),
    "H.5.16 one equal": (12, 1, 7, 62),
    "H.5.17 not while one is missing": (10, 0, 9, None),
}


def game(points):
    return tuple(points if seat == SEAT else 7777 for seat in range(3))


@pytest.mark.parametrize(("got", "points", "wanted"), ADDED.values(), ids=ADDED)
def test_value_added(got, points, wanted):
    results = {Errand(SEAT, table): game(spectators) for table, spectators in enumerate(got)}

    assert value_added(results, SEAT, points) == wanted


@pytest.mark.parametrize(("less", "equal", "more", "wanted"), PAR.values(), ids=PAR)
def test_par(less, equal, more, wanted):
    got = [0] * less + [100] * equal + [200] * more
    results = {Errand(None, table): game(points) for table, points in enumerate(got, start=1)}

    assert par(results, SEAT, 100) == wanted


def test_every_person_is_watched_and_all_share_the_games_of_minds():
    wanted = errands(start_of((0, 3)))

    assert len(set(wanted)) == len(wanted) == 2 * SPECTATED + PLAYED
    assert {errand.spectator for errand in wanted} == {0, 3, None}
    assert [errand.spectator for errand in wanted[:4]] == [0, 3, 0, 3]
    assert all(errand.table > 0 for errand in wanted if errand.spectator is None)
    assert errands(start_of(())) == ()


def test_the_chair_of_a_person_is_taken_by_what_most_others_are():
    start = start_of((0,), "random")

    assert companion(start) == "random"
    assert companion(start_of(tuple(range(5)))) == roster.DEFAULT_SKILL


def test_a_game_is_played_with_the_same_draw_and_the_same_others():
    start = start_of((0,), "random")
    watched = run(start, Errand(0, 0))
    seats = ("spectator", *start.seats[1:])
    session = begin(evolve(start, seats=seats))
    session.advance()

    assert watched == points_of(session)
    assert run(start, Errand(0, 0)) == watched
    assert HUMAN not in seats


def test_at_another_table_the_draw_is_the_same_and_the_lots_are_others():
    start = start_of((), "random")
    games = [begin_at(table, start) for table in (0, 0, 1, 2)]
    for session in games:
        session.advance()

    first = begin(start)
    first.advance()
    assert {session.state.priorities for session in games} == {first.state.priorities}
    assert games[0].actions == games[1].actions == first.actions
    assert len({session.actions for session in games}) == 3


def test_looking_back_does_not_change_the_table():
    session = begin_at(3, start_of((), "random"))
    session.advance()
    again = session.at(40)
    again.advance()

    assert again.table == 3
    assert again.actions == session.actions


def test_only_a_finished_game_has_points():
    session = begin(start_of((0, 1, 2, 3, 4)))
    session.act(PassTurn(session.to_act))

    with pytest.raises(ValueError, match="not over"):
        points_of(session)
