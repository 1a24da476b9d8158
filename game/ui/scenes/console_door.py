"""The way to the teacher's console, behind a PIN of its own."""

from typing import TYPE_CHECKING

from game.ui.delegations import LONGEST_PIN
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.scenes.console import Console
from game.ui.type import HEADING, SECOND
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.field import Field
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text, heading
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.classroom import Classroom


def open_door(app: "Application") -> None:
    """Ask for the console's PIN, or open it where it has none."""
    from game.ui.classroom import Classroom

    room = app.game
    if not isinstance(room, Classroom) or isinstance(app.scene, Console | Door):
        return
    if room.console.is_locked:
        app.open(Door(app, room))
    else:
        app.open(Console(app, room))


class Door(Scene):
    """Asks whoever wants to the console for its PIN."""

    name = "console-door"
    is_overlay = True

    def __init__(self, app: "Application", room: "Classroom") -> None:
        super().__init__(app)
        self._room = room
        self._typed, self._refusal = "", ""

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        parts: list[Node] = [
            Field(
                key="pin",
                label=_("PIN of the console"),
                hint=_("PIN"),
                value=self._typed,
                change=self._type,
                act=self._enter,
                is_secret=True,
                digits_only=True,
                longest=LONGEST_PIN,
                is_safe=True,
            )
        ]
        if self._refusal:
            parts.append(Text(said=self._refusal, type=SECOND, hue=Hue.OPPOSE_LIGHT))
        head = Row(
            children=(Icon(name="lock", side=26, hue=Hue.PUBLIC), heading(_("Teacher’s console"), HEADING)), gap=12
        )
        foot = Row(
            children=(
                Button(key="keep", said=_("Back"), command="close", act=self.back, grow=1),
                Button(key="open", said=_("Open"), command="confirm", kind=Kind.PRIMARY, act=self._enter, grow=1),
            ),
            gap=14,
        )
        return dialog(look, size, head, Column(children=parts, gap=10), foot, 560)

    def _type(self, said: str) -> None:
        self._typed = said

    def _enter(self) -> None:
        if self._room.console.is_opened_by(self._typed):
            self.app.close(self)
            self.app.open(Console(self.app, self._room))
            return
        self._typed = ""
        self._refusal = _("That is not the PIN. If it is lost, see “A lesson for a class” in the README.")
        self.app.refresh()
