"""A dialog that has a page written beside the drawing, and says where it is or what stood against it."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from game.desk.page import Line, Page, Tone
from game.ui.scene import Scene
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application


class Writing(Scene):
    """What dialogs about pages on the disk have in common."""

    is_overlay = True

    def __init__(self, app: "Application") -> None:
        super().__init__(app)
        self.said: Page = ()
        """What is told of the page that was asked for last."""
        self._thread: Thread | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a page is being written."""
        return self._thread is not None

    def wait_for(self) -> str:
        """Return why nothing can be asked for now, if so."""
        return _("A page is being written.") if self.is_busy else ""

    def write(self, page: Callable[[], Path]) -> None:
        """Have a page written by what returns the file it is in."""
        self.said = (Line(_("The page is being written…"), Tone.FAINT),)
        self._thread = Thread(target=self._work, args=(page,), daemon=True)
        self._thread.start()
        self.app.refresh()

    def _work(self, page: Callable[[], Path]) -> None:
        try:
            said = Line(_("Saved as {file}").format(file=page()), Tone.GOOD)
        except Exception as error:  # a full disk or a strange scenario must not take the window with it
            problem = str(error) or type(error).__name__
            said = Line(_("The page could not be written: {problem}").format(problem=problem), Tone.WARNING)
        self.app.later(lambda: self._done(said))

    def _done(self, said: Line) -> None:
        self.said, self._thread = (said,), None
        self.app.refresh()
