"""Finished games for the pages that look back on one."""

from game.minds import roster
from game.model.phases import Setup
from game.play.course import Course
from game.play.session import Session
from game.play.sitting import header
from game.rules.opening import opening
from game.scenario.draw import draw
from game.scenario.library import source


def game_of(scenario, seed=1, skill="conceder"):
    """Return a game of a scenario as it stands, from no file, played by minds to its end."""
    course = Course((opening(scenario, draw(scenario, seed), Setup()),))
    minds = {seat: roster.mind(skill) for seat in scenario.council.seats}
    named = header(source("tutorial"), seed, (skill,) * 5)
    session = Session(named, course, minds)
    session.advance()
    return session
