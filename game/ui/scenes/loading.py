"""Saved games: what they are, how far they are, and what is wrong with a damaged one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game import paths
from game.ui.frame import framed
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.shelf import Saved, Shelf
from game.ui.type import BODY, HEADING, NAME, SECOND
from game.ui.widgets.layout import Card, Column, Flow, Pad, Row, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Flag, Icon, Text, heading
from game.ui.widgets.tile import Tile
from game.words.language import _
from game.words.lists import commas

if TYPE_CHECKING:
    from game.ui.application import Application

MOST_FLAGS = 8


class Loading(Scene):
    """A list of saved games, the last played first; pressing one goes on with it."""

    name = "loading"

    def __init__(self, app: "Application", shelf: Shelf) -> None:
        super().__init__(app)
        self.shelf = shelf

    def opened(self) -> None:
        self.shelf.read()

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        games = self.shelf.games
        if games is None:
            body: Node = Text(said=_("Reading the saved games…"), type=BODY, hue=Hue.DIM)
        elif not games:
            body = Column(
                children=(
                    heading(_("There is no saved game yet."), HEADING),
                    Text(said=_("A game is saved after every action, from its first one on."), type=BODY, hue=Hue.DIM),
                ),
                gap=8,
            )
        else:
            rows = [self._row(saved, place == 0) for place, saved in enumerate(games)]
            body = Scroll(key="games", child=Pad(child=Column(children=rows, gap=12), sides=8, ends=8))
        where = _("Games are kept in {folder}.").format(folder=paths.games())
        foot = Text(said=where, type=SECOND, hue=Hue.DIM, most=2)
        return framed(look, _("Saved games"), body, self.back, _("Press one to go on with it."), foot)

    def _row(self, saved: Saved, is_safe: bool) -> Node:
        if saved.trouble:
            return _damaged(saved)
        far = _("round {round} of {last}").format(round=saved.round, last=saved.last_round)
        flags: list[Node] = [Flag(code=member.code, high=26, label=member.name) for member in saved.people[:MOST_FLAGS]]
        if not saved.people:
            flags.append(Text(said=_("AI members only"), type=SECOND, hue=Hue.DIM))
        if len(saved.people) > MOST_FLAGS:
            flags.append(Text(said=f"+{len(saved.people) - MOST_FLAGS}", type=SECOND, hue=Hue.DIM))
        state = Chip(
            said=_("over") if saved.is_over else _("going on"),
            icon="check" if saved.is_over else "play",
            fill=Hue.ABSTAIN if saved.is_over else Hue.SUPPORT,
        )
        facts = Flow(
            children=[
                _fact("calendar", far),
                _fact("clock", saved.when),
                _fact("document", saved.path.name),
            ],
            gap=20,
        )
        head = Row(children=(heading(saved.title, NAME), Space(grow=1), state), gap=12)
        names = commas([member.name for member in saved.people])
        people = Row(children=(*flags, Text(said=names, type=SECOND, hue=Hue.DIM, most=1)), gap=8)
        return Tile(
            key=f"game-{saved.path.name}",
            label=f"{saved.title}, {names}, {far}, {saved.when}",
            child=Column(children=(head, people, facts), gap=8),
            act=self._goer(saved),
            is_safe=is_safe,
            ends=14,
        )

    def _goer(self, saved: Saved) -> Callable[[], None]:
        def go() -> None:
            from game.ui.window import go_on

            go_on(self.app, saved.path)

        return go


def _fact(icon: str, said: str) -> Node:
    return Row(children=(Icon(name=icon, side=18, hue=Hue.DIM), Text(said=said, type=SECOND, hue=Hue.DIM)), gap=8)


def _damaged(saved: Saved) -> Node:
    head = Row(
        children=(
            Icon(name="warning", side=24, hue=Hue.OPPOSE_LIGHT),
            heading(_("{file}: cannot be gone on with").format(file=saved.path.name), NAME, Hue.OPPOSE_LIGHT),
            Space(grow=1),
            Text(said=saved.when, type=SECOND, hue=Hue.DIM),
        ),
        gap=12,
    )
    advice = _("What can still be read of it: penholder replay {file}").format(file=saved.path.name)
    return Card(
        key=f"damaged-{saved.path.name}",
        child=Column(
            children=(head, Text(said=saved.trouble, type=BODY), Text(said=advice, type=SECOND, hue=Hue.DIM)), gap=6
        ),
        fill=Hue.SUNKEN,
        border=Hue.OPPOSE_LIGHT,
        sides=22,
        ends=14,
        radius=12,
    )
