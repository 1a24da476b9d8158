"""The staff of whoever reads: asked off the drawing thread, and ready when it is ready."""

import traceback
from collections.abc import Callable
from threading import RLock, Thread
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen

from game.model.council import Seat
from game.model.text import Draft
from game.model.view import View

if TYPE_CHECKING:
    from game.minds.staff import Staff, WhipCount

T = TypeVar("T")


@frozen(eq=False)
class Question:
    """Something staff is asked."""

    kind: str
    view: View
    about: object
    put: "Callable[[Staff], Any]"

    def is_about(self, kind: str, view: View, about: object) -> bool:
        """Whether it is this question."""
        return self.kind == kind and self.view is view and self.about == about


class Aides:
    """Staff of every seat, made of its view and remembered until the view changes."""

    def __init__(self, done: Callable[[], None]) -> None:
        self._done = done
        self._staff: dict[Seat, tuple[View, Staff]] = {}
        self._counts: dict[tuple[Seat, Seat], tuple[View, WhipCount]] = {}
        self._asked: View | None = None
        self._working = 0
        self._ear = RLock()
        """Held while staff listens or thinks: its memory is one."""
        self._desk = RLock()
        """Held while questions and answers are laid on the desk or taken from it."""
        self._open: dict[str, Question] = {}
        self._weighed: Question | None = None
        self._answers: dict[str, tuple[Question, Any]] = {}

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
        with self._ear:
            known = self._staff.get(view.seat)
            if known is not None and known[0] is view:
                return known[1]
            try:
                made = Staff(view) if known is None else Staff(view, known[1].memory)
            except NoStaffError:
                return None
            self._staff[view.seat] = (view, made)
            return made

    def consult(self, kind: str, view: View, about: object, question: "Callable[[Staff], T]") -> "T | None":
        """Return staff's answer to a question about something; None while it thinks, or in a game without staff.

        Of each kind only the latest question is answered.
        """
        if view.seat is None or view.setup.unaided:
            return None
        with self._desk:
            known = self._answers.get(kind)
            if known is not None and known[0].is_about(kind, view, about):
                answer: T | None = known[1]
                return answer
            if self._weighed is None or not self._weighed.is_about(kind, view, about):
                self._open[kind] = Question(kind, view, about, question)
                if self._weighed is None:
                    self._working += 1
                    self._weighed = self._open.pop(kind)
                    Thread(target=self._think, daemon=True).start()
        return None

    def _think(self) -> None:
        """Answer open questions one after the other."""
        question = self._weighed
        while question is not None:
            answer = self._answer(question)
            with self._desk:
                self._answers[question.kind] = (question, answer)
                question = self._weighed = self._open.pop(next(iter(self._open))) if self._open else None
                if question is None:
                    self._working -= 1
            self._done()

    def _answer(self, question: "Question") -> object:
        with self._ear:
            try:
                staff = self.staff(question.view)
                return None if staff is None else question.put(staff)
            except Exception:  # unexpected: the game goes on without this answer
                traceback.print_exc()
                return None

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
            with self._ear:
                staff = self.staff(view)
                if staff is not None and view.seat is not None:
                    for draft in voted(view):
                        self._counts[view.seat, draft.penholder] = (view, staff.whip_count(draft))
        finally:
            self._working -= 1
        self._done()
