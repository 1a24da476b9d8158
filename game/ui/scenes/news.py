"""An event of the day on a card over the chamber: what happened, how sure it is, what it shifts."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pygame

from game.desk.news import news_source, shifts
from game.model.events import NewsBroke
from game.model.view import View
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.type import DOCUMENT, SECOND, SECOND_BOLD, SERIF
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Card, Column, Row, Rule, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text, heading
from game.words.language import _, ngettext
from game.words.minutes import heading as round_heading

if TYPE_CHECKING:
    from game.ui.application import Application


class News(Scene):
    """What has just happened in the world, once, for the seat whose desk is open."""

    name = "news"
    is_shown_to_all = True
    is_overlay = True

    def __init__(self, app: "Application", view: View, events: tuple[NewsBroke, ...], done: Callable[[], None]) -> None:
        super().__init__(app)
        self._view, self._events, self._done = view, events, done

    def opened(self) -> None:
        self.app.sounds.play("notify")

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        said = ngettext("News", "News: {count} events", len(self._events)).format(count=len(self._events))
        head = Row(
            children=(
                Icon(name="burst", side=30, hue=Hue.UNDECIDED_LIGHT),
                heading(said, DOCUMENT),
                Text(
                    said=round_heading(self._view.scenario, self._view.round),
                    type=SECOND,
                    hue=Hue.DIM,
                    across=1,
                    grow=1,
                ),
            ),
            gap=14,
        )
        body = Column(children=tuple(self._told()), gap=14)
        go = Button(
            key="on", said=_("Go on"), icon="play", command="confirm", kind=Kind.PRIMARY, act=self._done, is_safe=True
        )
        return dialog(look, size, head, body, Row(children=(Space(grow=1), go)))

    def _told(self) -> Iterator[Node]:
        for place, event in enumerate(self._events):
            if place:
                yield Rule()
            news = self._view.scenario.news[event.news]
            paper = Column(
                children=(
                    heading(news.title, DOCUMENT, Hue.INK),
                    Text(said=news.text, type=SERIF, hue=Hue.INK),
                    Text(said=news_source(news), type=SECOND, hue=Hue.INK_2),
                ),
                gap=8,
            )
            yield Card(child=paper, fill=Hue.PAPER, sides=22, ends=16, radius=8)
            yield self._shift(event)

    def _shift(self, event: NewsBroke) -> Node:
        is_own = self._view.seat is not None
        mark, said = ("lock", _("What it shifts for you")) if is_own else ("eye", _("What it shifts"))
        hue = Hue.PRIVATE if is_own else Hue.PUBLIC
        title = Row(
            children=(Icon(name=mark, side=20, hue=hue), Text(said=said, type=SECOND_BOLD, hue=hue)),
            gap=10,
        )
        return Card(
            child=Column(children=(title, page_node(shifts(self._view, event))), gap=6),
            fill=Hue.PRIVATE_DARK if is_own else Hue.PUBLIC_DARK,
            border=hue,
            sides=18,
            ends=12,
        )

    def hear(self, event: pygame.event.Event) -> bool:
        if event.type == pygame.KEYDOWN and self.app.look.keys.is_pressed("next", event):
            self._done()
            return True
        return super().hear(event)

    def back(self) -> None:
        self._done()
