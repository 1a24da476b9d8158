"""The texts that pass, as a mixed-integer programme: columns with bounds, and rows over them.

Points are hundredths. A seat's worth is linear in the levels chosen; its urgency is shared by the lesser of all
substance and what answers in full, which ``full`` chooses, so that it holds for urgencies of both signs.
Rows that a whole number decides are slack by less than the step between such numbers, so that rounding in the
solver never shuts out a text that passes; one let in by mistake is found by the rules and cut off.
"""

from attrs import field, frozen

from game.analysis.passing import least
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.text import Text

SLACK = 1e-3
"""Hundredths of a point by which rows are let off."""

INFINITE = float("inf")

Sum = tuple[tuple[int, float], ...]
"""Columns and their factors."""


@frozen
class Column:
    """A number to be found."""

    low: float
    high: float
    is_whole: bool = True


@frozen
class Row:
    """A sum that must stay between two bounds."""

    terms: Sum
    low: float = -INFINITE
    high: float = INFINITE


@frozen
class Programme:
    """Columns and rows whose solutions are the texts that pass."""

    scenario: Scenario
    priorities: tuple[Priorities, ...]
    levels: tuple[tuple[int, ...], ...]
    """By measure and level: the column that is 1 where it is chosen."""
    share: int
    """The column of the share of the crisis that is answered, from 0 to 1."""
    relief: tuple[int, ...]
    """By seat: the column of what its urgency gains, at most."""
    charged: tuple[int | None, ...]
    """By seat: the column that is 1 where its own vote crosses a red line, if it has one."""
    columns: tuple[Column, ...] = field(repr=False)
    rows: tuple[Row, ...] = field(repr=False)

    def value(self, seat: int) -> Sum:
        """Return the sum that is a seat's value of the text."""
        return (*_worth(self.levels, self.priorities[seat]), (self.relief[seat], 1.0))

    def left(self, seat: int) -> Sum:
        """Return the sum that a seat is left with, a red line its own vote crosses counted."""
        charged = self.charged[seat]
        cost = -float(self.scenario.rule.red_line)
        return self.value(seat) if charged is None else (*self.value(seat), (charged, cost))

    @property
    def welfare(self) -> Sum:
        """The sum that is the value of the text to all seats together."""
        total: dict[int, float] = {}
        for seat in range(len(self.priorities)):
            for column, factor in self.value(seat):
                total[column] = total.get(column, 0.0) + factor
        return tuple(total.items())

    def excluding(self, text: Text) -> Row:
        """Return the row that cuts off one text and no other."""
        chosen = [columns[level] for columns, level in zip(self.levels, text.levels, strict=True)]
        return Row(tuple((column, 1.0) for column in chosen), high=len(chosen) - 1)


def programme(scenario: Scenario, priorities: tuple[Priorities, ...]) -> Programme:
    """Return the programme of the texts that pass."""
    columns: list[Column] = []

    def column(low: float, high: float, is_whole: bool = True) -> int:
        columns.append(Column(low, high, is_whole))
        return len(columns) - 1

    levels = tuple(tuple(column(0, 1) for _ in measure.levels) for measure in scenario.measures)
    share, full = column(0, 1, is_whole=False), column(0, 1)
    rows = [*_texts(scenario, levels), *_share(scenario, levels, share, full)]
    relief = tuple(column(min(0, own.urgency), max(0, own.urgency)) for own in priorities)
    for own, gain in zip(priorities, relief, strict=True):
        rows.append(Row(((gain, 1.0), (share, -float(own.urgency))), high=SLACK))
    yes = tuple(column(0, 1) for _ in priorities)
    rows.append(Row(tuple((one, 1.0) for one in yes), low=scenario.council.yes_needed))
    charged: list[int | None] = []
    for seat, (own, one) in enumerate(zip(priorities, yes, strict=True)):
        is_permanent = seat in scenario.council.permanent
        crossed = column(0, 1, is_whole=False) if own.red_lines else None
        surplus = _surplus(scenario, own, levels, share, crossed)
        rows += _yes(scenario, own, surplus, one)
        if is_permanent:
            rows.append(_no_veto(scenario, own, surplus))
        if crossed is not None:
            rows += [Row(((crossed, 1.0), *line), low=0) for line in _lines(levels, own)]
        paid = crossed
        if crossed is not None and not is_permanent:
            paid = column(0, 1, is_whole=False)
            rows += _charged(scenario, own, surplus, (one, crossed, paid))
        charged.append(paid)
    return Programme(scenario, priorities, levels, share, relief, tuple(charged), tuple(columns), tuple(rows))


def lowest(own: Priorities) -> int:
    """Return a bound below everything a text can be worth to a seat."""
    return sum(min(table) for table in own.worth) + min(0, own.urgency)


def highest(own: Priorities) -> int:
    """Return a bound above everything a text can be worth to a seat."""
    return sum(max(table) for table in own.worth) + max(0, own.urgency)


def _texts(scenario: Scenario, levels: tuple[tuple[int, ...], ...]) -> list[Row]:
    """Choose one level of each measure, each with what it requires, and change something."""
    rows = [Row(tuple((column, 1.0) for column in columns), 1, 1) for columns in levels]
    for columns, measure in zip(levels, scenario.measures, strict=True):
        for column, level in zip(columns, measure.levels, strict=True):
            for need in level.requires:
                needed = tuple((other, -1.0) for other in levels[need.measure][need.level :])
                rows.append(Row(((column, 1.0), *needed), high=0))
    if scenario.rule.has_status_quo:
        rows.append(Row(tuple((columns[0], 1.0) for columns in levels), high=len(levels) - 1))
    return rows


def _share(scenario: Scenario, levels: tuple[tuple[int, ...], ...], share: int, full: int) -> list[Row]:
    """Make the share the sum of all answers where that is at most 1, and else 1: ``full`` says which."""
    total: list[tuple[int, float]] = []
    most = 0.0
    for columns, measure in zip(levels, scenario.measures, strict=True):
        answers = [level.substance / scenario.rule.substance_full for level in measure.levels]
        total += zip(columns, answers, strict=True)
        most += max(answers)
    less = tuple((column, -factor) for column, factor in total)
    return [
        Row(((share, 1.0), *less), high=0),
        Row(((share, 1.0), (full, -1.0)), low=0),
        Row(((share, 1.0), *less, (full, max(0.0, most - 1))), low=0),
    ]


def _surplus(
    scenario: Scenario, own: Priorities, levels: tuple[tuple[int, ...], ...], share: int, crossed: int | None
) -> Sum:
    """Return the sum of what a text is worth to a seat; ``crossed`` is 1 across a red line."""
    worth = (*_worth(levels, own), (share, float(own.urgency)))
    return worth if crossed is None else (*worth, (crossed, -float(scenario.rule.red_line)))


def _yes(scenario: Scenario, own: Priorities, surplus: Sum, yes: int) -> list[Row]:
    """Allow a yes only with enough surplus."""
    wanted = own.walk_away + least(scenario)
    reach = max(0, wanted - lowest(own) + (scenario.rule.red_line if own.red_lines else 0))
    return [Row((*surplus, (yes, -float(reach))), low=wanted - reach - SLACK)]


def _no_veto(scenario: Scenario, own: Priorities, surplus: Sum) -> Row:
    """Leave a permanent seat no worse off than its veto would."""
    return Row(surplus, low=own.walk_away + least(scenario) - own.veto_cost - SLACK)


def _charged(scenario: Scenario, own: Priorities, surplus: Sum, about: tuple[int, int, int]) -> list[Row]:
    """Have an elected seat vote yes where that is worth it, and pay for its red line when it does."""
    yes, crossed, charged = about
    wanted = own.walk_away + least(scenario)
    reach = max(0, highest(own) - wanted + 1)
    return [
        Row((*surplus, (yes, -float(reach))), high=wanted - SLACK),
        Row(((charged, 1.0), (crossed, -1.0), (yes, -1.0)), low=-1),
    ]


def _worth(levels: tuple[tuple[int, ...], ...], own: Priorities) -> Sum:
    return tuple(
        (column, float(points))
        for columns, table in zip(levels, own.worth, strict=True)
        for column, points in zip(columns, table, strict=True)
    )


def _lines(levels: tuple[tuple[int, ...], ...], own: Priorities) -> list[Sum]:
    """Return by measure the columns of the levels a seat has sworn never to vote for, each counted against."""
    sworn: dict[int, set[int]] = {}
    for line in own.red_lines:
        sworn.setdefault(line.measure, set()).update(line.levels)
    return [tuple((levels[measure][level], -1.0) for level in sorted(never)) for measure, never in sworn.items()]
