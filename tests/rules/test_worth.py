"""What texts are worth, and the worst text a package would bind one to: against hand and brute force."""

from itertools import product

import pytest
from attrs import evolve

from game.model.measures import Level, Measure, Requirement
from game.model.offers import Guard
from game.model.priorities import Priorities, RedLine
from game.model.scenario import Rule, Scenario
from game.model.streams import pick, stream
from game.model.text import Package, Term, Text
from game.rules.texts import is_consistent, without_clause
from game.rules.worth import bound_levels, crosses, least, open_lines, relief, substance, text_value, worst_text, worth
from tests.samples import priorities, scenario

OF = scenario(tops=3, count=3)  # ordered, words, ordered; 50 of substance a level, 200 in full

BOUND = {  # guard, signed level, the levels a measure may take: of an ordered one, of a choice of words
    "W.1 any": (Guard.ANY, 1, (0, 1, 2, 3), (0, 1, 2, 3)),
    "W.2 no stronger": (Guard.NO_STRONGER, 1, (0, 1), (1,)),
    "W.3 no weaker": (Guard.NO_WEAKER, 1, (1, 2, 3), (1,)),
    "W.4 no stronger than nothing": (Guard.NO_STRONGER, 0, (0,), (0,)),
    "W.5 no weaker than all": (Guard.NO_WEAKER, 3, (3,), (3,)),
}


@pytest.mark.parametrize(("guard", "signed", "ordered", "words"), BOUND.values(), ids=BOUND)
def test_levels_a_guard_leaves(guard, signed, ordered, words):
    assert tuple(bound_levels(OF.measures[0], signed, guard)) == ordered
    assert tuple(bound_levels(OF.measures[1], signed, guard)) == words


RELIEF = {  # levels, urgency, what it gains
    "W.10 nothing": ((0, 0, 0), 1000, 0),
    "W.11 a quarter": ((1, 0, 0), 1000, 250),
    "W.12 just all of it": ((1, 1, 2), 1000, 1000),
    "W.13 more than enough": ((3, 3, 3), 1000, 1000),
    "W.14 a cost in part": ((1, 0, 0), -1000, -250),
    "W.15 a cost in full": ((3, 3, 3), -1000, -1000),
    "W.16 rounded down to whole hundredths": ((1, 0, 0), 999, 249),
    "W.17 a cost too": ((1, 0, 0), -999, -250),
}


@pytest.mark.parametrize(("levels", "urgency", "gain"), RELIEF.values(), ids=RELIEF)
def test_urgency_answered(levels, urgency, gain):
    assert relief(OF, priorities(OF, urgency=urgency), Text(levels)) == gain
    assert substance(OF, Text(levels)) == min(200, 50 * sum(levels))


def random_council(seed: int, is_linked: bool) -> tuple[Scenario, Priorities]:
    """Return a small scenario with random levels, and one seat's random numbers."""
    rng = stream(seed, "worst text")

    def up_to(most: int) -> int:
        return int(rng.random() * (most + 1))

    measures = []
    for index in range(4):
        needs = (Requirement(index - 1, 1),) if is_linked and index and rng.random() < 0.7 else ()
        levels = [Level("0")] + [Level(str(n), substance=up_to(90), requires=needs) for n in range(1, 2 + up_to(2))]
        measures.append(Measure(f"m{index}", "", tuple(levels), is_ordered=rng.random() < 0.7))
    of = evolve(OF, measures=tuple(measures), rule=Rule(substance_full=60 + up_to(200)))
    table = tuple(tuple(0 if not n else up_to(4000) - 2000 for n in range(m.top + 1)) for m in measures)
    return of, Priorities(table, urgency=up_to(8000) - 4000)


def some_package(of: Scenario, seed: int) -> tuple[Text, Package, Guard]:
    """Return a text as signed, a package that it satisfies, and a guard."""
    rng = stream(seed, "package")
    signed = tuple(int(rng.random() * (m.top + 1)) for m in of.measures)
    terms = []
    for index, measure in enumerate(of.measures):
        if rng.random() < 0.5:
            low = int(rng.random() * (signed[index] + 1))
            high = signed[index] + int(rng.random() * (measure.top - signed[index] + 1))
            terms.append(Term(index, tuple(range(low, high + 1))))
    package = Package(tuple(terms) or (Term(0, (signed[0],)),))
    return Text(signed), package, pick(rng, tuple(Guard))


def bound_texts(of: Scenario, signed: Text, package: Package, guard: Guard) -> list[Text]:
    """Return every text a signature would hold for, one by one."""
    named = package.measures
    found = []
    for levels in product(*[range(m.top + 1) for m in of.measures]):
        text = Text(levels)
        within = all(
            level in bound_levels(measure, before, guard)
            for index, (measure, before, level) in enumerate(zip(of.measures, signed.levels, levels, strict=True))
            if index not in named
        )
        if within and package.holds(text):
            found.append(text)
    return found


@pytest.mark.parametrize("seed", range(120), ids=lambda seed: f"W.100/{seed}")
def test_worst_text_is_the_worst_of_all(seed):
    of, own = random_council(seed, is_linked=False)
    signed, package, guard = some_package(of, seed)
    worst = worst_text(of, own, signed, package, guard)
    texts = bound_texts(of, signed, package, guard)

    assert worst in texts
    assert text_value(of, own, worst) == min(text_value(of, own, text) for text in texts)


@pytest.mark.parametrize("seed", range(60), ids=lambda seed: f"W.200/{seed}")
def test_where_levels_require_one_another_it_is_no_better_than_the_worst(seed):
    of, own = random_council(seed, is_linked=True)
    signed, package, guard = some_package(of, seed)
    worst = worst_text(of, own, signed, package, guard)
    texts = [text for text in bound_texts(of, signed, package, guard) if is_consistent(of, text)]

    assert all(text_value(of, own, worst) <= text_value(of, own, text) for text in texts)


LINES = {  # a line across some levels; guard; named levels of the first measure; whether a bound text may cross it
    "W.300 a named level on it": (RedLine(0, (3,)), Guard.ANY, (2, 3), True),
    "W.301 no named level on it": (RedLine(0, (3,)), Guard.ANY, (1, 2), False),
    "W.302 an unnamed measure left open": (RedLine(2, (3,)), Guard.ANY, (1,), True),
    "W.303 one that may not get stronger": (RedLine(2, (2, 3)), Guard.NO_STRONGER, (1,), False),
    "W.304 one that may not get weaker": (RedLine(2, (0,)), Guard.NO_WEAKER, (1,), False),
    "W.305 one that stands on it already": (RedLine(2, (1,)), Guard.NO_STRONGER, (1,), True),
    "W.306 words that may not change": (RedLine(1, (0, 2, 3)), Guard.NO_STRONGER, (1,), False),
}


@pytest.mark.parametrize(("line", "guard", "named", "is_open"), LINES.values(), ids=LINES)
def test_red_lines_a_signature_leaves_open(line, guard, named, is_open):
    own = priorities(OF, red_lines=(line,))

    assert open_lines(OF, own, Text((1, 1, 1)), Package((Term(0, named),)), guard) == ((line,) if is_open else ())


def linked(*needs: tuple[tuple[int, int], ...]) -> Scenario:
    """Return a scenario of measures of three levels, each with what all its levels require."""
    measures = [
        Measure(
            f"m{i}", "", (Level("0"), *[Level(str(n), requires=tuple(Requirement(*r) for r in own)) for n in (1, 2)])
        )
        for i, own in enumerate(needs)
    ]
    return evolve(OF, measures=tuple(measures))


STRUCK = {  # what the measures require; the text; the clause struck out; what is left (R19)
    "W.400 what required it falls": (((), ((0, 1),), ()), (1, 1, 1), 0, (0, 0, 1)),
    "W.401 and what required that": (((), ((0, 1),), ((1, 1),)), (1, 1, 1), 0, (0, 0, 0)),
    "W.402 whatever their order": ((((1, 1),), ((2, 1),), ()), (1, 1, 1), 2, (0, 0, 0)),
    "W.403 what requires just what is left stays": (((), ((0, 1),), (), ((2, 1),)), (1, 1, 1, 1), 0, (0, 0, 1, 1)),
    "W.404 and what requires another": (((), ((0, 2),), ()), (2, 1, 1), 2, (2, 1, 0)),
    "W.405 one of two needs is enough to fall": (((), (), ((0, 1), (1, 1))), (1, 1, 1), 1, (1, 0, 0)),
}


@pytest.mark.parametrize(("needs", "levels", "clause", "left"), STRUCK.values(), ids=STRUCK)
def test_a_clause_struck_out(needs, levels, clause, left):
    of = linked(*needs)

    assert is_consistent(of, Text(levels))
    assert without_clause(of, Text(levels), clause) == Text(left)


def test_worth_is_the_sum_of_the_levels():
    own = Priorities(((0, 5, 9), (0, -7, 4)))

    assert worth(own, Text((2, 1))) == 2
    assert not crosses(own, Text((2, 1)))


LEAST = {  # whether the minimum must be exceeded, walk-away, the least worth a yes
    "W.500 reached": (False, 3000, 3000),
    "W.501 exceeded": (True, 3000, 3001),
    "W.502 nothing to exceed": (True, 0, 1),
}


@pytest.mark.parametrize(("is_strict", "walk_away", "wanted"), LEAST.values(), ids=LEAST)
def test_the_least_worth_a_yes(is_strict, walk_away, wanted):
    of = evolve(OF, rule=Rule(has_status_quo=False, is_strict=is_strict))

    assert least(of, priorities(of, walk_away=walk_away)) == wanted
