"""What a seat sees when the floor comes to it: what is new, what awaits it, what it might do."""

from game.desk.figures import roughly
from game.desk.inbox import awaiting
from game.desk.page import Block, Heading, Line, Page, Tone
from game.desk.roll import draft_of, living
from game.desk.valuation import red_note, value_of
from game.model.phases import Phase
from game.model.scenario import Hint
from game.model.text import Draft
from game.model.view import View
from game.terminal.choosing import Choice
from game.terminal.chronicle import heading, since_page
from game.terminal.menu import menu_page, question_page
from game.words.labels import named
from game.words.language import _, ngettext, say
from game.words.names import member


def welcome_page(view: View) -> Page:
    """Return what somebody needs to know who sits down for the first time."""
    scenario = view.scenario
    one = scenario.council.members[view.seat or 0]
    needed = _("{needed} yes votes of {seats} adopt a text.").format(
        needed=scenario.council.yes_needed, seats=len(scenario.council.members)
    )
    veto = _("You have a veto.") if one.permanent else _("A no of a permanent member stops it.")
    return (
        Heading(scenario.title),
        Line(scenario.summary),
        Line(say(_("You speak for {member}."), member=member(scenario, view.seat or 0)), Tone.STRONG),
        Line(f"{needed} {veto}"),
        Line(_("Look first: brief (the crisis), me (what you want), draft (what lies on the table).")),
    )


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


def news_page(view: View, read: int, is_new: bool) -> Page:
    """Return what happened since so many entries were read."""
    page = since_page(view, read, is_new)
    if not page or not is_new:
        return page
    title = _("Since your last turn") if read else _("So far")
    return Heading(title), *page


def now_page(view: View, found: tuple[Choice, ...], shown: Page = ()) -> Page:
    """Return what awaits an answer, unless it has just been shown, and the choices."""
    waiting = waiting_page(view)
    if waiting and waiting == shown:
        waiting = (Line(_("What lies on your table is as before; to see it: table.")),)
    elif waiting:
        waiting = (Heading(_("On your table")), *waiting)
    return *waiting, *question_page(view), *menu_page(found)


def waiting_page(view: View) -> Page:
    """Return what awaits an answer of the seat that has the floor."""
    return awaiting(view) if view.phase is Phase.CONSULTATIONS else ()


def hint_page(view: View, said: frozenset[Hint]) -> Page:
    """Return what the scenario has taught so far, again."""
    found = tuple(hint for hint in view.scenario.hints if hint in said)
    return Heading(_("Hints so far")), *(hint_lines(found) or (Line(_("None.")),))


def hint_lines(found: tuple[Hint, ...]) -> Page:
    """Return what a scenario teaches at this moment."""
    return tuple(Line(_("Hint: {sentence}").format(sentence=hint.text), Tone.GOOD) for hint in found)
