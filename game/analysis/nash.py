"""The Nash product of what seats gain, and the programme of the texts that make it large.

A seat's gain is the value of the text less what no text is worth to it. A product of fifteen gains is nothing as soon
as one seat gains nothing, and says nothing then, so a gain below ``FLOOR`` counts as ``FLOOR``: one point.

The logarithm of a whole gain is bounded from above by the chord through that whole number and the next, which touches
the logarithm at both and is above it at every other: a chord at every whole number would be exact. The programme
starts with a few and gets one wherever a solution shows that it lacks one (an outer approximation), until its
bound and its text agree.
"""

from collections.abc import Iterable, Sequence
from math import exp, log

from attrs import evolve, field, frozen

from game.analysis.passing import surpluses
from game.analysis.programme import Column, Programme, Row, Sum, lowest
from game.model.council import Seat
from game.model.priorities import Priorities
from game.model.text import Text

FLOOR = 100
"""Hundredths: the least a seat's gain counts in the product."""

STEP = 1.6
"""The ratio between the gains at which the first chords touch."""


def log_product(gains: Iterable[int]) -> float:
    """Return the sum of the logarithms of what seats gain."""
    return sum(log(max(FLOOR, gain)) for gain in gains)


def geometric_mean(gains: Sequence[int]) -> float:
    """Return the geometric mean of what seats gain, in hundredths; at least ``FLOOR``."""
    return exp(log_product(gains) / len(gains))


@frozen
class Gain:
    """A seat that may gain more than the floor."""

    seat: Seat
    counted: int
    """The column of the gain as it counts, at least the floor."""
    logarithm: int
    """The column of its logarithm."""
    counts: int
    """The column that is 1 where the gain counts, and 0 where the floor does."""


@frozen
class NashProgramme:
    """What comes on top of the programme of the texts that pass."""

    texts: Programme
    gains: tuple[Gain, ...]
    columns: tuple[Column, ...] = field(repr=False)
    rows: tuple[Row, ...] = field(repr=False)

    @property
    def objective(self) -> Sum:
        """The sum of the logarithms of those that may gain."""
        return tuple((gain.logarithm, 1.0) for gain in self.gains)

    @property
    def constant(self) -> float:
        """The sum of the logarithms of all others."""
        return (len(self.texts.priorities) - len(self.gains)) * log(FLOOR)

    def touching(self, text: Text) -> "NashProgramme":
        """Return it with chords that touch the logarithms where this text is."""
        reached = surpluses(self.texts.scenario, self.texts.priorities, text)
        points = [(gain, max(FLOOR, reached[gain.seat])) for gain in self.gains]
        return evolve(self, rows=(*self.rows, *(_chord(gain, point) for gain, point in points)))


def nash_programme(texts: Programme, most: tuple[int, ...]) -> NashProgramme:
    """Return the programme with its first chords, given the most each seat could gain."""
    columns: list[Column] = []
    rows: list[Row] = []
    gains: list[Gain] = []
    for seat, own in enumerate(texts.priorities):
        if most[seat] <= FLOOR:
            continue
        first = len(texts.columns) + len(columns)
        gain = Gain(seat, first, first + 1, first + 2)
        columns += [
            Column(FLOOR, most[seat], is_whole=False),
            Column(log(FLOOR), log(most[seat]), is_whole=False),
            Column(0, 1),
        ]
        rows += _counted(texts, own, gain, most[seat])
        rows += [_chord(gain, point) for point in _rising(most[seat])]
        gains.append(gain)
    return NashProgramme(texts, tuple(gains), tuple(columns), tuple(rows))


def _counted(texts: Programme, own: Priorities, gain: Gain, most: int) -> list[Row]:
    """Let count the gain where it may, and else the floor."""
    reach = max(0, FLOOR - (lowest(own) - own.walk_away))
    less = tuple((column, -points) for column, points in texts.value(gain.seat))
    return [
        Row(((gain.counted, 1.0), *less, (gain.counts, float(reach))), high=reach - own.walk_away),
        Row(((gain.counted, 1.0), (gain.counts, float(FLOOR - most))), high=FLOOR),
    ]


def _chord(gain: Gain, point: int) -> Row:
    """Keep a logarithm below the line through a whole gain and the next; where the floor counts, at the floor's."""
    slope = log(point + 1) - log(point)
    above = log(point) - slope * (point - FLOOR) - log(FLOOR)
    return Row(((gain.logarithm, 1.0), (gain.counted, -slope), (gain.counts, -above)), high=log(FLOOR) - slope * FLOOR)


def _rising(most: int) -> list[int]:
    points, point = [], FLOOR
    while point < most:
        points.append(point)
        point = int(point * STEP)
    return points
