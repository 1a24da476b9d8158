"""One measure: its levels with their wording, what they are worth to oneself, and how it moved."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.desk.stances import stances
from game.model.council import Seat
from game.model.measures import Level
from game.model.text import Draft
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scenes.reading import Reading
from game.ui.type import BODY, DOCUMENT, HEADING, NAME, SECOND, SERIF
from game.ui.widgets.layout import Card, Column, Row, Rule, Sheet
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Flag, Icon, Text, heading
from game.words.language import _
from game.words.names import members, name
from game.words.points import points, revenue, share
from game.words.texts import term

if TYPE_CHECKING:
    from game.minds.staff import Staff
    from game.ui.scenes.chamber import Chamber


class MeasureSheet(Reading):
    """Everything about one measure."""

    name = "measure"

    def __init__(self, chamber: "Chamber", measure: int) -> None:
        super().__init__(chamber)
        self.measure = measure

    def head(self) -> str:
        return self.view.scenario.measures[self.measure].title

    def body(self, look: Look, size: tuple[int, int]) -> Node:
        sheets = (self._levels(), self._wants())
        for sheet in sheets:
            sheet.grow = 1
        if self.is_wide(look, size):
            return Row(children=sheets, gap=16, down=None)
        return Column(children=sheets, gap=12)

    def _levels(self) -> Node:
        measure = self.view.scenario.measures[self.measure]
        draft = self.chamber.shown_draft()
        now = None if draft is None else draft.text.levels[self.measure]
        liked = self._liked()
        rows: list[Node] = []
        for number, level in enumerate(measure.levels):
            rows.append(self._level(number, level, number == now))
            if liked.get(number):
                rows.append(self._best_to(liked[number]))
            rows.append(Rule(hue=Hue.RULE))
        head: list[Node] = [heading(measure.title, DOCUMENT, Hue.INK)]
        if measure.about:
            head.append(Text(said=measure.about, type=BODY, hue=Hue.INK_2))
        scroll = Scroll(key="levels", child=Column(children=rows, gap=10), bar=Hue.INK_2)
        return Sheet(child=Column(children=(*head, scroll), gap=10))

    def _level(self, number: int, level: Level, is_now: bool) -> Node:
        view = self.view
        title: list[Node] = [Text(said=level.label, type=NAME, hue=Hue.INK, grow=1)]
        if is_now:
            title.append(Chip(said=_("in the text now"), icon="check", type=SECOND, high=28))
        if view.priorities is not None:
            worth = points(view.priorities.worth[self.measure][number], signed=True)
            said = _("{points} to you").format(points=worth)
            title.append(Text(said=said, type=NAME, hue=Hue.PRIVATE_TEXT))
        parts: list[Node] = [Row(children=title, gap=12)]
        if self._is_crossed(number):
            parts.append(
                Chip(said=_("your red line"), icon="no-entry", fill=Hue.OPPOSE_TINT, hue=Hue.OPPOSE_TEXT, high=28)
            )
        if level.text:
            parts.append(Text(said=level.text, type=SERIF, hue=Hue.INK))
        facts = [revenue(level)] if level.revenue is not None else []
        if level.substance:
            part = share(level.substance, view.scenario.rule.substance_full)
            facts.append(_("answers {share} of the crisis").format(share=part))
        if facts:
            parts.append(Text(said="; ".join(facts), type=SECOND, hue=Hue.INK_2))
        return Column(children=parts, gap=4)

    def _liked(self) -> dict[int, tuple[Seat, ...]]:
        """Return for each level the seats that seem to like it best, as far as one's own staff can tell."""
        view, draft = self.view, self.chamber.shown_draft()
        if view.seat is None or draft is None or view.setup.unaided:
            return {}
        others = tuple(seat for seat in view.scenario.council.seats if seat != view.seat)
        aides, measure = self.chamber.table.aides, self.measure
        found = aides.consult(
            "measure", view, (measure, draft.penholder), lambda staff: _best(staff, draft, measure, others)
        )
        return found or {}

    def _best_to(self, seats: tuple[Seat, ...]) -> Node:
        said = _("Seems best to {members}").format(members=members(self.view.scenario, seats))
        return Row(
            children=(
                Icon(name="diamond", side=16, hue=Hue.PRIVATE_TEXT),
                Text(said=said, type=SECOND, hue=Hue.PRIVATE_TEXT, grow=1),
            ),
            gap=8,
            down=0,
        )

    def _is_crossed(self, number: int) -> bool:
        mine = self.view.priorities
        return mine is not None and any(
            line.measure == self.measure and number in line.levels for line in mine.red_lines
        )

    def _wants(self) -> Node:
        measure = self.view.scenario.measures[self.measure]
        rows: list[Node] = [heading(_("How it moved"), HEADING, Hue.INK), *self._history()]
        rows += [Rule(hue=Hue.RULE), heading(_("What was said of it"), HEADING, Hue.INK)]
        said = [self._demand(seat, words) for seat, words in self._asked()]
        rows += said or [Text(said=_("Nobody has asked for anything on it, as far as is known."), hue=Hue.INK_2)]
        if measure.levels and not measure.is_ordered:
            rows.append(Text(said=_("Its levels are a choice of words, none stronger than another."), hue=Hue.INK_2))
        return Sheet(child=Scroll(key="wants", child=Column(children=rows, gap=10), bar=Hue.INK_2))

    def _asked(self) -> Iterator[tuple[Seat, str]]:
        """Yield what each seat has demanded of the measure, or made the condition of its yes in a straw poll."""
        view = self.view
        for one in stances(view, self.chamber.shown_draft()):
            packages = [(_("demands {term}"), demand.package) for demand in one.demands]
            if one.said is not None and one.said.reply.package is not None:
                packages.append((_("said: yes, if {term}"), one.said.reply.package))
            for how, package in packages:
                for found in package.terms:
                    if found.measure == self.measure:
                        yield one.seat, how.format(term=term(view.scenario, found))

    def _history(self) -> list[Node]:
        measure, draft = self.view.scenario.measures[self.measure], self.chamber.shown_draft()
        if draft is None:
            return [Text(said=_("You have not been shown a draft."), type=BODY, hue=Hue.INK_2)]
        rows: list[Node] = []
        last = None
        for place, text in enumerate((*draft.versions, draft.text)):
            level = text.levels[self.measure]
            if level != last:
                said = _("version {number}: {level}").format(
                    number=draft.unseen + place + 1, level=measure.levels[level].label
                )
                rows.append(Text(said=said, type=BODY, hue=Hue.INK))
            last = level
        return rows

    def _demand(self, seat: Seat, said: str) -> Node:
        one = self.view.scenario.council.members[seat]
        return Card(
            child=Row(
                children=(
                    Flag(code=one.code, high=24),
                    Text(said=name(self.view.scenario, seat), type=NAME, hue=Hue.INK),
                    Text(said=said, type=BODY, hue=Hue.INK, grow=1),
                ),
                gap=12,
            ),
            fill=Hue.TINT,
            sides=12,
            ends=6,
        )


def _best(staff: "Staff", draft: Draft, measure: int, seats: tuple[Seat, ...]) -> dict[int, tuple[Seat, ...]]:
    """Return for each level of a measure the seats that seem to like it best, those who care nothing left out."""
    found: dict[int, tuple[Seat, ...]] = {}
    for seat in seats:
        for one in staff.wishes(seat, draft, len(staff.view.scenario.measures)):
            if one.measure == measure and one.stake:
                found[one.level] = (*found.get(one.level, ()), seat)
    return found
