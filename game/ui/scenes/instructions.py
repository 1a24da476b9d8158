"""A seat's confidential instructions: what its government wants, measure by measure, and what it never accepts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.desk.floor import greeting
from game.desk.page import Grid, Heading, Line, Tone
from game.desk.redlines import merged
from game.desk.wants import me_page, stake
from game.minds.appraisal import own
from game.model.priorities import Priorities
from game.model.view import View
from game.ui.bar import private
from game.ui.frame import framed, is_narrow
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.brief import crisis_column
from game.ui.table import Table
from game.ui.type import BODY, DOCUMENT, HEADING, NAME, SECOND
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Segments
from game.ui.widgets.figures import Meter
from game.ui.widgets.layout import Card, Column, Flow, Row, Rule, Sheet, Space
from game.ui.widgets.levels import Levels
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Icon, Text, heading
from game.words.language import _
from game.words.names import member
from game.words.points import points

if TYPE_CHECKING:
    from game.ui.application import Application

TITLE_WIDE = 210


class Instructions(Scene):
    """A private screen. Before a seat's first turn the crisis stands beside it, and one button leads to the table."""

    name = "instructions"
    stays = True

    def __init__(self, app: "Application", table: Table, is_first: bool = False) -> None:
        super().__init__(app)
        self.table, self._is_first = table, is_first
        self._tab = 0

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view = self.table.view
        if view.seat is None or view.priorities is None:  # the desk was closed: nothing of it may show
            return framed(look, view.scenario.title, Space(), self.back)
        mine = Sheet(
            child=Scroll(key="wants", child=wants_column(view, look.design(size[0]) < 1_100), bar=Hue.INK_2), grow=1.25
        )
        body: Node = mine
        if self._is_first:
            crisis = Sheet(child=Scroll(key="crisis", child=crisis_column(view.scenario), bar=Hue.INK_2), grow=1)
            body = Row(children=(crisis, mine), gap=20, down=None)
            if is_narrow(look, size):
                tabs = Segments(
                    key="tabs",
                    label=_("Shown"),
                    options=(_("What you want"), _("The crisis")),
                    chosen=self._tab,
                    set=self._turn,
                    type=NAME,
                )
                body = Column(children=(tabs, crisis if self._tab else mine), gap=10)
        return framed(
            look,
            _("Instructions"),
            body,
            self.back,
            foot=self._foot(view),
            middle=private(view.scenario, view.seat),
            line=Hue.PRIVATE,
        )

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _foot(self, view: View) -> Node:
        said = [line.text for line in greeting(view) if isinstance(line, Line)][1:]
        table = Button(
            key="table",
            said=_("To the table") if self._is_first else _("Back to the table"),
            icon="people",
            command="confirm",
            kind=Kind.PRIMARY,
            act=self.back,
            is_safe=True,
            tall=60,
        )
        return Row(children=(Text(said=" ".join(said), type=BODY, hue=Hue.DIM, grow=1, most=2), table), gap=20)


def wants_column(view: View, is_narrow: bool) -> Node:
    """Return what the reader wants: measures by what is at stake in them, then the rest in sentences."""
    mine, scenario = own(view), view.scenario
    title = _("What {member} wants").format(member=member(scenario, view.seat or 0))
    badge = Chip(
        said=_("Nobody else sees this"),
        icon="lock",
        fill=Hue.PRIVATE_TINT,
        hue=Hue.PRIVATE_TEXT,
        border=Hue.PRIVATE_TEXT,
    )
    parts: list[Node] = [
        Row(children=(heading(title, DOCUMENT, Hue.INK, most=2), Space(grow=1), badge), gap=12),
        Text(
            said=_(
                "Points for each level of each measure, those that matter most first. Nothing adopted is worth nought."
            ),
            type=SECOND,
            hue=Hue.INK_2,
        ),
        Rule(hue=Hue.INK, thick=2, tall=8),
    ]
    order = sorted(range(len(scenario.measures)), key=lambda number: (-stake(mine, number), number))
    most = max(1, stake(mine, order[0])) if order else 1
    for number in order:
        parts += [_measure(view, mine, number, most, is_narrow), Rule(hue=Hue.RULE)]
    parts += [_legend(mine), heading(_("Beside the text"), HEADING, Hue.INK), *_sentences(view)]
    return Column(children=parts, gap=8)


def _measure(view: View, mine: Priorities, number: int, most: int, is_narrow: bool) -> Node:
    measure, table = view.scenario.measures[number], mine.worth[number]
    crossed = tuple(sorted({at for line in mine.red_lines if line.measure == number for at in line.levels}))
    levels = Levels(
        key=f"wants-{number}",
        label=measure.title,
        labels=tuple(one.label for one in measure.levels),
        level=table.index(max(table)),
        figures=tuple(points(worth) for worth in table),
        crossed=crossed,
        grow=1,
    )
    share = Meter(value=stake(mine, number) / most, fill=Hue.PRIVATE_TEXT, thick=8, tall=12, label=measure.title)
    title = Column(children=(Text(said=measure.title, type=NAME, hue=Hue.INK), share), gap=2)
    if is_narrow:
        return Column(children=(title, levels), gap=4)
    title.wide = TITLE_WIDE
    return Row(children=(title, levels), gap=16)


def _legend(mine: Priorities) -> Node:
    keys: list[Node] = [
        _key(Icon(name="check-circle", side=18, hue=Hue.SUPPORT_TEXT), _("blue: what would be best for you")),
        _key(Icon(name="diamond", side=18, hue=Hue.PRIVATE_TEXT), _("bar: how much is at stake for you")),
    ]
    if merged(mine.red_lines):
        keys.append(_key(Icon(name="no-entry", side=18, hue=Hue.OPPOSE_TEXT), _("your red line")))
    return Flow(children=keys, gap=20)


def _key(mark: Node, said: str) -> Node:
    return Row(children=(mark, Text(said=said, type=SECOND, hue=Hue.INK_2)), gap=8)


def _sentences(view: View) -> Iterator[Node]:
    for block in me_page(view):
        match block:
            case Line(text, Tone.STRONG):
                row = Row(
                    children=(
                        Icon(name="no-entry", side=22, hue=Hue.OPPOSE_TEXT),
                        Text(said=text, type=NAME, hue=Hue.OPPOSE_TEXT, grow=1),
                    ),
                    gap=12,
                    down=0,
                )
                yield Card(child=row, fill=Hue.OPPOSE_TINT, border=Hue.OPPOSE, sides=14, ends=10, radius=8)
            case Line(text):
                mark = Icon(name="diamond", side=16, hue=Hue.PRIVATE_TEXT)
                yield Row(children=(mark, Text(said=text, type=BODY, hue=Hue.INK, grow=1)), gap=12)
            case Grid() | Heading():
                pass
