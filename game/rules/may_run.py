"""The open floor, and whoever runs the game from outside it: what may be done when (R47 to R50)."""

from game.model.actions import Action, Announce, CloseFile, LockAdvice, NoteCorrection, ReleaseNews, TakeFloor
from game.model.council import CHANCE, CONTROL
from game.model.errors import Breach
from game.model.events import NewsBroke
from game.model.phases import Phase
from game.model.view import View

LONGEST_ANNOUNCEMENT = 300
"""Letters."""

OPEN = (Phase.CONSULTATIONS, Phase.MOTIONS, Phase.BALLOT)
"""Where seats may come in any order: what comes of it does not depend on it, or is heard at once."""


def floor_breach(view: View, action: TakeFloor) -> Breach | None:
    """Return why a seat may not come to the desk before the others."""
    if not view.setup.open_floor:
        return Breach.NOT_OPEN_FLOOR
    if view.phase not in OPEN or view.to_act == CHANCE:
        return Breach.WRONG_PHASE
    if action.seat not in view.queue:
        return Breach.TURN_OVER
    return Breach.HAS_FLOOR if action.seat == view.queue[0] else None


def control_breach(view: View, action: Action) -> Breach | None:
    """Return why this may not be done from the console of a lesson."""
    if not view.setup.taught or action.seat != CONTROL or view.seat != CONTROL:
        return Breach.NOT_CONTROL
    match action:
        case Announce(text=text):
            return _said_breach(text)
        case ReleaseNews(news=index):
            return _news_breach(view, index)
        case LockAdvice(is_locked=is_locked):
            return Breach.SAME_LOCK if is_locked == view.setup.unaided else None
        case NoteCorrection(of=seat):
            return None if 0 <= seat < len(view.scenario.council.members) else Breach.UNKNOWN_SEAT
        case CloseFile():
            return None
        case _:
            return Breach.NOT_CONTROL


def _said_breach(text: str) -> Breach | None:
    if not text.strip():
        return Breach.NOTHING_SAID
    is_line = text.isprintable() and len(text) <= LONGEST_ANNOUNCEMENT
    return None if is_line else Breach.SAID_TOO_LONG


def _news_breach(view: View, index: int) -> Breach | None:
    """Return why an event may not happen now: in a meeting it would move what is being voted."""
    if not 0 <= index < len(view.scenario.news):
        return Breach.UNKNOWN_NEWS
    if any(isinstance(event, NewsBroke) and event.news == index for page in view.log for event in page):
        return Breach.NEWS_IS_OUT
    return None if view.phase is Phase.CONSULTATIONS and view.to_act != CHANCE else Breach.WRONG_PHASE
