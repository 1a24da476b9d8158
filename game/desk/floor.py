"""What a seat sees when the floor comes to it: who it is, what is new, what awaits it, what the meeting asks."""

from game.desk.breaking import cost_of_breach
from game.desk.chronicle import heading, since_page
from game.desk.figures import roughly
from game.desk.inbox import awaiting
from game.desk.page import Block, Heading, Line, Page, Tone, lines
from game.desk.roll import draft_of, living
from game.desk.valuation import red_note, valuation, value_of
from game.minds.appraisal import own
from game.model.council import Seat
from game.model.phases import Phase
from game.model.text import Draft
from game.model.view import View
from game.model.voting import Matter
from game.rules.trust import bound
from game.words.labels import named
from game.words.language import _, ngettext, say
from game.words.names import member
from game.words.texts import level


def greeting(view: View) -> Page:
    """Return what somebody needs to know who sits down for the first time."""
    scenario = view.scenario
    one = scenario.council.members[view.seat or 0]
    needed = _("{needed} yes votes of {seats} adopt a text.").format(
        needed=scenario.council.yes_needed, seats=len(scenario.council.members)
    )
    veto = _("You have a veto.") if one.permanent else _("A no from a permanent member stops it.")
    return (
        Heading(scenario.title),
        Line(scenario.summary),
        Line(say(_("You speak for {member}."), member=member(scenario, view.seat or 0)), Tone.STRONG),
        Line(f"{needed} {veto}"),
    )


def fresh_page(view: View, read: int, is_new: bool) -> Page:
    """Return what happened since so many entries were read."""
    page = since_page(view, read, is_new)
    if not page or not is_new:
        return page
    title = _("Since your last turn") if read else _("So far")
    return Heading(title), *page


def floor_page(view: View) -> Page:
    """Return where in the game one has the floor, and what the drafts are worth to oneself."""
    title = _("{round}: {phase}; {member} has the floor").format(
        round=heading(view, view.round), phase=named(view.phase), member=member(view.scenario, view.seat or 0)
    )
    page: list[Block] = [Heading(title)]
    if view.phase is Phase.CONSULTATIONS:
        page.append(Line(_actions(view)))
        for draft in living(view):
            page += [_draft(view, draft), *red_note(view, draft)]
        if view.round >= view.last_round:
            page.append(Line(_("This is the last round."), Tone.STRONG))
    return tuple(page)


def _actions(view: View) -> str:
    left = view.actions_left
    said = ngettext("You have {count} action left this turn.", "You have {count} actions left this turn.", left)
    sealed = _("What you do is filed, and takes effect when all have filed.") if view.setup.sealed else ""
    return f"{said.format(count=left)} {sealed}".strip()


def _draft(view: View, draft: Draft) -> Line:
    said = _("{draft}, version {version}, {status}: worth {points} to you.")
    return Line(
        say(
            said,
            draft=draft_of(view.scenario, draft.penholder, view.seat),
            version=draft.version,
            status=named(draft.status),
            points=roughly(value_of(view, draft)),
        )
    )


def waiting_page(view: View) -> Page:
    """Return what awaits an answer of the seat that has the floor."""
    return awaiting(view) if view.phase is Phase.CONSULTATIONS else ()


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
            first = _("The vote: whether to vote on {measure} separately")
            clause = _("The vote: {measure}, separately; if it fails it drops out of the text")
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
        dissent = _("A no costs you {points}; to abstain costs nothing.")
        if promised:  # which an abstention breaks as well
            dissent = _("A no costs you {points} besides.")
        said = veto if is_permanent else dissent
        page = (*page, Line(said.format(points=roughly(cost))))
    return page
