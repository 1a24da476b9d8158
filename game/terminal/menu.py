"""Numbered choices: the obvious orders, each with the words one would type for it."""

from game.desk.page import Heading, Line, Page
from game.desk.roll import code
from game.desk.suggestions import Suggestion, described, suggestions
from game.model.actions import (
    Action,
    AskPoll,
    CirculateDraft,
    MakeJointDemand,
    MakeOffer,
    PutInBlue,
)
from game.model.council import Seat
from game.model.offers import Guard
from game.model.phases import Phase
from game.model.scenario import Scenario
from game.model.view import View
from game.terminal.choosing import Choice, answers, motions, votes
from game.terminal.packages import typed
from game.words.language import _

IN_MENU = 3
"""Suggestions in the menu of a turn; the command ``suggest`` has more."""


def choices(view: View) -> tuple[Choice, ...]:
    """Return the numbered choices of the moment."""
    match view.phase:
        case Phase.CONSULTATIONS:
            return (*answers(view), *_staff(view, suggestions(view)[:IN_MENU]), _passing(view))
        case Phase.MOTIONS:
            return motions(view)
        case Phase.OBJECTION:
            return Choice(_("Let the measure be voted by itself"), "pass"), Choice(_("Object to it"), "object")
        case Phase.INSISTENCE:
            return Choice(_("Let your draft fall"), "pass"), Choice(_("Insist on a vote"), "insist")
        case Phase.BALLOT:
            return votes(view)
        case _:
            return ()


def _passing(view: View) -> Choice:
    if view.actions_left:
        return Choice(_("Pass: do nothing more this turn"), "pass")
    return Choice(_("Pass: leave the rest unanswered"), "pass")


def _staff(view: View, found: tuple[Suggestion, ...]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            f"{described(view.scenario, one.action)} ({one.reason})", order(view.scenario, one.action), is_short=False
        )
        for one in found
    )


def suggested(view: View, partner: Seat | None) -> tuple[Choice, ...]:
    """Return all that staff would propose."""
    return _staff(view, suggestions(view, partner))


def order(scenario: Scenario, action: Action) -> str:
    """Return a suggested act as one would type it."""
    match action:
        case MakeOffer(draft=draft, recipients=recipients, package=terms, guard=guard):
            to = ", ".join(code(scenario, seat) for seat in recipients)
            return f"offer {to} on {code(scenario, draft)}: {typed(scenario, terms)}{_guarded(guard)}"
        case MakeJointDemand(draft=draft, recipients=recipients, package=terms):
            to = ", ".join(code(scenario, seat) for seat in recipients)
            return f"joint {to} on {code(scenario, draft)}: {typed(scenario, terms)}"
        case AskPoll(draft=draft):
            return f"poll {code(scenario, draft)}"
        case PutInBlue():
            return "blue"
        case CirculateDraft():
            return "circulate all"
        case _:
            raise ValueError(f"nobody suggests {action}")


def _guarded(guard: Guard) -> str:
    """Return a guard as one types it, or nothing for the widest."""
    return "" if guard is Guard.ANY else f" guard {guard.value}"


def menu_page(found: tuple[Choice, ...]) -> Page:
    """Return choices with their numbers and the words that do the same."""
    page = tuple(
        Line(f"{number}. {one.said}" + (f" [{one.line}]" if one.is_short else ""))
        for number, one in enumerate(found, start=1)
    )
    return Heading(_("You can type a number, or words (help lists them all)")), *page
