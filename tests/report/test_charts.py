"""Charts: inside their sheet, true to their numbers, each with a table."""

import pytest

from game.report.charts import (
    Bar,
    Dot,
    Limit,
    Part,
    Series,
    Stack,
    Strip,
    bar_chart,
    line_chart,
    stacked_chart,
    strip_chart,
)
from game.report.drawing import Box, Point, Stroke, Tint, Trace, Words, folded, span, ticks
from tests.report.specimen import charts


def places(chart):
    """Yield every corner of every mark."""
    for mark in chart.marks:
        match mark:
            case Box():
                yield mark.left, mark.top
                yield mark.left + mark.width, mark.top + mark.height
            case Point():
                yield mark.x - mark.size, mark.y - mark.size
                yield mark.x + mark.size, mark.y + mark.size
            case Trace():
                yield from mark.places
            case Stroke():
                yield mark.start
                yield mark.end
            case Words():
                wide = span(mark.text)
                start = {"start": 0, "middle": wide / 2, "end": wide}[mark.anchor.value]
                yield mark.x - start, mark.y - 10
                yield mark.x - start + wide, mark.y


@pytest.mark.parametrize("chart", charts(), ids=lambda chart: chart.name)
def test_everything_is_on_the_sheet(chart):
    assert all(-1 <= x <= chart.width + 1 and -1 <= y <= chart.height + 1 for x, y in places(chart))


def test_bars_are_as_long_as_their_numbers():
    bars = (Bar("a", 10, "10"), Bar("b", 5, "5"), Bar("c", -5, "-5", Tint.OPPOSE), Bar("d", 0, "0"))
    chart = bar_chart("n", "T", "A", bars, ("Seat", "Points"))
    ten, five, minus, nothing = (mark for mark in chart.marks if isinstance(mark, Box))

    assert ten.width == pytest.approx(2 * five.width, abs=0.2)
    assert minus.width == pytest.approx(five.width, abs=0.2)
    assert minus.left + minus.width == pytest.approx(ten.left, abs=0.2)
    assert nothing.width == 0
    assert chart.table.rows == (("a", "10"), ("b", "5"), ("c", "-5"), ("d", "0"))


def test_stacks_fill_their_length_and_leave_out_nothing():
    parts = (Part("Yes", Tint.SUPPORT), Part("No", Tint.OPPOSE))
    chart = stacked_chart("n", "T", "A", parts, (Stack("r", (9, 6)), Stack("s", (0, 15))), "Round", Limit(9, "needed"))
    boxes = [mark for mark in chart.marks if isinstance(mark, Box)][len(parts) :]
    limit = next(mark for mark in chart.marks if isinstance(mark, Stroke) and mark.rule.value == "limit")

    assert len(boxes) == 3
    assert boxes[0].left + boxes[0].width + 1 == pytest.approx(limit.start[0], abs=0.2)
    assert boxes[1].left + boxes[1].width == pytest.approx(boxes[2].left + boxes[2].width, abs=0.2)
    assert chart.table.rows == (("r", "9", "6"), ("s", "0", "15"))


def test_lines_break_where_there_is_no_number():
    chart = line_chart("n", "T", "A", ("1", "2", "3", "4"), (Series("s", (1, 2, None, 4)),), "Round")

    assert sum(isinstance(mark, Trace) for mark in chart.marks) == 1
    assert sum(isinstance(mark, Point) for mark in chart.marks) == 3
    assert [row[1] for row in chart.table.rows] == ["1", "2", "–", "4"]


def test_equal_dots_stand_beside_each_other():
    chart = strip_chart(
        "n", "T", "A", (Strip("s", tuple(Dot(str(n), 5, "5") for n in range(5))),), ("Seat", "Of", "Points")
    )
    points = [mark for mark in chart.marks if isinstance(mark, Point)]

    assert len({(point.x, point.y) for point in points}) == 5
    assert len({point.x for point in points}) == 1


EMPTY = {
    "no bars": bar_chart("n", "T", "A", (), ("a", "b")),
    "no stacks": stacked_chart("n", "T", "A", (), (), "a"),
    "no lines": line_chart("n", "T", "A", (), (), "a"),
    "one place": line_chart("n", "T", "A", ("1",), (Series("s", (3,)),), "a"),
    "no value at all": line_chart("n", "T", "A", ("1", "2"), (Series("s", (None, None)),), "a"),
    "no strips": strip_chart("n", "T", "A", (), ("a", "b", "c")),
    "an empty strip": strip_chart("n", "T", "A", (Strip("s", ()),), ("a", "b", "c")),
    "all equal": bar_chart("n", "T", "A", (Bar("a", 0, "0"),), ("a", "b")),
}


@pytest.mark.parametrize("chart", EMPTY.values(), ids=EMPTY)
def test_there_may_be_nothing_to_show(chart):
    assert all(-1 <= x <= chart.width + 1 for x, _ in places(chart))


@pytest.mark.parametrize(
    ("low", "high"), [(0, 1), (-3.2, 47), (0, 15), (-0.001, 0.002), (5, 5), (-100, -90), (0, 12345)]
)
def test_ticks_are_few_and_reach_both_ends(low, high):
    marks = ticks(low, high)

    assert marks[0] <= low
    assert marks[-1] >= high
    assert 2 <= len(marks) <= 9


@pytest.mark.parametrize(
    "text", ["", "one", "several words that go on", "x" * 90, "没有空格的很长的一句话没有空格的很长的一句话"]
)
def test_a_long_label_is_folded_and_nothing_is_lost(text):
    lines = folded(text, 100)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(span(line) <= 100 for line in lines)
