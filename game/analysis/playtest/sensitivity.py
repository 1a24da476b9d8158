"""Which numbers of a file games hang on, by regression over the games that were played.

Each game draws every hidden number by itself, so games are an experiment on all of them at once: what a number does is
the slope of what came of the games on how it fell. What came of them is whether a text was adopted, and how far it went
on each measure, no text being no change. A number that several members share is moved for all of them.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.analysis.playtest.drawn import Number
from game.model.scenario import Scenario
from game.model.streams import stream
from game.scenario.problems import Place, spelled

SHUFFLES = 200
"""How often games are shuffled, to see how much chance alone would explain."""

LEAST_GAMES = 30
"""With fewer nothing can be said."""

Matrix = NDArray[np.float64]


@frozen
class Shift:
    """What moves on one measure, no text being level 0."""

    measure: int
    level: int | None
    """Of a choice of words: which of them."""
    by: float
    """Levels; of a choice of words, the share of games that have this one."""


@frozen
class Lever:
    """A number of the file, and what moves with it."""

    place: Place
    kind: str
    measure: int | None
    level: int | None
    seats: tuple[int, ...]
    """Whose number it is."""
    mean: float
    spread: float
    """On the mean of the seats."""
    explained: float
    """Share of the variation between games that goes with it, from 0 to 1, less what chance would explain."""
    is_beyond_chance: bool
    """Whether fewer than one in twenty shuffles showed any number that explained as much."""
    adopted: float
    """What a move by one spread up adds to the share of games with a text adopted; of a red line, its being there."""
    adopted_error: float
    shifts: tuple[Shift, ...]
    """What it adds on the measures, the largest first."""

    line: int | None = None
    """In the file, counted from 1, where it is known."""

    @property
    def key(self) -> str:
        """Where it stands in the file, as its author would look for it."""
        return spelled(self.place)


def levers(
    scenario: Scenario,
    numbers: Sequence[Number],
    draws: Sequence[Sequence[float]],
    texts: Sequence[tuple[int, ...] | None],
) -> tuple[tuple[Lever, ...], float]:
    """Return the numbers that games differ in, those first that explain most of what came of them; and chance's best.

    ``draws`` has how the numbers fell in each game, ``texts`` what was adopted in it. None are returned where too few
    games were played, or all ended alike.
    """
    outcomes = _outcomes(scenario, texts)
    if len(texts) < LEAST_GAMES or not outcomes.var(axis=0).sum() > 0:
        return (), 0.0
    shared = _shared(numbers)
    if not shared:
        return (), 0.0
    lots = np.array(draws, dtype=np.float64)
    summed = np.stack([lots[:, columns].sum(axis=1) for columns in shared.values()], axis=1)
    summed -= summed.mean(axis=0)
    varied = [at for at, width in enumerate(summed.std(axis=0)) if width > 0]
    if not varied:
        return (), 0.0
    places, summed = [list(shared)[at] for at in varied], summed[:, varied]
    centred = outcomes - outcomes.mean(axis=0)
    explained = _explained(summed, centred)
    bar = _by_chance(summed, centred)
    found = []
    for at, place in enumerate(places):
        columns = shared[place]
        slopes = _slopes(summed[:, at], centred) * len(columns)
        first = numbers[columns[0]]
        found.append(
            Lever(
                place=place,
                kind=first.kind,
                measure=first.measure,
                level=first.level,
                seats=tuple(numbers[column].seat for column in columns),
                mean=sum(numbers[column].mean for column in columns) / len(columns),
                spread=sum(numbers[column].spread for column in columns) / len(columns),
                explained=_less_chance(float(explained[at]), len(texts)),
                is_beyond_chance=bool(explained[at] > bar),
                adopted=float(slopes[0]),
                adopted_error=_error(summed[:, at], centred[:, 0]) * len(columns),
                shifts=_shifts(scenario, slopes[1:]),
                line=first.line,
            )
        )
    found.sort(key=lambda lever: (-round(lever.explained, 9), str(lever.place)))
    return tuple(found), _less_chance(bar, len(texts))


def _outcomes(scenario: Scenario, texts: Sequence[tuple[int, ...] | None]) -> Matrix:
    """Return, game by game, whether a text was adopted and how far it went on each measure, from 0 to 1."""
    unchanged = (0,) * len(scenario.measures)
    rows = []
    for text in texts:
        levels = text or unchanged
        rows.append([float(text is not None), *(_so_far(scenario, levels, *way) for way in _ways(scenario))])
    return np.array(rows, dtype=np.float64)


def _ways(scenario: Scenario) -> Iterator[tuple[int, int | None]]:
    """Yield each measure and, of a choice of words, each of them but the first."""
    for index, measure in enumerate(scenario.measures):
        yield from ((index, level) for level in ([None] if measure.is_ordered else range(1, measure.top + 1)))


def _so_far(scenario: Scenario, levels: tuple[int, ...], measure: int, level: int | None) -> float:
    if level is None:
        return levels[measure] / scenario.measures[measure].top
    return float(levels[measure] == level)


def _shifts(scenario: Scenario, slopes: Matrix) -> tuple[Shift, ...]:
    found = []
    for (measure, level), slope in zip(_ways(scenario), slopes, strict=True):
        unit = scenario.measures[measure].top if level is None else 1
        found.append(Shift(measure, level, float(slope) * unit))
    return tuple(sorted(found, key=lambda shift: -abs(round(shift.by, 9))))


def _shared(numbers: Sequence[Number]) -> dict[Place, list[int]]:
    """Return which columns stand at the same place of the file, for the numbers that are drawn."""
    shared: dict[Place, list[int]] = {}
    for column, number in enumerate(numbers):
        if number.is_drawn and number.place:
            shared.setdefault(number.place, []).append(column)
    return shared


def _explained(lots: Matrix, centred: Matrix) -> Matrix:
    """Return the share of the variation of all outcomes together that goes with each number."""
    count = len(centred)
    together = (lots / lots.std(axis=0)).T @ centred / count
    share: Matrix = (together**2).sum(axis=1) / centred.var(axis=0).sum()
    return share


def _by_chance(lots: Matrix, centred: Matrix) -> float:
    """Return what the best of all numbers explains in the twentieth best of a hundred shuffles of the games."""
    count, most = len(centred), []
    for shuffle in range(SHUFFLES):
        rng = stream(0, "shuffle", shuffle)
        order = sorted(range(count), key=[rng.random() for _ in range(count)].__getitem__)
        most.append(float(_explained(lots, centred[order]).max()))
    return sorted(most)[SHUFFLES * 19 // 20]


def _less_chance(explained: float, games: int) -> float:
    return max(0.0, explained - (1 - explained) / (games - 2))


def _slopes(lots: Matrix, centred: Matrix) -> Matrix:
    slopes: Matrix = lots @ centred / (lots @ lots)
    return slopes


def _error(lots: Matrix, centred: Matrix) -> float:
    """Return the standard error of a slope."""
    rest = centred - lots * float(lots @ centred / (lots @ lots))
    return float(np.sqrt((rest @ rest) / (len(lots) - 2) / (lots @ lots)))
