"""Which texts and packages make sense."""

from game.model.errors import Breach
from game.model.scenario import Scenario
from game.model.text import Instrument, Package, Text


def text_fault(scenario: Scenario, text: Text, instrument: Instrument) -> Breach | None:
    """Return what is wrong with a text as a draft of an instrument, or None."""
    measures = scenario.measures
    if len(text.levels) != len(measures):
        return Breach.UNKNOWN_LEVEL
    for measure, level in zip(measures, text.levels, strict=True):
        if not 0 <= level <= measure.top:
            return Breach.UNKNOWN_LEVEL
    if text.is_empty and scenario.rule.has_status_quo:
        return Breach.EMPTY_TEXT
    if instrument is Instrument.STATEMENT and any(
        level and not measure.in_statement for measure, level in zip(measures, text.levels, strict=True)
    ):
        return Breach.NOT_FOR_STATEMENT
    return None if is_consistent(scenario, text) else Breach.REQUIREMENT


def is_consistent(scenario: Scenario, text: Text) -> bool:
    """Whether every level has what it requires (RULES §1, Measure)."""
    levels = text.levels
    for measure, level in zip(scenario.measures, levels, strict=True):
        for need in measure.levels[level].requires:
            if levels[need.measure] < need.level:
                return False
    return True


def package_fault(scenario: Scenario, package: Package) -> Breach | None:
    """Return what is wrong with a package, or None."""
    binds = False
    for term in package.terms:
        if not 0 <= term.measure < len(scenario.measures):
            return Breach.UNKNOWN_MEASURE
        measure = scenario.measures[term.measure]
        if term.levels[-1] > measure.top:
            return Breach.UNKNOWN_LEVEL
        if measure.is_ordered and term.levels[-1] - term.levels[0] != len(term.levels) - 1:
            return Breach.BROKEN_RANGE
        binds = binds or len(term.levels) <= measure.top
    return None if binds else Breach.CHANGES_NOTHING


def without_clause(scenario: Scenario, text: Text, measure: int) -> Text:
    """Return the text with a clause struck out, and with it all that required it."""
    text = text.revised(measure, 0)
    while not is_consistent(scenario, text):
        for index, level in enumerate(text.levels):
            needs = scenario.measures[index].levels[level].requires
            if any(text.levels[need.measure] < need.level for need in needs):
                text = text.revised(index, 0)
    return text
