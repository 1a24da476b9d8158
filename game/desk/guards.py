"""The text a deal would be signed on, and the guard that keeps its worst text best."""

from game.minds.appraisal import least_bound
from game.model.council import Seat
from game.model.offers import Guard
from game.model.text import Package, Text
from game.model.view import View

GUARDS = (Guard.ANY, Guard.NO_STRONGER, Guard.NO_WEAKER)
"""The widest first: it keeps a deal alive longest."""


def wisest_guard(view: View, signed: Text, package: Package) -> Guard:
    """Return the guard under which the worst text that would bind the seat is best; of equals the widest."""
    return max(GUARDS, key=lambda guard: (least_bound(view, signed, package, guard), -GUARDS.index(guard)))


def chosen_guard(view: View, draft: Seat, signed: Text | None, package: Package) -> Guard:
    """Return the guard of who names none; a penholder needs one only where the meeting may amend (R36)."""
    if signed is None or (draft == view.seat and view.setup.core):
        return Guard.ANY
    return wisest_guard(view, signed, package)


def signed_offer(view: View, draft: Seat, parties: tuple[Seat, ...], package: Package) -> Text | None:
    """Return the text a deal would be signed on, or None without such a draft."""
    found = view.draft(draft)
    if found is None:
        return None
    return package.applied(found.text) if draft in parties else found.text
