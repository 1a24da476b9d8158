"""The clock of a lesson: counts down by a clock that never jumps, and takes no notice of time spent asleep."""

import math

from attrs import evolve, frozen

GAP = 10.0
"""Seconds between two looks after which the machine has slept, or hung: a class saw nothing of them."""


@frozen
class Clock:
    """A countdown. It holds no time of day; whoever looks says what a monotonic clock shows."""

    part: str
    """What it counts for: "intro", "round 3"."""
    length: float
    left: float
    """Seconds, when it was last looked at."""
    seen: float | None = None
    """When it was last looked at, while it runs; None while it stands."""
    has_slept: bool = False
    """Whether it stands because the machine slept."""

    @property
    def is_running(self) -> bool:
        """Whether it counts."""
        return self.seen is not None

    @property
    def is_out(self) -> bool:
        """Whether there is no time left."""
        return self.left <= 0

    @property
    def shown(self) -> int:
        """The whole seconds to show: the last one is shown until it is over."""
        return max(0, math.ceil(self.left))

    def at(self, now: float) -> "Clock":
        """Return it as it stands at a moment. After a gap it stands still, with the time it had."""
        if self.seen is None:
            return self
        gap = now - self.seen
        if gap > GAP or gap < 0:
            return evolve(self, seen=None, has_slept=True)
        return evolve(self, left=max(0.0, self.left - gap), seen=now)

    def running(self, now: float) -> "Clock":
        """Return it counting from a moment on."""
        return evolve(self, seen=now, has_slept=False) if self.seen is None else self.at(now)

    def paused(self, now: float) -> "Clock":
        """Return it standing still."""
        return evolve(self.at(now), seen=None)

    def extended(self, seconds: float, now: float) -> "Clock":
        """Return it with more time, or less."""
        there = self.at(now)
        return evolve(there, left=max(0.0, there.left + seconds), length=max(there.length, there.left + seconds))


def clock(part: str, seconds: float) -> Clock:
    """Return a clock that has not begun to count."""
    return Clock(part, float(seconds), float(seconds))
