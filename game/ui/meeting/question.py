"""The question that is put to the vote, and what it would change of the text."""

from collections.abc import Iterator

from game.desk.ballots import other_text
from game.desk.page import Line, Page, lines
from game.desk.valuation import beside
from game.model.text import Draft
from game.model.view import View
from game.model.voting import Ballot, Matter
from game.ui.hues import Hue
from game.ui.pages import page_node
from game.ui.type import DOCUMENT
from game.ui.widgets.layout import Card
from game.ui.widgets.node import Node
from game.ui.widgets.text import heading
from game.words.language import _
from game.words.meetings import put


def question(view: View, ballot: Ballot, draft: Draft) -> Iterator[Node]:
    """Yield the question as it is put."""
    yield heading(put(view.scenario, ballot), DOCUMENT)
    about = _about(view, ballot, draft)
    if about:
        yield Card(child=page_node(about), fill=Hue.PANEL, border=Hue.LINE, sides=20, ends=12)


def _about(view: View, ballot: Ballot, draft: Draft) -> Page:
    """Return what a question short of the whole draft would change."""
    other = other_text(view, ballot, draft)
    if other is None:
        return ()
    if ballot.matter is Matter.AMENDMENT:
        return Line(_("If it is carried, the text changes.")), *beside(view, other, draft.text, draft.instrument)
    fails = _("If the measure fails, it falls out of the text with all that rests on it.")
    asked = _("First it is put whether to vote on it at all.")
    first = lines([asked]) if ballot.matter is Matter.DIVISION else ()
    return (*first, Line(fails), *beside(view, other, draft.text, draft.instrument))
