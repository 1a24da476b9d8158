"""The clock of the window: what stays a while, what moves by itself, what falls when nobody looks."""

from time import monotonic


def now() -> int:
    """Return milliseconds that only grow. Pygame's own count stands still where not all of pygame was started."""
    return round(1_000 * monotonic())
