"""The levels of measures, from what a player types."""

from game.desk import wants
from game.desk.page import Page
from game.model.view import View
from game.terminal.packages import measure_named


def levels_page(view: View, words: str = "") -> Page:
    """Return the levels of one measure with its wording, or of all."""
    chosen = [measure_named(view.scenario, words)] if words else range(len(view.scenario.measures))
    return wants.levels_page(view, chosen, with_wording=bool(words))
