"""The roll: who is who, who is trusted, who has seen the draft, and what each has said of it."""

from game.desk.page import Column, Grid, Heading, Line, Page, Row, Tone
from game.desk.roll import main_draft
from game.desk.stances import KnownStance, facts, stances
from game.model.council import Seat
from game.model.offers import Answer
from game.model.view import View
from game.words.language import _


def seats_page(view: View) -> Page:
    """Return the roll: who is who, who is trusted, who has seen the draft, and what each has said of it."""
    columns = (
        Column(_("code"), is_typed=True),
        Column(_("member")),
        Column(_("trust"), is_number=True),
        Column(_("what you know")),
    )
    known = {stance.seat: stance for stance in stances(view)}
    rows = tuple(_row(view, seat, known.get(seat)) for seat in view.scenario.council.seats)
    yes = _("{needed} yes votes adopt a text; a no from a permanent member is a veto.")
    needed = Line(yes.format(needed=view.scenario.council.yes_needed))
    return Heading(_("The seats")), needed, Grid(columns, rows), *_tally(view, known)


def _tally(view: View, known: dict[Seat, KnownStance]) -> Page:
    """Count who has promised or said yes to the present version, as far as one knows."""
    draft = main_draft(view)
    if draft is None or view.seat not in draft.circle:
        return ()
    answers = [stance.answer for stance in known.values()]
    heard = [answer for answer in answers if answer is not None]
    yes = heard.count(Answer.YES)
    said = _("Promised or said of this version: {yes} yes, {others} other, {unknown} unknown.")
    counted = said.format(yes=yes, others=len(heard) - yes, unknown=len(answers) - len(heard))
    return (Line(counted, Tone.STRONG),)


def _row(view: View, seat: Seat, stance: KnownStance | None) -> Row:
    one = view.scenario.council.members[seat]
    veto = [_("veto")] if one.permanent else []
    known = ", ".join([*veto, *_roles(view, seat), *(facts(stance) if stance else ())])
    credibility = str(view.credibility[seat])
    said = _("{code}, {member}: credibility {number}; {known}").format(
        code=one.code, member=one.name, number=credibility, known=known or _("nothing more")
    )
    tone = Tone.STRONG if seat == view.seat else Tone.FAINT if seat not in view.room else Tone.NORMAL
    return Row((one.code, one.name, credibility, known), said + ".", tone)


def _roles(view: View, seat: Seat) -> list[str]:
    roles = [_("you")] if seat == view.seat else []
    roles += [_("President")] if seat == view.president() else []
    draft = main_draft(view)
    if seat not in view.room:
        return [*roles, _("not in the room yet")]
    if draft is None:
        return roles
    if seat == draft.penholder:
        return [*roles, _("penholder")]
    roles += [_("co-sponsor")] if seat in draft.sponsors else []
    return roles if seat in draft.circle else [*roles, _("has not seen the draft")]
