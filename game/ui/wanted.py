"""What a seat wants, on paper: each measure with its levels and their points, those that matter most first."""

from collections.abc import Iterator

from game.desk.redlines import merged
from game.desk.wants import beside, by_stake, never, stake
from game.model.council import Seat
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.text import Text as Wording
from game.ui.hues import Hue
from game.ui.paper import Swatch, key, worth_key
from game.ui.type import BODY, NAME
from game.ui.widgets.figures import Meter
from game.ui.widgets.layout import Card, Column, Flow, Row, Rule
from game.ui.widgets.levels import Levels
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text
from game.words.language import _
from game.words.points import points

TITLE_WIDE = 210


def wanted(scenario: Scenario, mine: Priorities, is_narrow: bool, decided: Wording | None = None) -> Iterator[Node]:
    """Yield each measure's levels with their points; what was decided stands out, else what would be best."""
    order = by_stake(mine)
    most = max(1, stake(mine, order[0])) if order else 1
    for number in order:
        yield _measure(scenario, mine, number, stake(mine, number) / most, is_narrow, decided)
        yield Rule(hue=Hue.RULE)


def _measure(
    scenario: Scenario, mine: Priorities, number: int, share: float, is_narrow: bool, decided: Wording | None
) -> Node:
    measure, table = scenario.measures[number], mine.worth[number]
    best = table.index(max(table))
    crossed = tuple(sorted({at for line in mine.red_lines if line.measure == number for at in line.levels}))
    levels = Levels(
        key=f"wants-{number}",
        label=measure.title,
        labels=tuple(one.label for one in measure.levels),
        level=best if decided is None else decided.levels[number],
        before=None if decided is None else best,
        figures=tuple(points(worth) for worth in table),
        crossed=crossed,
        grow=1,
    )
    meter = Meter(value=share, fill=Hue.PRIVATE_TEXT, thick=8, tall=12, label=measure.title)
    title = Column(children=(Text(said=measure.title, type=NAME, hue=Hue.INK), meter), gap=2)
    if is_narrow:
        return Column(children=(title, levels), gap=4)
    title.wide = TITLE_WIDE
    return Row(children=(title, levels), gap=16)


def told_wants(scenario: Scenario, mine: Priorities, seat: Seat, decided: Wording | None) -> Node:
    """Return what a seat wanted in a game that is over, beside what was decided."""
    keys: list[Node] = [key(Swatch(fill=Hue.SUPPORT), _("decided") if decided is not None else _("best for it"))]
    if decided is not None:
        keys.append(key(Swatch(fill=Hue.PAPER, is_dashed=True), _("best for it")))
    keys.append(worth_key(_("worth to it")))
    keys.append(key(Icon(name="diamond", side=18, hue=Hue.PRIVATE_TEXT), _("bar: how much was at stake for it")))
    if merged(mine.red_lines):
        keys.append(key(Icon(name="no-entry", side=18, hue=Hue.OPPOSE_TEXT), _("its red line")))
    said = [Text(said=one, type=BODY, hue=Hue.INK) for one in beside(scenario, mine, seat)]
    return Column(
        children=(
            *wanted(scenario, mine, is_narrow=False, decided=decided),
            Flow(children=keys, gap=20),
            *said,
            *red_lines(scenario, mine),
        ),
        gap=8,
    )


def red_lines(scenario: Scenario, mine: Priorities) -> Iterator[Node]:
    """Yield what a seat has sworn never to vote for, each in a frame."""
    for said in never(scenario, mine):
        row = Row(
            children=(
                Icon(name="no-entry", side=22, hue=Hue.OPPOSE_TEXT),
                Text(said=said, type=NAME, hue=Hue.OPPOSE_TEXT, grow=1),
            ),
            gap=12,
            down=0,
        )
        yield Card(child=row, fill=Hue.OPPOSE_TINT, border=Hue.OPPOSE, sides=14, ends=10, radius=8)
