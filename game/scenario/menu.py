"""What can be decided: from measure tables to measures, and whether their levels make sense together."""

import re

from game.model.measures import Level, Measure, Requirement
from game.scenario import codes
from game.scenario.directory import Directory
from game.scenario.figures import counted, hundredths, within
from game.scenario.format import LevelTable, MeasureTable
from game.scenario.problems import Findings, Place, quoted
from game.words.language import _

FEWEST_LEVELS, MOST_LEVELS = 2, 6
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


def measures(tables: tuple[MeasureTable, ...], has_status_quo: bool, directory: Directory) -> tuple[Measure, ...]:
    """Return the measures of a file, noting every problem in them."""
    findings = directory.findings
    built = tuple(_measure(table, ("measure", index), directory) for index, table in enumerate(tables))
    ids: set[str] = set()
    for index, table in enumerate(tables):
        _check_id(table.id, ids, ("measure", index, "id"), findings)
        _check_labels(table, ("measure", index), findings)
        if has_status_quo and table.levels:
            _check_status_quo(table.levels[0], ("measure", index, "levels", 0), findings)
    _check_cycles(built, findings)
    return built


def _measure(table: MeasureTable, place: Place, directory: Directory) -> Measure:
    levels = [_level(level, (*place, "levels", index), directory) for index, level in enumerate(table.levels)]
    return Measure(table.id, table.title, tuple(levels), table.ordered, table.statement, table.about)


def _level(table: LevelTable, place: Place, directory: Directory) -> Level:
    findings = directory.findings
    within(findings, (*place, "substance"), table.substance, 0, 1000)
    needed = directory.levels(table.requires, (*place, "requires"))
    return Level(
        label=table.label,
        text=table.text,
        substance=hundredths(table.substance),
        revenue=None if table.revenue is None else float(table.revenue),
        source=directory.source(table.source, place),
        requires=tuple(Requirement(measure, level) for measure, level in sorted(needed.items())),
    )


def _check_status_quo(level: LevelTable, place: Place, findings: Findings) -> None:
    if level.substance:
        sentence = _("level 0 changes nothing and has no substance, unless rule.status_quo is false")
        findings.add(codes.LEVEL_ZERO, (*place, "substance"), sentence)
    if level.requires:
        sentence = _("level 0 changes nothing and requires nothing, unless rule.status_quo is false")
        findings.add(codes.LEVEL_ZERO, (*place, "requires"), sentence)


def _check_id(id_: str, seen: set[str], place: Place, findings: Findings) -> None:
    if not _ID.fullmatch(id_):
        findings.add(codes.BAD_ID, place, _("an id is made of small letters, digits, - and _, at most 40 of them"))
    if id_ in seen:
        findings.add(codes.SAME_NAME, place, _("another measure has the id {id}").format(id=quoted(id_)))
    seen.add(id_)


def _check_labels(table: MeasureTable, place: Place, findings: Findings) -> None:
    if not counted(findings, (*place, "levels"), len(table.levels), FEWEST_LEVELS, MOST_LEVELS):
        return
    labels = [level.label for level in table.levels]
    for index, label in enumerate(labels):
        if not label.strip():
            findings.add(codes.EMPTY_TEXT, (*place, "levels", index, "label"), _("a label cannot be empty"))
        elif label in labels[:index]:
            sentence = _("another level of this measure has the label {label}")
            findings.add(codes.SAME_NAME, (*place, "levels", index, "label"), sentence.format(label=quoted(label)))


def _check_cycles(measures: tuple[Measure, ...], findings: Findings) -> None:
    """Note levels that require their own measure, or in the end themselves."""
    for at, measure in enumerate(measures):
        for number, level in enumerate(measure.levels):
            place: Place = ("measure", at, "levels", number, "requires")
            for needed in level.requires:
                if needed.measure == at:
                    findings.add(codes.REQUIREMENT, place, _("a level cannot require its own measure"))
                elif needed.level == 0:
                    findings.add(
                        codes.REQUIREMENT, place, _("every measure is at level 0 at least, so this requires nothing")
                    )
                elif (at, number) in _reached(needed, measures):
                    findings.add(codes.REQUIREMENT, place, _("in the end this level requires itself"))


def _reached(start: Requirement, measures: tuple[Measure, ...]) -> set[tuple[int, int]]:
    """Return every level that a requirement brings with it."""
    reached: set[tuple[int, int]] = set()
    waiting = [(start.measure, start.level)]
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting += [(needed.measure, needed.level) for needed in measures[here[0]].levels[here[1]].requires]
    return reached
