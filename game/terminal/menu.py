"""Numbered choices: the obvious orders, each with the words one would type for it."""

from attrs import frozen

from game.desk.choosing import Choice, answers, at_meeting, passing
from game.desk.page import Heading, Line, Page
from game.desk.roll import code
from game.desk.suggestions import Suggestion, described, suggestions
from game.model.actions import (
    AcceptOffer,
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
from game.terminal.orders import typed_order
from game.terminal.packages import typed
from game.words.language import _

IN_MENU = 3
"""Suggestions in the menu of a turn; the command ``suggest`` has more."""


@frozen
class Order:
    """A line of a menu, and the order it stands for."""

    said: str
    line: str
    is_short: bool = True
    """Whether the order is short enough to stand beside it."""


def choices(view: View) -> tuple[Order, ...]:
    """Return the numbered choices of the moment."""
    match view.phase:
        case Phase.CONSULTATIONS:
            asked = (_listed(view, choice) for choice in answers(view))
            return *asked, *_staff(view, suggestions(view)[:IN_MENU]), _listed(view, passing(view))
        case _:
            return tuple(_listed(view, choice) for choice in at_meeting(view))


def _listed(view: View, choice: Choice) -> Order:
    return Order(choice.warned, _line(view, choice.action))


def _line(view: View, action: Action) -> str:
    """Return what one would type, without the guard that is chosen where none is typed."""
    match action:
        case AcceptOffer(proposer=proposer):
            return f"accept {code(view.scenario, proposer)}"
        case _:
            return typed_order(view, action)


def _staff(view: View, found: tuple[Suggestion, ...]) -> tuple[Order, ...]:
    return tuple(
        Order(f"{described(view.scenario, one.action)} ({one.said})", order(view.scenario, one.action), is_short=False)
        for one in found
    )


def suggested(view: View, partner: Seat | None) -> tuple[Order, ...]:
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


def menu_page(found: tuple[Order, ...]) -> Page:
    """Return choices with their numbers and the words that do the same."""
    page = tuple(
        Line(f"{number}. {one.said}" + (f" [{one.line}]" if one.is_short else ""))
        for number, one in enumerate(found, start=1)
    )
    return Heading(_("You can type a number, or words (help lists them all)")), *page
