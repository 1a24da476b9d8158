"""The staff of whoever reads: asked off the drawing thread, and ready when it is ready."""

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from game.model.council import Seat
from game.model.text import Draft
from game.model.view import View

if TYPE_CHECKING:
    from game.minds.staff import Staff, WhipCount


class Aides:
    """Staff of every seat, made of its view and remembered until the view changes."""

    def __init__(self, done: Callable[[], None]) -> None:
        self._done = done
        self._staff: dict[Seat, tuple[View, Staff]] = {}
        self._counts: dict[tuple[Seat, Seat], tuple[View, WhipCount]] = {}
        self._asked: View | None = None
        self._working = 0

    def whip_count(self, view: View, draft: Draft | None) -> "WhipCount | None":
        """Return the staff's count of a draft; None while it is being made, or in a game without staff."""
        if draft is None or view.seat is None or view.setup.unaided or draft.instrument.value != "resolution":
            return None
        known = self._counts.get((view.seat, draft.penholder))
        if known is not None and known[0] is view:
            return known[1]
        self._ask(view)
        return known[1] if known is not None and known[1].draft.text == draft.text else None

    def staff(self, view: View) -> "Staff | None":
        """Return a seat's staff now, made on the spot if need be; None in a game without."""
        from game.minds.staff import NoStaffError, Staff

        if view.seat is None:
            return None
        known = self._staff.get(view.seat)
        if known is not None and known[0] is view:
            return known[1]
        try:
            made = Staff(view) if known is None else Staff(view, known[1].memory)
        except NoStaffError:
            return None
        self._staff[view.seat] = (view, made)
        return made

    def _ask(self, view: View) -> None:
        if self._asked is view:
            return
        self._asked = view
        self._working += 1
        Thread(target=self._count, args=(view,), daemon=True).start()

    @property
    def is_busy(self) -> bool:
        """Whether something was asked that is not answered yet."""
        return self._working > 0

    def _count(self, view: View) -> None:
        from game.minds.staff import voted

        try:
            staff = self.staff(view)
            if staff is not None and view.seat is not None:
                for draft in voted(view):
                    self._counts[view.seat, draft.penholder] = (view, staff.whip_count(draft))
        finally:
            self._working -= 1
        self._done()
