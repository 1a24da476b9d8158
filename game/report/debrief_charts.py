"""The charts of a debrief: points beside the best, the whip count against the truth, how wrong the others were."""

from collections.abc import Sequence

from attrs import evolve

from game.analysis.lookback import Lookback
from game.model.council import Seat
from game.report.charts import Bar, Dot, Limit, Series, Strip, bar_chart, line_chart, strip_chart
from game.report.drawing import Chart, Shape, Table, Tint
from game.words.language import _
from game.words.names import member, name
from game.words.points import points


def points_chart(found: Lookback, best: Sequence[int | None]) -> Chart:
    """Return every seat's points, and by seat the most a text that passes would have left it with."""
    ranked = sorted(found.result.scores, key=lambda score: (-score.points, score.seat))
    strips = []
    for score in ranked:
        dots = [Dot(_("points"), score.points / 100, _written(score.points), Tint.SUPPORT, Shape.DISC)]
        if (most := best[score.seat]) is not None:
            dots.append(Dot(_("attainable"), most / 100, _written(most), Tint.BRASS, Shape.DIAMOND))
        strips.append(Strip(name(found.scenario, score.seat), tuple(dots)))
    key = ((_("points"), Tint.SUPPORT, Shape.DISC), (_("attainable"), Tint.BRASS, Shape.DIAMOND))
    drawn = strip_chart(
        "points-and-best",
        _("Points, beside the most that was to be had"),
        _(
            "Points count from nothing being decided. The diamond is what the best text for that seat, of those "
            "that would have passed, would have left it with."
        ),
        strips,
        (_("seat"), _("what"), _("points")),
        key=key,
    )
    rows = tuple((strip.label, *(dot.written for dot in strip.dots), *_missing(strip)) for strip in strips)
    return evolve(drawn, table=Table((_("seat"), _("points"), _("attainable")), rows))


def _missing(strip: Strip) -> tuple[str, ...]:
    return ("–",) * (2 - len(strip.dots))


def _written(hundredths: int) -> str:
    return points(hundredths, lined_up=True)


def whip_chart(found: Lookback, pen: Seat) -> Chart:
    """Return what the penholder's staff expected at the end of each round, beside the true yes votes."""
    seats, needed = len(found.scenario.council.members), found.scenario.council.yes_needed
    places = [_("round {round}").format(round=one.round) for one in found.reckonings]
    expected = tuple(round(one.expected, 1) for one in found.reckonings)
    lines = (
        Series(_("expected"), expected, Tint.SUPPORT),
        Series(_("true"), tuple(float(one.true) for one in found.reckonings), Tint.INK),
    )
    return line_chart(
        "whip",
        _("The whip count against the truth"),
        _(
            "Expected: the yes votes that the staff of {seat} would have counted at the end of each round, from "
            "what it knew. "
            "True: the seats for which the text was no worse than no text."
        ).format(seat=member(found.scenario, pen)),
        places,
        lines,
        _("round"),
        Limit(needed, _("{number} needed").format(number=needed)),
        lowest=0,
        highest=float(seats),
    )


def errors_chart(found: Lookback) -> Chart:
    """Return how far off the others were about each seat at the end."""
    ranked = sorted(found.portraits, key=lambda one: (-one.error, one.seat))
    bars = [
        Bar(name(found.scenario, one.seat), round(one.error, 1), _written(round(100 * one.error)), Tint.PRIVATE)
        for one in ranked
    ]
    return bar_chart(
        "misread",
        _("How far off the others were"),
        _(
            "Points a measure between what a seat wanted and what the others had come to believe, on the mean. "
            "The longer, the better it hid, or the worse it was heard."
        ),
        bars,
        (_("seat"), _("points a measure")),
    )
