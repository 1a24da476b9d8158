"""The last thing before a lesson begins: names of delegations and their PINs. They are kept beside the game only."""

import secrets
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.model.scenario import Scenario
from game.play.lesson import Lesson
from game.ui.delegations import CONSOLE, LONGEST_NAME, LONGEST_PIN, Delegations, Desk
from game.ui.frame import framed, is_narrow
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.type import BODY, HEADING, NAME, SECOND
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.field import Field
from game.ui.widgets.layout import Card, Column, Row, Rule
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application

TEACHER = -1
"""Whose PIN is that of the console, among the delegations by number."""


class SignIn(Scene):
    """A line for each delegation and one for the console; PINs are drawn by lot, and can be written over."""

    name = "sign-in"
    is_shown_to_all = True

    def __init__(self, app: "Application", lesson: Lesson, scenario: Scenario) -> None:
        super().__init__(app)
        self.lesson, self.scenario = lesson, scenario
        self.names: dict[int, str] = {}
        self.pins: dict[int, str] = {}
        if lesson.pins:
            self._draw()

    def _draw(self) -> None:
        """Draw a PIN for everybody, no two alike."""
        found: set[str] = set()
        while len(found) <= len(self.lesson.delegations):
            found.add(f"{secrets.randbelow(10_000):04}")
        everybody = (TEACHER, *range(len(self.lesson.delegations)))
        self.pins = dict(zip(everybody, sorted(found, key=lambda _pin: secrets.randbelow(10**9)), strict=True))
        self.app.refresh()

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        narrow = is_narrow(look, size)
        rows = Column(children=tuple(self._rows(narrow)), gap=10)
        said = _(
            "Hand each delegation its PIN before the projector is on. Names and PINs lie beside the saved game, PINs "
            "as hashes; no export has them."
        )
        listing = Card(
            child=Scroll(key="sign-in", child=rows), fill=Hue.SUNKEN, border=Hue.LINE, sides=20, ends=16, grow=1
        )
        body = Column(children=(Text(said=said, type=BODY, hue=Hue.DIM), listing), gap=12)
        begin = Button(
            key="begin",
            said=_("Begin the lesson"),
            icon="play",
            kind=Kind.PRIMARY,
            command="confirm",
            act=self.begin,
            is_safe=True,
            type=HEADING,
            tall=60,
            wide=320,
        )
        draw = Button(key="draw", said=_("Draw PINs by lot"), icon="lock", act=self._draw, tall=60)
        words = Text(said=_("Who has no PIN is let in by name."), type=SECOND, hue=Hue.DIM, grow=1)
        foot = Row(children=(words, draw, begin), gap=16)
        return framed(look, _("Names and PINs"), body, self.back, self.scenario.title, foot)

    def _rows(self, narrow: bool) -> Iterator[Node]:
        who = Row(
            children=(
                Icon(name="gear", side=26, hue=Hue.SUPPORT_LIGHT),
                Text(said=_("Teacher’s console"), type=NAME, grow=1),
            ),
            gap=12,
            grow=1,
        )
        yield Row(children=(who, self._pin(TEACHER, _("PIN of the console"))), gap=14)
        for place, codes in enumerate(self.lesson.delegations):
            yield Rule()
            flags = Row(children=[Flag(code=code, high=30, label=code) for code in codes], gap=6)
            title = _("Delegation {number}").format(number=place + 1)
            words = Text(said=f"{title}: {', '.join(codes)}", type=NAME, most=2, grow=1)
            name = Field(
                key=f"name-{place}",
                label=_("Names of delegation {number}").format(number=place + 1),
                hint=_("Names of the delegation (if you like)"),
                value=self.names.get(place, ""),
                change=self._namer(place),
                longest=LONGEST_NAME,
                grow=1.4,
            )
            pin = self._pin(place, _("PIN of delegation {number}").format(number=place + 1))
            head = Row(children=(flags, words), gap=12, grow=1)
            if narrow:
                yield Column(children=(head, Row(children=(name, pin), gap=12)), gap=6)
            else:
                yield Row(children=(head, name, pin), gap=14)

    def _pin(self, place: int, label: str) -> Node:
        key = "pin-console" if place == TEACHER else f"pin-{place}"
        return Field(
            key=key,
            label=label,
            hint=_("PIN"),
            value=self.pins.get(place, ""),
            change=self._pinner(place),
            digits_only=True,
            longest=LONGEST_PIN,
            wide=180,
        )

    def _namer(self, place: int) -> Callable[[str], None]:
        return lambda said: self.names.__setitem__(place, said)

    def _pinner(self, place: int) -> Callable[[str], None]:
        return lambda said: self.pins.__setitem__(place, said)

    # Beginning

    def begin(self) -> None:
        """Begin the game of the lesson."""
        from game.ui.window import teach

        teach(self.app, self.lesson, self.delegations())

    def delegations(self) -> Delegations:
        """Return the desks: one for each seat, and the console's."""
        desks = {CONSOLE: Desk().locked(self.pins.get(TEACHER, ""))}
        for place, codes in enumerate(self.lesson.delegations):
            desk = Desk(name=self.names.get(place, "").strip()).locked(self.pins.get(place, ""))
            desks |= dict.fromkeys(codes, desk)
        return Delegations({code: desk for code, desk in desks.items() if desk != Desk()})
