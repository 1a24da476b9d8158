"""The staff room: how a vote would go and on what that rests, what might pass, and what staff would do."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from game.desk.figures import roughly
from game.desk.page import Line
from game.desk.roll import draft_of
from game.desk.staffroom import advice_page
from game.model.actions import (
    Action,
    CallGroup,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    PassTurn,
    ReviseDraft,
)
from game.model.council import Seat
from game.model.reasons import Stance, Want
from game.model.text import Draft, Instrument
from game.model.view import View
from game.rules.legality import is_legal
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scenes.reading import Panel, Reading
from game.ui.stances import EXPECTED, GARBS
from game.ui.type import BODY, DOCUMENT, HEADING, LEAST, NAME, SECOND, SECOND_BOLD
from game.ui.widgets.button import Button, Kind, Link
from game.ui.widgets.choice import Segments
from game.ui.widgets.figures import Odds, Span
from game.ui.widgets.layout import Card, Column, Flow, Row, Rule, Sheet, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Flag, Icon, Text, heading
from game.words.actions import sentence
from game.words.kinds import label
from game.words.labels import named, skill
from game.words.language import _
from game.words.lists import in_turn
from game.words.names import member, members
from game.words.points import decimal, percent
from game.words.texts import changes, terms
from game.words.whys import deed, want

if TYPE_CHECKING:
    from game.minds.staff import Advice, Prospect, Staff, Tally, WhipCount
    from game.ui.scenes.chamber import Chamber

SKILLS = ("attache", "counsellor", "ambassador")
"""Of whom advice can be asked."""

IN_ROW = 2
"""Wishes of a seat in the count."""

ORDER = (Stance.VETO, Stance.UNLIKELY, Stance.LEANING, Stance.LIKELY, Stance.PROMISED, Stance.OWN)
"""Whom to win over first."""

LOW = 800
"""Design pixels below which all of the count scrolls, not the seats alone."""

SEAT_WIDE, VERDICT_WIDE = 250, 190
"""Design pixels of a seat's flag and name, and of where it is thought to stand."""

BUILT = (MakeOffer, MakeDemand, MakeJointDemand, CallGroup, ReviseDraft)
"""What opens in a builder, filled."""


@frozen
class Notes:
    """What staff says of one draft: the count, and what each seat seems to want."""

    count: "WhipCount"
    wishes: tuple[tuple[Want, ...], ...]
    """By seat."""


class StaffRoom(Reading):
    """What one's staff makes of the table: private, and a guess."""

    name = "staff"

    def __init__(self, chamber: "Chamber") -> None:
        super().__init__(chamber)
        shown = chamber.shown_draft()
        self._pen: Seat | None = None if shown is None else shown.penholder
        self._skill = SKILLS[-1]

    def head(self) -> str:
        return _("The staff room")

    def body(self, look: Look, size: tuple[int, int]) -> Node:
        view = self.view
        if view.seat is None or view.setup.unaided:
            said = _("This game is played without staff. What each seat has said stands on its sheet and in the log.")
            return Card(child=Text(said=said, type=BODY), sides=24, ends=20)
        is_low = look.design(size[1]) < LOW
        parts: Node = Column(children=list(self._count(view, is_low)), gap=10)
        count = Scroll(key="count", child=parts, bar=Hue.INK_2) if is_low else parts
        might = Column(children=list(self._prospects(view)), gap=10)
        would = Column(children=list(self._advice(view)), gap=10)
        panels = (
            Panel(_("The count"), Sheet(child=count, ends=14), 1.8),
            Panel(_("What might pass"), _desk("prospects", might)),
            Panel(_("What staff would do"), _desk("advice", would)),
        )
        return self.spread(look, size, panels)

    # The count

    def _drafts(self, view: View) -> tuple[Draft, ...]:
        return tuple(d for d in view.drafts if d.is_alive and d.instrument is Instrument.RESOLUTION)

    def _count(self, view: View, is_low: bool) -> Iterator[Node]:
        drafts = self._drafts(view)
        if not drafts:
            yield heading(_("The count"), DOCUMENT, Hue.INK)
            said = _("There is no draft resolution that you have seen, so there are no votes to count.")
            yield Text(said=said, type=BODY, hue=Hue.INK)
            return
        draft = next((one for one in drafts if one.penholder == self._pen), drafts[0])
        if len(drafts) > 1:
            yield Segments(
                key="drafts",
                label=_("Draft"),
                options=[_draft_name(view, one) for one in drafts],
                chosen=drafts.index(draft),
                set=lambda place: self._turn_to(drafts[place].penholder),
                type=SECOND_BOLD,
            )
        title = _("Whip count, {draft}").format(draft=_draft_name(view, draft))
        yield heading(title, DOCUMENT, Hue.INK)
        notes = self.chamber.table.aides.consult(
            "count", view, draft.penholder, lambda staff: _notes(staff, draft, view.scenario.council.seats)
        )
        if notes is None:
            yield _counting(Hue.INK_2)
            return
        yield from _outlook(view, notes.count)
        yield Rule(hue=Hue.INK, thick=2, tall=6)
        rows: list[Node] = []
        tallies = sorted(notes.count.tallies, key=lambda one: (ORDER.index(one.stance), one.yes, one.seat))
        for tally in tallies:
            rows += [self._row(view, tally, notes.wishes[tally.seat]), Rule(hue=Hue.RULE)]
        seats = Column(children=rows, gap=3)
        yield seats if is_low else Scroll(key="seats", child=seats, bar=Hue.INK_2)
        yield _legend()

    def _turn_to(self, penholder: Seat) -> None:
        self._pen = penholder
        self.app.refresh()

    def _row(self, view: View, tally: "Tally", wishes: Sequence[Want]) -> Node:
        scenario = view.scenario
        one = scenario.council.members[tally.seat]
        garb = GARBS[EXPECTED[tally.stance]]
        seat = Row(
            children=(
                Flag(code=one.code, high=28),
                Link(
                    key=f"seat-{tally.seat}",
                    said=one.name,
                    type=NAME,
                    hue=Hue.INK,
                    act=lambda: self.chamber.deeds.seat(tally.seat),
                    grow=1,
                ),
            ),
            gap=10,
            wide=SEAT_WIDE,
        )
        stance = Chip(
            said=named(tally.stance),
            icon=garb.icon,
            fill=garb.fill,
            hue=garb.ink,
            border=garb.line,
            type=SECOND_BOLD,
            high=30,
        )
        verdict = Column(children=(stance,), across=0, wide=VERDICT_WIDE)
        if tally.stance is Stance.OWN:
            return Row(children=(seat, verdict), gap=12)
        odds = Odds(
            yes=tally.yes / 100,
            no=tally.veto / 100 if one.permanent else 0.0,
            label=_("yes {yes}, veto {veto}").format(yes=percent(tally.yes), veto=percent(tally.veto)),
            grow=1,
        )
        chance = Text(said=percent(tally.yes), type=NAME, hue=Hue.SUPPORT_TEXT, across=1, wide=64)
        head = Row(children=(seat, verdict, odds, chance), gap=12)
        words = Column(children=list(_grounds(view, tally, wishes)), gap=0, grow=1)
        return Column(children=(head, Row(children=(Space(wide=38), words), gap=10)), gap=0)

    # What might pass

    def _prospects(self, view: View) -> Iterator[Node]:
        yield _private(_("What might pass, if it came to that"))
        if view.to_act != view.seat or not view.actions_left:
            said = _("Staff looks for packages when you have the floor and an action left.")
            yield Text(said=said, type=BODY, hue=Hue.DIM)
            return
        found: tuple[Prospect, ...] | None = self.chamber.table.aides.consult(
            "prospects", view, None, lambda staff: staff.prospects()
        )
        if found is None:
            yield _counting(Hue.DIM)
            return
        for number, prospect in enumerate(found):
            yield self._prospect(view, number, prospect)
        if not found:
            yield Text(said=_("Staff sees nothing to propose now."), type=BODY)

    def _prospect(self, view: View, number: int, prospect: "Prospect") -> Node:
        facts = Row(
            children=(
                Odds(yes=prospect.passes / 100, label=_("likely to pass"), grow=1, thick=12),
                Text(said=percent(prospect.passes), type=NAME, hue=Hue.SUPPORT_LIGHT),
            ),
            gap=10,
        )
        worth = _("to pass; worth {points} to you").format(points=roughly(prospect.worth))
        return Card(
            child=Column(
                children=(
                    *_spelt(view, prospect.action),
                    facts,
                    Text(said=worth, type=SECOND, hue=Hue.DIM),
                    self._opener(f"prospect-{number}", prospect.action),
                ),
                gap=4,
            ),
            fill=Hue.SUNKEN,
            border=Hue.LINE,
            sides=14,
            ends=10,
        )

    def _opener(self, key: str, action: Action, kind: Kind = Kind.SECONDARY) -> Button:
        said = _("Open it, filled in") if isinstance(action, BUILT) else label(action)
        return Button(key=key, said=said, icon="arrow-right", kind=kind, act=self._filler(action), tall=44)

    def _filler(self, action: Action) -> Callable[[], None]:
        def fill() -> None:
            self.app.close(self)
            self.chamber.deeds.fill(action)

        return fill

    # What staff would do

    def _advice(self, view: View) -> Iterator[Node]:
        yield _private(_("What staff would do"))
        if view.to_act != view.seat:
            yield Text(said=_("Staff advises whoever has the floor."), type=BODY, hue=Hue.DIM)
            return
        yield Segments(
            key="skill",
            label=_("Skill"),
            options=[skill(one).capitalize() for one in SKILLS],
            chosen=SKILLS.index(self._skill),
            set=self._ask_another,
            type=SECOND_BOLD,
        )
        wanted = self._skill
        advice: Advice | None = self.chamber.table.aides.consult(
            "advice", view, wanted, lambda staff: _advised(staff, wanted)
        )
        if advice is None:
            yield _counting(Hue.DIM)
            return
        action = advice.choice.action
        page = [block for block in advice_page(view, advice, wanted)[2:] if isinstance(block, Line)]
        title, *parts = _spelt(view, action)
        yield title
        if is_legal(view, action):  # above its terms, which may be many, and the reasons
            yield self._opener("advised", action, Kind.PRIMARY)
        yield from parts
        yield page_node(tuple(page))

    def _ask_another(self, place: int) -> None:
        self._skill = SKILLS[place]
        self.app.refresh()


def _notes(staff: "Staff", draft: Draft, seats: Sequence[Seat]) -> Notes:
    wishes = tuple(staff.wishes(seat, draft, IN_ROW) for seat in seats)
    return Notes(staff.whip_count(draft), wishes)


def _advised(staff: "Staff", wanted: str) -> "Advice":
    from game.minds.staff import skilled

    return staff.advice(skilled(wanted))


def _grounds(view: View, tally: "Tally", wishes: Sequence[Want]) -> Iterator[Node]:
    """Say what a seat did that weighed, and what it seems to want."""
    scenario = view.scenario
    if tally.because is not None:
        said = _("It {deed}.").format(deed=deed(scenario, tally.because))
        yield Text(said=said, type=LEAST, hue=Hue.INK)
    if wishes:
        listed = in_turn([_("{wish} ({drift})").format(wish=want(scenario, w), drift=named(w.drift)) for w in wishes])
        said = _("Seems to want {wishes}.") if tally.because is not None else _("Is thought to want {wishes}.")
        yield Text(said=said.format(wishes=listed), type=LEAST, hue=Hue.INK_2)


def _spelt(view: View, action: Action) -> Iterator[Node]:
    """Return an act: what it is in bold, its terms or changes one below another."""
    scenario = view.scenario
    said, parts = "", tuple[str, ...]()
    match action:
        case MakeOffer(recipients=others, package=package):
            said, parts = _("Offer {members}").format(members=members(scenario, others)), terms(scenario, package)
        case MakeJointDemand(recipients=others, package=package):
            said = _("Invite {members} to a pact").format(members=members(scenario, others))
            parts = terms(scenario, package)
        case CallGroup(group=group, package=package):
            said, parts = _("Call {group} to a pact").format(group=group), terms(scenario, package)
        case MakeDemand(package=package):
            said, parts = _("Demand"), terms(scenario, package)
        case ReviseDraft(seat=seat, text=text):
            draft = view.draft(seat)
            said = _("Revise your draft")
            parts = () if draft is None else changes(scenario, draft.text, text)
        case PassTurn():
            said = _("End the turn: nothing is better than what there is.")
        case _:
            said = sentence(scenario, action)
    yield Text(said=said, type=NAME)
    for part in parts:
        mark = Icon(name="diamond", side=12, hue=Hue.DIM, wide=18)
        yield Row(children=(mark, Text(said=part, type=SECOND, grow=1)), gap=4)


def _draft_name(view: View, draft: Draft) -> str:
    owner = draft_of(view.scenario, draft.penholder, view.seat)
    return _("{draft}, version {version}").format(draft=owner, version=draft.version)


def _counting(hue: Hue) -> Node:
    return Row(
        children=(Icon(name="clock", side=22, hue=hue), Text(said=_("Staff is counting…"), type=BODY, hue=hue, grow=1)),
        gap=10,
    )


def _private(said: str) -> Node:
    return Row(children=(Icon(name="lock", side=22, hue=Hue.PRIVATE), Text(said=said, type=HEADING, grow=1)), gap=10)


def _desk(key: str, child: Node) -> Card:
    return Card(child=Scroll(key=key, child=child), border=Hue.PRIVATE, sides=18, ends=16, line=2)


def _outlook(view: View, count: "WhipCount") -> Iterator[Node]:
    """Say how many votes to expect, how unsure that is, and how likely the draft passes with one's yes and without."""
    seats, needed = len(view.scenario.council.members), view.scenario.council.yes_needed
    votes, spread = count.votes, count.give_or_take
    said = _("Yes votes to expect, with your own: {votes}, give or take {spread}; {needed} are needed.").format(
        votes=_tenth(votes), spread=_tenth(spread), needed=needed
    )
    yield Text(said=said, type=NAME, hue=Hue.INK)
    yield Span(
        low=max(0.0, votes - spread) / seats,
        middle=votes / seats,
        high=min(float(seats), votes + spread) / seats,
        goal=needed / seats,
        label=said,
    )
    for words, chance in ((_("Passes with your yes"), count.passes), (_("Passes without it"), count.without)):
        yield Row(
            children=(
                Text(said=words, type=SECOND, hue=Hue.INK, wide=200),
                Odds(yes=chance / 100, label=words, grow=1),
                Text(said=percent(chance), type=NAME, hue=Hue.SUPPORT_TEXT, across=1, wide=64),
            ),
            gap=10,
        )
    risks = [tally for tally in count.tallies if tally.stance is Stance.VETO]
    if risks:
        listed = ", ".join(
            _("{member} {chance}").format(member=member(view.scenario, tally.seat), chance=percent(tally.veto))
            for tally in risks
        )
        veto = Text(said=_("May veto: {list}").format(list=listed), type=NAME, hue=Hue.OPPOSE_TEXT, grow=1)
        yield Row(children=(Icon(name="cross", side=20, hue=Hue.OPPOSE_TEXT), veto), gap=10)


def _legend() -> Node:
    keys = (
        (Hue.SUPPORT, _("chance of a yes")),
        (Hue.OPPOSE, _("of a veto")),
        (Hue.TRACK, _("neither")),
    )
    parts = [
        Row(
            children=(Card(child=Text(said=""), fill=fill, wide=26, tall=14, sides=0, ends=0, radius=7), _small(said)),
            gap=8,
        )
        for fill, said in keys
    ]
    note = _small(_("Staff guesses from what was said; nobody else sees this."))
    return Flow(children=(*parts, note), gap=18)


def _small(said: str) -> Text:
    return Text(said=said, type=LEAST, hue=Hue.INK_2)


def _tenth(number: float) -> str:
    return decimal(round(number * 10) * 10)
