"""The page of a playtest: advice, and the figures it rests on, as pictures and in numbers."""

from attrs import evolve, frozen

from game.analysis.playtest.advice import Advice, advice
from game.analysis.playtest.figures import MeasureFigures, Playtest
from game.analysis.playtest.sensitivity import Lever
from game.desk.playtest import NUMBERS as TOLD
from game.desk.playtest import (
    ending_lines,
    in_points,
    lever_said,
    method_lines,
    moved_said,
    passing_lines,
    played_by,
    playtest_sections,
    seats_of,
    threshold_lines,
    with_error,
)
from game.model.voting import Ending
from game.report.charts import Bar, Estimate, Limit, bar_chart, estimate_chart
from game.report.drawing import Chart, Table, Tint
from game.report.page import rendered
from game.words import labels
from game.words.language import _, say

NUMBERS = 8
"""How many numbers of the file are drawn."""

ENDING_TINTS = {Ending.ADOPTED: Tint.SUPPORT, Ending.STATEMENT: Tint.SUPPORT, Ending.VETOED: Tint.OPPOSE}
"""The others are grey."""


@frozen
class Fact:
    """A figure to begin with, and what it is of."""

    figure: str
    label: str


@frozen
class LevelCell:
    """One level of a measure: how much of the texts adopted have it, from 0 to 1."""

    label: str
    share: float
    written: str
    is_record: bool
    is_opening: bool


@frozen
class MeasureRow:
    """One measure and its levels."""

    id: str
    title: str
    cells: tuple[LevelCell, ...]
    said: str


def playtest_html(found: Playtest) -> str:
    """Return the report as one HTML page that stands alone."""
    said = [(one, _anchor(one)) for one in advice(found)]
    sections = playtest_sections(found)
    return rendered(
        "playtest.html",
        title=found.title,
        scenario=found.scenario,
        played_by=played_by(found),
        facts=_facts(found),
        advice=said,
        endings=_endings(found),
        ending_lines=tuple(ending_lines(found)),
        rounds=_rounds(found),
        measures=tuple(_row(measure) for measure in found.measures),
        has_record=any(measure.history is not None for measure in found.measures),
        seats=_seats(found),
        seats_blocks=sections.seats,
        passing=tuple(passing_lines(found)),
        record_blocks=sections.record,
        numbers=_numbers(found),
        number_lines=tuple(lever_said(found, lever) for lever in found.levers[:TOLD]),
        threshold_lines=tuple(threshold_lines(found)),
        actions_blocks=sections.actions,
        method=tuple(method_lines(found)),
    )


def _anchor(one: Advice) -> str:
    """Return the part of the page that has the figures of a piece of advice."""
    kind, _colon, name = one.about.partition(":")
    return f"measure-{name}" if kind == "measure" else {"seat": "seats"}.get(kind, kind)


def _facts(found: Playtest) -> tuple[Fact, ...]:
    facts = [
        Fact(with_error(dict(found.endings)[Ending.ADOPTED.value]), _("of games adopt a text")),
        Fact(with_error(found.unanimous), _("of these with every vote")),
        Fact(with_error(found.passing.possible), _("of draws have a text that passes")),
    ]
    if found.passing.texts.mean is not None:
        facts.append(Fact(f"{100 * found.passing.texts.mean:.2g}%", _("of all texts would pass")))
    if found.record is not None and found.record.distance.mean is not None:
        facts.append(Fact(f"{100 * found.record.distance.mean:.0f}%", _("of the way off the record, on the mean")))
    return tuple(facts)


def _endings(found: Playtest) -> Chart:
    bars = [
        Bar(
            labels.named(Ending(value)),
            100 * rate.share,
            with_error(rate),
            ENDING_TINTS.get(Ending(value), Tint.ABSTAIN),
        )
        for value, rate in found.endings
        if rate.count
    ]
    about = _("In percent of {games} games, with the standard error.").format(games=found.games)
    return bar_chart("endings-chart", _("Endings"), about, bars, (_("ending"), _("games")))


def _rounds(found: Playtest) -> Chart | None:
    """Return when games end, if they differ in it."""
    if sum(count > 0 for count in found.rounds) < 2:
        return None
    bars = [Bar(str(number), count, str(count)) for number, count in enumerate(found.rounds, start=1)]
    about = _("In how many games the last round was this one.")
    return bar_chart("rounds-chart", _("The last round"), about, bars, (_("round"), _("games")))


def _row(measure: MeasureFigures) -> MeasureRow:
    total = sum(measure.counts)
    cells = tuple(
        LevelCell(
            label=label,
            share=count / total if total else 0.0,
            written=f"{100 * count / total:.0f}%" if total else "–",
            is_record=level == measure.history,
            is_opening=level in measure.opened,
        )
        for level, (label, count) in enumerate(zip(measure.labels, measure.counts, strict=True))
    )
    return MeasureRow(measure.id, measure.title, cells, moved_said(measure))


def _seats(found: Playtest) -> Chart:
    estimates = [
        Estimate(
            say("{member} ({code})", member=seat.name, code=seat.code),
            seat.value_added.mean,
            2 * (seat.value_added.error or 0.0),
            in_points(seat.value_added),
        )
        for seat in found.seats
        if seat.value_added.mean is not None
    ]
    about = _(
        "Points that playing a seat is worth, over one that only watches and votes. "
        "Lines reach two standard errors to each side; where one crosses zero, playing may be worth nothing."
    )
    return estimate_chart("seats-chart", _("Value added"), about, estimates, (_("seat"), _("value added")))


def _numbers(found: Playtest) -> Chart | None:
    if not found.levers:
        return None
    bars, rows = [], []
    for lever in found.levers[:NUMBERS]:
        written = f"{100 * lever.explained:.1f}%"
        tint = Tint.SUPPORT if lever.is_beyond_chance else Tint.ABSTAIN
        bars.append(Bar(_number_name(found, lever), 100 * lever.explained, written, tint))
        line = "–" if lever.line is None else str(lever.line)
        rows.append((lever.key, line, written))
    about = _(
        "How much of what differs between games goes with each number, in percent. "
        "Grey bars are no longer than chance could make the longest of all."
    )
    limit = Limit(100 * found.chance, _("chance"))
    head = (_("number"), _("share"))
    chart = bar_chart("numbers-chart", _("Numbers of the file"), about, bars, head, limit)
    return evolve(chart, table=Table((_("key"), _("line"), _("share")), tuple(rows)))


def _number_name(found: Playtest, lever: Lever) -> str:
    """Return whose number it is, on which measure, of what kind, and of which level if it is about one."""
    words = [lever.kind.replace("_", " ")]
    if lever.measure is not None:
        measure = found.measures[lever.measure]
        words = [measure.title, *words] if lever.level is None else [measure.title, *words, measure.labels[lever.level]]
    return ": ".join((seats_of(found, lever), ", ".join(words)))
