"""Points as staff speaks of them, with their unit where it helps."""

from game.words.points import in_points, points


def rough(hundredths: int, *, signed: bool = False) -> str:
    """Return points: "12.5"."""
    return points(hundredths, plain=True, signed=signed)


def roughly(hundredths: int) -> str:
    """Return points with their unit: "12.5 points"."""
    return in_points(hundredths, plain=True)
