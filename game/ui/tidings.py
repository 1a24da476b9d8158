"""What happened, item by item: what it was about, whose act it was, whether it was private, by icon and flag."""

from collections.abc import Sequence

from game.desk.chronicle import Item
from game.desk.page import Tone
from game.model.events import (
    CredibilityChanged,
    DealMade,
    LeakTraced,
    NewsBroke,
    OfferAccepted,
    OfferClosed,
    OfferDeclined,
)
from game.model.view import View
from game.ui.hues import Hue
from game.ui.subjects import ICONS, Subject, actor, subject
from game.ui.type import BODY, NAME, SECOND
from game.ui.widgets.layout import Column, Row, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text

HUES = {
    Subject.BARGAIN: Hue.PRIVATE,
    Subject.WORDS: Hue.OPPOSE_LIGHT,
    Subject.TEXT: Hue.SUPPORT_LIGHT,
    Subject.VOTE: Hue.SUPPORT_LIGHT,
    Subject.NEWS: Hue.UNDECIDED_LIGHT,
    Subject.TRUST: Hue.DIM,
}


def foremost(view: View, items: Sequence[Item], most: int) -> list[Item]:
    """Return so many items, in their order: answers to one's own offers before all, then the latest."""
    ranked = sorted(range(len(items)), key=lambda place: (not _is_answer(view, items[place]), -place))
    return [items[place] for place in sorted(ranked[:most])]


def _is_answer(view: View, item: Item) -> bool:
    match item.entry.event:
        case OfferAccepted(offer=offer) | OfferDeclined(offer=offer) | OfferClosed(offer=offer):
            return view.seat is not None and offer.proposer == view.seat
        case DealMade(deal):
            return view.seat in deal.parties
        case _:
            return False


def tidings(view: View, items: Sequence[Item], most: int | None = None, is_brief: bool = False) -> list[Node]:
    """Return a row for each item, of so many lines at most; briefly, its first line alone."""
    return [_row(view, item, most, is_brief) for item in items]


def _row(view: View, item: Item, most: int | None, is_brief: bool) -> Node:
    event = item.entry.event
    about = subject(event)
    icon = "lock" if item.entry.is_private else ICONS[about]
    hue = Hue.PRIVATE if item.entry.is_private else HUES[about]
    marks: list[Node] = [Icon(name=icon, side=20, hue=hue, wide=24)]
    seat = None if item.is_run or isinstance(event, CredibilityChanged | LeakTraced | NewsBroke) else actor(event)
    if seat is not None and seat >= 0:
        marks.append(Flag(code=view.scenario.council.members[seat].code, high=20, wide=32))
    elif not is_brief:
        marks.append(Space(wide=32))
    first, *rest = item.lines
    strong = first.tone is Tone.STRONG
    lines: list[Node] = [Text(said=first.text, type=NAME if strong else BODY, hue=Hue.TEXT, most=most)]
    if not is_brief:
        lines += [Text(said=line.text, type=SECOND, hue=Hue.DIM) for line in rest]
    return Row(children=(*marks, Column(children=lines, gap=0, grow=1)), gap=10, down=0)
