"""Texts as vectors: where each hidden number of a seat stands, so that many texts are valued at once.

Points, not hundredths.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.text import Package, Term, Text
from game.rules import worth

Floats = NDArray[np.float64]
Levels = NDArray[np.int64]
"""Texts, one in a row: the level of every measure, shape (texts, measures)."""
Mask = NDArray[np.bool_]
"""Which levels are allowed, shape (measures, most levels)."""


@frozen(eq=False)
class Space:
    """The columns of a seat's hidden numbers: one for the worth of every level, then urgency, price, walk-away."""

    scenario: Scenario
    columns: Levels
    """By measure and level, shape (measures, most levels); where the worth is nothing: the column past the last."""
    substance: Floats
    """By measure and level, as a share of what answers the crisis in full."""
    exists: Mask
    size: int
    urgency: int
    price: int
    least: int
    """The walk-away point, or a hair more where it must be exceeded; every text is counted from it."""
    ordered: NDArray[np.bool_]
    before: Floats
    """What a seat gets of each hidden number from what was adopted before: texts are counted from it."""

    @property
    def width(self) -> int:
        """How many levels the longest measure has."""
        return int(self.columns.shape[1])

    def features(self, texts: Levels, with_price: bool = True) -> Floats:
        """Return what of each hidden number each text gives a seat beside what was adopted, shape (texts, numbers)."""
        rows = np.arange(len(texts))[:, None]
        measures = np.arange(texts.shape[1])[None, :]
        found = np.zeros((len(texts), self.size + 1))
        found[rows, self.columns[measures, texts]] = 1.0
        found = found[:, : self.size]
        found[:, self.urgency] = np.minimum(1.0, self.answer(texts))
        found[:, self.price] = -1.0 if with_price else 0.0
        found[:, self.least] = -1.0
        return found - self.before

    def answer(self, texts: Levels) -> Floats:
        """Return how much of a real answer each text is, uncapped; 1 is in full."""
        measures = np.arange(texts.shape[1])[None, :]
        return np.asarray(self.substance[measures, texts].sum(axis=1))

    def numbers(self, priorities: Priorities) -> Floats:
        """Return a seat's hidden numbers as a vector."""
        vector = np.zeros(self.size + 1)
        for measure, table in enumerate(priorities.worth):
            for level, points in enumerate(table):
                vector[self.columns[measure, level]] = points / 100
        vector[self.urgency], vector[self.price] = priorities.urgency / 100, priorities.price / 100
        vector[self.least] = worth.least(self.scenario, priorities) / 100
        return vector[: self.size]

    def makes_sense(self, texts: Levels) -> NDArray[np.bool_]:
        """Say of each text whether levels have what they require and it changes something."""
        fine = np.ones(len(texts), dtype=bool)
        if self.scenario.rule.has_status_quo:
            fine &= texts.any(axis=1)
        for measure, level, other, least in _requirements(self.scenario):
            fine &= ~((texts[:, measure] == level) & (texts[:, other] < least))
        return fine

    def mask(self, package: Package | None) -> Mask:
        """Return the levels a package allows, everything where it names nothing."""
        allowed = self.exists.copy()
        for term in package.terms if package else ():
            allowed[term.measure] = False
            allowed[term.measure, list(term.levels)] = True
        return allowed

    def preference(self, term: Term) -> Floats:
        """Return the weights of how much more the levels a term names are worth, on average, than the others."""
        levels = np.arange(self.scenario.measures[term.measure].top + 1)
        is_named = np.isin(levels, term.levels)
        weights = np.zeros(self.size + 1)
        share = np.where(is_named, 1.0 / max(1, is_named.sum()), -1.0 / max(1, (~is_named).sum()))
        weights[self.columns[term.measure, levels]] = share
        return weights[: self.size]

    def holds(self, mask: Mask, texts: Levels) -> NDArray[np.bool_]:
        """Say of each text whether all its levels are allowed."""
        return np.asarray(mask[np.arange(texts.shape[1])[None, :], texts].all(axis=1))

    def neighbours(self, text: tuple[int, ...]) -> Levels:
        """Return the texts that make sense and differ on one measure, or on one and what requires it."""
        return _neighbours(self, text)


@lru_cache(maxsize=32)
def space(scenario: Scenario, adopted: Text | None = None) -> Space:
    """Return the columns of a scenario's hidden numbers, texts counted beside what governs already (RULES §2).

    A measure that a text leaves alone stays at the level that was adopted.
    """
    if adopted is None:
        return _space(scenario)
    plain, columns, substance = space(scenario), space(scenario).columns.copy(), space(scenario).substance.copy()
    if scenario.rule.has_status_quo:
        measures = np.arange(len(adopted.levels))
        columns[:, 0], substance[:, 0] = (table[measures, adopted.levels] for table in (columns, substance))
    before = plain.features(row(adopted), with_price=False)[0]
    return evolve(plain, columns=columns, substance=substance, before=before)


def _space(scenario: Scenario) -> Space:
    width = max(measure.top for measure in scenario.measures) + 1
    first = 1 if scenario.rule.has_status_quo else 0
    columns = np.full((len(scenario.measures), width), -1, dtype=np.int64)
    substance = np.zeros((len(scenario.measures), width))
    exists = np.zeros((len(scenario.measures), width), dtype=bool)
    count = 0
    for index, measure in enumerate(scenario.measures):
        for level, setting in enumerate(measure.levels):
            exists[index, level] = True
            substance[index, level] = setting.substance / max(1, scenario.rule.substance_full)
            if level >= first:
                columns[index, level] = count
                count += 1
    size = count + 3
    columns[columns < 0] = size
    ordered = np.array([measure.is_ordered for measure in scenario.measures])
    return Space(scenario, columns, substance, exists, size, count, count + 1, count + 2, ordered, np.zeros(size))


@lru_cache(maxsize=8)
def _requirements(scenario: Scenario) -> tuple[tuple[int, int, int, int], ...]:
    return tuple(
        (index, level, need.measure, need.level)
        for index, measure in enumerate(scenario.measures)
        for level, setting in enumerate(measure.levels)
        for need in setting.requires
    )


@lru_cache(maxsize=4096)
def _neighbours(where: Space, text: tuple[int, ...]) -> Levels:
    rows = list(_moves(where.scenario, text))
    texts = np.array(rows, dtype=np.int64).reshape(len(rows), len(text))
    return texts[where.makes_sense(texts)] if rows else texts


def _moves(scenario: Scenario, text: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    for index, measure in enumerate(scenario.measures):
        for level in range(measure.top + 1):
            if level != text[index]:
                moved = [*text]
                moved[index] = level
                yield _mended(scenario, moved, index)


def _mended(scenario: Scenario, levels: list[int], moved: int) -> tuple[int, ...]:
    """Raise what the moved level requires, and what that requires; drop what the move has left without its ground."""
    held = {moved}
    for _again in scenario.measures:
        for measure, level, other, least in _requirements(scenario):
            if levels[measure] == level and levels[other] < least:
                if measure in held:
                    levels[other] = least
                    held.add(other)
                else:
                    levels[measure] = 0
    return tuple(levels)


def rows(texts: Iterable[Text]) -> Levels:
    """Return texts as rows of levels; there must be one at least."""
    return np.array([text.levels for text in texts], dtype=np.int64)


def row(text: Text) -> Levels:
    """Return one text as a row."""
    return np.array([text.levels], dtype=np.int64)


def text_of(levels: Levels) -> Text:
    """Return a row of levels as a text."""
    return Text(tuple(int(level) for level in levels))
