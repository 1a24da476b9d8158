"""Something that must be read before one goes on."""

from typing import TYPE_CHECKING

from game.desk.page import Page
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.type import HEADING
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Row, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, heading
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application


class Notice(Scene):
    """A dialog with one answer."""

    name = "notice"
    is_overlay = True
    stays = True

    def __init__(self, app: "Application", title: str, page: Page, icon: str = "warning") -> None:
        super().__init__(app)
        self._title, self._page, self._icon = title, page, icon

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        hue = Hue.OPPOSE_LIGHT if self._icon == "warning" else Hue.SUPPORT_LIGHT
        head = Row(children=(Icon(name=self._icon, side=28, hue=hue), heading(self._title, HEADING)), gap=12)
        close = Button(
            key="close", said=_("Close"), command="close", kind=Kind.PRIMARY, act=self.back, is_safe=True, wide=240
        )
        return dialog(look, size, head, page_node(self._page), Row(children=(Space(grow=1), close)))
