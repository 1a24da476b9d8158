"""A seat's sheet: who it is, what it said, what staff makes of it, what one can do with it."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.desk.chairs import chair_warning
from game.desk.dossier import levers, remarks, supposed
from game.desk.page import Line, Page
from game.desk.roll import draft_of, living
from game.desk.stances import KnownStance, facts, stances
from game.desk.ways import broker_fault, offer_fault, pact_fault, releases, ways
from game.model.actions import Action, Broker, CirculateDraft, CoSponsor, LeaveSponsors, MakeJointDemand, MakeOffer
from game.model.council import Seat
from game.model.errors import Breach
from game.model.offers import Demand
from game.model.scenario import Remark, Standing
from game.model.text import Draft
from game.rules.legality import breach
from game.rules.tolls import chaired
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scenes.reading import Panel, Reading
from game.ui.stances import GARBS, chip, stand
from game.ui.subjects import actor
from game.ui.type import BODY, DOCUMENT, HEADING, LEAST, LEAST_BOLD, NAME, SECOND, SERIF
from game.ui.widgets.button import Link
from game.ui.widgets.entry import Entry
from game.ui.widgets.figures import Meter
from game.ui.widgets.layout import Card, Column, Flow, Row, Rule, Sheet
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Flag, Icon, Text, heading, veto_badge
from game.words.breaches import numbered
from game.words.dates import spoken
from game.words.kinds import explanation, kind
from game.words.labels import named, temperament
from game.words.language import _
from game.words.minutes import entries
from game.words.names import member, name
from game.words.texts import package

if TYPE_CHECKING:
    from game.minds.staff import Staff
    from game.ui.scenes.chamber import Chamber

STANDINGS = {
    Standing.SOURCED: ("book", Hue.SUPPORT_TEXT),
    Standing.INFERRED: ("search", Hue.UNDECIDED_TEXT),
    Standing.PORTRAYED: ("pencil", Hue.PRIVATE_TEXT),
}
"""How sure a remark is, as an icon and a colour; its word stands beside them."""

LAST = 6
"""Entries of the log about a seat that are shown on its sheet."""


class SeatSheet(Reading):
    """What is known of one seat: in public, and on one's own desk."""

    name = "seat"

    def __init__(self, chamber: "Chamber", seat: Seat) -> None:
        super().__init__(chamber)
        self.seat = seat

    def head(self) -> str:
        return name(self.view.scenario, self.seat)

    def body(self, look: Look, size: tuple[int, int]) -> Node:
        known = Scroll(key="known", child=Column(children=list(self._known()), gap=10), bar=Hue.INK_2)
        said = Scroll(key="said", child=Column(children=list(self._said()), gap=10), bar=Hue.INK_2)
        panels = [Panel(_("What the room knows"), Sheet(child=known)), Panel(_("What it said"), Sheet(child=said))]
        if self.view.seat is not None and self.view.seat != self.seat:
            own = Scroll(key="own", child=Column(children=list(self._own()), gap=10))
            panels.append(Panel(_("Your desk"), Card(child=own, border=Hue.PRIVATE, sides=20, ends=16, line=2)))
        return self.spread(look, size, panels)

    # What the room knows

    def _known(self) -> Iterator[Node]:
        scenario = self.view.scenario
        one = scenario.council.members[self.seat]
        yield Row(
            children=(
                Flag(code=one.code, high=72),
                Column(
                    children=(
                        heading(one.name, DOCUMENT, Hue.INK),
                        Flow(children=list(self._badges()), gap=8),
                    ),
                    gap=6,
                    grow=1,
                ),
            ),
            gap=20,
        )
        if one.groups:
            yield _fact(_("Groups"), ", ".join(one.groups))
        if one.temperament:
            yield _fact(_("Temperament"), temperament(one.temperament))
        yield self._credibility()
        for said in levers(scenario, self.seat):
            yield Row(
                children=(
                    Icon(name="gavel", side=20, hue=Hue.INK_2),
                    Text(said=said, type=BODY, hue=Hue.INK, grow=1),
                ),
                gap=10,
                down=0,
            )
        yield Rule(hue=Hue.INK, thick=2, tall=6)
        for remark in remarks(self.view, self.seat):
            yield _remark(remark)
        if self.seat != self.view.seat:
            yield page_node(supposed(scenario, self.seat), on_paper=True)
        yield from self._sources()

    def _sources(self) -> Iterator[Node]:
        """Yield where the remarks come from, as far as the scenario says."""
        cited = {one.strip() for remark in remarks(self.view, self.seat) for one in remark.source.split(",")}
        found = [(short, where) for short, where in self.view.scenario.sources if short in cited]
        if found:
            yield Rule(hue=Hue.RULE)
            yield Text(said=_("Sources"), type=LEAST_BOLD, hue=Hue.INK_2)
        for short, where in found:
            yield Text(said=_("{name}: {where}").format(name=short, where=where), type=LEAST, hue=Hue.INK_2)

    def _badges(self) -> Iterator[Node]:
        view = self.view
        if view.scenario.council.members[self.seat].permanent:
            yield veto_badge(_("VETO"))
        if self.seat == view.president():
            yield Chip(said=_("President"), fill=Hue.BRASS, hue=Hue.INK, type=LEAST_BOLD, high=24)
        if self.seat == view.seat:
            yield Chip(said=_("YOU"), fill=Hue.FOCUS, hue=Hue.INK, type=LEAST_BOLD, high=24)
        if self.seat not in view.room:
            yield Chip(
                said=_("Not in the room yet"),
                icon="clock",
                fill=Hue.TINT,
                hue=Hue.INK_2,
                border=Hue.RULE,
                type=LEAST_BOLD,
                high=28,
            )

    def _credibility(self) -> Node:
        rule, number = self.view.scenario.rule, self.view.credibility[self.seat]
        is_trusted = number >= rule.trusted_from or self.seat in self.view.redeemed
        meter = Meter(
            value=number / 100,
            marks=[rule.trusted_from / 100],
            label=_("Credibility"),
            fill=Hue.SUPPORT if is_trusted else Hue.OPPOSE,
            thick=14,
            tall=26,
            grow=1,
        )
        row = Row(
            children=(
                Text(said=_("Credibility"), type=SECOND, hue=Hue.INK_2, wide=130, most=1),
                meter,
                Text(said=str(number), type=NAME, hue=Hue.INK),
            ),
            gap=12,
        )
        said = _("From {number} on, promises to it count.").format(number=rule.trusted_from)
        if not is_trusted:
            said = _("Below {number}: nobody is bound by a promise to it.").format(number=rule.trusted_from)
        return Column(children=(row, Text(said=said, type=LEAST, hue=Hue.INK_2)), gap=0)

    # What it said

    def _said(self) -> Iterator[Node]:
        yield heading(_("Where it stands"), HEADING, Hue.INK)
        drafts = living(self.view)
        if not drafts:
            yield Text(said=_("You have not been shown a draft yet."), type=BODY, hue=Hue.INK_2)
        for draft in drafts:
            yield self._stance(draft)
        yield Rule(hue=Hue.RULE)
        yield heading(_("What it demands"), HEADING, Hue.INK)
        demands = [demand for demand in self.view.demands if demand.seat == self.seat]
        for demand in demands:
            yield self._demand(demand)
        if not demands:
            yield Text(said=_("Nothing that you know of."), type=BODY, hue=Hue.INK_2)
        yield Rule(hue=Hue.RULE)
        yield heading(_("What it did last"), HEADING, Hue.INK)
        done = [entry for entry in entries(self.view) if actor(entry.event) == self.seat][-LAST:]
        for entry in reversed(done):
            mark = Icon(name="lock" if entry.is_private else "eye", side=18, hue=Hue.INK_2)
            yield Row(children=(mark, Text(said=entry.sentence, type=BODY, hue=Hue.INK, grow=1)), gap=10, down=0)
        if not done:
            yield Text(said=_("Nothing that you know of."), type=BODY, hue=Hue.INK_2)
        yield Link(
            key="all",
            said=_("Everything about it in the log"),
            hue=Hue.SUPPORT_TEXT,
            command="log",
            act=lambda: self.chamber.deeds.log(self.seat),
        )

    def _stance(self, draft: Draft) -> Node:
        known: KnownStance = stances(self.view, draft)[self.seat]
        title = draft_of(self.view.scenario, draft.penholder, self.view.seat)
        said = _("{draft}, version {version}").format(draft=title, version=draft.version)
        words = list(facts(known))
        if known.is_penholder:
            words = [_("it holds the pen")]
        elif self.seat not in draft.circle:
            words = [_("has not been shown it")]
        elif self.seat in draft.sponsors:
            words = [_("co-sponsors it"), *words]
        lines: list[Node] = [Text(said=said[:1].upper() + said[1:], type=SECOND, hue=Hue.INK_2)]
        if words:
            lines.append(Text(said="; ".join(words), type=BODY, hue=Hue.INK))
        return Row(children=(chip(GARBS[stand(known)]), Column(children=lines, gap=0, grow=1)), gap=14, down=0)

    def _demand(self, demand: Demand) -> Node:
        view = self.view
        draft = view.draft(demand.draft)
        lines: list[Node] = []
        if demand.behalf is not None:
            said = _("For {member}:").format(member=member(view.scenario, demand.behalf))
            lines.append(Text(said=said, type=SECOND, hue=Hue.INK_2))
        lines.append(Text(said=package(view.scenario, demand.package), type=SERIF, hue=Hue.INK))
        where = draft_of(view.scenario, demand.draft, view.seat)
        how = _("in public, on {draft}") if demand.is_public else _("to the penholder alone, on {draft}")
        facts_ = [how.format(draft=where)]
        if draft is not None:
            is_met = demand.package.holds(draft.text)
            facts_.append(_("the text meets it") if is_met else _("the text does not meet it"))
        lines.append(Text(said="; ".join(facts_), type=SECOND, hue=Hue.INK_2))
        for warning in () if draft is None else chair_warning(view, demand.draft, draft.text):
            if chaired(view.scenario, self.seat):
                lines.append(Text(said=warning.text, type=SECOND, hue=Hue.OPPOSE_TEXT))
        icon = Icon(name="speech" if demand.is_public else "lock", side=20, hue=Hue.SUPPORT_TEXT)
        return Row(children=(icon, Column(children=lines, gap=0, grow=1)), gap=12, down=0)

    # One's own desk

    def _own(self) -> Iterator[Node]:
        yield heading(_("What you can do with it"), HEADING)
        yield from self._acts()
        yield Rule()
        yield Row(
            children=(
                Icon(name="lock", side=20, hue=Hue.PRIVATE),
                heading(_("What your staff makes of it"), HEADING),
            ),
            gap=10,
        )
        yield page_node(self._staff())

    def _staff(self) -> Page:
        view, draft = self.view, self.chamber.shown_draft()
        if view.setup.unaided:
            return (Line(_("This game is played without staff.")),)
        if draft is None:
            return (Line(_("You have not been shown a draft yet.")),)
        told: Page | None = self.chamber.table.aides.consult(
            "seat", view, (self.seat, draft.penholder), lambda staff: self._page(staff, draft)
        )
        return (Line(_("Staff is going through its notes…")),) if told is None else told[1:]

    def _page(self, staff: "Staff", draft: Draft) -> Page:
        from game.desk.staffroom import seat_page

        return seat_page(staff.view, staff, self.seat, draft)

    def _acts(self) -> Iterator[Node]:
        view, deeds = self.view, self.chamber.deeds
        if view.to_act != view.seat:
            yield Text(said=_("It is not your turn."), type=BODY, hue=Hue.DIM)
            return
        yield self._act(MakeOffer, "swap", offer_fault(view, self.seat), lambda: deeds.offer(self.seat))
        yield self._act(MakeJointDemand, "people", pact_fault(view, self.seat), lambda: deeds.pact(self.seat))
        if self.seat not in view.room:
            yield self._act(Broker, "handshake", broker_fault(view, self.seat), lambda: deeds.broker(self.seat))
        for way in ways(view, CirculateDraft):
            if isinstance(way.action, CirculateDraft) and way.action.to == (self.seat,):
                yield self._done(_("Show it your draft"), explanation(CirculateDraft), "eye", way.action)
        for kind_, icon in ((CoSponsor, "star"), (LeaveSponsors, "minus")):
            for way in ways(view, kind_):
                if getattr(way.action, "draft", None) == self.seat:
                    yield self._done(kind(kind_), explanation(kind_), icon, way.action)
        for way in releases(view, self.seat):
            yield self._done(way.said, way.detail, "links", way.action)

    def _act(self, kind_: type[Action], icon: str, fault: Breach | None, door: Callable[[], None]) -> Entry:
        return Entry(
            key=f"act-{kind_.__name__}",
            said=kind(kind_),
            detail="" if fault is not None else explanation(kind_),
            icon=icon,
            refusal="" if fault is None else numbered(fault),
            act=lambda: self._through(door),
        )

    def _done(self, said: str, detail: str, icon: str, action: Action) -> Entry:
        fault = breach(self.view, action)
        return Entry(
            key=f"do-{type(action).__name__}-{said}",
            said=said,
            detail="" if fault is not None else detail,
            icon=icon,
            refusal="" if fault is None else numbered(fault),
            act=lambda: self._through(lambda: self.chamber.ask(action)),
        )

    def _through(self, door: Callable[[], None]) -> None:
        self.app.close(self)
        door()


def _fact(said: str, what: str) -> Node:
    return Row(
        children=(
            Text(said=said, type=SECOND, hue=Hue.INK_2, wide=130, most=1),
            Text(said=what, type=BODY, hue=Hue.INK, grow=1),
        ),
        gap=12,
        down=0,
    )


def _remark(remark: Remark) -> Node:
    icon, hue = STANDINGS[remark.standing]
    facts_ = [named(remark.standing)]
    facts_ += [spoken(remark.date)] if remark.date else []
    facts_ += [remark.source] if remark.source else []
    foot = Text(said=", ".join(facts_), type=LEAST, hue=hue)
    words = Text(said=remark.text, type=BODY, hue=Hue.INK)
    return Row(
        children=(Icon(name=icon, side=20, hue=hue), Column(children=(words, foot), gap=0, grow=1)), gap=12, down=0
    )
