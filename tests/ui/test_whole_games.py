"""Whole games at the window, by clicks and keys, doing what staff advises."""

from collections.abc import Callable
from time import sleep

import pygame
import pytest

from game.model.voting import Ending
from game.ui.aides import Aides
from game.ui.director import Director
from tests.ui.hands import Hands
from tests.ui.stage import session, window

GAMES = {
    "1.1 the first lesson": ("tutorial", ("ARV",)),
    "1.2 three delegations at one keyboard, and two AI members": ("tutorial", ("ARV", "KES", "SEL")),
}

LONG = {
    "2.1 July 2017 as the United States, who hold the pen": ("dprk-2017-07", ("USA",)),
    "2.2 July 2017 as Ethiopia": ("dprk-2017-07", ("ETH",)),
    "2.3 July 2017 by three delegations": ("dprk-2017-07", ("USA", "CHN", "ETH")),
}


@pytest.mark.parametrize(("name", "codes"), GAMES.values(), ids=GAMES)
def test_a_game_is_played_to_its_end(name, codes):
    _played(name, codes)


def test_staff_that_takes_its_time_is_waited_for_and_changes_nothing(monkeypatch):
    at_once = _played("tutorial", ("ARV",)).director.table.session.actions
    for work, seconds in (("_answer", 0.05), ("_count", 0.2)):
        monkeypatch.setattr(Aides, work, _slowed(getattr(Aides, work), seconds))

    assert _played("tutorial", ("ARV",)).director.table.session.actions == at_once


@pytest.mark.slow
@pytest.mark.parametrize(("name", "codes"), LONG.values(), ids=LONG)
def test_a_long_game_is_played_to_the_vote(name, codes):
    hands = _played(name, codes)

    assert hands.director.table.public.counts
    assert hands.director.table.public.ending in (Ending.ADOPTED, Ending.VETOED, Ending.NOT_ADOPTED)
    assert hands.clicks["vote: on"]


def _slowed(work: Callable[..., object], seconds: float) -> Callable[..., object]:
    def after_a_while(*given: object) -> object:
        sleep(seconds)
        return work(*given)

    return after_a_while


def _played(name: str, codes: tuple[str, ...]) -> Hands:
    with window() as app:
        director = Director(app, session(name, codes), app.quit)
        director.begin()
        hands = Hands(app, director)
        hands.play()
        director.table.leave()
        pygame.event.clear()
    assert hands.is_over()
    assert sum(hands.clicks.values()) > len(codes)
    return hands
