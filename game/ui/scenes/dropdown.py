"""A list that drops down from a control, until something in it is chosen."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import pygame
from attrs import define
from pygame import Rect

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.type import SECOND
from game.ui.widgets.choice import Choice
from game.ui.widgets.layout import Card, Column
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node, Role
from game.ui.widgets.option import Option

if TYPE_CHECKING:
    from game.ui.application import Application


class Dropdown(Scene):
    """The options of a choice below it, or above where there is more room."""

    name = "dropdown"
    is_overlay = True
    veil = 60

    def __init__(self, app: "Application", choice: Choice) -> None:
        super().__init__(app)
        self._options, self._chosen = tuple(choice.options), choice.chosen
        self._set, self._anchor = choice.set, Rect(choice.rect)

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        options = _options(self._options, self._chosen, self._take)
        return Hung(anchor=self._anchor, child=_card(options), role=Role.DIALOG)

    def _take(self, place: int) -> None:
        self.app.close(self)
        if self._set is not None and place != self._chosen:
            self._set(place)

    def hear(self, event: pygame.event.Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN or event.type == pygame.VIDEORESIZE:
            self.back()
            return True
        return Scene.hear(self, event)


def _options(said: Sequence[str], chosen: int, take: Callable[[int], None]) -> list[Option]:
    return [
        Option(
            key=f"option-{place}",
            said=one,
            is_chosen=place == chosen,
            is_safe=place == chosen,
            type=SECOND,
            act=partial(take, place),
        )
        for place, one in enumerate(said)
    ]


def _card(options: Sequence[Node]) -> Card:
    rows = Column(children=options, gap=2)
    return Card(child=rows, fill=Hue.PAPER, border=Hue.INK_2, sides=6, ends=6, is_raised=True, radius=8)


@define(eq=False, kw_only=True)
class Hung(Node):
    """A node hung below a rectangle, inside the window; too long a one scrolls."""

    anchor: Rect
    child: Card

    def parts(self) -> Sequence[Node]:
        return (self.child,)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        wide = max(self.anchor.width, self.child.size(look, rect.width - look.px(32))[0])
        tall = self.child.size(look, wide)[1]
        below, above = rect.bottom - self.anchor.bottom - look.px(16), self.anchor.top - rect.top - look.px(16)
        room = below if tall <= below or below >= above else above
        if tall > room:
            self.child.child = Scroll(key="dropdown", child=self.child.child, bar=Hue.INK_2)
            tall = room
        top = self.anchor.bottom + look.px(4) if room == below else self.anchor.top - tall - look.px(4)
        self.child.place(look, Rect(self.anchor.left, top, wide, tall).clamp(rect))
