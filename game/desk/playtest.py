"""The report of a playtest: advice first, then the figures it rests on."""

from collections.abc import Iterator

from attrs import frozen

from game.analysis.playtest.advice import advice, percent
from game.analysis.playtest.figures import Mean, MeasureFigures, Playtest, Rate, SeatFigures
from game.analysis.playtest.sensitivity import Lever, Shift
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone, lines
from game.model.actions import Action
from game.model.voting import Ending
from game.words import labels
from game.words.kinds import KINDS
from game.words.language import _, ngettext, say
from game.words.lists import listed

NUMBERS = 3
"""How many of the file's numbers are told of."""

NOTABLE = 0.05
"""The least change in levels that is told of."""

KIND_NAMES: dict[str, type[Action]] = {kind.__name__: kind for kind in KINDS}


@frozen
class Sections:
    """The parts of the report, each without its heading."""

    endings: Page
    measures: Page
    seats: Page
    record: Page
    numbers: Page
    actions: Page


def playtest_sections(found: Playtest) -> Sections:
    """Return the parts of the report."""
    return Sections(
        endings=tuple(_endings(found)),
        measures=tuple(_measures(found)),
        seats=tuple(_seats(found)),
        record=tuple(_record(found)),
        numbers=tuple(_numbers(found)),
        actions=tuple(_actions(found)),
    )


def playtest_page(found: Playtest) -> Page:
    """Return the whole report."""
    parts = playtest_sections(found)
    return (
        *_head(found),
        Heading(_("Advice")),
        *_advice(found),
        Heading(_("How games end")),
        *parts.endings,
        Heading(_("Where each measure settles, in texts adopted")),
        *parts.measures,
        Heading(_("What each seat comes away with")),
        *parts.seats,
        Heading(_("Whether any text can pass")),
        *lines(passing_lines(found)),
        *([Heading(_("Beside what really happened")), *parts.record] if parts.record else []),
        Heading(_("Which numbers of the file matter most")),
        *parts.numbers,
        *lines(threshold_lines(found)),
        Heading(_("What members do")),
        *parts.actions,
        Heading(_("How this was measured")),
        *lines(method_lines(found)),
    )


def _head(found: Playtest) -> Iterator[Block]:
    yield Heading(_("Playtest: {title}").format(title=found.title))
    yield Line(played_by(found))
    yield Line(_("± is one standard error."), Tone.FAINT)


def played_by(found: Playtest) -> str:
    """Return how many games were played by whom."""
    if found.games < found.wanted:
        return _("{games} of {wanted} games between AI members ({skill}), seed {seed}").format(
            games=found.games, wanted=found.wanted, skill=labels.skill(found.skill), seed=found.seed
        )
    return ngettext(
        "{games} game between AI members ({skill}), seed {seed}",
        "{games} games between AI members ({skill}), seed {seed}",
        found.games,
    ).format(games=found.games, skill=labels.skill(found.skill), seed=found.seed)


def _advice(found: Playtest) -> Iterator[Block]:
    said = advice(found)
    if not said:
        yield Line(_("Nothing stands out."), Tone.GOOD)
    for one in said:
        yield Line(f"- {one.sentence}", Tone.STRONG)


def _endings(found: Playtest) -> Iterator[Block]:
    yield _ending_grid(found)
    yield from lines(ending_lines(found))


def _ending_grid(found: Playtest) -> Grid:
    columns = (Column(_("ending")), Column(_("games"), True), Column(_("share"), True))
    rows = []
    for value, rate in found.endings:
        if rate.count:
            name = labels.named(Ending(value))
            said = _("{ending}: {rate} ({count} games)").format(ending=name, rate=with_error(rate), count=rate.count)
            rows.append(Row((name, str(rate.count), with_error(rate)), said))
    return Grid(columns, tuple(rows))


def ending_lines(found: Playtest) -> Iterator[str]:
    """Yield whose draft is adopted, who vetoes, how united votes are, and when games end."""
    for pen in found.pens:
        if pen.adopted.of:
            yield say(
                _("The draft of {member} is {rate} of the texts adopted."),
                member=pen.name,
                rate=with_error(pen.adopted),
            )
    for seat in found.seats:
        if seat.vetoed.count:
            yield say(_("{member} casts a veto in {rate} of games."), member=seat.name, rate=with_error(seat.vetoed))
    if found.unanimous.of:
        yield _("Everybody votes yes in {rate} of the texts adopted.").format(rate=with_error(found.unanimous))
    if found.mean_round.mean is not None:
        yield _("Games end in round {round} of {rounds} on the mean.").format(
            round=f"{found.mean_round.mean:.1f}".removesuffix(".0"), rounds=len(found.rounds)
        )


def _measures(found: Playtest) -> Iterator[Block]:
    columns = [Column(_("measure")), Column(_("games by level")), Column(_("moved"), True), Column(_("asks"), True)]
    if found.record is not None and found.record.measures:
        columns.insert(2, Column(_("on record")))
    rows = []
    for measure in found.measures:
        cells = [measure.title, counts_of(measure), percent(measure.moved), f"{measure.asked:.1f}"]
        if len(columns) > 4:
            cells.insert(2, "" if measure.history is None else measure.labels[measure.history])
        rows.append(Row(tuple(cells), _measure_said(measure)))
    yield Grid(tuple(columns), tuple(rows))


def counts_of(measure: MeasureFigures) -> str:
    """Return how many texts have each level, levels that none has left out."""
    parts = [f"{label} {count}" for label, count in zip(measure.labels, measure.counts, strict=True) if count]
    return ", ".join(parts) or _("none")


def moved_said(measure: MeasureFigures) -> str:
    """Return how often a measure is moved and asked about."""
    return _("Moved in {moved} of games, named in {asks} offers and demands a game.").format(
        moved=percent(measure.moved), asks=f"{measure.asked:.1f}"
    )


def _measure_said(measure: MeasureFigures) -> str:
    said = _("{measure}: {counts}; moved in {moved} of games").format(
        measure=measure.title, counts=counts_of(measure), moved=percent(measure.moved)
    )
    if measure.history is None:
        return said
    return said + "; " + _("on record: {level}").format(level=measure.labels[measure.history])


def _seats(found: Playtest) -> Iterator[Block]:
    columns = (
        Column(_("seat")),
        Column(_("points"), True),
        Column(_("value added"), True),
        Column(_("of attainable"), True),
        Column(_("at stake"), True),
        Column(_("yes"), True),
        Column(_("yes needed"), True),
    )
    yield Grid(columns, tuple(_seat(seat) for seat in found.seats))
    yield Line(
        _(
            "Value added: points less what a seat has that only watches and votes. "
            "At stake: how far adopted texts differ for it, in points (standard deviation)."
        ),
        Tone.FAINT,
    )


def _seat(seat: SeatFigures) -> Row:
    cells = (
        seat.code,
        in_points(seat.points),
        in_points(seat.value_added),
        in_percent(seat.share),
        "–" if seat.stake.mean is None else f"{seat.stake.mean:.1f}",
        percent(seat.yes) if seat.yes.of else "–",
        percent(seat.needed) if seat.needed.of else "–",
    )
    said = _("{seat}: {points} points, value added {added}, {share} of the attainable, at stake {stake}").format(
        seat=seat.code, points=cells[1], added=cells[2], share=cells[3], stake=cells[4]
    )
    return Row(cells, said)


def passing_lines(found: Playtest) -> Iterator[str]:
    """Yield whether any text can pass, who is in the way, and how rare such texts are."""
    passing = found.passing
    yield _("A text that passes exists in {rate} of draws (solved exactly).").format(rate=with_error(passing.possible))
    without = passing.possible.of - passing.possible.count
    for code, count in passing.blockers:
        yield _("Of the {without} others, {count} have one but for the veto of {seat}.").format(
            without=without, count=count, seat=code
        )
    if passing.lacks_votes:
        yield _("In {count} of them the votes are missing even without vetoes.").format(count=passing.lacks_votes)
    if passing.texts.mean is None:
        yield _("Texts drawn at random hardly ever make sense here, so their share is not known.")
    elif passing.texts.mean:
        share, error = f"{100 * passing.texts.mean:.2g}", f"{100 * (passing.texts.error or 0.0):.1g}"
        yield _("Of all texts that can be written, {share}% ± {error} pass ({count} drawn at random).").format(
            share=share, error=error, count=passing.drawn
        )
    else:
        yield _(
            "Of {count} texts drawn at random none passes: fewer than one in {bound}, one may be nearly sure."
        ).format(count=passing.drawn, bound=passing.drawn // 3)


def _record(found: Playtest) -> Iterator[Block]:
    if found.record is None:
        return
    record = found.record
    yield Line(
        _("{title}: {ending}. Games end so in {rate}.").format(
            title=record.title, ending=labels.named(Ending(record.ending)), rate=with_error(record.alike)
        )
    )
    if record.distance.mean is None:
        return
    yield Line(
        _("The texts adopted are {distance} ± {error} of the way from it to the other end of every measure.").format(
            distance=f"{100 * record.distance.mean:.0f}%", error=f"{100 * (record.distance.error or 0.0):.1f}"
        )
    )
    far = [measure for measure in found.measures if measure.distance.mean is not None]
    columns = (Column(_("measure")), Column(_("on record")), Column(_("levels apart"), True), Column(_("same"), True))
    rows = []
    for measure in sorted(far, key=lambda measure: -(measure.distance.mean or 0.0)):
        real = measure.history or 0
        same = f"{measure.counts[real]}/{sum(measure.counts)}"
        cells = (measure.title, measure.labels[real], f"{measure.distance.mean:.2f}", same)
        said = _("{measure}: {apart} levels from {level} on the mean, the same in {same}").format(
            measure=measure.title, apart=cells[2], level=cells[1], same=same
        )
        rows.append(Row(cells, said))
    yield Grid(columns, tuple(rows))


def _numbers(found: Playtest) -> Iterator[Block]:
    if not found.levers:
        yield Line(_("Too few games were played to say, or all of them ended alike."))
    for lever in found.levers[:NUMBERS]:
        yield Line(lever_said(found, lever))


def threshold_lines(found: Playtest) -> Iterator[str]:
    """Yield what one yes vote more or fewer changes."""
    for threshold in found.thresholds:
        change = threshold.adopted
        if change.mean is not None:
            yield _(
                "{votes} yes votes needed: texts adopted change by {change} in a hundred games ± {error} (n = {n})."
            ).format(
                votes=threshold.yes_needed,
                change=f"{100 * change.mean:+.0f}",
                error=f"{100 * (change.error or 0.0):.0f}",
                n=change.n,
            )


def lever_said(found: Playtest, lever: Lever) -> str:
    """Return what a number is, and what moves with it."""
    where = lever.key if lever.line is None else _("line {line}, {key}").format(line=lever.line, key=lever.key)
    changes = []
    if abs(lever.adopted) >= NOTABLE / 5:
        change = f"{100 * lever.adopted:+.0f} ± {100 * lever.adopted_error:.0f}"
        changes.append(_("texts adopted {change} in a hundred games").format(change=change))
    changes += [_shifted(found, shift) for shift in lever.shifts[:2] if abs(shift.by) >= NOTABLE]
    sentence = _("{where} ({seats}): one spread more moves {changes}.")
    if lever.kind == "red_lines":
        sentence = _("{where} ({seats}): that the line is there moves {changes}.")
    said = sentence.format(where=where, seats=seats_of(found, lever), changes=listed(changes) or _("nothing much"))
    share = _("With it goes {share} of what differs between games.").format(share=f"{100 * lever.explained:.0f}%")
    chance = "" if lever.is_beyond_chance else " " + _("That may be chance.")
    return f"{said} {share}{chance}"


def _shifted(found: Playtest, shift: Shift) -> str:
    measure = found.measures[shift.measure]
    if shift.level is None:
        return _("{measure} {change} levels").format(measure=measure.title, change=f"{shift.by:+.2f}")
    return _('{measure} to "{level}" {change} in a hundred games').format(
        measure=measure.title, level=measure.labels[shift.level], change=f"{100 * shift.by:+.0f}"
    )


def seats_of(found: Playtest, lever: Lever) -> str:
    """Return whose number it is."""
    return listed([found.seats[seat].code for seat in lever.seats])


def _actions(found: Playtest) -> Iterator[Block]:
    used = [f"{_(KINDS[KIND_NAMES[kind]][0])} {count:.1f}" for kind, count in found.acts]
    yield Line(_("A game: {list}.").format(list=", ".join(used)))
    if found.unused:
        names = [_(KINDS[KIND_NAMES[kind]][0]) for kind in found.unused]
        yield Line(_("Never: {list}.").format(list=", ".join(names)))
        yield Line(_("Simpler AI members know fewer actions than stronger ones."), Tone.FAINT)


def method_lines(found: Playtest) -> Iterator[str]:
    """Yield what the figures rest on, estimates named as such."""
    added = found.seats[0].value_added.n if found.seats else 0
    shares = found.seats[0].share.n if found.seats else 0
    yield _(
        "Value added is an estimate: in each game one seat in turn is played again by one that only watches and votes, "
        "from the same draw, so that each seat was compared in about {count} games."
    ).format(count=added)
    yield _("The share of the attainable was solved exactly in about {count} games for each seat.").format(count=shares)
    yield _(
        "Which numbers matter is read off the games played: each draws every hidden number by itself, so that the "
        "slope of what came of them on how a number fell is what it does. Numbers without a spread are not weighed."
    )
    if found.thresholds:
        yield _("The threshold was changed in one game in five, from the same draw.")


def with_error(rate: Rate) -> str:
    """Return a rate with its standard error."""
    if not rate.of:
        return "–"
    error = 100 * rate.error
    return f"{percent(rate)} ± {error:.0f}" if error >= 1 else f"{percent(rate)} ± {error:.1f}"


def in_points(points: Mean) -> str:
    """Return a mean of points with its standard error."""
    if points.mean is None:
        return "–"
    middle = f"{round(points.mean, 1) + 0.0:.1f}"  # no minus nought
    return middle if points.error is None else f"{middle} ± {points.error:.1f}"


def in_percent(share: Mean) -> str:
    """Return a mean share with its standard error."""
    if share.mean is None:
        return "–"
    return f"{100 * share.mean:.0f}%" if share.error is None else f"{100 * share.mean:.0f}% ± {100 * share.error:.0f}"
