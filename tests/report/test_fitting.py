"""Sizes of type: the largest that fits, and lines broken as a printer breaks them."""

import pytest

from game.report.fitting import PAPERS, SIZES, breadth, fitting, lines
from game.report.layout import height
from game.report.roles import views
from game.report.sheets import sheet
from game.scenario.library import load, names
from tests.report.test_roles import OPEN


@pytest.mark.parametrize("room", [0, 60, 61.5, 80, 99.9, 114, 115, 1000])
def test_the_largest_that_fits(room):
    fits = [size for size in SIZES if 10 * size <= room]

    assert fitting(lambda size: 10 * size, room) == (max(fits) if fits else SIZES[-1])


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
@pytest.mark.parametrize("name", names())
def test_every_sheet_fits_and_a_larger_size_would_not(name, paper):
    for known in views(load(name), 7, OPEN):
        made = sheet(known)
        size = fitting(lambda size, made=made: height(made, paper, size), paper.high)
        assert height(made, paper, size) <= paper.high
        assert size > SIZES[-1]
        assert height(made, paper, SIZES[SIZES.index(size) - 1]) > paper.high


LINES = {  # text, millimetres, lines at ten points
    "nothing is one line": ("", 50, 1),
    "a short word": ("oil", 50, 1),
    "two words side by side": ("oil oil", 50, 1),
    "two words below each other": ("oil oil", 6, 2),
    "a word longer than the line is broken": ("o" * 100, 50, 4),
    "letters as wide as they are high": ("石" * 30, 50, 3),
}


@pytest.mark.parametrize(("text", "width", "count"), LINES.values(), ids=LINES)
def test_lines_are_counted(text, width, count):
    assert lines(text, 10, width) == count


def test_letters_are_as_wide_as_in_arial():
    assert breadth("AVOWEL") == pytest.approx(0.67 + 0.67 + 0.78 + 0.94 + 0.67 + 0.56)
    assert breadth("il") < breadth("mm") / 3
