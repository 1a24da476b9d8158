"""Section H.6 of hindsight: who could have stopped a text, against every coalition tried. Numbers never change."""

from itertools import chain, combinations

import pytest

from game.analysis.coalitions import blocking_sets, margins_of, opposition, pivot_of, pivots
from game.analysis.passing import agrees, passes, vetoes
from game.analysis.versions import Version
from game.model.text import Text
from tests.analysis.councils import council, wishes
from tests.analysis.test_missed import CASES as KINDS
from tests.analysis.test_missed import every_text

CASES = {f"H.6.{number} {name[6:]}": case for number, (name, case) in enumerate(KINDS.items(), start=1)}


def games(shape, lean):
    for seed in range(8):
        of = council(seed, **shape)
        yield of, wishes(of, seed, **lean)


@pytest.mark.parametrize(("shape", "lean"), CASES.values(), ids=CASES)
def test_blocking_sets_are_the_smallest_that_trying_all_finds(shape, lean):
    for of, wants in games(shape, lean):
        for text in every_text(of)[::3]:
            against = [seat for seat in of.council.seats if not agrees(of, wants[seat], text)]
            stopping = [
                set(some)
                for some in chain.from_iterable(combinations(against, size) for size in range(1, len(against) + 1))
                if stops(of, wants, text, set(some))
            ]
            least = {frozenset(some) for some in stopping if not any(other < some for other in stopping)}

            found = opposition(of, wants, Version(0, 1, text))
            assert {frozenset(some) for some in blocking_sets(found)} == least
            assert found.is_blocked is bool(least)
            assert found.yes == len(of.council.members) - len(against)


def stops(of, wants, text, some):
    """Whether a text fails if just these withhold their yes, and those who would veto it vote no."""
    others = len(of.council.members) - len(some)
    return others < of.council.yes_needed or any(
        seat in of.council.permanent and vetoes(of, wants[seat], text) for seat in some
    )


@pytest.mark.parametrize(("shape", "lean"), CASES.values(), ids=CASES)
def test_a_text_hangs_on_the_seat_that_turns_first(shape, lean):
    for of, wants in games(shape, lean):
        for text in every_text(of)[::3]:
            margins = margins_of(of, wants, text)
            marks = sorted({*margins, *(margins[seat] + wants[seat].veto_cost for seat in of.council.permanent)})
            tax = max((mark for mark in marks if survives(of, wants, margins, mark)), default=None)

            seat, margin = pivot_of(of, wants, text)
            assert margin == tax
            assert margin in (margins[seat], margins[seat] + wants[seat].veto_cost)
            if not text.is_empty and of.rule.has_status_quo and passes(of, wants, text):
                assert margin >= 0


def survives(of, wants, margins, tax):
    """Whether a text would still have its votes and no veto if every seat liked it less by so much."""
    yes = sum(margin >= tax for margin in margins)
    return yes >= of.council.yes_needed and all(
        margins[seat] + wants[seat].veto_cost >= tax for seat in of.council.permanent
    )


def test_who_held_the_pivot_most_often_comes_first():
    of = council(2, seats=3, permanent=1, count=2)
    found = tuple(opposition(of, wishes(of, 2), Version(0, 1, text)) for text in every_text(of) if text != Text((0, 0)))
    held = pivots(found)

    assert sum(times for _seat, times in held) == len(found)
    assert [times for _seat, times in held] == sorted((times for _seat, times in held), reverse=True)
