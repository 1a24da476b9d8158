"""A page with one of everything: ``python -m tests.report.specimen FILE.html`` writes it, to be looked at."""

import sys
from pathlib import Path

from game.desk.page import Column, Grid, Heading, Line, Row, Tone
from game.report import page
from game.report.charts import (
    Bar,
    Dot,
    Limit,
    Part,
    Series,
    Stack,
    Strip,
    bar_chart,
    line_chart,
    stacked_chart,
    strip_chart,
)
from game.report.drawing import Shape, Tint

HOSTILE = "<script>alert(1)</script>"
NAMES = ("United States of America", "中华人民共和国", "الجمهورية الجزائرية", HOSTILE, "Fiji")
TEMPLATE = """{% extends "base.html" %}
{% from "charts.html" import show %}
{% from "blocks.html" import show as blocks_of %}
{% block title %}{{ title }}{% endblock %}
{% block main %}
<h1>{{ title }}</h1>
<p><img class="flag" src="{{ flag }}" alt=""> {{ _("yes") }}</p>
{{ blocks_of(blocks) }}
<h2>Charts</h2>
{% for chart in charts %}{{ show(chart) }}{% endfor %}
{% endblock %}"""


def charts():
    """Return a chart of every kind, with negative, equal, missing and hostile things in it."""
    limit = Limit(9, "Nine are needed")
    bars = tuple(
        Bar(name, value, f"{value}", Tint.SUPPORT if value >= 0 else Tint.OPPOSE)
        for name, value in zip(NAMES, (40.5, -12, 0, 7.25, 31), strict=True)
    )
    parts = tuple(
        Part(*part)
        for part in (("Yes", Tint.SUPPORT), ("No", Tint.OPPOSE), ("Abstain", Tint.ABSTAIN), ("?", Tint.UNDECIDED))
    )
    stacks = tuple(Stack(f"Round {n}", (3 + n, 4 - n / 2, 2, 6 - n / 2)) for n in range(1, 7))
    lines = (
        Series("Whip count of the United States", (6, 7, None, 9, 9, 11), Tint.SUPPORT),
        Series("True yes votes", (5, 7, 8, 8, 10, 11), Tint.INK),
        Series(HOSTILE, (None, 2, 2, 3, None, 5), Tint.OPPOSE),
    )
    strips = tuple(
        Strip(name, tuple(Dot(f"{name} {n}", (n * 7) % 23, f"{(n * 7) % 23}", Tint.PUBLIC) for n in range(-2, 6)))
        for name in NAMES
    )
    strips = (
        Strip("All alike", tuple(Dot(f"seat {n}", 5, "5", Tint.PRIVATE, Shape.DIAMOND) for n in range(5))),
        *strips,
    )
    return (
        bar_chart(
            "points", "Points", "What each seat made of it.", bars, ("Seat", "Points"), Limit(20, "Best there was")
        ),
        stacked_chart("votes", "Votes", "How the room stood.", parts, stacks, "Round", limit),
        line_chart(
            "count", "Count", "Over the rounds.", [f"Round {n}" for n in range(1, 7)], lines, "Round", limit, lowest=0
        ),
        strip_chart(
            "beliefs",
            "Beliefs",
            "What others believed.",
            strips,
            ("Seat", "Of", "Points"),
            key=(("Truth", Tint.PRIVATE, Shape.DIAMOND), ("Belief", Tint.PUBLIC, Shape.DISC)),
        ),
    )


def specimen():
    """Return the page."""
    from game.report.flags import flag

    blocks = (
        Heading("Blocks"),
        Line("A plain line."),
        Line(HOSTILE, Tone.WARNING, 2),
        Grid(
            (Column("Seat"), Column("Points", is_number=True)),
            (Row(("Fiji", "1.5"), "Fiji: 1.5"), Row((HOSTILE, "2"), "")),
        ),
    )
    template = page._environment().from_string(TEMPLATE)
    shown = {"title": f"Specimen {HOSTILE}", "flag": flag("FRA"), "blocks": blocks, "charts": charts()}
    return template.render(language="en", direction="ltr", policy=page.POLICY, **shown)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(specimen(), encoding="utf-8")
