"""Saving the debrief as a page: all of it, or the public record; and where it went."""

from pathlib import Path
from typing import TYPE_CHECKING

from game.desk.page import Line, Page
from game.play.session import Session
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scenes.confirm import dialog
from game.ui.scenes.writing import Writing
from game.ui.type import HEADING
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, heading
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application


class SaveReport(Writing):
    """Asks which of the two is wanted, writes it beside the drawing, and says where it is."""

    name = "save report"

    def __init__(self, app: "Application", session: Session, journal: Path | None) -> None:
        super().__init__(app)
        self._session, self._journal = session, journal

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        from game.report.saving import folder

        head = Row(children=(Icon(name="document", side=28), heading(_("Save the report"), HEADING)), gap=12)
        page: Page = (
            Line(_("One page to read or to print in any browser. It is kept in {folder}.").format(folder=folder())),
            Line(_("Everything: points, the best text, missed offers, beliefs, questions. For who has played.")),
            Line(_("The public record: nothing that was hidden. It may be shown to anybody.")),
            *self.said,
        )
        close = Button(key="close", said=_("Close"), command="close", act=self.back, is_safe=True, grow=1)
        full = Button(
            key="full",
            said=_("Save everything"),
            kind=Kind.PRIMARY,
            refusal=self.wait_for(),
            act=lambda: self._save(False),
            grow=1,
        )
        public = Button(
            key="public",
            said=_("Save the public record"),
            refusal=self.wait_for(),
            act=lambda: self._save(True),
            grow=1,
        )
        foot = Column(children=(Row(children=(full, public), gap=12), close), gap=12)
        return dialog(look, size, head, page_node(page), foot)

    def _save(self, is_public: bool) -> None:
        from game.report.saving import saved

        self.write(lambda: saved(self._session, self._journal, is_public))
