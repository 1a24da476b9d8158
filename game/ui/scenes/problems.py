"""What is wrong with a scenario file while somebody writes at it, over the last game that it gave."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.desk.takes import complaints_page
from game.play.rehearsal import Complaint
from game.ui.bar import Backdrop
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.type import HEADING, SECOND
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Column, Flow, Row, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text, heading
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application

WIDE = 1_240


class Problems(Scene):
    """A panel of problems, each with where it is; it goes by itself once the file is mended."""

    name = "problems"

    def __init__(
        self,
        app: "Application",
        file: str,
        problems: tuple[Complaint, ...],
        leave: Callable[[], None],
        is_over_a_game: bool,
    ) -> None:
        super().__init__(app)
        self.file, self.problems = file, problems
        self._leave = leave
        self.is_overlay = is_over_a_game

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        title = heading(_("Problems in {file}").format(file=self.file), HEADING)
        head = Column(
            children=(
                Row(children=(Icon(name="warning", side=28, hue=Hue.OPPOSE_LIGHT), title), gap=12),
                Text(said=self._promise(), type=SECOND, hue=Hue.DIM),
            ),
            gap=6,
        )
        body = page_node(complaints_page(self.problems))
        shown = dialog(look, size, head, body, self._foot(), WIDE)
        return shown if self.is_overlay else Backdrop(child=shown)

    def _promise(self) -> str:
        if self.is_overlay:
            return _("Below it is the last game that the file gave. It goes on when the file is mended and saved.")
        return _("The game begins when the file is mended and saved.")

    def _foot(self) -> Node:
        leave = Button(key="leave", said=_("Leave"), kind=Kind.NEUTRAL, act=self._leave, wide=200)
        if not self.is_overlay:
            return Row(children=(Space(grow=1), leave))
        play = Button(
            key="close",
            said=_("Play the last good game"),
            command="close",
            kind=Kind.PRIMARY,
            act=self.back,
            is_safe=True,
            wide=380,
        )
        return Flow(children=(leave, play), gap=16)

    def back(self) -> None:
        if self.is_overlay:
            self.app.close(self)
