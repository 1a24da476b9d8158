"""The worst that some terms could bind one to, from what a player types."""

from game.desk.figures import roughly
from game.desk.guards import GUARDS, signed_offer
from game.desk.page import Heading, Line, Page
from game.desk.redlines import signed_warning
from game.desk.signing import signed_value, worst_lines
from game.model.view import View
from game.terminal.bargaining import parted
from game.terminal.packages import package_named, parted_guard
from game.terminal.roll import CommandError, draft_named
from game.words.labels import named
from game.words.language import _
from game.words.texts import summary


def worst_page(view: View, words: str = "") -> Page:
    """Return the worst text a package would bind one to, under each guard or the one named: ``coal<=1 [on SEAT]``."""
    head, tail = parted(words)
    tail, guard = parted_guard(tail)
    draft, package = draft_named(view, head), package_named(view.scenario, tail)
    if view.draft(draft) is None:
        raise CommandError(_("That seat has no draft that you have seen."))
    text = signed_offer(view, draft, (draft,), package)
    if text is None:
        return ()
    page: Page = (
        Heading(_("Signed on this text")),
        Line(summary(view.scenario, text)),
        Line(_("It is worth {points} to you.").format(points=roughly(signed_value(view, draft, text, package)))),
        *signed_warning(view, text),
    )
    for one in GUARDS if guard is None else (guard,):
        page = (
            *page,
            Heading(_("With guard {guard}").format(guard=named(one))),
            *worst_lines(view, text, package, one, is_pen=draft == view.seat),
        )
    return page
