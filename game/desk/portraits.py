"""What each seat wanted, beside what the others had come to believe of it."""

from statistics import fmean

from game.analysis.credence import Portrait, Reading
from game.analysis.lookback import Lookback
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone
from game.model.council import Seat
from game.model.scenario import Scenario
from game.words.language import _
from game.words.names import member, name
from game.words.points import points
from game.words.texts import level


def portraits_page(found: Lookback, seats: tuple[Seat, ...] | None = None) -> Page:
    """Return how well each seat was read, and of one seat alone every measure."""
    shown = [one for one in found.portraits if seats is None or one.seat in seats]
    if not shown:
        return (Line(_("There was nobody else at the table to believe anything.")),)
    if seats is not None:
        return tuple(block for one in shown for block in portrait_page(found.scenario, one))
    page: list[Block] = [Heading(_("What each wanted, and what the others believed"))]
    page += [Line(said) for said in summary(found)]
    page.append(Grid(_columns(), tuple(_row(found.scenario, one) for one in shown)))
    page.append(Line(explained(), Tone.FAINT))
    return tuple(page)


def summary(found: Lookback) -> tuple[str, ...]:
    """Return who was read best and worst, and whether talking made the room wiser."""
    ranked = sorted(found.portraits, key=lambda one: (one.error, one.seat))
    best, worst = ranked[0], ranked[-1]
    before, after = (fmean(values) for values in zip(*((one.before, one.error) for one in ranked), strict=True))
    return (
        _("Read best: {best}, off by {little} points a measure. Read worst: {worst}, off by {much}.").format(
            best=member(found.scenario, best.seat),
            little=tenth(best.error),
            worst=member(found.scenario, worst.seat),
            much=tenth(worst.error),
        ),
        _(
            "The room as a whole was off by {before} points a measure before a word was said, "
            "and by {after} at the end."
        ).format(before=tenth(before), after=tenth(after)),
        _by_measure(found),
    )


def _by_measure(found: Lookback) -> str:
    """Return of which measure wishes were read best and worst."""
    measures = found.scenario.measures
    off = [fmean(one.readings[number].error for one in found.portraits) for number in range(len(measures))]
    best, worst = min(range(len(off)), key=off.__getitem__), max(range(len(off)), key=off.__getitem__)
    return _("Of the measures, “{best}” was read best, off by {little}; “{worst}” worst, off by {much}.").format(
        best=measures[best].title, little=tenth(off[best]), worst=measures[worst].title, much=tenth(off[worst])
    )


def explained() -> str:
    """Return what the figures mean."""
    return _(
        "What the others believed is what a careful ambassador in each of their chairs would have made of all "
        "it was told."
    )


def tenth(value: float) -> str:
    """Return points to a tenth."""
    return points(round(100 * value), plain=True, lined_up=True)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("seat")),
        Column(_("what mattered most to it")),
        Column(_("seen by"), is_number=True),
        Column(_("where the others erred most")),
        Column(_("off by"), is_number=True),
    )


def _row(scenario: Scenario, one: Portrait) -> Row:
    top, worst = one.weightiest[0], max(one.readings, key=lambda reading: (reading.error, -reading.measure))
    others = len(scenario.council.members) - 1
    cells = (
        name(scenario, one.seat),
        level(scenario, top.measure, top.ideal),
        _("{number} of {count}").format(number=top.agreeing, count=others),
        _erred(scenario, worst),
        tenth(one.error),
    )
    said = _(
        "{seat}: what mattered most was {wish}, seen by {right}; {erred}; off by {error} points a measure."
    ).format(seat=cells[0], wish=cells[1], right=cells[2], erred=cells[3], error=cells[4])
    return Row(cells, said)


def _erred(scenario: Scenario, one: Reading) -> str:
    """Return on which measure the others were furthest off, and in what."""
    measure = scenario.measures[one.measure]
    wish = level(scenario, one.measure, one.ideal)
    if one.believed == one.ideal:
        return _("{wish}, how much it mattered").format(wish=wish)
    return _("{wish}, taken for {level}").format(wish=wish, level=measure.levels[one.believed].label)


def portrait_page(scenario: Scenario, one: Portrait) -> Page:
    """Return every measure of one seat: what it wanted, and what it was taken to want."""
    columns = (
        Column(_("measure")),
        Column(_("wanted")),
        Column(_("at stake"), is_number=True),
        Column(_("most others took it to want")),
        Column(_("right"), is_number=True),
        Column(_("off by"), is_number=True),
    )
    rows = tuple(_reading(scenario, reading) for reading in one.weightiest)
    return Heading(name(scenario, one.seat)), Grid(columns, rows)


def _reading(scenario: Scenario, one: Reading) -> Row:
    measure, others = scenario.measures[one.measure], len(scenario.council.members) - 1
    cells = (
        measure.title,
        measure.levels[one.ideal].label,
        tenth(one.stake),
        measure.levels[one.believed].label,
        _("{number} of {count}").format(number=one.agreeing, count=others),
        tenth(one.error),
    )
    said = _(
        "{measure}: wanted {level}, with {stake} points at stake; taken to want {other}; {right} were right; "
        "off by {error}."
    ).format(measure=cells[0], level=cells[1], stake=cells[2], other=cells[3], right=cells[4], error=cells[5])
    return Row(cells, said)
