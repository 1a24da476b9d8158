"""The differences between two texts: what was struck out, what stands there now."""

from collections.abc import Iterator

from game.model.scenario import Scenario
from game.model.text import Text
from game.ui.hues import Hue
from game.ui.type import BODY, SERIF, SERIF_NAME
from game.ui.widgets.layout import Card, Column, Row, Space
from game.ui.widgets.node import Node
from game.ui.widgets.struck import Struck
from game.ui.widgets.text import Icon
from game.ui.widgets.text import Text as Words
from game.words.language import _


def changes(scenario: Scenario, before: Text, after: Text) -> Node:
    """Return each measure that moved, its level struck out and the new one beside it."""
    moved = before.changes(after)
    rows: list[Node] = list(_rows(scenario, before, after))
    same = len(scenario.measures) - len(moved)
    if not moved:
        rows.append(Words(said=_("Nothing differs."), type=BODY, hue=Hue.INK_2))
    elif same:
        rows.append(Words(said=_("Unchanged measures: {count}").format(count=same), type=BODY, hue=Hue.INK_2))
    return Column(children=rows, gap=6)


def _rows(scenario: Scenario, before: Text, after: Text) -> Iterator[Node]:
    for number in before.changes(after):
        measure = scenario.measures[number]
        was, is_ = before.levels[number], after.levels[number]
        mark: Node = Space(wide=20)
        if measure.is_ordered:
            mark = Icon(
                name="triangle-down" if is_ < was else "triangle-up",
                side=16,
                hue=Hue.OPPOSE_TEXT if is_ < was else Hue.SUPPORT_TEXT,
                wide=20,
                label=_("lower") if is_ < was else _("higher"),
            )
        row = Row(
            children=(
                Words(said=measure.title, type=SERIF, hue=Hue.INK, grow=5),
                Struck(said=measure.levels[was].label, type=SERIF, hue=Hue.OPPOSE_TEXT, grow=4),
                Icon(name="arrow-right", side=18, hue=Hue.INK_2),
                Words(said=measure.levels[is_].label, type=SERIF_NAME, hue=Hue.SUPPORT_TEXT, grow=5),
                mark,
            ),
            gap=12,
        )
        yield Card(child=row, fill=Hue.TINT, sides=12, ends=6, radius=6)
