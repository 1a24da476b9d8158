"""Which of its seats a delegation comes to the desk for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.model.council import Seat
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.type import HEADING
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.option import Option
from game.ui.widgets.text import heading
from game.words.language import _
from game.words.names import name

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.classroom import Classroom

WIDE = 560


class WhichSeat(Scene):
    """A dialog over the public view."""

    name = "which-seat"
    is_shown_to_all = True
    is_overlay = True

    def __init__(self, app: "Application", room: "Classroom", seats: tuple[Seat, ...]) -> None:
        super().__init__(app)
        self._room, self._seats = room, seats

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        scenario = self._room.table.scenario
        waiting = self._room.waiting()
        rows: list[Node] = []
        for seat in self._seats:
            code = scenario.council.members[seat].code
            said = _("{member}: to act") if seat in waiting else _("{member}: done")
            words = said.format(member=name(scenario, seat))
            rows.append(Option(key=f"seat-{code}", said=words, code=code, act=self._comer(seat)))
        foot = Row(children=(Button(key="close", said=_("Close"), command="close", act=self.back),))
        return dialog(look, size, heading(_("For which seat?"), HEADING), Column(children=rows, gap=6), foot, WIDE)

    def _comer(self, seat: Seat) -> Callable[[], None]:
        return lambda: self._room.come(seat)
