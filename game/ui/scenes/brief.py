"""The public brief: the crisis, what is in force, who sits at the table. Anybody may read it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from game.model.council import Seat
from game.model.scenario import Remark, Scenario, Standing
from game.ui.bar import public
from game.ui.frame import framed, is_narrow
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.gallery import facts
from game.ui.type import BODY, DOCUMENT, HEADING, LEAST_BOLD, NAME, SECOND, SECOND_BOLD, SERIF
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Card, Column, Pad, Row, Rule, Sheet, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Flag, Icon, Text, heading
from game.words.dates import spoken
from game.words.labels import named
from game.words.labels import temperament as temper
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application

GARBS = {
    Standing.SOURCED: ("book", Hue.SUPPORT_TEXT),
    Standing.INFERRED: ("search", Hue.UNDECIDED_TEXT),
    Standing.PORTRAYED: ("pencil", Hue.INK_2),
}
"""How sure a statement is: an icon and a colour beside the word."""


class Brief(Scene):
    """Everything about a scenario that is public before it starts."""

    name = "brief"
    stays = True

    def __init__(self, app: "Application", scenario: Scenario, play: Callable[[], None] | None = None) -> None:
        super().__init__(app)
        self.scenario, self._play = scenario, play
        self._tab = 0

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        crisis = Sheet(child=Scroll(key="crisis", child=crisis_column(self.scenario), bar=Hue.INK_2), grow=1)
        council = Card(
            child=Scroll(key="council", child=council_column(self.scenario)),
            fill=Hue.PANEL,
            border=Hue.LINE,
            sides=24,
            ends=20,
            radius=12,
            grow=1,
        )
        if is_narrow(look, size):
            tabs = Segments(
                key="tabs",
                label=_("Shown"),
                options=(_("The crisis"), _("The Council")),
                chosen=self._tab,
                set=self._turn,
                type=NAME,
            )
            body: Node = Column(children=(tabs, council if self._tab else crisis), gap=10)
        else:
            body = Row(children=(crisis, council), gap=20, down=None)
        foot = None
        if self._play is not None:
            play = Button(
                key="play",
                said=_("Choose seats"),
                icon="people",
                command="confirm",
                kind=Kind.PRIMARY,
                act=self._play,
                is_safe=True,
                tall=60,
            )
            foot = Row(children=(Space(grow=1), play))
        mark = None if self._play is not None else public(_("Public: the brief"))
        return framed(look, self.scenario.title, body, self.back, foot=foot, middle=mark)

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()


def crisis_column(scenario: Scenario) -> Node:
    """Return the crisis, what is in force and what one can learn, on paper."""
    parts: list[Node] = [
        heading(scenario.title, DOCUMENT, Hue.INK),
        Text(said=scenario.summary, type=BODY, hue=Hue.INK_2),
        _legend(),
        Rule(hue=Hue.INK, thick=2, tall=8),
    ]
    lists = ((_("The crisis"), scenario.crisis), (_("In force already"), scenario.status_quo))
    for title, remarks in lists:
        if remarks:
            parts += [heading(title, HEADING, Hue.INK), *(remark_node(one) for one in remarks)]
    parts += _points(_("What there is to learn"), scenario.learning, "star")
    parts += _points(_("Where the game departs from the record"), scenario.departures, "swap")
    parts += _points(_("Sources"), tuple(f"{key}: {address}" for key, address in scenario.sources), "book")
    return Column(children=parts, gap=12)


def remark_node(remark: Remark) -> Node:
    """Return a statement on paper, with its date, how sure it is, and where it stands."""
    said = f"{spoken(remark.date)}: {remark.text}" if remark.date else remark.text
    icon, hue = GARBS[remark.standing]
    facts_ = named(remark.standing)
    if remark.source:
        facts_ += ": " + remark.source
    return Column(
        children=(
            Text(said=said, type=SERIF, hue=Hue.INK),
            Row(children=(Icon(name=icon, side=18, hue=hue), Text(said=facts_, type=SECOND, hue=hue, grow=1)), gap=8),
        ),
        gap=2,
    )


def _legend() -> Node:
    said = _("Sourced: a page says so, named at the end. Inferred: we conclude it. As portrayed: so in this game.")
    return Text(said=said, type=SECOND, hue=Hue.INK_2)


def _points(title: str, said: Sequence[str], icon: str) -> Iterator[Node]:
    if said:
        yield Rule(hue=Hue.RULE, tall=8)
        yield heading(title, HEADING, Hue.INK)
    for one in said:
        mark = Icon(name=icon, side=18, hue=Hue.SUPPORT_TEXT)
        yield Row(children=(mark, Text(said=one, type=BODY, hue=Hue.INK, grow=1)), gap=12, down=0)


def council_column(scenario: Scenario) -> Node:
    """Return the Council, each member with what the whole room knows of it."""
    needed = _("{needed} yes votes of {seats} adopt a text; a no from a permanent member stops it.").format(
        needed=scenario.council.yes_needed, seats=len(scenario.council.members)
    )
    parts: list[Node] = [
        heading(_("The Council"), HEADING),
        Text(said=needed, type=BODY, hue=Hue.DIM),
        facts(scenario),
    ]
    for seat in scenario.council.seats:
        parts += [Rule(tall=10), _member(scenario, seat)]
    return Column(children=parts, gap=8)


def _member(scenario: Scenario, seat: Seat) -> Node:
    member, brief = scenario.council.members[seat], scenario.briefs[seat]
    head: list[Node] = [Flag(code=member.code, high=30), heading(member.name, NAME)]
    if member.permanent:
        head.append(Chip(said=_("VETO"), fill=Hue.INK, type=LEAST_BOLD, high=24, radius=12))
    head.append(Space(grow=1))
    if member.temperament:
        head.append(Text(said=temper(member.temperament), type=SECOND_BOLD, hue=Hue.DIM))
    said = f"{brief.position.text} ({named(brief.position.standing)})"
    return Pad(
        child=Column(children=(Row(children=head, gap=12), Text(said=said, type=BODY, hue=Hue.TEXT)), gap=6),
        sides=0,
        ends=2,
    )
