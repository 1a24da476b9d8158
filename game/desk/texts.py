"""Texts side by side, and one text round by round."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

from game.analysis.versions import Version
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone
from game.model.measures import Measure
from game.model.scenario import Scenario
from game.model.text import Text
from game.words.language import _
from game.words.lists import in_turn
from game.words.texts import changes

STRONGER, WEAKER, OTHER = "▲", "▼", "◆"

STAYS = "\N{NO-BREAK SPACE}"

Levels: TypeAlias = tuple[int | None, ...]
"""The level of each measure; None where it is not on record."""


@frozen
class Beside:
    """A text in a column of its own."""

    title: str
    levels: Levels | None
    """None where there is no such text."""
    is_marked: bool = True
    """Whether it is said where it differs."""


def beside_grid(scenario: Scenario, texts: tuple[Beside, ...], base: Levels | None) -> Grid:
    """Return texts side by side, each level that differs from those of a base marked."""
    rows = []
    for number, measure in enumerate(scenario.measures):
        cells = [measure.title]
        for one in texts:
            level = None if one.levels is None else one.levels[number]
            against = base if one.is_marked else None
            cells.append("–" if level is None else _level(scenario, number, level, against))
        said = ", ".join(f"{one.title}: {cell}" for one, cell in zip(texts, cells[1:], strict=True))
        rows.append(Row(tuple(cells), f"{measure.title}: {said}."))
    return Grid((Column(_("measure")), *(Column(one.title) for one in texts)), tuple(rows))


def _level(scenario: Scenario, number: int, level: int, base: Levels | None) -> str:
    label = scenario.measures[number].levels[level].label
    mark = _mark(scenario, number, None if base is None else base[number], level)
    return f"{label}{STAYS}{mark}" if mark else label


def _mark(scenario: Scenario, number: int, before: int | None, after: int) -> str:
    if before is None or before == after:
        return ""
    if not scenario.measures[number].is_ordered:
        return OTHER
    return STRONGER if after > before else WEAKER


def legend() -> str:
    """Return what the marks mean."""
    return _("{stronger} goes further, {weaker} less far, {other} other words.").format(
        stronger=STRONGER, weaker=WEAKER, other=OTHER
    )


def rounds_page(scenario: Scenario, versions: tuple[Version, ...]) -> Page:
    """Return a text as it stood at the end of each round in which it changed, and what changed in words."""
    page: list[Block] = [Heading(_("The text, round by round"))]
    if not versions:
        return (*page, Line(_("There never was a draft resolution.")))
    last = tuple({version.round: version for version in versions}.values())
    page.append(Line(_("The number of the level each measure stood at. {legend}").format(legend=legend())))
    columns = tuple(Column(_("round {round}").format(round=version.round), is_number=True) for version in last)
    page.append(Grid((Column(_("measure")), *columns), tuple(_rows(scenario, last))))
    for before, after in pairwise(last):
        moved = changes(scenario, before.text, after.text)
        if moved:
            said = _("Round {round}: {changes}.").format(round=after.round, changes=in_turn(moved))
            page.append(Line(said))
    if len(last) == 1:
        page.append(Line(_("It was never changed after round {round}.").format(round=last[0].round)))
    return tuple(page)


def _rows(scenario: Scenario, last: tuple[Version, ...]) -> Iterator[Row]:
    for number, measure in enumerate(scenario.measures):
        levels = [version.text.levels[number] for version in last]
        marks = ["", *(_mark(scenario, number, before, after) for before, after in pairwise(levels))]
        cells = [f"{mark}{STAYS}{level}" if mark else str(level) for level, mark in zip(levels, marks, strict=True)]
        moved = any(marks)
        said = ", ".join(measure.levels[level].label for level in levels)
        yield Row((_titled(measure), *cells), f"{measure.title}: {said}.", Tone.STRONG if moved else Tone.NORMAL)


def levels_grid(scenario: Scenario, texts: tuple[tuple[str, Text], ...], base: Text | None) -> Grid:
    """Return the levels of many texts by number, each that differs from those of a base marked."""
    rows = []
    for number, measure in enumerate(scenario.measures):
        levels = [text.levels[number] for _title, text in texts]
        marks = [_mark(scenario, number, None if base is None else base.levels[number], level) for level in levels]
        cells = [f"{mark}{STAYS}{level}" if mark else str(level) for level, mark in zip(levels, marks, strict=True)]
        named = [f"{title}: {measure.levels[level].label}" for (title, _text), level in zip(texts, levels, strict=True)]
        rows.append(Row((_titled(measure), *cells), f"{measure.title}: {in_turn(named)}."))
    return Grid((Column(_("measure")), *(Column(title, is_number=True) for title, _text in texts)), tuple(rows))


def _titled(measure: Measure) -> str:
    return _("{measure} (0 to {top})").format(measure=measure.title, top=measure.top)
