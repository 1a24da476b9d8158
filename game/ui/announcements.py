"""What is told to the whole class from the console."""

from game.model.events import ActTakenBack, AdviceLocked, Announced
from game.model.view import View


def announcements(view: View) -> tuple[Announced | AdviceLocked | ActTakenBack, ...]:
    """Return what was told so far."""
    told = (event for page in view.log for event in page)
    return tuple(event for event in told if isinstance(event, Announced | AdviceLocked | ActTakenBack))
