"""Figures and the tables they stand in."""

import json

from tests.bench.table import Figure, Order, Row, Table, as_json, mean, printed, ratio, share

ORDER = Order(4, 7, "conceder")
TABLE = Table("A table", ("percent", "words"), (Row("one", (share([True, True, False, False]), "yes")),), ("A note.",))


def test_a_mean_comes_with_its_standard_error():
    figure = mean([1.0, 2.0, 3.0, 4.0])

    assert (figure.mean, round(figure.error, 4), figure.count) == (2.5, 0.6455, 4)
    assert mean([]) == Figure(0.0, 0.0, 0)


def test_a_ratio_is_a_sum_over_a_sum():
    figure = ratio([(1.0, 2.0), (3.0, 6.0)])

    assert (figure.mean, figure.error) == (50.0, 0.0)


def test_a_printed_table_says_how_to_make_it_again():
    assert printed(TABLE, ORDER).splitlines() == [
        "A table (n = 4, seed 7, skill conceder; mean ± standard error)",
        "           percent  words",
        "one  50.00 ± 28.87    yes",
        "A note.",
    ]


def test_a_machine_reads_the_same():
    read = json.loads(as_json(TABLE, ORDER))

    assert read["rows"] == [{"row": "one", "percent": {"mean": 50.0, "error": 28.8675, "n": 4}, "words": "yes"}]
    assert (read["games"], read["seed"], read["skill"]) == (4, 7, "conceder")
