"""The game's own optimum against trying every text, passing judged by a count of sincere votes."""

import pytest

from game.model.scenario import Rule
from tests.bench.exact import best_text, kindest, passes, share_value, texts
from tests.rules.councils import some_priorities
from tests.samples import scenario

COUNCILS = {
    "1 a majority of five, two vetoes": scenario(),
    "2 nine of fifteen, five vetoes": scenario(15, 5, 9),
    "3 score sheets, one may fall short": scenario(6, 2, 5, rule=Rule(has_status_quo=False)),
    "4 score sheets, the minimum exceeded": scenario(6, 2, 5, rule=Rule(has_status_quo=False, is_strict=True)),
    "5 everybody": scenario(4, 4, 4),
}


@pytest.mark.parametrize("council", COUNCILS.values(), ids=COUNCILS)
def test_the_best_text_is_the_best_there_is(council):
    for seed in range(6):
        hidden = some_priorities(council, seed)
        passing = [text for text in texts(council) if passes(council, hidden, text)]
        for seat in (0, len(hidden) - 1):
            found = best_text(council, hidden, seat)
            most = max((share_value(council, hidden, seat, text) for text in passing), default=None)

            assert (None if found is None else share_value(council, hidden, seat, found)) == most


@pytest.mark.parametrize("council", COUNCILS.values(), ids=COUNCILS)
def test_the_kindest_text_leaves_the_others_the_most_there_is(council):
    seen = 0
    for seed in range(6):
        hidden = some_priorities(council, seed)
        passing = [text for text in texts(council) if passes(council, hidden, text)]
        bests = {
            seat: max((share_value(council, hidden, seat, text) for text in passing), default=0) for seat in (1, 2)
        }
        if min(bests.values()) <= 0:
            continue
        seen += 1

        def mean_share(text, hidden=hidden, bests=bests):
            return sum(share_value(council, hidden, seat, text) / best for seat, best in bests.items()) / len(bests)

        found = kindest(council, hidden, {seat: best / 100 for seat, best in bests.items()})

        assert found in passing
        assert mean_share(found) == pytest.approx(max(map(mean_share, passing)), abs=0.001)
    assert seen


def test_where_no_text_passes_none_is_kind():
    council = COUNCILS["5 everybody"]
    hidden = next(
        own
        for own in (some_priorities(council, seed) for seed in range(200))
        if not any(passes(council, own, text) for text in texts(council))
    )

    with pytest.raises(LookupError, match="no text passes"):
        kindest(council, hidden, {1: 1.0})
