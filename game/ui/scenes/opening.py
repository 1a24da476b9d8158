"""What is shown while a game is set up."""

from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from game.desk.page import lines
from game.ui.bar import Backdrop
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.type import BODY, TITLE
from game.ui.widgets.layout import Column, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text
from game.words.language import _

if TYPE_CHECKING:
    from game.play.session import Session
    from game.ui.application import Application


class Opening(Scene):
    """Stands while a game is dealt in a thread; then the game takes its place, or the reason why there is none."""

    name = "opening"

    def __init__(
        self,
        app: "Application",
        deal: "Callable[[], Session]",
        done: "Callable[[Session], None]",
        fails: Callable[[Exception], None] | None = None,
    ) -> None:
        super().__init__(app)
        self._deal, self._done, self._fails = deal, done, fails
        self._is_left = self._is_begun = False

    def opened(self) -> None:
        if not self._is_begun:
            self._is_begun = True
            Thread(target=self._work, daemon=True).start()

    def left(self) -> None:
        self._is_left = True

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        return Backdrop(
            child=Column(
                children=(
                    Space(grow=1),
                    Icon(name="emblem", side=120, hue=Hue.SUPPORT_LIGHT),
                    Text(said=_("The table is being laid"), type=TITLE, across=0.5),
                    Text(said=_("The delegations find their seats."), type=BODY, hue=Hue.DIM, across=0.5),
                    Space(grow=1),
                ),
                across=0.5,
                gap=14,
            )
        )

    def _work(self) -> None:
        try:
            session = self._deal()
        except Exception as error:  # whatever a file holds: it is told, and the title still stands
            self.app.later(partial(self._failed, error))
        else:
            self.app.later(partial(self._dealt, session))

    def _dealt(self, session: "Session") -> None:
        if self._is_left:
            session.close()
        else:
            self._done(session)

    def _failed(self, error: Exception) -> None:
        if self._fails is not None:
            self._fails(error)
            return
        from game.ui.scenes.notice import Notice
        from game.ui.window import told

        if self._is_left:
            return
        self.app.close(self)
        self.app.open(Notice(self.app, _("This game cannot be played"), lines(told(error).splitlines())))

    def back(self) -> None:
        if len(self.app.scenes) > 1:
            self.app.close(self)
