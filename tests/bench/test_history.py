"""The harness that holds games against the record."""

from tests.bench.history import (
    BARS,
    JULY,
    OPENINGS,
    PLAYABLE,
    PLAYABLE_BARS,
    RELIEF,
    RELIEF_BARS,
    against_record,
    opened,
    relief,
)
from tests.bench.play import loaded
from tests.bench.table import Figure, Order

ORDER = Order(2, 1, "conceder")


def test_a_scenario_of_2017_is_held_against_its_bars():
    bars, where = against_record(ORDER, JULY)

    assert [row.label for row in bars.rows] == [f"{bar.name} %" for bar in BARS[JULY]]
    assert all(isinstance(cell, Figure) for row in bars.rows for cell in row.cells[1:])
    assert [row.label for row in where.rows] == [measure.id for measure in loaded(JULY).measures]


def test_the_relief_draft_is_played_from_every_opening():
    for name, bars in ((RELIEF, RELIEF_BARS), (PLAYABLE, PLAYABLE_BARS)):
        assert len(relief(Order(1, 1, "conceder"), name, bars).rows) == 1 + 2 * len(OPENINGS)


def test_the_openings_differ():
    texts = {opened(RELIEF, opening).drafts[0].text for opening in OPENINGS}

    assert len(texts) == len(OPENINGS)
    assert opened(RELIEF, "everything").drafts[1:] == loaded(RELIEF).drafts[1:]
