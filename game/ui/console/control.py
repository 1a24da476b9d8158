"""Acting from the console: when it has to wait, and what is said of what may not be done."""

from typing import TYPE_CHECKING

from game.model.actions import Action
from game.model.council import CONTROL
from game.play.journal import JournalError
from game.rules.legality import breach
from game.ui.hues import Hue
from game.words.breaches import sentence
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.classroom import Classroom


def busy(room: "Classroom") -> str:
    """Return why the game cannot be touched just now, or nothing."""
    return _("The AI members are acting.") if room.table.is_busy else ""


def refusal(room: "Classroom", action: Action) -> str:
    """Return the rule that stands against an action of the console, or nothing."""
    fault = breach(room.table.session.peek(CONTROL), action)
    return "" if fault is None else sentence(fault)


def control(app: "Application", room: "Classroom", action: Action) -> bool:
    """Do something from the console, or tell why not; say whether it was done."""
    refused = refusal(room, action)
    if refused:
        app.toast(refused, "warning", Hue.OPPOSE)
        return False
    try:
        room.control(action)
    except JournalError as error:
        app.toast(str(error), "warning", Hue.OPPOSE)
        return False
    app.refresh()
    return True
