"""The first screen: go on with the last game, begin another, and everything round it."""

from typing import TYPE_CHECKING

import pygame

from game import __version__
from game.ui.frame import NARROW
from game.ui.hall import Hall
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.shelf import Saved, Shelf
from game.ui.type import BANNER, DISPLAY, HEADING, NAME, SECOND, Type
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Column, Pad, Row, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text, heading
from game.words.language import _
from game.words.lists import commas

if TYPE_CHECKING:
    from game.ui.application import Application

WIDE = 560
"""Design pixels of the column of buttons."""

LOWEST = 700
"""Design pixels of height below which the name gives way to the buttons."""

LESSON = "tutorial"


class Title(Scene):
    """Where one arrives and where one leaves."""

    name = "title"

    def __init__(self, app: "Application") -> None:
        super().__init__(app)
        self.shelf = Shelf(lambda: app.later(app.refresh))
        self._is_told = False

    def opened(self) -> None:
        self.shelf.read()

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        wide = look.design(size[0])
        is_aside = wide >= NARROW
        is_low = look.design(size[1]) < 860
        name = BANNER if look.design(size[1]) < LOWEST else DISPLAY
        head = Column(
            children=(
                Text(said=_("Penholder"), type=name, most=1),
                heading(_("A negotiation game of the Security Council"), HEADING, Hue.DIM),
            ),
            gap=2,
        )
        column = Column(
            children=(
                Space(grow=1),
                head,
                Space(tall=12 if is_low else 36),
                *self._buttons(is_low),
                Space(tall=8),
                self._small(),
                Space(grow=1),
                Text(said=_("Version {version}").format(version=__version__), type=SECOND, hue=Hue.DIM),
            ),
            gap=8 if is_low else 12,
            wide=WIDE + 60,
        )
        row = Row(children=(column, Space(grow=1)) if is_aside else (Space(grow=1), column, Space(grow=1)), down=None)
        return Hall(child=Pad(child=row, sides=112 if is_aside else 24, ends=28), is_aside=is_aside)

    def _buttons(self, is_low: bool) -> list[Node]:
        tall = 52 if is_low else 64
        last = self.shelf.newest
        can_go_on = last is not None and not last.trouble and not last.is_over
        found: list[Node] = []
        if last is not None and can_go_on:
            found += [
                Button(
                    key="continue",
                    said=_("Continue"),
                    icon="play",
                    kind=Kind.PRIMARY,
                    act=self._go_on,
                    tall=tall,
                    is_safe=True,
                    type=HEADING,
                ),
                Text(said=last_line(last), type=SECOND, hue=Hue.DIM, most=2),
            ]
        new = Kind.SECONDARY if can_go_on else Kind.PRIMARY
        found += [
            Button(
                key="new",
                said=_("New game"),
                icon="plus",
                kind=new,
                act=self._new,
                tall=tall,
                is_safe=not can_go_on,
                type=HEADING,
            ),
            *(self._lessons(tall, NAME) if is_low else self._lessons(tall, HEADING)),
            Row(
                children=(
                    Button(key="scenarios", said=_("Scenarios"), icon="document", act=self._scenarios, grow=1, tall=52),
                    Button(key="load", said=_("Saved games"), icon="folder", act=self._load, grow=1, tall=52),
                ),
                gap=12,
            ),
        ]
        return found

    def _lessons(self, tall: int, type_: Type) -> list[Node]:
        """Return the ways to learn and to teach: one below another, or side by side where there is little height."""
        learn = Button(
            key="lesson", said=_("Learn to play: a first lesson"), icon="book", act=self._lesson, tall=tall, type=type_
        )
        teach = Button(
            key="teach", said=_("A lesson for a class"), icon="people", act=self._teach, tall=tall, type=type_
        )
        if type_ is HEADING:
            return [learn, teach]
        learn.grow = teach.grow = 1
        return [Row(children=(learn, teach), gap=12)]

    def _small(self) -> Node:
        items = (
            ("settings", _("Settings"), "gear", self._settings),
            ("help", _("Help"), "question", self._help),
            ("about", _("About"), "info", self._about),
            ("leave", _("Leave"), "close", self.app.quit),
        )
        buttons = [
            Button(key=key, said=said, icon=icon, act=act, grow=1, shows_key=False) for key, said, icon, act in items
        ]
        return Column(
            children=(Row(children=buttons[:2], gap=12), Row(children=buttons[2:], gap=12)),
            gap=12,
        )

    # Doors

    def _go_on(self) -> None:
        from game.ui.window import go_on

        if self.shelf.newest is not None:
            go_on(self.app, self.shelf.newest.path)

    def _new(self) -> None:
        from game.ui.scenes.gallery import Gallery

        self.app.open(Gallery(self.app, self.shelf))

    def _lesson(self) -> None:
        from game.ui.window import lesson

        lesson(self.app)

    def _teach(self) -> None:
        from game.ui.scenes.lesson import LessonSetup

        self.app.open(LessonSetup(self.app, self.shelf))

    def _scenarios(self) -> None:
        from game.ui.scenes.gallery import Gallery

        self.app.open(Gallery(self.app, self.shelf, reads=True))

    def _load(self) -> None:
        from game.ui.scenes.loading import Loading

        self.app.open(Loading(self.app, self.shelf))

    def _settings(self) -> None:
        from game.ui.scenes.settings import Settings

        self.app.open(Settings(self.app))

    def _help(self) -> None:
        from game.ui.scenes.help import Help

        self.app.open(Help(self.app, self))

    def _about(self) -> None:
        from game.ui.scenes.about import About

        self.app.open(About(self.app))

    def back(self) -> None:
        """Stay: leaving is a button, since Esc is pressed too often to mean good-bye."""

    def hear(self, event: pygame.event.Event) -> bool:
        return False


def last_line(last: Saved) -> str:
    """Return a line on a game that was kept: what, who, how far, when."""
    facts = [last.title]
    if last.people:
        facts.append(_("as {members}").format(members=commas([member.name for member in last.people])))
    facts.append(_("round {round} of {last}").format(round=last.round, last=last.last_round))
    if last.when:
        facts.append(_("last played {when}").format(when=last.when))
    return ", ".join(facts)
