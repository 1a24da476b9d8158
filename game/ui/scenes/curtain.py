"""The curtain: nothing but who is next, until they say that it is them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.desk.chronicle import heading as round_heading
from game.model.council import Seat
from game.ui.bar import Backdrop
from game.ui.delegations import SUFFIX, Desk
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.table import Table
from game.ui.type import BANNER, BODY, DISPLAY, HEADING, NAME, TITLE
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.field import Field
from game.ui.widgets.layout import Card, Column, Row, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text
from game.words.language import _
from game.words.names import name

if TYPE_CHECKING:
    from game.ui.application import Application

LOW, LOCK, WAY_OUT = 780, 80, 120
"""Design pixels of height that the curtain needs with a large flag, that a PIN adds, and the way back to a class."""

MANY = 3
"""Wrong PINs after which the way round a lost one is told."""


class Curtain(Scene):
    """Stands between two people at one screen: after loading, after the window was left, while others act."""

    name = "curtain"
    is_shown_to_all = True

    def __init__(
        self,
        app: "Application",
        table: Table,
        seat: Seat | None,
        opened: Callable[[], None],
        desk: Desk | None = None,
        away: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(app)
        self.table, self.seat = table, seat
        self._open, self._desk = opened, desk or Desk()
        self._away = away
        """Leads back to the public view, where nobody has to come to the desk."""
        self._typed, self._refusal = "", ""
        self._misses = 0

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        public = self.table.public
        scenario = public.scenario
        is_low = look.design(size[1]) < self._needs()
        gap = 4 if is_low else 12
        parts: list[Node] = [
            Space(grow=1),
            Text(said=scenario.title, type=BODY, hue=Hue.DIM, across=0.5, most=1),
            Text(said=round_heading(public, public.round), type=NAME, across=0.5),
            Space(tall=gap),
        ]
        if self.seat is None:
            parts += [
                Icon(name="people", side=120, hue=Hue.DIM),
                Text(said=_("The others are conferring"), type=TITLE, across=0.5),
                Text(
                    said=_("The next delegation is called when it is its turn."), type=HEADING, hue=Hue.DIM, across=0.5
                ),
            ]
        else:
            parts += self._next(look, size, is_low)
        parts += [Space(tall=gap), _look_away()]
        if self._away is not None:
            said = _("Back to the public view")
            parts += [Space(tall=gap), Button(key="away", said=said, icon="eye", command="close", act=self._away)]
        parts += self._time()
        parts.append(Space(grow=1))
        return Backdrop(child=Column(children=parts, across=0.5, gap=8 if is_low else 12))

    def _needs(self) -> float:
        """Return the design pixels of height below which flag and name give way to what must be pressed."""
        return LOW + (LOCK if self._desk.is_locked else 0) + (WAY_OUT if self.table.is_lesson else 0)

    def _time(self) -> list[Node]:
        """Return the clock of a lesson, and the way to its console where turns go round."""
        from game.ui.time_left import chip, console_button

        game = self.app.game
        if game is None or not self.table.is_lesson or self._away is not None:
            return []
        return [Space(tall=12), Row(children=(chip(game), console_button(self.app)), gap=14)]

    def _next(self, look: Look, size: tuple[int, int], is_low: bool) -> list[Node]:
        assert self.seat is not None
        scenario = self.table.scenario
        who = name(scenario, self.seat)
        high = 56.0 if is_low else min(360.0, look.design(size[1]) * 0.3)
        flag = Card(
            child=Flag(code=scenario.council.members[self.seat].code, high=high),
            fill=Hue.PAPER,
            sides=9,
            ends=9,
            radius=20,
            is_raised=True,
        )
        title: list[Node] = [flag, Text(said=who, type=BANNER if is_low else DISPLAY, across=0.5, most=2)]
        parts: list[Node] = [
            *([Row(children=title, gap=16)] if is_low else title),
            Text(said=self._called(), type=HEADING if is_low else TITLE, hue=Hue.DIM, across=0.5),
            *self._delegation(),
            Space(tall=4 if is_low else 24),
        ]
        if self._desk.is_locked:
            parts.append(
                Field(
                    key="pin",
                    label=_("PIN of {member}").format(member=who),
                    hint=_("PIN"),
                    value=self._typed,
                    change=self._type,
                    act=self._enter,
                    is_secret=True,
                    digits_only=True,
                    longest=12,
                    wide=320,
                    is_safe=True,
                )
            )
            if self._refusal:
                parts.append(Text(said=self._refusal, type=NAME, hue=Hue.OPPOSE_LIGHT, across=0.5))
        said = _("We are {member}: open our desk").format(member=who)
        parts.append(
            Button(
                key="open",
                said=said,
                command="confirm",
                kind=Kind.PRIMARY,
                act=self._enter,
                is_safe=not self._desk.is_locked,
                type=HEADING if is_low else TITLE,
                tall=64 if is_low else 96,
                wide=640,
                across=0.5,
            )
        )
        return parts

    def _called(self) -> str:
        return _("is next at the computer") if self._away is None else _("comes to the desk")

    def _type(self, value: str) -> None:
        self._typed = value

    def _delegation(self) -> list[Node]:
        if not self._desk.name:
            return []
        return [Text(said=self._desk.name, type=HEADING, hue=Hue.DIM, across=0.5, most=2)]

    def _enter(self) -> None:
        if self._desk.is_opened_by(self._typed):
            self._open()
            return
        self._misses += 1
        self._typed, self._refusal = "", _("That is not the PIN.")
        journal = self.table.session.journal
        if self._misses >= MANY and self.table.is_lesson:
            self._refusal += " " + _("Your teacher can give you a new one from the console.")
        elif self._misses >= MANY and journal is not None:
            said = _("If it is lost: leave, delete {file} beside the saved game, and go on without PINs.")
            self._refusal += " " + said.format(file=journal.name + SUFFIX)
        self.app.refresh()

    def back(self) -> None:
        """Stay: only who is next may open it. Closing the window keeps the game. On an open floor, go back to it."""
        if self._away is not None:
            self._away()

    def title(self) -> str:
        return _("Penholder")


def _look_away() -> Node:
    return Row(
        children=(
            Icon(name="eye", side=26, hue=Hue.DIM),
            Text(said=_("Everyone else, please look away."), type=HEADING, hue=Hue.DIM),
        ),
        gap=14,
    )
