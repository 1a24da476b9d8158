"""A question before something that binds, costs, or cannot be taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.desk.page import Page
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scene import Scene
from game.ui.type import HEADING
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Card, Column, Row, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node, Role
from game.ui.widgets.text import Icon, heading
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application

WIDE = 900


class Confirm(Scene):
    """A dialog with what is at stake, and two answers; the focus is on the safe one."""

    name = "confirm"
    is_overlay = True

    def __init__(
        self, app: "Application", title: str, page: Page, does: str, act: Callable[[], None], is_grave: bool = True
    ) -> None:
        super().__init__(app)
        self._title, self._page, self._does, self._act, self._is_grave = title, page, does, act, is_grave

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        keep = Button(
            key="keep", said=_("Cancel"), command="close", act=self.back, is_safe=True, kind=Kind.SECONDARY, grow=1
        )
        kind = Kind.DANGER if self._is_grave else Kind.PRIMARY
        do = Button(key="do", said=self._does, kind=kind, act=self._do, grow=1)
        head = Row(
            children=(
                Icon(name="warning" if self._is_grave else "question", side=28, hue=Hue.OPPOSE_LIGHT),
                heading(self._title, HEADING),
            ),
            gap=12,
        )
        return dialog(look, size, head, page_node(self._page), Row(children=(keep, do), gap=16))

    def _do(self) -> None:
        self.back()
        self._act()


def dialog(look: Look, size: tuple[int, int], head: Node, body: Node, foot: Node, wide: float = WIDE) -> Node:
    """Return a dialog in the middle of a window, as tall as it needs to be; its body scrolls."""
    width = min(wide, look.design(size[0]) - 32)
    inner = look.px(width - 48)
    needs = look.design(body.size(look, inner - look.px(14))[1]) + 8
    frame = look.design(head.size(look, inner)[1] + foot.size(look, inner)[1]) + 88
    tall = min(needs + frame, look.design(size[1]) - 24)
    column = Column(children=(head, Scroll(key="dialog", child=body), foot), gap=16)
    card = Card(
        child=column,
        fill=Hue.PANEL,
        border=Hue.LINE,
        sides=24,
        ends=20,
        is_raised=True,
        radius=14,
        wide=width,
        tall=tall,
        role=Role.DIALOG,
    )
    return Column(children=(Space(grow=1), card, Space(grow=1)), across=0.5, gap=0)
