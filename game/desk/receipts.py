"""What is said once an act is done: when it takes effect, and when it is answered."""

from game.desk.page import Line, Page
from game.model.actions import Action, AskPoll, LeakChannel, LeakDraft, LeakOffer, PassTurn
from game.model.phases import Phase
from game.model.view import View
from game.words.actions import sentence
from game.words.language import _


def receipt(view: View, action: Action) -> Page:
    """Return what somebody should know who has just done something."""
    if view.setup.sealed and view.phase is Phase.CONSULTATIONS and not isinstance(action, PassTurn):
        said = _("Filed: {action} It takes effect when all have filed.")
        filed = Line(said.format(action=sentence(view.scenario, action)))
        later = _("They answer in the next round; a new version ends the poll.")
        return (filed, Line(later)) if isinstance(action, AskPoll) else (filed,)
    match action:
        case AskPoll():
            return (Line(_("They answer at their turns; a new version ends the poll.")),)
        case LeakOffer() | LeakDraft() | LeakChannel():
            return (Line(_("It will be in the papers when all have spoken.")),)
        case _:
            return ()
