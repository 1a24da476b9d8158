"""The pen: a new version of one's draft, a new draft, or an amendment at the meeting."""

import enum
from collections.abc import Sequence
from typing import TYPE_CHECKING, assert_never

import pygame
from attrs import evolve

from game.desk.roll import seat_of
from game.desk.valuation import value_of
from game.model.actions import Action, MoveAmendment, ReviseDraft, TableDraft
from game.model.council import Seat
from game.model.errors import Breach
from game.model.text import Draft, Instrument
from game.model.text import Text as Wording
from game.model.view import View
from game.rules.legality import breach
from game.ui.bargaining.addressees import OF_ADDRESS, digit, toggles
from game.ui.bargaining.outcome import value_row
from game.ui.bargaining.revising import (
    Rewriting,
    becoming,
    consequences,
    stacked,
    staff_counts,
    staff_texts,
    value,
    warnings,
)
from game.ui.bargaining.sheets import Sheets, Tabs, screen
from game.ui.bargaining.steps import Room, foot, part, room, verdict
from game.ui.drawer import Begun
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.paper import Paper, Swatch, key, rows, worth_key
from game.ui.scene import Scene
from game.ui.type import SECOND, SECOND_BOLD
from game.ui.widgets.button import Button, Kind, Link
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Column, Flow, Row, Rule, Sheet
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text
from game.words.breaches import numbered
from game.words.language import _, ngettext
from game.words.names import members
from game.words.points import in_points

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber

INSTRUMENTS = (Instrument.RESOLUTION, Instrument.STATEMENT)


class Pen(enum.Enum):
    """What is being written."""

    REVISION = "revision"
    DRAFT = "draft"
    AMENDMENT = "amendment"


class Writing(Scene):
    """Levels that can be set, and what follows from them."""

    name = "revise"

    def __init__(self, chamber: "Chamber", pen: Pen, draft: Draft | None = None, fill: Wording | None = None) -> None:
        super().__init__(chamber.app)
        self.chamber, self.pen = chamber, pen
        self._penholder = draft.penholder if draft is not None else None
        self._drawer = chamber.table.drawer(seat_of(chamber.view))
        self._mark = (pen.value, self._penholder)
        self._tab = 0
        base = draft.text if draft is not None else Wording((0,) * len(chamber.view.scenario.measures))
        kept = self._drawer.texts.get(self._mark)
        self._begun = Begun(base, base) if kept is None else _carried_over(kept, base)
        if fill is not None:
            self._begun = Begun(fill, base)

    @property
    def view(self) -> View:
        """What the reader sees."""
        return self.chamber.view

    @property
    def text(self) -> Wording:
        """The text as it is being written."""
        return self._begun.text

    # Facts

    def _draft(self) -> Draft:
        """Return the draft that is rewritten; of a new one, what it would be."""
        view = self.view
        found = view.draft(self._penholder) if self._penholder is not None else None
        if found is not None:
            return found
        circle = tuple(sorted({seat_of(view), *self._begun.to}))
        return Draft(seat_of(view), self._begun.instrument, self._begun.base, circle, view.round)

    def _new(self) -> Rewriting:
        return Rewriting(self._draft(), self.text, self.pen is Pen.REVISION)

    def action(self) -> Action:
        """Return the action it would be, legal or not."""
        seat = seat_of(self.view)
        match self.pen:
            case Pen.REVISION:
                return ReviseDraft(seat, self.text)
            case Pen.DRAFT:
                return TableDraft(seat, self._begun.instrument, self.text, self._begun.to)
            case Pen.AMENDMENT:
                return MoveAmendment(seat, self._penholder or 0, self.text)
            case _:
                assert_never(self.pen)

    def fault(self) -> str:
        """Return why it cannot be issued as it is, or nothing."""
        found = breach(self.view, self.action())
        if found is Breach.REQUIREMENT:
            return self._lacking() or numbered(found)
        return "" if found is None else numbered(found)

    def _lacking(self) -> str:
        """Return which level lacks what it requires."""
        measures = self.view.scenario.measures
        for measure, level in zip(measures, self.text.levels, strict=True):
            for need in measure.levels[level].requires:
                if self.text.levels[need.measure] < need.level:
                    other = measures[need.measure]
                    said = _("{measure} at “{level}” needs {other} at “{least}” or more.")
                    return said.format(
                        measure=measure.title,
                        level=measure.levels[level].label,
                        other=other.title,
                        least=other.levels[need.level].label,
                    )
        return ""

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view, space = self.view, room(look, size)
        sheets = Sheets((self._left(view, space),), self._right(view), self._foot(view, space))
        tabs = Tabs((_("The text"),), self._tab, self._turn_to)
        return screen(look, size[0], view, self._title(), tabs, sheets)

    def _turn_to(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _title(self) -> str:
        match self.pen:
            case Pen.REVISION:
                return _("Revising your draft, version {number}").format(number=self._draft().version)
            case Pen.DRAFT:
                return _("A new draft")
            case Pen.AMENDMENT:
                pen = members(self.view.scenario, (self._penholder or 0,))
                return _("An amendment to the draft of {penholder}").format(penholder=pen)

    def _left(self, view: View, space: Room) -> Node:
        draft = self._draft()
        shown = Paper(view, draft, self.text, draft.text, set=self.choose, title_wide=250)
        measures = Column(children=tuple(rows(shown, space.is_narrow)), gap=0)
        heads: list[Node] = []
        if self.pen is Pen.DRAFT:
            heads += [part("1", _("What it is, and who sees it first")), self._instrument(), *self._circle(view)]
        number = "2" if self.pen is Pen.DRAFT else "1"
        again: tuple[Node, ...] = ()
        if self.text != draft.text:
            said = _("Start again")
            again = (Link(key="again", said=said, icon="undo", hue=Hue.SUPPORT_TEXT, act=self._start_again),)
        hint = _("Choose a level; arrow keys move it.")
        if space.is_tight and self.pen is not Pen.DRAFT:  # its tab is its title
            heads.append(Row(children=(Text(said=hint, type=SECOND, hue=Hue.INK_2, grow=1), *again), gap=16))
        else:
            heads.append(part(number, _("The text"), hint, *again))
        inner: list[Node] = [*heads, Rule(hue=Hue.INK, thick=2, tall=6), measures]
        below: list[Node] = [Rule(hue=Hue.INK, thick=2, tall=5), self._legend(view, draft)]
        if space.is_tight:
            inner, below = [*inner, *below], []
        parts = (Scroll(key="text", child=Column(children=inner, gap=8), bar=Hue.INK_2), *below)
        return Sheet(child=Column(children=parts, gap=6), sides=16 if space.is_narrow else 24, ends=14)

    def _instrument(self) -> Node:
        options = (_("Resolution"), _("Statement of the President"))
        return Segments(
            key="instrument",
            label=_("Instrument"),
            options=options,
            chosen=INSTRUMENTS.index(self._begun.instrument),
            set=self._become_instrument,
            type=SECOND_BOLD,
            wide=560,
        )

    def _become_instrument(self, place: int) -> None:
        self._keep(evolve(self._begun, instrument=INSTRUMENTS[place]))

    def _faults(self, view: View) -> dict[Seat, Breach | None]:
        """Return every other member, with the rule against showing it the new draft."""
        found = {}
        for seat in view.scenario.council.seats:
            if seat != view.seat:
                table = TableDraft(seat_of(view), self._begun.instrument, self.text, (seat,))
                fault = breach(view, table)
                found[seat] = fault if fault in OF_ADDRESS else None
        return found

    def _circle(self, view: View) -> tuple[Node, ...]:
        said = _("Those you choose see it at once; others when you circulate it.")
        return *toggles(view, self._begun.to, self._faults(view), self.toggle), Text(
            said=said, type=SECOND, hue=Hue.INK_2
        )

    def _legend(self, view: View, draft: Draft) -> Node:
        keys: list[Node] = [key(Swatch(fill=Hue.SUPPORT), _("your new text"))]
        if self.pen is not Pen.DRAFT:
            said = _("version {number} now").format(number=draft.version)
            keys.append(key(Swatch(fill=Hue.PAPER, is_dashed=True), said))
        if view.priorities is not None:
            keys.append(worth_key())
            if view.priorities.red_lines:
                keys.append(key(Icon(name="no-entry", side=18, hue=Hue.OPPOSE_TEXT), _("your red line")))
        return Flow(children=keys, gap=18)

    def _right(self, view: View) -> Node:
        new, aides = self._new(), self.chamber.table.aides
        nodes: list[Node] = [part("3" if self.pen is Pen.DRAFT else "2", _("What follows"))]
        if self.pen is Pen.DRAFT:
            nodes.append(value_row(view, value_of(view, new.then), value_of(view, new.then)))
        else:
            nodes.append(value(view, new))
        nodes += stacked(consequences(view, new))
        if self.pen is Pen.DRAFT:
            cost = in_points(view.scenario.rule.tabling_cost)
            nodes.append(Text(said=_("To table it costs you {points}.").format(points=cost), type=SECOND, hue=Hue.INK))
        else:
            nodes += stacked(staff_counts(aides, view, new))
        nodes += stacked(becoming(view, new, self._diff_title(new)), gap=10)
        nodes += stacked(staff_texts(aides, view, new, self.take), gap=4)
        return Sheet(
            child=Scroll(key="follows", child=Column(children=nodes, gap=12), bar=Hue.INK_2), sides=20, ends=14
        )

    def _diff_title(self, new: Rewriting) -> str:
        match self.pen:
            case Pen.REVISION:
                return _("From version {number} to {next}").format(number=new.draft.version, next=new.draft.version + 1)
            case Pen.DRAFT:
                return _("What it would change")
            case Pen.AMENDMENT:
                return _("What the amendment changes")

    def _foot(self, view: View, space: Room) -> Node:
        refusal = self.fault()
        found = () if refusal else warnings(view, self._new())
        cautious = ngettext("Possible, with {count} warning:", "Possible, with {count} warnings:", len(found))
        said = verdict(refusal, found, cautious.format(count=len(found)), space)
        buttons: Sequence[Node] = (
            Button(key="save", said=_("Save for later"), icon="document", command="save", act=self.save, tall=64),
            Button(key="cancel", said=_("Cancel"), icon="close", act=self.cancel, tall=64),
            Button(
                key="send",
                said=self._send_said(),
                icon="pencil",
                kind=Kind.PRIMARY,
                command="send",
                act=self.send,
                refusal=refusal,
                tall=64,
            ),
        )
        return foot(said, buttons, space)

    def _send_said(self) -> str:
        match self.pen:
            case Pen.REVISION:
                return _("Issue as version {number}").format(number=self._draft().version + 1)
            case Pen.DRAFT:
                return _("Put it on the table")
            case Pen.AMENDMENT:
                return _("Move the amendment")

    # What its controls do

    def choose(self, measure: int, level: int) -> None:
        """Set a measure."""
        self.take(self.text.revised(measure, level))

    def take(self, text: Wording) -> None:
        """Take another text in place of the present one, and keep it in the drawer."""
        self._keep(evolve(self._begun, text=text))

    def toggle(self, seat: Seat) -> None:
        """Show a new draft to a seat, or not."""
        self._keep(evolve(self._begun, to=tuple(sorted(set(self._begun.to) ^ {seat}))))

    def _start_again(self) -> None:
        self.take(self._draft().text)

    def _keep(self, begun: Begun) -> None:
        self._begun = begun
        self._drawer.texts[self._mark] = begun
        self.app.refresh()

    def send(self) -> None:
        """Issue it, once what it costs is understood."""
        if not self.fault():
            self.chamber.ask(self.action(), self._sent, self._returned)

    def _sent(self) -> None:
        self._drawer.texts.pop(self._mark, None)
        self.app.close(self)

    def _returned(self) -> None:
        self._drawer.texts[self._mark] = self._begun

    def save(self) -> None:
        """Leave it in the drawer."""
        if self._mark in self._drawer.texts:
            self.app.toast(_("Kept: it waits here until it is issued."), "save")
        self.app.close(self)

    def cancel(self) -> None:
        """Drop it."""
        self._drawer.texts.pop(self._mark, None)
        self.app.close(self)

    def back(self) -> None:
        self.save()

    def hear(self, event: pygame.event.Event) -> bool:
        is_digit = event.type == pygame.KEYDOWN and pygame.K_1 <= event.key <= pygame.K_9
        if self.pen is Pen.DRAFT and is_digit and not event.mod & pygame.KMOD_CTRL:
            faults = self._faults(self.view)
            said = str(event.key - pygame.K_0)
            found = next((seat for seat in faults if digit(faults, seat) == said), None)
            if found is not None:
                self.toggle(found)
            return True
        return Scene.hear(self, event)


def _carried_over(kept: Begun, base: Wording) -> Begun:
    """Return what was begun, its changes made to the present text if that has moved since."""
    if kept.base == base:
        return kept
    text = base
    for measure in kept.base.changes(kept.text):
        text = text.revised(measure, kept.text.levels[measure])
    return evolve(kept, text=text, base=base)
