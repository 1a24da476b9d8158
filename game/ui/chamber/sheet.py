"""The draft on its sheet, with the ways to other drafts and to its whole text."""

from collections.abc import Callable

from game.model.council import Seat
from game.model.text import Draft
from game.model.view import View
from game.ui.deeds import Deeds
from game.ui.hues import Hue
from game.ui.paper import Paper, paper
from game.ui.widgets.button import Link
from game.ui.widgets.node import Node
from game.words.language import _
from game.words.names import name


def sheet(view: View, draft: Draft, deeds: Deeds, show: Callable[[Seat], None], is_narrow: bool) -> Node:
    """Return a draft as it compares with its last version; ``show`` shows the draft of another penholder."""
    before = draft.versions[-1] if draft.versions else None
    shown = Paper(view, draft, draft.text, before, open=deeds.measure)
    living = [one for one in view.drafts if one.is_alive]
    foot: list[Node] = [_other(view, one.penholder, show) for one in living if one is not draft]
    if len(living) > 1:
        said = _("Drafts side by side")
        foot.append(Link(key="rivals", said=said, hue=Hue.SUPPORT_TEXT, act=deeds.rivals))
    said = _("Full text and versions")
    foot.append(Link(key="full", said=said, hue=Hue.SUPPORT_TEXT, command="draft", act=deeds.text))
    return paper(shown, foot, is_narrow)


def _other(view: View, penholder: Seat, show: Callable[[Seat], None]) -> Node:
    said = _("Show the draft of {member}").format(member=name(view.scenario, penholder))
    return Link(key=f"draft-{penholder}", said=said, hue=Hue.SUPPORT_TEXT, act=lambda: show(penholder))
