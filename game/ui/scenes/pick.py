"""One of a few, to be picked in a dialog: a draft, a promise."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.type import HEADING
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Card, Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.option import Option
from game.ui.widgets.text import Icon, heading
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application

WIDE = 760


@frozen
class Choosable:
    """Something that can be picked: its words, a member's flag if there is one, and why not if it cannot be."""

    said: str
    act: Callable[[], None]
    code: str = ""
    refusal: str = ""


class Pick(Scene):
    """A question with a few answers."""

    name = "pick"
    is_overlay = True

    def __init__(self, app: "Application", title: str, choices: Sequence[Choosable]) -> None:
        super().__init__(app)
        self._title, self._choices = title, tuple(choices)

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        options: list[Node] = [
            Option(
                key=f"pick-{place}",
                said=one.said,
                code=one.code,
                refusal=one.refusal,
                is_safe=place == 0,
                act=self._taker(one),
            )
            for place, one in enumerate(self._choices)
        ]
        head = Row(
            children=(Icon(name="question", side=28, hue=Hue.SUPPORT_LIGHT), heading(self._title, HEADING)), gap=12
        )
        cancel = Button(key="keep", said=_("Cancel"), command="close", act=self.back)
        card = Card(child=Column(children=options, gap=4), fill=Hue.PAPER, sides=8, ends=8)
        return dialog(look, size, head, card, Row(children=(cancel,)), WIDE)

    def _taker(self, one: Choosable) -> Callable[[], None]:
        def take() -> None:
            self.app.close(self)
            one.act()

        return take
