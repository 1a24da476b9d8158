"""A seat's confidential instructions: what its government wants, measure by measure, and what it never accepts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.desk.floor import greeting
from game.desk.page import Line
from game.desk.redlines import merged
from game.desk.wants import beside
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
from game.ui.wanted import red_lines, wanted
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Column, Flow, Row, Rule, Sheet, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Icon, Text, heading
from game.words.language import _
from game.words.names import member

if TYPE_CHECKING:
    from game.ui.application import Application


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
            said=_("Points for each level of each measure, the weightiest first. If nothing is adopted, you have 0."),
            type=SECOND,
            hue=Hue.INK_2,
        ),
        Rule(hue=Hue.INK, thick=2, tall=8),
    ]
    parts += wanted(scenario, mine, is_narrow)
    parts += [_legend(mine), heading(_("Beside the text"), HEADING, Hue.INK), *_sentences(view)]
    return Column(children=parts, gap=8)


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
    mine = own(view)
    for said in beside(view.scenario, mine, view.seat or 0):
        mark = Icon(name="diamond", side=16, hue=Hue.PRIVATE_TEXT)
        yield Row(children=(mark, Text(said=said, type=BODY, hue=Hue.INK, grow=1)), gap=12)
    yield from red_lines(view.scenario, mine)
