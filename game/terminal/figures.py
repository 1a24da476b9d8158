"""Points as staff speaks of them: to a tenth, with their unit where it helps."""

from game.words.points import in_points, points


def rough(hundredths: int, *, signed: bool = False) -> str:
    """Return points to a tenth: "12.5"."""
    return points(_tenths(hundredths), plain=True, signed=signed)


def roughly(hundredths: int) -> str:
    """Return points to a tenth with their unit: "12.5 points"."""
    return in_points(_tenths(hundredths), plain=True)


def _tenths(hundredths: int) -> int:
    """Round half away from zero, so that a gain and the same loss look alike."""
    tenths = (abs(hundredths) + 5) // 10 * 10
    return tenths if hundredths >= 0 else -tenths
