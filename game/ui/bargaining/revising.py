"""What follows from a new text: value, promises it breaks, how votes would move, and what staff would write."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from game.desk.breaking import broken_deals, cost_of_breach
from game.desk.chairs import chair_warning
from game.desk.lapses import lapsing
from game.desk.page import Line as Told
from game.desk.redlines import crossed
from game.desk.roll import seat_of
from game.desk.valuation import value_of
from game.model.actions import ReviseDraft
from game.model.council import Seat
from game.model.text import Draft, Instrument
from game.model.text import Text as Wording
from game.model.view import View
from game.ui.aides import Aides
from game.ui.bargaining.outcome import breaking, difference, pledged, value_row
from game.ui.bargaining.steps import noted
from game.ui.hues import Hue
from game.ui.type import NAME, SECOND, SECOND_BOLD
from game.ui.widgets.button import Link
from game.ui.widgets.layout import Column, Row, Rule
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.words.language import _
from game.words.names import name
from game.words.points import in_points
from game.words.texts import changes

if TYPE_CHECKING:
    from game.minds.staff import Prospect, Staff, WhipCount

LEAST_MOVED = 5
"""Percent by which a seat's yes must become likelier or less likely to be listed."""

LISTED = 6

SUGGESTED = 3


@frozen
class Rewriting:
    """A draft, and the text it would have."""

    draft: Draft
    text: Wording
    is_own: bool
    """Whether one holds its pen, so that promises may break; else it is an amendment."""

    @property
    def then(self) -> Draft:
        """The draft with the new text."""
        return evolve(self.draft, text=self.text)


def warnings(view: View, new: Rewriting) -> tuple[str, ...]:
    """Return what speaks for thinking twice about a new text, a sentence each."""
    found = []
    if view.priorities is not None and new.draft.instrument is Instrument.RESOLUTION:
        lines = crossed(view, new.text)
        if lines:
            found.append(_("The new text crosses your red line ({lines}).").format(lines=lines))
    if new.is_own and new.text != new.draft.text:
        if broken_deals(view, new.text):
            found.append(_("It breaks a deal of yours.") + " " + cost_of_breach(view))
        found += [said for icon, said in breaking(view, new.text) if icon != "broken"]
        if new.draft.sponsors:
            found.append(_("The co-sponsors’ names fall off the text; they would have to join again."))
        found += [line.text for line in lapsing(view, seat_of(view), new.text) if isinstance(line, Told)]
    return tuple(found)


def value(view: View, new: Rewriting) -> Node:
    """Return what the draft is worth to oneself now, and with the new text."""
    return value_row(view, value_of(view, new.draft), value_of(view, new.then))


def consequences(view: View, new: Rewriting) -> Iterator[Node]:
    """Yield the promises that a new text breaks, frees and lets lapse, and a red line it crosses."""
    lines = crossed(view, new.text) if new.draft.instrument is Instrument.RESOLUTION else ""
    if lines:
        cost = in_points(view.scenario.rule.red_line)
        title = _("Over your red line: {lines}").format(lines=lines)
        yield noted("no-entry", title, _("Your own yes to it would cost you {points}.").format(points=cost))
    for warning in chair_warning(view, new.draft.penholder, new.text):
        yield noted("warning", "", warning.text, Hue.OPPOSE_TEXT)
    if not new.is_own or new.text == new.draft.text:
        return
    rows: list[Node] = []
    found = list(breaking(view, new.text))
    for icon, said in found:
        rows.append(pledged(icon, _("Breaks") if icon == "broken" else _("Frees"), said, Hue.OPPOSE_TEXT))
    if any(icon == "broken" for icon, _said in found):
        rows.append(pledged("", "", cost_of_breach(view), Hue.INK_2))
    if new.draft.sponsors:
        said = _("The co-sponsors’ names fall off the text; they would have to join again.")
        rows.append(pledged("people", _("Names"), said, Hue.OPPOSE_TEXT))
    for line in lapsing(view, seat_of(view), new.text):
        if isinstance(line, Told):
            rows.append(pledged("clock", _("Lapses"), line.text, Hue.OPPOSE_TEXT))
    if not rows:
        rows.append(noted("check", "", _("It breaks no promise and frees nobody."), Hue.SUPPORT_TEXT))
    yield heading(_("Promises"), NAME, Hue.INK)
    yield from rows


def staff_counts(aides: Aides, view: View, new: Rewriting) -> Iterator[Node]:
    """Yield how likely the text passes now and then, and whose yes would move; an ellipsis while staff counts."""
    if view.setup.unaided or new.draft.instrument is not Instrument.RESOLUTION or new.text == new.draft.text:
        return

    def put(staff: "Staff") -> "tuple[WhipCount, WhipCount]":
        return staff.whip_count(new.draft), staff.whip_count(new.then)

    found = aides.consult("rewriting", view, (new.draft.penholder, new.text), put)
    yield Row(
        children=(
            Icon(name="diamond", side=16, hue=Hue.PRIVATE_TEXT),
            heading(_("Staff’s whip count"), NAME, Hue.INK),
        ),
        gap=10,
    )
    if found is None:
        yield Text(said="…", type=NAME, hue=Hue.INK_2)
        return
    before, after = found
    said = _("It passes in {then} of 100 cases with your yes, now in {now}.")
    yield Text(said=said.format(then=after.passes, now=before.passes), type=SECOND, hue=Hue.INK)
    moved = [
        (one.seat, one.yes, other.yes)
        for one, other in zip(before.tallies, after.tallies, strict=True)
        if abs(other.yes - one.yes) >= LEAST_MOVED and one.seat != view.seat
    ]
    for seat, now, then in sorted(moved, key=lambda one: -abs(one[2] - one[1]))[:LISTED]:
        yield _moved(view, seat, now, then)
    if not moved:
        yield Text(said=_("Nobody’s yes would move much."), type=SECOND, hue=Hue.INK_2)


def _moved(view: View, seat: Seat, now: int, then: int) -> Node:
    is_up = then > now
    hue = Hue.SUPPORT_TEXT if is_up else Hue.OPPOSE_TEXT
    return Row(
        children=(
            Flag(code=view.scenario.council.members[seat].code, high=24),
            Text(said=name(view.scenario, seat), type=SECOND_BOLD, hue=Hue.INK, grow=1, most=1),
            Text(said=_("{number} %").format(number=now), type=SECOND, hue=Hue.INK_2),
            Icon(name="arrow-right", side=16, hue=Hue.INK_2),
            Text(said=_("{number} %").format(number=then), type=SECOND_BOLD, hue=hue),
            Icon(name="triangle-up" if is_up else "triangle-down", side=16, hue=hue),
        ),
        gap=10,
    )


def staff_texts(aides: Aides, view: View, new: Rewriting, take: Callable[[Wording], None]) -> Iterator[Node]:
    """Yield the texts staff would try, each taken over by a click."""
    if view.setup.unaided or not new.is_own or new.draft.instrument is not Instrument.RESOLUTION:
        return

    def put(staff: "Staff") -> "tuple[Prospect, ...]":
        return tuple(one for one in staff.prospects() if isinstance(one.action, ReviseDraft))[:SUGGESTED]

    found = aides.consult("texts", view, new.draft.penholder, put)
    if found == ():
        return
    yield Row(
        children=(
            Icon(name="diamond", side=16, hue=Hue.PRIVATE_TEXT),
            heading(_("Texts staff would try"), NAME, Hue.INK),
        ),
        gap=10,
    )
    if found is None:
        yield Text(said="…", type=NAME, hue=Hue.INK_2)
    for place, one in enumerate(found or ()):
        if isinstance(one.action, ReviseDraft):
            text = one.action.text
            said = "; ".join(changes(view.scenario, new.draft.text, text))
            yield Link(
                key=f"text-{place}",
                said=said,
                hue=Hue.SUPPORT_TEXT,
                act=partial(take, text),
            )
            odds = _("It might pass in {chance} of 100 cases, and is worth {points} to you.")
            words = odds.format(chance=one.passes, points=in_points(one.worth))
            yield Text(said=words, type=SECOND, hue=Hue.INK_2)


def becoming(view: View, new: Rewriting, title: str) -> Iterator[Node]:
    """Yield the changes, or that there are none."""
    if new.text == new.draft.text:
        yield Text(said=_("Nothing is changed yet: choose a level on the left."), type=SECOND, hue=Hue.INK_2)
        return
    yield Rule(hue=Hue.RULE, tall=9)
    yield difference(view, new.draft.text, new.text, title)


def stacked(nodes: Iterator[Node], gap: float = 6) -> tuple[Node, ...]:
    """Return nodes as one column, or nothing if there are none."""
    found = tuple(nodes)
    return (Column(children=found, gap=gap),) if found else ()
