"""The clock of a lesson, large or small, by colour, icon and word; and the way to the console."""

from typing import TYPE_CHECKING

from game.play.lesson_clock import Clock
from game.play.lesson_plan import spelled
from game.ui.hues import Hue
from game.ui.timekeeper import Timekeeper
from game.ui.type import HEADING, NAME, SECOND, TITLE, Face, Type
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Card, Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.director import Director

CLOCK = Type(Face.SEMIBOLD, 84)
SMALL_CLOCK = Type(Face.SEMIBOLD, 44)

SOON, NOW = 60, 15
"""Seconds from which the clock warns, and from which it presses."""


def hue(clock: Clock) -> Hue:
    """Return the colour of what is left."""
    if not clock.is_running and not clock.is_out:
        return Hue.DIM
    if clock.shown <= NOW:
        return Hue.OPPOSE_LIGHT
    return Hue.UNDECIDED_LIGHT if clock.shown <= SOON else Hue.TEXT


def word(clock: Clock) -> tuple[str, str]:
    """Return an icon and a word for how it stands."""
    if clock.is_out:
        return "warning", _("time is out")
    if clock.has_slept:
        return "pause", _("stopped: the computer slept")
    if not clock.is_running:
        return "pause", _("stopped")
    return "clock", _("left")


def face(clock: Clock, title: str, is_small: bool = False) -> Node:
    """Return a large clock with what it counts for."""
    icon, said = word(clock)
    time = Text(said=spelled(clock.shown), type=SMALL_CLOCK if is_small else CLOCK, hue=hue(clock), most=1)
    time.label = _("{time} {word}").format(time=spelled(clock.shown), word=said)
    below = Row(
        children=(Icon(name=icon, side=20, hue=hue(clock)), Text(said=said, type=NAME, hue=hue(clock), most=1)), gap=8
    )
    if is_small:
        return Row(children=(time, Column(children=(Text(said=title, type=SECOND, most=1), below), gap=0)), gap=14)
    return Column(children=(Text(said=title, type=HEADING, most=2), time, below), gap=0)


def chip(game: "Director") -> Node:
    """Return a small clock for a bar; nothing where no lesson is."""
    timekeeper = getattr(game, "timekeeper", None)
    if not isinstance(timekeeper, Timekeeper):
        return Row()
    clock = timekeeper.clock
    icon, _said = word(clock)
    row = Row(
        children=(
            Icon(name=icon, side=20, hue=hue(clock)),
            Text(said=spelled(clock.shown), type=TITLE, hue=hue(clock), most=1),
        ),
        gap=8,
    )
    return Card(child=row, fill=Hue.SUNKEN, border=Hue.LINE, sides=12, ends=4, radius=20)


def console_button(app: "Application") -> Button:
    """Return the way to the teacher's console."""

    def open_console() -> None:
        from game.ui.scenes.console_door import open_door

        open_door(app)

    return Button(key="console", said=_("Teacher"), icon="gear", command="console", act=open_console, tall=44)
