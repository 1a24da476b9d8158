"""Whole games at the window, by clicks and keys, doing what staff advises."""

import pygame
import pytest

from game.model.voting import Ending
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


@pytest.mark.slow
@pytest.mark.parametrize(("name", "codes"), LONG.values(), ids=LONG)
def test_a_long_game_is_played_to_the_vote(name, codes):
    hands = _played(name, codes)

    assert hands.director.table.public.counts
    assert hands.director.table.public.ending in (Ending.ADOPTED, Ending.VETOED, Ending.NOT_ADOPTED)
    assert hands.clicks["vote: on"]


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
