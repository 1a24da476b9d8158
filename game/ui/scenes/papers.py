"""What one seat sees, for whoever runs the lesson: instructions, table, promises, what it has filed. All secret."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.desk.inbox import deals_page, table_page
from game.desk.page import Heading, Line, Page, Tone
from game.model.council import Seat
from game.model.view import View
from game.ui.bar import private
from game.ui.frame import framed, is_narrow
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scene import Scene
from game.ui.scenes.instructions import wants_column
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Card, Column, Row, Sheet
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.words.actions import sentence
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.classroom import Classroom


class Papers(Scene):
    """A private screen of a seat, to be read only."""

    name = "papers"

    def __init__(self, app: "Application", room: "Classroom", seat: Seat) -> None:
        super().__init__(app)
        self._room, self._seat = room, seat
        self._tab = 0

    def title(self) -> str:
        return _("Penholder")

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view = self._room.table.session.peek(self._seat)
        narrow = is_narrow(look, size)
        wants = wants_column(view, look.design(size[0]) < 1_100)
        sheet = Sheet(child=Scroll(key="wants", child=wants, bar=Hue.INK_2), grow=1.2)
        rest = Card(
            child=Scroll(key="dealings", child=page_node(tuple(dealings(view)))),
            fill=Hue.PANEL,
            border=Hue.PRIVATE,
            sides=20,
            ends=16,
            grow=1,
        )
        body: Node = Row(children=(sheet, rest), gap=20, down=None)
        if narrow:
            tabs = Segments(
                key="tabs",
                label=_("Shown"),
                options=(_("What it wants"), _("Its dealings")),
                chosen=self._tab,
                set=self._turn,
            )
            body = Column(children=(tabs, rest if self._tab else sheet), gap=10)
        middle = private(view.scenario, self._seat)
        return framed(look, _("Papers"), body, self.back, middle=middle, line=Hue.PRIVATE)

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()


def dealings(view: View) -> Iterator[Heading | Line]:
    """Yield what lies on a seat's table, what it has promised, and what it has filed in this round."""
    yield from _lines(table_page(view))
    yield Heading(_("Promises"))
    yield from _lines(deals_page(view))
    if view.filed:
        yield Heading(_("Filed in this round"))
        for action in view.filed:
            yield Line(sentence(view.scenario, action))
    if view.cast is not None:
        yield Line(_("Its hand is up: {vote}").format(vote=view.cast.vote.value), Tone.STRONG)


def _lines(page: Page) -> Iterator[Heading | Line]:
    for block in page:
        if isinstance(block, Heading | Line):
            yield block
