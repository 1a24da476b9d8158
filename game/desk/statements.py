"""What a statement is, and what one that is agreed would close."""

from collections.abc import Iterable

from game.desk.inbox import is_open_statement
from game.desk.page import Heading, Line, Page, Tone, lines
from game.desk.roll import draft_of, living
from game.model.council import Seat
from game.model.text import Draft, Instrument
from game.model.view import View
from game.words.language import _, say
from game.words.lists import listed
from game.words.names import members
from game.words.points import percent


def statement_page(view: View) -> Page:
    """Return what a statement is here; nothing where no measure may stand in one."""
    spoken = [measure.title for measure in view.scenario.measures if measure.in_statement]
    if not spoken:
        return ()
    rule = view.scenario.rule
    values = _("Its words are worth {worth} of what they are in a resolution, its answer to the crisis {urgency}.")
    agreed = _(
        "It is not voted: it is agreed at the end of the round after the Council had its text, if nobody objects."
    )
    facts = [
        _("It can speak only of {measures}.").format(measures=listed(spoken)),
        values.format(worth=percent(rule.statement_worth), urgency=percent(rule.statement_urgency)),
        agreed,
        _("Once it is agreed the file is closed: the game ends, and no other draft comes to a vote."),
    ]
    return Heading(_("What a statement is")), *lines(facts), *_open(view)


def _open(view: View) -> Iterable[Line]:
    """Yield what each statement on the table would close."""
    for draft in living(view):
        if draft.instrument is not Instrument.STATEMENT:
            continue
        called = draft_of(view.scenario, draft.penholder, view.seat)
        yield Line(say(_("{draft} is a statement."), draft=called), Tone.STRONG)
        yield Line(_closes(view, draft), Tone.WARNING)
        outside = tuple(seat for seat in view.scenario.council.seats if seat not in draft.circle)
        if outside:
            yield Line(_("It has not been shown to {members} yet.").format(members=members(view.scenario, outside)))
        if is_open_statement(view, draft):
            yield Line(_("To object stops it."))


def _closes(view: View, draft: Draft) -> str:
    others: list[Seat] = [other.penholder for other in living(view) if other.penholder != draft.penholder]
    if not others:
        return _("If nobody objects, it is all that the Council decides.")
    said = _("If nobody objects, it closes the file, and the draft of {members} with it.")
    return said.format(members=members(view.scenario, others))
