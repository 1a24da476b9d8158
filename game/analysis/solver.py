"""The solver, HiGHS: one thread, one seed, nothing kept from one question to the next.

Import it late: the library takes longer to load than the rest of the game.
"""

from collections.abc import Sequence

import highspy
import numpy as np
from attrs import frozen

from game.analysis.programme import Column, Programme, Row, Sum
from game.model.text import Text

_SETTINGS: tuple[tuple[str, bool | int | float | str], ...] = (
    ("threads", 1),
    ("parallel", "off"),
    ("random_seed", 0),
    ("mip_rel_gap", 0.0),
    ("mip_feasibility_tolerance", 1e-9),
)


@frozen
class Solution:
    """A text the solver found, and what it proved."""

    text: Text
    bound: float
    """No solution has more than this."""


class _Quiet(highspy.Highs):
    """Version 1.16 prints its name while it enables callbacks, before anybody could ask it to be silent."""

    def enableCallbacks(self) -> None:  # noqa: N802  highspy's own name for it
        self.silent()
        super().enableCallbacks()


def solution(
    programme: Programme,
    objective: Sum,
    rows: Sequence[Row] = (),
    columns: Sequence[Column] = (),
    gap: float = 0.4,
) -> Solution | None:
    """Return a text with the largest objective, up to a gap; ``None`` when there is no text at all.

    Rows and columns come on top of the programme's own. Raises ``ArithmeticError`` if the solver gives up.
    """
    highs = _Quiet()
    highs.silent()
    for name, setting in (*_SETTINGS, ("mip_abs_gap", gap)):
        highs.setOptionValue(name, setting)
    highs.passModel(_model((*programme.columns, *columns), (*programme.rows, *rows), objective))
    highs.run()
    status = highs.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return None
    if status != highspy.HighsModelStatus.kOptimal:
        raise ArithmeticError(f"the solver stopped: {highs.modelStatusToString(status)}")
    found = highs.getSolution().col_value
    text = Text(tuple(max(range(len(levels)), key=lambda level: found[levels[level]]) for levels in programme.levels))
    return Solution(text, highs.getInfo().mip_dual_bound)


def _model(columns: Sequence[Column], rows: Sequence[Row], objective: Sum) -> highspy.HighsLp:
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(columns), len(rows)
    model.sense_ = highspy.ObjSense.kMaximize
    costs = np.zeros(len(columns))
    for column, factor in objective:
        costs[column] = factor
    model.col_cost_ = costs
    model.col_lower_ = np.array([float(column.low) for column in columns])
    model.col_upper_ = np.array([float(column.high) for column in columns])
    model.row_lower_ = np.array([float(row.low) for row in rows])
    model.row_upper_ = np.array([float(row.high) for row in rows])
    whole, broken = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    model.integrality_ = [whole if column.is_whole else broken for column in columns]
    terms = [[(column, factor) for column, factor in row.terms if factor] for row in rows]
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.cumsum([0, *map(len, terms)])
    model.a_matrix_.index_ = np.array([column for row in terms for column, _ in row], dtype=np.int32)
    model.a_matrix_.value_ = np.array([factor for row in terms for _, factor in row])
    return model
