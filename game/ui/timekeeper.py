"""The clock of a lesson as it runs: begun anew with each part, stopped and gone on with, written down as it counts."""

from collections.abc import Callable

from game.play.lesson_clock import Clock
from game.play.lesson_schedule import DEBRIEF, INTRO

GRACE = 30.0
"""Seconds that whoever is at the desk when the time is out may still finish in."""

KEEPS = 5.0
"""Seconds after which the clock is written down again."""


class Timekeeper:
    """Minds the clock of a lesson."""

    def __init__(self, now: Callable[[], float], clock: Clock, write: Callable[[Clock], None]) -> None:
        self.now = now
        self.clock = clock
        self._write = write
        """Keeps the clock over a restart."""
        self._written_at = now()
        self._shown = -1
        """The seconds that were shown last."""
        self._was_running = False
        """Whether the clock ran before it stopped for AI members, so that it goes on after them."""
        self._grace_ends: float | None = None
        """Until when who was warned that the time is out may finish; None: nobody was."""

    @property
    def is_introduced(self) -> bool:
        """Whether the introduction is over."""
        return self.clock.part != INTRO

    @property
    def is_debrief(self) -> bool:
        """Whether the debrief has begun."""
        return self.clock.part == DEBRIEF

    def look(self) -> bool:
        """Move the clock on to this moment; say whether there is another second to show."""
        now, was_running = self.now(), self.clock.is_running
        self.clock = self.clock.at(now)
        has_slept = was_running and self.clock.has_slept
        if has_slept or (self.clock.is_running and now - self._written_at >= KEEPS):
            self.keep()
        has_moved = self.clock.shown != self._shown
        self._shown = self.clock.shown
        return has_moved

    def keep(self) -> None:
        """Write down how the clock stands."""
        self._written_at = self.now()
        self._write(self.clock)

    def pause(self, is_paused: bool) -> None:
        """Stop the clock, or let it go on."""
        now = self.now()
        self.clock = self.clock.paused(now) if is_paused else self.clock.running(now)
        self.keep()

    def extend(self, seconds: float) -> None:
        """Give more time, or less."""
        self.clock = self.clock.extended(seconds, self.now())
        self._grace_ends = None
        self.keep()

    def hold(self) -> None:
        """Stop the clock while a part is closed; after that it goes on if it ran."""
        self._was_running = self._was_running or self.clock.is_running
        self.clock = self.clock.paused(self.now())

    def count(self, new: Clock, runs: bool = True) -> None:
        """Count for another part."""
        self._was_running, self._grace_ends = False, None
        self.clock = new.running(self.now()) if runs else new
        self.keep()

    def turn_page(self, present: Clock) -> None:
        """Begin to count anew where a new part has begun."""
        if not self.is_introduced:
            return
        if self.clock.part != present.part:
            self.count(present, self.clock.is_running or self._was_running)
        elif self._was_running:
            self._was_running = False
            self.clock = self.clock.running(self.now())

    def warn(self) -> bool:
        """Give who is at the desk a little more time, once; say whether they have only now to be told."""
        is_first = self._grace_ends is None
        if is_first:
            self._grace_ends = self.now() + GRACE
        return is_first

    @property
    def is_in_grace(self) -> bool:
        """Whether who was warned may still finish."""
        return self._grace_ends is not None and self.now() < self._grace_ends
