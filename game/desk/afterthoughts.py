"""Why AI members did what they did, for who looks back at a finished game."""

from collections.abc import Iterable

from game.desk.page import Block, Heading, Line, Page, Tone
from game.model.actions import PassTurn
from game.model.council import Seat
from game.model.scenario import Scenario
from game.play.afterthought import Afterthought, afterthoughts
from game.play.session import Session
from game.words.actions import sentence
from game.words.language import _
from game.words.minutes import heading
from game.words.whys import why

LAST = 12
"""Acts shown to who asks for no seat."""


def why_page(session: Session, seats: tuple[Seat, ...] | None = None) -> Page:
    """Return the last acts of AI members with their reasons, or of some seats all but the passes."""
    found = [one for one in afterthoughts(session, seats) if not isinstance(one.action, PassTurn)]
    if not found:
        return (Line(_("No AI member did anything but pass.")),)
    return reasons_page(session.view(None).scenario, found[-LAST:] if seats is None else found)


def reasons_page(scenario: Scenario, found: Iterable[Afterthought]) -> Page:
    """Return acts with their reasons, by round."""
    page: list[Block] = []
    last = -1
    for one in found:
        if one.round != last:
            page.append(Heading(heading(scenario, one.round)))
            last = one.round
        page.append(Line(sentence(scenario, one.action), Tone.STRONG))
        page.append(Line(_why(scenario, one), indent=2))
    return tuple(page)


def _why(scenario: Scenario, one: Afterthought) -> str:
    if one.reason is None or one.decided is None:
        return _("This mind gives no reasons.")
    if one.is_other:
        said = _("Asked again, it would do otherwise: {action} {why}")
        return said.format(action=sentence(scenario, one.decided), why=why(scenario, one.reason))
    return why(scenario, one.reason)
