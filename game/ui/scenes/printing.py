"""What can be printed for a class: written beside the drawing, and where it went."""

from typing import TYPE_CHECKING

from game.desk.page import Line, Page
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.printing import Order, Paperwork, folder, put
from game.ui.scenes.confirm import dialog
from game.ui.scenes.writing import Writing
from game.ui.type import HEADING, SECOND
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, heading
from game.words.language import _
from game.words.names import names

if TYPE_CHECKING:
    from game.ui.application import Application

PAPERS = ("a4", "letter")


class Printing(Writing):
    """A dialog: sheets, key, ballots or plates, on which paper."""

    name = "printing"

    def __init__(self, app: "Application", order: Order) -> None:
        super().__init__(app)
        self._order = order
        self._paper = 0

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        head = Row(children=(Icon(name="document", side=28), heading(_("Print for a class"), HEADING)), gap=12)
        seats = self._order.seats
        whom = names(self._order.scenario, seats) if seats else _("every seat")
        page: Page = (
            Line(
                _("Pages to open in any browser and to print from there. They are kept in {folder}.").format(
                    folder=folder()
                )
            ),
            Line(
                _(
                    "Sheets and ballots for {seats}, plates for every seat. Sheets and key hold for draw {seed} alone."
                ).format(seats=whom, seed=self._order.seed)
            ),
            *self.said,
        )
        paper = Segments(
            key="paper",
            label=_("Paper"),
            options=(_("A4"), _("Letter")),
            chosen=self._paper,
            set=self._turn,
            type=SECOND,
            tall=42,
        )
        sheets = Row(
            children=(self._button(Paperwork.ROLES, _("Role sheets")), self._button(Paperwork.KEY, _("Teacher’s key"))),
            gap=12,
        )
        slips = Row(
            children=(
                self._button(Paperwork.BALLOTS, _("Ballots and slips")),
                self._button(Paperwork.PLATES, _("Name plates")),
            ),
            gap=12,
        )
        close = Button(key="close", said=_("Close"), command="close", act=self.back, is_safe=True, grow=1)
        return dialog(look, size, head, page_node(page), Column(children=(paper, sheets, slips, close), gap=12))

    def _button(self, wanted: Paperwork, said: str) -> Button:
        return Button(
            key=wanted.value,
            said=said,
            kind=Kind.PRIMARY if wanted is Paperwork.ROLES else Kind.SECONDARY,
            refusal=self.wait_for(),
            act=lambda: self._print(wanted),
            grow=1,
        )

    def _turn(self, paper: int) -> None:
        self._paper = paper
        self.app.refresh()

    def _print(self, wanted: Paperwork) -> None:
        self.write(lambda: put(self._order, wanted, PAPERS[self._paper]))
