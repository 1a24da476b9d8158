"""Bars, stacked bars, lines over rounds, dots on a line, estimates: each with its table. Shown by ``charts.html``."""

from collections.abc import Iterator, Sequence
from itertools import cycle, groupby

from attrs import frozen

from game.report.drawing import (
    LINE,
    WIDTH,
    Anchor,
    Box,
    Chart,
    Mark,
    Point,
    Rule,
    Shape,
    Stroke,
    Table,
    Tint,
    Trace,
    Words,
    folded,
    number,
    span,
    ticks,
)

GAP = 10
WIDEST_LABEL = 230
ROW = 28
DEEP = 18
"""How deep a bar is."""
DOT = 6


@frozen
class Limit:
    """A value that others are compared with: votes needed, the best there was."""

    value: float
    label: str


@frozen
class Bar:
    """One bar; where it ends, in whatever the axis counts, and how that is written."""

    label: str
    value: float
    written: str
    tint: Tint = Tint.SUPPORT


@frozen
class Part:
    """A kind of thing that every stacked bar has some of."""

    label: str
    tint: Tint


@frozen
class Stack:
    """A stacked bar: how much of each part, in the order of the parts."""

    label: str
    amounts: tuple[float, ...]


@frozen
class Series:
    """A line: a value for each place along the axis, or ``None`` where there is none."""

    label: str
    values: tuple[float | None, ...]
    tint: Tint = Tint.SUPPORT


@frozen
class Dot:
    """A point on a strip."""

    label: str
    value: float
    written: str
    tint: Tint = Tint.SUPPORT
    shape: Shape = Shape.DISC


@frozen
class Strip:
    """A line with points on it."""

    label: str
    dots: tuple[Dot, ...]


@frozen
class Estimate:
    """A value and how far it may be off."""

    label: str
    value: float
    give_or_take: float
    written: str
    tint: Tint = Tint.SUPPORT


@frozen
class Axis:
    """From numbers to places along a straight line."""

    marks: tuple[float, ...]
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return the place of a number."""
        low, high = self.marks[0], self.marks[-1]
        return round(self.start + (value - low) / (high - low) * (self.end - self.start), 1)


def bar_chart(
    name: str, title: str, about: str, bars: Sequence[Bar], head: tuple[str, str], limit: Limit | None = None
) -> Chart:
    """Return bars from zero, to the left where negative. ``head`` names the table's two columns."""
    labels = _labels([bar.label for bar in bars])
    values = [0.0, *(bar.value for bar in bars), *([limit.value] if limit else [])]
    room = max((span(bar.written) for bar in bars), default=0) + GAP
    left = _label_width(labels) + GAP + (room if min(values) < 0 else 0)
    axis = Axis(ticks(min(values), max(values)), left, WIDTH - room)
    top, places = _rows(labels, LINE + 12 if limit else 8)
    marks: list[Mark] = [*_across(axis, top, places[-1]), *_row_labels(labels, places)]
    for bar, (middle, _) in zip(bars, places, strict=False):
        zero, end = axis.at(0), axis.at(bar.value)
        marks.append(
            Box(min(zero, end), middle - DEEP / 2, abs(end - zero), DEEP, bar.tint, f"{bar.label}: {bar.written}")
        )
        outside = (end + 5, Anchor.START) if bar.value >= 0 else (end - 5, Anchor.END)
        marks.append(Words(outside[0], middle + 5, bar.written, outside[1], "value"))
    marks += _limit_across(axis, top, places[-1][0], limit)
    table = Table(head, tuple((bar.label, bar.written) for bar in bars))
    return Chart(name, title, about, places[-1][0] + LINE, tuple(marks), table)


def stacked_chart(
    name: str,
    title: str,
    about: str,
    parts: Sequence[Part],
    stacks: Sequence[Stack],
    first: str,
    limit: Limit | None = None,
) -> Chart:
    """Return bars in parts that are never negative. ``first`` names the table's first column."""
    labels = _labels([stack.label for stack in stacks])
    most = max([*(sum(stack.amounts) for stack in stacks), *([limit.value] if limit else []), 0])
    axis = Axis(ticks(0, most), _label_width(labels) + GAP, WIDTH - 3 * GAP)
    marks, below = _legend(parts)
    top, places = _rows(labels, below + (LINE + 12 if limit else 8))
    marks += [*_across(axis, top, places[-1]), *_row_labels(labels, places)]
    for stack, (middle, _) in zip(stacks, places, strict=False):
        done = 0.0
        for part, amount in zip(parts, stack.amounts, strict=True):
            start, end, written = axis.at(done), axis.at(done + amount), number(amount)
            done += amount
            if amount <= 0:
                continue
            marks.append(
                Box(
                    start + 1,
                    middle - DEEP / 2,
                    max(end - start - 2, 1),
                    DEEP,
                    part.tint,
                    f"{stack.label}, {part.label}: {written}",
                )
            )
            if span(written) + 4 < end - start:
                marks.append(Words((start + end) / 2, middle + 5, written, Anchor.MIDDLE, f"inside-{part.tint.value}"))
    marks += _limit_across(axis, top, places[-1][0], limit)
    rows = tuple((stack.label, *map(number, stack.amounts)) for stack in stacks)
    return Chart(
        name,
        title,
        about,
        places[-1][0] + LINE,
        tuple(marks),
        Table((first, *(part.label for part in parts)), rows),
    )


SHAPES = (Shape.DISC, Shape.SQUARE, Shape.DIAMOND, Shape.TRIANGLE, Shape.RING)
DASHES = ("", "7 4", "2 4", "10 4 2 4")


def line_chart(
    name: str,
    title: str,
    about: str,
    places: Sequence[str],
    lines: Sequence[Series],
    first: str,
    limit: Limit | None = None,
    lowest: float | None = None,
    highest: float | None = None,
) -> Chart:
    """Return lines over places such as rounds, each named at its end. ``first`` names the table's first column."""
    values = [value for line in lines for value in line.values if value is not None]
    values += [*([limit.value] if limit else []), *(bound for bound in (lowest, highest) if bound is not None)]
    height = 260
    up = Axis(ticks(min(values, default=0), max(values, default=1)), height, 14)
    left = max(span(number(mark)) for mark in up.marks) + GAP
    named = [*(line.label for line in lines), *([limit.label] if limit else [])]
    names = {label: folded(label, 150) for label in named}
    right = WIDTH - max((span(row) for rows in names.values() for row in rows), default=0) - 18
    along = Axis((0, max(len(places) - 1, 1)), left + 8, right)
    marks: list[Mark] = []
    for mark in up.marks:
        rule = Rule.AXIS if mark == up.marks[0] else Rule.GRID
        marks.append(Stroke((left, up.at(mark)), (right + 6, up.at(mark)), rule))
        marks.append(Words(left - 5, up.at(mark) + 4, number(mark), Anchor.END, "axis"))
    room = (right - left) / max(len(places) - 1, 1)
    every = next(
        n for n in range(1, len(places) + 2) if n * room >= max(map(span, places), default=0) or n > len(places)
    )
    marks += [
        Words(along.at(index), height + LINE, places[index], Anchor.MIDDLE, "axis")
        for index in range(0, len(places), every)
    ]
    ends: list[tuple[float, str, str]] = []
    if limit:
        marks.append(Stroke((left, up.at(limit.value)), (right + 6, up.at(limit.value)), Rule.LIMIT))
        ends.append((up.at(limit.value), limit.label, "limit"))
    for order, (line, shape) in enumerate(zip(lines, cycle(SHAPES), strict=False)):
        dash = DASHES[order % len(DASHES)]
        there = [(along.at(index), up.at(value), value) for index, value in enumerate(line.values) if value is not None]
        for run in _runs(line.values):
            corners = tuple((along.at(index), up.at(value)) for index, value in run)
            marks += [Trace(corners, line.tint, dash)] if len(corners) > 1 else []
        for index, (x, y, value) in enumerate(there):
            said = f"{line.label}, {places[_present(line.values)[index]]}: {number(value)}"
            marks.append(Point(x, y, 4, line.tint, shape, said))
        if there:
            ends.append((there[-1][1], line.label, line.tint.value))
    marks += _names_at_ends(ends, names, right + 12)
    rows = tuple(
        (place, *("–" if line.values[index] is None else number(line.values[index] or 0) for line in lines))
        for index, place in enumerate(places)
    )
    return Chart(
        name, title, about, height + 2 * LINE, tuple(marks), Table((first, *(line.label for line in lines)), rows)
    )


def strip_chart(
    name: str,
    title: str,
    about: str,
    strips: Sequence[Strip],
    head: tuple[str, str, str],
    limit: Limit | None = None,
    bounds: tuple[float, float] | None = None,
    key: Sequence[tuple[str, Tint, Shape]] = (),
) -> Chart:
    """Return points on lines, those that would cover each other one above the other.

    ``head`` names the table's columns: strip, point, value. ``key`` says what tints and shapes mean.
    """
    labels = _labels([strip.label for strip in strips])
    values = (
        [dot.value for strip in strips for dot in strip.dots] + ([limit.value] if limit else []) + list(bounds or ())
    )
    axis = Axis(ticks(min(values, default=0), max(values, default=1)), _label_width(labels) + 2 * GAP, WIDTH - 3 * GAP)
    tiers = [_tiers([axis.at(dot.value) for dot in strip.dots]) for strip in strips]
    marks, below = _key(key)
    deep = [max(ROW, 2 * DOT * (1 + 2 * max(map(abs, tier), default=0)) + GAP) for tier in tiers]
    top, places = _rows(labels, below + (LINE + 12 if limit else 8), deep)
    marks += [*_across(axis, top, places[-1]), *_row_labels(labels, places)]
    for strip, tier, (middle, _) in zip(strips, tiers, places, strict=False):
        marks.append(Stroke((axis.start, middle), (axis.end, middle), Rule.AXIS))
        for dot, step in zip(strip.dots, tier, strict=True):
            said = f"{dot.label}: {dot.written}"
            marks.append(Point(axis.at(dot.value), middle - 2 * DOT * step, DOT, dot.tint, dot.shape, said))
    marks += _limit_across(axis, top, places[-1][0], limit)
    rows = tuple((strip.label, dot.label, dot.written) for strip in strips for dot in strip.dots)
    return Chart(name, title, about, places[-1][0] + LINE, tuple(marks), Table(head, rows, names=2))


def estimate_chart(
    name: str, title: str, about: str, estimates: Sequence[Estimate], head: tuple[str, str], limit: Limit | None = None
) -> Chart:
    """Return points, each with a line as long as it may be off. ``head`` names the table's two columns."""
    labels = _labels([one.label for one in estimates])
    ends = [one.value + way * one.give_or_take for one in estimates for way in (-1, 1)]
    room = max((span(one.written) for one in estimates), default=0) + 2 * GAP
    marks_along = ticks(min([0.0, *ends]), max([0.0, *ends, *([limit.value] if limit else [])]))
    axis = Axis(marks_along, _label_width(labels) + 2 * GAP, WIDTH - room)
    top, places = _rows(labels, LINE + 12 if limit else 8)
    marks: list[Mark] = [*_across(axis, top, places[-1]), *_row_labels(labels, places)]
    for one, (middle, _) in zip(estimates, places, strict=False):
        low, high = axis.at(one.value - one.give_or_take), axis.at(one.value + one.give_or_take)
        marks.append(Trace(((low, middle), (high, middle)), one.tint))
        marks.append(Point(axis.at(one.value), middle, DOT, one.tint, Shape.DISC, f"{one.label}: {one.written}"))
        marks.append(Words(max(high, axis.at(one.value) + DOT) + 6, middle + 5, one.written, Anchor.START, "value"))
    marks += _limit_across(axis, top, places[-1][0], limit)
    table = Table(head, tuple((one.label, one.written) for one in estimates))
    return Chart(name, title, about, places[-1][0] + LINE, tuple(marks), table)


def _labels(texts: Sequence[str]) -> list[tuple[str, ...]]:
    return [folded(text, WIDEST_LABEL) for text in texts]


def _label_width(labels: Sequence[tuple[str, ...]]) -> float:
    return max((span(line) for lines in labels for line in lines), default=0)


def _rows(
    labels: Sequence[tuple[str, ...]], top: float, deep: Sequence[float] = ()
) -> tuple[float, list[tuple[float, float]]]:
    """Return where rows begin, and the middle and depth of each; the last entry is where they end."""
    places, y = [], top
    for index, lines in enumerate(labels):
        depth = max(deep[index] if deep else ROW, LINE * len(lines) + 6)
        places.append((y + depth / 2, depth))
        y += depth
    places.append((y, 0))
    return top, places


def _row_labels(labels: Sequence[tuple[str, ...]], places: Sequence[tuple[float, float]]) -> Iterator[Mark]:
    width = _label_width(labels)
    for lines, (middle, _) in zip(labels, places, strict=False):
        for order, line in enumerate(lines):
            yield Words(width, middle + 5 + LINE * (order - (len(lines) - 1) / 2), line, Anchor.END)


def _across(axis: Axis, top: float, last: tuple[float, float]) -> Iterator[Mark]:
    for mark in axis.marks:
        rule = Rule.AXIS if mark == 0 else Rule.GRID
        yield Stroke((axis.at(mark), top), (axis.at(mark), last[0]), rule)
        yield Words(axis.at(mark), last[0] + LINE - 3, number(mark), Anchor.MIDDLE, "axis")


def _limit_across(axis: Axis, top: float, bottom: float, limit: Limit | None) -> list[Mark]:
    if limit is None:
        return []
    x, wide = axis.at(limit.value), span(limit.label)
    middle = min(max(x, wide / 2), WIDTH - wide / 2)
    return [
        Stroke((x, top - 6), (x, bottom), Rule.LIMIT),
        Words(middle, top - 10, limit.label, Anchor.MIDDLE, "limit"),
    ]


def _legend(parts: Sequence[Part]) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    x, y = 0.0, 4.0
    for part in parts:
        wide = 24 + span(part.label) + 2 * GAP
        if x and x + wide > WIDTH:
            x, y = 0.0, y + LINE + 4
        marks += [Box(x, y, 16, 14, part.tint), Words(x + 23, y + 12, part.label)]
        x += wide
    return marks, y + LINE


def _key(entries: Sequence[tuple[str, Tint, Shape]]) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    x, y = 0.0, 4.0
    for label, tint, shape in entries:
        wide = 24 + span(label) + 2 * GAP
        if x and x + wide > WIDTH:
            x, y = 0.0, y + LINE + 4
        marks += [Point(x + 8, y + 7, DOT, tint, shape), Words(x + 23, y + 12, label)]
        x += wide
    return marks, y + LINE if entries else 0.0


def _tiers(places: Sequence[float]) -> list[int]:
    """Return how many steps above or below its line each point goes, so that none covers another."""
    taken: list[tuple[float, int]] = []
    steps = {}
    for index in sorted(range(len(places)), key=lambda index: places[index]):
        x = places[index]
        step = next(
            step
            for step in (sign * size for size in range(len(places) + 1) for sign in (1, -1))
            if all(abs(x - other) >= 2 * DOT or step != there for other, there in taken)
        )
        taken.append((x, step))
        steps[index] = step
    return [steps[index] for index in range(len(places))]


def _present(values: Sequence[float | None]) -> list[int]:
    return [index for index, value in enumerate(values) if value is not None]


def _runs(values: Sequence[float | None]) -> Iterator[list[tuple[int, float]]]:
    """Yield the stretches of a line between its gaps."""
    for is_there, stretch in groupby(enumerate(values), key=lambda pair: pair[1] is not None):
        if is_there:
            yield [(index, value) for index, value in stretch if value is not None]


def _names_at_ends(ends: list[tuple[float, str, str]], names: dict[str, tuple[str, ...]], x: float) -> Iterator[Mark]:
    """Yield the names of lines beside their ends, moved down where they would cover each other."""
    free = 0.0
    for y, label, tone in sorted(ends, key=lambda end: end[0]):
        top = max(y - LINE * (len(names[label]) - 1) / 2, free)
        for order, line in enumerate(names[label]):
            yield Words(x, top + 5 + LINE * order, line, Anchor.START, tone)
        free = top + LINE * len(names[label])
