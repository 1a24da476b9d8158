"""A small chooser over the list of acts: which draft, which offer, which promise."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.desk.ways import Way, ways
from game.model.actions import Action, LeakChannel, LeakDraft, LeakOffer
from game.rules.legality import breach
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.type import HEADING, SECOND
from game.ui.widgets.button import Button
from game.ui.widgets.entry import Entry
from game.ui.widgets.layout import Column, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text, heading
from game.words.breaches import numbered
from game.words.kinds import explanation, kind
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber


class Choosing(Scene):
    """The acts of one kind; one is taken by a click."""

    name = "choosing"
    is_overlay = True

    def __init__(self, chamber: "Chamber", kind_: type[Action], take: Callable[[Action], None]) -> None:
        super().__init__(chamber.app)
        self.chamber, self._kind, self._take = chamber, kind_, take

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        found = ways(self.chamber.view, self._kind)
        parts: list[Node] = [Text(said=explanation(self._kind), type=SECOND, hue=Hue.DIM)]
        parts += [self._entry(number, way) for number, way in enumerate(found)]
        if self._kind in (LeakOffer, LeakDraft, LeakChannel):
            parts.append(self._risk())
        keep = Button(key="keep", said=_("Cancel"), command="close", act=self.back, is_safe=True, grow=1)
        body = Column(children=parts, gap=8)
        return dialog(look, size, heading(kind(self._kind), HEADING), body, keep)

    def _refusal(self, action: Action) -> str:
        fault = breach(self.chamber.view, action)
        return "" if fault is None else numbered(fault)

    def _entry(self, number: int, way: Way) -> Node:
        return Entry(
            key=f"way-{number}",
            said=way.said,
            detail=way.detail,
            refusal=self._refusal(way.action),
            act=lambda: self._taken(way.action),
        )

    def _taken(self, action: Action) -> None:
        self.app.close(self)
        self._take(action)

    def _risk(self) -> Node:
        from game.desk.cautions import caution

        first = ways(self.chamber.view, self._kind)
        return page_node(caution(self.chamber.view, first[0].action)) if first else Space()
