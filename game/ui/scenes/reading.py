"""A screen that is read at a desk: a bar, something that fills the rest, and the way back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from game.model.view import View
from game.ui.bar import Bar, Whole, named, private, public
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.dropdown import Dropdown
from game.ui.type import SECOND_BOLD
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice, Segments
from game.ui.widgets.layout import Column, Pad, Row
from game.ui.widgets.node import Node
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber

TWO_COLUMNS = 1_300
"""Design pixels from which two sheets stand side by side."""

THREE_COLUMNS = 1_600
"""Design pixels from which three do."""


@frozen
class Panel:
    """One of several sheets: what its tab is called, what is on it, its share of the width."""

    said: str
    node: Node
    share: float = 1


class Reading(Scene):
    """What a desk holds, opened over the chamber and closed again."""

    def __init__(self, chamber: "Chamber") -> None:
        super().__init__(chamber.app)
        self.chamber = chamber
        self._panel = 0

    @property
    def view(self) -> View:
        """What the chamber shows."""
        return self.chamber.view

    def head(self) -> str:
        """Return what stands in the bar."""
        return self.view.scenario.title

    def body(self, look: Look, size: tuple[int, int]) -> Node:
        """Return what fills the screen below the bar."""
        raise NotImplementedError  # every such screen holds something of its own

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view = self.view
        mark = private(view.scenario, view.seat) if view.seat is not None else public(_("Public"))
        back = Button(key="back", said=_("Back"), command="close", act=self.back, tall=40)
        bar = Bar(
            left=named(self.head(), is_narrow=True),
            middle=mark,
            right=back,
            line=Hue.PRIVATE if view.seat is not None else Hue.PUBLIC,
        )
        return Whole(bar=bar, body=Pad(child=self.body(look, size), sides=16, ends=14))

    def is_wide(self, look: Look, size: tuple[int, int]) -> bool:
        """Whether two sheets fit side by side."""
        return look.design(size[0]) >= TWO_COLUMNS

    def spread(self, look: Look, size: tuple[int, int], panels: Sequence[Panel]) -> Node:
        """Return panels side by side, or one of them under tabs where there is too little room for all."""
        if look.design(size[0]) >= THREE_COLUMNS:
            for panel in panels:
                panel.node.grow = panel.share
            return Row(children=[panel.node for panel in panels], gap=16, down=None)
        self._panel = min(self._panel, len(panels) - 1)
        tabs = Segments(
            key="panels",
            label=_("Shown"),
            options=[panel.said for panel in panels],
            chosen=self._panel,
            set=self._show_panel,
            type=SECOND_BOLD,
        )
        shown = panels[self._panel].node
        shown.grow = 1
        return Column(children=(tabs, shown), gap=10)

    def drop_down(self, choice: Choice) -> None:
        """Show all options of a choice as a list."""
        self.app.open(Dropdown(self.app, choice))

    def _show_panel(self, place: int) -> None:
        self._panel = place
        self.app.refresh()
