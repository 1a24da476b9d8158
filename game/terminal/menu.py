"""Numbered choices: the obvious orders, each with the words one would type for it."""

from game.desk.breaking import cost_of_breach
from game.desk.figures import roughly
from game.desk.page import Heading, Line, Page, Tone, lines
from game.desk.roll import code, draft_of
from game.desk.suggestions import Suggestion, described, suggestions
from game.desk.valuation import valuation
from game.minds.appraisal import own
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
from game.model.voting import Matter
from game.rules.trust import bound
from game.terminal.choosing import Choice, answers, motions, votes
from game.terminal.packages import typed
from game.words.language import _
from game.words.texts import level

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


def question_page(view: View) -> Page:
    """Return what the meeting asks of this seat now, with what staff would say about it."""
    meeting = view.meeting
    ballot = meeting.agenda[0] if meeting and meeting.agenda else None
    draft = view.draft(ballot.draft) if ballot else None
    if view.phase is not Phase.BALLOT or ballot is None or draft is None:
        return ()
    name = draft_of(view.scenario, draft.penholder, view.seat)
    match ballot.matter:
        case Matter.DRAFT:
            return Heading(_("The vote: {draft}").format(draft=name)), *_on_draft(view, draft.penholder)
        case Matter.AMENDMENT:
            title = _("The vote: an amendment to {draft}").format(draft=name)
            return Heading(title), *lines(level(view.scenario, m, n) for m, n in ballot.changes)
        case Matter.POSTPONEMENT:
            return (Heading(_("The vote: whether to put off {draft} by one round").format(draft=name)),)
        case Matter.DIVISION | Matter.CLAUSE:
            title = view.scenario.measures[ballot.measure or 0].title
            first = _("The vote: whether to vote on {measure} by itself")
            clause = _("The vote: {measure}, by itself; if it fails it falls out of the text")
            return (Heading((first if ballot.matter is Matter.DIVISION else clause).format(measure=title)),)


def _on_draft(view: View, penholder: Seat) -> Page:
    draft = view.draft(penholder)
    if draft is None:
        return ()
    page = valuation(view, draft.text, penholder)
    promised = bound(view, view.seat or 0, penholder, draft.text)
    if promised is True:
        page = (*page, Line(_("You have promised a yes to this text.") + " " + cost_of_breach(view), Tone.STRONG))
    if promised is False:
        page = (*page, Line(_("You are in a pact against this text.") + " " + cost_of_breach(view), Tone.STRONG))
    if view.seat in draft.owners and own(view).unity:
        said = _("It is your draft: each yes above {needed} is worth {points} more.")
        needed = view.scenario.council.yes_needed
        page = (*page, Line(said.format(needed=needed, points=roughly(own(view).unity))))
    is_permanent = view.seat in view.scenario.council.permanent
    cost = own(view).veto_cost if is_permanent else own(view).dissent_cost
    if cost:
        veto = _("A no that stops it is a veto and costs you {points}.")
        said = veto if is_permanent else _("A no costs you {points}; to abstain is free.")
        page = (*page, Line(said.format(points=roughly(cost))))
    return page
