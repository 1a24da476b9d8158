"""Saving the debrief as a page: all of it, or the public record; and where it went."""

from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from game.desk.page import Line, Page, Tone
from game.play.session import Session
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.type import HEADING
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, heading
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application


class SaveReport(Scene):
    """Asks which of the two is wanted, writes it beside the drawing, and says where it is."""

    name = "save report"
    is_overlay = True

    def __init__(self, app: "Application", session: Session, journal: Path | None) -> None:
        super().__init__(app)
        self._session, self._journal = session, journal
        self._said: Page = ()
        self._thread: Thread | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a page is being written."""
        return self._thread is not None

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        from game.report.saving import folder

        head = Row(children=(Icon(name="document", side=28), heading(_("Save the report"), HEADING)), gap=12)
        page: Page = (
            Line(_("One page to read or to print in any browser. It is kept in {folder}.").format(folder=folder())),
            Line(_("Everything: points, the best text, missed offers, beliefs, questions. For who has played.")),
            Line(_("The public record: nothing that was hidden. It may be shown to anybody.")),
            *self._said,
        )
        close = Button(key="close", said=_("Close"), command="close", act=self.back, is_safe=True, grow=1)
        wait = _("The page is being written.") if self.is_busy else ""
        full = Button(
            key="full",
            said=_("Save everything"),
            kind=Kind.PRIMARY,
            refusal=wait,
            act=lambda: self._save(False),
            grow=1,
        )
        public = Button(
            key="public", said=_("Save the public record"), refusal=wait, act=lambda: self._save(True), grow=1
        )
        foot = Column(children=(Row(children=(full, public), gap=12), close), gap=12)
        return dialog(look, size, head, page_node(page), foot)

    def _save(self, is_public: bool) -> None:
        self._said = (Line(_("The page is being written…"), Tone.FAINT),)
        self._thread = Thread(target=self._write, args=(is_public,), daemon=True)
        self._thread.start()
        self.app.refresh()

    def _write(self, is_public: bool) -> None:
        from game.report.saving import saved

        try:
            file = saved(self._session, self._journal, is_public)
        except Exception as error:  # a full disk or a strange scenario must not take the debrief with it
            problem = str(error) or type(error).__name__
            said = Line(_("The report could not be saved: {problem}").format(problem=problem), Tone.WARNING)
        else:
            said = Line(_("Saved as {file}").format(file=file), Tone.GOOD)
        self.app.later(lambda: self._done(said))

    def _done(self, said: Line) -> None:
        self._said, self._thread = (said,), None
        self.app.refresh()
