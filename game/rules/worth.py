"""What texts are worth to a seat. Points in hundredths."""

from game.model.measures import Measure
from game.model.offers import Guard
from game.model.priorities import Priorities, RedLine
from game.model.scenario import Scenario
from game.model.text import Instrument, Package, Text


def worth(priorities: Priorities, text: Text) -> int:
    """Return what the measures of a text are worth, its urgency aside."""
    total = 0
    for table, level in zip(priorities.worth, text.levels, strict=True):
        total += table[level]
    return total


def substance(scenario: Scenario, text: Text) -> int:
    """Return how much of a real answer a text is, in hundredths, at most what answers in full."""
    total = 0
    for measure, level in zip(scenario.measures, text.levels, strict=True):
        total += measure.levels[level].substance
    return min(total, scenario.rule.substance_full)


def relief(scenario: Scenario, priorities: Priorities, text: Text) -> int:
    """Return what a text gains by answering the crisis (RULES §1, urgency)."""
    return priorities.urgency * substance(scenario, text) // scenario.rule.substance_full


def text_value(
    scenario: Scenario, priorities: Priorities, text: Text, instrument: Instrument = Instrument.RESOLUTION
) -> int:
    """Return what adopting a text is worth to a seat, before unity, prices and costs."""
    gain, answer = worth(priorities, text), relief(scenario, priorities, text)
    if instrument is Instrument.STATEMENT:
        rule = scenario.rule
        return gain * rule.statement_worth // 100 + answer * rule.statement_urgency // 100
    return gain + answer


def least(scenario: Scenario, priorities: Priorities) -> int:
    """Return the least a text must be worth to a seat that would vote for it: its walk-away, or more where strict."""
    return priorities.walk_away + (1 if scenario.rule.is_strict else 0)


def crosses(priorities: Priorities, text: Text) -> bool:
    """Whether a text stands across one of the seat's red lines."""
    return any(line.is_crossed(text) for line in priorities.red_lines)


def bound_levels(measure: Measure, signed: int, guard: Guard) -> range:
    """Return the levels an unnamed measure may take without freeing who signed (RULES §3, Offer)."""
    match guard:
        case Guard.ANY:
            return range(measure.top + 1)
        case Guard.NO_STRONGER:
            return range(signed + 1) if measure.is_ordered else range(signed, signed + 1)
        case Guard.NO_WEAKER:
            return range(signed, measure.top + 1) if measure.is_ordered else range(signed, signed + 1)


def open_lines(
    scenario: Scenario, priorities: Priorities, signed: Text, package: Package, guard: Guard
) -> tuple[RedLine, ...]:
    """Return the seat's red lines that some text a package binds it to would cross."""
    choices = _choices(scenario, signed, package, guard)
    return tuple(line for line in priorities.red_lines if any(level in line.levels for level in choices[line.measure]))


def _choices(scenario: Scenario, signed: Text, package: Package, guard: Guard) -> list[tuple[int, ...]]:
    named = {term.measure: term.levels for term in package.terms}
    return [
        named.get(index) or tuple(bound_levels(measure, signed.levels[index], guard))
        for index, measure in enumerate(scenario.measures)
    ]


def worst_text(scenario: Scenario, priorities: Priorities, signed: Text, package: Package, guard: Guard) -> Text:
    """Return the worst text a package would bind the seat to, if it signed now.

    Exact unless levels require one another, when it may name a text that could not be written; it is then
    no better than the true worst.
    """
    choices = _choices(scenario, signed, package, guard)
    if priorities.urgency < 0:
        return _worst_of_cost(scenario, priorities, choices)
    # Urgency is the lesser of two straight lines in substance, so the worst text is the worst on one of them.
    full = scenario.rule.substance_full
    answered = _least(scenario, priorities, choices, 0)
    partly = _least(scenario, priorities, choices, priorities.urgency)
    return min(
        (answered, partly), key=lambda text: worth(priorities, text) * full + _answer(scenario, priorities, text)
    )


def _answer(scenario: Scenario, priorities: Priorities, text: Text) -> int:
    return priorities.urgency * substance(scenario, text)


def _least(scenario: Scenario, priorities: Priorities, choices: list[tuple[int, ...]], urgency: int) -> Text:
    full, levels = scenario.rule.substance_full, []
    for index, allowed in enumerate(choices):
        table, settings = priorities.worth[index], scenario.measures[index].levels
        points = [(table[level] * full + urgency * settings[level].substance, level) for level in allowed]
        levels.append(min(points)[1])
    return Text(tuple(levels))


def _worst_of_cost(scenario: Scenario, priorities: Priorities, choices: list[tuple[int, ...]]) -> Text:
    """Search by substance reached, for a seat to whom any text is a cost."""
    full = scenario.rule.substance_full
    least: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for index, allowed in enumerate(choices):
        reached: dict[int, tuple[int, tuple[int, ...]]] = {}
        for so_far, (points, levels) in least.items():
            for level in allowed:
                more = min(full, so_far + scenario.measures[index].levels[level].substance)
                candidate = (points + priorities.worth[index][level], (*levels, level))
                if more not in reached or candidate < reached[more]:
                    reached[more] = candidate
        least = reached
    return Text(min(least.items(), key=lambda item: item[1][0] * full + priorities.urgency * item[0])[1][1])
