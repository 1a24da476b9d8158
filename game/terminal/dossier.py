"""The brief, from what a player types."""

from game.desk.dossier import crisis_page, seat_page
from game.desk.page import Page
from game.model.view import View
from game.terminal.roll import seat_named


def brief_page(view: View, words: str = "") -> Page:
    """Return the crisis, what is in force and one's own brief, or what the room knows of one seat."""
    if words:
        return seat_page(view, seat_named(view.scenario, words))
    return *crisis_page(view.scenario), *(() if view.seat is None else seat_page(view, view.seat))
