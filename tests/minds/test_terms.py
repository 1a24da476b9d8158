"""Section TE: what a package binds a seat to at the least, against every text there is. Numbers never change."""

from functools import cache

import pytest

from game.minds.memory import Memory
from game.minds.outlook import Outlook
from game.minds.skill import AMBASSADOR
from game.minds.terms import MOST_TERMS, both, package, signable, table, term
from game.model.offers import Guard
from game.model.scenario import Rule
from game.model.streams import pick, stream
from game.model.text import Package, Term, Text
from game.rules.opening import opening
from game.rules.texts import is_consistent
from game.rules.views import view
from game.rules.worth import bound_levels, crosses, least, text_value
from game.scenario.draw import draw
from tests.minds.odd import SCORE_SHEETS, council
from tests.minds.test_space import every_text

COUNCILS = {
    "an ordinary council": council(),
    "more substance than answers in full": council(rule=Rule(substance_full=90), seed=3),
    "far more": council(rule=Rule(substance_full=60), seed=5),
    "nothing answers": council(rule=Rule(substance_full=10**6), seed=6),
    "score sheets": council(rule=SCORE_SHEETS, seed=4),
    "one measure": council(tops=(3,), seed=2),
}
each_council = pytest.mark.parametrize("of", COUNCILS.values(), ids=COUNCILS)


@cache
def cases(of):
    """Return seats with what they see, and pairs of texts."""
    found = []
    for seed in range(4):
        state = opening(of, draw(of, seed), None)
        rng = stream(seed, "texts")
        texts = [text for text in every_text(of) if is_consistent(of, text)]
        for seat in of.council.seats:
            seen = view(state, seat)
            memory = Memory()
            outlook = Outlook(seen, memory.recall(seen), AMBASSADOR, memory)
            found += [(outlook, pick(rng, texts), pick(rng, texts)) for _ in range(4)]
    return [(outlook, before, after) for outlook, before, after in found if before != after]


def bound_texts(of, signed: Text, named: Package, guard: Guard) -> list[Text]:
    """Return every text that a package binds its signatory to."""
    allowed = {one.measure: one.levels for one in named.terms}
    return [
        text
        for text in every_text(of)
        if all(
            level in allowed.get(index, bound_levels(of.measures[index], signed.levels[index], guard))
            for index, level in enumerate(text.levels)
        )
    ]


def truly_worst(outlook, signed: Text, named: Package, guard: Guard) -> float:
    """Return the least that any of these texts is worth to the seat, in points."""
    of, own = outlook.view.scenario, outlook.mine
    worths = [
        text_value(of, own, text) - (of.rule.red_line if crosses(own, text) else 0) - least(of, own)
        for text in bound_texts(of, signed, named, guard)
    ]
    return min(worths) / 100


@each_council
def test_te_1_the_least_a_package_promises_is_never_above_the_truth(of):
    found = 0
    for outlook, before, after in cases(of):
        made = package(outlook, outlook.seat, before, after, -1e6)
        if made is not None:
            found += 1
            assert made[1] <= max(truly_worst(outlook, after, made[0], guard) for guard in Guard) + 0.03
    assert found


@each_council
def test_te_2_it_promises_as_much_as_was_asked(of):
    for outlook, before, after in cases(of):
        for wanted in (-20.0, 0.0, 10.0):
            made = package(outlook, outlook.seat, before, after, wanted)
            if made is not None:
                assert made[1] >= wanted
                assert max(truly_worst(outlook, after, made[0], guard) for guard in Guard) >= wanted - 0.03


@each_council
def test_te_3_who_says_it_would_sign_is_bound_to_nothing_below_its_least(of):
    for outlook, before, after in cases(of):
        made = package(outlook, outlook.seat, before, after, -1e6)
        for wanted in (-10.0, 0.0):
            if made is not None:
                fits, guard = signable(outlook, after, made[0], wanted)
                if fits:
                    assert truly_worst(outlook, after, made[0], guard) >= wanted - 0.011


@each_council
def test_te_4_it_would_sign_what_promises_enough_where_no_red_line_is_in_the_way(of):
    """A line that some of the texts might cross counts as crossed by the worst: that is caution."""
    for outlook, before, after in cases(of):
        made = package(outlook, outlook.seat, before, after, 0.05)
        if made is not None and not outlook.mine.red_lines:
            assert signable(outlook, after, made[0], 0.0)[0]


@each_council
def test_te_5_a_package_turns_the_text_into_the_other_as_far_as_its_seat_minds(of):
    for outlook, before, after in cases(of):
        made = package(outlook, outlook.seat, before, after, -1e6)
        if made is not None:
            assert made[0].holds(after)
            assert len(made[0].terms) <= MOST_TERMS
            reached = made[0].applied(before)
            worth = table(outlook, outlook.seat)
            for measure in before.changes(after):
                assert worth[measure, reached.levels[measure]] >= worth[measure, after.levels[measure]] - 1e-3


@each_council
def test_te_6_a_term_excludes_nothing_worth_more_beside_what_it_names(of):
    for outlook, _before, after in cases(of)[:20]:
        worth = table(outlook, outlook.seat)
        for measure, level in enumerate(after.levels):
            named = term(outlook, worth, measure, level)
            assert level in named.levels
            assert isinstance(named, Term)
            assert all(worth[measure, other] >= worth[measure, level] - 1e-3 for other in named.levels)


@each_council
def test_te_7_the_table_of_ones_own_worth_is_what_the_rules_say(of):
    for outlook, before, after in cases(of)[:20]:
        own, where = outlook.mine, outlook.where
        if own.red_lines:
            continue
        worth = table(outlook, outlook.seat)
        for text in (before, after):
            summed = sum(worth[measure, level] for measure, level in enumerate(text.levels))
            answered = sum(where.substance[measure, level] for measure, level in enumerate(text.levels))
            beyond = max(0.0, answered - 1.0) * own.urgency / 100
            assert summed - beyond == pytest.approx(text_value(of, own, text) / 100, abs=0.011)


def test_te_8_two_packages_in_one_ask_for_what_either_asks_and_suits_both():
    first = Package((Term(0, (1, 2)), Term(2, (1,))))
    second = Package((Term(0, (2, 3)), Term(1, (0, 1))))

    assert both(first, second) == Package((Term(0, (2,)), Term(1, (0, 1)), Term(2, (1,))))
