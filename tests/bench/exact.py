"""The best text that would pass, exactly: a mixed-integer programme for HiGHS.

A text passes when every seat votes sincerely, with nothing to hope for if it fails and with prices waived
(RULES.md §5). Used by the yardsticks alone: no mind may import it.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import product

import highspy
import numpy as np
from attrs import Factory, define, frozen

from game.model.council import Council, Seat
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.text import Text
from game.model.voting import Cast, Verdict, Vote
from game.rules.texts import is_consistent
from game.rules.voting import count
from game.rules.worth import crosses, least, text_value

Hidden = tuple[Priorities, ...]


def value(scenario: Scenario, own: Priorities, text: Text) -> int:
    """Return what a text is worth to who votes yes on it, price waived, in hundredths."""
    return text_value(scenario, own, text) - (scenario.rule.red_line if crosses(own, text) else 0)


def votes(scenario: Scenario, hidden: Hidden, text: Text) -> tuple[Vote, ...]:
    """Return how sincere seats vote on a text."""
    return tuple(_vote(scenario, seat, own, text) for seat, own in enumerate(hidden))


def _vote(scenario: Scenario, seat: Seat, own: Priorities, text: Text) -> Vote:
    surplus = value(scenario, own, text) - least(scenario, own)
    if surplus >= 0:
        return Vote.YES
    return Vote.NO if surplus < -_cost(scenario.council, seat, own) else Vote.ABSTAIN


def _cost(council: Council, seat: Seat, own: Priorities) -> int:
    return own.veto_cost if seat in council.permanent else own.dissent_cost


def passes(scenario: Scenario, hidden: Hidden, text: Text) -> bool:
    """Whether a text makes sense and would be adopted by sincere votes."""
    if not is_consistent(scenario, text) or (text.is_empty and scenario.rule.has_status_quo):
        return False
    casts = [Cast(seat, vote) for seat, vote in enumerate(votes(scenario, hidden, text))]
    return count(casts, scenario.council) is Verdict.ADOPTED


def share_value(scenario: Scenario, hidden: Hidden, seat: Seat, text: Text) -> int:
    """Return what a seat has from a text that passes, by its sincere vote, in hundredths."""
    own = hidden[seat]
    hurts = crosses(own, text) and (seat in scenario.council.permanent or _vote(scenario, seat, own, text) is Vote.YES)
    return text_value(scenario, own, text) - (scenario.rule.red_line if hurts else 0)


def texts(scenario: Scenario) -> Iterator[Text]:
    """Yield every text there is, sensible or not: for small scenarios."""
    yield from map(Text, product(*(range(measure.top + 1) for measure in scenario.measures)))


def best_text(scenario: Scenario, hidden: Hidden, seat: Seat) -> Text | None:
    """Return the passing text that is worth most to a seat, or None if no text passes."""
    return best(scenario, hidden, [int(other == seat) for other in range(len(hidden))])


def best(
    scenario: Scenario, hidden: Hidden, weights: Sequence[float], must_pass: bool = True, all_yes: bool = False
) -> Text | None:
    """Return the text with the greatest weighted sum of values; None if there is none.

    It passes unless that is waived, and has everybody's yes if that is asked for.
    """
    return _Programme(scenario, hidden).solved(weights, must_pass, all_yes)


def attainable(scenario: Scenario, hidden: Hidden, seat: Seat) -> float | None:
    """Return the most that a passing text can be worth to a seat, in points, or None if no text passes."""
    text = best_text(scenario, hidden, seat)
    return None if text is None else share_value(scenario, hidden, seat, text) / 100


@frozen
class _Row:
    low: float
    high: float
    terms: tuple[tuple[int, float], ...]


@define
class _Rows:
    """Columns and rows of a programme being built."""

    costs: list[float] = Factory(list)
    whole: list[bool] = Factory(list)
    rows: list[_Row] = Factory(list)

    def column(self, whole: bool = True) -> int:
        self.costs.append(0.0)
        self.whole.append(whole)
        return len(self.costs) - 1

    def row(self, low: float, high: float, *terms: tuple[int, float]) -> None:
        self.rows.append(_Row(low, high, terms))


FREE = float("inf")


@frozen
class _Programme:
    """One binary column for each level of each measure; one for each seat that votes yes."""

    scenario: Scenario
    hidden: Hidden

    def solved(self, weights: Sequence[float], must_pass: bool, all_yes: bool) -> Text | None:
        scenario, made = self.scenario, _Rows()
        levels = [[made.column() for _ in measure.levels] for measure in scenario.measures]
        for columns in levels:
            made.row(1, 1, *((column, 1.0) for column in columns))
        self._make_sense(made, levels)
        relief = self._relief(made, levels)
        yeses = []
        for seat, own in enumerate(self.hidden):
            yes, crossed, charged = made.column(), self._crossed(made, levels, own), made.column(whole=False)
            yeses.append(yes)
            self._vote(made, levels, relief, seat, (yes, crossed, charged), must_pass)
            if all_yes:
                made.row(1, 1, (yes, 1.0))
            for column, points in [*self._value(levels, relief, own), (charged, -float(scenario.rule.red_line))]:
                made.costs[column] += weights[seat] * points
        if must_pass:
            made.row(scenario.council.yes_needed, FREE, *((yes, 1.0) for yes in yeses))
        chosen = _solution(made)
        if chosen is None:
            return None
        return Text(tuple(max(range(len(c)), key=lambda at: chosen[c[at]]) for c in levels))

    def _make_sense(self, made: _Rows, levels: list[list[int]]) -> None:
        for index, measure in enumerate(self.scenario.measures):
            for at, level in enumerate(measure.levels):
                for need in level.requires:
                    enough = [(column, 1.0) for column in levels[need.measure][need.level :]]
                    made.row(0, FREE, (levels[index][at], -1.0), *enough)
        if self.scenario.rule.has_status_quo:
            made.row(-FREE, len(levels) - 1, *((columns[0], 1.0) for columns in levels))

    def _relief(self, made: _Rows, levels: list[list[int]]) -> int:
        """Return the column of the share of urgency that is answered: substance, but no more than answers in full."""
        full, most = self.scenario.rule.substance_full, 0
        answered, is_full = made.column(whole=False), made.column()
        given = []
        for index, measure in enumerate(self.scenario.measures):
            most += max(level.substance for level in measure.levels)
            given += [(levels[index][at], -level.substance / full) for at, level in enumerate(measure.levels)]
        made.row(-FREE, 0, (answered, 1.0), *given)
        made.row(0, FREE, (answered, 1.0), (is_full, max(0.0, most / full - 1)), *given)
        made.row(0, FREE, (answered, 1.0), (is_full, -1.0))
        return answered

    def _crossed(self, made: _Rows, levels: list[list[int]], own: Priorities) -> int:
        crossed = made.column(whole=False)
        for line in own.red_lines:
            made.row(0, FREE, (crossed, 1.0), *((levels[line.measure][level], -1.0) for level in line.levels))
        return crossed

    def _value(self, levels: list[list[int]], relief: int, own: Priorities) -> list[tuple[int, float]]:
        worth = [
            (levels[index][level], float(points))
            for index, table in enumerate(own.worth)
            for level, points in enumerate(table)
            if points
        ]
        return [*worth, (relief, float(own.urgency))]

    def _vote(
        self, made: _Rows, levels: list[list[int]], relief: int, seat: Seat, about: tuple[int, int, int], must: bool
    ) -> None:
        """Tie a seat's yes to its surplus, and forbid what a permanent seat would veto."""
        scenario, own, (yes, crossed, charged) = self.scenario, self.hidden[seat], about
        terms = [*self._value(levels, relief, own), (crossed, -float(scenario.rule.red_line))]
        floor, depth = least(scenario, own), self._depth(own)
        made.row(floor - depth, FREE, *terms, (yes, -float(depth)))
        is_permanent = seat in scenario.council.permanent
        if is_permanent and must:
            made.row(floor - own.veto_cost, FREE, *terms)
        made.row(
            0 if is_permanent else -1, FREE, (charged, 1.0), (crossed, -1.0), *([] if is_permanent else [(yes, -1.0)])
        )

    def _depth(self, own: Priorities) -> int:
        """Return how far below its floor a text might be to a seat at the very worst."""
        worst = sum(min(table) for table in own.worth) + min(0, own.urgency) - self.scenario.rule.red_line
        return max(1, least(self.scenario, own) - worst)


def _solution(made: _Rows) -> Sequence[float] | None:
    """Return the value of every column at the optimum, or None if nothing satisfies the rows."""
    problem = highspy.HighsLp()
    problem.num_col_, problem.num_row_ = len(made.costs), len(made.rows)
    problem.col_cost_ = np.array(made.costs)
    problem.col_lower_, problem.col_upper_ = np.zeros(len(made.costs)), np.ones(len(made.costs))
    problem.row_lower_ = np.array([row.low for row in made.rows])
    problem.row_upper_ = np.array([row.high for row in made.rows])
    merged = [_merged(row.terms) for row in made.rows]
    problem.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    problem.a_matrix_.start_ = np.cumsum([0, *(len(row) for row in merged)])
    problem.a_matrix_.index_ = np.array([column for row in merged for column in row])
    problem.a_matrix_.value_ = np.array([row[column] for row in merged for column in row])
    kinds = highspy.HighsVarType
    problem.integrality_ = [kinds.kInteger if whole else kinds.kContinuous for whole in made.whole]
    problem.sense_ = highspy.ObjSense.kMaximize
    solver = _solver()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.passModel(problem)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    return list(solver.getSolution().col_value)


def _solver() -> highspy.Highs:
    """Return a solver; its banner, which no option silences, would spoil what a command prints."""
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        return highspy.Highs()
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def _merged(terms: Sequence[tuple[int, float]]) -> dict[int, float]:
    together: dict[int, float] = {}
    for column, factor in terms:
        together[column] = together.get(column, 0.0) + factor
    return together
