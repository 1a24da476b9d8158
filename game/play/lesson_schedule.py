"""The parts that the clock of a lesson counts for: introduction, rounds or turns, meetings, debrief."""

from attrs import frozen

from game.model.council import Seat
from game.model.view import View
from game.play.lesson import Way
from game.play.lesson_clock import Clock, clock
from game.play.lesson_plan import Plan

INTRO, DEBRIEF = "intro", "debrief"
"""Parts of a lesson that are no rounds."""


@frozen
class Schedule:
    """A clock for each part of a lesson, that has not begun to count."""

    plan: Plan
    way: Way

    def first(self, view: View, seat: Seat | None, has_begun: bool) -> Clock:
        """Return the clock of a game of which no clock was kept: a new one begins with the introduction."""
        return self.present(view, seat) if has_begun else clock(INTRO, self.plan.intro)

    def debrief(self) -> Clock:
        """Return the clock of the debrief."""
        return clock(DEBRIEF, self.plan.debrief)

    def present(self, view: View, seat: Seat | None) -> Clock:
        """Return the clock of the part a game is in; the seat is the one whose turn it is."""
        if view.meeting is not None:
            return clock(f"meeting {view.round}", self.plan.vote)
        round_ = f"round {view.round}"
        if self.way is not Way.TURNS:
            return clock(round_, self.plan.round)
        return clock(round_ if seat is None else f"{round_}, seat {seat}", self.plan.turn)
