"""Levels, terms, packages and texts as a player reads them."""

from game.model.measures import Measure
from game.model.scenario import Scenario
from game.model.text import Package, Term, Text
from game.words.language import _
from game.words.lists import either, in_turn


def level(scenario: Scenario, measure: int, number: int) -> str:
    """Return one setting of a measure: "Coal exports: full ban"."""
    piece = scenario.measures[measure]
    return _("{measure}: {level}").format(measure=piece.title, level=piece.levels[number].label)


def term(scenario: Scenario, term: Term) -> str:
    """Return a term: "Oil supply: at most cap", "Six-Party wording: A or B"."""
    piece = scenario.measures[term.measure]
    labels = [piece.levels[number].label for number in term.levels]
    return _term_pattern(piece, term.levels).format(
        measure=piece.title, low=labels[0], high=labels[-1], levels=either(labels)
    )


def _term_pattern(measure: Measure, levels: tuple[int, ...]) -> str:
    if len(levels) == 1:
        return _("{measure}: exactly {low}")
    if len(levels) == len(measure.levels):
        return _("{measure}: anything")
    if not measure.is_ordered or levels[-1] - levels[0] >= len(levels):
        return _("{measure}: {levels}")
    if levels[0] == 0:
        return _("{measure}: at most {high}")
    if levels[-1] == measure.top:
        return _("{measure}: at least {low}")
    return _("{measure}: between {low} and {high}")


def terms(scenario: Scenario, package: Package) -> tuple[str, ...]:
    """Return the terms of a package, one each."""
    return tuple(term(scenario, one) for one in package.terms)


def package(scenario: Scenario, package: Package) -> str:
    """Return a package in a row: "Oil supply: at most cap; Coal exports: exactly full ban"."""
    return in_turn(terms(scenario, package))


def lines(scenario: Scenario, text: Text, *, only_changes: bool = False) -> tuple[str, ...]:
    """Return a text measure by measure, or only those measures on which it changes something."""
    return tuple(
        level(scenario, measure, number) for measure, number in enumerate(text.levels) if number or not only_changes
    )


def summary(scenario: Scenario, text: Text) -> str:
    """Return what a text changes, in a row."""
    return in_turn(lines(scenario, text, only_changes=True)) or _("nothing changes")


def wording(scenario: Scenario, text: Text) -> tuple[tuple[str, str], ...]:
    """Return each measure that a text changes with its operative wording, which may be empty."""
    return tuple(
        (level(scenario, measure, number), scenario.measures[measure].levels[number].text)
        for measure, number in enumerate(text.levels)
        if number
    )


def changes(scenario: Scenario, before: Text, after: Text) -> tuple[str, ...]:
    """Return the differences between two texts: "Coal exports: from cap to full ban"."""
    return tuple(change(scenario, measure, before, after) for measure in before.changes(after))


def change(scenario: Scenario, measure: int, before: Text, after: Text) -> str:
    """Return how one measure moved between two texts."""
    piece = scenario.measures[measure]
    return _("{measure}: from {before} to {after}").format(
        measure=piece.title,
        before=piece.levels[before.levels[measure]].label,
        after=piece.levels[after.levels[measure]].label,
    )
