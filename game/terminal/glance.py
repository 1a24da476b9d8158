"""What a player is shown when the floor comes to it: the pages of the desk, with what one can type."""

from game.desk.floor import greeting, question_page, waiting_page
from game.desk.page import Heading, Line, Page
from game.model.view import View
from game.terminal.menu import Order, menu_page
from game.words.language import _


def welcome_page(view: View) -> Page:
    """Return what somebody needs to know who sits down for the first time."""
    look = _("Look first: brief (the crisis), me (what you want), draft (what lies on the table).")
    return *greeting(view), Line(look)


def now_page(view: View, found: tuple[Order, ...], shown: Page = ()) -> Page:
    """Return what awaits an answer, unless it has just been shown, and the choices."""
    waiting = waiting_page(view)
    if waiting and waiting == shown:
        waiting = (Line(_("What lies on your table is as before; to see it: table.")),)
    elif waiting:
        waiting = (Heading(_("On your table")), *waiting)
    return *waiting, *question_page(view), *menu_page(found)
