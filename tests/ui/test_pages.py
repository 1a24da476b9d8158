"""Pages of the desk in the window: what is there to be typed is left out, and seats are named."""

from functools import partial

from game.desk.page import Column, Grid, Row
from game.ui.pages import page_node
from game.ui.widgets.table import Table
from tests.ui.bargains import opening
from tests.ui.stage import chamber, seat


def test_a_column_of_words_to_type_is_left_out():
    columns = (Column("id", is_typed=True), Column("measure"), Column("points", is_number=True))
    (table,) = page_node((Grid(columns, (Row(("oil", "Oil supply", "5"), "said"),)),)).children
    assert isinstance(table, Table)

    assert list(table.titles) == ["measure", "points"]
    assert [list(row) for row in table.rows] == [["Oil supply", "5"]]
    assert list(table.numbers) == [False, True]


def test_the_sheet_of_a_seat_names_measures_in_words():
    with chamber() as shown:
        opening(shown, partial(shown.deeds.seat, seat(shown, "KES")))
        tables = [node for node in shown.app.tree.root.walk() if isinstance(node, Table)]
        cells = {cell for table in tables for row in table.rows for cell in row}

        assert "Ships in the strait" in cells
        assert "passage" not in cells
